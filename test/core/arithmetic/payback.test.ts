import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import { countedFrom, payback, paybackExtended, paybackFirst, peakFunding } from '../../../src/core/arithmetic/payback.js';
import { figures, horizonOf, rounded } from '../figures.js';

interface Case {
  readonly what: string;
  readonly flows: readonly string[];
  readonly instant?: true;
  readonly last: string | null;
  readonly first: string | null;
  readonly extended: string | null;
}

/** Six decimals; the working stands beside each. */
const cases: readonly Case[] = [
  // 0, 10, 30: never below.
  { what: 'a saving without any cost', flows: ['10', '20'], last: '0.000000', first: '0.000000', extended: null },
  { what: 'nothing at all', flows: ['0', '0', '0'], last: '0.000000', first: '0.000000', extended: null },
  // 0, −100, −60, 20: the third year brings 80, of which the first 60 close the gap: 2 + 60 ÷ 80.
  { what: 'one crossing within a year', flows: ['-100', '40', '80'], last: '2.750000', first: '2.750000', extended: null },
  // 0, −100, 0, 50: back at nought at the very end of the second year, not later.
  { what: 'back at the end of a year', flows: ['-100', '100', '50'], last: '2.000000', first: '2.000000', extended: null },
  // 0, −100, 0, 0, 50: two years of standing at nought are not below it.
  { what: 'back at nought and staying there', flows: ['-100', '100', '0', '50'], last: '2.000000', first: '2.000000', extended: null },
  // 0, −100, 0, −30, 10: touches nought and falls again. First 2; last 3 + 30 ÷ 40.
  { what: 'touches nought and falls again', flows: ['-100', '100', '-30', '40'], last: '3.750000', first: '2.000000', extended: null },
  // 0, 50, 0, 50: comes down to nought but never below.
  { what: 'touches nought from above', flows: ['50', '-50', '50'], last: '0.000000', first: '0.000000', extended: null },
  // 0, 60, −40, 10: crosses downwards at 1.6; the last moment below is 2 + 40 ÷ 50.
  { what: 'good at first, then below, then back', flows: ['60', '-100', '50'], last: '2.800000', first: '2.800000', extended: null },
  // 0, −10, 10, −20, 20, −5, 15: first 1 + 10 ÷ 20; last 5 + 5 ÷ 20.
  { what: 'three times below', flows: ['-10', '20', '-30', '40', '-25', '20'], last: '5.250000', first: '1.500000', extended: null },
  // 0, −100, −70, −40: 40 left at the end, 30 a year: 3 + 40 ÷ 30.
  { what: 'not back within the horizon', flows: ['-100', '30', '30'], last: null, first: null, extended: '4.333333' },
  // 0, −100, −70, −70: nothing comes any more.
  { what: 'never back', flows: ['-100', '30', '0'], last: null, first: null, extended: null },
  { what: 'sinking to the end', flows: ['-100', '30', '-20'], last: null, first: null, extended: null },
  // 0, −100, 20, −30: first 1 + 100 ÷ 120, but below again at the end.
  { what: 'back once, below at the end', flows: ['-100', '120', '-50'], last: null, first: '1.833333', extended: null },
  // 0, −100, 20, −30, −10: the same, with 20 a year at the end: 4 + 10 ÷ 20.
  {
    what: 'back once, below at the end, and rising',
    flows: ['-100', '120', '-50', '20'],
    last: null,
    first: '1.833333',
    extended: '4.500000',
  },
  // PB-01 undiscounted: −10,000 at the moment; 4,000, 3,500, 3,000: 2 + 2,500 ÷ 3,000.
  { what: 'PB-01', flows: ['-10000', '4000', '3500', '3000', '2500'], instant: true, last: '2.833333', first: '2.833333', extended: null },
  // PB-04: −100; −40, 20, −30, 10. First 1 + 40 ÷ 60; last 3 + 30 ÷ 40.
  { what: 'PB-04', flows: ['-100', '60', '60', '-50', '40'], instant: true, last: '3.750000', first: '1.666667', extended: null },
  // PB-05: −200; −150, −90, −30, 30: 3 + 30 ÷ 60.
  { what: 'PB-05', flows: ['-200', '50', '60', '60', '60', '60'], instant: true, last: '3.500000', first: '3.500000', extended: null },
  // −100 at the moment; −70, −40 after two years of time: 2 + 40 ÷ 30, not 3 + …: the moment takes no time.
  {
    what: 'beyond a horizon that begins with a moment',
    flows: ['-100', '30', '30'],
    instant: true,
    last: null,
    first: null,
    extended: '3.333333',
  },
  // Only a moment, in which money went: never back, and no year to go on with.
  { what: 'an outlay and nothing after it', flows: ['-100'], instant: true, last: null, first: null, extended: null },
  { what: 'a grant at the moment', flows: ['100', '-40'], instant: true, last: '0.000000', first: '0.000000', extended: null },
];

