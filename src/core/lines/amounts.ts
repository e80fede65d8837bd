/** `amounts: {years: money}`: the year's amount; years not named get nought. */
import { yearsOf } from '../arithmetic/calendar.js';
import { zero } from '../arithmetic/decimal.js';
import { givenByYear, quantity } from '../figure.js';
import { laterByYears, pushedOut } from './by-year.js';
import type { ShapeRule } from './shape.js';

export const amounts: ShapeRule<'amounts'> = (shape, { id, horizon, unit, delay, late }) => {
  const written = laterByYears(shape.amounts, delay / 12);
  const values = yearsOf(horizon).map((year) => written.get(year)?.value ?? zero);
  const amount = givenByYear(`${id}: amounts`, 'amount written for the year', unit, values, written);
  return {
    profile: quantity({
      id: `${id}: as written`,
      name: 'amount as written',
      unit,
      formula: delay === 0 ? 'the amount of the year' : `the amount of the year, ${delay} months late`,
      inputs: { amount, ...(late && { late }) },
      rule: (given) => given.amount,
    }),
    beyond: pushedOut(written, horizon).reduce((sum, [, { value }]) => sum.plus(value), zero),
  };
};
