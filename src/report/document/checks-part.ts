/** What reading and checking the files brought to light, each with its place and what to do. */
import type { Severity } from '../../diagnostics/diagnostic.js';
import { positionOf } from '../../diagnostics/span.js';
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

/** The findings of one scenario as a table; where there are none, that is said. */
export const checksOf = ({ checks }: SubjectScenario, id: string, { nameOf }: Subject): Block => {
  const found = [...checks()].sort((a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity));
  if (found.length === 0)
    return { kind: 'paragraphs', paragraphs: ['The checks of the files and the rules of policy, as they are by default, found nothing.'] };
  const table: Table = {
    kind: 'table',
    title: 'What the checks found',
    subtitle: 'By the checks of the files and the rules of policy, as they are by default.',
    labels: 1,
    columns: [
      { heading: 'Finding', align: 'left', wraps: true },
      { heading: 'Kind', align: 'left' },
      { heading: 'What to do', align: 'left', wraps: true },
      { heading: 'Where', align: 'left' },
    ],
    rows: found.map(({ severity, message, hint, span }) => ({
      cells: [
        text(message.charAt(0).toUpperCase() + message.slice(1)),
        text(severityInWords[severity]),
        text(hint ?? ''),
        text(`${nameOf(span.source.path)}:${positionOf(span).line}`),
      ],
    })),
  };
  return { kind: 'table', id, of: null, table };
};
