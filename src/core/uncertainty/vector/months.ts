/** Whole months, each from half a step below to half a step above. */
import {
  add,
  divide,
  f64,
  figures,
  floor,
  greater,
  i32,
  integer,
  isBelow,
  lesser,
  load,
  multiply,
  plus,
  repeat,
  routine,
  set,
  splatFigure,
  store,
  subtract,
} from './assembler.js';
import type { Routine } from './assembler.js';

/** Figures from `at` on to the nearest step from `from` to `to`, two at a time. */
export const rounding: Routine = routine(
  'whole',
  { at: i32, until: i32, from: f64, to: f64, step: f64 },
  ({ at, until, ...own }, _, keep) => {
    const [from, to, step, half] = [
      keep(splatFigure(own.from)),
      keep(splatFigure(own.to)),
      keep(splatFigure(own.step)),
      keep(figures(0.5)),
    ];
    const steps = floor(add(divide(subtract(load(at), from), step), half));
    return [
      repeat([store(at, lesser(greater(add(from, multiply(steps, step)), from), to)), set(at, plus(at, integer(16)))], isBelow(at, until)),
    ];
  },
);
