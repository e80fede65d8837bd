/**
 * Which files make one project. Files of one `case` may be its options, of which one is chosen, or
 * its parts, which are all done: options share a baseline, or one is the other's; what shares none
 * counts as parts, so that splitting a project over files hides nothing.
 */
import type { Subject } from './subject.js';

const caseOf = ({ scenario }: Subject): string | null => scenario.case?.trim().toLowerCase() || null;

const areOptions = (a: Subject, b: Subject): boolean =>
  (a.baseline !== null && a.baseline === b.baseline) || a.baseline === b.identity || b.baseline === a.identity;

/** For each scenario the parts of its project: itself, then the others of its case that are no options of it. */
export const partsOfCase = (subjects: readonly Subject[]): ((subject: Subject) => readonly Subject[]) => {
  const byCase = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const name = caseOf(subject);
    if (name === null) continue;
    const known = byCase.get(name);
    if (known) known.push(subject);
    else byCase.set(name, [subject]);
  }
  return (subject) => {
    const same = byCase.get(caseOf(subject) ?? '') ?? [];
    return [subject, ...same.filter((other) => other !== subject && !areOptions(subject, other))];
  };
};
