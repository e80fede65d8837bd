/** The kernel against the Decimal core: the likely case and draws, whatever the ranges stand on. */
import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import { largestDifference } from '../../../src/core/uncertainty/accuracy.js';
import { exactMeasuresAt, inARow } from '../../../src/core/uncertainty/exact.js';
import { compiled } from '../../../src/core/uncertainty/model.js';
import { compiledFrom, drawnFrom, kernelFrom, scenarioOf } from './drawn.js';

const common = `fivecase: 1
template: true
title: Common ground
horizon: { first_year: 2020/21 }
assumptions: { discount_rate: 3.5%, deflator: { 2020/21: 1%, 2021/22+: 2% }, indices: { contracts: 2%, pay: 3% }, borrowing: { rate: 2.8%, charged_to: service } }
base_budget:
  staff: { annual: £5.4m, index: pay }
  hosting: { annual: £1.7m, index: contracts, range: ±10% }
recurring:
  licences: { annual: £90k, index: contracts }
`;
const doNothing = 'fivecase: 1\nextends: common.yaml\ntemplate: false\ntitle: Do nothing\n';

/** An option, as a text, of the common ground and measured against doing nothing. */
const option = (lines: string): string =>
  `fivecase: 1\nextends: common.yaml\nbaseline: do-nothing.yaml\ntemplate: false\ntitle: Move to the cloud\n${lines}`;

/** What ranges may stand on, each with what else it meets. */
const cases: Readonly<Record<string, string>> = {
  'sizes of lines in every section': `capital: { devices: { amounts: { 2020/21: £900k, 2021/22: £500k }, contingency: 10%, range: { low: -10%, likely: 5%, high: +60% } } }
one_off: { team: { amounts: { 2020/21..2021/22: £350k }, funding: { revenue: 60%, reserve: 40% }, range: ±20% } }
recurring: { support: { annual: £120k, from: 2021-10, range: ±15% } }
savings: { maintenance: { movements: { 2020/21: £80k, 2021/22: £50k }, range: { low: -30%, high: 0%, shape: pert } } }
income: { charges: { annual: £60k, ramp: [25%, 75%, 100%], range: ±50% } }
base_budget: { staff: { range: ±1% } }`,
  'a size, a delay and an index of one line': `savings:
  maintenance: { annual: £800k, from: 2021-04, delay: 2, index: contracts, range: ±25%, delay_range: { low: -2, likely: 3, high: 18 } }
  contract: { amounts: { 2021/22: £300k, 2022/23+: £400k }, delay_range: { low: 0, high: 24 }, range: ±10% }
uncertainty: { assumptions: { indices: { contracts: { low: -1%, high: +6% } } } }`,
  'what is borrowed, with the rate it is borrowed at': `capital: { devices: { amounts: { 2020/21: £900k, 2021/22: £500k }, funding: borrowing, asset_life: 4, operational: 2021/22, range: ±30%, delay_range: { low: 0, high: 24 } } }
uncertainty: { assumptions: { borrowing: { rate: ±1% } } }`,
  'discounting and prices': `capital: { devices: { amounts: { 2020/21: £900k } } }
savings: { maintenance: { annual: £300k, range: ±10% } }
uncertainty: { assumptions: { discount_rate: ±3%, deflator: ±2%, indices: { pay: ±2%, contracts: ±1% } } }`,
  'drivers, prices and counts that multiply one another': `migration:
  unit: server
  on_premises: { units: 240, cost_per_unit: £2100, index: contracts, shared: { lease: { annual: £310k, notice: 3 } } }
  cloud: { cost_per_unit: £1900, commitment: { discount: 30%, coverage: 60%, after: 6 } }
  waves:
    pilot: { units: 20, from: 2020-10, to: 2020-12, cost_per_unit: £1.8k, sizing: 85% }
    second: { units: 220, from: 2021-04, to: 2021-12, parallel: 2, cost_per_unit: £1.5k }
channels:
  blue-badge:
    volume: { 2020/21: 20000, 2021/22+: 22000 }
    unit_cost: { online: £0.15, phone: £2.83 }
    before: { online: 40%, phone: 60% }
    after: { online: 70%, phone: remainder }
    failure: { of: online, rate: 20%, to: phone }
    cashable: 0%
energy: { before: 1000000, after: 500000, price: £0.14 }
uncertainty:
  assumptions: { indices: { contracts: ±1% } }
  migration: { on_premises: { cost_per_unit: ±10%, shared: { lease: { annual: ±5% } } }, cloud: { cost_per_unit: ±10%, commitment: { discount: ±10%, coverage: ±20% } }, waves: { pilot: { sizing: ±10%, cost_per_unit: ±10% } } }
  channels: { blue-badge: { volume: ±10%, unit_cost: { phone: ±20% }, after: { online: ±10% }, cashable: { low: 0%, high: +40% }, failure: { rate: ±10% } } }
  energy: { price: ±25%, after: ±10%, before: ±5% }`,
};

