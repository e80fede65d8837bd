/** Capital without a stated benefit is the first to be cut. */
import { linesOf } from '../lines.js';
import { rule } from '../rule.js';

export const capitalHasBenefit = rule({
  id: 'capital-has-benefit',
  title: 'Each capital line has a benefit',
  purpose: 'Each capital line names at least one of four benefits: added value, reduced cost, cost avoidance, reduced risk.',
  source: 'Oxfordshire County Council, Cabinet report on the ICT and digital strategies, December 2019, risk 2',
  severity: 'error',
  settings: {},
  *judge(subject) {
    for (const { line } of linesOf(subject, 'capital')) {
      if (line.benefit.length === 0) yield { at: subject.fieldPlace(line, 'benefit'), facts: { name: line.name } };
    }
  },
  says: ({ name }: { readonly name: string }) => `${name} names no benefit, so nobody can say what is lost if it is cut`,
  mend: () => 'Add `benefit: [reduced-cost]`, say; known are added-value, reduced-cost, cost-avoidance and reduced-risk.',
});
