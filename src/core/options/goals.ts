/**
 * What a decision hangs on, as conditions on the net benefit: a goal is met while every condition
 * is nought or above. Each condition is linear in the net benefit, so that the value of an input at
 * which the goal is lost can be worked out exactly.
 */
import type { Appraisal } from '../appraisal/appraise.js';
import { lengthOf } from '../arithmetic/calendar.js';
import type { Horizon } from '../arithmetic/calendar.js';
import { decimal, one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { flatRate, discountFactors, presentValue } from '../arithmetic/discounting.js';
import type { Timing } from '../arithmetic/discounting.js';
import { cumulativeAtTimes } from '../arithmetic/payback.js';
import { at, over, runningSum, times, totalOf } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';

/** Where an option stands: its net benefit, and what turns it into present values and times. */
export interface Position {
  readonly netBenefit: Profile;
  readonly horizon: Horizon;
  readonly timing: Timing;
  readonly deflator: Profile | null;
  readonly discountFactors: Profile;
  /** Months from the start of the horizon to the origin of payback. */
  readonly origin: Decimal;
}

export interface Goal {
  /** As `--until` names it: `payback=5`. */
  readonly id: string;
  /** Met while every one is nought or above. */
  readonly conditions: (position: Position) => readonly Decimal[];
  /** Set where the discount rate plays a part. */
  readonly discounted: boolean;
}

export const positionOf = ({ netBenefit, scenario, setting }: Appraisal): Position => ({
  netBenefit: netBenefit.value,
  horizon: scenario.horizon,
  timing: setting.timing,
  deflator: setting.deflator && setting.deflator.value,
  discountFactors: setting.discountFactors.value,
  origin: setting.paybackOrigin.value,
});

/** Net benefit in real terms. */
export const realNetBenefit = ({ netBenefit, deflator }: Position): Profile => (deflator ? over(netBenefit, deflator) : netBenefit);

/** Not below nought at `limit` years from the origin of payback, nor at any year's end after it. */
const neverBelowFrom = (flows: Profile, limit: Decimal, { horizon, origin }: Position): readonly Decimal[] => {
  const cumulative = cumulativeAtTimes(flows, horizon);
  const fromStart = limit.plus(origin.div(12));
  const last = decimal(lengthOf(horizon));
  const time = fromStart.lt(0) ? zero : fromStart.gt(last) ? last : fromStart;
  const before = time.floor().toNumber();
  const part = time.minus(before);
  const between = at(cumulative, before)
    .times(one.minus(part))
    .plus(at(cumulative, before + 1).times(part));
  return [between, ...cumulative.slice(before + 1)];
};

type GoalOf = (target: Decimal) => Omit<Goal, 'id'>;

/** Goals by measure: at least the target where higher is better, at most where lower is. */
const goals = {
  net_present_value: (target) => ({
    discounted: true,
    conditions: (position) => [presentValue(realNetBenefit(position), position.discountFactors).minus(target)],
  }),
  total_net_benefit: (target) => ({ discounted: false, conditions: ({ netBenefit }) => [totalOf(netBenefit).minus(target)] }),
  final_year_net_benefit: (target) => ({ discounted: false, conditions: ({ netBenefit }) => [(netBenefit.at(-1) ?? zero).minus(target)] }),
  peak_funding: (target) => ({
    discounted: false,
    conditions: ({ netBenefit }) => runningSum(netBenefit).map((value) => value.plus(target)),
  }),
  payback: (target) => ({ discounted: false, conditions: (position) => neverBelowFrom(position.netBenefit, target, position) }),
  discounted_payback: (target) => ({
    discounted: true,
    conditions: (position) => neverBelowFrom(times(realNetBenefit(position), position.discountFactors), target, position),
  }),
  internal_rate_of_return: (target) => ({
    discounted: false,
    conditions: ({ netBenefit, horizon, timing }) => [presentValue(netBenefit, discountFactors(horizon, flatRate(target), timing, 0))],
  }),
} satisfies Record<string, GoalOf>;

export type GoalMeasure = keyof typeof goals;

/** The measures for which a switching value can be worked out. */
export const goalMeasures = Object.keys(goals) as readonly GoalMeasure[];

export const isGoalMeasure = (id: string): id is GoalMeasure => id in goals;

/** The goal that a measure is at least as good as `target`: pounds, years or a fraction. */
export const goalOf = (measure: GoalMeasure, target: Decimal): Goal => ({
  id: `${measure}=${target.toFixed()}`,
  ...goals[measure](target),
});

/** Whether the goal is met; within a thousand-millionth of a pound is met. */
export const isMet = (conditions: readonly Decimal[]): boolean => conditions.every((condition) => condition.gte('-1e-9'));
