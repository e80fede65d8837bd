/** Months of payment: which months of a year a cost is paid in, and how far its ramp has come. */
import { firstMonth, firstMonthOf, lastMonth, lastMonthOf, yearsOf } from '../arithmetic/calendar.js';
import type { Horizon, Month } from '../arithmetic/calendar.js';
import { decimal, one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import { byDefault, given, quantity } from '../figure.js';
import type { Figure, Given } from '../figure.js';
import type { Placing, Term } from './shape.js';

/** From when a cost is paid, as written: the start of the horizon unless said. */
const startOf = (term: Pick<Term, 'from'>, horizon: Horizon): Month => term.from?.value ?? firstMonth(horizon);

/** The ramp's share in the months `first` to `last` summed, the ramp counted from `start`: a number of full months. */
const fullMonths = (ramp: readonly Decimal[], start: Month, first: Month, last: Month): Decimal => {
  let sum: Decimal = zero;
  for (let month = first; month <= last;) {
    const run = Math.min(Math.floor((month - start) / 12), ramp.length - 1);
    const endOfRun = run === ramp.length - 1 ? last : Math.min(last, start + 12 * (run + 1) - 1);
    sum = sum.plus((ramp[run] ?? one).times(endOfRun - month + 1));
    month = endOfRun + 1;
  }
  return sum;
};

const rampOf = (term: Pick<Term, 'ramp'>): readonly Decimal[] => (term.ramp ? term.ramp.map(({ value }) => value) : [one]);

/** A term whose end need not have been written anywhere: a cut-off will do. */
type CutTerm = Omit<Term, 'until'> & { readonly until?: Pick<Given<Month>, 'value'> | undefined };

/** Full months paid in each column, after the delay; an instant year zero has none. */
export const monthsPaid = ({ horizon, delay }: Pick<Placing, 'horizon' | 'delay'>, term: CutTerm): Profile => {
  const start = startOf(term, horizon) + delay;
  const end = term.until ? term.until.value + delay : lastMonth(horizon);
  return yearsOf(horizon).map((year, column) => {
    if (horizon.instant && column === 0) return zero;
    return fullMonths(rampOf(term), start, Math.max(start, firstMonthOf(year)), Math.min(end, lastMonthOf(year)));
  });
};

/** Full months of one year as written, before any delay. */
export const monthsAsWritten = (horizon: Horizon, term: Term): Profile => monthsPaid({ horizon, delay: 0 }, term);

/** Full months that were in the horizon as written and that the delay has pushed past its end. */
export const monthsPushedOut = ({ horizon, delay }: Placing, term: Term): Decimal => {
  if (!term.until) return zero;
  const start = startOf(term, horizon);
  const first = Math.max(start, firstMonth(horizon), lastMonth(horizon) - delay + 1);
  return fullMonths(rampOf(term), start, first, Math.min(term.until.value, lastMonth(horizon)));
};

/** The months paid as a figure that knows `from`, `until` and `ramp`. */
export const monthsFigure = (placing: Placing, term: Term): Figure<Profile> => {
  const name = (what: string): string => `${placing.id}: ${what}`;
  const inputs: Record<string, Figure> = {
    from: term.from
      ? given(name('from'), 'from', 'months', term.from)
      : byDefault(name('from'), 'from', 'months', firstMonth(placing.horizon), 'the start of the horizon'),
    ...(term.until && { until: given(name('until'), 'until', 'months', term.until) }),
    ...(placing.late && { late: placing.late }),
  };
  term.ramp?.forEach((share, run) => {
    inputs[`ramp${run}`] = given(name(`ramp, year ${run + 1}`), `ramp, year ${run + 1}`, 'share', share);
  });
  return quantity({
    id: name('months'),
    name: term.ramp ? 'full months paid, after the ramp' : 'months paid',
    unit: 'months',
    formula: term.ramp ? 'months of the year from start to end, each at its share of the ramp' : 'months of the year from start to end',
    inputs,
    reach: 'whole',
    rule: () => monthsPaid(placing, term),
  });
};

const twelve = decimal(12);

/** `yearly × months ÷ 12` */
export const partYear = (yearly: Decimal, months: Decimal): Decimal => yearly.times(months).div(twelve);
