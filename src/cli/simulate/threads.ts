/**
 * Threads that draw beside this one. A thread takes as long to start as a scenario to be read, so they
 * may be started before it is, and wait for their work.
 */
import { Worker } from 'node:worker_threads';
import { drawBlocks } from '../../core/uncertainty/draw-blocks.js';
import { termsOf } from '../../core/uncertainty/kernel-terms.js';
import { kernelOf } from '../../core/uncertainty/kernel.js';
import { atRanks } from '../../core/uncertainty/order.js';
import { stop, workThrough } from './work.js';
import type { Work } from './work.js';

/** The threads' whole program: the kernel is one text, the same for every thread. */
const threadText = `
const { parentPort } = require('node:worker_threads');
const routines = {
  kernelOf: ${kernelOf.toString()},
  termsOf: ${termsOf.toString()},
  drawBlocks: ${drawBlocks.toString()},
  atRanks: ${atRanks.toString()},
};
const workThrough = ${workThrough.toString()};
parentPort.once('message', (work) => void workThrough(work, routines, null).then(() => parentPort.postMessage('done')));
`;

export interface Crew {
  /** Gives work to so many threads; ends when they have, and fails with what one of them fails with. */
  readonly work: (work: Work, threads: number) => Promise<void>;
  readonly dismiss: () => void;
}

/** Resolves with a thread's word that it is done. */
const done = (thread: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    thread.once('message', () => resolve());
    thread.once('error', reject);
  });

/** A crew with so many threads started at once; others when there is work for them. */
export const crewOf = (early: number): Crew => {
  const started: Worker[] = [];
  const start = (): Worker => {
    const thread = new Worker(threadText, { eval: true });
    // What it is waited for is its word; by itself it does not keep the program from ending.
    thread.unref();
    started.push(thread);
    return thread;
  };
  for (let count = 0; count < early; count += 1) start();
  return {
    work: async (work, threads) => {
      const crew = Array.from({ length: threads }, (_, place) => started[place] ?? start());
      for (const thread of crew) {
        thread.ref();
        thread.postMessage(work, []);
      }
      try {
        await Promise.all(crew.map(done));
      } catch (error) {
        stop(work);
        throw error;
      } finally {
        for (const thread of crew) thread.unref();
      }
    },
    dismiss: () => {
      for (const thread of started) void thread.terminate();
    },
  };
};
