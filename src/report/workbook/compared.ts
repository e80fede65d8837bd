/** The rows by year that fivecase works out as well, each beside the sheet's own. */
import { negated } from '../../core/arithmetic/profile.js';
import type { Plan } from '../../core/plan/plan.js';
import type { SubjectScenario } from '../document/subject.js';
import type { ComparedRow } from './checks.js';
import type { FinancingSheet } from './financing.js';
import type { MeasuresSheet } from './measures.js';
import type { PlanSheet } from './plan.js';
import type { ProfileSheet } from './profile.js';

/** Every row by year that fivecase works out as well. */
export const comparedRows = (
  { appraisal }: SubjectScenario,
  {
    profile,
    measures,
    financing,
    plan,
  }: { readonly profile: ProfileSheet; readonly measures: MeasuresSheet; readonly financing: FinancingSheet; readonly plan: PlanSheet },
  plans: { readonly plan: Plan; readonly ownPlan: Plan },
): readonly ComparedRow[] => {
  const { profile: view } = appraisal;
  const shown = plans.plan;
  const own = plans.ownPlan.financing;
  const row = (name: string, id: string, series: ComparedRow['series'], ours: ComparedRow['ours']): ComparedRow => ({
    name,
    id,
    series,
    ours,
  });
  return [
    row('Base budget', 'base_budget', profile.baseBudget, view.base_budget.value),
    row('One-off capital', 'capital', profile.capital, view.capital.value),
    row('One-off revenue', 'one_off', profile.oneOff, view.one_off.value),
    row('Ongoing revenue', 'recurring', profile.recurring, view.recurring.value),
    row('Total cost', 'total_cost', profile.totalCost, view.total_cost.value),
    row('Cashable savings', 'savings', profile.savings, negated(view.savings.value)),
    row('Income', 'income', profile.income, negated(view.income.value)),
    row('External funding', 'external_funding', profile.externalFunding, negated(view.external_funding.value)),
    row('Net cost', 'net_cost', profile.netCost, view.net_cost.value),
    row('Cumulative net cost', 'cumulative', profile.cumulative, view.cumulative.value),
    row('Net benefit', 'net_benefit', profile.netBenefit, appraisal.netBenefit.value),
    { ...row('Discount factor', 'discount_factors', measures.timeline.discountFactor, appraisal.discountFactors.value), format: 'factor' },
    row('Net benefit, economic view', 'economic.net_benefit', measures.economicNetBenefit, appraisal.economic.net_benefit.value),
    row('Borrowed', 'financing.borrowed', financing.borrowed, own.borrowed.value),
    row('Minimum revenue provision', 'financing.mrp', financing.mrp, own.mrp.value),
    row('Interest', 'financing.interest', financing.interest, own.interest.value),
    row('Debt', 'financing.debt', financing.debt, own.debt.value),
    row('Plan: base budget', 'plan.base_budget', plan.baseBudget, shown.baseBudget.value),
    ...plan.movements.flatMap(({ id, part, movement }) => {
      const ours = shown.lines.find((line) => line.id === id && line.part === part);
      return ours ? [row(`Movement: ${ours.name}`, `movement.${id}`, movement, ours.movement.value)] : [];
    }),
    row('Net movement', 'movement.net', plan.net, shown.totals.net.value),
    row('Movement of the budget', 'movement.budget', plan.budgetMovement, shown.totals.budget.value),
    row('Effect on the revenue budget', 'revenue_effect', plan.revenueEffect, shown.revenueEffect.value),
    row('Budget', 'budget', plan.budget, shown.budget.value),
    row('Already in the plan', 'already_in_plan', plan.alreadyInPlan, shown.alreadyInPlan.value),
    row('New', 'new', plan.newMovement, shown.new.value),
    row('Capital programme', 'capital.total', plan.capitalTotal, shown.capital.total.value),
    ...plan.capitalFunding.flatMap(({ source, amounts }) => {
      const ours = shown.capital.funding.find((each) => each.source === source);
      return ours ? [row(`Capital funded from ${source}`, `capital.funding.${source}`, amounts, ours.amounts.value)] : [];
    }),
  ];
};