describe('payback, its first crossing, and beyond the horizon', () => {
  test.each(cases)('$what', ({ flows, instant, last, first, extended }) => {
    const horizon = horizonOf(flows.length, instant);
    const netBenefit = figures(...flows);
    expect({
      last: rounded(payback(netBenefit, horizon), 6),
      first: rounded(paybackFirst(netBenefit, horizon), 6),
      extended: rounded(paybackExtended(netBenefit, horizon), 6),
    }).toEqual({ last, first, extended });
  });

  test('a remainder of a division with endless digits is no deficit', () => {
    // Three thirds of 100 leave a thousand-millionth of nothing; that is nought, not "not yet back".
    const third = decimal(100).div(3);
    const netBenefit = [decimal(-100), third, third, third];
    expect(rounded(payback(netBenefit, horizonOf(4)), 6)).toBe('4.000000');
    expect(paybackExtended(netBenefit, horizonOf(4))).toBeNull();
  });

  test('a deficit just over a thousand-millionth of a pound is one', () => {
    expect(payback(figures('-1', '0.999999998'), horizonOf(2))).toBeNull();
    expect(rounded(payback(figures('-1', '0.999999999'), horizonOf(2)), 6)).toBe('2.000000');
  });
});

describe('counted from another month', () => {
  test.each([
    // Half a year after the start: 2.75 − 0.5.
    [6, '2.250000'],
    // A year before the start: 2.75 + 1.
    [-12, '3.750000'],
    [0, '2.750000'],
    // After payback itself: never below nought.
    [36, '0.000000'],
  ])('%i months after the start of the horizon', (months, expected) => {
    expect(rounded(countedFrom(decimal('2.75'), months), 6)).toBe(expected);
  });

  test('no payback stays none', () => {
    expect(countedFrom(null, 6)).toBeNull();
  });

  test('never below nought stays nought, though the origin lies before the start', () => {
    expect(countedFrom(decimal(0), -24)?.toFixed()).toBe('0');
  });
});

describe('peak funding', () => {
  test.each<readonly [string, readonly string[], string, number | null]>([
    // −100, −150, −120: deepest in the second year.
    ['the deepest cumulative position', ['-100', '-50', '30'], '150', 1],
    ['nought and no year where it never falls below', ['100', '-50', '30'], '0', null],
    // −100, −40, −100: a tie, so the first.
    ['the first year on a tie', ['-100', '60', '-60'], '100', 0],
    ['nought for no money at all', ['0', '0'], '0', null],
    ['a deficit within a thousand-millionth of nought is none', ['-0.000000001'], '0', null],
  ])('%s', (_, flows, amount, column) => {
    const peak = peakFunding(figures(...flows));
    expect({ amount: peak.amount.toFixed(), column: peak.column }).toEqual({ amount, column });
  });

  test('a tie is a tie although a division has left dust in the last digit', () => {
    // −100/3 × 3 = −100 and −100 again: the dust of the thirds makes the second deeper by 1e-58.
    const third = decimal(-100).div(3);
    expect(peakFunding([third.times(3), decimal('1e-57').neg()]).column).toBe(0);
  });
});
