/** The economic view by formula: extra costs and benefits, real, and what they are worth today. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { valuesOf } from './draft.js';
import type { Series, SheetDraft } from './draft.js';
import { isAbove, minus, nought, over, plus, rounded, sum, times, when } from './formula.js';
import type { Term } from './formula.js';
import type { Assumed } from './inputs.js';
import type { LinesSheet } from './lines.js';
import { none } from './payback.js';
import type { ProfileSheet } from './profile.js';
import type { Timeline } from './timeline.js';

interface EconomicParts {
  readonly appraisal: Appraisal;
  readonly assumed: Assumed;
  readonly timeline: Timeline;
  readonly own: LinesSheet;
  readonly baseline: LinesSheet | null;
  readonly profile: ProfileSheet;
}

export interface EconomicRows {
  readonly netBenefit: Series;
  readonly socialValue: Term;
  readonly ratio: Term;
}

export const economicRows = (draft: SheetDraft, { appraisal, assumed, timeline, own, baseline, profile }: EconomicParts): EconomicRows => {
  const row = (label: string, note: string, at: (year: number) => Term, sums = false): Series =>
    draft.series({ label, note, unit: '£ real', format: 'money', at, ...(sums && { sums: true as const }) });
  const carbonRow = (scope: string, values: readonly Decimal[] | undefined): Series | null =>
    values
      ? draft.series({
          label: `${scope}value of carbon avoided, worked out by fivecase`,
          unit: '£ real',
          format: 'money',
          at: valuesOf(values),
        })
      : null;
  const real = (label: string, note: string, lines: LinesSheet, kind: 'costs' | 'benefits'): Series =>
    row(label, note, (year) => over(sum(lines.economic[kind].at(year)), timeline.priceIndex.at(year)));
  const costs = real('Costs, economic view', 'economic.costs', own, 'costs');
  const benefits = real('Savings and income, economic view', 'economic.benefits', own, 'benefits');
  const carbon = carbonRow('Value of carbon: ', appraisal.carbon?.value.value);
  const theirCosts = baseline
    ? real("Baseline's costs, economic view", 'baseline.economic.costs', baseline, 'costs')
    : row('Its own base budget carrying on, real', 'economic.base_budget', (year) =>
        over(profile.baseBudget.at(year), timeline.priceIndex.at(year)),
      );
  const theirBenefits = baseline
    ? real("Baseline's savings and income, economic view", 'baseline.economic.benefits', baseline, 'benefits')
    : null;
  const theirCarbon = carbonRow('Baseline: ', appraisal.baseline?.carbon?.value.value);
  const extraCosts = row('Extra costs', 'economic.extra_costs', (year) => minus(costs.at(year), theirCosts.at(year)));
  const extraBenefits = row('Extra benefits', 'economic.extra_benefits', (year) => {
    const gained = carbon ? plus(benefits.at(year), carbon.at(year)) : benefits.at(year);
    const theirs = [theirBenefits, theirCarbon].flatMap((series) => (series ? [series.at(year)] : []));
    return theirs.length > 0 ? minus(gained, ...theirs) : gained;
  });
  const netBenefit = row(
    'Net benefit, economic view',
    'economic.net_benefit',
    (year) => minus(extraBenefits.at(year), extraCosts.at(year)),
    true,
  );
  const worth = (label: string, of: Series): Series => row(label, '', (year) => times(of.at(year), timeline.discountFactor.at(year)));
  const costsNow = worth('Extra costs, discounted', extraCosts);
  const benefitsNow = worth('Extra benefits, discounted', extraBenefits);
  const netNow = worth('Net benefit, economic view, discounted', netBenefit);
  return {
    netBenefit,
    socialValue: netNow.total,
    ratio: when(isAbove(rounded(costsNow.total, assumed.places), nought), over(benefitsNow.total, costsNow.total), none),
  };
};
