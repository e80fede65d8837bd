/** The kernel of a model on this thread. */
import { blockSize, kernelOf, sumsOf } from './kernel.js';
import type { Kernel, KernelModel, TableShape } from './kernel.js';
import { pertCells, pertHalvings } from './pert.js';
import { vectorModule } from './vector-code.js';

export const pertShape: TableShape = { halvings: pertHalvings, cells: pertCells };

export const kernelHere = (model: KernelModel): Kernel =>
  kernelOf(model, blockSize, sumsOf(model.years, model.shapes.length), pertShape, vectorModule());
