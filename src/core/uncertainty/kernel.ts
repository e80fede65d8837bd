/**
 * The simulation's draws, in double precision: the one place where money is no Decimal (0018). What
 * a draw is made of comes from the Decimal core as tables of numbers (`model.ts`), and a sample of
 * every run is worked out again in Decimal. `kernelOf` names nothing outside itself but its
 * argument, so that its text can be handed to a thread as it stands.
 */
import type { VectorModule } from './vector-code.js';

/** What the vector code does (vector-code.ts): addresses in bytes, from one up to another; it may go on to the next multiple of four draws. */
type VectorCode = {
  readonly [shape in 'unit' | 'uniform' | 'triangular']: (
    at: number,
    until: number,
    draw: number,
    upper: number,
    key0: number,
    key1: number,
    from: number,
    to: number,
    turn: number,
    rising: number,
    falling: number,
  ) => void;
} & {
  readonly add: (into: number, until: number, x: number, stride: number, a: number, b: number, c: number, d: number) => void;
};

/** The engine's own WebAssembly, as far as it is needed here. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: VectorModule, imports: object) => { readonly exports: VectorCode };
};

/** A part of the result that hangs on one input, or on a few together: a polynomial in some, a table by whole months of others. */
export interface KernelTerm {
  /** Inputs, by their place. */
  readonly inputs: readonly number[];
  /** Of each input: how many powers or steps it has. */
  readonly sizes: readonly number[];
  /** Of each input: from which deviation and in which unit its powers count; a unit of nought is a table by steps. */
  readonly centres: readonly number[];
  readonly units: readonly number[];
  /** The columns of the state that the term adds to: from the first, so many. */
  readonly from: number;
  readonly width: number;
  /** One row for each combination, the last input's fastest. */
  readonly rows: Float64Array;
}

/** What an input does to the net present value by itself: a polynomial, or a table by steps. */
export interface KernelEffect {
  readonly centre: number;
  readonly unit: number;
  readonly values: Float64Array;
}

/**
 * A scenario as the kernel runs it. A state has four blocks of columns, one a year each: net cost,
 * movement of the revenue budget, what is added to make minus the net cost the net benefit, and what
 * a pound of each year's net benefit is worth in present value.
 */
export interface KernelModel {
  readonly years: number;
  readonly instant: boolean;
  /** Months from the start to the origin of payback, as years. */
  readonly origin: number;
  readonly paybackLimit: number;
  /** Pounds this near to nought are nought. */
  readonly nought: number;
  /** Four blocks of years, with every input at its likely position. */
  readonly base: Float64Array;
  /** Of each input, in the order of their ids: the two words of its stream. */
  readonly keys: Int32Array;
  /** 0 still, 1 uniform, 2 triangular, 3 PERT. */
  readonly shapes: Uint8Array;
  /** Ends as deviations from the likely position; of months half a step beyond them. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Whole months: the lowest deviation and the step; a step of nought is none. */
  readonly first: Float64Array;
  readonly step: Float64Array;
  /** Of a PERT input: where its table begins in `tables`. */
  readonly tableAt: Int32Array;
  readonly tables: Float64Array;
  /** What one unit of each input adds to net cost and movement of each year, column by column; nought for those with terms. */
  readonly linear: Float64Array;
  readonly terms: readonly KernelTerm[];
  readonly effects: readonly KernelEffect[];
  /** Net present value and the other measures with every input at its likely position; infinite payback for none. */
  readonly likely: Float64Array;
}

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

/** Draws to a block: sums are made block by block, so that no thread and no shard changes a digit. Divides 2 to the 32. */
export const blockSize = 256;

/**
 * The places of a block's row of sums: draws that pay back, pay back within the limit, have a value above
 * nought, have revenue falling every year, are the best option; the squares of the value; every measure
 * (payback's over the draws that have one); the effect of each input, and its product with the value.
 * All but the counts are of deviations from the likely figure.
 */
