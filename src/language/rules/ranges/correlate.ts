/** `correlate`: inputs with a range that move together. */
import type { Given } from '../../../core/figure.js';
import type { UncertainInput } from '../../../core/uncertainty/range.js';
import { diagnose } from '../../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { nearest } from '../../../diagnostics/nearest.js';
import type { Span } from '../../../diagnostics/span.js';
import type { Keyed } from '../../schema/field.js';

type WrittenGroup = Keyed<readonly Given<string>[]>;

/** The inputs a member names: one by its id, or all below a part of a driver or of the assumptions (`migration/cloud`). */
const named = (member: string, inputs: readonly UncertainInput[]): readonly UncertainInput[] => {
  const exact = inputs.filter(({ id }) => id === member);
  return exact.length > 0
    ? exact
    : inputs.filter(({ id, target }) => target.kind !== 'line' && target.kind !== 'delay' && id.startsWith(`${member}/`));
};

/**
 * The inputs with their groups, and what is wrong with these; `known` are the ids of all inputs, those without a range among
 * them. A member named in a file below that the scenario has taken out, by `isInherited`, is passed over.
 */
export const grouped = (
  inputs: readonly UncertainInput[],
  groups: readonly WrittenGroup[],
  known: readonly string[],
  isInherited: (span: Span) => boolean,
): { readonly inputs: readonly UncertainInput[]; readonly diagnostics: readonly Diagnostic[] } => {
  const groupOf = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { key: group, keySpan, value: members } of groups) {
    const before = diagnostics.length;
    let count = 0;
    let gone = false;
    for (const { value: member, span } of members) {
      const found = named(member, inputs);
      if (found.length === 0 && isInherited(span)) {
        gone = true;
        continue;
      }
      if (found.length === 0 && known.some((id) => id === member || id.startsWith(`${member}/`)))
        diagnostics.push(diagnose('correlate-without-range', span, { member }));
      else if (found.length === 0) {
        const withRange = inputs.map(({ id }) => id);
        diagnostics.push(diagnose('correlate-unknown', span, () => ({ member, meant: nearest(member, known), known: withRange })));
      }
      for (const { id } of found) {
        const other = groupOf.get(id);
        if (other === undefined) count += 1;
        else diagnostics.push(diagnose('correlate-twice', span, { member: id, group: other }));
        groupOf.set(id, other ?? group);
      }
    }
    if (count < 2 && !gone && diagnostics.length === before) diagnostics.push(diagnose('correlate-one', keySpan, { group }));
  }
  const members = [...groupOf.values()];
  const isGroup = (group: string | undefined): boolean => members.filter((each) => each === group).length > 1;
  const inGroups = inputs.map((input) => {
    const group = groupOf.get(input.id);
    return isGroup(group) ? { ...input, group } : input;
  });
  return { inputs: inGroups, diagnostics };
};
