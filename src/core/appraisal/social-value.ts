/** The measures of the economic view. Not risk-adjusted: doubt belongs in the flows. */
import { isNought } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { presentValue } from '../arithmetic/discounting.js';
import type { Profile } from '../arithmetic/profile.js';
import { quantity } from '../figure.js';
import type { Figure } from '../figure.js';

export interface BenefitCostRatio {
  readonly ratio: Decimal | null;
  readonly reason: 'costs_do_not_rise' | null;
}

/** Net present social value: Σ economic net benefit × factor. */
export const netPresentSocialValue = (netBenefit: Figure<Profile>, discountFactors: Figure<Profile>): Figure<Decimal> =>
  quantity({
    id: 'net_present_social_value',
    name: 'Net present social value',
    unit: netBenefit.unit,
    formula: 'sum of economic net benefit × discount factor',
    reference: 'HM Treasury, The Green Book, discounting',
    inputs: { netBenefit, discountFactors },
    reach: 'whole',
    rule: (value) => presentValue(value.netBenefit, value.discountFactors),
  });

/** Benefit-cost ratio: none, with the reason, where the costs do not rise against the baseline. */
export const benefitCostRatio = (
  extraBenefits: Figure<Profile>,
  extraCosts: Figure<Profile>,
  discountFactors: Figure<Profile>,
): Figure<BenefitCostRatio> =>
  quantity({
    id: 'benefit_cost_ratio',
    name: 'Benefit-cost ratio',
    unit: 'ratio',
    formula: 'present value of extra benefits ÷ present value of extra costs; none if the costs do not rise',
    reference: 'HM Treasury, The Green Book, benefit-cost ratio',
    inputs: { extraBenefits, extraCosts, discountFactors },
    reach: 'whole',
    rule: (value): BenefitCostRatio => {
      const costs = presentValue(value.extraCosts, value.discountFactors);
      if (isNought(costs) || costs.lt(0)) return { ratio: null, reason: 'costs_do_not_rise' };
      return { ratio: presentValue(value.extraBenefits, value.discountFactors).div(costs), reason: null };
    },
  });
