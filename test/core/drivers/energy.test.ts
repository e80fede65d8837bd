/** Energy and carbon in figures worked out by hand. */
import { describe, expect, test } from 'vitest';
import { carbonValues2020 } from '../../../src/published/carbon-values.js';
import { resultOf } from '../../in-memory.js';

const energy = `energy:
  before: 1250k
  after: { 2020/21: 1.2m, 2021/22: 800k }
  price: £0.14
`;
const carbon = `  factor: 0.207
  cloud_emissions: { 2021/22: 12 }
`;
const head = (assumptions = ''): string =>
  `fivecase: 1\ntitle: Less electricity\nhorizon: { first_year: 2020/21, years: 2 }\nassumptions: { discount_rate: 3.5%${assumptions} }\n`;

const netBenefit = (text: string): readonly number[] => resultOf(text).economic.net_benefit.map(Number);

describe('bills', () => {
  test('kWh saved at the price', () => {
    // 50,000 × 0.14 = 7,000; 450,000 × 0.14 = 63,000.
    expect(resultOf(head() + energy).lines.map(({ id, kind, amounts }) => [id, kind, ...amounts])).toEqual([
      ['savings/energy', 'cashable', '7000', '63000'],
    ]);
  });

  test('an index raises the price, not the kWh', () => {
    expect(resultOf(`${head(', indices: { power: 10% }')}${energy}  index: power\n`).profile.savings).toEqual(['7000', '69300']);
  });

  test('more electricity is a negative saving', () => {
    expect(resultOf(head() + energy.replace('before: 1250k', 'before: 1m')).profile.savings).toEqual(['-28000', '28000']);
  });
});

describe('carbon', () => {
  // Tonnes: 50,000 × 0.207 ÷ 1000 = 10.35; 450,000 × 0.207 ÷ 1000 − 12 = 81.15.
  // Values of 2020 and 2021, in 2020 prices: 10.35 × 241 = 2,494.35; 81.15 × 245 = 19,881.75.
  test('counts in the economic view only', () => {
    const result = resultOf(head() + energy + carbon);
    expect(result.economic.net_benefit).toEqual(['9494.35', '82881.75']);
    expect(result.profile.net_benefit).toEqual(['7000', '63000']);
    expect(result.lines.length).toBe(1);
  });

  test('without a factor there is none', () => {
    expect(netBenefit(`${head() + energy}  cloud_emissions: 12\n`)).toEqual([7000, 63_000]);
  });

  test('low is half, high half as much again', () => {
    expect(netBenefit(`${head() + energy + carbon}  carbon_values: low\n`)).toEqual([8247.175, 72_940.875]);
    expect(netBenefit(`${head() + energy + carbon}  carbon_values: high\n`)).toEqual([10_741.525, 92_822.625]);
  });

  test('values of its own are in prices of the price base, whatever that is', () => {
    const text = `${head(', price_base: 2016/17')}${energy}${carbon}  carbon_values: { 2020/21+: 100 }\n`;
    expect(netBenefit(text)).toEqual([8035, 71_115]);
  });

  test('the published series comes to the prices of the price base', () => {
    // 2018 over 2020: 79.1606 ÷ 85.2137; cash is taken as real.
    const ratio = 79.1606 / 85.2137;
    const [first = 0, second = 0] = netBenefit(head(', price_base: 2018/19') + energy + carbon);
    expect(first).toBeCloseTo(7000 + 2494.35 * ratio, 8);
    expect(second).toBeCloseTo(63_000 + 19_881.75 * ratio, 8);
  });

  test('is real from the start: a deflator does not touch it', () => {
    // 2021/22: the bill 63,000 ÷ 1.05 = 60,000.
    expect(netBenefit(head(', deflator: 5%') + energy + carbon)).toEqual([9494.35, 79_881.75]);
  });

  test('years outside the tables take the nearest, with a note', () => {
    const text = `fivecase: 1\ntitle: Less electricity\nhorizon: { first_year: 2050/51, years: 2 }\nassumptions: { price_base: 2024/25 }\nenergy:\n  before: 1m\n  after: 0\n  price: £0\n  factor: 1\n`;
    const { economic, diagnostics } = resultOf(text);
    const ratio = 100 / 85.2137;
    economic.net_benefit.map(Number).forEach((value) => expect(value).toBeCloseTo(1000 * 378 * ratio, 6));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['carbon-year-outside', 'info']]);
  });

  test("the baseline's counts against it, at the scenario's values", () => {
    // The baseline saves 10 t, the scenario 10.35 and 81.15 t, at £100: (10.35 − 10) × 100, (81.15 − 10) × 100; bills 7,000 and 63,000 against nought.
    const baseline = `${head()}energy: { before: 100k, after: 0, price: £0, factor: 0.1, carbon_values: high }\n`;
    const result = resultOf(`${head()}baseline: as-is.yaml\n${energy}${carbon}  carbon_values: { 2020/21+: £100 }\n`, {
      'as-is.yaml': baseline,
    });
    expect(result.economic.net_benefit).toEqual(['7035', '70115']);
    expect(result.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['baseline-differs', "the baseline has another set of carbon values; this scenario's counts for both"],
    ]);
  });

  test('where only the baseline has energy, its own values count', () => {
    const baseline = `${head()}energy: { before: 100k, after: 0, price: £0, factor: 0.1, carbon_values: { 2020/21+: £50 } }\n`;
    expect(resultOf(`${head()}baseline: as-is.yaml\n`, { 'as-is.yaml': baseline }).economic.net_benefit).toEqual(['-500', '-500']);
  });

  test('an instant year zero has none', () => {
    const text = `fivecase: 1\ntitle: Less electricity\nhorizon: { first_year: 2019/20, years: 2, year_zero: instant }\nenergy:\n  before: 1m\n  after: 0\n  price: £0.1\n  factor: 0.1\n  cloud_emissions: 50\n  carbon_values: { 2020/21: £10 }\n`;
    expect(netBenefit(text)).toEqual([0, 100_500]);
  });
});

test('the table has every year from 2020 to 2050', () => {
  expect(Object.keys(carbonValues2020.byYear).map(Number)).toEqual(Array.from({ length: 31 }, (_, year) => 2020 + year));
});
