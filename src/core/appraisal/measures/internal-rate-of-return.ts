/** Internal rate of return on cash net benefit; the Green Book has no decision rule for it. */
import { rateOfReturn } from '../../arithmetic/rate-of-return.js';
import { measure } from './measure.js';

export const internalRateOfReturn = measure({
  name: 'Internal rate of return',
  unit: () => 'rate',
  formula: 'the one rate above −100% at which cash net benefit discounts to nought; none where there are several or no such rates',
  reference: 'docs/measures/internal_rate_of_return.md',
  better: 'higher',
  inputs: ({ netBenefit }) => ({ netBenefit }),
  rule: ({ netBenefit }, { horizon, timing }) => rateOfReturn(netBenefit, horizon, timing),
});
