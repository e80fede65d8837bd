/** Cash of later years is worth less; without a deflator it is taken as real, and savings look larger than they are. */
import { rule } from '../rule.js';

export const realTermsStated = rule({
  id: 'real-terms-stated',
  title: 'Real terms are stated',
  purpose: 'The case says what general inflation it takes off before it discounts.',
  source: 'HM Treasury, The Green Book, inflation: discounting is in real terms',
  severity: 'warning',
  settings: {},
  *judge(subject) {
    const { assumptions, horizon } = subject.scenario;
    if (horizon.years > 1 && !assumptions.deflator)
      yield { at: subject.placeOf('assumptions'), facts: { indexed: assumptions.indices.size > 0 } };
  },
  says: ({ indexed }: { readonly indexed: boolean }) =>
    indexed
      ? 'no general inflation is given: cash that grows with price indices is discounted as if it were real'
      : 'no general inflation is given: cash is discounted as if it were real',
  mend: () => 'Add `deflator: 2%`, say, under `assumptions`; if the amounts are in prices of the first year, say so with `deflator: 0%`.',
});
