/**
 * What a check found, laid out for every format: files in the order given, then files that they rest
 * on where something was found in one; in each the findings by place.
 */
import { gravities, inOrder, isError } from '../../diagnostics/diagnostic.js';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import { lineText, positionAt, positionOf } from '../../diagnostics/span.js';
import type { Position } from '../../diagnostics/span.js';
import type { Checked } from '../../policy/check.js';
import { fails } from '../../policy/finding.js';
import type { FailOn, Finding } from '../../policy/finding.js';
import { rules } from '../../policy/rules.js';
import type { RuleId } from '../../policy/rules.js';
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

type Waiver = NonNullable<Finding['waived']>;

export interface ShownFinding extends Finding {
  readonly from: Position;
  readonly to: Position;
  /** Whether the check fails for it. */
  readonly fails: boolean;
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
  /** Of each finding: the same from run to run while the line's text stays, wherever it moves to. */
  readonly fingerprints: () => ReadonlyMap<Diagnostic, string>;
}

export interface CheckSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** Of limits. */
  readonly breaches: number;
  readonly approvals: number;
  readonly notes: number;
  /** In none of the counts above but that of files. */
  readonly waived: number;
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
  readonly checked: Checked | null;
  readonly findings: Finding[];
  /** Whether more than its own check found something in it. */
  others: boolean;
}

/** Findings by the file in which they stand: the files checked, then those that they rest on. */
const byFile = (checked: readonly Checked[], ofSettings: readonly Diagnostic[], names: Names): readonly Place[] => {
  const places = new Map<string, Place>();
  const known = new Map<string, Place>();
  const placeOf = (path: string, of: Checked | null): Place => {
    const identity = names.identity(path);
    const place = places.get(identity) ?? { path, checked: of, findings: [], others: false };
    places.set(identity, place);
    known.set(path, place);
    return place;
  };
  for (const each of checked) placeOf(each.path, each);
  const put = (finding: Finding, of: Checked | null): void => {
    const { path } = finding.diagnostic.span.source;
    const place = known.get(path) ?? placeOf(path, null);
    if (place.checked !== of) place.others = true;
    place.findings.push(finding);
  };
  for (const each of checked) for (const finding of each.findings) put(finding, each);
  for (const diagnostic of inOrder(ofSettings)) put({ diagnostic, waived: null }, null);
  return [...places.values()];
};

/**
 * Findings of one file by place, each told once, however many scenarios met it; where it is waived for
 * one and not for another, it is not.
 */
const once = ({ findings, others }: Place): readonly Finding[] => {
  const byStart = (a: Finding, b: Finding): number => a.diagnostic.span.start - b.diagnostic.span.start;
  if (!others) return findings.sort(byStart);
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const { span, code, message } = finding.diagnostic;
    const key = `${span.start} ${code} ${message}`;
    const known = told.get(key);
    if (!known || (known.waived && !finding.waived)) told.set(key, finding);
  }
  return [...told.values()].sort(byStart);
};

const shownFinding = (finding: Finding, failOn: FailOn): ShownFinding => {
  const { diagnostic, waived } = finding;
  const { span } = diagnostic;
  return { diagnostic, waived, from: positionOf(span), to: positionAt(span.source, span.end), fails: fails(finding, failOn) };
};

const fingerprintsOf = (
  findings: readonly ShownFinding[],
  address: string,
  { digest }: Pick<Names, 'digest'>,
): ReadonlyMap<Diagnostic, string> => {
  const alike = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const { span, code } = finding.diagnostic;
      const key = [address, code, lineText(span.source, finding.from.line).trim()].join('\n');
      const ordinal = (alike.get(key) ?? 0) + 1;
      alike.set(key, ordinal);
      return [finding.diagnostic, digest(`${key}\n${ordinal}`)];
    }),
  );
};

const shownFile = (place: Place, failOn: FailOn, names: Names): CheckedFile => {
  const { path, checked, findings } = place;
  const address = names.inRepository(path);
  const shown = once(place).map((finding) => shownFinding(finding, failOn));
  let fingerprints: ReadonlyMap<Diagnostic, string> | null = null;
  const valid = checked ? checked.valid : !findings.some(({ diagnostic }) => isError(diagnostic));
  return {
    path,
    name: names.inProject(path),
    address,
    valid,
    fails: shown.some((each) => each.fails) || (!valid && failOn !== 'never'),
    findings: shown,
    fingerprints: () => (fingerprints ??= fingerprintsOf(shown, address, names)),
  };
};

