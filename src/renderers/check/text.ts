/** A check for reading: each finding with its place, the line itself and what to do; then a count. */
import { excerptOf } from '../../diagnostics/excerpt.js';
import type { Paint } from '../../diagnostics/excerpt.js';
import { isUnjudged, summaryInWords, unjudged } from '../../report/check/check-report.js';
import type { CheckReport } from '../../report/check/check-report.js';

export interface CheckTextOptions {
  readonly paint: Paint;
  /** Leaves the count out, so that nothing is said where nothing was found. */
  readonly quiet: boolean;
  /** Tells each rule that could not judge at its place, not all of them in one sentence. */
  readonly verbose: boolean;
}

const widest = 76;

/** Words with commas between them, as many to a line as there is room for. */
const inLines = (words: readonly string[]): string => {
  const lines: string[] = [];
  for (const [at, word] of words.entries()) {
    const text = at === words.length - 1 ? word : `${word},`;
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + text.length <= widest) lines[lines.length - 1] = `${line} ${text}`;
    else lines.push(text);
  }
  return lines.map((line) => `  ${line}`).join('\n');
};

/** What could not be judged, in a sentence and a list: a rule that lacks what it needs is no fault of a line. */
const unjudgedInWords = (report: CheckReport): readonly string[] => {
  const rules = unjudged(report);
  if (rules.length === 0) return [];
  const count = rules.reduce((sum, { times }) => sum + times, 0);
  const what = count === 1 ? 'Once a rule could not judge' : `${count} times a rule could not judge`;
  return [`${what} for want of something (--verbose tells what):\n${inLines(rules.map(({ rule, times }) => `${rule} (${times})`))}`];
};

/** What is waived is only counted. */
export const renderCheckText = (report: CheckReport, { paint, quiet, verbose }: CheckTextOptions): string => {
  const findings = report.files.flatMap((file) =>
    file.findings
      .filter((finding) => finding.waived === null && (verbose || !isUnjudged(finding)))
      .map(({ diagnostic }) => excerptOf(diagnostic, paint)),
  );
  const parts = [...findings, ...(verbose ? [] : unjudgedInWords(report)), ...(quiet ? [] : [`${summaryInWords(report)}.`])];
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
};
