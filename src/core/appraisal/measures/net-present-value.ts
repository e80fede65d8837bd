/** Net present value of the financial view: what the change is worth today. */
import { presentValue } from '../../arithmetic/discounting.js';
import { inRealMoney, measure } from './measure.js';

export const netPresentValue = measure({
  name: 'Net present value',
  unit: inRealMoney,
  formula: 'sum of real net benefit × discount factor',
  reference: 'HM Treasury, The Green Book, discounting',
  better: 'higher',
  inputs: ({ netBenefitReal, discountFactors }) => ({ netBenefitReal, discountFactors }),
  rule: ({ netBenefitReal, discountFactors }) => presentValue(netBenefitReal, discountFactors),
});
