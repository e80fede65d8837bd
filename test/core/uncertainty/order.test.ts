/** Figures at their ranks, against a plain sort. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atRanks, extremes, histogramOf, nearestRank } from '../../../src/core/uncertainty/order.js';

/** Enough that they go into buckets. */
const many = 10_000;

const checkedAgainstSort = (figures: Float64Array, ranks: readonly number[]): void => {
  const sorted = figures.slice().sort();
  expect(atRanks(figures, ranks)).toEqual(ranks.map((rank) => sorted[rank]));
};

describe('the rank of a quantile', () => {
  // The smallest figure that at least p of a hundred draws do not exceed.
  test.each([
    [50, 10, 4],
    [50, 11, 5],
    [5, 10_000, 499],
    [95, 10, 9],
    [5, 1, 0],
    [90, 1_000_000, 899_999],
  ])('P%i of %i draws', (percent, count, rank) => {
    expect(nearestRank(percent, count)).toBe(rank);
  });
});

describe('figures at ranks', () => {
  const ranks = [0, 1, 499, 5_000, 9_998, 9_999];

  test('are those of the sorted figures, however they lie', () => {
    const shapes: readonly ((place: number) => number)[] = [
      (place) => Math.sin(place) * 1e7,
      (place) => (place % 7) - 3,
      (place) => (place === 17 ? 1e300 : place % 100),
      (place) => 1 / (1 + place),
      () => 42,
    ];
    for (const shape of shapes)
      checkedAgainstSort(
        Float64Array.from({ length: many }, (_, place) => shape(place)),
        ranks,
      );
  });

  test('keep what has no end at the end', () => {
    const figures = Float64Array.from({ length: many }, (_, place) => (place % 3 === 0 ? Infinity : place));
    checkedAgainstSort(figures, [...ranks, 6_665, 6_666]);
    checkedAgainstSort(new Float64Array(many).fill(Infinity), ranks);
  });

  test('of any figures and ranks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 50 }),
        fc.array(fc.nat(many - 1), { minLength: 1, maxLength: 8 }),
        (some, wanted) =>
          checkedAgainstSort(
            Float64Array.from({ length: many }, (_, place) => some[place % some.length] ?? 0),
            wanted,
          ),
      ),
      { numRuns: 50 },
    );
  });
});

test('the extremes leave out what has no end', () => {
  expect(extremes(Float64Array.of(3, Infinity, -2, 8))).toEqual({ least: -2, most: 8, finite: 3 });
  expect(extremes(Float64Array.of(Infinity))).toEqual({ least: 0, most: 0, finite: 0 });
});

test('a histogram counts every figure once, an edge with what begins there', () => {
  expect(histogramOf(Float64Array.of(0, 9.99, 10, 25, 29), 0, 10, 3)).toEqual([2, 1, 2]);
});
