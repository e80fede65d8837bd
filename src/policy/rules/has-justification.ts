/** A project needs one of four reasons; one that claims payback must pay back. */
import type { Justification } from '../../core/scenario.js';
import { linesOf } from '../lines.js';
import { rule } from '../rule.js';
import type { Found } from '../rule.js';

type Facts = { readonly lacks: 'any' } | { readonly lacks: Justification };

export const hasJustification = rule({
  id: 'has-justification',
  title: 'The project has a justification',
  purpose: 'A project is worth doing for one of four reasons: payback, service improvement, customer service or a statutory need.',
  source: 'Oxfordshire County Council, Corporate ICT Strategy, September 2010, lines 75 to 78',
  severity: 'error',
  settings: {},
  *judge(subject): Iterable<Found<Facts>> {
    const { scenario } = subject;
    if (linesOf(subject, 'capital', 'one_off', 'recurring', 'savings', 'income').length === 0) return;
    if (scenario.justification.size === 0) yield { at: subject.placeOf('justification'), facts: { lacks: 'any' } };
    const claimed = scenario.justification.get('payback');
    const others = [...scenario.justification.keys()].filter((kind) => kind !== 'payback');
    if (claimed && others.length === 0 && subject.appraisal.measures.payback.value === null)
      yield { at: claimed.span, facts: { lacks: 'payback' } };
  },
  says: ({ lacks }: Facts) =>
    lacks === 'any'
      ? 'the project has no justification'
      : 'the project is justified by payback alone, and does not pay back within its horizon',
  mend: ({ lacks }: Facts) =>
    lacks === 'any'
      ? 'Add `justification:` with at least one of payback, service_improvement, customer_service and statutory, and the reason in words.'
      : 'Look at more years, lower the cost, or name another reason that holds.',
});
