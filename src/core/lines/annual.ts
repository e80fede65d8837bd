/** `annual: money`: a yearly amount, paid by the month from a start to an end. */
import { given, quantity } from '../figure.js';
import { monthsFigure, monthsPushedOut, partYear } from './months.js';
import type { ShapeRule } from './shape.js';

export const annual: ShapeRule<'annual'> = (shape, placing) => {
  const yearly = given(`${placing.id}: annual`, 'amount a year', placing.unit, shape.annual);
  return {
    profile: quantity({
      id: `${placing.id}: as written`,
      name: 'amount as written',
      unit: placing.unit,
      formula: 'amount a year × months paid ÷ 12',
      inputs: { yearly, months: monthsFigure(placing, shape.term) },
      rule: (value) => value.months.map((months) => partYear(value.yearly, months)),
    }),
    beyond: partYear(shape.annual.value, monthsPushedOut(placing, shape.term)),
  };
};
