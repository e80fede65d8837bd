/**
 * The simulation's draws, in double precision: the one place where money is no Decimal (0018). What
 * a draw is made of comes from the Decimal core as tables of numbers (`model.ts`), and a sample of
 * every run is worked out again in Decimal. What all draws go through is vector code (`vector/`); what only
 * some scenarios have, inputs that bend figures or act on a line together, is here. `kernelOf` names
 * nothing outside itself but its argument, so that its text can be handed to a thread as it stands.
 */
import type { KernelEffect, KernelModel, KernelTerm } from './kernel-model.js';
import type { Sums } from './sums.js';
import type { VectorCode, VectorModule } from './vector/module.js';

/** The engine's own WebAssembly, as far as it is needed here. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: VectorModule, imports: object) => { readonly exports: VectorCode };
};

/** Where a block's results go: one array a measure, and one row of sums. */
export interface KernelOutput {
  /** Net present value, net cost in all, peak funding, payback (infinite where there is none), then each year's net cost. */
  readonly measures: readonly Float64Array[];
  /** The place of the block's first draw in them. */
  readonly at: number;
  /** Counts and sums, laid out as `sumsOf` says. */
  readonly sums: Float64Array;
  readonly sumsAt: number;
}

export interface Kernel {
  /** Runs `count` draws from the draw `first` on, at most a block's. */
  readonly run: (first: number, count: number, output: KernelOutput) => void;
  /** The deviation of each input in one draw. */
  readonly deviations: (draw: number) => Float64Array;
  /** The measures with given deviations, in the order of `KernelOutput`. */
  readonly measuresAt: (deviations: Float64Array) => Float64Array;
}

