/** Two versions of one scenario: which figures moved, whether any of it matters, and which lines did it. */
import type { Appraisal } from '../appraisal/appraise.js';
import { one } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { minus } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { bridge } from './bridge.js';
import type { Bridge } from './bridge.js';
import { rankingMeasures } from './ranking.js';
import type { RankingMeasure } from './ranking.js';

export interface MovedMeasure {
  readonly measure: RankingMeasure;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  /** Null where one of the two has none. */
  readonly change: Decimal | null;
  readonly moved: boolean;
}

export interface Difference {
  readonly before: Appraisal;
  readonly after: Appraisal;
  readonly measures: readonly MovedMeasure[];
  /** After less before, by year, in cash. */
  readonly netBenefit: Profile;
  readonly bridge: Bridge;
  /** Set where money moves by the threshold or more, or a payback comes, goes, or moves by a month. */
  readonly material: boolean;
}

const aMonth = one.div(12);

const movedMeasure = (measure: RankingMeasure, before: Appraisal, after: Appraisal): MovedMeasure => {
  const [old, now] = [measure.of(before), measure.of(after)];
  const change = old === null || now === null ? null : now.minus(old);
  return { measure, before: old, after: now, change, moved: change === null ? old !== now : !change.isZero() };
};

const matters = ({ measure: { kind }, change, moved }: MovedMeasure, threshold: Decimal): boolean => {
  if (!moved) return false;
  if (kind === 'money') return change !== null && change.abs().gte(threshold);
  // Rates and ratios follow from the money; none against some may be all that changes.
  return kind === 'years' && (change === null || change.abs().gte(aMonth));
};

/** What moved from one version to the next; `threshold` in pounds is what matters. */
export const difference = (before: Appraisal, after: Appraisal, threshold: Decimal): Difference => {
  const measures = rankingMeasures.map((measure) => movedMeasure(measure, before, after));
  const netBenefit = minus(after.netBenefit.value, before.netBenefit.value);
  const inAYear = netBenefit.some((amount) => !amount.isZero() && amount.abs().gte(threshold));
  return {
    before,
    after,
    measures,
    netBenefit,
    bridge: bridge(before, after),
    material: inAYear || measures.some((each) => matters(each, threshold)),
  };
};

/** The movement of one measure, by its id. */
export const movementOf = ({ measures }: Difference, id: string): MovedMeasure | null =>
  measures.find(({ measure }) => measure.id === id) ?? null;
