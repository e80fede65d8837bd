/** The kernel of a model on this thread. */
import type { KernelModel } from './kernel-model.js';
import { termsOf } from './kernel-terms.js';
import { kernelOf } from './kernel.js';
import type { Kernel } from './kernel.js';
import { blockSize, sumsOf } from './sums.js';
import { vectorModule } from './vector/module.js';

export const kernelHere = (model: KernelModel): Kernel =>
  kernelOf(model, blockSize, sumsOf(model.years, model.shapes.length), vectorModule(), termsOf);
