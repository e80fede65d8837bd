/**
 * The simulation's draws, in double precision: the one place where money is no Decimal (0018). What
 * a draw is made of comes from the Decimal core as tables of numbers (`model.ts`), and a sample of
 * every run is worked out again in Decimal. The figures themselves are vector code (`vector/`); here is
 * what of them is called upon, and where its memory is. `kernelOf` names nothing outside itself but its
 * arguments, so that its text can be handed to a thread as it stands.
 */
import type { KernelModel } from './kernel-model.js';
import type { termsOf as MakeTermsOf } from './kernel-terms.js';
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
export const kernelOf = (model: KernelModel, block: number, places: Sums, code: VectorModule, termsOf: typeof MakeTermsOf): Kernel => {
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
  const combinations = (sizes: readonly number[]): number => 4 * Math.ceil(sizes.reduce((product, size) => product * size, 1) / 4);
  const termPlaces = {
    drawn: drawnAt,
    state: stateAt,
    noughts: part(block),
    offsets: part(block),
    own: part(block),
    weights: part(block * terms.reduce((most, { sizes }) => Math.max(most, combinations(sizes)), 4)),
    rows: part(terms.reduce((sum, { rows }) => sum + rows.length, 0)),
    values: part(effects.reduce((sum, { values }) => sum + values.length, 0)),
    passes: part(terms.reduce((sum, { sizes, width }) => sum + (combinations(sizes) / 4) * width * 6, 0)),
  };
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / 65536) });
  const { exports: vector } = new WebAssembly.Instance(code, { kernel: { memory } });
  const view = (at: number, figures: number): Float64Array => new Float64Array(memory.buffer, at, figures);
  const drawn = view(drawnAt, 4 * groups * block);
  const state = view(stateAt, 4 * years * block);
  const ownSums = view(sumsAt, places.size);
  /** The columns of the measures: each year's net cost is in the state already. */
  const measured = Array.from({ length: 4 + years }, (_, which) =>
    which < 4 ? view(measuredAt + which * column, block) : state.subarray((which - 4) * block, (which - 3) * block),
  );
  const bent = termsOf(model, block, vector, termPlaces, view);
  view(likelyAt, 4 + years).set(likely.map((figure) => (figure === Infinity ? 0 : figure)));
  view(tablesAt, model.tables.length).set(model.tables);

  // What is linear in one input alone, four inputs to a pass over a column; and the columns that anything moves.
  const moved = new Set<number>(terms.flatMap(({ from, width }) => Array.from({ length: width }, (_, place) => from + place)));
  // Net costs are put back before each block, for beyond the last draw of a run something else stands in them.
  for (let year = 0; year < years; year += 1) moved.add(year);
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

  /** Figures of the first `count` draws from their numbers: the state, then measures and their sums. */
  const evaluate = (count: number): void => {
    const size = 32 * Math.ceil(count / 4);
    for (const which of moved) state.fill(base[which] ?? 0, which * block, which * block + size / 8);
    if (passes > 0) vector.add(passesAt, passesAt + 48 * passes, size, column);
    bent.add(size);
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
      const [sums, products] = [places.effects + input, places.products + input];
      if (bent.effect(input, size)) {
        const { own } = termPlaces;
        vector.sumProducts(own, own + column, column, size, measuredAt + 4 * column, sumsAt + 8 * sums, sumsAt + 8 * products);
        continue;
      }
      const slope = (effect.values[1] ?? 0) / effect.unit;
      ownSums[sums] = (ownSums[sums] ?? 0) * slope;
      ownSums[products] = (ownSums[products] ?? 0) * slope;
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
