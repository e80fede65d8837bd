/** Return on investment, undiscounted. Definitions differ, so the one used is always printed. */
import { isNought } from '../../arithmetic/decimal.js';
import { totalOf } from '../../arithmetic/profile.js';
import { measure } from './measure.js';

export const returnOnInvestment = measure({
  name: 'Return on investment',
  unit: () => 'ratio',
  formula: "total net benefit ÷ (capital + one-off − external funding, less the baseline's); none unless that is above nought",
  reference: 'docs/measures/return_on_investment.md',
  better: 'higher',
  inputs: ({ netBenefit, investment }) => ({ netBenefit, investment }),
  rule: ({ netBenefit, investment }) => {
    const invested = totalOf(investment);
    return isNought(invested) || invested.lt(0) ? null : totalOf(netBenefit).div(invested);
  },
});
