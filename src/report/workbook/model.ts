/**
 * The workbook as plain data: sheets of cells that hold a value and, where it is worked out, the
 * formula that gives it. A writer turns it into a file; it decides bytes and looks, never a word or a sum.
 */
import type { Decimal } from '../../core/arithmetic/decimal.js';

/**
 * What a cell is for; it decides the look, and the words beside it say the same.
 * `input` may be changed; `worked` was worked out by fivecase and stays; `formula` follows its inputs.
 */
export type Role =
  | 'title'
  | 'words'
  | 'notice'
  | 'heading'
  | 'subheading'
  | 'header'
  | 'label'
  | 'quiet'
  | 'input'
  | 'worked'
  | 'formula'
  | 'total'
  | 'check';

/** How a number is shown; the cell holds every digit. */
export type NumberFormat = 'money' | 'pounds' | 'pence' | 'percent' | 'factor' | 'years' | 'count' | 'whole' | 'ratio';

/** One formula in the two spellings that spreadsheets read, without the sign before it. */
export interface Formula {
  readonly excel: string;
  readonly openDocument: string;
}

export interface SheetCell {
  /** A number, a text, or what the formula gives. */
  readonly value: Decimal | string;
  readonly formula?: Formula;
  readonly format?: NumberFormat;
  readonly role: Role;
  /** Words that run over several lines of one cell. */
  readonly wraps?: true;
  /** Words that stand over figures, or in their place. */
  readonly right?: true;
}

/** A stretch of a sheet, counted from nought, both ends included. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Figures that a chart shows; of several lines each has a look of its own, and a cell with its name. */
export interface ChartRow {
  readonly name: string;
  readonly values: Area;
  readonly look?: 'middle' | 'inner' | 'outer' | 'written';
  readonly nameAt?: { readonly row: number; readonly column: number };
}

/** A native chart of figures that stand on the same sheet. */
export interface SheetChart {
  /** Columns, columns that lie on their side (for long names), or a line. */
  readonly kind: 'column' | 'bar' | 'line';
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly axis: string;
  readonly format: NumberFormat;
  readonly categories: Area;
  /** Columns without a gap between them, as those of a histogram. */
  readonly touching?: true;
  readonly series: readonly ChartRow[];
  /** Where its top left corner stands, and how many rows and columns it covers. */
  readonly at: Area;
}

export interface WorkbookSheet {
  readonly name: string;
  /** By row and column, counted from nought; a hole is an empty cell. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight, and are printed again on every page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly portrait: boolean;
  readonly charts: readonly SheetChart[];
}

export interface Workbook {
  readonly title: string;
  readonly subject: string;
  readonly description: string;
  readonly creator: string;
  /** How money cells are shown: as pounds, thousands or millions. */
  readonly unit: '£' | '£000' | '£m';
  readonly sheets: readonly WorkbookSheet[];
  /** How far each figure of the sheets is from that of fivecase, and each balance from nought, in exact decimals: nought throughout. */
  readonly differences: readonly { readonly id: string; readonly value: Decimal }[];
}
