/** Invest-to-save money comes back within a limit, or it cannot be lent again. */
import { lengthOf } from '../../core/arithmetic/calendar.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { count } from '../../language/schema/leaves.js';
import { years, yearsApart } from '../in-words.js';
import { largestOf, linesOf } from '../lines.js';
import { rule, setting } from '../rule.js';
import type { Found } from '../rule.js';

export interface Facts {
  readonly limit: Decimal;
  /** Years; null where the money is not back within the horizon. */
  readonly payback: Decimal | null;
  readonly horizon: number;
}

export const paybackWithin = rule({
  id: 'payback-within',
  title: 'The money comes back in time',
  purpose: 'What is invested pays back within a number of years.',
  source: 'Invest-to-save limits of councils: Bromley up to 5 years (2013), Wirral at most 3 (2012)',
  severity: 'warning',
  settings: { years: setting(count(), '5', 'The longest payback allowed, in years.') },
  *judge(subject, { years: limit }): Iterable<Found<Facts>> {
    const investment = largestOf(linesOf(subject, 'capital', 'one_off'));
    if (!investment) return;
    const payback = subject.appraisal.measures.payback.value;
    if (payback !== null && payback.lte(limit)) return;
    yield { at: investment.line.span, facts: { limit, payback, horizon: lengthOf(subject.scenario.horizon) } };
  },
  says({ limit, payback, horizon }: Facts) {
    if (payback === null)
      return `what is invested does not pay back within the ${horizon === 1 ? 'year' : `${horizon} years`} looked at; it should within ${years(limit)}`;
    const [after, wanted] = yearsApart(payback, limit);
    return `what is invested pays back after ${after}; it should within ${wanted}`;
  },
  mend: () => 'Bring savings forward or lower the cost; where the reason is not money, say so under `justification` and waive this rule.',
});