export const sumsOf = (years: number, inputs: number) => ({
  paid: 0,
  within: 1,
  positive: 2,
  falling: 3,
  best: 4,
  squares: 5,
  measures: 6,
  effects: 10 + years,
  products: 10 + years + inputs,
  size: 10 + years + 2 * inputs,
});

export type Sums = ReturnType<typeof sumsOf>;

/** How the PERT tables in a model are laid out; see pert.ts. */
export interface TableShape {
  readonly halvings: number;
  readonly cells: number;
}

/** A scenario's kernel. `block` is the most draws that it is asked for at once, a multiple of four; `code` is the vector code. */
export const kernelOf = (model: KernelModel, block: number, places: Sums, table: TableShape, code: VectorModule): Kernel => {
  const { years, keys, shapes, low, high, first: lowest, step, tables, tableAt, base, linear, terms, effects, likely, nought } = model;
  const inputs = shapes.length;
  const groups = Math.ceil(inputs / 4);
  // Draws, then the state, in memory that the vector code shares.
  const memory = new WebAssembly.Memory({ initial: Math.ceil((32 * (groups + years) * block) / 65536) });
  const { exports: vector } = new WebAssembly.Instance(code, { kernel: { memory } });
  const drawn = new Float64Array(memory.buffer, 0, 4 * groups * block);
  const state = new Float64Array(memory.buffer, 8 * drawn.length, 4 * years * block);
  const measured = Array.from({ length: 4 + years }, () => new Float64Array(block));
  const [value, netCost, peak, payback] = measured as [Float64Array, Float64Array, Float64Array, Float64Array];
  const falls = new Uint8Array(block);
  const apart = new Float64Array(block);
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
  const twos = Float64Array.from({ length: table.halvings }, (_, halving) => 2 ** (halving + 1));

  /** Numbers of one input, the draw's number as their counter (stream.ts). A block never straddles a multiple of 2 to the 32, so its draws share their upper word. */
  const drawColumn = (input: number, draw: number, count: number): void => {
    const at = 8 * input * block;
    const [from, to] = [low[input] ?? 0, high[input] ?? 0];
    const width = to - from;
    const shape = shapes[input] === 1 ? vector.uniform : shapes[input] === 2 ? vector.triangular : vector.unit;
    const upper = Math.floor(draw / 4294967296) | 0;
    const [key0, key1] = [keys[2 * input] ?? 0, keys[2 * input + 1] ?? 0];
    // A triangle is most likely at nought; the square root undoes the parabola under a straight side.
    shape(at, at + 8 * count, draw | 0, upper, key0, key1, from, to, -from / width, -from * width, to * width);
  };

  const makePert = (at: number, count: number, from: number, to: number, tableFrom: number): void => {
    const width = to - from;
    const side = table.halvings * table.cells * 6;
    for (let place = at; place < at + count; place += 1) {
      const uniform = drawn[place] ?? 0;
      // 0 in the lower half of probabilities, 1 in the upper: arithmetic in place of a turn that no processor foresees.
      const upper = (uniform * 2) | 0;
      const tail = Math.abs(upper - uniform);
      const top = (tail * 4294967296) >>> 0;
      const halving = top > 0 ? Math.clz32(top) - 1 : Math.clz32((tail * 9007199254740992) >>> 0) + 20;
      const along = (tail * (twos[halving] ?? 0) - 0.5) * 2 * table.cells;
      const cell = along | 0;
      const within = (along - cell) * 2 - 1;
      const row = tableFrom + upper * side + (halving * table.cells + cell) * 6;
      const distance =
        (tables[row] ?? 0) +
        within *
          ((tables[row + 1] ?? 0) +
            within *
              ((tables[row + 2] ?? 0) +
                within * ((tables[row + 3] ?? 0) + within * ((tables[row + 4] ?? 0) + within * (tables[row + 5] ?? 0)))));
      drawn[place] = from + width * Math.abs(upper - distance);
    }
  };

  /** Whole months, each from half a step below to half a step above. */
  const makeWhole = (at: number, count: number, from: number, by: number, to: number): void => {
    for (let place = at; place < at + count; place += 1) {
      const steps = Math.floor(((drawn[place] ?? 0) - from) / by + 0.5);
      drawn[place] = Math.min(to, Math.max(from, from + steps * by));
    }
  };

  const drawInputs = (draw: number, count: number): void => {
    for (let input = 0; input < inputs; input += 1) {
      const at = input * block;
      if (shapes[input] === 0) {
        drawn.fill(0, at, at + count);
        continue;
      }
      const [from, to, by] = [low[input] ?? 0, high[input] ?? 0, step[input] ?? 0];
      drawColumn(input, draw, count);
      if (shapes[input] === 3) makePert(at, count, from, to, tableAt[input] ?? 0);
      if (by > 0) makeWhole(at, count, lowest[input] ?? 0, by, to - by / 2);
    }
  };

  /** Net cost and movements take what is linear in one input alone: four inputs to a pass over a column. */
  const addLinear = (count: number): void => {
    for (let group = 0; group < groups; group += 1) {
      for (let column = 0; column < 2 * years; column += 1) {
        const at = (group * 2 * years + column) * 4;
        const [a, b, c, d] = [linear[at] ?? 0, linear[at + 1] ?? 0, linear[at + 2] ?? 0, linear[at + 3] ?? 0];
        if (a === 0 && b === 0 && c === 0 && d === 0) continue;
        const into = state.byteOffset + 8 * column * block;
        vector.add(into, into + 8 * count, 32 * group * block, 8 * block, a, b, c, d);
      }
    }
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

  const nearNought = (pounds: number): number => (pounds <= nought && pounds >= -nought ? 0 : pounds);

  /** Measures as the appraisal has them (LANGUAGE 5.2): payback is the last moment below nought, each year's flow even over its year. */
  const measure = (count: number): void => {
    for (let place = 0; place < count; place += 1) {
      let present = 0;
      let total = 0;
      let cumulative = 0;
      let deepest = 0;
      let last = 0;
      let before = 0;
      let moment = 0;
      let falling = 1;
      for (let year = 0; year < years; year += 1) {
        const cost = state[year * block + place] ?? 0;
        const benefit = (state[(2 * years + year) * block + place] ?? 0) - cost;
        (measured[4 + year] as Float64Array)[place] = cost;
        present += benefit * (state[(3 * years + year) * block + place] ?? 0);
        total += cost;
        cumulative += benefit;
        const after = nearNought(cumulative);
        if (-after > deepest) deepest = -after;
        // An instant takes no time: what it brings is where the first year starts from.
        if (model.instant && year === 0) before = after;
        else {
          if (before < 0) last = after < 0 ? Infinity : moment - before / (after - before);
          before = after;
          moment += 1;
        }
        if (!((state[(years + year) * block + place] ?? 0) < -nought)) falling = 0;
      }
      value[place] = present;
      netCost[place] = total;
      peak[place] = deepest;
      payback[place] = before < 0 ? Infinity : last === 0 ? 0 : Math.max(0, last - model.origin);
      falls[place] = falling;
    }
  };

  const evaluate = (count: number): void => {
    for (let column = 0; column < 4 * years; column += 1) state.fill(base[column] ?? 0, column * block, column * block + count);
    addLinear(count);
    for (const term of terms) addTerm(term, count);
    measure(count);
  };

  const effectAt = ({ centre, unit, values }: KernelEffect, by: number, deviation: number): number => {
    if (unit === 0) return values[Math.round((deviation - centre) / by)] ?? 0;
    const along = (deviation - centre) / unit;
    let sum = 0;
    for (let power = values.length - 1; power >= 0; power -= 1) sum = sum * along + (values[power] ?? 0);
    return sum;
  };

  /** Figures of a block less a centre, added up; those without an end left out. */
  const sumOf = (figures: Float64Array, count: number, centre: number): number => {
    let sum = 0;
    for (let place = 0; place < count; place += 1) if (figures[place] !== Infinity) sum += (figures[place] ?? 0) - centre;
    return sum;
  };

  /** What an input does by itself, and that times how far the value is from the likely one, added up over a block. */
  const addEffect = (effect: KernelEffect, input: number, count: number, sums: Float64Array, at: number): void => {
    const from = input * block;
    const by = step[input] ?? 0;
    const isLinear = effect.unit !== 0 && effect.values.length === 2 && effect.centre === 0;
    let sum = 0;
    let products = 0;
    if (isLinear) {
      for (let place = 0; place < count; place += 1) {
        const own = drawn[from + place] ?? 0;
        sum += own;
        products += own * (apart[place] ?? 0);
      }
      const slope = (effect.values[1] ?? 0) / effect.unit;
      sum *= slope;
      products *= slope;
    } else {
      for (let place = 0; place < count; place += 1) {
        const own = effectAt(effect, by, drawn[from + place] ?? 0);
        sum += own;
        products += own * (apart[place] ?? 0);
      }
    }
    sums[at + places.effects + input] = sum;
    sums[at + places.products + input] = products;
  };

  const addUp = (count: number, sums: Float64Array, at: number): void => {
    let [paid, within, positive, falling, squares] = [0, 0, 0, 0, 0];
    const centre = likely[0] ?? 0;
    for (let place = 0; place < count; place += 1) {
      const away = (value[place] ?? 0) - centre;
      const time = payback[place] ?? 0;
      apart[place] = away;
      squares += away * away;
      if (time !== Infinity) paid += 1;
      if (time <= model.paybackLimit + 1e-9) within += 1;
      if ((value[place] ?? 0) > nought) positive += 1;
      falling += falls[place] ?? 0;
    }
    sums[at + places.paid] = paid;
    sums[at + places.within] = within;
    sums[at + places.positive] = positive;
    sums[at + places.falling] = falling;
    sums[at + places.squares] = squares;
    for (let which = 0; which < measured.length; which += 1) {
      const usual = likely[which] ?? 0;
      sums[at + places.measures + which] = sumOf(measured[which] as Float64Array, count, usual === Infinity ? 0 : usual);
    }
    for (let input = 0; input < inputs; input += 1) {
      const effect = effects[input];
      if (effect && shapes[input] !== 0) addEffect(effect, input, count, sums, at);
    }
  };

  return {
    run: (first, count, { measures, at, sums, sumsAt }) => {
      drawInputs(first, count);
      evaluate(count);
      measures.forEach((figures, which) => figures.set((measured[which] as Float64Array).subarray(0, count), at));
      addUp(count, sums, sumsAt);
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

/** What several options are to be drawn into, block by block; all the same draws. */
export interface Batch {
  readonly kernels: readonly Kernel[];
  readonly places: readonly Sums[];
  /** Of each option: one array a measure, and the sums of all blocks, a row each. */
  readonly measures: readonly (readonly Float64Array[])[];
  readonly sums: readonly Float64Array[];
  /** The draw that stands first in the arrays, and the last one that counts, exclusive. */
  readonly from: number;
  readonly until: number;
  readonly block: number;
}

/** Runs the blocks from one on, so many; in each draw the option with the highest value is the best, the first of equals. */
export const drawBlocks = ({ kernels, places, measures, sums, from, until, block }: Batch, first: number, blocks: number): void => {
  for (let row = first; row < first + blocks; row += 1) {
    const at = row * block;
    const count = Math.min(block, until - from - at);
    for (let option = 0; option < kernels.length; option += 1) {
      const sumsAt = row * (places[option] as Sums).size;
      (kernels[option] as Kernel).run(from + at, count, {
        measures: measures[option] as readonly Float64Array[],
        at,
        sums: sums[option] as Float64Array,
        sumsAt,
      });
    }
    for (let draw = at; draw < at + count; draw += 1) {
      let best = 0;
      for (let option = 1; option < kernels.length; option += 1) {
        const [value, most] = [(measures[option] as Float64Array[])[0]?.[draw] ?? 0, (measures[best] as Float64Array[])[0]?.[draw] ?? 0];
        if (value > most) best = option;
      }
      const place = row * (places[best] as Sums).size + (places[best] as Sums).best;
      const counts = sums[best] as Float64Array;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
};
