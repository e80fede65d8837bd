/**
 * The parts of a kernel that only some scenarios have: terms of several inputs or of ones that bend, and
 * what such an input does to the net present value by itself. Names nothing outside itself but its
 * arguments, so that its text can be handed to a thread as it stands.
 */
import type { KernelModel } from './kernel-model.js';
import type { VectorCode } from './vector/module.js';

/** Where in the vector code's memory things are, in bytes. */
export interface TermPlaces {
  readonly drawn: number;
  readonly state: number;
  /** A column of nothing, and columns for offsets, for what an input does by itself, and for weights, the first of them ones. */
  readonly noughts: number;
  readonly offsets: number;
  readonly own: number;
  readonly weights: number;
  /** The terms' rows, the values of effects, and passes for what has no steps. */
  readonly rows: number;
  readonly values: number;
  readonly passes: number;
}

export interface Terms {
  /** Adds all terms to the state, over so many bytes of a column. */
  readonly add: (size: number) => void;
  /** Puts what an input does by itself into its column; false where that is a straight line. */
  readonly effect: (input: number, size: number) => boolean;
}

/** One way in which the powers of a term's bent inputs may come together. */
interface Combination {
  /** Rows from the term's first. */
  readonly row: number;
  /** The combination with one power less, and of which input. */
  readonly before: number;
  readonly which: number;
}

/** `memory` gives figures of the memory from a place on. */
export const termsOf = (
  { terms, effects, step }: KernelModel,
  block: number,
  vector: VectorCode,
  places: TermPlaces,
  memory: (at: number, figures: number) => Float64Array,
): Terms => {
  const column = 8 * block;
  memory(places.weights, block).fill(1);
  let [rowsEnd, passesEnd, valuesEnd] = [places.rows, places.passes, places.values];

  const made = terms.map(({ inputs, sizes, centres, units, from, width, rows }) => {
    const table = rowsEnd;
    memory(table, rows.length).set(rows);
    rowsEnd += 8 * rows.length;
    const strides = sizes.map((_, which) => sizes.slice(which + 1).reduce((product, size) => product * size, 1));
    const axes = inputs.map((input, which) => ({
      which,
      column: places.drawn + input * column,
      size: sizes[which] ?? 1,
      stride: strides[which] ?? 1,
      centre: centres[which] ?? 0,
      unit: units[which] ?? 0,
      by: step[input] ?? 1,
    }));
    const steps = axes.filter(({ unit }) => unit === 0);
    const combinations: Combination[] = [{ row: 0, before: 0, which: 0 }];
    for (const { which, size, stride, unit } of axes) {
      if (unit === 0) continue;
      const known = combinations.length;
      for (let place = known; place < known * size; place += 1) {
        const before = place - known;
        combinations.push({ row: (combinations[before]?.row ?? 0) + stride, before, which });
      }
    }
    // Without steps every draw has the same rows, and weights are added up as inputs are, four to a pass.
    const passes = passesEnd;
    for (let first = 0; first < combinations.length && steps.length === 0; first += 4) {
      for (let place = 0; place < width; place += 1) {
        const slopes = [0, 1, 2, 3].map((more) => rows[(combinations[first + more]?.row ?? rows.length) * width + place] ?? 0);
        if (slopes.every((slope) => slope === 0)) continue;
        memory(passesEnd, 6).set([0, 0, ...slopes]);
        new Uint32Array(memory(passesEnd, 2).buffer, passesEnd, 4).set([
          places.state + (from + place) * column,
          0,
          places.weights + first * column,
          0,
        ]);
        passesEnd += 48;
      }
    }
    return { axes, steps, combinations, table, width, into: places.state + from * column, passes, passesEnd };
  });

  const bent = effects.map(({ centre, unit, values }) => {
    if (unit !== 0 && values.length === 2 && centre === 0) return null;
    const table = valuesEnd;
    memory(table, values.length).set(values);
    valuesEnd += 8 * values.length;
    return { centre, unit, table, end: valuesEnd };
  });

  const addTerm = ({ axes, steps, combinations, table, width, into, passes, passesEnd }: (typeof made)[number], size: number): void => {
    let before = places.noughts;
    for (const { column, stride, centre, by } of steps) {
      vector.step(column, size, before, places.offsets, 8 * width * stride, centre, by);
      before = places.offsets;
    }
    for (let place = 1; place < combinations.length; place += 1) {
      const { before, which } = combinations[place] as Combination;
      const { column: from, centre, unit } = axes[which] as (typeof axes)[number];
      vector.weigh(from, size, places.weights + before * column, places.weights + place * column, centre, unit);
    }
    if (steps.length === 0) {
      if (passesEnd > passes) vector.add(passes, passesEnd, size, column);
      return;
    }
    for (let place = 0; place < combinations.length; place += 1) {
      const row = table + 8 * width * (combinations[place]?.row ?? 0);
      vector.addRows(into, size, width, column, places.offsets, places.weights + place * column, row);
    }
  };

  return {
    add: (size) => {
      for (const term of made) addTerm(term, size);
    },
    effect: (input, size) => {
      const effect = bent[input];
      if (!effect) return false;
      const { centre, unit, table, end } = effect;
      const from = places.drawn + input * column;
      if (unit === 0) {
        vector.step(from, size, places.noughts, places.offsets, 8, centre, step[input] ?? 1);
        vector.look(table, size, places.offsets, places.own);
      } else vector.bend(from, size, places.own, table, end, centre, unit);
      return true;
    },
  };
};
