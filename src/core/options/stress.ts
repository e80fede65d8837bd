/** Options under stress: what each what-if does to the net present value, the payback and the rank of each option. */
import { appraise } from '../appraisal/appraise.js';
import type { Appraisal } from '../appraisal/appraise.js';
import type { Scenario } from '../scenario.js';
import type { Comparison } from './comparison.js';
import { ranked } from './ranking.js';

/** One stress on one option: the scenario under it, joined to its baseline, or why there is none. */
export type UnderStress =
  | { readonly scenario: Scenario }
  | { readonly without: 'not its own' | 'nothing to change' | 'cannot be laid over it' };

export interface StressTest {
  readonly id: string;
  readonly name: string;
  /** In the order of the comparison's options. */
  readonly options: readonly UnderStress[];
}

export interface StressedOption {
  readonly under: UnderStress;
  /** As the option stands where the stress does not reach it. */
  readonly appraisal: Appraisal;
  readonly rank: number;
}

export interface StressResult {
  readonly id: string;
  readonly name: string;
  /** In the order of the comparison's options. */
  readonly options: readonly StressedOption[];
}

/** Each stress on all options at once; an option it does not reach is ranked as it stands. */
export const stressResults = ({ options, by }: Comparison, tests: readonly StressTest[]): readonly StressResult[] =>
  tests.map(({ id, name, options: under }) => {
    const appraised = options.map(({ file, appraisal }, index) => {
      const each = under[index] ?? { without: 'nothing to change' as const };
      return { file, under: each, index, appraisal: 'scenario' in each ? appraise(each.scenario) : appraisal };
    });
    const places = ranked(appraised, by);
    return {
      id,
      name,
      options: appraised.map((option) => ({
        under: option.under,
        appraisal: option.appraisal,
        rank: places.find(({ index }) => index === option.index)?.rank ?? 0,
      })),
    };
  });
