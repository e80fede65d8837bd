/**
 * A migration month by month: where the units are and what they cost, in all and by wave. The same
 * months arithmetic as the lines, for a phasing table and a monthly view; cash, before what the
 * scenario says of each line (scale, contingency).
 */
import { columnOf, firstMonth, lastMonth, yearOf } from '../arithmetic/calendar.js';
import type { Month, Year } from '../arithmetic/calendar.js';
import { one, sumOf, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { partYear } from '../lines/months.js';
import type { DriverSetting } from './made-line.js';
import { movingWaves, parallelOf, realRetirements } from './migration.js';
import type { Migration, Retirement, Wave } from './migration.js';
import { pricesOf } from './prices.js';
import { lastPaid, releaseOf } from './shared-costs.js';
import { departureOf, goneBy, goneIn, goneWithin } from './unit-months.js';

/** What a wave or a retirement does in a month; units, and pounds in cash. */
export interface PartMonth {
  readonly id: string;
  readonly name: string;
  readonly kind: 'wave' | 'retirement';
  /** Units that move or are retired in the month. */
  readonly leaving: Decimal;
  /** Units that have left, this month's included. */
  readonly gone: Decimal;
  /** Of those, units still paid for on premises. */
  readonly inBoth: Decimal;
  readonly decommissioned: Decimal;
  readonly cloudCost: Decimal;
  /** On-premises cost of the units that have left. */
  readonly released: Decimal;
  /** On-premises cost of those still paid for. */
  readonly doubleRunning: Decimal;
  readonly moving: Decimal;
  readonly exit: Decimal;
}

/** A shared cost in a month; pounds in cash. */
export interface SharedMonth {
  readonly id: string;
  readonly name: string;
  readonly cost: Decimal;
  /** The whole cost from the month in which the last unit has gone, else nought. */
  readonly released: Decimal;
  /** What is still paid of it until the last unit is decommissioned and notice has passed. */
  readonly doubleRunning: Decimal;
}

export interface MigrationMonth {
  readonly month: Month;
  readonly year: Year;
  /** Units that neither have moved nor are retired. */
  readonly onPremises: Decimal;
  /** Units that have moved. */
  readonly inCloud: Decimal;
  /** Units that have moved and are still paid for on premises. */
  readonly inBoth: Decimal;
  readonly retired: Decimal;
  /** What all units and shared costs would come to on premises. */
  readonly fullCost: Decimal;
  /** What of it falls away by go-live, units and shared costs. */
  readonly released: Decimal;
  /** What of that is still paid, units and shared costs. */
  readonly doubleRunning: Decimal;
  /** What is paid on premises: full cost − released + double running. */
  readonly paidOnPremises: Decimal;
  readonly cloudCost: Decimal;
  readonly moving: Decimal;
  /** Decommissioning, by unit; exit costs written as lines have years, not months. */
  readonly exit: Decimal;
  readonly waves: readonly PartMonth[];
  readonly retirements: readonly PartMonth[];
  readonly shared: readonly SharedMonth[];
}

export interface MigrationMonths {
  readonly unit: string;
  /** Every month of the horizon, in order; an instant year zero has none. */
  readonly months: readonly MigrationMonth[];
}

/** Every month of a migration. The names of its indices must be among the setting's. */
export const migrationMonths = (migration: Migration, setting: DriverSetting): MigrationMonths => {
  const { onPremises, cloud, exit } = migration;
  const { horizon } = setting;
  const waves = movingWaves(migration);
  const retirements = realRetirements(migration);
  const release = releaseOf(migration);
  const premises = pricesOf(onPremises.index, setting);
  const cloudPrices = pricesOf(cloud.index, setting);
  const { commitment } = cloud;
  const covered = commitment ? commitment.discount.value.times(commitment.coverage.value) : zero;
  const exitEach = exit?.costPerUnit?.value ?? zero;

  const onPremisesCost = (units: Decimal, column: number): Decimal =>
    partYear(onPremises.costPerUnit.value, units).times(premises.in(column));

  const cloudCost = (wave: Wave, month: Month, column: number): Decimal => {
    const departure = departureOf(wave);
    const committed = commitment ? goneBy(departure, month - (commitment.after?.value ?? 0)) : zero;
    const yearly = cloud.costPerUnit.value.times(wave.sizing?.value ?? one);
    return partYear(yearly, goneBy(departure, month).minus(committed.times(covered))).times(cloudPrices.in(column));
  };

  const partMonth = (part: Wave | Retirement, month: Month, column: number): PartMonth => {
    const departure = departureOf(part);
    const wave = 'in' in part ? null : part;
    const later = wave ? parallelOf(wave) : 0;
    const leaving = goneIn(departure, month);
    const gone = goneBy(departure, month);
    const inBoth = goneWithin(departure, month, later);
    const decommissioned = goneIn(departure, month - later);
    return {
      id: part.id,
      name: part.name,
      kind: wave ? 'wave' : 'retirement',
      leaving,
      gone,
      inBoth,
      decommissioned,
      cloudCost: wave ? cloudCost(wave, month, column) : zero,
      released: onPremisesCost(gone, column),
      doubleRunning: onPremisesCost(inBoth, column),
      moving: leaving.times(wave?.costPerUnit?.value ?? zero),
      exit: decommissioned.times(exitEach),
    };
  };

  const sharedMonths = (month: Month, column: number): readonly SharedMonth[] =>
    onPremises.shared.map((each) => {
      const cost = partYear(each.annual.value, one).times(pricesOf(each.index ?? onPremises.index, setting).in(column));
      const isReleased = release !== null && month >= release.from;
      const isPaid = release !== null && isReleased && month <= lastPaid(each, release);
      return { id: each.id, name: each.name, cost, released: isReleased ? cost : zero, doubleRunning: isPaid ? cost : zero };
    });

  const monthOf = (month: Month): MigrationMonth => {
    const year = yearOf(month);
    const column = columnOf(horizon, year);
    const byWave = waves.map((wave) => partMonth(wave, month, column));
    const byRetirement = retirements.map((each) => partMonth(each, month, column));
    const shared = sharedMonths(month, column);
    const parts = [...byWave, ...byRetirement];
    const inCloud = sumOf(byWave.map(({ gone }) => gone));
    const retired = sumOf(byRetirement.map(({ gone }) => gone));
    const fullCost = sumOf([onPremisesCost(onPremises.units.value, column), ...shared.map(({ cost }) => cost)]);
    const released = sumOf([...parts, ...shared].map((each) => each.released));
    const doubleRunning = sumOf([...parts, ...shared].map((each) => each.doubleRunning));
    return {
      month,
      year,
      onPremises: onPremises.units.value.minus(inCloud).minus(retired),
      inCloud,
      inBoth: sumOf(parts.map(({ inBoth }) => inBoth)),
      retired,
      fullCost,
      released,
      doubleRunning,
      paidOnPremises: fullCost.minus(released).plus(doubleRunning),
      cloudCost: sumOf(parts.map((each) => each.cloudCost)),
      moving: sumOf(parts.map(({ moving }) => moving)),
      exit: sumOf(parts.map((each) => each.exit)),
      waves: byWave,
      retirements: byRetirement,
      shared,
    };
  };

  const months: MigrationMonth[] = [];
  for (let month = firstMonth(horizon); month <= lastMonth(horizon); month += 1) months.push(monthOf(month));
  return { unit: migration.unit, months };
};
