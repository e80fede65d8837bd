import { describe, expect, test } from 'vitest';
import { decimal, one, zero } from '../../../src/core/arithmetic/decimal.js';
import { positiveRoots } from '../../../src/core/arithmetic/polynomial.js';
import type { Polynomial } from '../../../src/core/arithmetic/polynomial.js';
import { rateOfReturn } from '../../../src/core/arithmetic/rate-of-return.js';
import type { Timing } from '../../../src/core/arithmetic/discounting.js';
import { figures, horizonOf, rounded, roundedAll } from '../figures.js';

/** A polynomial by its coefficients, the constant first. */
const polynomial = (...coefficients: readonly string[]): Polynomial =>
  coefficients
    .map((coefficient, exponent) => ({ coefficient: decimal(coefficient), exponent }))
    .filter(({ coefficient }) => !coefficient.isZero());

describe('positive roots of a polynomial', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    // x − 2
    ['a straight line', ['-2', '1'], ['2.0000000000']],
    // x + 2
    ['a straight line with its root below nought', ['2', '1'], []],
    // (x − 1)(x − 2)
    ['two roots', ['2', '-3', '1'], ['1.0000000000', '2.0000000000']],
    // (x − 1)²: touches nought
    ['a double root counts once', ['1', '-2', '1'], ['1.0000000000']],
    // (x − 1)³: three changes of sign, one root
    ['a triple root counts once', ['-1', '3', '-3', '1'], ['1.0000000000']],
    // (x − 1)²(x − 3) = x³ − 5x² + 7x − 3
    ['a double root beside a single one', ['-3', '7', '-5', '1'], ['1.0000000000', '3.0000000000']],
    // (x − 1)(x − 3)² = x³ − 7x² + 15x − 9
    ['a single root beside a double one', ['-9', '15', '-7', '1'], ['1.0000000000', '3.0000000000']],
    // x² − 2x + 2 = (x − 1)² + 1: two changes of sign, no root
    ['changes of sign without a root', ['2', '-2', '1'], []],
    // (x − 1)(x − 2)(x − 3) = x³ − 6x² + 11x − 6
    ['three roots', ['-6', '11', '-6', '1'], ['1.0000000000', '2.0000000000', '3.0000000000']],
    // x² − 2: the square root of two, 1.41421356237…
    ['a root with endless digits', ['-2', '0', '1'], ['1.4142135624']],
    // x^10 − 1024
    ['few terms, a high exponent', ['-1024', '0', '0', '0', '0', '0', '0', '0', '0', '0', '1'], ['2.0000000000']],
    ['no terms', [], []],
    ['a number alone', ['5'], []],
    // x² − 3x: a root at nought does not count
    ['a root at nought', ['0', '-3', '1'], ['3.0000000000']],
  ])('%s', (_, coefficients, roots) => {
    expect(roundedAll(positiveRoots(polynomial(...coefficients)), 10)).toEqual(roots);
  });

  test('two roots a millionth apart are two', () => {
    // (x − 1)(x − 1.000001) = x² − 2.000001x + 1.000001
    expect(roundedAll(positiveRoots(polynomial('1.000001', '-2.000001', '1')), 10)).toEqual(['1.0000000000', '1.0000010000']);
  });

  test('roots of very different size', () => {
    // (x − 0.000001)(x − 1,000,000) = x² − 1000000.000001x + 1
    expect(roundedAll(positiveRoots(polynomial('1', '-1000000.000001', '1')), 10)).toEqual(['0.0000010000', '1000000.0000000000']);
  });

  test('a root is right to forty digits', () => {
    // The golden ratio, (1 + √5) ÷ 2: root of x² − x − 1.
    expect(rounded(positiveRoots(polynomial('-1', '-1', '1'))[0] ?? null, 40)).toBe('1.6180339887498948482045868343656381177203');
  });
});

interface Case {
  readonly what: string;
  readonly flows: readonly string[];
  readonly decimals: number;
  readonly roots: readonly string[];
  readonly reason: 'one_sign' | 'several_roots' | 'no_root' | null;
}

