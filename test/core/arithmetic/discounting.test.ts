import { describe, expect, test } from 'vitest';
import { decimal, one, zero } from '../../../src/core/arithmetic/decimal.js';
import { annuityFactor, discountFactors, flatRate, presentValue, scheduledRate } from '../../../src/core/arithmetic/discounting.js';
import { greenBookStandard } from '../../../src/published/discount-rates.js';
import { figures, horizonOf, rounded, roundedAll, texts } from '../figures.js';

const standard = scheduledRate(greenBookStandard.steps.map(({ lastYear, rate }) => ({ lastYear, rate: decimal(rate) })));

describe('one rate', () => {
  test('the factor of year t is 1 / (1 + rate)^t', () => {
    // 1 / 1.25 = 0.8; 0.64; 0.512.
    expect(texts(discountFactors(horizonOf(4), flatRate(decimal('0.25')), 'whole-year', 0))).toEqual(['1', '0.8', '0.64', '0.512']);
  });

  test('an earlier base year discounts the first year already', () => {
    expect(texts(discountFactors(horizonOf(2), flatRate(decimal('0.25')), 'whole-year', 2))).toEqual(['0.64', '0.512']);
  });

  test('at rate nought every factor is 1, mid-year too', () => {
    expect(texts(discountFactors(horizonOf(3), flatRate(zero), 'whole-year', 0))).toEqual(['1', '1', '1']);
    expect(texts(discountFactors(horizonOf(3), flatRate(zero), 'mid-year', 0))).toEqual(['1', '1', '1']);
  });

  test('a negative rate makes later money worth more', () => {
    // 1 / 0.8 = 1.25.
    expect(texts(discountFactors(horizonOf(3), flatRate(decimal('-0.2')), 'whole-year', 0))).toEqual(['1', '1.25', '1.5625']);
  });

  test('mid-year adds half a year to every exponent', () => {
    // 1.44 is 1.2²: half a year is ÷ 1.2, a year and a half ÷ 1.2³ = 1.728.
    expect(roundedAll(discountFactors(horizonOf(2), flatRate(decimal('0.44')), 'mid-year', 0), 12)).toEqual([
      '0.833333333333',
      '0.578703703704',
    ]);
  });

  test('after an instant year zero mid-year takes half a year off, and leaves the moment alone', () => {
    // 1, then 1 / 1.2, then 1 / 1.2³.
    expect(roundedAll(discountFactors(horizonOf(3, true), flatRate(decimal('0.44')), 'mid-year', 0), 12)).toEqual([
      '1.000000000000',
      '0.833333333333',
      '0.578703703704',
    ]);
  });

  test('whole-year timing does not care whether the first column is a moment', () => {
    expect(texts(discountFactors(horizonOf(3, true), flatRate(decimal('0.25')), 'whole-year', 0))).toEqual(['1', '0.8', '0.64']);
  });
});

