/**
 * The view model: a report is sections of prose and tables; a cell stays typed until a renderer
 * decides how it looks. Words and sums are made here and nowhere later.
 */
import type { Decimal } from '../core/arithmetic/decimal.js';

/** The unit table figures are shown in. */
export const moneyUnits = ['£', '£000', '£m'] as const;
export type MoneyDisplay = (typeof moneyUnits)[number];

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** Money in the table's unit, rounded for display; `exact` is the figure itself, in pounds. */
  | { readonly kind: 'money'; readonly exact: Decimal; readonly shown: Decimal; readonly decimals: number }
  | { readonly kind: 'number'; readonly exact: Decimal }
  | { readonly kind: 'blank' };

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** A column of prose, which wraps; a table has at most one. */
  readonly wraps?: true;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** A row that sums up those above it. */
  readonly sum?: true;
  /** The figure that the row shows, as `explain` calls it: what opens its explanation. */
  readonly figure?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly title: string;
  /** Unit, sign and price base, in words. */
  readonly subtitle?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Columns repeated on the left when a wide table is cut into several. */
  readonly labels: number;
}

/** Short paragraphs or points under a heading. */
export interface Prose {
  readonly kind: 'prose';
  readonly title: string;
  readonly points: readonly string[];
}

export interface Report {
  /** Where a format can carry it unseen: words by which a program finds this report again. */
  readonly hiddenTag?: string;
  readonly title: string;
  /** Lines under the title: case, organisation, baseline. */
  readonly subtitle: readonly string[];
  readonly sections: readonly (Table | Prose)[];
}

/** One rectangle of exact values for spreadsheets and programs: text, decimals as text, or nothing. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export type SheetCell = { readonly text: string } | { readonly figure: string } | null;

export const text = (words: string): Cell => ({ kind: 'text', text: words });
export const blank: Cell = { kind: 'blank' };
