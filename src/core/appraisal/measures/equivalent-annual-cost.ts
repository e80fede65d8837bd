/** Equivalent annual cost: the level yearly cost with the same present value, for options of unlike lives. */
import { annuityFactor, presentValue } from '../../arithmetic/discounting.js';
import { inRealMoney, measure } from './measure.js';

export const equivalentAnnualCost = measure({
  name: 'Equivalent annual cost',
  unit: inRealMoney,
  formula: "present value of base budget + net cost, real ÷ sum of the horizon's discount factors",
  reference: 'Northern Ireland Guide to Expenditure Appraisal and Evaluation, A4.9 and A4.10',
  better: 'lower',
  inputs: ({ serviceCostReal, discountFactors }) => ({ serviceCostReal, discountFactors }),
  rule: ({ serviceCostReal, discountFactors }, { horizon }) => {
    const years = annuityFactor(discountFactors, horizon);
    return years.isZero() ? null : presentValue(serviceCostReal, discountFactors).div(years);
  },
});
