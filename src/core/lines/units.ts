/** `units` with `unit_cost`: a number of things, each at a cost a year. */
import { counted } from './counted.js';
import type { ShapeRule } from './shape.js';

export const units: ShapeRule<'units'> = (shape, placing) =>
  counted(
    { count: shape.units, costEach: shape.unitCost, term: shape.term, words: { count: 'units', costEach: 'cost of a unit a year' } },
    placing,
  );