const drawsOf = (count: number): readonly number[] => Array.from({ length: count }, (_, draw) => draw * 7_919);

describe.each(Object.entries(cases))('%s', (_, lines) => {
  const found = compiledFrom(scenarioOf(option(lines), { 'common.yaml': common, 'do-nothing.yaml': doNothing }));
  const kernel = kernelFrom(found);

  test('the likely case is the Decimal result, in each measure', () => {
    const likely = new Map(found.inputs.map((input) => [input.id, input.likely]));
    const exact = inARow(exactMeasuresAt(found.scenario, likely));
    const measured = kernel.measuresAt(new Float64Array(found.inputs.length));
    exact.forEach((figure, which) => {
      const apart = figure === null ? (measured[which] === Infinity ? 0 : 1) : Math.abs((measured[which] ?? 0) / figure.toNumber() - 1);
      expect(figure?.isZero() ? measured[which] : apart).toBeLessThan(1e-9);
    });
  });

  test('so are draws, wherever the ranges lie', () => {
    expect(largestDifference(found, kernel, drawsOf(12)).toNumber()).toBeLessThan(1e-11);
  });

  test('and the corners of all ranges at once', () => {
    for (const end of ['low', 'high'] as const) {
      const deviations = Float64Array.from(found.inputs, (input) => input[end].minus(input.likely).toNumber());
      const exact = inARow(exactMeasuresAt(found.scenario, new Map(found.inputs.map((input) => [input.id, input[end]]))));
      const measured = kernel.measuresAt(deviations);
      exact.forEach((figure, which) => {
        const wanted = figure?.toNumber() ?? Infinity;
        const apart = wanted === measured[which] ? 0 : Math.abs((measured[which] ?? 0) - wanted);
        expect(apart).toBeLessThan(1e-9 * Math.max(1, Math.min(Math.abs(wanted), 1e12)));
      });
    }
  });
});

describe('an instant year zero', () => {
  test('is a moment in the draws too', () => {
    const found = compiledFrom(
      scenarioOf(
        'fivecase: 1\ntitle: Textbook\nhorizon: { first_year: 2020/21, years: 5, year_zero: instant }\nassumptions: { discount_rate: 8%, payback_from: 2021-10 }\ncapital: { machine: { once: £100k, in: 2020/21, range: ±30% } }\nsavings: { labour: { annual: £40k, range: ±30% } }\n',
      ),
    );
    expect(largestDifference(found, kernelFrom(found), drawsOf(24)).toNumber()).toBeLessThan(1e-11);
  });
});

