/** Options side by side: ranked by one measure, all against one baseline. */
import { appraise } from '../appraisal/appraise.js';
import type { Appraisal } from '../appraisal/appraise.js';
import type { Scenario } from '../scenario.js';
import { ranked } from './ranking.js';
import type { Ranked, RankingMeasure } from './ranking.js';

/** A scenario and what results call its file. */
export interface Named {
  readonly file: string;
  readonly scenario: Scenario;
}

export interface Comparison {
  readonly by: RankingMeasure;
  /** In rank order; never empty. */
  readonly options: readonly Ranked[];
  /** The baseline in its own figures, measured against nothing; null where the options' own base budgets carry on. */
  readonly baseline: { readonly file: string; readonly appraisal: Appraisal } | null;
}

/** Appraises and ranks options, which are already joined to their baseline. */
export const compare = (options: readonly Named[], baseline: Named | null, by: RankingMeasure): Comparison => ({
  by,
  options: ranked(
    options.map(({ file, scenario }) => ({ file, appraisal: appraise(scenario) })),
    by,
  ),
  baseline: baseline && { file: baseline.file, appraisal: appraise(baseline.scenario) },
});
