/**
 * Which files make one project. Files of one `case` may be its options, of which one is chosen, or
 * its parts, which are all done. Those with a baseline, and those that are one, are options; what has
 * to do with none is a part, so that splitting a project over files hides nothing.
 */
import type { Subject } from './subject.js';

/** A scenario as its case knows it. */
export interface InCase {
  /** Null where the scenario names none. */
  readonly name: string | null;
  /** The one name of its file, and of its baseline's where it has one. */
  readonly identity: string;
  readonly baseline: string | null;
}

export const inCase = ({ scenario, identity, baseline }: Subject): InCase => ({
  name: scenario.case?.trim().toLowerCase() || null,
  identity,
  baseline,
});

/**
 * For each scenario the parts of its project beside it: all of its case that are no options. The parts of a
 * case share one list, in which they themselves stand.
 */
export const partsOfCase = <T extends { readonly inCase: InCase }>(all: readonly T[]): ((one: T) => readonly T[]) => {
  const baselines = new Set(all.flatMap(({ inCase: { baseline } }) => baseline ?? []));
  const parts = new Map<string, T[]>();
  for (const each of all) {
    const { name, identity, baseline } = each.inCase;
    if (name === null || baseline !== null || baselines.has(identity)) continue;
    const known = parts.get(name);
    if (known) known.push(each);
    else parts.set(name, [each]);
  }
  const none: readonly T[] = [];
  return ({ inCase: { name } }) => (name === null ? none : (parts.get(name) ?? none));
};
