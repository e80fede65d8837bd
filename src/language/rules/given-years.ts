/** What a driver is given once or by year: in place in the horizon, and complete where it must be. */
import { firstPaidYear, yearsOf } from '../../core/arithmetic/calendar.js';
import type { Year } from '../../core/arithmetic/calendar.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Given } from '../../core/figure.js';
import type { Quantity } from '../../core/lines/shape.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import { isYearMap } from '../schema/by-year.js';
import type { YearMap } from '../schema/by-year.js';
import { yearsInWords } from './assumptions.js';
import type { DriverContext } from './driver-lines.js';
import { drawnOut } from './years.js';

type YearsContext = Pick<DriverContext, 'horizon' | 'diagnostics'>;

/** The years in which a driver does anything: all but an instant year zero. */
export const driverYears = ({ horizon }: Pick<DriverContext, 'horizon'>): readonly Year[] =>
  yearsOf(horizon).filter((year) => year >= firstPaidYear(horizon));

/** A map of years in place, every year there. `what` names it in a sentence. */
export const completeYears = (what: string, map: YearMap<Decimal>, context: YearsContext): ReadonlyMap<Year, Given<Decimal>> => {
  const before = context.diagnostics.length;
  const byYear = drawnOut(map, context.horizon, context.diagnostics, { paidOnly: true });
  const missing = driverYears(context).filter((year) => !byYear.has(year));
  // A year that was refused or could not be read is missing because of it; to say both would be to say one thing twice.
  if (missing.length > 0 && map.complete && context.diagnostics.length === before) {
    context.diagnostics.push(diagnose('years-missing', map.span, { what, years: yearsInWords(missing) }));
  }
  return byYear;
};

/** One figure for every year, or a figure for each. */
export const completeQuantity = (what: string, written: Given<Decimal> | YearMap<Decimal>, context: YearsContext): Quantity =>
  isYearMap(written) ? completeYears(what, written, context) : written;

/** One figure for every year, or figures for some; years not named are nought. */
export const partialQuantity = (written: Given<Decimal> | YearMap<Decimal>, { horizon, diagnostics }: YearsContext): Quantity =>
  isYearMap(written) ? drawnOut(written, horizon, diagnostics, { paidOnly: true }) : written;
