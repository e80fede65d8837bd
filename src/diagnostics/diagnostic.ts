/**
 * A diagnostic is a finding as data: what kind, where, and the words to fill in. The sentences
 * are in the catalogue; nothing outside this room writes one.
 */
import { catalogue } from './catalogue.js';
import type { Code, WordsOf } from './catalogue.js';
import type { Span } from './span.js';

/** How much a finding of a rule may weigh. `route` names who must approve, and is no fault of the file. */
export const severities = ['error', 'warning', 'route', 'info'] as const;

/** How much a finding weighs, the gravest first. A `breach` is of a limit, in a scenario that may be sound. */
export const gravities = ['error', 'breach', 'warning', 'route', 'info'] as const;
export type Severity = (typeof gravities)[number];

/** What kind of finding: a code of the catalogue, or a rule of policy, which has its words beside it. */
export type FindingCode = Code | `policy/${string}`;

export interface Diagnostic {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly span: Span;
  /** One sentence: what is wrong and why. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Makes a diagnostic of the catalogue's kind `code` at a place. */
export const diagnose = <C extends Code>(code: C, span: Span, words: WordsOf<C>): Diagnostic => {
  const { severity, says, mend } = catalogue[code] as {
    severity: Severity;
    says: (words: WordsOf<C>) => string;
    mend: (words: WordsOf<C>) => string;
  };
  return { code, severity, span, message: says(words), hint: mend(words) };
};

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

/** Compares by file in the order first met among `all`, then by place. */
export const byPlace = (all: readonly Diagnostic[]): ((a: Diagnostic, b: Diagnostic) => number) => {
  const files = new Map<string, number>();
  for (const { span } of all) if (!files.has(span.source.path)) files.set(span.source.path, files.size);
  const fileOf = ({ span }: Diagnostic): number => files.get(span.source.path) ?? 0;
  return (a, b) => fileOf(a) - fileOf(b) || a.span.start - b.span.start;
};

/** By file in the order first met, then by place; the same finding at the same place is said once. */
export const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] => {
  const seen = new Set<string>();
  return diagnostics
    .filter(({ span, code, message }) => {
      const key = `${span.source.path}:${span.start} ${code} ${message}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort(byPlace(diagnostics));
};
