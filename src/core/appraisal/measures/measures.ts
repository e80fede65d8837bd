/** Every measure, in the order of every table. To add one: its file and its line here. */
import { renamed } from '../../figure.js';
import type { Figure } from '../../figure.js';
import { equivalentAnnualCost } from './equivalent-annual-cost.js';
import { finalYearNetBenefit } from './final-year-net-benefit.js';
import { internalRateOfReturn } from './internal-rate-of-return.js';
import { evaluate } from './measure.js';
import type { Book, Measure } from './measure.js';
import { netPresentValue } from './net-present-value.js';
import { discountedPayback, payback, paybackExtended, paybackFirst } from './payback.js';
import { peakFunding } from './peak-funding.js';
import { returnOnInvestment } from './return-on-investment.js';
import { totalCapital, totalExternalFunding, totalIncome, totalNetBenefit, totalOneOff, totalRecurring, totalSavings } from './totals.js';

export const measureRules = {
  total_capital: totalCapital,
  total_one_off: totalOneOff,
  total_recurring: totalRecurring,
  total_savings: totalSavings,
  total_income: totalIncome,
  total_external_funding: totalExternalFunding,
  total_net_benefit: totalNetBenefit,
  final_year_net_benefit: finalYearNetBenefit,
  peak_funding: peakFunding,
  payback,
  payback_first: paybackFirst,
  payback_extended: paybackExtended,
  discounted_payback: discountedPayback,
  net_present_value: netPresentValue,
  internal_rate_of_return: internalRateOfReturn,
  return_on_investment: returnOnInvestment,
  equivalent_annual_cost: equivalentAnnualCost,
};

export type MeasureId = keyof typeof measureRules;
export const measureIds = Object.keys(measureRules) as readonly MeasureId[];

export type Measures = {
  readonly [Id in MeasureId]: Figure<(typeof measureRules)[Id] extends Measure<infer _Inputs, infer V> ? V : never>;
};

/** Every measure of one book; `scope` begins the figures' names (`risk_adjusted.`). */
export const measuresOf = (book: Book, scope: '' | 'risk_adjusted.' = ''): Measures =>
  Object.fromEntries(measureIds.map((id) => [id, evaluate(`${scope}${id}`, measureRules[id] as Measure, book)])) as unknown as Measures;

/** The risk-adjusted measures where nothing has a confidence: the same figures under their own names. */
export const undoubted = (measures: Measures): Measures =>
  Object.fromEntries(
    measureIds.map((id) => [id, renamed(measures[id] as Figure, `risk_adjusted.${id}`, measures[id].name)]),
  ) as unknown as Measures;
