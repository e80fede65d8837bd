/**
 * What each line does to the net benefit, year by year in cash: a cost lowers it, a saving raises
 * it. The effects of a scenario's lines, less those of its baseline, add up to its net benefit.
 */
import type { Appraisal } from '../appraisal/appraise.js';
import { countsInCash, externalShare } from '../appraisal/financial-view.js';
import { one } from '../arithmetic/decimal.js';
import { noughts, plus, scaled } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import type { Line } from '../line.js';

export interface LineEffect {
  readonly line: Line;
  /** Cash; positive is good. */
  readonly effect: Profile;
}

/** Every line that counts in cash. Without a baseline the base budget carries on, and so changes nothing. */
export const lineEffects = (
  { lines, scenario }: Pick<Appraisal, 'lines' | 'scenario'>,
  baseBudgetCounts: boolean = scenario.baseline !== undefined,
): readonly LineEffect[] =>
  lines.flatMap(({ line, financial }) => {
    if (!countsInCash(line)) return [];
    if (line.section === 'base_budget' && !baseBudgetCounts) return [];
    const good = line.section === 'savings' || line.section === 'income';
    const own = one.minus(externalShare(line));
    return [{ line, effect: scaled(financial.value, good ? own : own.neg()) }];
  });

/** Several effects together. */
export const effectOf = (effects: readonly LineEffect[], columns: number): Profile =>
  effects.length === 0
    ? noughts(columns)
    : plus(
        columns,
        effects.map(({ effect }) => effect),
      );
