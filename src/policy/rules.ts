/** Every rule, in the order in which their findings are told. To add one: its file, its line here, its page in `docs/rules/`. */
import type { Rule } from './rule.js';
import { approvalRoute } from './rules/approval-route.js';
import { capitalAndRevenueStated } from './rules/capital-and-revenue-stated.js';
import { capitalHasBenefit } from './rules/capital-has-benefit.js';
import { carbonPays } from './rules/carbon-pays.js';
import { doubleRunningPlanned } from './rules/double-running-planned.js';
import { earlyCapitalShare } from './rules/early-capital-share.js';
import { efficiencyTarget } from './rules/efficiency-target.js';
import { fundingEqualsSpend } from './rules/funding-equals-spend.js';
import { fundingNamed } from './rules/funding-named.js';
import { grantAwarded } from './rules/grant-awarded.js';
import { hasJustification } from './rules/has-justification.js';
import { noDoubleCount } from './rules/no-double-count.js';
import { oneOffReverses } from './rules/one-off-reverses.js';
import { optimismBiasStated } from './rules/optimism-bias-stated.js';
import { paybackWithin } from './rules/payback-within.js';
import { planCoversHorizon } from './rules/plan-covers-horizon.js';
import { realTermsStated } from './rules/real-terms-stated.js';
import { returnAtLeast } from './rules/return-at-least.js';
import { revenueFallsEveryYear } from './rules/revenue-falls-every-year.js';
import { savingHasEndOfOldCost } from './rules/saving-has-end-of-old-cost.js';
import { savingHasOwner } from './rules/saving-has-owner.js';
import { serviceSubscriptionIsRevenue } from './rules/service-subscription-is-revenue.js';
import { sourceGiven } from './rules/source-given.js';
import { staffingDoesNotRise } from './rules/staffing-does-not-rise.js';
import { totalCostFalls } from './rules/total-cost-falls.js';
import { trainingPlanned } from './rules/training-planned.js';

export const rules = {
  'revenue-falls-every-year': revenueFallsEveryYear,
  'total-cost-falls': totalCostFalls,
  'staffing-does-not-rise': staffingDoesNotRise,
  'capital-has-benefit': capitalHasBenefit,
  'has-justification': hasJustification,
  'capital-and-revenue-stated': capitalAndRevenueStated,
  'early-capital-share': earlyCapitalShare,
  'approval-route': approvalRoute,
  'efficiency-target': efficiencyTarget,
  'funding-named': fundingNamed,
  'funding-equals-spend': fundingEqualsSpend,
  'grant-awarded': grantAwarded,
  'one-off-reverses': oneOffReverses,
  'saving-has-owner': savingHasOwner,
  'saving-has-end-of-old-cost': savingHasEndOfOldCost,
  'double-running-planned': doubleRunningPlanned,
  'training-planned': trainingPlanned,
  'no-double-count': noDoubleCount,
  'plan-covers-horizon': planCoversHorizon,
  'source-given': sourceGiven,
  'payback-within': paybackWithin,
  'return-at-least': returnAtLeast,
  'service-subscription-is-revenue': serviceSubscriptionIsRevenue,
  'optimism-bias-stated': optimismBiasStated,
  'real-terms-stated': realTermsStated,
  'carbon-pays': carbonPays,
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
export const ruleIds = Object.keys(rules) as readonly RuleId[];
