/** The draws of a run, on this thread and as many others as pay. */
import { setImmediate } from 'node:timers/promises';
import { drawBlocks } from '../../core/uncertainty/draw-blocks.js';
import { termsOf } from '../../core/uncertainty/kernel-terms.js';
import { kernelOf } from '../../core/uncertainty/kernel.js';
import { atRanks } from '../../core/uncertainty/order.js';
import { optimise } from '../pace.js';
import type { Crew } from './threads.js';
import { doneOf, stop, workOf, workThrough } from './work.js';
import type { Run, Tallies } from './work.js';

export interface Pace {
  readonly crew: Crew;
  /** Threads in all, this one among them. */
  readonly threads: number;
  /** Told the share of blocks that are done. */
  readonly progress: (done: number) => void;
  /** Aborted when the user has had enough. */
  readonly signal: AbortSignal;
}

/** Milliseconds between two reports of progress. */
const often = 200;

/** Begins to draw on the other threads, and gives what draws the rest on this one: null where it was stopped. */
export const begun = (run: Run, { crew, threads, progress, signal }: Pace): (() => Promise<readonly Tallies[] | null>) => {
  // Whatever was switched before: draws take twice as long and more without the optimiser.
  optimise();
  const work = workOf(run);
  const others = crew.work(work, threads - 1);
  // Its failure is told where it is waited for.
  others.catch(() => {});
  return async () => {
    let told = performance.now();
    const pause = async (): Promise<void> => {
      await setImmediate();
      if (signal.aborted) stop(work);
      if (performance.now() - told < often) return;
      told = performance.now();
      progress(doneOf(work));
    };
    await Promise.all([workThrough(work, { kernelOf, termsOf, drawBlocks, atRanks }, pause), others]);
    return signal.aborted ? null : work.tallies;
  };
};
