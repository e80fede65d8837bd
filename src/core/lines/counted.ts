/** What `units` and `posts` share: a count, a cost each, and the months of the year in which it is paid. */
import { columnOf, yearsOf } from '../arithmetic/calendar.js';
import { zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { at } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { given, givenByYear, quantity } from '../figure.js';
import type { Figure, Given } from '../figure.js';
import { laterByYears, pushedOut } from './by-year.js';
import { monthsAsWritten, monthsFigure, monthsPushedOut, partYear } from './months.js';
import type { Placed, Placing, Quantity, Term } from './shape.js';

export interface Counted {
  readonly count: Quantity;
  readonly costEach: Given<Decimal>;
  readonly term: Term;
  /** How people call the count and the cost: `units` and `cost of a unit`. */
  readonly words: { readonly count: string; readonly costEach: string };
}

const isByYear = (count: Quantity): count is Exclude<Quantity, Given<Decimal>> => count instanceof Map;

export const counted = ({ count, costEach, term, words }: Counted, placing: Placing): Placed => {
  const { id, horizon, unit, delay } = placing;
  const later = isByYear(count) ? laterByYears(count, delay / 12) : null;
  const countFigure: Figure<Profile> =
    later === null
      ? quantity({
          id: `${id}: ${words.count} each year`,
          name: words.count,
          unit: 'count',
          formula: 'the same in every year',
          inputs: { count: given(`${id}: ${words.count}`, words.count, 'count', count as Given<Decimal>) },
          reach: 'whole',
          rule: (value) => yearsOf(horizon).map(() => value.count),
        })
      : givenByYear(
          `${id}: ${words.count}`,
          words.count,
          'count',
          yearsOf(horizon).map((year) => later.get(year)?.value ?? zero),
          later,
        );
  const profile = quantity({
    id: `${id}: as written`,
    name: 'amount as written',
    unit,
    formula: `${words.count} × ${words.costEach} × months paid ÷ 12`,
    inputs: {
      count: countFigure,
      costEach: given(`${id}: ${words.costEach}`, words.costEach, unit, costEach),
      months: monthsFigure(placing, term),
    },
    rule: (value) => value.months.map((months, column) => partYear(at(value.count, column).times(value.costEach), months)),
  });
  if (later === null) {
    return { profile, beyond: partYear((count as Given<Decimal>).value.times(costEach.value), monthsPushedOut(placing, term)) };
  }
  const asWritten = monthsAsWritten(horizon, term);
  const beyond = pushedOut(later, horizon).reduce((sum, [year, { value }]) => {
    const months = at(asWritten, columnOf(horizon, year - delay / 12));
    return sum.plus(partYear(value.times(costEach.value), months));
  }, zero);
  return { profile, beyond };
};
