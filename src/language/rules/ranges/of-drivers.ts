/** Ranges of what drivers rest on, under the keys that lead to it. */
import { sharesFit } from '../../../core/uncertainty/driver-inputs.js';
import type { DriverInput } from '../../../core/uncertainty/driver-inputs.js';
import { withTargetAt } from '../../../core/uncertainty/inputs-at.js';
import type { GivenRange, Target } from '../../../core/uncertainty/range.js';
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { nearest } from '../../../diagnostics/nearest.js';
import type { Keyed } from '../../schema/field.js';
import type { WrittenUncertainty } from '../../written.js';
import { collect, isWithin, tellNothingWritten } from './collected.js';
import type { Collected } from './collected.js';

/** Ranges at the ends of keys: `cloud: { cost_per_unit: ±15% }`. */
type RangeTree = GivenRange | readonly Keyed<RangeTree>[] | { readonly [key: string]: RangeTree | undefined } | undefined;

const isRange = (tree: RangeTree): tree is GivenRange => tree !== undefined && 'likely' in tree && 'span' in tree;
const isKeyed = (tree: RangeTree): tree is readonly Keyed<RangeTree>[] => Array.isArray(tree);

/** Each range with the keys that lead to it, joined by strokes. */
const flat = (tree: RangeTree, path: string): readonly (readonly [string, GivenRange])[] => {
  if (tree === undefined) return [];
  if (isRange(tree)) return [[path, tree]];
  const below: readonly (readonly [string, RangeTree])[] = isKeyed(tree)
    ? tree.map(({ key, value }) => [key, value] as const)
    : Object.entries(tree);
  return below.flatMap(([key, value]) => flat(value, path === '' ? key : `${path}/${key}`));
};

/** Ranges of inputs of drivers, by the input's id. */
export const rangesOfDrivers = ({ migration, channels, energy }: WrittenUncertainty): readonly (readonly [string, GivenRange])[] =>
  flat({ migration, channels, energy }, '');

/** Whether a range suits its input; a mistake if not. */
const isSuited = ({ id, what, values, needsRemainder, least, most }: DriverInput, range: GivenRange, into: Collected): boolean => {
  if (what === 'factor' && values.every((value) => value.isZero())) {
    into.diagnostics.push(diagnose('range-without-amount', range.span, { what: id }));
    return false;
  }
  if (needsRemainder) {
    into.diagnostics.push(diagnose('range-needs-remainder', range.span, { what: id }));
    return false;
  }
  return what === 'factor' || isWithin(id, range, values, { least, most }, into);
};

/** Ranges of drivers' inputs, of which `known` are all there are. Shares of contact must fit into the whole with all of them at their upper ends. */
export const collectDrivers = (
  ranges: readonly (readonly [string, GivenRange])[],
  known: readonly DriverInput[],
  into: Collected,
): void => {
  let highest = { ...into.scenario, baseline: undefined };
  for (const [id, range] of ranges) {
    const input = known.find((each) => each.id === id);
    if (!input) {
      const ids = known.map((each) => each.id);
      tellNothingWritten(id, range, nearest(id, ids), into);
      continue;
    }
    if (!isSuited(input, range, into)) continue;
    const target: Target = { kind: 'driver', input: id };
    if (input.what === 'addition' && id.startsWith('channels/')) {
      const higher = { ...withTargetAt(highest, target, range.high), baseline: undefined };
      if (!sharesFit(higher)) {
        const words = { what: 'the shares together', end: 'high' as const, value: 'more than 100%', bounds: 'at most 100%' };
        into.diagnostics.push(diagnose('range-outside', range.span, words));
        continue;
      }
      highest = higher;
    }
    collect({ id, name: input.name, target, what: input.what, step: 0 }, range, into);
  }
};
