/** Peak funding: the most money that is out before it comes back. */
import type { Year } from '../../arithmetic/calendar.js';
import type { Decimal } from '../../arithmetic/decimal.js';
import * as arithmetic from '../../arithmetic/payback.js';
import { inCash, measure } from './measure.js';

export interface PeakFunding {
  readonly amount: Decimal;
  readonly year: Year | null;
}

export const peakFunding = measure({
  name: 'Peak funding',
  unit: inCash,
  formula: "the deepest cumulative net benefit below nought at a year's end",
  reference: 'docs/measures/peak_funding.md',
  better: 'lower',
  inputs: ({ netBenefit }) => ({ netBenefit }),
  rule: ({ netBenefit }, { horizon }): PeakFunding => {
    const { amount, column } = arithmetic.peakFunding(netBenefit);
    return { amount, year: column === null ? null : horizon.firstYear + column };
  },
});
