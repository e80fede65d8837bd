/**
 * The financial section of a committee report before any format: headings, numbered paragraphs,
 * tables and a chart. Words hold no digit of their own: every number is a typed part, so that a test
 * can hold each one against the results of `run`, `mtfp` and `compare`.
 */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Cell, Table } from '../model.js';

/** A figure as a reader sees it, and what it is exactly. */
export interface ToldFigure {
  readonly kind: 'figure';
  readonly shown: string;
  /** Pounds, years, months, or a fraction; signed as in the results, where `shown` may give the size alone. */
  readonly exact: Decimal;
  /** The figures it is the sum of, where no result holds it by itself. */
  readonly sumOf?: readonly Decimal[];
  /** What it is a fraction of. */
  readonly partOf?: Decimal;
  /** Set where it is shown as in a table that was rounded so that it adds. */
  readonly asInTable?: true;
}

/** What was written or is defined and not worked out: a name, a year, a rate, a threshold, a count. */
export interface Named {
  readonly kind: 'named';
  readonly text: string;
}

export type Part = string | ToldFigure | Named;
export type Words = readonly Part[];

/** A cell that may also hold a figure in words, such as a payback. */
export type SectionCell = Cell | ToldFigure;

export interface SectionTable extends Omit<Table, 'rows'> {
  readonly rows: readonly { readonly cells: readonly SectionCell[]; readonly sum?: true }[];
}

/** Columns with lines over them, or lines alone. */
export interface SectionChart {
  readonly kind: 'chart';
  readonly title: string;
  /** What it shows, for who cannot see it. */
  readonly description: Words;
  /** What values are in. */
  readonly unit: string;
  /** What stands along the foot, where its labels do not say it. */
  readonly foot?: string;
  readonly categories: readonly string[];
  /** On top of one another where there are several; a null leaves a gap. */
  readonly bars: readonly ChartSeries[];
  /** Columns without a gap between them, as those of a histogram. */
  readonly touching?: true;
  readonly lines: readonly ChartLine[];
}

export interface ChartSeries {
  readonly name: string;
  /** As the tables show them. */
  readonly values: readonly (Decimal | null)[];
}

export interface ChartLine extends ChartSeries {
  /** What the line is beside the others, by which they are told apart without colour. */
  readonly look: 'total' | 'middle' | 'inner' | 'outer';
}

export type Block =
  /** A numbered section, or a heading inside one. */
  | { readonly kind: 'heading'; readonly level: 'section' | 'part'; readonly title: Words }
  /** A numbered paragraph; `lead` begins it and stands out. */
  | { readonly kind: 'paragraph'; readonly lead?: string; readonly words: Words }
  /** A lettered point under the paragraph before it. */
  | { readonly kind: 'point'; readonly words: Words }
  /** Small print. */
  | { readonly kind: 'note'; readonly words: Words }
  /** Said before everything else. */
  | { readonly kind: 'notice'; readonly words: Words }
  /** To be written by somebody before the report goes out. */
  | { readonly kind: 'placeholder'; readonly words: Words }
  | SectionTable
  | SectionChart;

/** The whole section. */
export interface CommitteeSection {
  readonly title: string;
  /** Who decides, for the properties of a file: the organisation, or nobody named. */
  readonly organisation: string | null;
  readonly subject: string | null;
  readonly blocks: readonly Block[];
}

/** Words with figures and names in their places. */
export const say = (words: TemplateStringsArray, ...parts: readonly (Part | Words)[]): Words =>
  words.flatMap((text, place): Words => {
    const part = parts[place];
    const after: Words = part === undefined ? [] : Array.isArray(part) ? (part as Words) : [part as Part];
    return text === '' ? after : [text, ...after];
  });

export const named = (text: string): Named => ({ kind: 'named', text });

/** A title, in quotation marks. */
export const quoted = (title: string): Named => named(`“${title}”`);

/** Sentences one after the other; what there is nothing to say of is left out. */
export const sentences = (...each: readonly (Words | null)[]): Words =>
  each
    .filter((words) => words !== null && words.length > 0)
    .flatMap((words, place) => (place === 0 ? (words ?? []) : [' ', ...(words ?? [])]));

/** `a, b and c` of words that hold figures. */
export const enumerated = (each: readonly Words[]): Words =>
  each.flatMap((words, place) => (place === 0 ? words : [place === each.length - 1 ? ' and ' : ', ', ...words]));

/** Words as plain text. */
export const plainWords = (words: Words): string =>
  words.map((part) => (typeof part === 'string' ? part : part.kind === 'named' ? part.text : part.shown)).join('');

export const heading = (...title: Words): Block => ({ kind: 'heading', level: 'section', title });
export const subheading = (...title: Words): Block => ({ kind: 'heading', level: 'part', title });
export const paragraph = (words: Words, lead?: string): Block => ({ kind: 'paragraph', words, ...(lead !== undefined && { lead }) });
export const note = (words: Words): Block => ({ kind: 'note', words });
