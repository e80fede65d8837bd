/** Price indices: growth year on year from a base year in which the index is 1. */
import type { Year } from './calendar.js';
import { one } from './decimal.js';
import type { Decimal } from './decimal.js';

/** Growth on the year before: one rate for every year, or a rate for each year named. */
export type Growth = { readonly every: Decimal } | { readonly byYear: ReadonlyMap<Year, Decimal> };

export const growthIn = (growth: Growth, year: Year): Decimal | null =>
  'every' in growth ? growth.every : (growth.byYear.get(year) ?? null);

/** The years in (base, until] for which no growth is given. */
export const yearsWithoutGrowth = (growth: Growth, base: Year, until: Year): readonly Year[] => {
  const missing: Year[] = [];
  for (let year = base + 1; year <= until; year += 1) if (growthIn(growth, year) === null) missing.push(year);
  return missing;
};

/**
 * The index of each year from `first` to `last`, 1 in the base year:
 * I(y) = I(y − 1) × (1 + growth(y)). A year without growth leaves the index where it was; a reader
 * of scenarios refuses it wherever a line needs that year. `base` is not after `first`.
 */
export const indexFrom = (growth: Growth, base: Year, first: Year, last: Year): readonly Decimal[] => {
  const index: Decimal[] = [];
  let level = one;
  for (let year = base; year <= last; year += 1) {
    if (year > base) level = level.times(one.plus(growthIn(growth, year) ?? 0));
    if (year >= first) index.push(level);
  }
  return index;
};
