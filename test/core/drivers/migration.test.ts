/** A migration in figures worked out by hand, among them the double running of CL-07. */
import { describe, expect, test } from 'vitest';
import { monthLabel } from '../../../src/core/arithmetic/calendar.js';
import type { Decimal } from '../../../src/core/arithmetic/decimal.js';
import { migrationMonths } from '../../../src/core/drivers/migration-months.js';
import type { MigrationMonth } from '../../../src/core/drivers/migration-months.js';
import { phasingOf } from '../../../src/core/drivers/phasing.js';
import { settingOf } from '../../../src/core/setting.js';
import { readText, resultOf } from '../../in-memory.js';

/** The lines of a result by id, as numbers: the amounts here are small and whole. */
const linesOf = (text: string): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(resultOf(text).lines.map(({ id, amounts }) => [id, amounts.map(Number)]));

const beyondOf = (text: string) => resultOf(text).beyond_horizon.map(({ id, amount }) => [id, Number(amount)]);

const scenarioOf = (text: string) => {
  const { scenario } = readText(text);
  if (!scenario?.migration) throw new Error('the scenario should hold a migration');
  return { migration: scenario.migration, setting: settingOf(scenario) };
};

const monthsOf = (text: string): ReadonlyMap<string, MigrationMonth> => {
  const { migration, setting } = scenarioOf(text);
  return new Map(migrationMonths(migration, setting).months.map((month) => [monthLabel(month.month), month]));
};

const numbers = (profile: readonly Decimal[]): readonly number[] => profile.map((value) => value.toNumber());

const head = (years: number): string => `fivecase: 1\ntitle: Cloud first\nhorizon: { first_year: 2020/21, years: ${years} }\n`;

/**
 * CL-07: wave 1 costs £12,000 a month on premises and £10,000 in the cloud, wave 2 £25,000 and £20,000.
 * As units at £12,000 a year on premises and £10,000 in the cloud: 12 units, and 25 at 96% of the size.
 */
const twoWaves = `${head(3)}
migration:
  unit: server
  on_premises: { units: 37, cost_per_unit: £12k }
  cloud: { cost_per_unit: £10k }
  waves:
    one: { units: 12, from: 2020-10, to: 2020-10, parallel: 3 }
    two: { units: 25, from: 2021-07, to: 2021-07, parallel: 6, sizing: 96% }
`;

describe('CL-07, double running by wave', () => {
  const lines = linesOf(twoWaves);

  test('double running', () => {
    expect(lines['one_off/migration-double-running']).toEqual([36_000, 150_000, 0]);
  });

  test('run cost: cloud, and of £444,000 on premises what is not released or still paid', () => {
    const runCost = [0, 1, 2].map(
      (year) =>
        (lines['recurring/migration-cloud']?.[year] ?? 0) +
        444_000 -
        (lines['savings/migration-on-premises']?.[year] ?? 0) +
        (lines['one_off/migration-double-running']?.[year] ?? 0),
    );
    expect(runCost).toEqual([468_000, 525_000, 360_000]);
  });
});

