/** A check for reading: each finding with its place, the line itself and what to do; then a count. */
import { excerptOf } from '../../diagnostics/excerpt.js';
import type { Paint } from '../../diagnostics/excerpt.js';
import { summaryInWords } from '../../report/check/check-report.js';
import type { CheckReport } from '../../report/check/check-report.js';

/** What is waived is only counted. `quiet` leaves the count out, so that nothing is said where nothing was found. */
export const renderCheckText = (report: CheckReport, paint: Paint, quiet: boolean): string => {
  const findings = report.files.flatMap((file) =>
    file.findings.filter(({ waived }) => waived === null).map(({ diagnostic }) => excerptOf(diagnostic, paint)),
  );
  const parts = quiet ? findings : [...findings, `${summaryInWords(report)}.`];
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
};