const cases: readonly Case[] = [
  // 110 = 100 × 1.1
  { what: 'a tenth more after a year', flows: ['-100', '110'], decimals: 12, roots: ['0.100000000000'], reason: null },
  { what: 'the same back is a rate of nought', flows: ['-100', '60', '40'], decimals: 12, roots: ['0.000000000000'], reason: null },
  // Published values of the collection, IRR-01 and IRR-02, at the digits that are right.
  { what: 'IRR-01 first', flows: ['-100', '39', '59', '55', '20'], decimals: 10, roots: ['0.2809484212'], reason: null },
  {
    what: 'IRR-01 second',
    flows: ['-150000', '15000', '25000', '35000', '45000', '60000'],
    decimals: 10,
    roots: ['0.0524328889'],
    reason: null,
  },
  { what: 'IRR-01 fourth, below nought', flows: ['-100', '0', '0', '74'], decimals: 10, roots: ['-0.0954958303'], reason: null },
  { what: 'IRR-01 fifth, below nought', flows: ['-10', '2', '2', '2', '2'], decimals: 10, roots: ['-0.0836454175'], reason: null },
  {
    what: 'IRR-02 third, a long outlay',
    flows: ['-9765000', '-24338874', '-3354506', '814300', '1595562', '1975118', '1688159', '391944'],
    // The library that prints it stops short after nine decimals.
    decimals: 9,
    roots: ['-0.339234191'],
    reason: null,
  },
  // IRR-04: three changes of sign, three roots.
  {
    what: 'IRR-04',
    flows: ['-5', '10.5', '1', '-8', '1'],
    decimals: 8,
    roots: ['-0.87020125', '0.08859834', '0.70955953'],
    reason: 'several_roots',
  },
  // IRR-05: with x = 1 + rate, x² − 5x + 5 = 0, so x = (5 ± √5) ÷ 2.
  { what: 'IRR-05', flows: ['-2000', '10000', '-10000'], decimals: 10, roots: ['0.3819660113', '2.6180339887'], reason: 'several_roots' },
  // −(1 − 1.1 / (1 + r))²: a double root at 10%. Flows −100, 220, −121.
  { what: 'a double root is one root', flows: ['-100', '220', '-121'], decimals: 10, roots: ['0.1000000000'], reason: null },
  // With x = 1 + rate: 10x² − 12x + 10 has a discriminant of 144 − 400.
  { what: 'changes of sign without a root', flows: ['10', '-12', '10'], decimals: 10, roots: [], reason: 'no_root' },
  { what: 'IRR-08 first, only good', flows: ['1', '2', '3'], decimals: 10, roots: [], reason: 'one_sign' },
  { what: 'IRR-08 second, only cost', flows: ['-1', '-2', '-3'], decimals: 10, roots: [], reason: 'one_sign' },
  { what: 'nothing at all', flows: ['0', '0', '0'], decimals: 10, roots: [], reason: 'one_sign' },
  // The second flow is within a thousand-millionth of nought, so it is none.
  { what: 'dust beside a cost', flows: ['-100', '0.000000001'], decimals: 10, roots: [], reason: 'one_sign' },
  // Years before the first flow do not change the rate.
  { what: 'two idle years first', flows: ['0', '0', '-100', '110'], decimals: 12, roots: ['0.100000000000'], reason: null },
  // One pound on a million: 1e-6.
  { what: 'a tiny rate', flows: ['-1000000', '1000001'], decimals: 12, roots: ['0.000001000000'], reason: null },
  // 1,000,000 for one pound.
  { what: 'a huge rate', flows: ['-1', '1000001'], decimals: 6, roots: ['1000000.000000'], reason: null },
  // One pound back of a million: a rate just above −100%.
  { what: 'nearly all lost', flows: ['-1000000', '1'], decimals: 9, roots: ['-0.999999000'], reason: null },
];

describe('rate of return', () => {
  test.each(cases)('$what', ({ flows, decimals, roots, reason }) => {
    const found = rateOfReturn(figures(...flows), horizonOf(flows.length), 'whole-year');
    expect({ roots: roundedAll(found.roots, decimals), reason: found.reason }).toEqual({ roots, reason });
    expect(rounded(found.rate, decimals)).toBe(reason === null ? roots[0] : null);
  });

  test('mid-year moves every flow alike, so the rate stays', () => {
    const flows = figures('-100', '39', '59', '55', '20');
    expect(rounded(rateOfReturn(flows, horizonOf(5), 'mid-year').rate, 10)).toBe('0.2809484212');
  });

  test('an instant year zero with whole-year timing is the textbook rate', () => {
    const flows = figures('-100', '39', '59', '55', '20');
    expect(rounded(rateOfReturn(flows, horizonOf(5, true), 'whole-year').rate, 10)).toBe('0.2809484212');
  });

  test('with mid-year timing the moment stays where it is: half a year between outlay and first return', () => {
    // 100 now, 110 half a year later: (1 + rate)^½ = 1.1, so the rate is 21%.
    expect(rounded(rateOfReturn(figures('-100', '110'), horizonOf(2, true), 'mid-year').rate, 12)).toBe('0.210000000000');
    // 100 now, 133.10 in the third column, a year and a half on: (1 + rate)^1.5 = 1.331 = 1.1³, so 1 + rate = 1.1².
    expect(rounded(rateOfReturn(figures('-100', '0', '133.1'), horizonOf(3, true), 'mid-year').rate, 12)).toBe('0.210000000000');
  });

  test('mid-year without money at the moment is the plain rate', () => {
    expect(rounded(rateOfReturn(figures('0', '-100', '110'), horizonOf(3, true), 'mid-year').rate, 12)).toBe('0.100000000000');
  });

  test('sixty years of a level saving: the rate at which the annuity is worth the outlay', () => {
    // Outlay = (1 − v^59) / 0.04 with v = 1 / 1.04, so the rate is 4% by construction.
    const v = one.div('1.04');
    const outlay = one.minus(v.pow(59)).div('0.04');
    const flows = [outlay.neg(), ...Array.from({ length: 59 }, () => one)];
    const { rate, reason } = rateOfReturn(flows, horizonOf(60), 'whole-year');
    expect(reason).toBeNull();
    expect(rounded(rate, 30)).toBe(`0.04${'0'.repeat(28)}`);
  });

  test('sixty years in which the sign changes every year', () => {
    // Flows −1, 2, −2, 2 … : at v = 1 / (1 + rate), −1 + 2v − 2v² + … ends; every root must discount the flows to nought.
    const flows = Array.from({ length: 60 }, (_, year) => (year === 0 ? one.neg() : decimal(year % 2 === 1 ? 2 : -2)));
    const { roots } = rateOfReturn(flows, horizonOf(60), 'whole-year');
    for (const root of roots) {
      const v = one.div(root.plus(1));
      const value = flows.reduce((sum, flow, year) => sum.plus(flow.times(v.pow(year))), zero);
      const size = flows.reduce((sum, flow, year) => sum.plus(flow.abs().times(v.pow(year))), zero);
      expect(value.abs().div(size).lt('1e-40')).toBe(true);
    }
    expect([...roots].sort((a, b) => a.cmp(b))).toEqual(roots);
  });

  test.each<Timing>(['whole-year', 'mid-year'])('one column has no rate, %s', (timing) => {
    expect(rateOfReturn(figures('-100'), horizonOf(1, true), timing).reason).toBe('one_sign');
  });
});
