/** Figures as people read them in a sentence: £636k, 4.58 years, 6.8%, October 2024. */
import type { Month } from '../core/arithmetic/calendar.js';
import { Decimal, grouped, hundred } from '../core/arithmetic/decimal.js';
import type { MoneyDisplay } from './model.js';
import { decimalsOf, rounded, shownIn } from './rounding.js';

export { grouped };

const suffixes: Readonly<Record<MoneyDisplay, string>> = { '£': '', '£000': 'k', '£m': 'm' };

/** An amount as a table shows it, in words: `£636k`, `-£83k`. */
export const moneyShown = (shown: Decimal, unit: MoneyDisplay): string =>
  `${shown.lt(0) ? '-' : ''}£${grouped(shown, decimalsOf(unit))}${shown.isZero() ? '' : suffixes[unit]}`;

/** `£636k`, `-£83k`, in the unit of the tables. */
export const moneyInWords = (pounds: Decimal, unit: MoneyDisplay): string => moneyShown(shownIn(pounds, unit), unit);

/** `£636k`, `(£83k)`: as in a table. */
export const moneyInBrackets = (pounds: Decimal, unit: MoneyDisplay): string => {
  const words = moneyInWords(pounds, unit);
  return words.startsWith('-') ? `(${words.slice(1)})` : words;
};

/** `4.58 years` */
export const yearsInWords = (years: Decimal): string => `${rounded(years, 2).toFixed(2)} years`;

/** `the 5 years`, `the year` */
export const spanOfYears = (years: number): string => (years === 1 ? 'the year' : `the ${years} years`);

/** `6.8%` from a fraction. */
export const percentInWords = (fraction: Decimal, decimals = 1): string =>
  `${rounded(fraction.times(hundred), decimals).toFixed(decimals)}%`;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `October 2024` */
export const monthInWords = (month: Month): string => `${monthNames[month % 12] ?? ''} ${Math.floor(month / 12)}`;

/** `4 years and 7 months`, the month begun counted as a whole one. */
export const durationInWords = (years: Decimal): string => {
  const months = rounded(years.times(12), 6).toDecimalPlaces(0, Decimal.ROUND_CEIL).toNumber();
  const [whole, rest] = [Math.floor(months / 12), months % 12];
  const part = (count: number, word: string): string => (count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`);
  return [part(whole, 'year'), part(rest, 'month')].filter((words) => words !== '').join(' and ') || 'no time';
};
