/** `once: money` with `in`: the amount in that year, nought elsewhere. */
import { lastYearOf, yearsOf } from '../arithmetic/calendar.js';
import { zero } from '../arithmetic/decimal.js';
import { given, quantity } from '../figure.js';
import type { ShapeRule } from './shape.js';

export const once: ShapeRule<'once'> = (shape, { id, horizon, unit, delay, late }) => {
  const year = shape.year.value + delay / 12;
  return {
    profile: quantity({
      id: `${id}: as written`,
      name: 'amount as written',
      unit,
      formula: delay === 0 ? 'the amount, in its year' : `the amount, in its year, ${delay} months late`,
      inputs: {
        amount: given(`${id}: once`, 'amount', unit, shape.once),
        year: given(`${id}: in`, 'year', 'words', shape.year),
        ...(late && { late }),
      },
      reach: 'whole',
      rule: ({ amount }) => yearsOf(horizon).map((column) => (column === year ? amount : zero)),
    }),
    beyond: year > lastYearOf(horizon) ? shape.once.value : zero,
  };
};
