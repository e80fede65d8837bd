/** What every measure is timed and priced by: time, price index and discount factor of each year. */
import type { Series, SheetDraft } from './draft.js';
import { over, plus, power, times, unity } from './formula.js';
import type { Assumed } from './inputs.js';

export interface Timeline {
  /** Years from the start of the horizon to the end of each column. */
  readonly end: Series;
  readonly priceIndex: Series;
  readonly discountFactor: Series;
  /** The discount factor of a year that takes time, nought for an instant. */
  readonly factorOfTime: Series;
}

const factor = { unit: 'factor', format: 'factor', total: null } as const;

export const timelineRows = (draft: SheetDraft, assumed: Assumed): Timeline => {
  const { takesTime, deflator, rateIntoYear, rateWithinYear, flowsAt, firstFactor } = assumed;
  const end = draft.series({
    label: 'Time at the end of the year',
    unit: 'years',
    format: 'whole',
    at: (year, itself) => plus(itself(year - 1), takesTime.at(year)),
    total: null,
  });
  const priceIndex = draft.series({
    ...factor,
    label: 'General price index (1 in the price base)',
    note: 'deflator',
    at: (year, itself) => times(itself(year - 1), plus(unity, deflator.growth.at(year))),
    opening: deflator.opening,
  });
  const startOfYear = draft.series({
    ...factor,
    label: 'Discount factor at the start of the year',
    at: (year, itself) => over(itself(year - 1), plus(unity, rateIntoYear.at(year))),
    opening: times(firstFactor, plus(unity, rateIntoYear.at(0))),
  });
  const discountFactor = draft.series({
    ...factor,
    label: 'Discount factor of the year',
    note: 'discount_factors',
    at: (year) => over(startOfYear.at(year), power(plus(unity, rateWithinYear.at(year)), flowsAt.at(year))),
  });
  const factorOfTime = draft.series({
    unit: 'factor',
    format: 'factor',
    label: 'Discount factor of a year that takes time',
    at: (year) => times(discountFactor.at(year), takesTime.at(year)),
  });
  return { end, priceIndex, discountFactor, factorOfTime };
};
