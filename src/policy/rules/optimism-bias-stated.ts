/** Cost of equipment and development is known to be under-estimated: 10% to 200% in the table behind the Green Book. */
import { linesOf } from '../lines.js';
import { rule } from '../rule.js';

export const optimismBiasStated = rule({
  id: 'optimism-bias-stated',
  title: 'Optimism bias is stated',
  purpose: 'Each capital line states its optimism bias, nought included.',
  source: 'HM Treasury, supplementary Green Book guidance on optimism bias; Mott MacDonald, 2002, table 2',
  severity: 'warning',
  settings: {},
  *judge(subject) {
    for (const { line } of linesOf(subject, 'capital')) {
      if (!line.optimismBias) yield { at: line.span, facts: { name: line.name, contingency: line.contingency !== undefined } };
    }
  },
  says: ({ name, contingency }: { readonly name: string; readonly contingency: boolean }) =>
    contingency
      ? `${name} states no optimism bias, so the economic view takes its contingency instead`
      : `${name} states no optimism bias, so the economic view takes its estimate as certain`,
  mend: () =>
    'Add `optimism_bias: 54%`, say, as far as it is not mitigated yet; where the estimate already holds it, say `optimism_bias: 0%`.',
});
