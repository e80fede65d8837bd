/** Draws worked out in Decimal from the scenario itself: what the kernel is held against. */
import { appraise } from '../appraisal/appraise.js';
import { decimal, larger, one } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { totalOf } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import type { Scenario } from '../scenario.js';
import { withInputsAt } from './inputs-at.js';
import type { Kernel } from './kernel.js';
import type { Compiled } from './model.js';
import type { Positions } from './placing.js';

/** The measures of one draw. */
export interface ExactMeasures {
  readonly netPresentValue: Decimal;
  readonly netCost: Decimal;
  readonly peakFunding: Decimal;
  /** Null where the money never comes back within the horizon. */
  readonly payback: Decimal | null;
  readonly netCostByYear: Profile;
}

/** The measures with inputs at these positions. */
export const exactMeasuresAt = (scenario: Scenario, positions: Positions): ExactMeasures => {
  const { measures, profile } = appraise(withInputsAt(scenario, positions));
  return {
    netPresentValue: measures.net_present_value.value,
    netCost: totalOf(profile.net_cost.value),
    peakFunding: measures.peak_funding.value.amount,
    payback: measures.payback.value,
    netCostByYear: profile.net_cost.value,
  };
};

/** The same as the kernel puts them in a row; no payback is the infinite one. */
export const inARow = ({ netPresentValue, netCost, peakFunding, payback, netCostByYear }: ExactMeasures): readonly (Decimal | null)[] => [
  netPresentValue,
  netCost,
  peakFunding,
  payback,
  ...netCostByYear,
];

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
