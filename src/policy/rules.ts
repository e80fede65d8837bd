/** Every rule, in the order in which their findings are told. To add one: its file, its line here, its page in `docs/rules/`. */
import type { Rule } from './rule.js';
import { capitalAndRevenueStated } from './rules/capital-and-revenue-stated.js';
import { capitalHasBenefit } from './rules/capital-has-benefit.js';
import { hasJustification } from './rules/has-justification.js';
import { paybackWithin } from './rules/payback-within.js';
import { planCoversHorizon } from './rules/plan-covers-horizon.js';
import { revenueFallsEveryYear } from './rules/revenue-falls-every-year.js';
import { serviceSubscriptionIsRevenue } from './rules/service-subscription-is-revenue.js';

export const rules = {
  'revenue-falls-every-year': revenueFallsEveryYear,
  'capital-has-benefit': capitalHasBenefit,
  'has-justification': hasJustification,
  'capital-and-revenue-stated': capitalAndRevenueStated,
  'plan-covers-horizon': planCoversHorizon,
  'payback-within': paybackWithin,
  'service-subscription-is-revenue': serviceSubscriptionIsRevenue,
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
export const ruleIds = Object.keys(rules) as readonly RuleId[];
