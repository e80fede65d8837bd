/** SARIF 2.1.0, the format of code scanning (OASIS, Static Analysis Results Interchange Format). */
import type { Severity } from '../../diagnostics/diagnostic.js';
import { harmless } from '../../diagnostics/excerpt.js';
import { kindsFound, waiverInWords } from '../../report/check/check-report.js';
import type { CheckedFile, CheckReport, ShownFinding } from '../../report/check/check-report.js';
import { renderJson } from '../json.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', breach: 'error', warning: 'warning', route: 'note', info: 'note' };

/**
 * A sentence as the text of a message, in which braces would hold a place (§3.11.5) and brackets before parentheses
 * would be a link (§3.11.6).
 */
const messageText = (sentence: string): string =>
  harmless(sentence)
    .replace(/[{}]/g, (brace) => brace + brace)
    .replaceAll('](', '] (');

/** A path as the address it is inside the repository. */
const addressOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const resultOf = ({ diagnostic, from, to, waived }: ShownFinding, { address, fingerprints }: CheckedFile, rules: readonly string[]) => ({
  ruleId: diagnostic.code,
  ruleIndex: rules.indexOf(diagnostic.code),
  level: levels[diagnostic.severity],
  message: { text: messageText(`${diagnostic.message}. ${diagnostic.hint}`) },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: addressOf(address), uriBaseId: '%SRCROOT%' },
        region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
      },
    },
  ],
  partialFingerprints: { 'fivecaseLine/v1': fingerprints().get(diagnostic) },
  ...(waived && { suppressions: [{ kind: 'external', status: 'accepted', justification: waiverInWords(waived) }] }),
});

export const renderCheckSarif = (report: CheckReport): string => {
  const kinds = kindsFound(report);
  const rules = kinds.map(({ code }) => code);
  return renderJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'fivecase',
            version: report.version,
            rules: kinds.map(({ code, title, purpose, source, severity }) => ({
              id: code,
              shortDescription: { text: title },
              fullDescription: { text: purpose },
              help: { text: source === null ? purpose : `${purpose} From: ${source}.` },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.files.flatMap((file) => file.findings.map((finding) => resultOf(finding, file, rules))),
      },
    ],
  });
};
