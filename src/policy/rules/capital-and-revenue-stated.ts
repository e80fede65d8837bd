/** What is not said may be nought or forgotten; a case says it aloud. */
import { drivers } from '../../core/line.js';
import { rule } from '../rule.js';

const revenueSections = ['one_off', 'recurring', 'savings', 'income', ...drivers];

export const capitalAndRevenueStated = rule({
  id: 'capital-and-revenue-stated',
  title: 'Capital and revenue are both stated',
  purpose: 'The case states its effect on capital and its effect on revenue, nought included.',
  source: 'Oxfordshire County Council, Cabinet report on the ICT and digital strategies, December 2019, paragraph 30',
  severity: 'error',
  settings: {},
  *judge(subject) {
    const hasRevenue = revenueSections.some((key) => subject.hasSection(key));
    const hasCapital = subject.hasSection('capital');
    if (!hasCapital) yield { at: subject.placeOf('title'), facts: { missing: 'capital' as const } };
    if (!hasRevenue) yield { at: subject.placeOf('title'), facts: { missing: 'revenue' as const } };
  },
  says: ({ missing }: { readonly missing: 'capital' | 'revenue' }) =>
    missing === 'capital'
      ? 'the effect on capital is not stated: there is no `capital` section, and nought is not said'
      : 'the effect on revenue is not stated: no cost, saving or income is written, and nought is not said',
  mend: ({ missing }: { readonly missing: 'capital' | 'revenue' }) =>
    missing === 'capital'
      ? 'Write the lines; if there is no capital, say so with `capital: {}`.'
      : 'Write the lines; if revenue does not change, say so with `recurring: {}`.',
});
