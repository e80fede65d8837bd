/** What only some scenarios have: inputs that bend figures, move them month by month, or act on a line together. */
import {
  add,
  addWords,
  divide,
  f64,
  figures,
  floor,
  i32,
  integer,
  integerAt,
  isBelow,
  less,
  load,
  loadBoth,
  loadLower,
  loadUpper,
  multiply,
  multiplyWords,
  plus,
  repeat,
  routine,
  set,
  splatFigure,
  splatInteger,
  store,
  storeLane,
  subtract,
  v128,
  wholeWords,
} from './assembler.js';
import type { Code, Routine } from './assembler.js';

/** Pointers so many bytes further. */
const further = (bytes: number, ...pointers: readonly Code[]): readonly Code[] =>
  pointers.map((each) => set(each, plus(each, integer(bytes))));

/** Which step from `centre` each draw of a column stands on, times `stride` bytes and added to what is at `before`; a word a draw. */
export const stepping: Routine = routine(
  'step',
  { column: i32, size: i32, before: i32, into: i32, stride: i32, centre: f64, by: f64 },
  ({ column, size, before, into, ...own }, declare, keep) => {
    const { end } = declare(i32, 'end');
    const [stride, centre, by, half] = [splatInteger(own.stride), splatFigure(own.centre), splatFigure(own.by), figures(0.5)].map((each) =>
      keep(each),
    ) as [Code, Code, Code, Code];
    const steps = wholeWords(floor(add(divide(subtract(load(column), centre), by), half)));
    return [
      set(end, plus(column, size)),
      repeat(
        [
          storeLane(into, addWords(loadLower(before), multiplyWords(steps, stride)), 0),
          ...further(16, column),
          ...further(8, before, into),
        ],
        isBelow(column, end),
      ),
    ];
  },
);

/** Weights times how many units a column's draws lie from `centre`. */
export const weighing: Routine = routine(
  'weigh',
  { column: i32, size: i32, before: i32, into: i32, centre: f64, unit: f64 },
  ({ column, size, before, into, ...own }, declare, keep) => {
    const { end } = declare(i32, 'end');
    const [centre, unit] = [keep(splatFigure(own.centre)), keep(splatFigure(own.unit))];
    return [
      set(end, plus(column, size)),
      repeat(
        [store(into, multiply(load(before), divide(subtract(load(column), centre), unit))), ...further(16, column, before, into)],
        isBelow(column, end),
      ),
    ];
  },
);

/** The figures of a table at the addresses that two draws' offsets lead to. */
const looked = (table: Code, offsets: Code): Code =>
  loadUpper(plus(table, integerAt(offsets, 4)), loadBoth(plus(table, integerAt(offsets))));

/** Adds weighted rows of a table to columns of the state, `stride` bytes each: of each draw the row that its offset leads to. */
export const addingRows: Routine = routine(
  'addRows',
  { column: i32, size: i32, width: i32, stride: i32, offsets: i32, weights: i32, table: i32 },
  ({ column, size, width, stride, offsets, weights, table }, declare) => {
    const { at, end, offset, weight } = declare(i32, 'at', 'end', 'offset', 'weight');
    return [
      repeat(
        [
          set(at, column),
          set(end, plus(column, size)),
          set(offset, offsets),
          set(weight, weights),
          repeat(
            [store(at, add(load(at), multiply(load(weight), looked(table, offset)))), ...further(16, at, weight), ...further(8, offset)],
            isBelow(at, end),
          ),
          ...further(8, table),
          set(column, plus(column, stride)),
          set(width, less(width, integer(1))),
        ],
        isBelow(integer(0), width),
      ),
    ];
  },
);

/** The figures of a table that draws' offsets lead to. */
export const looking: Routine = routine(
  'look',
  { table: i32, size: i32, offsets: i32, into: i32 },
  ({ table, size, offsets, into }, declare) => {
    const { end } = declare(i32, 'end');
    return [
      set(end, plus(into, size)),
      repeat([store(into, looked(table, offsets)), ...further(16, into), ...further(8, offsets)], isBelow(into, end)),
    ];
  },
);

/** A polynomial of how many units a column's draws lie from `centre`; its coefficients from `table` on, lowest power first, up to `until`. */
export const bending: Routine = routine(
  'bend',
  { column: i32, size: i32, into: i32, table: i32, until: i32, centre: f64, unit: f64 },
  ({ column, size, into, table, until, ...own }, declare, keep) => {
    const { end, power } = declare(i32, 'end', 'power');
    const { along, sum } = declare(v128, 'along', 'sum');
    const [centre, unit] = [keep(splatFigure(own.centre)), keep(splatFigure(own.unit))];
    return [
      set(end, plus(column, size)),
      repeat(
        [
          set(along, divide(subtract(load(column), centre), unit)),
          set(sum, figures(0)),
          set(power, until),
          repeat([set(power, less(power, integer(8))), set(sum, add(multiply(sum, along), loadBoth(power)))], isBelow(table, power)),
          store(into, sum),
          ...further(16, column, into),
        ],
        isBelow(column, end),
      ),
    ];
  },
);
