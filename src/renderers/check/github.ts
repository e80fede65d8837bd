/**
 * Workflow commands of GitHub Actions, which become annotations at the lines. Of each step the host
 * shows ten errors, ten warnings and ten notices, so the gravest stand first.
 */
import type { Severity } from '../../diagnostics/diagnostic.js';
import { harmless } from '../../diagnostics/excerpt.js';
import { gravestFirst, summaryInWords } from '../../report/check/check-report.js';
import type { CheckReport } from '../../report/check/check-report.js';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  breach: 'error',
  warning: 'warning',
  route: 'notice',
  info: 'notice',
};

/** In a message a percent sign and line ends have a meaning of their own. */
const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** In a property a colon and a comma have, too. */
const escapedProperty = (text: string): string => escaped(harmless(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');

export const renderCheckGithub = (report: CheckReport): string => {
  const annotations = gravestFirst(report)
    .filter(({ waived }) => waived === null)
    .map(({ diagnostic, file, from, to }) => {
      const { severity, code, message, hint } = diagnostic;
      const properties = {
        file: escapedProperty(file.address),
        line: from.line,
        // Columns are shown only where a place begins and ends on one line.
        ...(to.line === from.line ? { col: from.column, endColumn: Math.max(to.column, from.column + 1) } : { endLine: to.line }),
        title: escapedProperty(code),
      };
      const said = Object.entries(properties).map(([key, value]) => `${key}=${value}`);
      return `::${commands[severity]} ${said.join(',')}::${escaped(`${harmless(message)}\n${harmless(hint)}`)}`;
    });
  return [...annotations, `${summaryInWords(report)}.`].map((line) => `${line}\n`).join('');
};
