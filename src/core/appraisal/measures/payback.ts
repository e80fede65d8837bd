/**
 * Payback: when the money is back for good. A rise, a refresh and an exit cost can sink the
 * cumulative position twice, so the headline is the last crossing and the first is shown beside it.
 */
import {
  countedFrom,
  payback as lastCrossing,
  paybackExtended as beyondHorizon,
  paybackFirst as firstCrossing,
} from '../../arithmetic/payback.js';
import { inYears, measure } from './measure.js';
import type { Book } from './measure.js';

const inputs = ({ netBenefit, paybackOrigin }: Book) => ({ netBenefit, paybackOrigin });

export const payback = measure({
  name: 'Payback',
  unit: inYears,
  formula: 'the last moment at which cumulative net benefit is below nought, flows even over each year',
  reference: 'docs/measures/payback.md',
  better: 'lower',
  inputs,
  rule: ({ netBenefit, paybackOrigin }, { horizon }) => countedFrom(lastCrossing(netBenefit, horizon), paybackOrigin.toNumber()),
});

export const paybackFirst = measure({
  name: 'First payback',
  unit: inYears,
  formula: 'the first moment after being below nought at which cumulative net benefit is back at nought',
  reference: 'docs/measures/payback.md',
  better: 'lower',
  inputs,
  rule: ({ netBenefit, paybackOrigin }, { horizon }) => countedFrom(firstCrossing(netBenefit, horizon), paybackOrigin.toNumber()),
});

export const paybackExtended = measure({
  name: 'Payback beyond the horizon',
  unit: inYears,
  formula: 'end of the horizon + remaining deficit ÷ final-year net benefit, only where there is no payback within the horizon',
  reference: 'docs/measures/payback.md',
  better: 'lower',
  inputs,
  rule: ({ netBenefit, paybackOrigin }, { horizon }) => countedFrom(beyondHorizon(netBenefit, horizon), paybackOrigin.toNumber()),
});

export const discountedPayback = measure({
  name: 'Discounted payback',
  unit: inYears,
  formula: 'payback of discounted real net benefit',
  reference: 'docs/measures/payback.md',
  better: 'lower',
  inputs: ({ discountedNetBenefit, paybackOrigin }) => ({ discountedNetBenefit, paybackOrigin }),
  rule: ({ discountedNetBenefit, paybackOrigin }, { horizon }) =>
    countedFrom(lastCrossing(discountedNetBenefit, horizon), paybackOrigin.toNumber()),
});
