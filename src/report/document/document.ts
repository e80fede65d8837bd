/**
 * The document that web page, Word section and workbook share: parts with a heading, and in them
 * prose, tables and charts. Words and figures are made once, here; a format decides only how they look.
 */
import type { Year } from '../../core/arithmetic/calendar.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Explanation } from '../explain.js';
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
  /** Set where a column says which rows are illustrative, so that no mark needs to. */
  readonly saysKind?: true;
}

/** A value to each category, in the chart's unit as shown; null leaves a gap. */
export interface ValueSeries {
  readonly as: 'column' | 'line';
  readonly name: string;
  readonly values: readonly (Decimal | null)[];
}

/** A stretch to each category, such as the months of a wave or the reach of a tornado's bar; null leaves a gap. */
export interface SpanSeries {
  readonly as: 'span';
  readonly name: string;
  readonly spans: readonly ({ readonly from: Decimal; readonly to: Decimal } | null)[];
}

export type Series = ValueSeries | SpanSeries;

/**
 * A chart. One who does not see it has its description, which tells in a sentence or two what it
 * shows, and the table of the same document that holds its values.
 */
interface Drawn {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The id of the table block that holds every value. */
  readonly tableId: string;
}

export interface SeriesChart extends Drawn {
  /**
   * `stacked`: columns on top of one another, with lines over them; `lines`: lines alone; `bars`: lying
   * bars or stretches, a category to a row.
   */
  readonly form: 'stacked' | 'lines' | 'bars';
  /** What values are in; months count from the start of `firstYear`. */
  readonly unit: MoneyDisplay | { readonly monthsFrom: Year; readonly years: number };
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** How often a figure falls where: columns over stretches of a scale of money, and figures marked on it. */
export interface HistogramChart extends Drawn {
  readonly form: 'histogram';
  readonly unit: MoneyDisplay;
  /** Ends of the scale, in the unit, not rounded. */
  readonly scale: { readonly from: Decimal; readonly to: Decimal };
  /** What the height of a column is, in words. */
  readonly heights: string;
  /** Columns of one kind, such as those below nought; heights as fractions of all. */
  readonly series: readonly {
    readonly name: string;
    readonly columns: readonly { readonly from: Decimal; readonly to: Decimal; readonly share: Decimal }[];
  }[];
  /** Figures that a line is drawn at. */
  readonly marks: readonly { readonly name: string; readonly at: Decimal }[];
}

/** How far a figure may go in each category: bands, the widest first, and lines over them. */
export interface FanChart extends Drawn {
  readonly form: 'fan';
  readonly unit: MoneyDisplay;
  readonly categories: readonly string[];
  readonly bands: readonly { readonly name: string; readonly from: readonly Decimal[]; readonly to: readonly Decimal[] }[];
  readonly series: readonly { readonly name: string; readonly values: readonly Decimal[] }[];
}

export type Chart = SeriesChart | HistogramChart | FanChart;

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
  /** By scenario: each figure that stands in the document, and where it comes from. */
  readonly explanations: () => readonly ReadonlyMap<string, Explanation>[];
  /** By scenario: the figures that are lines made up, not published. */
  readonly illustrative: readonly ReadonlySet<string>[];
  /** The files it was made from. */
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  /** What it was made from, for what a format works out by itself: explanations, what-ifs. */
  readonly subject: Subject;
}
