/** The Test Anything Protocol, version 14: one test to a file, its findings as YAML under it. */
import { harmless } from '../../diagnostics/excerpt.js';
import { waiverInWords } from '../../report/check/check-report.js';
import type { CheckReport, ShownFinding } from '../../report/check/check-report.js';

/** `#` would begin a directive. */
const description = (text: string): string => harmless(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#');

/** What YAML refuses and JSON does not. */
const unprintable = (text: string): string => text.replace(/[\ufffe\uffff]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);

/** A text in double quotes is the same in JSON and in YAML. */
const findingLines = ({ diagnostic, from, waived }: ShownFinding): readonly string[] => {
  const { code, severity, message, hint } = diagnostic;
  const place = { severity, code, line: from.line, column: from.column };
  const fields = { ...place, message, hint, ...(waived && { waived: waiverInWords(waived) }) };
  const shown = (value: unknown): string => unprintable(JSON.stringify(typeof value === 'string' ? harmless(value) : value));
  return Object.entries(fields).map(([key, value], index) => `${index === 0 ? '    - ' : '      '}${key}: ${shown(value)}`);
};

export const renderCheckTap = ({ files }: CheckReport): string => {
  const tests = files.flatMap((file, index) => [
    `${file.fails ? 'not ok' : 'ok'} ${index + 1} - ${description(file.name)}`,
    ...(file.findings.length === 0 ? [] : ['  ---', '  findings:', ...file.findings.flatMap(findingLines), '  ...']),
  ]);
  return ['TAP version 14', `1..${files.length}`, ...tests].map((line) => `${line}\n`).join('');
};