describe('the Green Book schedule', () => {
  test('the published factors, across the kink after year 30 and the one after year 75', () => {
    // Collection GB-04: DF31 = DF30 / 1.03, DF75 = 1 / (1.035^30 × 1.03^45), DF76 = DF75 / 1.025.
    const factors = discountFactors(horizonOf(77), standard, 'whole-year', 0);
    expect([0, 1, 5, 30, 31, 75, 76].map((year) => rounded(factors[year] ?? null, 6))).toEqual([
      '1.000000',
      '0.966184',
      '0.841973',
      '0.356278',
      '0.345901',
      '0.094214',
      '0.091916',
    ]);
  });

  test('the lower rate is for the years after 30 only: year 31 is not 1 / 1.03^31', () => {
    const factors = discountFactors(horizonOf(32), standard, 'whole-year', 0);
    expect(rounded((factors[31] ?? one).times('1.03'), 40)).toBe(rounded(factors[30] ?? null, 40));
    expect(rounded(factors[31] ?? null, 4)).not.toBe('0.3999');
  });

  test('years count from the base year, not from the first column', () => {
    // 28 years on, the kink lies between the third column (year 30) and the fourth.
    const factors = discountFactors(horizonOf(4), standard, 'whole-year', 28);
    const ratios = [1, 2, 3].map((column) => (factors[column - 1] ?? one).div(factors[column] ?? one));
    expect(roundedAll(ratios, 20)).toEqual(['1.03500000000000000000', '1.03500000000000000000', '1.03000000000000000000']);
  });

  test('the half year after year 29 is at 3.5%, the half year after year 30 at 3%', () => {
    const whole = discountFactors(horizonOf(32), standard, 'whole-year', 0);
    const mid = discountFactors(horizonOf(32), standard, 'mid-year', 0);
    const halfYear = (year: number) => (whole[year] ?? one).div(mid[year] ?? one).pow(2);
    // The squared half-year step is the whole year's: 1 + the rate of year t + 1.
    expect([29, 30, 31].map((year) => rounded(halfYear(year), 20))).toEqual([
      '1.03500000000000000000',
      '1.03000000000000000000',
      '1.03000000000000000000',
    ]);
  });

  test('with an instant year zero, column t stands half a year before t: column 30 at 3.5%, column 31 at 3%', () => {
    const whole = discountFactors(horizonOf(32, true), standard, 'whole-year', 0);
    const mid = discountFactors(horizonOf(32, true), standard, 'mid-year', 0);
    const halfYear = (year: number) => (mid[year] ?? one).div(whole[year] ?? one).pow(2);
    expect(mid[0]?.toFixed()).toBe('1');
    expect([1, 30, 31].map((year) => rounded(halfYear(year), 20))).toEqual([
      '1.03500000000000000000',
      '1.03500000000000000000',
      '1.03000000000000000000',
    ]);
  });

  test('after the last step the last rate holds', () => {
    expect([30, 31, 75, 76, 125, 126, 200, 201, 300, 301, 5000].map((year) => standard(year).toFixed())).toEqual([
      '0.035',
      '0.03',
      '0.03',
      '0.025',
      '0.025',
      '0.02',
      '0.02',
      '0.015',
      '0.015',
      '0.01',
      '0.01',
    ]);
  });

  test('a schedule without steps is a fault of ours', () => {
    expect(() => scheduledRate([])(1)).toThrow('without steps');
  });
});

describe('present values of the collection', () => {
  /** Net present value of flows whose first is undiscounted. */
  const valueAt = (rate: string, ...flows: readonly string[]) =>
    presentValue(figures(...flows), discountFactors(horizonOf(flows.length), flatRate(decimal(rate)), 'whole-year', 0));

  test('NPV-01: year 0 undiscounted, and the spreadsheet that discounts it', () => {
    const value = valueAt('0.08', '-40000', '5000', '8000', '12000', '30000');
    expect(rounded(value, 6)).toBe('3065.222668');
    expect(rounded(value.div('1.08'), 6)).toBe('2838.169137');
  });

  test('NPV-02', () => {
    expect(rounded(valueAt('0.05', '-15000', '1500', '2500', '3500', '4500', '6000'), 2)).toBe('122.89');
  });

  test('NPV-09: an outlay at once and three years of 5,000, by timing', () => {
    const flows = figures('-10000', '5000', '5000', '5000');
    const five = flatRate(decimal('0.05'));
    expect(rounded(presentValue(flows, discountFactors(horizonOf(4, true), five, 'whole-year', 0)), 2)).toBe('3616.24');
    expect(rounded(presentValue(flows, discountFactors(horizonOf(4, true), five, 'mid-year', 0)), 2)).toBe('3952.49');
  });
});

describe('the sum of the factors', () => {
  test('is the closed form (1 − v^n) / (1 − v) for n years from the first', () => {
    const rate = decimal('0.035');
    const v = one.div(one.plus(rate));
    const factors = discountFactors(horizonOf(10), flatRate(rate), 'whole-year', 0);
    expect(rounded(annuityFactor(factors, horizonOf(10)), 40)).toBe(rounded(one.minus(v.pow(10)).div(one.minus(v)), 40));
  });

  test('leaves the moment of an instant year zero out: (1 − v^n) / rate', () => {
    // GB-13: seven years at 3.5% cost 0.163544 a year for each pound.
    const horizon = horizonOf(8, true);
    const factors = discountFactors(horizon, flatRate(decimal('0.035')), 'whole-year', 0);
    expect(rounded(one.div(annuityFactor(factors, horizon)), 6)).toBe('0.163544');
  });
});
