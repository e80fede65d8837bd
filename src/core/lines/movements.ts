/** `movements: {years: money}`: each year's change on the year before; a year gets the running sum. */
import { yearsOf } from '../arithmetic/calendar.js';
import { zero } from '../arithmetic/decimal.js';
import { runningSum } from '../arithmetic/profile.js';
import { givenByYear, quantity } from '../figure.js';
import { laterByYears, pushedOut } from './by-year.js';
import type { ShapeRule } from './shape.js';

export const movements: ShapeRule<'movements'> = (shape, { id, horizon, unit, delay, late }) => {
  const written = laterByYears(shape.movements, delay / 12);
  const values = yearsOf(horizon).map((year) => written.get(year)?.value ?? zero);
  const movement = givenByYear(`${id}: movements`, 'movement on the year before', unit, values, written);
  return {
    profile: quantity({
      id: `${id}: as written`,
      name: 'running sum of the movements',
      unit,
      formula: delay === 0 ? 'sum of the movements up to the year' : `sum of the movements up to the year, ${delay} months late`,
      inputs: { movement, ...(late && { late }) },
      reach: 'years so far',
      rule: (given) => runningSum(given.movement),
    }),
    beyond: pushedOut(written, horizon).reduce((sum, [, { value }]) => sum.plus(value), zero),
  };
};