describe('a wave over several months', () => {
  // 9 units in 3 months from January 2021: 3, 6, 9 units gone in the months of 2020/21, 18 unit-months.
  const wave = `${head(2)}
migration:
  on_premises: { units: 9, cost_per_unit: £1200 }
  cloud: { cost_per_unit: £600, commitment: { discount: 50%, coverage: 40%, after: 2 } }
  waves: { pilot: { units: 9, from: 2021-01, to: 2021-03, parallel: 2, cost_per_unit: £70 } }
  exit: { cost_per_unit: £30 }
`;
  const lines = linesOf(wave);

  test('released from go-live: £100 a unit and month', () => {
    // 2021/22: all 9 for 12 months.
    expect(lines['savings/migration-on-premises']).toEqual([1800, 10_800]);
  });

  test('cloud cost: £50 a unit and month, a fifth less after two months in the cloud', () => {
    // 2020/21: 18 × 50 = 900; two months in the cloud only the 3 of January, in March: 3 × 50 × 0.2 = 30 less.
    // 2021/22: 108 × 50 = 5,400; in April 6 units, then 9: 6 + 99 = 105 unit-months: 105 × 50 × 0.2 = 1,050 less.
    expect(lines['recurring/migration-cloud']).toEqual([870, 4350]);
  });

  test('double running: two months of each unit', () => {
    // January 3, February 6, March 6 (those of February and March), April the 3 of March.
    expect(lines['one_off/migration-double-running']).toEqual([1500, 300]);
  });

  test('moving in the month of the move, decommissioning two months on', () => {
    expect(lines['one_off/migration-moving']).toEqual([630, 0]);
    expect(lines['one_off/migration-exit']).toEqual([90, 180]);
  });

  test('the same by month', () => {
    const march = monthsOf(wave).get('2021-03');
    expect(
      march &&
        numbers([
          march.onPremises,
          march.inCloud,
          march.inBoth,
          march.released,
          march.doubleRunning,
          march.paidOnPremises,
          march.cloudCost,
          march.exit,
        ]),
    ).toEqual([0, 9, 6, 900, 600, 600, 420, 90]);
  });

  test('the same by wave', () => {
    const { migration, setting } = scenarioOf(wave);
    const { onPremises, inBoth, parts } = phasingOf(migrationMonths(migration, setting), setting.horizon, migration.onPremises.units.value);
    const [pilot] = parts;
    expect([onPremises, inBoth, pilot?.leaving ?? [], pilot?.decommissioned ?? [], pilot?.doubleRunning ?? []].map(numbers)).toEqual([
      [0, 0],
      [6, 0],
      [9, 0],
      [3, 6],
      [1500, 300],
    ]);
  });
});

describe('shared costs', () => {
  const lease = (rest: string): string => `${head(2)}
migration:
  on_premises: { units: 10, cost_per_unit: £0, shared: { lease: { annual: £12k, notice: 3 } } }
  cloud: { cost_per_unit: £0 }
${rest}`;

  test('are released with the last move and paid until decommissioning and notice', () => {
    // Last move October 2020, decommissioned November; paid October and, of notice, November to January: 4 months.
    const lines = linesOf(lease('  waves: { all: { units: 10, from: 2020-08, to: 2020-10 } }\n'));
    expect(lines['savings/migration-shared-lease']).toEqual([6000, 12_000]);
    expect(lines['one_off/migration-double-running']).toEqual([4000, 0]);
  });

  test('wait for a retirement after the last wave', () => {
    // Everything has gone in January 2021 and is decommissioned in that month: notice to March.
    const lines = linesOf(
      lease('  waves: { all: { units: 6, from: 2020-08, to: 2020-10 } }\n  retire: { idle: { units: 4, in: 2021-01 } }\n'),
    );
    expect(lines['savings/migration-shared-lease']).toEqual([3000, 12_000]);
    expect(lines['one_off/migration-double-running']).toEqual([3000, 0]);
  });

  test('are paid while an earlier wave still runs double', () => {
    // Gone in August 2020; the first wave is decommissioned only in July 2020 + 5 = December: paid August to February.
    const lines = linesOf(
      lease(
        '  waves: { one: { units: 6, from: 2020-07, to: 2020-07, parallel: 5 }, two: { units: 4, from: 2020-08, to: 2020-08, parallel: 0 } }\n',
      ),
    );
    expect(lines['one_off/migration-double-running']).toEqual([7000, 0]);
  });

  test('are never released while units remain; a wave of no units counts for nothing', () => {
    const text = lease('  waves: { most: { units: 9, from: 2020-08, to: 2020-10 }, none: { units: 0, from: 2021-08, to: 2021-10 } }\n');
    expect(linesOf(text)).toEqual({});
    expect(resultOf(text).diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['units-remaining', 'units that neither move nor are retired: 1; shared costs are never released'],
    ]);
  });

  test('take the index of on-premises cost unless they have one of their own', () => {
    const text = `${head(2)}
assumptions: { indices: { contracts: 10%, rents: 5% } }
migration:
  on_premises: { units: 1, cost_per_unit: £0, index: contracts, shared: { power: { annual: £100 }, lease: { annual: £100, index: rents } } }
  cloud: { cost_per_unit: £0 }
  waves: { all: { units: 1, from: 2020/21, to: 2020-04, parallel: 0 } }
`;
    const lines = linesOf(text);
    expect([lines['savings/migration-shared-power'], lines['savings/migration-shared-lease']]).toEqual([
      [100, 110],
      [100, 105],
    ]);
  });
});

