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

/**
 * Makes a diagnostic of the catalogue's kind `code` at a place. Its sentences are made when they are read: a file made to do
 * harm has tens of thousands of mistakes, of which the first are shown. Words that take work to find may be a function.
 */
export const diagnose = <C extends Code>(code: C, span: Span, words: WordsOf<C> | (() => WordsOf<C>)): Diagnostic => {
  const { severity, says, mend } = catalogue[code] as {
    severity: Severity;
    says: (words: WordsOf<C>) => string;
    mend: (words: WordsOf<C>) => string;
  };
  let known: WordsOf<C> | undefined = typeof words === 'function' ? undefined : words;
  const found = (): WordsOf<C> => (known ??= typeof words === 'function' ? words() : words);
  return {
    code,
    severity,
    span,
    get message() {
      return says(found());
    },
    get hint() {
      return mend(found());
    },
  };
};

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

/** Compares by file in the order first met among `all`, then by place. */
export const byPlace = (all: readonly Diagnostic[]): ((a: Diagnostic, b: Diagnostic) => number) => {
  const files = new Map<string, number>();
  for (const { span } of all) if (!files.has(span.source.path)) files.set(span.source.path, files.size);
  const fileOf = ({ span }: Diagnostic): number => files.get(span.source.path) ?? 0;
  return (a, b) => fileOf(a) - fileOf(b) || a.span.start - b.span.start;
};

/** How many findings of one kind are told of one file; of more, how many there are. */
const mostAlike = 100;

/** Findings of one kind in one file. */
interface Alike {
  told: number;
  more: number;
  /** Where among all that are told the first of `more` stands. */
  first: number;
}

/**
 * By file in the order first met, then by place; the same finding at the same place is said once. Of a kind of which a
 * file has very many, the first are told, and one more of that kind says how many follow.
 */
export const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] => {
  const told: Diagnostic[] = [];
  const kinds = new Map<string, Alike>();
  const seen = new Set<string>();
  for (const diagnostic of [...diagnostics].sort(byPlace(diagnostics))) {
    const { span, code, severity } = diagnostic;
    const { path } = span.source;
    const kind = `${path} ${code} ${severity}`;
    const alike = kinds.get(kind) ?? { told: 0, more: 0, first: 0 };
    kinds.set(kind, alike);
    const isMore = alike.told === mostAlike;
    // Sentences take time to make, and two of one kind at one place are nearly always the same.
    const key = `${path}:${span.start} ${code} ${isMore ? '' : diagnostic.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (!isMore) alike.told += 1;
    else {
      alike.more += 1;
      if (alike.more > 1) continue;
      alike.first = told.length;
    }
    told.push(diagnostic);
  }
  for (const { more, first } of kinds.values()) {
    const instead = more > 1 && told[first];
    if (!instead) continue;
    const { span, code, severity } = instead;
    told[first] = { ...diagnose('more-alike', span, { more, told: mostAlike }), code, severity };
  }
  return told;
};
