/** What the pages of a plan share: the plan, how it is rounded, and which years are shown. */
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { planOf } from '../../core/plan/plan.js';
import type { Plan } from '../../core/plan/plan.js';
import type { MoneyDisplay } from '../model.js';
import { planColumns } from './columns.js';
import type { PlanColumn, Window } from './columns.js';
import { roundedPlan } from './rounded-plan.js';
import type { RoundedPlan } from './rounded-plan.js';

export interface PageOptions {
  readonly unit: MoneyDisplay;
  /** The years of the financial plan; null shows those of the case. */
  readonly window: Window | null;
  /** The running effect instead of the movements. */
  readonly cumulative: boolean;
  readonly by: 'directorate' | 'subjective' | null;
  /** How many years of the capital programme are firm; null where nothing is said. */
  readonly firm: number | null;
  /** The partner whose part it is; null for the whole. */
  readonly partner: string | null;
}

export interface PlanPage extends PageOptions {
  readonly plan: Plan;
  readonly rounded: RoundedPlan;
  readonly columns: readonly PlanColumn[];
  /** The scenarios' titles, in the order of the files. */
  readonly titles: readonly string[];
}

export const pageOf = (plan: Plan, options: PageOptions): PlanPage => ({
  ...options,
  plan,
  rounded: roundedPlan(plan, options.unit),
  columns: planColumns(plan.horizon, options.window),
  titles: plan.appraisals.map(({ scenario }) => scenario.title),
});

/** The plan of one scenario, as documents show it where nothing else is asked. */
export const pageOfOne = (appraisal: Appraisal, unit: MoneyDisplay): PlanPage =>
  pageOf(planOf([appraisal]), { unit, window: null, cumulative: false, by: null, firm: null, partner: null });
