/** A figure without a source cannot be checked, and is soon taken for a fact. */
import { linesOf } from '../lines.js';
import { rule } from '../rule.js';
import type { Found } from '../rule.js';

export interface Facts {
  readonly name: string;
  readonly lacks: 'source' | 'title';
}

export const sourceGiven = rule({
  id: 'source-given',
  title: 'Every figure has a source',
  purpose: 'Each line says whether its figures are published, quoted, estimated or illustrative, and where the first two can be read.',
  source: 'Oxfordshire County Council, Cabinet debate of December 2019: more financial detail was asked for',
  severity: 'warning',
  settings: {},
  *judge(subject): Iterable<Found<Facts>> {
    const excluded = subject.appraisal.excluded.map(({ line }) => line);
    const counted = linesOf(subject, 'base_budget', 'capital', 'one_off', 'recurring', 'savings', 'income').map(({ line }) => line);
    for (const line of [...counted, ...excluded]) {
      const { source } = line;
      if (!source) yield { at: line.span, facts: { name: line.name, lacks: 'source' } };
      else if ((source.kind === 'published' || source.kind === 'quoted') && !source.title && !source.address)
        yield { at: subject.fieldPlace(line, 'source'), facts: { name: line.name, lacks: 'title' } };
    }
  },
  says: ({ name, lacks }: Facts) =>
    lacks === 'source'
      ? `${name} does not say where its figures come from`
      : `${name} says that its figures can be read elsewhere, but not where`,
  mend: ({ lacks }: Facts) =>
    lacks === 'source'
      ? 'Add `source: { kind: quoted, title: Supplier quotation }`, say; a figure that is made up is `kind: illustrative`.'
      : 'Add the `title` of the document, or its `address`.',
});
