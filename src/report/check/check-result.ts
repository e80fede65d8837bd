/** The result of a check as plain data: the JSON format before it is text. */
import type { CheckReport, ShownFinding } from './check-report.js';

const findingResult = ({ diagnostic: { code, severity, message, hint }, from, waived }: ShownFinding) => ({
  code,
  severity,
  line: from.line,
  column: from.column,
  message,
  hint,
  waived: waived && { reason: waived.reason, owner: waived.owner, expires: waived.expires.value },
});

export const checkResult = ({ version, files, summary }: CheckReport) => ({
  fivecase: { schema: 1, version },
  files: files.map(({ name, valid, findings }) => ({ file: name, valid, diagnostics: findings.map(findingResult) })),
  summary: { files: summary.files, errors: summary.errors, warnings: summary.warnings, breaches: summary.breaches },
});