const countOf = (files: readonly CheckedFile[]): CheckSummary => {
  const counts: Record<Severity | 'waived', number> = { error: 0, breach: 0, warning: 0, route: 0, info: 0, waived: 0 };
  for (const { findings } of files) for (const { diagnostic, waived } of findings) counts[waived ? 'waived' : diagnostic.severity] += 1;
  const { error: errors, warning: warnings, breach: breaches, route: approvals, info: notes, waived } = counts;
  return { files: files.length, errors, warnings, breaches, approvals, notes, waived };
};

export const checkReport = (checked: readonly Checked[], ofSettings: readonly Diagnostic[], failOn: FailOn, names: Names): CheckReport => {
  const files = byFile(checked, ofSettings, names).map((place) => shownFile(place, failOn, names));
  return { version, files, summary: countOf(files) };
};

/** `percent-sign-missing` as people say it; a rule as it says itself. */
const inWords = (code: string): Pick<KindFound, 'title' | 'purpose' | 'source'> => {
  const id = code.replace(/^policy\//, '');
  if (Object.hasOwn(rules, id)) {
    const { title, purpose, source } = rules[id as RuleId];
    return { title, purpose, source };
  }
  const words = code.replace(/^.*\//, '').replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return { title, purpose: title, source: null };
};

/** Only what makes the check fail; the summary stays that of everything. */
export const onlyFailures = ({ files, ...rest }: CheckReport): CheckReport => ({
  ...rest,
  files: files.map((file) => ({ ...file, findings: file.findings.filter((each) => each.fails) })).filter((file) => file.fails),
});

/** Whether a finding is that a rule or a limit lacks what it would need: it names nothing that is wrong. */
export const isUnjudged = ({ diagnostic: { severity, message } }: Finding): boolean =>
  severity === 'info' && message.startsWith('cannot judge: ');

/** What could not be judged, by the rule's name as it stands in the settings: how many times, the most first. */
export const unjudged = ({ files }: CheckReport): readonly { readonly rule: string; readonly times: number }[] => {
  const times = new Map<string, number>();
  for (const finding of files.flatMap(({ findings }) => findings)) {
    if (finding.waived !== null || !isUnjudged(finding)) continue;
    const rule = finding.diagnostic.code.replace(/^policy\//, '');
    times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  return [...times].map(([rule, count]) => ({ rule, times: count })).sort((a, b) => b.times - a.times);
};

/** `2 files: 1 error, 3 warnings` */
export const summaryInWords = ({ summary }: CheckReport): string => {
  const counted = (count: number, one: string, many = `${one}s`): readonly string[] =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  const found = [
    ...counted(summary.errors, 'error'),
    ...counted(summary.breaches, 'breach of a limit', 'breaches of limits'),
    ...counted(summary.warnings, 'warning'),
    ...counted(summary.approvals, 'approval to seek', 'approvals to seek'),
    ...counted(summary.notes, 'note'),
    ...counted(summary.waived, 'finding waived', 'findings waived'),
  ];
  return `${counted(summary.files, 'file').join('')}: ${found.length === 0 ? 'nothing to mend' : found.join(', ')}`;
};

/** `Accepted by Cabinet (Director of Finance, until 2027-03-31)` */
export const waiverInWords = ({ reason, owner, expires }: Waiver): string => `${reason} (${owner}, until ${expires.value})`;

/** A kind of finding that occurs. */
interface KindFound {
  readonly code: string;
  readonly title: string;
  /** Of a rule: what it holds; else the title again. */
  readonly purpose: string;
  /** Of a rule: who asks for it. */
  readonly source: string | null;
  readonly severity: Severity;
}

/** The kinds of finding that occur, in the order of their codes. */
export const kindsFound = ({ files }: CheckReport): readonly KindFound[] => {
  const kinds = new Map(files.flatMap(({ findings }) => findings.map(({ diagnostic: { code, severity } }) => [code, severity] as const)));
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, severity]) => ({ code, ...inWords(code), severity }));
};

/** Every finding with its file, the gravest first; for formats that show only some. */
export const gravestFirst = (report: CheckReport): readonly (ShownFinding & { readonly file: CheckedFile })[] =>
  report.files
    .flatMap((file) => file.findings.map((finding) => ({ ...finding, file })))
    .map((each, place) => ({ each, place, rank: gravities.indexOf(each.diagnostic.severity) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ each }) => each);
