/**
 * A sheet while it is being written, row by row. Every sheet with years has the same columns, so
 * that a year stands in one and the same column throughout: what it is, where it comes from, unit,
 * value or total, the year before the first, the years.
 */
import { zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { formulaOf, once, range, reference, sum } from './formula.js';
import type { Range, Term, Value } from './formula.js';
import type { NumberFormat, Role, SheetCell, SheetChart, WorkbookSheet } from './model.js';

export const columns = { label: 0, note: 1, unit: 2, value: 3, before: 4, first: 5 } as const;

/** A row with a figure for each year, as other rows refer to it. */
export interface Series {
  readonly row: number;
  readonly sheet: string;
  readonly at: (year: number) => Term;
  /** The cell of the year before; before the first year, the opening cell, which may be empty. */
  readonly before: (year: number) => Term;
  /** All its years. */
  readonly all: Range;
  readonly total: Term;
}

/** What a year's cell holds: a formula, or a figure that stands there. */
export type Content = Term | Value;

export interface SeriesRow {
  readonly label: string;
  readonly note?: string;
  readonly unit: string;
  readonly format: NumberFormat;
  /** What a cell without a formula is; one with a formula follows. */
  readonly role?: Role;
  readonly at: (year: number, itself: (year: number) => Term) => Content;
  /** What stands before the first year; with `as first year` the row starts from where it stands. */
  readonly opening?: Content | 'as first year';
  /** How the opening is shown, where it is unlike the years. */
  readonly openingFormat?: NumberFormat;
  /** A word in the place of the opening. */
  readonly said?: string;
  /** The sum of the years, unless something else stands in its place; null for nothing. */
  readonly total?: ((all: Range) => Term) | null;
  /** A row that sums up those above it. */
  readonly sums?: true;
  /** Words after the last year. */
  readonly after?: readonly string[];
}

/** Leaves what begins with a space, which is part of the row above. */
const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

const isTerm = (content: Content): content is Term => typeof content === 'object' && 'hold' in content;

export class SheetDraft {
  private readonly rows: (SheetCell | undefined)[][] = [];
  private readonly charts: SheetChart[] = [];
  next = 0;

  constructor(
    readonly name: string,
    readonly years: readonly string[],
  ) {}

  /** The column after the last year. */
  get afterYears(): number {
    return columns.first + this.years.length;
  }

  put(row: number, column: number, cell: SheetCell): void {
    const cells = (this.rows[row] ??= []);
    cells[column] = cell;
  }

  /** A figure or a formula in a cell, as others refer to it; where it stays when formulas are copied. */
  place(row: number, column: number, content: Content, format: NumberFormat, role: Role): Term {
    const value = isTerm(content) ? once(content.value) : () => content;
    this.put(row, column, {
      value: value(),
      format,
      ...(typeof value() === 'string' && { right: true as const }),
      role: isTerm(content) && role === 'worked' ? 'formula' : role,
      ...(isTerm(content) && { formula: formulaOf(content, this.name) }),
    });
    return reference({ sheet: this.name, row, column, fixedRow: true, fixedColumn: true }, value);
  }

  text(row: number, column: number, value: string, role: Role, wraps = false): void {
    if (value !== '') this.put(row, column, { value, role, ...(wraps && { wraps: true as const }) });
  }

  /** A row of words in the first column. */
  say(value: string, role: Role = 'words', wraps = false): void {
    this.text(this.next, columns.label, value, role, wraps);
    this.next += 1;
  }

  skip(): void {
    this.next += 1;
  }

  /** A section's heading, with an empty row above it. */
  heading(value: string): void {
    if (this.next > 0) this.skip();
    this.say(value, 'heading');
  }

  /** A row of column headings; those from `figuresFrom` on stand over figures. */
  header(cells: readonly string[], figuresFrom = cells.length): void {
    cells.forEach((value, column) => {
      this.put(this.next, column, { value, role: 'header', wraps: true, ...(column >= figuresFrom && { right: true as const }) });
    });
    this.next += 1;
  }

  /** The headings over a row of years; `before` is that of the column before the first. */
  yearHeader(
    what: string,
    value: string,
    { before = 'Before', after = [] }: { readonly before?: string; readonly after?: readonly string[] } = {},
  ): void {
    this.header([what, 'Name in fivecase', 'Unit', value, before, ...this.years, ...after], columns.value);
  }

  private label(row: number, { label, note, unit }: Pick<SeriesRow, 'label' | 'note' | 'unit'>, role: Role): void {
    this.text(row, columns.label, capitalised(label), role);
    this.text(row, columns.note, note ?? '', 'quiet');
    this.text(row, columns.unit, unit, 'quiet');
  }

  /** One value, in the column of values. */
  constant(
    row: Pick<SeriesRow, 'label' | 'note' | 'unit' | 'format' | 'role'> & { readonly content: Content; readonly said?: string },
  ): Term {
    const at = this.next;
    this.next += 1;
    this.label(at, row, 'label');
    if (row.said) this.text(at, columns.before, row.said, 'quiet');
    return this.place(at, columns.value, row.content, row.format, row.role ?? 'worked');
  }

  /** A figure for each year, by one formula across the row. */
  series(definition: SeriesRow): Series {
    const { format, role = 'worked', opening, total, sums } = definition;
    const row = this.next;
    this.next += 1;
    this.label(row, definition, sums ? 'total' : 'label');
    const shown: Role = sums ? 'total' : role;
    const values: (() => Value)[] = [];
    let before: () => Value = () => zero;
    const cell = (year: number): Term =>
      reference({ sheet: this.name, row, column: columns.first + year }, () => (year < 0 ? before() : (values[year]?.() ?? zero)));
    this.text(row, columns.before, definition.said ?? '', 'quiet');
    if (opening === 'as first year') {
      before = () => values[0]?.() ?? zero;
    } else if (opening !== undefined) {
      before = isTerm(opening) ? opening.value : () => opening;
      this.place(row, columns.before, opening, definition.openingFormat ?? format, shown);
    }
    this.years.forEach((_, year) => {
      const content = definition.at(year, cell);
      values[year] = isTerm(content) ? once(content.value) : () => content;
      this.place(row, columns.first + year, content, format, shown);
    });
    if (opening === 'as first year') this.place(row, columns.before, cell(0), format, shown);
    const stays = { sheet: this.name, row, fixedColumn: true } as const;
    const all = range({ ...stays, column: columns.first }, { ...stays, column: this.afterYears - 1 }, () => values.map((value) => value()));
    const totalOf = total === undefined ? sum : total;
    if (totalOf) this.place(row, columns.value, totalOf(all), format, sums ? 'total' : 'formula');
    definition.after?.forEach((words, index) => {
      this.text(row, this.afterYears + index, words, 'quiet');
    });
    return {
      row,
      sheet: this.name,
      at: cell,
      before: (year) => cell(year - 1),
      all,
      total: reference({ ...stays, fixedRow: true, column: columns.value }, () => (totalOf ? totalOf(all).value() : zero)),
    };
  }

  /** Rows of one table as one column of cells a year, for their sum. An empty row stands where there are none, so that a row can be added. */
  stack(rows: readonly Series[]): { readonly at: (year: number) => Range } {
    if (rows.length > 0) return { at: stretchOf(rows) };
    const row = this.next;
    this.say('none', 'quiet');
    return {
      at: (year) => {
        const cell = { sheet: this.name, row, column: columns.first + year };
        return range(cell, cell, () => []);
      },
    };
  }

  chart(chart: SheetChart): void {
    this.charts.push(chart);
  }

  /** `widths` are those of the columns before the first year; every year is as wide as `year`. */
  finish({ widths, year = 13, after = [], frozen, portrait = false }: Layout): WorkbookSheet {
    return {
      name: this.name,
      // Rows and cells that were never written are holes, which spreading and counting would trip over.
      rows: Array.from(this.rows, (row) => Array.from(row ?? [])),
      widths: [...widths, ...this.years.map(() => year), ...after],
      frozen,
      portrait,
      charts: this.charts,
    };
  }
}

/** Rows that stand one below another, as one column of cells a year. */
export const stretchOf =
  (rows: readonly Series[]) =>
  (year: number): Range => {
    const sheet = rows[0]?.sheet ?? '';
    const column = columns.first + year;
    return range({ sheet, row: rows[0]?.row ?? 0, column }, { sheet, row: rows.at(-1)?.row ?? 0, column }, () =>
      rows.map((series) => series.at(year).value()),
    );
  };

interface Layout {
  readonly widths: readonly number[];
  readonly year?: number;
  readonly after?: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly portrait?: boolean;
}

/** Nothing but numbers, for what is written out year by year. */
export const valuesOf =
  (profile: readonly Decimal[]) =>
  (year: number): Decimal =>
    profile[year] ?? zero;
