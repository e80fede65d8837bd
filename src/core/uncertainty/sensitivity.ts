/**
 * What moves the answer: each range taken to its two ends while all else stays as written, for one
 * measure. Inputs of one group are taken to their ends together.
 */
import { appraise } from '../appraisal/appraise.js';
import type { Appraisal } from '../appraisal/appraise.js';
import { decimal, one } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { isBlank } from '../arithmetic/profile.js';
import { compareFigures } from '../options/ranking.js';
import type { RankingMeasure } from '../options/ranking.js';
import type { Scenario } from '../scenario.js';
import { withInputsAt } from './inputs-at.js';
import { asWritten } from './range.js';
import type { UncertainInput } from './range.js';

/** What the measure comes to with one input, or one group, at its ends; null is none, as for a payback that never comes. */
export interface Swing {
  /** The input's id, or the group's name. */
  readonly id: string;
  readonly name: string;
  /** The input, or the members of the group. */
  readonly inputs: readonly UncertainInput[];
  readonly low: Decimal | null;
  readonly likely: Decimal | null;
  readonly high: Decimal | null;
  /** From the one end to the other, never below nought; null where an end has no figure. */
  readonly swing: Decimal | null;
  /** What the measure does as the input goes from its lower to its upper end; null where an end has no figure. */
  readonly direction: 'rises' | 'falls' | 'stays' | null;
}

export interface Sensitivity {
  readonly measure: RankingMeasure;
  readonly appraisal: Appraisal;
  /** As the scenario is written. */
  readonly written: Decimal | null;
  /** Largest swing first. */
  readonly swings: readonly Swing[];
}

type End = 'low' | 'likely' | 'high';

/** Inputs that are taken to their ends together: each by itself, the members of a group as one. */
const together = (inputs: readonly UncertainInput[]): readonly (readonly UncertainInput[])[] => {
  const groups = new Map<string, UncertainInput[]>();
  for (const input of inputs) {
    // No id has a blank before it, so a group never meets an input.
    const key = input.group === undefined ? input.id : ` ${input.group}`;
    const members = groups.get(key);
    if (members) members.push(input);
    else groups.set(key, [input]);
  }
  return [...groups.values()];
};

/** Swings in order: those at which the figure comes or goes, then by size, then those that never have one; equals by id. */
const inOrder = (written: Decimal | null, swings: readonly Swing[]): readonly Swing[] => {
  const rank = ({ low, high }: Swing): number => {
    const nones = [low, high, written].filter((figure) => figure === null).length;
    return nones === 0 ? 1 : nones === 3 ? 2 : 0;
  };
  const byId = (a: Swing, b: Swing): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return [...swings].sort((a, b) => rank(a) - rank(b) || compareFigures(a.swing, b.swing, 'higher') || byId(a, b));
};

/** The sensitivity of one measure of a scenario to its inputs with a range. */
export const sensitivity = (scenario: Scenario, measure: RankingMeasure): Sensitivity => {
  const appraisal = appraise(scenario);
  const written = measure.of(appraisal);
  const at = (inputs: readonly UncertainInput[], end: End): Decimal | null => {
    const isStill = inputs.every((input) => input[end].eq(asWritten(input.what)));
    if (isStill) return written;
    return measure.of(appraise(withInputsAt(scenario, new Map(inputs.map((input) => [input.id, input[end]])))));
  };
  const swings = together(scenario.uncertain).flatMap((inputs): Swing[] => {
    const [first] = inputs;
    if (!first) return [];
    const [low, likely, high] = [at(inputs, 'low'), at(inputs, 'likely'), at(inputs, 'high')];
    const order = low === null || high === null ? null : compareFigures(low, high, 'lower');
    return [
      {
        id: first.group ?? first.id,
        name: first.group === undefined ? first.name : first.group,
        inputs,
        low,
        likely,
        high,
        swing: low === null || high === null ? null : order === 0 ? decimal(0) : high.minus(low).abs(),
        direction: order === null ? null : order === 0 ? 'stays' : order < 0 ? 'rises' : 'falls',
      },
    ];
  });
  return { measure, appraisal, written, swings: inOrder(written, swings) };
};

/** The scenario with every line that counts and has an amount given one and the same uniform range, in place of all its own. */
export const withEveryLineRanged = (scenario: Scenario, by: Decimal): Scenario => ({
  ...scenario,
  uncertain: appraise(scenario)
    .lines.filter(({ estimate }) => !isBlank(estimate.value))
    .map(({ line }) => ({
      id: line.id,
      name: line.name,
      target: { kind: 'line', line: line.id },
      what: 'factor',
      shape: 'uniform',
      low: one.minus(by),
      likely: one,
      high: one.plus(by),
      step: 0,
      span: line.span,
    })),
});
