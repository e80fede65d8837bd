/**
 * The lines a migration gives (LANGUAGE 3). Savings are counted from go-live; what is still paid on
 * premises after it is double running, a one-off cost: temporary cost stays apart from permanent change.
 */
import type { Span } from '../../diagnostics/span.js';
import { monthLabel } from '../arithmetic/calendar.js';
import { one, sumOf, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { at } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { byDefault, given, quantity, total } from '../figure.js';
import type { Figure, Given, Unit } from '../figure.js';
import { partYear } from '../lines/months.js';
import type { Line, Section } from '../scenario.js';
import { madeLine } from './made-line.js';
import type { DriverScope, DriverSetting } from './made-line.js';
import { movingWaves, parallelOf, realRetirements } from './migration.js';
import type { Migration, Retirement, SharedCost, Wave } from './migration.js';
import { pricesOf } from './prices.js';
import { monthsPaidBeyond, monthsReleased, monthsStillPaid, releaseOf } from './shared-costs.js';
import type { Release } from './shared-costs.js';
import { departureOf, goneBeyond, goneUnitMonths, goneUnits, overlapBeyond, overlapUnitMonths } from './unit-months.js';

/** A part of a line: one wave, one retirement or one shared cost. */
interface Part {
  readonly profile: Figure<Profile>;
  /** What falls after the horizon, pounds. */
  readonly beyond: Decimal;
}

/** The lines of a migration in the order of the contract; cash, before what the scenario says of each line. */
export const migrationLines = (migration: Migration, setting: DriverSetting, scope: DriverScope = ''): readonly Line[] => {
  const { onPremises, cloud, exit, unit } = migration;
  const { horizon } = setting;
  const waves = movingWaves(migration);
  const retirements = realRetirements(migration);
  const release = releaseOf(migration);
  const premises = pricesOf(onPremises.index, setting);
  const units = `${unit}s`;

  const where = (what: string): string => `${scope}migration: ${what}`;
  const orDefault = <T>(what: string, name: string, measure: Unit, value: Given<T> | undefined, otherwise: T, why: string): Figure<T> =>
    value ? given(where(what), name, measure, value) : byDefault(where(what), name, measure, otherwise, why);

  /** What a wave or a retirement is written as: the ends of every trail. */
  const written = (part: Wave | Retirement): Record<string, Figure> => ({
    units: given(where(`${part.id}, units`), units, 'count', part.units),
    ...('in' in part
      ? { in: given(where(`${part.id}, in`), 'month retired', 'months', part.in) }
      : {
          from: given(where(`${part.id}, from`), 'first month', 'months', part.from),
          to: given(where(`${part.id}, to`), 'last month', 'months', part.to),
        }),
  });
  const parallelFigure = (wave: Wave): Figure<number> =>
    orDefault(
      `${wave.id}, parallel`,
      'months of double running',
      'count',
      wave.parallel,
      1,
      'a moved unit is paid for twice for one month unless said otherwise',
    );
  const onPremisesCost = given(
    where('on_premises, cost_per_unit'),
    `cost of a ${unit} on premises, a year`,
    premises.unit,
    onPremises.costPerUnit,
  );

  const unitMonths = (
    id: string,
    part: Wave | Retirement,
    name: string,
    formula: string,
    rule: () => Profile,
    more: Record<string, Figure> = {},
  ): Figure<Profile> =>
    quantity({
      id: where(`${id}, ${part.id}`),
      name: `${part.name}: ${name}`,
      unit: 'count',
      formula,
      inputs: { ...written(part), ...more },
      reach: 'whole',
      rule,
    });

  /** `unit-months × cost a year ÷ 12 × index`, on premises. */
  const premisesCost = (id: string, name: string, count: Figure<Profile>, beyond: Decimal = zero): Part => ({
    profile: quantity({
      id,
      name,
      unit: 'GBP cash',
      formula: `${unit}-months × cost of a ${unit} a year ÷ 12${premises.words}`,
      inputs: { count, cost: onPremisesCost, ...premises.input },
      converts: true,
      rule: (value) => value.count.map((months, column) => partYear(value.cost, months).times(premises.in(column))),
    }),
    beyond: partYear(onPremises.costPerUnit.value, beyond).times(premises.in(horizon.years - 1)),
  });

  const sharedCost = (id: string, name: string, shared: SharedCost, months: Figure<Profile>, beyond: Decimal = zero): Part => {
    const prices = pricesOf(shared.index ?? onPremises.index, setting);
    return {
      profile: quantity({
        id,
        name,
        unit: 'GBP cash',
        formula: `months × amount a year ÷ 12${prices.words}`,
        inputs: {
          months,
          annual: given(where(`${shared.id}, annual`), `${shared.name}, a year`, prices.unit, shared.annual),
          ...prices.input,
        },
        converts: true,
        rule: (value) => value.months.map((count, column) => partYear(value.annual, count).times(prices.in(column))),
      }),
      beyond: partYear(shared.annual.value, beyond).times(prices.in(horizon.years - 1)),
    };
  };

  const line = (section: Section, key: string, name: string, span: Span, formula: string, parts: readonly Part[]): Line =>
    madeLine(
      {
        driver: 'migration',
        section,
        key,
        name,
        span,
        ...(section === 'savings' && { kind: 'cashable' as const }),
        profile: total({
          id: `${scope}${section}/${key}: as worked out`,
          name,
          unit: 'GBP cash',
          formula,
          columns: horizon.years,
          of: parts.map(({ profile }) => profile),
        }),
        beyond: sumOf(parts.map(({ beyond }) => beyond)),
      },
      migration.fields,
    );

  const cloudPrices = pricesOf(cloud.index, setting);
  const { commitment } = cloud;
  const cloudCost = (wave: Wave): Part => {
    const departure = departureOf(wave);
    const count = unitMonths(
      'unit-months in the cloud',
      wave,
      `${unit}-months in the cloud`,
      'a moved unit is in the cloud for the whole month it moves in, and after',
      () => goneUnitMonths(departure, horizon),
    );
    const after = commitment?.after?.value ?? 0;
    const committed = commitment && {
      committed: unitMonths(
        'unit-months under commitment',
        wave,
        `${unit}-months under commitment`,
        `${unit}-months once ${after} months in the cloud`,
        () => goneUnitMonths(departure, horizon, after),
        {
          after: orDefault(
            'cloud, commitment after',
            'months in the cloud before the commitment',
            'count',
            commitment.after,
            0,
            'a commitment holds at once unless said otherwise',
          ),
        },
      ),
      discount: given(where('cloud, discount'), 'discount', 'ratio', commitment.discount),
      coverage: given(where('cloud, coverage'), 'coverage', 'ratio', commitment.coverage),
    };
    const covered = commitment ? commitment.discount.value.times(commitment.coverage.value) : zero;
    return {
      beyond: zero,
      profile: quantity({
        id: `${scope}recurring/migration-cloud: ${wave.id}`,
        name: `${wave.name}: cost in the cloud`,
        unit: 'GBP cash',
        formula: `${committed ? `(${unit}-months − ${unit}-months under commitment × discount × coverage)` : `${unit}-months`} × cost of a ${unit} a year × sizing ÷ 12${cloudPrices.words}`,
        inputs: {
          count,
          ...committed,
          cost: given(where('cloud, cost_per_unit'), `cost of a ${unit} in the cloud, a year`, cloudPrices.unit, cloud.costPerUnit),
          sizing: orDefault(`${wave.id}, sizing`, 'sizing', 'ratio', wave.sizing, one, 'full size unless said otherwise'),
          ...cloudPrices.input,
        },
        converts: true,
        rule: (value) => {
          const yearly = value.cost.times(value.sizing);
          const lessened = 'committed' in value ? (value.committed as Profile) : [];
          return value.count.map((months, column) =>
            partYear(yearly, months.minus(at(lessened, column).times(covered))).times(cloudPrices.in(column)),
          );
        },
      }),
    };
  };

  const releasedCost = (part: Wave | Retirement): Part =>
    premisesCost(
      `${scope}savings/migration-on-premises: ${part.id}`,
      `${part.name}: on-premises cost released`,
      unitMonths('unit-months released', part, `${unit}-months off the premises`, 'from the month a unit moves or is retired', () =>
        goneUnitMonths(departureOf(part), horizon),
      ),
    );

  const doubleRunning = (wave: Wave): Part => {
    const months = parallelOf(wave);
    return premisesCost(
      `${scope}one_off/migration-double-running: ${wave.id}`,
      `${wave.name}: double running`,
      unitMonths(
        'unit-months of double running',
        wave,
        `${unit}-months in both places`,
        `the first ${months} months of each moved ${unit}`,
        () => overlapUnitMonths(departureOf(wave), horizon, months),
        { parallel: parallelFigure(wave) },
      ),
      overlapBeyond(departureOf(wave), horizon, months),
    );
  };

  /** What decides when shared costs end: every wave and every retirement. */
  const ends = (): Record<string, Figure> =>
    Object.fromEntries([
      ...waves.flatMap((wave) => [
        [`${wave.id} to`, given(where(`${wave.id}, to`), `${wave.name}: last month`, 'months', wave.to)],
        [`${wave.id} parallel`, parallelFigure(wave)],
      ]),
      ...retirements.map((each) => [`${each.id} in`, given(where(`${each.id}, in`), `${each.name}: month retired`, 'months', each.in)]),
    ]) as Record<string, Figure>;
  const sharedMonths = (
    shared: SharedCost,
    what: string,
    formula: string,
    inputs: Record<string, Figure>,
    rule: () => Profile,
  ): Figure<Profile> =>
    quantity({
      id: where(`${what}, ${shared.id}`),
      name: `${shared.name}: ${what}`,
      unit: 'months',
      formula,
      inputs,
      reach: 'whole',
      rule,
    });

  const sharedReleased = (shared: SharedCost, from: Release): Part =>
    sharedCost(
      `${scope}savings/migration-shared-${shared.id}: released`,
      `${shared.name} released`,
      shared,
      sharedMonths(shared, 'months released', `from ${monthLabel(from.from)}, when the last unit has gone`, ends(), () =>
        monthsReleased(from, horizon),
      ),
    );
  const sharedStillPaid = (shared: SharedCost, from: Release): Part =>
    sharedCost(
      `${scope}one_off/migration-double-running: ${shared.id}`,
      `${shared.name}: still paid`,
      shared,
      sharedMonths(
        shared,
        'months still paid',
        `from ${monthLabel(from.from)} until the last unit is decommissioned, in ${monthLabel(from.lastDecommissioned)}, and notice has passed`,
        { ...ends(), notice: orDefault(`${shared.id}, notice`, 'months of notice', 'count', shared.notice, 0, 'no notice unless given') },
        () => monthsStillPaid(shared, from, horizon),
      ),
      monthsPaidBeyond(shared, from, horizon),
    );

  const movingCost = (wave: Wave): readonly Part[] => {
    const { costPerUnit } = wave;
    if (!costPerUnit) return [];
    return [
      {
        beyond: zero,
        profile: quantity({
          id: `${scope}one_off/migration-moving: ${wave.id}`,
          name: `${wave.name}: moving`,
          unit: 'GBP cash',
          formula: `${units} moved × cost of moving a ${unit}`,
          inputs: {
            moved: unitMonths('units moved', wave, `${units} moved`, 'units ÷ months of the wave, in each of its months', () =>
              goneUnits(departureOf(wave), horizon),
            ),
            cost: given(where(`${wave.id}, cost_per_unit`), `cost of moving a ${unit}`, 'GBP cash', costPerUnit),
          },
          rule: (value) => value.moved.map((count) => count.times(value.cost)),
        }),
      },
    ];
  };

  const exitCost = (part: Wave | Retirement): readonly Part[] => {
    const costPerUnit = exit?.costPerUnit;
    if (!costPerUnit) return [];
    const later = 'in' in part ? 0 : parallelOf(part);
    const name = `${units} decommissioned`;
    const formula = 'in' in part ? 'in the month of retirement' : 'once double running is over';
    return [
      {
        beyond: goneBeyond(departureOf(part), horizon, later).times(costPerUnit.value),
        profile: quantity({
          id: `${scope}one_off/migration-exit: ${part.id}`,
          name: `${part.name}: decommissioning`,
          unit: 'GBP cash',
          formula: `${units} decommissioned × cost of decommissioning a ${unit}`,
          inputs: {
            gone: unitMonths(
              'units decommissioned',
              part,
              name,
              formula,
              () => goneUnits(departureOf(part), horizon, later),
              'in' in part ? {} : { parallel: parallelFigure(part) },
            ),
            cost: given(where('exit, cost_per_unit'), `cost of decommissioning a ${unit}`, 'GBP cash', costPerUnit),
          },
          rule: (value) => value.gone.map((count) => count.times(value.cost)),
        }),
      },
    ];
  };

  return [
    line('recurring', 'migration-cloud', 'Cloud running cost', cloud.span, 'sum of the waves', waves.map(cloudCost)),
    line(
      'savings',
      'migration-on-premises',
      'On-premises cost released',
      onPremises.span,
      'sum of waves and retirements',
      [...waves, ...retirements].map(releasedCost),
    ),
    ...onPremises.shared.map((shared) =>
      line(
        'savings',
        `migration-shared-${shared.id}`,
        `${shared.name} released`,
        shared.span,
        'released once every unit has gone',
        release ? [sharedReleased(shared, release)] : [],
      ),
    ),
    line(
      'one_off',
      'migration-double-running',
      'Double running',
      migration.span,
      'sum of what is still paid on premises: units and shared costs',
      [...waves.map(doubleRunning), ...(release ? onPremises.shared.map((shared) => sharedStillPaid(shared, release)) : [])],
    ),
    line('one_off', 'migration-moving', 'Moving to the cloud', migration.span, 'sum of the waves', waves.flatMap(movingCost)),
    line(
      'one_off',
      'migration-exit',
      'Decommissioning',
      exit?.span ?? migration.span,
      'sum of waves and retirements',
      [...waves, ...retirements].flatMap(exitCost),
    ),
    ...(exit?.costs ?? []),
  ];
};

/** The keys of the lines a migration may give, by section, the contract's words. */
export const migrationKeys = ({ onPremises, exit }: Migration): readonly { readonly section: Section; readonly key: string }[] => [
  { section: 'recurring', key: 'migration-cloud' },
  { section: 'savings', key: 'migration-on-premises' },
  ...onPremises.shared.map(({ id }) => ({ section: 'savings' as const, key: `migration-shared-${id}` })),
  ...(['migration-double-running', 'migration-moving', 'migration-exit'] as const).map((key) => ({ section: 'one_off' as const, key })),
  ...(exit?.costs ?? []).map(({ id }) => ({ section: 'one_off' as const, key: id.slice('one_off/'.length) })),
];
