/** What releasing a shared cost saves, and what is still paid of it until notice has passed. */
import { monthLabel } from '../arithmetic/calendar.js';
import { zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import { given, quantity } from '../figure.js';
import type { Figure } from '../figure.js';
import { partYear } from '../lines/months.js';
import { pricesOf } from './prices.js';
import { movingWaves, realRetirements } from './migration.js';
import type { SharedCost } from './migration.js';
import { monthsPaidBeyond, monthsReleased, monthsStillPaid } from './shared-costs.js';
import type { Release } from './shared-costs.js';
import type { Part, Trail } from './migration-trail.js';

interface SharedMonths {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly formula: string;
  readonly rule: () => Profile;
  /** Whatever decides the months beside the ends of waves and retirements. */
  readonly more?: Readonly<Record<string, Figure>>;
  readonly beyond?: Decimal;
}

/** What decides when shared costs end: every wave and every retirement. */
const endsOf = ({ migration, where, parallel }: Trail): Readonly<Record<string, Figure>> =>
  Object.fromEntries([
    ...movingWaves(migration).flatMap((wave): [string, Figure][] => [
      [`${wave.id} to`, given(where(`${wave.id}, to`), `${wave.name}: last month`, 'months', wave.to)],
      [`${wave.id} parallel`, parallel(wave)],
    ]),
    ...realRetirements(migration).map((each): [string, Figure] => [
      `${each.id} in`,
      given(where(`${each.id}, in`), `${each.name}: month retired`, 'months', each.in),
    ]),
  ]);

/** `months × amount a year ÷ 12 × index`. */
const sharedPart = (shared: SharedCost, { id, name, what, formula, rule, more = {}, beyond = zero }: SharedMonths, trail: Trail): Part => {
  const { migration, setting, where } = trail;
  const prices = pricesOf(shared.index ?? migration.onPremises.index, setting);
  const months = quantity({
    id: where(`${what}, ${shared.id}`),
    name: `${shared.name}: ${what}`,
    unit: 'months',
    formula,
    inputs: { ...endsOf(trail), ...more },
    reach: 'whole',
    rule,
  });
  const profile = quantity({
    id,
    name,
    unit: 'GBP cash',
    formula: `months × amount a year ÷ 12${prices.words}`,
    inputs: { months, annual: given(where(`${shared.id}, annual`), `${shared.name}, a year`, prices.unit, shared.annual), ...prices.input },
    converts: true,
    rule: (value) => value.months.map((count, column) => partYear(value.annual, count).times(prices.in(column))),
  });
  return { profile, beyond: partYear(shared.annual.value, beyond).times(prices.in(setting.horizon.years - 1)) };
};

/** The whole of a shared cost, from the month in which the last unit has gone. */
export const sharedReleased = (shared: SharedCost, release: Release, trail: Trail): Part =>
  sharedPart(
    shared,
    {
      id: `${trail.scope}savings/migration-shared-${shared.id}: released`,
      name: `${shared.name} released`,
      what: 'months released',
      formula: `from ${monthLabel(release.from)}, when the last unit has gone`,
      rule: () => monthsReleased(release, trail.setting.horizon),
    },
    trail,
  );

/** What of it is still paid. */
export const sharedStillPaid = (shared: SharedCost, release: Release, trail: Trail): Part =>
  sharedPart(
    shared,
    {
      id: `${trail.scope}one_off/migration-double-running: ${shared.id}`,
      name: `${shared.name}: still paid`,
      what: 'months still paid',
      formula: `from ${monthLabel(release.from)} until the last unit is decommissioned, in ${monthLabel(release.lastDecommissioned)}, and notice has passed`,
      rule: () => monthsStillPaid(shared, release, trail.setting.horizon),
      more: { notice: trail.orDefault(`${shared.id}, notice`, 'months of notice', 'count', shared.notice, 0, 'no notice unless given') },
      beyond: monthsPaidBeyond(shared, release, trail.setting.horizon),
    },
    trail,
  );
