/**
 * What a check found, laid out for every format: files in the order given, then files that they rest
 * on where something was found in one; in each the findings by place.
 */
import { inOrder, isError, severities } from '../../diagnostics/diagnostic.js';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import { lineText, positionAt, positionOf } from '../../diagnostics/span.js';
import type { Position } from '../../diagnostics/span.js';
import type { Judged } from '../../policy/check.js';
import { fails } from '../../policy/finding.js';
import type { FailOn, Finding } from '../../policy/finding.js';
import { version } from '../../version.js';

/** How files are called; the rim knows. */
export interface Names {
  /** What two paths to one file have in common. */
  readonly identity: (path: string) => string;
  /** From the project's folder, as results name a file. */
  readonly inProject: (path: string) => string;
  /** From the top of the repository, as code hosts name a file. */
  readonly inRepository: (path: string) => string;
  /** A digest of a text, in hexadecimal. */
  readonly digest: (text: string) => string;
}

export interface ShownFinding extends Finding {
  readonly from: Position;
  readonly to: Position;
  /** Whether the check fails for it. */
  readonly fails: boolean;
  /** The same from run to run while the line's text stays, wherever it moves to. */
  readonly fingerprint: string;
}

export interface CheckedFile {
  /** As it was given, so that an editor or a terminal can open it. */
  readonly path: string;
  readonly name: string;
  readonly address: string;
  /** Whether it can be worked out. */
  readonly valid: boolean;
  /** Whether the check fails for it. */
  readonly fails: boolean;
  readonly findings: readonly ShownFinding[];
}

export interface CheckSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface CheckReport {
  /** Of the program. */
  readonly version: string;
  readonly files: readonly CheckedFile[];
  /** Of everything found, whatever is shown. */
  readonly summary: CheckSummary;
}

interface Place {
  readonly path: string;
  readonly judged: Judged | null;
  readonly findings: Diagnostic[];
}

/** Findings by the file in which they stand, each told once, however many scenarios met it. */
const byFile = (judged: readonly Judged[], { identity }: Names): readonly Place[] => {
  const places = new Map<string, Place>();
  for (const each of judged) {
    const known = places.get(identity(each.path));
    if (!known) places.set(identity(each.path), { path: each.path, judged: each, findings: [] });
  }
  for (const { diagnostics } of judged) {
    for (const diagnostic of diagnostics) {
      const { path } = diagnostic.span.source;
      const place = places.get(identity(path)) ?? { path, judged: null, findings: [] };
      places.set(identity(path), place);
      place.findings.push(diagnostic);
    }
  }
  return [...places.values()];
};

/** Findings of one file by place; the same one under two spellings of its path is told once. */
const once = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const seen = new Set<string>();
  return inOrder(diagnostics)
    .filter(({ span, code, message }) => {
      const key = `${span.start} ${code} ${message}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.span.start - b.span.start);
};

const shownFindings = (told: readonly Diagnostic[], address: string, failOn: FailOn, { digest }: Names): readonly ShownFinding[] => {
  const alike = new Map<string, number>();
  return told.map((diagnostic) => {
    const { span, code } = diagnostic;
    const from = positionOf(span);
    const key = [address, code, lineText(span.source, from.line).trim()].join('\n');
    const ordinal = (alike.get(key) ?? 0) + 1;
    alike.set(key, ordinal);
    return {
      diagnostic,
      from,
      to: positionAt(span.source, span.end),
      fails: fails({ diagnostic }, failOn),
      fingerprint: digest(`${key}\n${ordinal}`),
    };
  });
};

const shownFile = ({ path, judged, findings }: Place, failOn: FailOn, names: Names): CheckedFile => {
  const address = names.inRepository(path);
  const shown = shownFindings(once(findings), address, failOn, names);
  const valid = judged ? judged.valid : !findings.some(isError);
  return {
    path,
    name: names.inProject(path),
    address,
    valid,
    fails: shown.some((each) => each.fails) || (!valid && failOn !== 'never'),
    findings: shown,
  };
};

export const checkReport = (judged: readonly Judged[], failOn: FailOn, names: Names): CheckReport => {
  const files = byFile(judged, names).map((place) => shownFile(place, failOn, names));
  const count = (severity: Severity): number =>
    files.flatMap(({ findings }) => findings).filter((each) => each.diagnostic.severity === severity).length;
  return { version, files, summary: { files: files.length, errors: count('error'), warnings: count('warning') } };
};

/** `percent-sign-missing` as people say it. */
const inWords = (code: string): string => {
  const words = code.replace(/^.*\//, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Only what makes the check fail; the summary stays that of everything. */
export const onlyFailures = ({ files, ...rest }: CheckReport): CheckReport => ({
  ...rest,
  files: files.map((file) => ({ ...file, findings: file.findings.filter((each) => each.fails) })).filter((file) => file.fails),
});

/** `2 files: 1 error, 3 warnings` */
export const summaryInWords = ({ summary: { files, errors, warnings } }: CheckReport): string => {
  const counted = (count: number, word: string): readonly string[] => (count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]);
  const found = [...counted(errors, 'error'), ...counted(warnings, 'warning')];
  return `${counted(files, 'file').join('')}: ${found.length === 0 ? 'nothing to mend' : found.join(', ')}`;
};

/** The kinds of finding that occur, in the order of their codes. */
export const kindsFound = ({
  files,
}: CheckReport): readonly { readonly code: string; readonly title: string; readonly severity: Severity }[] => {
  const kinds = new Map(files.flatMap(({ findings }) => findings.map(({ diagnostic: { code, severity } }) => [code, severity] as const)));
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, severity]) => ({ code, title: inWords(code), severity }));
};

/** Every finding with its file, the gravest first; for formats that show only some. */
export const gravestFirst = (report: CheckReport): readonly (ShownFinding & { readonly file: CheckedFile })[] =>
  report.files
    .flatMap((file) => file.findings.map((finding) => ({ ...finding, file })))
    .map((each, place) => ({ each, place, rank: severities.indexOf(each.diagnostic.severity) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ each }) => each);
