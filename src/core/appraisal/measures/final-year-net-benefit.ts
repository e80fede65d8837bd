/** Final-year net benefit: what the scenario is worth a year once it is in place. */
import { zero } from '../../arithmetic/decimal.js';
import { inCash, measure } from './measure.js';

export const finalYearNetBenefit = measure({
  name: 'Final-year net benefit',
  unit: inCash,
  formula: 'net benefit of the last year',
  reference: 'docs/measures/final_year_net_benefit.md',
  better: 'higher',
  inputs: ({ netBenefit }) => ({ netBenefit }),
  rule: ({ netBenefit }) => netBenefit.at(-1) ?? zero,
});
