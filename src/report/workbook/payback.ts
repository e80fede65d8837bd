/** Payback by formula: when a running total is back at nought, for good and for the first time. */
import type { Series, SheetDraft } from './draft.js';
import {
  both,
  isAbove,
  isAtLeast,
  isBelow,
  isSame,
  largerOf,
  largest,
  minus,
  negative,
  nought,
  over,
  plus,
  rounded,
  smallest,
  sum,
  unity,
  when,
  words,
} from './formula.js';
import type { Range, Term } from './formula.js';
import type { Assumed } from './inputs.js';
import { runningTotal } from './profile.js';
import type { Timeline } from './timeline.js';

export const none = words('none');

export interface PaybackRows {
  /** The running total, and the same as verdicts read it. */
  readonly cumulative: Series;
  readonly positions: Series;
  readonly payback: Term;
  readonly first: Term;
  readonly extended: Term;
}

interface Of {
  readonly name: string;
  readonly flows: Series;
  readonly assumed: Assumed;
  readonly timeline: Timeline;
}

/** A moment counted from `payback_from`, where there is a moment at all. */
const countedFrom = (moment: Term, { paybackOrigin, monthsInYear }: Assumed): Term =>
  when(
    isSame(moment, none),
    none,
    when(isSame(moment, nought), nought, largerOf(nought, minus(moment, over(paybackOrigin, monthsInYear)))),
  );

export const paybackRows = (draft: SheetDraft, { name, flows, assumed, timeline }: Of): PaybackRows => {
  const last = draft.years.length - 1;
  const row = (label: string, unit: string, at: (year: number, itself: (year: number) => Term) => Term): Series =>
    draft.series({ label: `${name}: ${label}`, unit, format: unit === '£' ? 'money' : 'years', at, total: null });
  const fixed = (label: string, content: Term): Term =>
    draft.constant({ label: `${name}: ${label}`, note: '', unit: 'years', format: 'years', role: 'formula', content });

  const cumulative = row('cumulative', '£', runningTotal(flows));
  const positions = row('cumulative as verdicts read it', '£', (year) => rounded(cumulative.at(year), assumed.places));
  const moments = row('back at nought, years from the start (0: not in this year)', 'years', (year) =>
    when(
      both(isBelow(positions.before(year), nought), isAtLeast(positions.at(year), nought)),
      minus(timeline.end.before(year), over(cumulative.before(year), minus(cumulative.at(year), cumulative.before(year)))),
      nought,
    ),
  );
  const returns = row('times back at nought so far', 'count', (year, itself) =>
    plus(itself(year - 1), when(isAbove(moments.at(year), nought), unity, nought)),
  );
  const firstReturn = row('the first time back', 'years', (year) =>
    when(both(isAbove(moments.at(year), nought), isSame(returns.at(year), unity)), moments.at(year), nought),
  );
  const ever = (of: Range): Term => sum(of);
  const moment = fixed('back for good, years from the start', when(isBelow(positions.at(last), nought), none, largest(moments.all)));
  const firstMoment = fixed(
    'back for the first time, years from the start',
    when(both(isBelow(smallest(positions.all), nought), isSame(ever(firstReturn.all), nought)), none, ever(firstReturn.all)),
  );
  const beyond = fixed(
    'back beyond the horizon, at the benefit of the last year',
    when(
      both(isBelow(positions.at(last), nought), isAbove(rounded(flows.at(last), assumed.places), nought)),
      minus(timeline.end.at(last), over(cumulative.at(last), flows.at(last))),
      none,
    ),
  );
  return {
    cumulative,
    positions,
    payback: countedFrom(moment, assumed),
    first: countedFrom(firstMoment, assumed),
    extended: countedFrom(beyond, assumed),
  };
};

/** The deepest running total below nought, as a positive amount. */
export const peakOf = ({ cumulative, positions }: PaybackRows): Term =>
  when(isBelow(smallest(positions.all), nought), negative(smallest(cumulative.all)), nought);
