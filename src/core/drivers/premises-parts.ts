/** What a wave or a retirement releases on premises, what is still paid of it, and what decommissioning costs. */
import { zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import { given, quantity } from '../figure.js';
import type { Figure } from '../figure.js';
import { partYear } from '../lines/months.js';
import { pricesOf } from './prices.js';
import { parallelOf } from './migration.js';
import type { Retirement, Wave } from './migration.js';
import type { Part, Trail } from './migration-trail.js';
import { departureOf, goneBeyond, goneUnitMonths, goneUnits, overlapBeyond, overlapUnitMonths } from './unit-months.js';

interface PremisesCost {
  readonly id: string;
  readonly name: string;
  /** Unit-months by year, and those after the horizon. */
  readonly count: Figure<Profile>;
  readonly beyond?: Decimal;
}

/** `unit-months × cost a year ÷ 12 × index`. */
const premisesCost = ({ id, name, count, beyond = zero }: PremisesCost, { migration, setting, where }: Trail): Part => {
  const { unit, onPremises } = migration;
  const prices = pricesOf(onPremises.index, setting);
  const profile = quantity({
    id,
    name,
    unit: 'GBP cash',
    formula: `${unit}-months × cost of a ${unit} a year ÷ 12${prices.words}`,
    inputs: {
      count,
      cost: given(where('on_premises, cost_per_unit'), `cost of a ${unit} on premises, a year`, prices.unit, onPremises.costPerUnit),
      ...prices.input,
    },
    converts: true,
    rule: (value) => value.count.map((months, column) => partYear(value.cost, months).times(prices.in(column))),
  });
  return { profile, beyond: partYear(onPremises.costPerUnit.value, beyond).times(prices.in(setting.horizon.years - 1)) };
};

/** On-premises cost of the units of a wave or a retirement, from the month they leave. */
export const releasedCost = (part: Wave | Retirement, trail: Trail): Part => {
  const { migration, setting, scope, counted } = trail;
  const count = counted({
    id: 'unit-months released',
    part,
    name: `${migration.unit}-months off the premises`,
    formula: 'from the month a unit moves or is retired',
    rule: () => goneUnitMonths(departureOf(part), setting.horizon),
  });
  return premisesCost(
    { id: `${scope}savings/migration-on-premises: ${part.id}`, name: `${part.name}: on-premises cost released`, count },
    trail,
  );
};

/** What of it is still paid, for the first `parallel` months of each moved unit. */
export const doubleRunning = (wave: Wave, trail: Trail): Part => {
  const { migration, setting, scope, counted, parallel } = trail;
  const months = parallelOf(wave);
  const count = counted({
    id: 'unit-months of double running',
    part: wave,
    name: `${migration.unit}-months in both places`,
    formula:
      months === 1 ? `the first month of each moved ${migration.unit}` : `the first ${months} months of each moved ${migration.unit}`,
    rule: () => overlapUnitMonths(departureOf(wave), setting.horizon, months),
    more: { parallel: parallel(wave) },
  });
  const beyond = overlapBeyond(departureOf(wave), setting.horizon, months);
  return premisesCost(
    { id: `${scope}one_off/migration-double-running: ${wave.id}`, name: `${wave.name}: double running`, count, beyond },
    trail,
  );
};

/** Decommissioning of a wave's or a retirement's units; none where it costs nothing. */
export const exitCost = (part: Wave | Retirement, { migration, setting, scope, where, counted, parallel }: Trail): readonly Part[] => {
  const { unit, exit } = migration;
  if (!exit?.costPerUnit) return [];
  const later = 'in' in part ? 0 : parallelOf(part);
  const profile = quantity({
    id: `${scope}one_off/migration-exit: ${part.id}`,
    name: `${part.name}: decommissioning`,
    unit: 'GBP cash',
    formula: `${unit}s decommissioned × cost of decommissioning a ${unit}`,
    inputs: {
      gone: counted({
        id: 'units decommissioned',
        part,
        name: `${unit}s decommissioned`,
        formula: 'in' in part ? 'in the month of retirement' : 'once double running is over',
        rule: () => goneUnits(departureOf(part), setting.horizon, later),
        more: 'in' in part ? {} : { parallel: parallel(part) },
      }),
      cost: given(where('exit, cost_per_unit'), `cost of decommissioning a ${unit}`, 'GBP cash', exit.costPerUnit),
    },
    rule: (value) => value.gone.map((count) => count.times(value.cost)),
  });
  return [{ profile, beyond: goneBeyond(departureOf(part), setting.horizon, later).times(exit.costPerUnit.value) }];
};
