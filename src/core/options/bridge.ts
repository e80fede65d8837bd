/**
 * The bridge from one option to another: which lines move the net present value and the net cost,
 * and by how much. The steps add up to the difference. Lines are valued at the second option's
 * discounting and prices; where the first has others, that difference is a step of its own.
 */
import { appraise } from '../appraisal/appraise.js';
import type { Appraisal } from '../appraisal/appraise.js';
import { zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { presentValue } from '../arithmetic/discounting.js';
import { isBlank, minus, negated, noughts, over, totalOf } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import type { Line } from '../line.js';
import { effectOf, lineEffects } from './line-effects.js';
import type { LineEffect } from './line-effects.js';

export interface BridgeStep {
  readonly kind: 'line' | 'baseline' | 'discounting';
  /** The line's id, or the kind. */
  readonly id: string;
  /** The line in each of the two; null where it has none. */
  readonly from: Line | null;
  readonly to: Line | null;
  /** What it adds to the net present value. */
  readonly netPresentValue: Decimal;
  /** What it adds to the net cost over the horizon. */
  readonly netCost: Decimal;
}

export interface Bridge {
  readonly from: Appraisal;
  readonly to: Appraisal;
  /** Largest movement of net present value first; equal ones in the order of the lines. */
  readonly steps: readonly BridgeStep[];
}

/** Cash at the present value of an appraisal's own prices and discount factors. */
const presentValueIn = ({ setting }: Appraisal, cash: Profile): Decimal =>
  presentValue(setting.deflator ? over(cash, setting.deflator.value) : cash, setting.discountFactors.value);

/** Lines of one id count together; an id stands once in a scenario. */
const byId = (effects: readonly LineEffect[]): ReadonlyMap<string, LineEffect> => new Map(effects.map((each) => [each.line.id, each]));

const lineSteps = (from: Appraisal, to: Appraisal): readonly BridgeStep[] => {
  const columns = to.scenario.horizon.years;
  const [before, after] = [byId(lineEffects(from)), byId(lineEffects(to))];
  const ids = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))];
  return ids.map((id): BridgeStep => {
    const [first, second] = [before.get(id) ?? null, after.get(id) ?? null];
    const change = minus(second?.effect ?? noughts(columns), first?.effect ?? noughts(columns));
    const isBaseBudget = (second ?? first)?.line.section === 'base_budget';
    return {
      kind: 'line',
      id,
      from: first && first.line,
      to: second && second.line,
      netPresentValue: presentValueIn(to, change),
      netCost: isBaseBudget ? zero : totalOf(change).neg(),
    };
  });
};

/** What the baseline does to the net benefit: what its service costs. Options of one baseline share it; two versions of a scenario may not. */
const baselineEffect = ({ scenario: { baseline, horizon } }: Appraisal): Profile =>
  baseline ? negated(effectOf(lineEffects(appraise(baseline), true), horizon.years)) : noughts(horizon.years);

const movesBaseline = ({ scenario: { baseline: a } }: Appraisal, { scenario: { baseline: b } }: Appraisal): boolean => a !== b;

const wholeSteps = (from: Appraisal, to: Appraisal): readonly BridgeStep[] => {
  const none = { from: null, to: null, netCost: zero };
  const baseline = movesBaseline(from, to) ? minus(baselineEffect(to), baselineEffect(from)) : [];
  const discounting = presentValueIn(to, from.netBenefit.value).minus(from.measures.net_present_value.value);
  return [
    ...(isBlank(baseline) ? [] : [{ ...none, kind: 'baseline' as const, id: 'baseline', netPresentValue: presentValueIn(to, baseline) }]),
    { ...none, kind: 'discounting', id: 'discounting', netPresentValue: discounting },
  ];
};

/** The steps from `from` to `to`, which look at the same years. */
export const bridge = (from: Appraisal, to: Appraisal): Bridge => ({
  from,
  to,
  steps: [...lineSteps(from, to), ...wholeSteps(from, to)]
    .filter(({ netPresentValue, netCost }) => !(netPresentValue.isZero() && netCost.isZero()))
    .sort((a, b) => b.netPresentValue.abs().cmp(a.netPresentValue.abs())),
});
