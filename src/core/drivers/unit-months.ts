/**
 * The months arithmetic of a migration. A wave of u units over n months takes n even steps, so every
 * count is u × whole steps ÷ n: steps are summed as whole numbers, and division comes last.
 */
import { firstMonthOf, lastMonth, lastMonthOf } from '../arithmetic/calendar.js';
import type { Horizon, Month } from '../arithmetic/calendar.js';
import { decimal } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import { paidYears } from './each-year.js';
import type { Retirement, Wave } from './migration.js';

/** Units that leave the premises in even monthly steps; a retirement leaves in one. */
export interface Departure {
  readonly units: Decimal;
  readonly from: Month;
  readonly to: Month;
}

export const departureOf = (of: Wave | Retirement): Departure =>
  'in' in of
    ? { units: of.units.value, from: of.in.value, to: of.in.value }
    : { units: of.units.value, from: of.from.value, to: of.to.value };

const stepsOf = ({ from, to }: Departure): number => to - from + 1;

/** Steps taken by a month, that month's own included. */
const stepsBy = (departure: Departure, month: Month): number => Math.max(0, Math.min(stepsOf(departure), month - departure.from + 1));

const unitsOf = (departure: Departure, steps: number): Decimal => departure.units.times(steps).div(decimal(stepsOf(departure)));

/** Units gone by a month: a unit that leaves in a month is gone for the whole of it. */
export const goneBy = (departure: Departure, month: Month): Decimal => unitsOf(departure, stepsBy(departure, month));

/** Units that leave in one month. */
export const goneIn = (departure: Departure, month: Month): Decimal =>
  unitsOf(departure, stepsBy(departure, month) - stepsBy(departure, month - 1));

/** Units that left in the last `months` months, this one included: those of a wave still paid for on premises. */
export const goneWithin = (departure: Departure, month: Month, months: number): Decimal =>
  unitsOf(departure, stepsBy(departure, month) - stepsBy(departure, month - months));

const stepMonths = (departure: Departure, first: Month, last: Month): number => {
  let sum = 0;
  for (let month = Math.max(first, departure.from); month <= last; month += 1) sum += stepsBy(departure, month);
  return sum;
};

/** Unit-months of each year, counted of units that have been gone for `later` whole months. */
export const goneUnitMonths = (departure: Departure, horizon: Horizon, later = 0): Profile =>
  paidYears(horizon, (year) => unitsOf(departure, stepMonths(departure, firstMonthOf(year) - later, lastMonthOf(year) - later)));

/** Unit-months of each year in which a unit that left is still paid for: the first `months` of each. */
export const overlapUnitMonths = (departure: Departure, horizon: Horizon, months: number): Profile =>
  paidYears(horizon, (year) => {
    const [first, last] = [firstMonthOf(year), lastMonthOf(year)];
    return unitsOf(departure, stepMonths(departure, first, last) - stepMonths(departure, first - months, last - months));
  });

/** The same after the horizon: what is left of the overlap of the last units. */
export const overlapBeyond = (departure: Departure, horizon: Horizon, months: number): Decimal => {
  const [first, last] = [lastMonth(horizon) + 1, departure.to + months];
  return unitsOf(departure, stepMonths(departure, first, last) - stepMonths(departure, first - months, last - months));
};

/** Units of each year that left `later` months before. */
export const goneUnits = (departure: Departure, horizon: Horizon, later = 0): Profile =>
  paidYears(horizon, (year) =>
    unitsOf(departure, stepsBy(departure, lastMonthOf(year) - later) - stepsBy(departure, firstMonthOf(year) - 1 - later)),
  );

/** Units whose turn `later` months after leaving comes only after the horizon. */
export const goneBeyond = (departure: Departure, horizon: Horizon, later: number): Decimal =>
  unitsOf(departure, stepsOf(departure) - stepsBy(departure, lastMonth(horizon) - later));
