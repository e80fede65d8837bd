/**
 * Discount factors. The factor of a moment is the product of 1 / (1 + rate) for each year from the
 * base year; a whole-year moment stands at the start of its financial year, mid-year half a year on.
 * Reference: HM Treasury, The Green Book, discounting.
 */
import type { Horizon } from './calendar.js';
import { one } from './decimal.js';
import type { Decimal } from './decimal.js';
import type { Profile } from './profile.js';
import { times, totalOf } from './profile.js';

/** The rate of the k-th year counted from the base year (k from 1). */
export type RateOfYear = (yearFromBase: number) => Decimal;

export type Timing = 'whole-year' | 'mid-year';

/** One rate for every year. */
export const flatRate =
  (rate: Decimal): RateOfYear =>
  () =>
    rate;

/** Rates that change with the years from the base year: each holds up to and with its last year. */
export const scheduledRate =
  (steps: readonly { readonly lastYear: number; readonly rate: Decimal }[]): RateOfYear =>
  (yearFromBase) => {
    const step = steps.find(({ lastYear }) => yearFromBase <= lastYear) ?? steps.at(-1);
    if (!step) throw new Error('a discount schedule without steps');
    return step.rate;
  };

/**
 * The factor of each column. `yearsFromBase` is how many years the first column lies after the base
 * year. Mid-year adds half a year to every exponent; after an instant year zero it takes half a year
 * off those of years 1 on instead. The half year after time t uses the rate of year t + 1.
 */
export const discountFactors = (horizon: Horizon, rate: RateOfYear, timing: Timing, yearsFromBase: number): Profile => {
  const whole: Decimal[] = [one];
  for (let year = 1; year <= yearsFromBase + horizon.years; year += 1) {
    whole.push((whole[year - 1] ?? one).div(one.plus(rate(year))));
  }
  const halfYearAfter = (time: number): Decimal => (whole[time] ?? one).div(one.plus(rate(time + 1)).sqrt());
  return Array.from({ length: horizon.years }, (_, column) => {
    const time = yearsFromBase + column;
    if (timing === 'whole-year') return whole[time] ?? one;
    if (!horizon.instant) return halfYearAfter(time);
    return column === 0 ? (whole[time] ?? one) : halfYearAfter(time - 1);
  });
};

/** Σ flow × factor. */
export const presentValue = (flows: Profile, factors: Profile): Decimal => totalOf(times(flows, factors));

/** The sum of the factors of the years that take time: an instant year zero is left out. */
export const annuityFactor = (factors: Profile, horizon: Horizon): Decimal => totalOf(horizon.instant ? factors.slice(1) : factors);
