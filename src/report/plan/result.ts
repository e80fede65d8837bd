/** The result of `mtfp` as plain data: exact decimal strings, keys and lists in a fixed order. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { totalOf } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { Figure } from '../../core/figure.js';
import type { BothChargings, Plan } from '../../core/plan/plan.js';
import { version } from '../../version.js';
import { exactText } from '../result.js';
import type { approvedResult, outturnResult } from './outturn-result.js';
import type { Identity } from '../result.js';

/** A file of the plan: what results say of it, and the scenario's title. */
export interface PlanFile extends Pick<Identity, 'file' | 'sha256'> {
  readonly title: string;
}

const texts = (profile: Profile): readonly string[] => profile.map(exactText);
const amountsOf = ({ value }: Figure<Profile>) => ({ amounts: texts(value), total: exactText(totalOf(value)) });

/** What stands beside the contract's keys, each only where it was asked for. */
export interface PlanExtras {
  readonly both?: BothChargings | null;
  readonly partner?: string | undefined;
  readonly outturn?: readonly NonNullable<ReturnType<typeof outturnResult>>[] | undefined;
  readonly approved?: readonly ReturnType<typeof approvedResult>[] | undefined;
}

/** What differs between the two choices of who bears financing. */
const chargingResult = ({ totals, revenueEffect, budget }: Plan) => ({
  financing: texts(totals.financing.value),
  net: texts(totals.net.value),
  revenue_effect: texts(revenueEffect.value),
  budget: texts(budget.value),
});

/** The whole plan of one or several scenarios. */
export const planResult = (plan: Plan, files: readonly PlanFile[], { both = null, ...more }: PlanExtras = {}) => {
  const { totals, capital, financing } = plan;
  return {
    fivecase: { schema: 1, version },
    files: files.map(({ file, title, sha256 }) => ({ file, title, sha256 })),
    years: yearsOf(plan.horizon).map(yearLabel),
    base_budget: texts(plan.baseBudget.value),
    movements: plan.lines.map(({ id, part, group, movement, afterHorizon }) => ({
      id,
      file: files[part]?.file ?? '',
      group,
      ...amountsOf(movement),
      after_horizon: exactText(afterHorizon),
    })),
    totals: {
      base_budget: texts(totals.base_budget.value),
      pressures: texts(totals.pressures.value),
      one_off: texts(totals.one_off.value),
      capital_from_revenue: texts(totals.capital_from_revenue.value),
      savings: texts(totals.savings.value),
      income: texts(totals.income.value),
      financing: texts(totals.financing.value),
      net: texts(totals.net.value),
      budget: texts(totals.budget.value),
    },
    revenue_effect: texts(plan.revenueEffect.value),
    budget: texts(plan.budget.value),
    already_in_plan: texts(plan.alreadyInPlan.value),
    new: texts(plan.new.value),
    capital: {
      spend: capital.spend.map(({ figures }) => ({ id: figures.line.id, ...amountsOf(figures.financial) })),
      funding: capital.funding.map(({ source, amounts }) => ({ source, ...amountsOf(amounts) })),
      total: texts(capital.total.value),
    },
    financing: {
      borrowed: texts(financing.borrowed.value),
      mrp: texts(financing.mrp.value),
      interest: texts(financing.interest.value),
      debt: texts(financing.debt.value),
      beyond_horizon: { mrp: exactText(financing.beyond.mrp), debt: exactText(financing.beyond.debt) },
    },
    ...(both && { charging: { corporate: chargingResult(both.corporate), service: chargingResult(both.service) } }),
    ...(more.partner !== undefined && { partner: more.partner }),
    ...(more.outturn && { outturn: more.outturn }),
    ...(more.approved && { approved: more.approved }),
  };
};

export type PlanResult = ReturnType<typeof planResult>;
