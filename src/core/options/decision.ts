/**
 * What the decision for one option hangs on: for every lever, the value at which the net present
 * value is nought, payback crosses the council's limit, and the option changes places.
 */
import type { Appraisal } from '../appraisal/appraise.js';
import { lengthOf } from '../arithmetic/calendar.js';
import { decimal, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Comparison } from './comparison.js';
import { goalOf, isGoalMeasure } from './goals.js';
import { leversOf } from './levers.js';
import type { Lever } from './levers.js';
import type { Ranked } from './ranking.js';
import { switchingValue } from './switching.js';
import type { Asked, SwitchingValue } from './switching.js';

/** What a switching value is asked of. */
export interface Question {
  readonly id: 'net_present_value' | 'payback' | 'rank';
  readonly asked: Asked;
  /** The option that would change places, where that is the question. */
  readonly rival: Ranked | null;
}

export interface Decision {
  readonly option: Ranked;
  /** Years. */
  readonly paybackLimit: Decimal;
  readonly questions: readonly Question[];
  readonly rows: readonly { readonly lever: Lever; readonly values: readonly SwitchingValue[] }[];
}

/** The option that the chosen one would change places with: the one after the first, else the one before. */
export const rivalOf = ({ options }: Comparison, { rank }: Ranked): Ranked | null => options[rank === 1 ? 1 : rank - 2] ?? null;

/** Being as good as the rival, in the ranking's measure; null where that has no exact answer. */
const rankQuestion = ({ by }: Comparison, option: Ranked, rival: Ranked): Question | null => {
  if (!isGoalMeasure(by.id)) return null;
  const isPayback = by.id === 'payback' || by.id === 'discounted_payback';
  // A rival without a payback is overtaken as soon as this option has none either.
  const never = decimal(lengthOf(option.appraisal.scenario.horizon));
  const target = rival.figure ?? (isPayback ? never : null);
  if (target === null) return null;
  const goal = goalOf(by.id, target);
  return { id: 'rank', asked: by.id === 'net_present_value' ? { goal, rival: rival.appraisal } : { goal }, rival };
};

/** The questions of one option, those first that every council asks. */
const questionsOf = (comparison: Comparison, option: Ranked, paybackLimit: Decimal): readonly Question[] => {
  const rival = rivalOf(comparison, option);
  const rank = rival && rankQuestion(comparison, option, rival);
  return [
    { id: 'net_present_value', asked: { goal: goalOf('net_present_value', zero) }, rival: null },
    { id: 'payback', asked: { goal: goalOf('payback', paybackLimit) }, rival: null },
    ...(rank ? [rank] : []),
  ];
};

/** Switching values of an option of a comparison; `levers` says of which inputs. */
export const decisionOf = (
  comparison: Comparison,
  option: Ranked,
  paybackLimit: Decimal,
  levers: (appraisal: Appraisal) => readonly Lever[] = leversOf,
): Decision => {
  const questions = questionsOf(comparison, option, paybackLimit);
  return {
    option,
    paybackLimit,
    questions,
    rows: levers(option.appraisal).map((lever) => ({
      lever,
      values: questions.map(({ asked }) => switchingValue(option.appraisal, lever, asked)),
    })),
  };
};