describe('the order of lines', () => {
  const lines = [
    'devices: { amounts: { 2020/21: £900k }, range: ±20% }',
    'network: { amounts: { 2020/21: £333k }, range: { low: -5%, high: +45% } }',
    'desks: { amounts: { 2021/22: £77k }, range: { low: -5%, high: +45%, shape: pert } }',
  ];
  const text = (order: readonly string[]): string =>
    `fivecase: 1\ntitle: Library service\nhorizon: { first_year: 2020/21 }\ncapital:\n${order.map((line) => `  ${line}\n`).join('')}savings: { paper: { annual: £300k, range: ±30% } }\n`;

  test('changes no digit of any draw', () => {
    const [one, other] = [drawnFrom(text(lines), 1_000), drawnFrom(text([...lines].reverse()), 1_000)];
    expect(other.measures).toEqual(one.measures);
    expect(other.summary).toEqual(one.summary);
  });
});

describe('the seed', () => {
  const text =
    'fivecase: 1\ntitle: Library service\nhorizon: { first_year: 2020/21 }\nsavings: { paper: { annual: £300k, range: ±30% } }\n';

  test('decides the draws', () => {
    expect(drawnFrom(text, 500, 5).measures).toEqual(drawnFrom(text, 500, 5).measures);
    expect(drawnFrom(text, 500, 6).measures).not.toEqual(drawnFrom(text, 500, 5).measures);
  });
});

describe('chances', () => {
  test('are counts of draws', () => {
    // Costs £100k at once, saves £25k to £50k a year for three years, evenly likely: paid back within
    // three years where the saving is at least £33,333; value above nought likewise, at a rate of nought.
    const { summary } = drawnFrom(
      'fivecase: 1\ntitle: Library service\nhorizon: { first_year: 2020/21, years: 4, year_zero: instant }\nassumptions: { discount_rate: 0% }\ncapital: { system: { once: £100k, in: 2020/21 } }\nsavings: { paper: { annual: £37.5k, range: ±33.3333333333333333333333% } }\n',
      100_000,
    );
    const share = (50_000 - 100_000 / 3) / 25_000;
    const error = 4 * Math.sqrt((share * (1 - share)) / 100_000);
    for (const count of [summary.counts.paid, summary.counts.within, summary.counts.positive]) {
      expect(Math.abs(count / 100_000 - share)).toBeLessThan(error);
    }
    // Savings are level from the first year, so the revenue budget falls once and then stands still.
    expect(summary.counts.falling).toBe(0);
  });

  test('revenue that falls every year', () => {
    // A saving that grows by £10k a year against a cost that begins at once with £5k to £15k, evenly
    // likely: the first year falls only where the cost is below £10k, which is half of the draws.
    const { summary } = drawnFrom(
      'fivecase: 1\ntitle: Library service\nhorizon: { first_year: 2020/21, years: 3 }\nrecurring: { hosting: { annual: £10k, range: ±50% } }\nsavings: { paper: { movements: { 2020/21+: £10k } } }\n',
      100_000,
    );
    expect(Math.abs(summary.counts.falling / 100_000 - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 100_000));
  });
});

describe('what cannot be followed is refused', () => {
  test('a range of the discount rate that comes close to its pole, over sixty years', () => {
    const scenario = scenarioOf(
      'fivecase: 1\ntitle: Archive\nhorizon: { first_year: 2020/21, years: 60 }\nassumptions: { discount_rate: 3.5% }\nuncertainty: { assumptions: { discount_rate: ±90% } }\nsavings: { paper: { annual: £10k } }\n',
    );
    expect(compiled(scenario, { seed: 1, paybackLimit: decimal(5) })).toMatchObject({ why: 'not smooth' });
  });

  test('a usual range over sixty years is not', () => {
    const found = compiledFrom(
      scenarioOf(
        'fivecase: 1\ntitle: Archive\nhorizon: { first_year: 2020/21, years: 60 }\nassumptions: { discount_rate: 3.5%, indices: { contracts: 2% } }\nuncertainty: { assumptions: { discount_rate: ±3%, indices: { contracts: ±2% } } }\nsavings: { paper: { annual: £10k, index: contracts, range: ±20% } }\n',
      ),
    );
    expect(largestDifference(found, kernelFrom(found), drawsOf(8)).toNumber()).toBeLessThan(1e-11);
  });
});