describe('after the horizon', () => {
  const late = `${head(1)}
assumptions: { price_base: 2019/20, indices: { contracts: 10% } }
migration:
  on_premises: { units: 4, cost_per_unit: £1200, index: contracts, shared: { lease: { annual: £12k, notice: 3 } } }
  cloud: { cost_per_unit: £0 }
  waves: { all: { units: 4, from: 2021-02, to: 2021-03, parallel: 3 } }
  exit: { cost_per_unit: £25 }
`;

  test('double running and decommissioning are told, at the last index', () => {
    // Units: February 2, March 4; after it April 4, May 2: 6 × £100 × 1.1 = 660.
    // The lease: from March; decommissioned in June, notice to August: March within, April to August after: 5 × £1,000 × 1.1 = 5,500.
    expect(linesOf(late)['one_off/migration-double-running']).toEqual([1760]);
    expect(beyondOf(late)).toEqual([
      ['one_off/migration-double-running', 6160],
      ['one_off/migration-exit', 100],
    ]);
  });

  test('a line that is nought within the horizon is left out, not what comes after', () => {
    expect(Object.keys(linesOf(late))).not.toContain('one_off/migration-exit');
  });

  test('scale and contingency count there too', () => {
    const text = `${late}  lines: { migration-exit: { scale: 50%, contingency: 10% } }\n`;
    expect(beyondOf(text)[1]).toEqual(['one_off/migration-exit', 55]);
  });
});

describe('an instant year zero', () => {
  const text = `fivecase: 1
title: Cloud first
horizon: { first_year: 2020/21, years: 2, year_zero: instant }
migration:
  on_premises: { units: 2, cost_per_unit: £1200 }
  cloud: { cost_per_unit: £600 }
  waves: { all: { units: 2, from: 2021/22, to: 2021-04 } }
  exit: { costs: { lease-break: { 2020/21: £5k } } }
`;

  test('holds an exit cost written for it, and nothing by the month', () => {
    expect(linesOf(text)).toEqual({
      'recurring/migration-cloud': [0, 1200],
      'savings/migration-on-premises': [0, 2400],
      'one_off/migration-double-running': [0, 200],
      'one_off/migration-exit-lease-break': [5000, 0],
    });
    expect(monthsOf(text).size).toBe(12);
  });

  test('at its end every unit is still on premises', () => {
    const { migration, setting } = scenarioOf(text);
    expect(numbers(phasingOf(migrationMonths(migration, setting), setting.horizon, migration.onPremises.units.value).onPremises)).toEqual([
      2, 0,
    ]);
  });
});

test('lines come in the order of the page, after the written ones, and say that they are derived', () => {
  const text = `${head(2)}
migration:
  on_premises: { units: 2, cost_per_unit: £1200, shared: { lease: { annual: £12k } } }
  cloud: { cost_per_unit: £600 }
  waves: { all: { units: 2, from: 2020-06, to: 2020-07, cost_per_unit: £10 } }
  exit: { cost_per_unit: £20, costs: { lease-break: { 2021/22: £5k } } }
savings: { maintenance: { annual: £10k } }
`;
  const { lines } = resultOf(text);
  expect(lines.map(({ id }) => id)).toEqual([
    'savings/maintenance',
    'recurring/migration-cloud',
    'savings/migration-on-premises',
    'savings/migration-shared-lease',
    'one_off/migration-double-running',
    'one_off/migration-moving',
    'one_off/migration-exit',
    'one_off/migration-exit-lease-break',
  ]);
  expect(lines.map((line) => Object.keys(line).at(-1))).toEqual(['total', ...Array<string>(7).fill('derived')]);
});
