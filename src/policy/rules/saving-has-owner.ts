/** A saving that nobody answers for, or that has no date, is not delivered. */
import type { Line } from '../../core/line.js';
import { linesOf } from '../lines.js';
import { rule } from '../rule.js';

export interface Facts {
  readonly name: string;
  readonly owner: boolean;
  readonly date: boolean;
}

/** A saving by year names its years, and a driver's the months of its waves; one paid by the month has a date only where it says `from`. */
const hasDate = ({ shape }: Line): boolean =>
  !('term' in shape) ||
  shape.term.from !== undefined ||
  ('units' in shape && shape.units instanceof Map) ||
  ('posts' in shape && shape.posts instanceof Map);

export const savingHasOwner = rule({
  id: 'saving-has-owner',
  title: 'Each saving has an owner and a date',
  purpose: 'Each saving names who answers for it and from when it counts.',
  source: 'Oxfordshire County Council, Cabinet report on the ICT and digital strategies, December 2019, paragraph 40',
  severity: 'warning',
  settings: {},
  *judge(subject) {
    for (const { line } of linesOf(subject, 'savings')) {
      const facts: Facts = { name: line.name, owner: (line.owner?.trim() ?? '') !== '', date: hasDate(line) };
      if (!facts.owner || !facts.date) yield { at: subject.fieldPlace(line, 'owner'), facts };
    }
  },
  says: ({ name, owner, date }: Facts) =>
    `${name} has ${owner ? 'no date from which it counts' : date ? 'no owner' : 'no owner, and no date from which it counts'}`,
  mend: ({ owner, date }: Facts) =>
    owner
      ? 'Add `from: 2021-04`, say: the month in which the budget falls.'
      : `Add \`owner: Head of ICT\`, say: whoever's budget falls${date ? '' : '; and `from: 2021-04`, the month in which it does'}.`,
});
