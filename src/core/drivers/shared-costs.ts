/** When shared costs are released: only once every unit has gone. */
import { firstMonthOf, lastMonth, lastMonthOf } from '../arithmetic/calendar.js';
import type { Horizon, Month } from '../arithmetic/calendar.js';
import { decimal, sumOf, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import { paidYears } from './each-year.js';
import { movingWaves, parallelOf, realRetirements } from './migration.js';
import type { Migration, SharedCost } from './migration.js';

/** Units that neither move nor are retired; below nought where more move than there are. */
export const unitsRemaining = (migration: Migration): Decimal =>
  migration.onPremises.units.value.minus(sumOf([...movingWaves(migration), ...realRetirements(migration)].map(({ units }) => units.value)));

export interface Release {
  /** The month from which no unit is needed on premises. */
  readonly from: Month;
  /** The month in which the last unit is decommissioned. */
  readonly lastDecommissioned: Month;
}

/** When shared costs are released; null where units remain or nothing leaves. */
export const releaseOf = (migration: Migration): Release | null => {
  const waves = movingWaves(migration);
  const retirements = realRetirements(migration);
  if (waves.length + retirements.length === 0 || !unitsRemaining(migration).isZero()) return null;
  return {
    from: Math.max(...waves.map(({ to }) => to.value), ...retirements.map((each) => each.in.value)),
    lastDecommissioned: Math.max(...waves.map((wave) => wave.to.value + parallelOf(wave)), ...retirements.map((each) => each.in.value)),
  };
};

/** The last month in which a shared cost is still paid. */
export const lastPaid = ({ notice }: SharedCost, { lastDecommissioned }: Release): Month => lastDecommissioned + (notice?.value ?? 0) - 1;

const monthsWithin = (first: Month, last: Month): Decimal => (last < first ? zero : decimal(last - first + 1));

/** Months of each year from the release on. */
export const monthsReleased = (release: Release, horizon: Horizon): Profile =>
  paidYears(horizon, (year) => monthsWithin(Math.max(release.from, firstMonthOf(year)), lastMonthOf(year)));

/** Months of each year in which a released cost is still paid. */
export const monthsStillPaid = (shared: SharedCost, release: Release, horizon: Horizon): Profile =>
  paidYears(horizon, (year) =>
    monthsWithin(Math.max(release.from, firstMonthOf(year)), Math.min(lastPaid(shared, release), lastMonthOf(year))),
  );

/** The same after the horizon. */
export const monthsPaidBeyond = (shared: SharedCost, release: Release, horizon: Horizon): Decimal =>
  monthsWithin(Math.max(release.from, lastMonth(horizon) + 1), lastPaid(shared, release));
