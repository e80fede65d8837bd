/**
 * The draws of a run, on one thread or several. Every thread takes the next blocks that nobody has
 * taken, and writes what they come to at the blocks' own place in shared memory: which thread did what,
 * and when, leaves no trace in the result.
 */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { drawBlocks } from '../../core/uncertainty/draw-blocks.js';
import type { KernelModel } from '../../core/uncertainty/kernel-model.js';
import { kernelOf } from '../../core/uncertainty/kernel.js';
import { blockSize, sumsOf } from '../../core/uncertainty/sums.js';
import type { Sums } from '../../core/uncertainty/sums.js';
import { vectorModule } from '../../core/uncertainty/vector/module.js';
import type { VectorModule } from '../../core/uncertainty/vector/module.js';

/** What is to be drawn: the same draws of every option, from one on to another, exclusive. The first is at the start of a block. */
export interface Run {
  readonly models: readonly KernelModel[];
  readonly from: number;
  readonly until: number;
}

/** What was drawn of one option: one array a measure, and the sums of every block. */
export interface Tallies {
  readonly measures: readonly Float64Array[];
  readonly sums: Float64Array;
}

export interface Pace {
  readonly threads: number;
  /** Told how many blocks are done, of all. */
  readonly progress: (done: number, blocks: number) => void;
  /** Aborted when the user has had enough. */
  readonly signal: AbortSignal;
}

/** Blocks taken at a time, by a thread and between two looks at whether to stop. */
const taken = 16;

/** Milliseconds between two reports of progress. */
const often = 200;

interface Work extends Run {
  readonly blocks: number;
  readonly block: number;
  readonly taken: number;
  readonly code: VectorModule;
  readonly places: readonly Sums[];
  readonly tallies: readonly Tallies[];
  /** The next block that nobody has taken, and how many are done. */
  readonly counters: Int32Array;
}

const memory = (figures: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * figures));

const workOf = ({ models, from, until }: Run): Work => {
  const blocks = Math.ceil((until - from) / blockSize);
  const places = models.map(({ years, shapes }) => sumsOf(years, shapes.length));
  return {
    models,
    from,
    until,
    blocks,
    block: blockSize,
    taken,
    code: vectorModule(),
    places,
    tallies: models.map(({ years }, option) => ({
      measures: Array.from({ length: 4 + years }, () => memory(until - from)),
      sums: memory(blocks * (places[option]?.size ?? 0)),
    })),
    counters: new Int32Array(new SharedArrayBuffer(8)),
  };
};

/** What every thread does until no block is left. Names nothing outside itself: it is handed to threads as text. */
const drawAll = async (
  { models, from, until, blocks, block, taken, code, places, tallies, counters }: Work,
  makeKernel: typeof kernelOf,
  draw: typeof drawBlocks,
  between: (() => Promise<boolean>) | null,
): Promise<void> => {
  const batch = {
    kernels: models.map((model, option) => makeKernel(model, block, places[option] as Sums, code)),
    places,
    measures: tallies.map(({ measures }) => measures),
    sums: tallies.map(({ sums }) => sums),
    from,
    until,
    block,
  };
  for (;;) {
    const first = Atomics.add(counters, 0, taken);
    if (first >= blocks) return;
    const count = Math.min(taken, blocks - first);
    draw(batch, first, count);
    Atomics.add(counters, 1, count);
    if (between && (await between())) return;
  }
};

/** The threads' whole program: the kernel is one text, the same for every thread. */
const threadText = `
const { parentPort, workerData } = require('node:worker_threads');
const kernelOf = ${kernelOf.toString()};
const drawBlocks = ${drawBlocks.toString()};
const drawAll = ${drawAll.toString()};
drawAll(workerData, kernelOf, drawBlocks, null).then(() => parentPort.close());
`;

/** Ends when the thread has; fails with what it fails with. */
const ended = (thread: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => resolve());
  });

const onThreads = async (work: Work, { threads, progress, signal }: Pace): Promise<void> => {
  const workers = Array.from(
    { length: Math.min(threads, Math.ceil(work.blocks / taken)) },
    () => new Worker(threadText, { eval: true, workerData: work }),
  );
  const stop = (): void => {
    for (const worker of workers) void worker.terminate();
  };
  signal.addEventListener('abort', stop);
  const ticking = setInterval(() => progress(Atomics.load(work.counters, 1), work.blocks), often);
  try {
    await Promise.all(workers.map(ended));
  } finally {
    clearInterval(ticking);
    signal.removeEventListener('abort', stop);
    stop();
  }
};

const onThisThread = async (work: Work, { progress, signal }: Pace): Promise<void> => {
  let told = performance.now();
  const between = async (): Promise<boolean> => {
    await setImmediate();
    if (performance.now() - told > often) {
      told = performance.now();
      progress(Atomics.load(work.counters, 1), work.blocks);
    }
    return signal.aborted;
  };
  await drawAll(work, kernelOf, drawBlocks, between);
};

/** Draws everything; null where it was stopped. */
export const drawn = async (run: Run, pace: Pace): Promise<readonly Tallies[] | null> => {
  const work = workOf(run);
  await (pace.threads > 1 ? onThreads(work, pace) : onThisThread(work, pace));
  if (pace.signal.aborted) return null;
  return work.tallies;
};
