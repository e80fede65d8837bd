/**
 * Switching values: how far one input must change, all else as it is, before a goal is lost, or won
 * where it is not met today (HM Treasury, The Green Book, 5.60). Sizes and the discount rate of a
 * net present value are worked out exactly; a delay is found month by month, as the language can
 * say it; anything else is bracketed and halved.
 */
import type { Appraisal } from '../appraisal/appraise.js';
import { lengthOf } from '../arithmetic/calendar.js';
import { decimal, larger, one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { discountFactors, flatRate, presentValue } from '../arithmetic/discounting.js';
import { lineFigures } from '../lines/line.js';
import { isByTheYear } from '../lines/shape.js';
import { minus, noughts, plus } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { rateOfReturn } from '../arithmetic/rate-of-return.js';
import { greenBookStandard } from '../../published/discount-rates.js';
import type { Line } from '../line.js';
import { isMet, positionOf, realNetBenefit } from './goals.js';
import type { Goal, Position } from './goals.js';
import type { Lever, SizeLever } from './levers.js';
import { effectOf, lineEffects } from './line-effects.js';

/** Where a goal turns, in the lever's own terms. */
export type Turn =
  /** The size times this factor. */
  | { readonly kind: 'factor'; readonly factor: Decimal }
  /** Months at which it has turned, and the last ones at which it had not. */
  | { readonly kind: 'months'; readonly months: number; readonly before: number }
  | { readonly kind: 'rate'; readonly rate: Decimal }
  | { readonly kind: 'none' };

export interface SwitchingValue {
  readonly lever: Lever;
  /** Whether the goal is met as things stand. */
  readonly met: boolean;
  readonly turn: Turn;
}

const none: Turn = { kind: 'none' };

/** A slope this small beside the figures it comes from is what rounding leaves of none. */
const flat = decimal('1e-40');

/**
 * The factors from nought up at which every `value + (factor − 1) × slope` is nought or above: one
 * stretch, perhaps without an end, or none.
 */
const stretchWhereMet = (
  values: readonly Decimal[],
  slopes: readonly Decimal[],
): { readonly low: Decimal; readonly high: Decimal | null } | null => {
  let low: Decimal = zero;
  let high: Decimal | null = null;
  for (const [index, value] of values.entries()) {
    const slope = slopes[index] ?? zero;
    if (slope.abs().lte(flat.times(larger(one, value.abs())))) {
      if (!isMet([value])) return null;
      continue;
    }
    const turn = one.minus(value.div(slope));
    if (slope.gt(0)) low = larger(low, turn);
    else if (high === null || turn.lt(high)) high = turn;
  }
  return high !== null && high.lt(low) ? null : { low, high };
};

/** A goal's conditions are linear: what an effect adds is the condition with it less the condition without. */
const slopesOf = (goal: Goal, position: Position, effect: Profile): readonly Decimal[] => {
  const without = goal.conditions({ ...position, netBenefit: noughts(effect.length) });
  return goal.conditions({ ...position, netBenefit: effect }).map((value, index) => value.minus(without[index] ?? zero));
};

const turnOfSize = ({ effect }: SizeLever, goal: Goal, position: Position): Turn => {
  const stretch = stretchWhereMet(goal.conditions(position), slopesOf(goal, position, effect));
  if (stretch === null) return none;
  const ends = [...(stretch.low.gt(0) ? [stretch.low] : []), ...(stretch.high === null ? [] : [stretch.high])];
  const [nearest] = [...ends].sort((a, b) => a.minus(one).abs().cmp(b.minus(one).abs()));
  return nearest === undefined || nearest.lt(0) ? none : { kind: 'factor', factor: nearest };
};

/** Savings that the language can bring later; what a driver makes follows its own months. */
const canWait = (line: Line): boolean => line.section === 'savings' && line.driver === undefined;

/** A saving so many months later than it is. */
const later = (line: Line, months: number): Line => ({
  ...line,
  delay: { value: (line.delay?.value ?? 0) + months, span: line.delay?.span ?? line.span },
});

/** Where an option stands with its savings later: what they do then in place of what they do now. */
const positionWithSavingsLater = (appraisal: Appraisal, months: number): Position => {
  const { scenario, setting } = appraisal;
  const columns = scenario.horizon.years;
  const waiting = appraisal.lines.filter(({ line }) => canWait(line));
  const now = effectOf(lineEffects({ lines: waiting, scenario }), columns);
  const then = effectOf(lineEffects({ lines: waiting.map(({ line }) => lineFigures(later(line, months), setting)), scenario }), columns);
  const position = positionOf(appraisal);
  return { ...position, netBenefit: plus(columns, [minus(position.netBenefit, now), then]) };
};

const turnOfDelay = (appraisal: Appraisal, goal: Goal, met: boolean): Turn => {
  const { scenario } = appraisal;
  const waiting = scenario.lines.filter(canWait);
  if (waiting.length === 0) return none;
  const step = waiting.some(({ shape }) => isByTheYear(shape)) ? 12 : 1;
  const most = 12 * lengthOf(scenario.horizon);
  const metAt = (months: number): boolean => isMet(goal.conditions(positionWithSavingsLater(appraisal, months)));
  for (let year = 12; year <= most; year += 12) {
    if (metAt(year) === met) continue;
    let months = year;
    for (let earlier = year - step; earlier > year - 12 && metAt(earlier) !== met; earlier -= step) months = earlier;
    return { kind: 'months', months, before: months - step };
  }
  return none;
};

/** The discount rate as it stands; of the schedule, its first. */
export const discountRateOf = ({ scenario }: Appraisal): Decimal =>
  scenario.assumptions.discountRate?.value ?? decimal(greenBookStandard.steps[0]?.rate ?? '0');

const valueAt = (flows: Profile, rate: Decimal, { horizon, timing }: Position): Decimal =>
  presentValue(flows, discountFactors(horizon, flatRate(rate), timing, 0));

/** The rate nearest to `now` at which the present value of `flows` changes its sign; a root it only touches is none. */
const turnOfPresentValue = (flows: Profile, now: Decimal, position: Position): Turn => {
  const { roots } = rateOfReturn(flows, position.horizon, position.timing);
  const turns = roots.filter((root, index) => {
    const below = (roots[index - 1] ?? decimal(-1)).plus(root).div(2);
    const above = (roots[index + 1] ?? root.plus(2)).plus(root).div(2);
    return valueAt(flows, below, position).isNegative() !== valueAt(flows, above, position).isNegative();
  });
  const [nearest] = [...turns].sort((a, b) => a.minus(now).abs().cmp(b.minus(now).abs()));
  return nearest === undefined ? none : { kind: 'rate', rate: nearest };
};

/** Rates searched where nothing exact is known: every half point from −50% to 200%, then halved. */
const searchStep = decimal('0.005');
const leastRate = decimal('-0.5');
const mostRate = decimal(2);

const turnByHalving = (goal: Goal, position: Position, now: Decimal, met: boolean): Turn => {
  const years = (rate: Decimal): Profile => discountFactors(position.horizon, flatRate(rate), position.timing, 0);
  const metAt = (rate: Decimal): boolean => isMet(goal.conditions({ ...position, discountFactors: years(rate) }));
  for (let away = searchStep; away.lte(mostRate.minus(leastRate)); away = away.plus(searchStep)) {
    for (const far of [now.plus(away), now.minus(away)]) {
      if (far.lt(leastRate) || far.gt(mostRate) || metAt(far) === met) continue;
      let [near, gone] = [far.gt(now) ? far.minus(searchStep) : far.plus(searchStep), far];
      for (let halving = 0; halving < 60; halving += 1) {
        const middle = near.plus(gone).div(2);
        if (metAt(middle) === met) near = middle;
        else gone = middle;
      }
      return { kind: 'rate', rate: gone };
    }
  }
  return none;
};

/** A goal as it is asked of an option: against a target, or against another option's own flows. */
export interface Asked {
  readonly goal: Goal;
  /** Set where the goal is a net present value above another's: a discount rate moves both. */
  readonly rival?: Appraisal;
}

/** The value of one lever at which the goal turns. */
export const switchingValue = (appraisal: Appraisal, lever: Lever, { goal, rival }: Asked): SwitchingValue => {
  const position = positionOf(appraisal);
  const met = isMet(goal.conditions(position));
  const turn = (): Turn => {
    switch (lever.kind) {
      case 'size':
        return turnOfSize(lever, goal, position);
      case 'delay':
        return turnOfDelay(appraisal, goal, met);
      case 'discount rate': {
        if (!goal.discounted) return none;
        const now = discountRateOf(appraisal);
        if (rival) return turnOfPresentValue(minus(realNetBenefit(position), realNetBenefit(positionOf(rival))), now, position);
        return goal.id === 'net_present_value=0'
          ? turnOfPresentValue(realNetBenefit(position), now, position)
          : turnByHalving(goal, position, now, met);
      }
    }
  };
  return { lever, met, turn: turn() };
};
