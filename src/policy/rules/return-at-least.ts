/** Money that is invested earns what the council asks of such money. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { choice, percent } from '../../language/schema/leaves.js';
import { percentage, percentagesApart } from '../in-words.js';
import { largestOf, linesOf } from '../lines.js';
import { cannotJudge, rule, setting } from '../rule.js';
import type { Found } from '../rule.js';

export interface Facts {
  readonly measure: string;
  readonly least: Decimal;
  /** Null where money goes out and none comes back, which is less than any return. */
  readonly reached: Decimal | null;
}

const names = { return_on_investment: 'the return on investment', internal_rate_of_return: 'the internal rate of return' } as const;

export const returnAtLeast = rule({
  id: 'return-at-least',
  title: 'The return is high enough',
  purpose: 'What is invested brings at least a certain return.',
  source: 'Invest-to-save limits of councils: Wirral asked for 10% (2012)',
  severity: 'warning',
  settings: {
    measure: setting(
      choice('the return', ['return_on_investment', 'internal_rate_of_return']),
      'return_on_investment',
      'Total net benefit over what is invested, or the internal rate of return.',
    ),
    least: setting(percent({ what: 'the least return' }), '10%', 'The least return allowed.'),
  },
  *judge(subject, { measure, least }): Iterable<Found<Facts>> {
    const investment = largestOf(linesOf(subject, 'capital', 'one_off'));
    if (!investment) return;
    const { measures } = subject.appraisal;
    const rate = measures.internal_rate_of_return.value;
    if (measure === 'internal_rate_of_return' && rate.reason === 'one_sign' && measures.total_net_benefit.value.lt(0)) {
      yield { at: investment.line.span, facts: { measure: names[measure], least, reached: null } };
      return;
    }
    const reached = measure === 'return_on_investment' ? measures.return_on_investment.value : rate.rate;
    if (reached === null) {
      yield cannotJudge(
        investment.line.span,
        `${names[measure]} has no value here`,
        measure === 'return_on_investment'
          ? 'It has none where nothing is invested beyond the baseline; look at `fivecase explain`.'
          : 'It has none, or several, where the flows do not turn exactly once; let the rule look at `return_on_investment`.',
      );
      return;
    }
    if (reached.lt(least)) yield { at: investment.line.span, facts: { measure: names[measure], least, reached } };
  },
  says({ measure, least, reached }: Facts) {
    if (reached === null) return `nothing comes back in any year, so ${measure} is less than ${percentage(least)}`;
    const [found, wanted] = percentagesApart(reached, least);
    return `${measure} is ${found}, less than ${wanted}`;
  },
  mend: () => 'Lower the cost or raise the savings; where the reason is not money, say so under `justification` and waive this rule.',
});
