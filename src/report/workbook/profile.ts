/** The five-year cost profile, and the net benefit against the baseline. Costs are positive; what lowers cost is negative. */
import type { Series, SheetDraft } from './draft.js';
import { minus, negative, plus, sum } from './formula.js';
import type { Term } from './formula.js';
import type { LinesSheet, Stack } from './lines.js';

/** The rows of one scenario's costs. */
export interface CostRows {
  readonly baseBudget: Series;
  readonly capital: Series;
  readonly oneOff: Series;
  readonly recurring: Series;
  readonly totalCost: Series;
  /** Negative. */
  readonly savings: Series;
  readonly income: Series;
  readonly externalFunding: Series;
  readonly netCost: Series;
  readonly serviceCost: Series;
}

export interface ProfileSheet extends CostRows {
  readonly cumulative: Series;
  /** The baseline's; null without one. */
  readonly baseline: CostRows | null;
  readonly netBenefit: Series;
  readonly cumulativeNetBenefit: Series;
}

const money = { unit: '£', format: 'money' } as const;

/** The profile from capital to the cost of the service. `savings` and `income` may be the lines' at their confidence. */
export const costRows = (
  draft: SheetDraft,
  { financial, externalFunding: external }: LinesSheet,
  { savings: saved, income: received }: { readonly savings: Stack; readonly income: Stack },
  words: { readonly scope: string; readonly id: string },
): CostRows => {
  const added = (label: string, id: string, stack: Stack): Series =>
    draft.series({ ...money, label: `${words.scope}${label}`, note: `${words.id}${id}`, at: (year) => sum(stack.at(year)) });
  const takenOff = (label: string, id: string, stack: Stack): Series =>
    draft.series({ ...money, label: `${words.scope}${label}`, note: `${words.id}${id}`, at: (year) => negative(sum(stack.at(year))) });
  const summed = (label: string, id: string, at: (year: number) => Term): Series =>
    draft.series({ ...money, label: `${words.scope}${label}`, note: `${words.id}${id}`, at, sums: true });
  const capital = added('One-off capital', 'capital', financial.capital);
  const oneOff = added('One-off revenue', 'one_off', financial.one_off);
  const recurring = added('Ongoing revenue', 'recurring', financial.recurring);
  const totalCost = summed('Total cost', 'total_cost', (year) => plus(capital.at(year), oneOff.at(year), recurring.at(year)));
  const savings = takenOff('Cashable savings', 'savings', saved);
  const income = takenOff('Income', 'income', received);
  const externalFunding = takenOff('External funding', 'external_funding', external);
  const netCost = summed('Net cost', 'net_cost', (year) =>
    plus(totalCost.at(year), savings.at(year), income.at(year), externalFunding.at(year)),
  );
  const baseBudget = added('Base budget', 'base_budget', financial.base_budget);
  const serviceCost = summed('Cost of the service', 'service_cost', (year) => plus(baseBudget.at(year), netCost.at(year)));
  return { baseBudget, capital, oneOff, recurring, totalCost, savings, income, externalFunding, netCost, serviceCost };
};

/** How much less the service costs than in the baseline; without one, minus the net cost. */
export const netBenefitAt =
  (own: CostRows, baseline: CostRows | null) =>
  (year: number): Term =>
    baseline ? minus(baseline.serviceCost.at(year), own.serviceCost.at(year)) : negative(own.netCost.at(year));

export const runningTotal = (of: Series) => (year: number, itself: (year: number) => Term) => plus(itself(year - 1), of.at(year));

/** The sheet's figures. `baselineTitle` is null without a baseline. */
export const profileRows = (
  draft: SheetDraft,
  own: LinesSheet,
  baseline: LinesSheet | null,
  baselineTitle: string | null,
): ProfileSheet => {
  const plain = (lines: LinesSheet) => ({ savings: lines.financial.savings, income: lines.financial.income });
  const ownRows = costRows(draft, own, plain(own), { scope: '', id: '' });
  const cumulative = draft.series({
    ...money,
    label: 'Cumulative net cost',
    note: 'cumulative',
    at: runningTotal(ownRows.netCost),
    total: null,
  });
  if (baseline) {
    draft.heading(`The baseline: ${baselineTitle ?? ''}`);
    draft.yearHeader('Figure', 'Total');
  }
  const theirs = baseline ? costRows(draft, baseline, plain(baseline), { scope: 'Baseline: ', id: 'baseline.' }) : null;
  draft.heading(baseline ? `Net benefit against ${baselineTitle ?? ''}` : 'Net benefit against its own base budget carrying on');
  draft.yearHeader('Figure', 'Total');
  const netBenefit = draft.series({ ...money, label: 'Net benefit', note: 'net_benefit', at: netBenefitAt(ownRows, theirs), sums: true });
  const cumulativeNetBenefit = draft.series({
    ...money,
    label: 'Cumulative net benefit',
    note: 'cumulative_net_benefit',
    at: runningTotal(netBenefit),
    total: null,
  });
  return { ...ownRows, cumulative, baseline: theirs, netBenefit, cumulativeNetBenefit };
};
