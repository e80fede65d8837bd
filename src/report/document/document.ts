/**
 * The document that web page, Word section and workbook share: parts with a heading, and in them
 * prose, tables and charts. Words and figures are made once, here; a format decides only how they look.
 */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { MoneyDisplay, Table } from '../model.js';
import type { Subject } from './subject.js';

/** Paragraphs of whole sentences. */
export interface Paragraphs {
  readonly kind: 'paragraphs';
  readonly paragraphs: readonly string[];
}

/** Short points, each by itself. */
export interface Points {
  readonly kind: 'points';
  readonly title: string | null;
  readonly points: readonly string[];
}

/** A few figures that everybody asks for first, with what they are. */
export interface Headlines {
  readonly kind: 'headlines';
  readonly headlines: readonly Headline[];
}

export interface Headline {
  readonly name: string;
  /** As people read it: `£10.247m`, `4.58 years`. */
  readonly value: string;
  readonly words: string;
  /** The figure's id, for what opens its explanation; null where it is of none. */
  readonly figure: string | null;
}

/** A table of the report model; a row's `figure` names a figure of the scenario `of`. */
export interface TableBlock {
  readonly kind: 'table';
  /** Unlike that of any other block, and the same in every run. */
  readonly id: string;
  /** Which of the subject's scenarios its rows are figures of; null where they are of none or of several. */
  readonly of: number | null;
  readonly table: Table;
}

export interface Series {
  readonly name: string;
  readonly as: 'column' | 'line';
  /** One value to each category, in the chart's unit as shown; null leaves a gap. */
  readonly values: readonly (Decimal | null)[];
}

/**
 * A chart, with everything that one who does not see it needs: `description` tells what it shows in
 * a sentence or two, and `table` holds every value.
 */
export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Columns on top of one another, columns side by side, or bars that lie on their side. */
  readonly form: 'stacked' | 'grouped' | 'bars' | 'spans';
  readonly unit: MoneyDisplay | 'months';
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly table: Table;
}

/** Terms and what they mean. */
export interface Definitions {
  readonly kind: 'definitions';
  readonly definitions: readonly { readonly term: string; readonly meaning: string }[];
}

/** A heading inside a part. */
export interface Subheading {
  readonly kind: 'subheading';
  readonly title: string;
}

export type Block = Paragraphs | Points | Headlines | TableBlock | Chart | Definitions | Subheading;

export interface Part {
  /** The name that links use: `cost-profile`. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Document {
  readonly title: string;
  /** Case, organisation and what it is measured against. */
  readonly subtitle: readonly string[];
  /** Said before anything else where figures are made up; null where none is. */
  readonly notice: string | null;
  readonly parts: readonly Part[];
  /** The files it was made from. */
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  /** What it was made from, for what a format works out by itself: explanations, what-ifs. */
  readonly subject: Subject;
}
