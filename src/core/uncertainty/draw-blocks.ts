/** Draws of several options, block by block; in each draw one of them is the best. */
import type { Kernel } from './kernel.js';
import type { Sums } from './sums.js';

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
    const wins = kernels.map(() => 0);
    for (let draw = at; draw < at + count && kernels.length > 1; draw += 1) {
      let best = 0;
      for (let option = 1; option < kernels.length; option += 1) {
        const [value, most] = [(measures[option] as Float64Array[])[0]?.[draw] ?? 0, (measures[best] as Float64Array[])[0]?.[draw] ?? 0];
        if (value > most) best = option;
      }
      wins[best] = (wins[best] ?? 0) + 1;
    }
    if (wins.length === 1) wins[0] = count;
    for (let option = 0; option < wins.length; option += 1) {
      const { size, best } = places[option] as Sums;
      (sums[option] as Float64Array)[row * size + best] = wins[option] ?? 0;
    }
  }
};