/** A scenario's kernel. `block` is the most draws that it is asked for at once, a multiple of eight; `code` is the vector code. */
export const kernelOf = (model: KernelModel, block: number, places: Sums, code: VectorModule): Kernel => {
  const { years, keys, shapes, low, high, first: lowest, step, tableAt, base, linear, terms, effects, likely, nought } = model;
  const inputs = shapes.length;
  const groups = Math.ceil(inputs / 4);
  const column = 8 * block;

  // The vector code's memory, part by part.
  let end = 0;
  const part = (figures: number): number => {
    const from = end;
    end += 16 * Math.ceil(figures / 2);
    return from;
  };
  const drawnAt = part(4 * groups * block);
  const stateAt = part(4 * years * block);
  // Value, net cost in all, peak funding, payback, and how far the value is from the likely one.
  const measuredAt = part(5 * block);
  const sumsAt = part(places.size);
  const likelyAt = part(4 + years);
  const tablesAt = part(model.tables.length);
  const passesAt = part(2 * groups * years * 6);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / 65536) });
  const { exports: vector } = new WebAssembly.Instance(code, { kernel: { memory } });
  const view = (at: number, figures: number): Float64Array => new Float64Array(memory.buffer, at, figures);
  const drawn = view(drawnAt, 4 * groups * block);
  const state = view(stateAt, 4 * years * block);
  const ownSums = view(sumsAt, places.size);
  const apart = view(measuredAt + 4 * column, block);
  /** The columns of the measures: each year's net cost is in the state already. */
  const measured = Array.from({ length: 4 + years }, (_, which) =>
    which < 4 ? view(measuredAt + which * column, block) : state.subarray((which - 4) * block, (which - 3) * block),
  );
  view(likelyAt, 4 + years).set(likely.map((figure) => (figure === Infinity ? 0 : figure)));
  view(tablesAt, model.tables.length).set(model.tables);

  // What is linear in one input alone, four inputs to a pass over a column; and the columns that anything moves.
  const moved = new Set<number>(terms.flatMap(({ from, width }) => Array.from({ length: width }, (_, place) => from + place)));
  let passes = 0;
  for (let group = 0; group < groups; group += 1) {
    for (let which = 0; which < 2 * years; which += 1) {
      const slopes = linear.subarray((group * 2 * years + which) * 4, (group * 2 * years + which) * 4 + 4);
      if (slopes.every((slope) => slope === 0)) continue;
      const pass = passesAt + 48 * passes;
      new Uint32Array(memory.buffer, pass, 4).set([stateAt + which * column, 0, drawnAt + 4 * group * column, 0]);
      view(pass + 16, 4).set(slopes);
      moved.add(which);
      passes += 1;
    }
  }
  for (let which = 0; which < 4 * years; which += 1) state.fill(base[which] ?? 0, which * block, (which + 1) * block);

  const most = terms.reduce(
    (rows, { sizes }) =>
      Math.max(
        rows,
        sizes.reduce((product, size) => product * size, 1),
      ),
    1,
  );
  const offsets = new Int32Array(most);
  const weights = new Float64Array(most);

  /** Numbers of one input, the draw's number as their counter (stream.ts). A block never straddles a multiple of 2 to the 32, so its draws share their upper word. */
  const drawInput = (input: number, draw: number, count: number): void => {
    const at = drawnAt + input * column;
    const until = at + 8 * count;
    const shape = shapes[input] ?? 0;
    const [from, to, by] = [low[input] ?? 0, high[input] ?? 0, step[input] ?? 0];
    const width = to - from;
    const upper = Math.floor(draw / 4294967296) | 0;
    const [key0, key1] = [keys[2 * input] ?? 0, keys[2 * input + 1] ?? 0];
    if (shape === 0) drawn.fill(0, input * block, input * block + count);
    else if (shape === 1) vector.uniform(at, until, draw | 0, upper, key0, key1, from, width);
    // A triangle is most likely at nought; the square root undoes the parabola under a straight side.
    else if (shape === 2) vector.triangular(at, until, draw | 0, upper, key0, key1, from, to, -from / width, -from * width, to * width);
    else vector.pert(at, until, draw | 0, upper, key0, key1, from, to, width, tablesAt + 8 * (tableAt[input] ?? 0));
    if (by > 0) vector.whole(at, until, lowest[input] ?? 0, to - by / 2, by);
  };

  const drawInputs = (draw: number, count: number): void => {
    for (let input = 0; input < inputs; input += 1) drawInput(input, draw, count);
    // What is drawn beyond the count, to fill up the vectors, is in no sum.
    if (count < block) for (let input = 0; input < inputs; input += 1) drawn.fill(0, input * block + count, (input + 1) * block);
  };

  const addTerm = ({ inputs: of, sizes, centres, units, from, width, rows }: KernelTerm, count: number): void => {
    for (let place = 0; place < count; place += 1) {
      let rowCount = 1;
      offsets[0] = 0;
      weights[0] = 1;
      for (let which = 0; which < of.length; which += 1) {
        const input = of[which] ?? 0;
        const size = sizes[which] ?? 1;
        const unit = units[which] ?? 0;
        const away = (drawn[input * block + place] ?? 0) - (centres[which] ?? 0);
        if (unit === 0) {
          const steps = Math.round(away / (step[input] ?? 1));
          for (let row = 0; row < rowCount; row += 1) offsets[row] = (offsets[row] ?? 0) * size + steps;
          continue;
        }
        const along = away / unit;
        for (let row = rowCount - 1; row >= 0; row -= 1) {
          const offset = (offsets[row] ?? 0) * size;
          let weight = weights[row] ?? 0;
          // Rows are spread from the last to the first, so that none is overwritten before it is read.
          for (let power = 0; power < size; power += 1) {
            offsets[row * size + power] = offset + power;
            weights[row * size + power] = weight;
            weight *= along;
          }
        }
        rowCount *= size;
      }
      for (let row = 0; row < rowCount; row += 1) {
        const weight = weights[row] ?? 0;
        const at = (offsets[row] ?? 0) * width;
        for (let column = 0; column < width; column += 1) {
          const into = (from + column) * block + place;
          state[into] = (state[into] ?? 0) + weight * (rows[at + column] ?? 0);
        }
      }
    }
  };

  /** Figures of the first `count` draws from their numbers: the state, then measures and their sums. */
  const evaluate = (count: number): void => {
    const size = 32 * Math.ceil(count / 4);
    for (const which of moved) state.fill(base[which] ?? 0, which * block, which * block + size / 8);
    if (passes > 0) vector.add(passesAt, passesAt + 48 * passes, size, column);
    for (const term of terms) addTerm(term, count);
    vector.measure(
      stateAt,
      measuredAt,
      8 * count,
      column,
      years * column,
      years,
      likelyAt,
      sumsAt,
      nought,
      model.instant ? -1 : 0,
      model.origin,
      model.paybackLimit + 1e-9,
    );
  };

  const effectAt = ({ centre, unit, values }: KernelEffect, by: number, deviation: number): number => {
    if (unit === 0) return values[Math.round((deviation - centre) / by)] ?? 0;
    const along = (deviation - centre) / unit;
    let sum = 0;
    for (let power = values.length - 1; power >= 0; power -= 1) sum = sum * along + (values[power] ?? 0);
    return sum;
  };

  /** What an input does by itself, and that times how far the value is from the likely one, where it does not act in a straight line. */
  const addEffect = (effect: KernelEffect, input: number, count: number): void => {
    let sum = 0;
    let products = 0;
    for (let place = 0; place < count; place += 1) {
      const own = effectAt(effect, step[input] ?? 0, drawn[input * block + place] ?? 0);
      sum += own;
      products += own * (apart[place] ?? 0);
    }
    ownSums[places.effects + input] = sum;
    ownSums[places.products + input] = products;
  };

  const addUp = (count: number): void => {
    const size = 32 * Math.ceil(count / 4);
    // Beyond the count stands what adds nothing.
    if (count < block)
      for (let year = 0; year < years; year += 1) state.fill(likely[4 + year] ?? 0, year * block + count, (year + 1) * block);
    vector.sum(stateAt, stateAt + years * column, column, size, likelyAt + 32, sumsAt + 8 * (places.measures + 4));
    if (inputs === 0) return;
    vector.sumProducts(
      drawnAt,
      drawnAt + inputs * column,
      column,
      size,
      measuredAt + 4 * column,
      sumsAt + 8 * places.effects,
      sumsAt + 8 * places.products,
    );
    for (let input = 0; input < inputs; input += 1) {
      const effect = effects[input];
      if (!effect || shapes[input] === 0) continue;
      if (effect.unit === 0 || effect.values.length !== 2 || effect.centre !== 0) {
        addEffect(effect, input, count);
        continue;
      }
      const slope = (effect.values[1] ?? 0) / effect.unit;
      ownSums[places.effects + input] = (ownSums[places.effects + input] ?? 0) * slope;
      ownSums[places.products + input] = (ownSums[places.products + input] ?? 0) * slope;
    }
  };

  /** Figure by figure: into memory that threads share, that is faster than all at once. */
  const copy = (from: Float64Array, count: number, to: Float64Array, at: number): void => {
    for (let place = 0; place < count; place += 1) to[at + place] = from[place] ?? 0;
  };

  return {
    run: (first, count, { measures, at, sums, sumsAt: into }) => {
      drawInputs(first, count);
      evaluate(count);
      for (let which = 0; which < measured.length; which += 1)
        copy(measured[which] as Float64Array, count, measures[which] as Float64Array, at);
      addUp(count);
      copy(ownSums, places.size, sums, into);
    },
    deviations: (draw) => {
      drawInputs(draw, 1);
      return Float64Array.from({ length: inputs }, (_, input) => drawn[input * block] ?? 0);
    },
    measuresAt: (deviations) => {
      deviations.forEach((deviation, input) => {
        drawn[input * block] = deviation;
      });
      evaluate(1);
      return Float64Array.from(measured, (figures) => figures[0] ?? 0);
    },
  };
};
