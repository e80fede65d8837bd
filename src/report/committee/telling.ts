/** How the section tells figures: amounts in a sentence and in a cell, years, rates, counts, spans of time. */
import { lastYearOf, lengthOf, monthOf, yearLabel } from '../../core/arithmetic/calendar.js';
import type { Horizon } from '../../core/arithmetic/calendar.js';
import { decimal, sumOf } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { moneyInWords, monthInWords, percentInWords, yearsInWords } from '../figures-in-words.js';
import { text } from '../model.js';
import type { Cell, MoneyDisplay } from '../model.js';
import { decimalsOf, roundedRow, shownIn } from '../rounding.js';
import type { CommitteeCase } from './case.js';
import { named } from './section.js';
import type { Named, SectionCell, ToldFigure, Words } from './section.js';

const million = decimal(1_000_000);

/** Money in sentences: millions with three places where the case is of that size, as councils write it; the tables' own unit otherwise. */
export const textUnit = ({ chosen, unit }: Pick<CommitteeCase, 'chosen' | 'unit'>): MoneyDisplay => {
  if (unit !== '£000') return unit;
  const { measures, profile } = chosen.appraisal;
  const sizes = [measures.total_capital, measures.total_savings, measures.total_recurring].map(({ value }) => value);
  return [...sizes, ...profile.base_budget.value].some((size) => size.abs().gte(million)) ? '£m' : unit;
};

type Told = Omit<ToldFigure, 'kind' | 'shown' | 'exact'>;

/** An amount in a sentence, by its size: the words around it say whether it is more or less. */
export const money = (exact: Decimal, of: CommitteeCase, more: Told = {}): ToldFigure => ({
  kind: 'figure',
  shown: moneyInWords(exact.abs(), textUnit(of)),
  exact,
  ...more,
});

const poundsIn: Readonly<Record<MoneyDisplay, Decimal>> = { '£': decimal(1), '£000': decimal(1000), '£m': million };

/** An amount as a table shows it, which may be rounded another way so that the table adds. */
export const moneyAsShown = (exact: Decimal, shown: Decimal, of: CommitteeCase, more: Told = {}): ToldFigure => ({
  kind: 'figure',
  shown: moneyInWords(shown.times(poundsIn[of.unit]).abs(), textUnit(of)),
  exact,
  asInTable: true,
  ...more,
});

/** One year of a row of a table. */
export const yearly = (profile: Profile, column: number, of: CommitteeCase): ToldFigure =>
  moneyAsShown(at(profile, column), at(roundedRow(profile, of.unit), column), of);

/** A sum that no result holds by itself. */
export const moneySum = (parts: readonly Decimal[], of: CommitteeCase): ToldFigure => money(sumOf(parts), of, { sumOf: parts });

/** A part of a whole in per cent. */
export const percentOf = (part: Decimal, whole: Decimal, more: Told = {}): ToldFigure => ({
  kind: 'figure',
  shown: percentInWords(part.abs().div(whole)),
  exact: part,
  partOf: whole,
  ...more,
});

/** An amount in a sentence with its sign: a negative in brackets, as in a table. */
export const moneyInBrackets = (exact: Decimal, of: CommitteeCase): ToldFigure => {
  const { shown } = money(exact, of);
  return { kind: 'figure', shown: exact.lt(0) ? `(${shown})` : shown, exact };
};

/** `22 June 2021` for a date as files write it; anything else as it is. */
export const dateInWords = (written: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  return year === undefined ? written : `${Number(day)} ${monthInWords(monthOf(Number(year), Number(month)))}`;
};

/** Money in a cell, and years, by which `none` is meant where there are none. */
export const moneyCell = (exact: Decimal, { unit }: Pick<CommitteeCase, 'unit'>): Cell => ({
  kind: 'money',
  exact,
  shown: shownIn(exact, unit),
  decimals: decimalsOf(unit),
});
export const yearsCell = (exact: Decimal | null): SectionCell => (exact === null ? text('none') : years(exact));

/** A rate in a sentence: `6.8%`, `minus 0.9%`. */
export const percent = (fraction: Decimal): ToldFigure => ({
  kind: 'figure',
  shown: `${fraction.lt(0) ? 'minus ' : ''}${percentInWords(fraction.abs())}`,
  exact: fraction,
});
export const years = (count: Decimal): ToldFigure => ({ kind: 'figure', shown: yearsInWords(count), exact: count });

const counts = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `none`, `five`, `12` */
export const countInWords = (count: number): Named => named(counts[count] ?? String(count));

/** The same at the beginning of a sentence. */
export const countToBegin = (count: number): Named => {
  const { text } = countInWords(count);
  return named(text.charAt(0).toUpperCase() + text.slice(1));
};

/** A column's year in a sentence. */
export const yearIn = (horizon: Horizon, column: number): Named =>
  named(horizon.instant && column === 0 ? 'year zero' : yearLabel(horizon.firstYear + column));

/** When a year has passed. */
export const atTheEndOf = (horizon: Horizon, column: number): Words => [
  horizon.instant && column === 0 ? 'at ' : 'at the end of ',
  yearIn(horizon, column),
];

/** `the five years`, `the year` */
export const span = (horizon: Horizon): Words => {
  const length = lengthOf(horizon);
  return length === 1 ? ['the year'] : ['the ', countInWords(length), ' years'];
};

/** `2020/21 to 2024/25` */
export const spanNamed = (horizon: Horizon): Named => {
  const [first, last] = [yearLabel(horizon.firstYear), yearLabel(lastYearOf(horizon))];
  return named(first === last ? first : `${first} to ${last}`);
};

/** What the proposal is measured against. */
export const against = ({ scenario }: Appraisal): Words => [
  scenario.baseline ? named(`“${scenario.baseline.title}”`) : 'the base budget carrying on unchanged',
];
