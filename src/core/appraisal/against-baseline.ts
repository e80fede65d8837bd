/** The change against the baseline; where there is none, against the scenario's own base budget carrying on. */
import { minus, negated } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { quantity } from '../figure.js';
import type { Figure } from '../figure.js';
import type { EconomicView } from './economic-view.js';
import type { FinancialView } from './financial-view.js';

interface Names {
  readonly id: string;
  readonly name: string;
}

/** How much less the service costs than in the baseline; without one, minus the net cost. Positive is good. */
export const netBenefitOf = ({ id, name }: Names, view: FinancialView, baseline: FinancialView | null): Figure<Profile> =>
  baseline
    ? quantity({
        id,
        name,
        unit: 'GBP cash',
        formula: "baseline's cost of the service − this scenario's",
        inputs: { baseline: baseline.service_cost, scenario: view.service_cost },
        rule: (value) => minus(value.baseline, value.scenario),
      })
    : quantity({
        id,
        name,
        unit: 'GBP cash',
        formula: '− net cost (no baseline: measured against its own base budget carrying on)',
        inputs: { net_cost: view.net_cost },
        rule: (value) => negated(value.net_cost),
      });

/** A figure of the scenario less the same figure of the baseline; without one, the figure itself. */
export const lessBaseline = ({ id, name }: Names, figure: Figure<Profile>, baseline: Figure<Profile> | null): Figure<Profile> =>
  baseline
    ? quantity({
        id,
        name,
        unit: figure.unit,
        formula: "this scenario's − the baseline's",
        inputs: { scenario: figure, baseline },
        rule: (value) => minus(value.scenario, value.baseline),
      })
    : figure;

/** Extra costs, extra benefits and net benefit of the economic view. Without a baseline the base budget carries on, so it cancels out. */
export const economicChange = (
  view: EconomicView,
  baseline: EconomicView | null,
  ownBaseBudget: Figure<Profile>,
): { readonly extraCosts: Figure<Profile>; readonly extraBenefits: Figure<Profile>; readonly netBenefit: Figure<Profile> } => {
  const extraCosts = lessBaseline(
    { id: 'economic.extra_costs', name: 'extra costs, economic view' },
    view.costs,
    baseline ? baseline.costs : ownBaseBudget,
  );
  const extraBenefits = baseline
    ? lessBaseline({ id: 'economic.extra_benefits', name: 'extra benefits, economic view' }, view.benefits, baseline.benefits)
    : view.benefits;
  const netBenefit = quantity({
    id: 'economic.net_benefit',
    name: 'net benefit, economic view',
    unit: view.costs.unit,
    formula: 'extra benefits − extra costs',
    inputs: { extraBenefits, extraCosts },
    rule: (value) => minus(value.extraBenefits, value.extraCosts),
  });
  return { extraCosts, extraBenefits, netBenefit };
};
