/** Gives the years of a map their place in the horizon: ranges drawn out, nothing outside, nothing twice. */
import { firstPaidYear, lastYearOf, yearLabel } from '../../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../../core/arithmetic/calendar.js';
import type { ByYear, Given } from '../../core/figure.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { YearMap } from '../schema/by-year.js';

/** `2020/21 to 2024/25`, with a word about an instant year zero. */
export const horizonWords = (horizon: Horizon): string =>
  `${yearLabel(horizon.firstYear)} to ${yearLabel(lastYearOf(horizon))}${horizon.instant ? ' with an instant year zero' : ''}`;

export interface Where {
  /** Growth may be named for years before the first, where an early price base needs it: the first year that is looked at. */
  readonly before?: Year;
  /** What is paid by the month or the year cannot stand in an instant year zero. */
  readonly paidOnly?: boolean;
}

export const drawnOut = <T>(
  map: YearMap<T>,
  horizon: Horizon,
  diagnostics: Diagnostic[],
  { before, paidOnly = false }: Where = {},
): ByYear<T> => {
  const last = lastYearOf(horizon);
  const years = new Map<Year, Given<T>>();
  let [latest, isInOrder] = [-Infinity, true];
  for (const { from, until, key, keySpan, given } of map.entries) {
    const end = until ?? last;
    if (end > last || from > last || (before === undefined && from < horizon.firstYear)) {
      diagnostics.push(diagnose('year-outside-horizon', keySpan, { years: key, horizon: horizonWords(horizon) }));
      continue;
    }
    if (paidOnly && from < firstPaidYear(horizon)) {
      diagnostics.push(diagnose('year-before-payments', keySpan, { years: key, first: yearLabel(firstPaidYear(horizon)) }));
      continue;
    }
    let twice: Year | null = null;
    isInOrder &&= from > latest;
    latest = end;
    for (let year = Math.max(from, before ?? from); year <= end; year += 1) {
      if (years.has(year)) twice ??= year;
      else years.set(year, given);
    }
    if (twice !== null) diagnostics.push(diagnose('year-twice', keySpan, { year: yearLabel(twice) }));
  }
  return isInOrder ? years : new Map([...years].sort(([a], [b]) => a - b));
};
