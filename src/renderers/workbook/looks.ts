/** How cells look, the same in Excel and in OpenDocument: colours, weights and number formats. */
import { harmless } from '../../diagnostics/excerpt.js';
import type { NumberFormat, Role, Workbook } from '../../report/workbook/model.js';

export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  /** Points; that of the sheet unless said. */
  readonly size?: number;
  /** Colours as six hexadecimal digits; text on fill keeps a contrast above 7 to 1. */
  readonly colour?: string;
  readonly fill?: string;
  /** A line above a sum. */
  readonly ruled?: true;
}

export const font = { name: 'Calibri', size: 10 } as const;

export const looks: Readonly<Record<Role, Look>> = {
  title: { bold: true, size: 16, colour: '1F3864' },
  words: {},
  notice: { bold: true, colour: '7A1F00' },
  heading: { bold: true, size: 12, colour: '1F3864' },
  subheading: { bold: true },
  header: { bold: true, colour: 'FFFFFF', fill: '1F3864' },
  label: {},
  quiet: { colour: '404040' },
  input: { colour: '00008B', fill: 'FFF2CC' },
  worked: { italic: true, fill: 'EDEDED' },
  formula: {},
  total: { bold: true, ruled: true },
  check: { bold: true, colour: '1F3864', fill: 'DDEBF7' },
};

/** How a number is written out: what stands for both spellings of a format. */
export interface NumberLook {
  readonly decimals: number;
  readonly grouped: boolean;
  /** Shown in thousands (1) or millions (2). */
  readonly thousands: 0 | 1 | 2;
  readonly percent: boolean;
  /** Below nought in brackets. */
  readonly brackets: boolean;
}

const plain: NumberLook = { decimals: 0, grouped: false, thousands: 0, percent: false, brackets: false };
const pounds: NumberLook = { ...plain, grouped: true, brackets: true };

const money: Readonly<Record<Workbook['unit'], NumberLook>> = {
  '£': pounds,
  '£000': { ...pounds, thousands: 1 },
  '£m': { ...pounds, thousands: 2, decimals: 3 },
};

/** Null shows the digits that there are. */
export const numberLook = (format: NumberFormat, unit: Workbook['unit']): NumberLook | null => {
  switch (format) {
    case 'money':
      return money[unit];
    case 'pounds':
      return pounds;
    case 'pence':
      return { ...pounds, decimals: 2 };
    case 'percent':
      return { ...plain, decimals: 2, percent: true };
    case 'factor':
      return { ...plain, decimals: 4 };
    case 'years':
    case 'ratio':
      return { ...plain, decimals: 2 };
    case 'whole':
      return plain;
    case 'count':
      return null;
  }
};

/** How the lines of a chart of several are told apart: by width, dash and sign as well as by colour. */
export const lineLooks = {
  middle: { colour: '1F3864', points: 2.5, dash: null, sign: 'circle' },
  inner: { colour: '1F3864', points: 1.5, dash: 'dash', sign: 'none' },
  outer: { colour: '1F3864', points: 1, dash: 'sysDot', sign: 'none' },
  written: { colour: 'C55A11', points: 2, dash: 'lgDash', sign: 'diamond' },
} as const;

/** A moment for everything that asks for one, so that the same scenario gives the same bytes. */
export const noMoment = new Date(Date.UTC(2000, 0, 1));

/** Pages wide: so many years fit on a landscape page beside the columns of words. */
export const pagesWide = (columns: number): number => Math.max(1, Math.ceil((columns - 5) / 12));

/** Text as a spreadsheet file may hold it: control characters and marks that turn the reading direction are shown as what they are, a blemish. */
export const cleanText = (text: string): string =>
  text
    .split('\n')
    .map((line) => harmless(line).replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\u{fffd}'))
    .join('\n');
