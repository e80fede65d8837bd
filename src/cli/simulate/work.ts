/**
 * The draws of a run as work for several threads. Every thread takes the next blocks that nobody has
 * taken, and writes what they come to at the blocks' own place in shared memory: which thread did what,
 * and when, leaves no trace in the result.
 */
import type { drawBlocks } from '../../core/uncertainty/draw-blocks.js';
import type { KernelModel } from '../../core/uncertainty/kernel-model.js';
import type { termsOf } from '../../core/uncertainty/kernel-terms.js';
import type { kernelOf } from '../../core/uncertainty/kernel.js';
import type { atRanks } from '../../core/uncertainty/order.js';
import { blockSize, sumsOf } from '../../core/uncertainty/sums.js';
import type { Sums } from '../../core/uncertainty/sums.js';
import { vectorModule } from '../../core/uncertainty/vector/module.js';
import type { VectorModule } from '../../core/uncertainty/vector/module.js';

/** What is to be drawn: the same draws of every option, from one on to another, exclusive. The first is at the start of a block. */
export interface Run {
  readonly models: readonly KernelModel[];
  readonly from: number;
  readonly until: number;
  /** Ranks, from nought, whose figures are wanted of each measure. */
  readonly ranks: readonly number[];
}

/** What was drawn of one option: one array a measure, the sums of every block, and of each measure the figures at the ranks. */
export interface Tallies {
  readonly measures: readonly Float64Array[];
  readonly sums: Float64Array;
  readonly ranked: readonly Float64Array[];
}

/** Blocks taken at a time, by a thread and between two looks at whether to stop. */
const taken = 16;

export interface Work extends Run {
  readonly blocks: number;
  readonly block: number;
  readonly taken: number;
  readonly code: VectorModule;
  readonly places: readonly Sums[];
  readonly tallies: readonly Tallies[];
  /** The next block that nobody has taken, how many are done, the next measure to be ranked, and whether to stop. */
  readonly counters: Int32Array;
}

const memory = (figures: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * figures));

export const workOf = ({ models, from, until, ranks }: Run): Work => {
  const blocks = Math.ceil((until - from) / blockSize);
  const places = models.map(({ years, shapes }) => sumsOf(years, shapes.length));
  const ofEach = (years: number, figures: number): readonly Float64Array[] => Array.from({ length: 4 + years }, () => memory(figures));
  return {
    models,
    from,
    until,
    ranks,
    blocks,
    block: blockSize,
    taken,
    code: vectorModule(),
    places,
    tallies: models.map(({ years }, option) => ({
      measures: ofEach(years, until - from),
      sums: memory(blocks * (places[option]?.size ?? 0)),
      ranked: ranks.length > 0 ? ofEach(years, ranks.length) : [],
    })),
    counters: new Int32Array(new SharedArrayBuffer(16)),
  };
};

/** The share of the blocks that is done. */
export const doneOf = ({ counters, blocks }: Work): number => Atomics.load(counters, 1) / blocks;

/** Lets every thread stop where it is. */
export const stop = ({ counters, blocks }: Work): void => {
  Atomics.store(counters, 3, 1);
  Atomics.store(counters, 0, blocks);
};

/** What draws and what ranks, handed in as functions or as text. */
export interface Routines {
  readonly kernelOf: typeof kernelOf;
  readonly termsOf: typeof termsOf;
  readonly drawBlocks: typeof drawBlocks;
  readonly atRanks: typeof atRanks;
}

/**
 * What every thread does: draws until no block is left and, once all are done, ranks until no measure is.
 * `pause` is what this thread has to do between whiles; a thread without any sleeps while it has to wait.
 * Names nothing outside itself: it is handed to threads as text.
 */
export const workThrough = async (work: Work, routines: Routines, pause: (() => Promise<void>) | null): Promise<void> => {
  const { models, from, until, ranks, blocks, block, taken, code, places, tallies, counters } = work;
  const batch = {
    kernels: models.map((model, option) => routines.kernelOf(model, block, places[option] as Sums, code, routines.termsOf)),
    places,
    measures: tallies.map(({ measures }) => measures),
    sums: tallies.map(({ sums }) => sums),
    from,
    until,
    block,
  };
  for (let first = Atomics.add(counters, 0, taken); first < blocks; first = Atomics.add(counters, 0, taken)) {
    const count = Math.min(taken, blocks - first);
    routines.drawBlocks(batch, first, count);
    Atomics.add(counters, 1, count);
    Atomics.notify(counters, 1);
    if (pause) await pause();
  }
  for (let done = Atomics.load(counters, 1); done < blocks; done = Atomics.load(counters, 1)) {
    if (Atomics.load(counters, 3) === 1) return;
    if (pause) await pause();
    else Atomics.wait(counters, 1, done, 50);
  }
  if (ranks.length === 0) return;
  let task = Atomics.add(counters, 2, 1);
  let place = 0;
  for (const { measures, ranked } of tallies) {
    for (let which = 0; which < measures.length; which += 1, place += 1) {
      if (place !== task) continue;
      (ranked[which] as Float64Array).set(routines.atRanks(measures[which] as Float64Array, ranks));
      task = Atomics.add(counters, 2, 1);
    }
  }
};
