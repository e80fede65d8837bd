/** What a wave costs in the cloud, less what a commitment takes off it, and what moving it costs. */
import { one, zero } from '../arithmetic/decimal.js';
import { at } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { given, quantity } from '../figure.js';
import type { Figure } from '../figure.js';
import { partYear } from '../lines/months.js';
import { pricesOf } from './prices.js';
import type { Wave } from './migration.js';
import type { Part, Trail } from './migration-trail.js';
import { departureOf, goneUnitMonths, goneUnits } from './unit-months.js';

/** Unit-months that are under commitment, and how much it takes off. */
const committedOf = (wave: Wave, trail: Trail): Readonly<Record<'committed' | 'discount' | 'coverage', Figure>> | null => {
  const { migration, setting, where, orDefault, counted } = trail;
  const { commitment } = migration.cloud;
  if (!commitment) return null;
  const after = commitment.after?.value ?? 0;
  return {
    committed: counted({
      id: 'unit-months under commitment',
      part: wave,
      name: `${migration.unit}-months under commitment`,
      formula: `${migration.unit}-months once ${after} months in the cloud`,
      rule: () => goneUnitMonths(departureOf(wave), setting.horizon, after),
      more: {
        after: orDefault(
          'cloud, commitment after',
          'months in the cloud before the commitment',
          'count',
          commitment.after,
          0,
          'a commitment holds at once unless said otherwise',
        ),
      },
    }),
    discount: given(where('cloud, discount'), 'discount', 'ratio', commitment.discount),
    coverage: given(where('cloud, coverage'), 'coverage', 'ratio', commitment.coverage),
  };
};

/** `(unit-months − those under commitment × discount × coverage) × cost a year × sizing ÷ 12 × index`. */
export const cloudCost = (wave: Wave, trail: Trail): Part => {
  const { migration, setting, scope, where, orDefault, counted } = trail;
  const { unit, cloud } = migration;
  const prices = pricesOf(cloud.index, setting);
  const commitment = committedOf(wave, trail);
  const covered = cloud.commitment ? cloud.commitment.discount.value.times(cloud.commitment.coverage.value) : zero;
  const counts = commitment ? `(${unit}-months − ${unit}-months under commitment × discount × coverage)` : `${unit}-months`;
  const profile = quantity({
    id: `${scope}recurring/migration-cloud: ${wave.id}`,
    name: `${wave.name}: cost in the cloud`,
    unit: 'GBP cash',
    formula: `${counts} × cost of a ${unit} a year × sizing ÷ 12${prices.words}`,
    inputs: {
      count: counted({
        id: 'unit-months in the cloud',
        part: wave,
        name: `${unit}-months in the cloud`,
        formula: 'a moved unit is in the cloud for the whole month it moves in, and after',
        rule: () => goneUnitMonths(departureOf(wave), setting.horizon),
      }),
      ...commitment,
      cost: given(where('cloud, cost_per_unit'), `cost of a ${unit} in the cloud, a year`, prices.unit, cloud.costPerUnit),
      sizing: orDefault(`${wave.id}, sizing`, 'sizing', 'ratio', wave.sizing, one, 'full size unless said otherwise'),
      ...prices.input,
    },
    converts: true,
    rule: (value) => {
      const yearly = value.cost.times(value.sizing);
      const committed = 'committed' in value ? (value.committed as Profile) : [];
      return value.count.map((months, column) =>
        partYear(yearly, months.minus(at(committed, column).times(covered))).times(prices.in(column)),
      );
    },
  });
  return { profile, beyond: zero };
};

/** Moving, in the month of the move; none where it costs nothing. */
export const movingCost = (wave: Wave, { migration, setting, scope, where, counted }: Trail): readonly Part[] => {
  const { unit } = migration;
  if (!wave.costPerUnit) return [];
  const profile = quantity({
    id: `${scope}one_off/migration-moving: ${wave.id}`,
    name: `${wave.name}: moving`,
    unit: 'GBP cash',
    formula: `${unit}s moved × cost of moving a ${unit}`,
    inputs: {
      moved: counted({
        id: 'units moved',
        part: wave,
        name: `${unit}s moved`,
        formula: 'units ÷ months of the wave, in each of its months',
        rule: () => goneUnits(departureOf(wave), setting.horizon),
      }),
      cost: given(where(`${wave.id}, cost_per_unit`), `cost of moving a ${unit}`, 'GBP cash', wave.costPerUnit),
    },
    rule: (value) => value.moved.map((count) => count.times(value.cost)),
  });
  return [{ profile, beyond: zero }];
};
