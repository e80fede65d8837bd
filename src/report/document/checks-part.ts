/** What reading and checking the files brought to light, each with its place and what to do. */
import type { Severity } from '../../diagnostics/diagnostic.js';
import { positionOf } from '../../diagnostics/span.js';
import type { Finding } from '../../policy/finding.js';
import { waiverInWords } from '../check/check-report.js';
import { text } from '../model.js';
import type { Table } from '../model.js';
import type { Block } from './document.js';
import type { Subject, SubjectScenario } from './subject.js';

const severityInWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  breach: 'Limit breached',
  warning: 'Warning',
  route: 'Who approves',
  info: 'Note',
};

/** The order of the table; findings of one kind stay in the order of the files. */
const gravest: readonly Severity[] = ['error', 'breach', 'route', 'warning', 'info'];

/** By whose rules the findings are: a reader has to know whether the council's own counted. */
const rulesInWords = (settings: string | null): string =>
  settings === null
    ? 'the checks of the files and the rules of policy, as they are by default'
    : `the checks of the files, and the rules of policy and the limits in force: ${settings} and the scenario's own`;

/** A finding as a sentence; a figure that it begins with by its name in the settings, `peak_funding`, in words. */
const asSentence = (message: string): string => {
  const words = message.replace(/^[a-z]+(?:_[a-z]+)+/, (name) => name.replaceAll('_', ' '));
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What a reader is told of one finding: of one that is accepted, by whom and until when in place of what to do. */
const told = ({ diagnostic: { severity, hint }, waived }: Finding): { readonly kind: string; readonly mend: string } =>
  waived === null
    ? { kind: severityInWords[severity], mend: hint ?? '' }
    : { kind: `${severityInWords[severity]}, waived`, mend: `Accepted: ${waiverInWords(waived)}.` };

/** What stands to be done first, the gravest of it first; then what is accepted. */
const rank = ({ diagnostic: { severity }, waived }: Finding): number => gravest.indexOf(severity) + (waived === null ? 0 : gravest.length);

/** The findings of one scenario as a table; where there are none, that is said. */
export const checksOf = ({ checks }: SubjectScenario, id: string, { nameOf }: Subject): Block => {
  const { findings, settings } = checks();
  const rules = rulesInWords(settings);
  if (findings.length === 0)
    return { kind: 'paragraphs', paragraphs: [`${rules.charAt(0).toUpperCase()}${rules.slice(1)}, found nothing.`] };
  const table: Table = {
    kind: 'table',
    title: 'What the checks found',
    subtitle: `By ${rules}.`,
    labels: 1,
    columns: [
      { heading: 'Finding', align: 'left', wraps: true },
      { heading: 'Kind', align: 'left' },
      { heading: 'What to do', align: 'left', wraps: true },
      { heading: 'Where', align: 'left' },
    ],
    rows: [...findings]
      .sort((a, b) => rank(a) - rank(b))
      .map((finding) => {
        const { message, span } = finding.diagnostic;
        const { kind, mend } = told(finding);
        return {
          cells: [text(asSentence(message)), text(kind), text(mend), text(`${nameOf(span.source.path)}:${positionOf(span).line}`)],
        };
      }),
  };
  return { kind: 'table', id, of: null, table };
};
