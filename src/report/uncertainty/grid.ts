/** A table of two inputs for reading and as data. */
import { hundred } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Axis } from '../../core/uncertainty/axes.js';
import type { Grid, Run } from '../../core/uncertainty/grid.js';
import { text } from '../model.js';
import type { MoneyDisplay, Row, Sheet, Table } from '../model.js';
import { figureInWords, inSentence } from '../options/words.js';
import { exactText, textOrNull } from '../result.js';
import { resultCell } from './words.js';

/** `3.5%`, `12 months`. */
const valueInWords = ({ unit }: Axis, value: Decimal): string =>
  unit === 'months' ? `${value.toFixed()} months` : `${value.times(hundred).toFixed()}%`;

const writtenInWords = ({ axis }: Run): string =>
  axis.written === null ? `${inSentence(axis.name)} by year` : `${inSentence(axis.name)} ${valueInWords(axis, axis.written)}`;

/** The value in words, marked where it is the one written. */
const heading = ({ axis }: Run, value: Decimal): string => {
  const words = valueInWords(axis, value);
  return axis.written?.eq(value) ? `${words} *` : words;
};

export const gridTable = ({ measure, written, rows, columns, figures }: Grid, unit: MoneyDisplay): Table => ({
  kind: 'table',
  title: `${measure.name} by ${inSentence(rows.axis.name)} and ${inSentence(columns.axis.name)}`,
  subtitle: [
    measure.kind === 'money' ? `${unit}.` : '',
    `Down: ${inSentence(rows.axis.name)}. Across: ${inSentence(columns.axis.name)}.`,
    [rows, columns].some(({ axis }) => axis.unit === 'percent' && !isRate(axis))
      ? 'Lines and sections are in percent of what is written.'
      : '',
    [rows, columns].some(({ axis }) => axis.unit === 'months') ? 'Delays are on top of what is written.' : '',
    `As written (${writtenInWords(rows)}, ${writtenInWords(columns)}) it is ${figureInWords(measure, written, unit)}; * marks a value as written.`,
  ]
    .filter((words) => words !== '')
    .join(' '),
  labels: 1,
  columns: [
    { heading: rows.axis.name, align: 'right' },
    ...columns.values.map((value) => ({ heading: heading(columns, value), align: 'right' as const })),
  ],
  rows: rows.values.map((value, place): Row => ({
    cells: [text(heading(rows, value)), ...(figures[place] ?? []).map((figure) => resultCell(measure, figure, unit))],
  })),
});

/** Whether an axis is a figure of its own rather than a part of what is written. */
const isRate = ({ written }: Axis): boolean => written === null || !written.eq(1);

const runResult = ({ axis, values }: Run) => ({
  id: axis.id,
  name: axis.name,
  unit: axis.unit,
  as_written: textOrNull(axis.written),
  values: values.map(exactText),
});

/** The table as data: figures by row, then by column. */
export const gridResult = ({ rows, columns, figures }: Grid) => ({
  rows: runResult(rows),
  columns: runResult(columns),
  figures: figures.map((row) => row.map(textOrNull)),
});

/** The table as it stands, exact: the first column holds the values down, the headings those across. */
export const gridSheet = ({ rows, columns, figures }: Grid): Sheet => ({
  headings: [rows.axis.id, ...columns.values.map((value) => `${columns.axis.id}=${exactText(value)}`)],
  rows: rows.values.map((value, place) => [
    { figure: exactText(value) },
    ...(figures[place] ?? []).map((figure) => (figure === null ? null : { figure: exactText(figure) })),
  ]),
});
