/** What a scenario expects of its figures, out of its tree. */
import { expect } from './schema/expect.js';
import type { Expectation } from './schema/expect.js';
import { attempt } from './schema/field.js';
import type { MapNode } from './tree.js';

/** The expectations that could be read; mistakes in the others are told when the scenario is read. */
export const expectationsOf = (root: MapNode): readonly Expectation[] => {
  const node = root.node('expect');
  return node ? (attempt<readonly Expectation[] | undefined>(expect, node).value ?? []) : [];
};
