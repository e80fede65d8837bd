/**
 * `actuals`: what was really spent, from a file of rows `line, year or month, amount`. Every row
 * counts or is refused with its row and column; nothing is left out in silence.
 */
import { firstPaidYear, holdsYear, yearLabel, yearOf } from '../../core/arithmetic/calendar.js';
import type { Horizon, Month, Year } from '../../core/arithmetic/calendar.js';
import type { Actual } from '../../core/plan/actual.js';
import { drive } from '../../core/drivers/drivers.js';
import type { Line } from '../../core/line.js';
import type { Scenario } from '../../core/scenario.js';
import { settingOf } from '../../core/setting.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Source, Span } from '../../diagnostics/span.js';
import { horizonWords } from '../rules/years.js';
import { readMonth } from '../scalars/month.js';
import { readYear } from '../scalars/year.js';
import { readCsv } from './csv.js';
import type { CsvCell } from './csv.js';
import { readLedgerAmount } from './ledger-amount.js';

/** What the columns may be called. */
const names = {
  line: ['line', 'line id', 'id'],
  period: ['year', 'month', 'period', 'year or month', 'financial year'],
  amount: ['amount', 'actual', 'actuals', 'value'],
} as const;
type Field = keyof typeof names;
const fields = Object.keys(names) as readonly Field[];

interface Context {
  readonly lines: readonly Line[];
  readonly horizon: Horizon;
  readonly diagnostics: Diagnostic[];
}

const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/\s*\(?£\)?$/, '')
    .trim();

/** Where each column stands, or null where one is missing or there twice. */
const columnsOf = (headings: readonly CsvCell[], start: Span, diagnostics: Diagnostic[]): Readonly<Record<Field, number>> | null => {
  const found = fields.map((field) =>
    headings.flatMap(({ text }, column) => ((names[field] as readonly string[]).includes(plainHeading(text)) ? [column] : [])),
  );
  found.forEach((columns, index) => {
    const field = fields[index] ?? 'line';
    if (columns.length !== 1) {
      diagnostics.push(
        diagnose('actuals-headings', headings[columns[1] ?? 0]?.span ?? start, {
          field: field === 'period' ? 'year or month' : field,
          count: columns.length,
        }),
      );
    }
  });
  const [line, period, amount] = found.map(([column]) => column);
  return line === undefined || period === undefined || amount === undefined || found.some(({ length }) => length !== 1)
    ? null
    : { line, period, amount };
};

/** The line a cell names: by its id, or by its key where only one line has it. */
const lineNamed = (cell: CsvCell, { lines, diagnostics }: Context, row: number): Line | null => {
  const written = cell.text.toLowerCase();
  const matches = lines.filter(({ id }) => id === written || id.slice(id.indexOf('/') + 1) === written);
  const exact = matches.find(({ id }) => id === written) ?? (matches.length === 1 ? matches[0] : undefined);
  if (exact?.awarded === false) {
    diagnostics.push(diagnose('actuals-not-awarded', cell.span, { row, line: exact.id }));
    return null;
  }
  if (exact) return exact;
  const words = () => {
    const known = lines.map(({ id }) => id);
    return { row, written: cell.text, meant: nearest(written, known), several: matches.map(({ id }) => id) };
  };
  diagnostics.push(diagnose('actuals-line', cell.span, words));
  return null;
};

const periodOf = (
  cell: CsvCell,
  { horizon, diagnostics }: Context,
  row: number,
): { readonly year: Year; readonly month: Month | null } | null => {
  const asYear = readYear(cell.text);
  const asMonth = /^\d{4}-\d{2}$/.test(cell.text) ? readMonth('first')(cell.text) : null;
  const month = asMonth && 'value' in asMonth ? asMonth.value : null;
  const year = month !== null ? yearOf(month) : 'value' in asYear ? asYear.value : null;
  if (year === null) {
    diagnostics.push(diagnose('actuals-period', cell.span, { row, written: cell.text }));
    return null;
  }
  if (!holdsYear(horizon, year) || (month !== null && year < firstPaidYear(horizon))) {
    diagnostics.push(diagnose('actuals-outside', cell.span, { row, written: cell.text, horizon: horizonWords(horizon) }));
    return null;
  }
  return { year, month };
};

const blankCell = (row: readonly CsvCell[], fallback: Span): CsvCell => ({ text: '', span: row.at(-1)?.span ?? fallback });

/** A year given whole and by months too would count twice. */
const countedTwice = (actuals: readonly Actual[]): readonly Diagnostic[] => {
  const keyOf = ({ line, year }: Actual): string => `${line}@${year}`;
  const byMonths = new Set(actuals.filter(({ month }) => month !== null).map(keyOf));
  return actuals
    .filter((each) => each.month === null && byMonths.has(keyOf(each)))
    .map(({ line, year, amount }) => diagnose('actuals-twice', amount.span, { line, year: yearLabel(year) }));
};

/** The lines money may be booked to: the written ones, and those that drivers make. */
const allLines = (scenario: Scenario): readonly Line[] => [...scenario.lines, ...drive(scenario, settingOf(scenario)).lines];

/** Rows of a file: a hundred lines by month over more than ten years. */
const mostRows = 20_000;

/** The actuals of a file; what could not be read is told. */
export const readActuals = (source: Source, scenario: Scenario, diagnostics: Diagnostic[]): readonly Actual[] => {
  const context: Context = { lines: allLines(scenario), horizon: scenario.horizon, diagnostics };
  const start: Span = { source, start: 0, end: 0 };
  const { rows, unclosed } = readCsv(source);
  if (unclosed) diagnostics.push(diagnose('actuals-quote', unclosed, {}));
  const [headings, ...body] = rows;
  if (!headings || unclosed) {
    if (!unclosed) diagnostics.push(diagnose('actuals-headings', start, { field: 'line', count: 0 }));
    return [];
  }
  const columns = columnsOf(headings.cells, start, diagnostics);
  if (!columns) return [];
  if (body.length > mostRows) {
    diagnostics.push(diagnose('too-many-items', start, { items: body.length, most: mostRows }));
    return [];
  }
  const actuals = body.flatMap(({ number: row, cells }): readonly Actual[] => {
    const beyond = cells.slice(headings.cells.length).find(({ text }) => text !== '');
    if (beyond) {
      diagnostics.push(diagnose('actuals-columns', beyond.span, { row, columns: headings.cells.length }));
      return [];
    }
    const cell = (field: Field): CsvCell => cells[columns[field]] ?? blankCell(cells, start);
    const amountCell = cell('amount');
    const line = lineNamed(cell('line'), context, row);
    const period = periodOf(cell('period'), context, row);
    const amount = readLedgerAmount(amountCell.text);
    if (amount === null) diagnostics.push(diagnose('actuals-amount', amountCell.span, { row, written: amountCell.text }));
    return line && period && amount ? [{ line: line.id, ...period, amount: { value: amount, span: amountCell.span } }] : [];
  });
  for (const twice of countedTwice(actuals)) diagnostics.push(twice);
  return actuals;
};
