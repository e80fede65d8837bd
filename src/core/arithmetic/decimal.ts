/**
 * Exact decimal numbers. All money, rates and factors in fivecase are of this kind, from the source
 * text to the last moment before they are shown; there is no binary float in the core.
 */
import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Sixty significant digits: the contract asks for forty, and the rest keeps the error of a long
 * chain of divisions far from the last digit shown.
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalJs;

export const zero: Decimal = new Decimal(0);
export const one: Decimal = new Decimal(1);
export const hundred: Decimal = new Decimal(100);

/** A decimal from digits in text (`"1200.5"`) or a small whole number. */
export const decimal = (digits: string | number): Decimal => new Decimal(digits);

/** A thousand-millionth of a pound: where a figure turns on being nought, anything nearer is nought. */
const noughtWithin = new Decimal('1e-9');

/** Nought when within a thousand-millionth of it, else the figure itself. */
export const noughted = (figure: Decimal): Decimal => (figure.abs().lte(noughtWithin) ? zero : figure);

export const isNought = (figure: Decimal): boolean => figure.abs().lte(noughtWithin);

/** Noughts, of which profiles are full, need no adding. */
export const added = (sum: Decimal, figure: Decimal): Decimal => (figure.isZero() ? sum : sum.isZero() ? figure : sum.plus(figure));

export const sumOf = (figures: readonly Decimal[]): Decimal => figures.reduce(added, zero);

export const larger = (a: Decimal, b: Decimal): Decimal => (a.gte(b) ? a : b);

/** Half up on the size: 0.5 becomes 1 and −0.5 becomes −1, as in a spreadsheet. */
export const rounded = (figure: Decimal, decimals: number): Decimal => figure.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);

/** Significant digits of a result: enough for any budget, few enough that the last is never a left-over of a division. */
const digitsShown = 40;

/** A figure without what a chain of divisions leaves behind its last digit. */
export const settled = (figure: Decimal): Decimal => figure.toSignificantDigits(digitsShown);

/** Digits in groups of three, without a sign: `10,247`. */
export const grouped = (figure: Decimal, decimals: number): string => {
  const [whole = '0', fraction] = figure.abs().toFixed(decimals).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
};
