/**
 * Payback: the last moment at which the cumulative net benefit is below nought, each year's flow
 * spread evenly over its year. Times are in years from the start of the horizon, or
 * from the moment of an instant year zero.
 */
import type { Horizon } from './calendar.js';
import { lengthOf } from './calendar.js';
import { decimal, larger, noughted, one, zero } from './decimal.js';
import type { Decimal } from './decimal.js';
import type { Profile } from './profile.js';
import { runningSum } from './profile.js';

/**
 * The cumulative net benefit at the ends of the years: the first entry is time 0 (nought, or what an
 * instant year zero brought), then one entry a year.
 */
export const cumulativeAtTimes = (netBenefit: Profile, { instant }: Horizon): Profile => {
  const cumulative = runningSum(netBenefit);
  return instant ? cumulative : [zero, ...cumulative];
};

/** The same as a verdict reads it: within a thousand-millionth of nought is nought. */
const positions = (netBenefit: Profile, horizon: Horizon): Profile => cumulativeAtTimes(netBenefit, horizon).map(noughted);

/** Where the straight line from `before` (at `time`) to `after` (a year later) crosses nought. */
const crossing = (time: number, before: Decimal, after: Decimal): Decimal => decimal(time).plus(before.neg().div(after.minus(before)));

/** The last moment below nought: 0 if it never is, null if it still is at the end. */
export const payback = (netBenefit: Profile, horizon: Horizon): Decimal | null => {
  const cumulative = positions(netBenefit, horizon);
  if ((cumulative.at(-1) ?? zero).lt(0)) return null;
  for (let time = cumulative.length - 2; time >= 0; time -= 1) {
    const before = cumulative[time] ?? zero;
    if (before.lt(0)) return crossing(time, before, cumulative[time + 1] ?? zero);
  }
  return zero;
};

/** The first moment after being below nought at which it is back at nought; 0 if it is never below, null if it never comes back. */
export const paybackFirst = (netBenefit: Profile, horizon: Horizon): Decimal | null => {
  const cumulative = positions(netBenefit, horizon);
  for (let time = 0; time < cumulative.length - 1; time += 1) {
    const before = cumulative[time] ?? zero;
    const after = cumulative[time + 1] ?? zero;
    if (before.lt(0) && after.gte(0)) return crossing(time, before, after);
  }
  return cumulative.some((value) => value.lt(0)) ? null : zero;
};

/**
 * Only where there is no payback: end of the horizon + remaining deficit ÷ the final year's net
 * benefit, if that is positive. A figure beyond the horizon, and always to be called so.
 */
export const paybackExtended = (netBenefit: Profile, horizon: Horizon): Decimal | null => {
  const deficit = (positions(netBenefit, horizon).at(-1) ?? zero).neg();
  const finalYear = noughted(netBenefit.at(-1) ?? zero);
  if (deficit.lte(0) || finalYear.lte(0)) return null;
  return decimal(lengthOf(horizon)).plus(deficit.div(finalYear));
};

/**
 * A time counted from another origin, `monthsAfterStart` months after the start of the horizon
 * (before it if negative); never below 0. No time at all (never below nought) stays none, from
 * wherever it is counted.
 */
export const countedFrom = (time: Decimal | null, monthsAfterStart: number): Decimal | null =>
  time === null || time.isZero() ? time : larger(zero, time.minus(decimal(monthsAfterStart).div(12)));

/** Differences too small to be real: what is left of a division that has endless digits. */
const tie = one.div('1e30');

/** The deepest cumulative net benefit below nought at a year's end, as a positive amount, and its column (the first on a tie). */
export const peakFunding = (netBenefit: Profile): { readonly amount: Decimal; readonly column: number | null } => {
  let amount: Decimal = zero;
  let column: number | null = null;
  runningSum(netBenefit).forEach((value, here) => {
    const deficit = noughted(value).neg();
    if (deficit.gt(amount.plus(tie.times(amount)))) {
      amount = deficit;
      column = here;
    }
  });
  return { amount, column };
};
