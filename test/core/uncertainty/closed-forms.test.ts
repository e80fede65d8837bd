/**
 * A million draws against what can be written down. Sampling error of a quantile is √(p(1 − p) ÷ n) ÷
 * density there; each test allows four of it at its fixed seed.
 */
import { describe, expect, test } from 'vitest';
import { percents } from '../../../src/core/uncertainty/summary.js';
import type { Distribution } from '../../../src/core/uncertainty/summary.js';
import { drawnFrom, quantilesOf } from './drawn.js';

const draws = 1_000_000;

const head = 'fivecase: 1\ntitle: Library service\nhorizon: { first_year: 2020/21, years: 1 }\nassumptions: { discount_rate: 0% }\n';

/** A quantile function and a density, both in pounds: quantiles of draws lie within four sampling errors. */
const expectQuantiles = ({ quantiles }: Distribution, quantile: (p: number) => number, density: (x: number) => number): void => {
  percents.forEach((percent, place) => {
    const p = percent / 100;
    const exact = quantile(p);
    const error = Math.sqrt((p * (1 - p)) / draws) / density(exact);
    expect(Math.abs((quantilesOf(quantiles)[place] ?? 0) - exact), `P${percent}`).toBeLessThan(4 * error);
  });
};

describe('one triangular line', () => {
  // £100,000 from −10% to +40%, most likely as written: a triangle from 90,000 over 100,000 to 140,000.
  const { summary, measures } = drawnFrom(
    `${head}one_off: { moving: { amounts: { 2020/21: £100k }, range: { low: -10%, high: +40% } } }\n`,
    draws,
  );
  const [low, likely, high] = [90_000, 100_000, 140_000];

  test('quantiles', () => {
    expectQuantiles(
      summary.netCost,
      // The likely value lies at p = (100 − 90) ÷ (140 − 90) = 0.2.
      (p) => (p < 0.2 ? low + Math.sqrt(p * 50_000 * 10_000) : high - Math.sqrt((1 - p) * 50_000 * 40_000)),
      (x) => (x < likely ? (2 * (x - low)) / (50_000 * 10_000) : (2 * (high - x)) / (50_000 * 40_000)),
    );
  });

  test('mean and standard deviation', () => {
    // (a + b + c) ÷ 3 = 110,000; variance (a² + b² + c² − ab − ac − bc) ÷ 18 = 116,666,666.7.
    const deviation = Math.sqrt(2_100_000_000 / 18);
    expect(Math.abs((summary.netCost.mean?.toNumber() ?? 0) - 110_000)).toBeLessThan((4 * deviation) / Math.sqrt(draws));
    // The fourth moment of a triangle is 2.4 σ⁴, so the variance's sampling error is σ² √(1.4 ÷ n), σ's half of it.
    expect(Math.abs(summary.deviation.toNumber() - deviation)).toBeLessThan((4 * deviation * Math.sqrt(1.4)) / 2 / Math.sqrt(draws));
  });

  test('never leaves the range', () => {
    const costs = measures[1] ?? new Float64Array();
    expect(costs.every((cost) => cost > low - 1e-6 && cost < high + 1e-6)).toBe(true);
  });

  test('has all of the variance to itself', () => {
    expect(summary.contributions?.map((share) => Math.round(share * 1e9) / 1e9)).toEqual([1]);
  });
});

describe('a sum of uniforms', () => {
  // Two lines of £100,000 within ±10%: a triangle from 180,000 over 200,000 to 220,000.
  const line = '{ annual: £100k, range: ±10% }';
  const { summary } = drawnFrom(`${head}recurring: { hosting: ${line}, licences: ${line} }\n`, draws);

  test('of two is a triangle', () => {
    expectQuantiles(
      summary.netCost,
      (p) => (p < 0.5 ? 180_000 + Math.sqrt(2 * p) * 20_000 : 220_000 - Math.sqrt(2 * (1 - p)) * 20_000),
      (x) => (20_000 - Math.abs(x - 200_000)) / 400_000_000,
    );
  });

  test('variances add: 2 × (20,000)² ÷ 12, half of it from each', () => {
    const variance = (2 * 20_000 ** 2) / 12;
    expect(Math.abs(summary.deviation.toNumber() ** 2 / variance - 1)).toBeLessThan((4 * Math.sqrt(1.4)) / Math.sqrt(draws));
    for (const share of summary.contributions ?? []) expect(Math.abs(share - 0.5)).toBeLessThan(0.004);
  });
});

describe('perfectly correlated lines', () => {
  // The same two lines in one group: together uniform from 180,000 to 220,000.
  const line = '{ annual: £100k, range: ±10% }';
  const { summary, measures } = drawnFrom(
    `${head}recurring: { hosting: ${line}, licences: ${line} }\ncorrelate: { market: [recurring/hosting, recurring/licences] }\n`,
    draws,
  );

  test('are one line of both', () => {
    expectQuantiles(
      summary.netCost,
      (p) => 180_000 + p * 40_000,
      () => 1 / 40_000,
    );
    const variance = 40_000 ** 2 / 12;
    // The fourth moment of a uniform is 1.8 σ⁴.
    expect(Math.abs(summary.deviation.toNumber() ** 2 / variance - 1)).toBeLessThan((4 * Math.sqrt(0.8)) / Math.sqrt(draws));
  });

  test('lie at the same quantile of their ranges, whatever their shapes', () => {
    const { measures: apart } = drawnFrom(
      `${head}recurring: { hosting: ${line} }\nsavings: { paper: ${line} }\ncorrelate: { market: [recurring/hosting, savings/paper] }\n`,
      1_000,
    );
    expect((apart[1] ?? []).every((cost) => Math.abs(cost) < 1e-9)).toBe(true);
    expect(new Set(measures[1]?.subarray(0, 1_000)).size).toBe(1_000);
  });
});

describe('whole months', () => {
  test('each of thirteen is as likely as the next where the range is uniform', () => {
    // Delayed by m months, £120,000 a year pays £10,000 for each of the 24 − m months left.
    const { measures } = drawnFrom(
      `${head.replace('years: 1', 'years: 2')}savings: { paper: { annual: £120k, delay_range: { low: 0, likely: 0, high: 12, shape: uniform } } }\n`,
      130_000,
    );
    const counts = new Map<number, number>();
    for (const cost of measures[1] ?? []) counts.set(Math.round(cost), (counts.get(Math.round(cost)) ?? 0) + 1);
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, months) => -10_000 * (24 - months)));
    // Expected 10,000 of each; four standard deviations of a count are 4 × √(130,000 × 1/13 × 12/13) = 384.
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(384);
  });
});

describe('a discount rate', () => {
  test('moves the present value as the formula has it', () => {
    // £100,000 two years on, at 3.5% ± 1%: quantiles of a falling function are those of the rate, turned round.
    const { summary } = drawnFrom(
      'fivecase: 1\ntitle: Library service\nhorizon: { first_year: 2020/21, years: 3 }\nassumptions: { discount_rate: 3.5% }\nuncertainty: { assumptions: { discount_rate: ±1% } }\nincome: { fees: { amounts: { 2022/23: £100k } } }\n',
      draws,
    );
    const value = (rate: number): number => 100_000 / (1 + rate) ** 2;
    expectQuantiles(
      summary.netPresentValue,
      (p) => value(0.045 - 0.02 * p),
      (x) => 100_000 ** 0.5 / (2 * x ** 1.5) / 0.02,
    );
  });
});
