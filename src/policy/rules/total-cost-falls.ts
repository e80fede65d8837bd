/** Change that makes the whole dearer has to be bought for another reason than cost. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { isNought } from '../../core/arithmetic/decimal.js';
import { choice } from '../../language/schema/leaves.js';
import { pounds, poundsApart } from '../in-words.js';
import { largestOf, linesOf } from '../lines.js';
import { revenueOf } from '../revenue.js';
import { cannotJudge, rule, setting } from '../rule.js';
import type { Found } from '../rule.js';

export type Facts =
  | { readonly measured: 'over the horizon'; readonly dearer: Decimal; readonly baseline: string | null }
  | { readonly measured: 'last year'; readonly today: Decimal; readonly last: Decimal };

export const totalCostFalls = rule({
  id: 'total-cost-falls',
  title: 'Total cost falls',
  purpose: 'The service costs less in all than it would without the change.',
  source: 'Oxfordshire County Council, Cabinet report on the ICT and digital strategies, December 2019, paragraph 11',
  severity: 'warning',
  settings: {
    measured: setting(
      choice('how total cost is measured', ['over-horizon', 'with-financing']),
      'over-horizon',
      'All cost over the horizon against the baseline, or revenue and financing of the last year against today.',
    ),
  },
  *judge(subject, { measured }): Iterable<Found<Facts>> {
    const changing = linesOf(subject, 'capital', 'one_off', 'recurring', 'savings', 'income');
    if (changing.length === 0) return;
    const at = largestOf(changing.filter(({ line }) => line.section !== 'savings' && line.section !== 'income'))?.line.span;
    if (measured === 'over-horizon') {
      const benefit = subject.appraisal.measures.total_net_benefit.value;
      if (benefit.gt(0) && !isNought(benefit)) return;
      const { baseline } = subject.scenario;
      yield {
        at: at ?? subject.placeOf('title'),
        facts: { measured: 'over the horizon', dearer: benefit.neg(), baseline: baseline?.title ?? null },
      };
      return;
    }
    if (!subject.hasBaseBudget) {
      yield cannotJudge(
        subject.placeOf('base_budget'),
        'no `base_budget` is given, so what the service costs today is not known',
        'Write what the service spends today under `base_budget`.',
      );
      return;
    }
    const { levels, today } = revenueOf(subject, { prices: 'cash', financing: 'always' });
    const last = levels.at(-1) ?? today;
    if (last.lt(today) && !isNought(today.minus(last))) return;
    yield { at: at ?? subject.placeOf('title'), facts: { measured: 'last year', today, last } };
  },
  says(facts: Facts) {
    if (facts.measured === 'last year') {
      const [last, today] = poundsApart(facts.last, facts.today);
      return `revenue and financing come to ${last} in the last year, not below today's ${today}`;
    }
    const against = facts.baseline === null ? 'carrying on as today' : facts.baseline;
    return isNought(facts.dearer)
      ? `over the horizon this costs as much as ${against}`
      : `over the horizon this costs ${pounds(facts.dearer)} more than ${against}`;
  },
  mend: () => 'Lower the cost or bring savings forward; where cost is not the reason, name the reason under `justification`.',
});
