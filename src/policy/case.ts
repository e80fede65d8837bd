/**
 * Which files make one project. Files of one `case` may be its options, of which one is chosen, or
 * its parts, which are all done. Those with a baseline, and those that are one, are options; what has
 * to do with none is a part, so that splitting a project over files hides nothing.
 */
import type { Subject } from './subject.js';

const caseOf = ({ scenario }: Subject): string | null => scenario.case?.trim().toLowerCase() || null;

/** For each scenario the parts of its project: itself, and those of its case that are no options. All parts of a case share one list. */
export const partsOfCase = (subjects: readonly Subject[]): ((subject: Subject) => readonly Subject[]) => {
  const baselines = new Set(subjects.flatMap(({ baseline }) => baseline ?? []));
  const isOption = ({ identity, baseline }: Subject): boolean => baseline !== null || baselines.has(identity);
  const parts = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const name = caseOf(subject);
    if (name === null || isOption(subject)) continue;
    const known = parts.get(name);
    if (known) known.push(subject);
    else parts.set(name, [subject]);
  }
  return (subject) => {
    const ofCase = parts.get(caseOf(subject) ?? '') ?? [];
    return isOption(subject) || ofCase.length === 0 ? [subject, ...ofCase] : ofCase;
  };
};
