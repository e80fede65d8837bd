/**
 * A figure to compare with, at the digits it is written with: `£636k`, `4.58 years`, `6.8%`, `1.5`,
 * `none`. Its step is what one in the last digit written stands for.
 */
import { decimal, grouped, hundred, rounded, settled } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { exactly } from './digits.js';
import type { Size } from './digits.js';
import { readMoney } from './money.js';
import { readNumber } from './number.js';
import { readPercent } from './percent.js';
import { problem, read } from './scalar.js';
import type { Reading } from './scalar.js';

export type ExpectedKind = 'money' | 'years' | 'percent' | 'number';

/** A figure as written: in pounds, years, a fraction or a plain number. */
export interface ExpectedFigure {
  readonly kind: ExpectedKind;
  readonly value: Decimal;
  /** One in the last digit written: 1000 for `£636k`, 0.01 for `4.58 years`. */
  readonly step: Decimal;
  /** `k`, `m` or `bn` where it was written with one. */
  readonly size: Size | null;
}

/** How a figure is written: what kind it is, and at which digits. */
export type Digits = Omit<ExpectedFigure, 'value'>;

/** What is expected: a figure, or that there is none. */
export type Expected = ExpectedFigure | { readonly kind: 'none' };

const withSize = /(k|m|bn)$/;
const withYears = /^(\S.*?) ?years?$/;

const stepOf = (digits: string, size: Size | null): Decimal => {
  const places = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  return exactly('1', size ?? undefined).div(decimal(10).pow(places));
};

const sizeOf = (text: string): Size | null => (withSize.exec(text)?.[1] as Size | undefined) ?? null;

const figure = (kind: ExpectedKind, text: string, value: Decimal): Reading<Expected> => {
  const size = sizeOf(text);
  return read({ kind, value, step: stepOf(text, size), size });
};

/** Reads what is expected of a figure; its kind must fit the figure, which is known only later. */
export const readExpected = (text: string): Reading<Expected> => {
  if (text === 'none') return read({ kind: 'none' });
  if (text.endsWith('%')) {
    const percent = readPercent(text);
    if ('problem' in percent) return percent;
    return read({ kind: 'percent', value: percent.value, step: stepOf(text, null).div(hundred), size: null });
  }
  const years = withYears.exec(text)?.[1];
  if (years !== undefined) {
    const number = readNumber(years);
    return 'problem' in number ? number : figure('years', years, number.value);
  }
  const money = readMoney(text, '£');
  if ('value' in money) return figure(text.includes('£') ? 'money' : 'number', text, money.value);
  // Where it is clearly meant as money, the words about money help most.
  return text.includes('£') || money.problem.code !== 'money-form' ? money : problem('expect-form', { written: text });
};

/** A value cut to the digits of another, half up on its size. */
export const atDigits = (value: Decimal, { step }: Digits): Decimal => rounded(settled(value.div(step)), 0).times(step);

/** A value as it would be written at these digits: `£636k`, `4.58 years`, `-6.8%`. */
export const writtenAt = (value: Decimal, digits: Digits): string => {
  const { kind, step, size } = digits;
  const unit = kind === 'percent' ? decimal('0.01') : exactly('1', size ?? undefined);
  const shown = atDigits(value, digits).div(unit);
  const figure = grouped(shown, step.div(unit).decimalPlaces());
  const sign = shown.isNegative() && !shown.isZero() ? '-' : '';
  switch (kind) {
    case 'money':
      return `${sign}£${figure}${size ?? ''}`;
    case 'number':
      return `${sign}${figure}${size ?? ''}`;
    case 'years':
      return `${sign}${figure} years`;
    case 'percent':
      return `${sign}${figure}%`;
  }
};
