/** Draws of a run worked out again in Decimal: what the kernel is held against. */
import { decimal, larger, one } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { exactMeasuresAt, inARow } from './exact.js';
import type { Kernel } from './kernel.js';
import type { Compiled } from './model.js';

/** Draws of a run that are worked out again, at most `most`, spread over it. */
export const checkedDraws = (draws: number, most: number): readonly number[] => {
  const count = Math.min(most, draws);
  return Array.from({ length: count }, (_, place) => Math.floor(((place + 0.5) * draws) / count));
};

/**
 * The largest difference between the kernel and the Decimal core in some draws: as a part of the exact
 * figure or, where that is smaller, of a millionth of all the scenario's money (a pound, a year at least).
 */
export const largestDifference = ({ scenario, inputs, model }: Compiled, kernel: Kernel, draws: readonly number[]): Decimal => {
  const size = model.base.subarray(0, 3 * model.years).reduce((sum, value) => sum + Math.abs(value), 0);
  const least = larger(one, decimal(size).times('1e-6'));
  const differenceAt = (deviations: Float64Array): readonly Decimal[] => {
    const positions = new Map(inputs.map((input, place) => [input.id, input.likely.plus(decimal(deviations[place] ?? 0))]));
    const measured = kernel.measuresAt(deviations);
    return inARow(exactMeasuresAt(scenario, positions)).map((exact, which) => {
      const found = measured[which] ?? 0;
      if (exact === null) return decimal(found === Infinity ? 0 : 1);
      if (found === Infinity) return one;
      return decimal(found)
        .minus(exact)
        .abs()
        .div(larger(exact.abs(), which === 3 ? one : least));
    });
  };
  const differences = [new Float64Array(inputs.length), ...draws.map((draw) => kernel.deviations(draw))].flatMap(differenceAt);
  return differences.reduce((largest, difference) => larger(largest, difference), decimal(0));
};
