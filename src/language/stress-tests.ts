/** The stress tests of options side by side: the standard set, then those that scenarios name themselves. */
import type { StressTest, UnderStress } from '../core/options/stress.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isError } from '../diagnostics/diagnostic.js';
import type { ReadOption } from './options.js';
import { standardStresses } from './standard-stresses.js';
import { linesOf, stressed, stressesOf } from './stress.js';
import type { Stress } from './stress.js';

export interface StressTests {
  readonly tests: readonly StressTest[];
  /** Why a standard stress could not be laid over an option. */
  readonly troubles: readonly { readonly stress: string; readonly path: string; readonly message: string }[];
}

/** Every stress of one option: the standard ones, null where there is nothing to change, and its own. */
const allOf = ({ root, scenario }: ReadOption) => {
  const lines = linesOf(scenario);
  const own = new Map(stressesOf(root).map((stress) => [stress.id, stress]));
  return { lines, own, standard: standardStresses(scenario, lines, root) };
};

/** Lays every stress over every option. A stress of a scenario that has the id of a standard one takes its place there. */
export const stressTests = (options: readonly ReadOption[]): StressTests => {
  const troubles: { stress: string; path: string; message: string }[] = [];
  const known = options.map((option) => ({ option, ...allOf(option) }));
  const firstError = (diagnostics: readonly Diagnostic[]): string => diagnostics.find(isError)?.message ?? '';
  const under = (index: number, stress: Stress): UnderStress => {
    const each = known[index];
    if (!each) return { without: 'nothing to change' };
    const { scenario, diagnostics } = stressed(stress, each.option.root, each.lines);
    if (scenario) return { scenario: each.option.scenario.baseline ? { ...scenario, baseline: each.option.scenario.baseline } : scenario };
    troubles.push({ stress: stress.name, path: each.option.path, message: firstError(diagnostics) });
    return { without: 'cannot be laid over it' };
  };
  const standardIds = known[0]?.standard.map(({ id, name }) => ({ id, name })) ?? [];
  const isStandard = (id: string): boolean => standardIds.some((each) => each.id === id);
  const standard = standardIds.map(({ id, name }): StressTest => ({
    id,
    name,
    options: known.map(({ own, standard: set }, index): UnderStress => {
      const stress = own.get(id) ?? set.find((each) => each.id === id)?.stress;
      return stress ? under(index, stress) : { without: 'nothing to change' };
    }),
  }));
  const ownIds = [...new Map(known.flatMap(({ own }) => [...own.values()]).map(({ id, name }) => [id, name]))].filter(
    ([id]) => !isStandard(id),
  );
  const ownTests = ownIds.map(([id, name]): StressTest => ({
    id,
    name,
    options: known.map(({ own }, index): UnderStress => {
      const stress = own.get(id);
      return stress ? under(index, stress) : { without: 'not its own' };
    }),
  }));
  return { tests: [...standard, ...ownTests], troubles };
};
