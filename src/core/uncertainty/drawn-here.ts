/** Options drawn on this thread alone, from the first draw to the last. */
import { drawBlocks } from './draw-blocks.js';
import { kernelHere } from './kernel-here.js';
import type { KernelModel } from './kernel-model.js';
import type { Drawn } from './summary.js';
import { blockSize, sumsOf } from './sums.js';

/** What was drawn of each model, the same draws of all. */
export const drawnHere = (models: readonly KernelModel[], draws: number): readonly Pick<Drawn, 'measures' | 'sums'>[] => {
  const blocks = Math.ceil(draws / blockSize);
  const places = models.map(({ years, shapes }) => sumsOf(years, shapes.length));
  const drawn = models.map(({ years }, option) => ({
    measures: Array.from({ length: 4 + years }, () => new Float64Array(draws)),
    sums: new Float64Array(blocks * (places[option]?.size ?? 0)),
  }));
  drawBlocks(
    {
      kernels: models.map(kernelHere),
      places,
      measures: drawn.map(({ measures }) => measures),
      sums: drawn.map(({ sums }) => sums),
      from: 0,
      until: draws,
      block: blockSize,
    },
    0,
    blocks,
  );
  return drawn;
};
