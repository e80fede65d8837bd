/** The PERT table against distributions whose quantiles or probabilities can be written down. */
import { describe, expect, test } from 'vitest';
import { kernelHere } from '../../../src/core/uncertainty/kernel-here.js';
import { pertCells, pertHalvings, pertTable, pertTerms } from '../../../src/core/uncertainty/pert.js';
import { drawRounds, streamKey, threefry } from '../../../src/core/uncertainty/stream.js';
import { modelOfOne } from './one-input.js';

const draws = 20_000;

/** Every draw of a PERT range from 0 to 1 with its likely value at `likely`, beside the probability it was drawn at. */
const drawnPert = (likely: number): readonly { readonly probability: number; readonly value: number }[] => {
  const key = streamKey(11, 'input');
  const model = modelOfOne({ shape: 3, low: -likely, high: 1 - likely, key, tables: pertTable(likely) });
  const kernel = kernelHere(model);
  return Array.from({ length: draws }, (_, draw) => {
    const [a, b] = threefry(key, [draw, 0], drawRounds);
    return { probability: ((a >>> 12) * 2 ** 32 + (b >>> 0) + 0.5) / 2 ** 52, value: (kernel.deviations(draw)[0] ?? 0) + likely };
  });
};

/** The largest distance of a draw's probability from what `below` says of its value. */
const worst = (likely: number, below: (value: number) => number): number =>
  Math.max(...drawnPert(likely).map(({ probability, value }) => Math.abs(below(value) - probability)));

describe('a PERT range is a beta distribution of 1 + 4m and 5 − 4m', () => {
  // Whole parameters, where the probability below x is a polynomial.
  test('m = 0: beta of 1 and 5', () => {
    expect(worst(0, (x) => 1 - (1 - x) ** 5)).toBeLessThan(1e-11);
  });
  test('m = 1/4: beta of 2 and 4', () => {
    expect(worst(0.25, (x) => 1 - (1 - x) ** 5 - 5 * x * (1 - x) ** 4)).toBeLessThan(1e-11);
  });
  test('m = 1/2: beta of 3 and 3', () => {
    expect(worst(0.5, (x) => x ** 3 * (10 - 15 * x + 6 * x * x))).toBeLessThan(1e-11);
  });
  test('m = 1: beta of 5 and 1', () => {
    expect(worst(1, (x) => x ** 5)).toBeLessThan(1e-11);
  });
  // Half parameters: beta of 5/2 and 7/2. With x = sin² t the density is a trigonometric polynomial, and
  // the probability below is (2/B) ∫ sin⁴ cos⁶; B = Γ(5/2)Γ(7/2)/Γ(6) = 3π/256. Product to sum:
  // sin⁴ t cos⁶ t = (6 + 2 cos 2t − 8 cos 4t − 3 cos 6t + 2 cos 8t + cos 10t) / 512.
  test('m = 3/8: beta of 5/2 and 7/2', () => {
    const below = (x: number): number => {
      const t = Math.asin(Math.sqrt(x));
      const integral =
        (6 * t + Math.sin(2 * t) - 2 * Math.sin(4 * t) - Math.sin(6 * t) / 2 + Math.sin(8 * t) / 4 + Math.sin(10 * t) / 10) / 512;
      return (2 * integral * 256) / (3 * Math.PI);
    };
    expect(below(1)).toBeCloseTo(1, 12);
    expect(worst(0.375, below)).toBeLessThan(1e-11);
  });
  // Draws hardly ever come to where tails are thinnest, so there the table is read itself: by the halvings of
  // the probability, the smallest first, then by sixteenths.
  test('m = 0 and m = 1: to the ends of their tails', () => {
    const distance = (table: Float64Array, side: 0 | 1, probability: number): number => {
      const halvings = 1 + Math.floor(-Math.log2(probability));
      const along = (probability * 2 ** halvings - 1) * pertCells;
      const cell = Math.min(pertCells - 1, Math.floor(along));
      const row = ((side * pertHalvings + pertHalvings + 1 - halvings) * pertCells + cell) * pertTerms;
      const within = (along - cell - 0.5) / pertCells;
      return table.subarray(row, row + pertTerms).reduceRight((sum, coefficient) => sum * within + coefficient, 0);
    };
    const [low, high] = [pertTable(0), pertTable(1)];
    for (let halvings = 2; halvings <= 53; halvings += 1) {
      for (const place of [1.01, 1.3, 1.97]) {
        const probability = place * 2 ** -halvings;
        // Beta of 1 and 5: below x lies 1 − (1 − x)⁵, above 1 − d lies d⁵. Beta of 5 and 1 is the same, turned round.
        const [steep, flat] = [-Math.expm1(Math.log1p(-probability) / 5), probability ** 0.2];
        for (const [found, exact] of [
          [distance(low, 0, probability), steep],
          [distance(low, 1, probability), flat],
          [distance(high, 0, probability), flat],
          [distance(high, 1, probability), steep],
        ] as const) {
          expect(Math.abs(found / exact - 1)).toBeLessThan(1e-11);
        }
      }
    }
  });
  test('its mean is (low + 4 likely + high) ÷ 6, within four standard errors', () => {
    // Standard deviation of a PERT range from 0 to 1 with m = 0.1: √(1.4 × 4.6 ÷ (36 × 7)).
    const values = drawnPert(0.1).map(({ value }) => value);
    const mean = values.reduce((sum, value) => sum + value, 0) / draws;
    expect(Math.abs(mean - 1.4 / 6)).toBeLessThan((4 * Math.sqrt((1.4 * 4.6) / (36 * 7))) / Math.sqrt(draws));
  });
});
