/**
 * Internal rate of return: the rate above −100% at which the flows discount to nought, given only
 * when there is exactly one. Spreadsheets and libraries return one of several
 * without a word; here every root is found and listed.
 */
import type { Horizon } from './calendar.js';
import { noughted, one } from './decimal.js';
import type { Decimal } from './decimal.js';
import type { Timing } from './discounting.js';
import { positiveRoots } from './polynomial.js';
import type { Profile } from './profile.js';

export interface RateOfReturn {
  /** The rate as a fraction (0.035 is 3.5%), or null with a reason. */
  readonly rate: Decimal | null;
  /** Every rate that discounts the flows to nought, ascending. */
  readonly roots: readonly Decimal[];
  readonly reason: 'one_sign' | 'several_roots' | 'no_root' | null;
}

/**
 * Half-years from the first flow to each column. Mid-year timing moves all flows alike, which no
 * root notices, except after an instant year zero, which stays where it is.
 */
const halfYears = (column: number, horizon: Horizon, timing: Timing): number =>
  horizon.instant && timing === 'mid-year' && column > 0 ? 2 * column - 1 : 2 * column;

export const rateOfReturn = (flows: Profile, horizon: Horizon, timing: Timing): RateOfReturn => {
  const inHalfYears = horizon.instant && timing === 'mid-year';
  const terms = flows
    .map((flow, column) => ({ coefficient: noughted(flow), exponent: halfYears(column, horizon, timing) / (inHalfYears ? 1 : 2) }))
    .filter(({ coefficient }) => !coefficient.isZero());
  const positive = terms.filter(({ coefficient }) => coefficient.gt(0)).length;
  if (positive === 0 || positive === terms.length) return { rate: null, roots: [], reason: 'one_sign' };

  const earliest = terms[0]?.exponent ?? 0;
  const factors = positiveRoots(terms.map(({ coefficient, exponent }) => ({ coefficient, exponent: exponent - earliest })));
  const roots = factors.map((factor) => one.div(inHalfYears ? factor.times(factor) : factor).minus(one)).reverse();
  const [only] = roots;
  if (only === undefined) return { rate: null, roots, reason: 'no_root' };
  return roots.length === 1 ? { rate: only, roots, reason: null } : { rate: null, roots, reason: 'several_roots' };
};
