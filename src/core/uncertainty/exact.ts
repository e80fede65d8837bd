/** A draw worked out in Decimal from the scenario itself. */
import { appraise } from '../appraisal/appraise.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { totalOf } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import type { Scenario } from '../scenario.js';
import { withInputsAt } from './inputs-at.js';
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
