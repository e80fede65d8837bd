/** JUnit XML: a suite to a file, a test case to a finding; what makes the check fail is a failure, the rest is told. */
import { excerptOf, harmless } from '../../diagnostics/excerpt.js';
import { waiverInWords } from '../../report/check/check-report.js';
import type { CheckedFile, CheckReport, ShownFinding } from '../../report/check/check-report.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Harmless text has no control characters, which XML refuses; it refuses half of a pair and what is no character, too. */
const xml = (text: string): string =>
  text
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\u{fffd}')
    .replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

const attribute = (text: string): string => xml(harmless(text));

const testCase = ({ diagnostic, from, fails, waived }: ShownFinding, { name }: CheckedFile): readonly string[] => {
  const { code, severity, message, span } = diagnostic;
  // By the name that results give the file, so that a report does not depend on where one stands.
  const told = xml(excerptOf({ ...diagnostic, span: { ...span, source: { ...span.source, path: name } } }));
  const body = waived
    ? `      <skipped message="${attribute(waiverInWords(waived))}"/>`
    : fails
      ? `      <failure type="${attribute(severity)}" message="${attribute(message)}">${told}</failure>`
      : `      <system-out>${told}</system-out>`;
  return [
    `    <testcase classname="${attribute(name)}" name="${attribute(`${code} ${from.line}:${from.column}`)}">`,
    body,
    '    </testcase>',
  ];
};

const suite = (file: CheckedFile): readonly string[] => {
  const failures = file.findings.filter(({ fails }) => fails).length;
  const skipped = file.findings.filter(({ waived }) => waived !== null).length;
  const tests = Math.max(1, file.findings.length);
  return [
    `  <testsuite name="${attribute(file.name)}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">`,
    ...(file.findings.length === 0 ? [`    <testcase classname="${attribute(file.name)}" name="nothing to mend"/>`] : []),
    ...file.findings.flatMap((finding) => testCase(finding, file)),
    '  </testsuite>',
  ];
};

export const renderCheckJunit = ({ files }: CheckReport): string => {
  const all = files.flatMap(({ findings }) => findings);
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="fivecase check" tests="${tests}" failures="${all.filter(({ fails }) => fails).length}" errors="0">`,
    ...files.flatMap(suite),
    '</testsuites>',
  ];
  return lines.map((line) => `${line}\n`).join('');
};
