/** A kernel's model of one input in one year that costs a pound for each unit of it: what the draws themselves are tested on. */
import type { KernelModel } from '../../../src/core/uncertainty/kernel-model.js';
import type { Words } from '../../../src/core/uncertainty/stream.js';

export const modelOfOne = ({
  shape,
  low,
  high,
  key,
  tables = new Float64Array(),
}: {
  readonly shape: number;
  readonly low: number;
  readonly high: number;
  readonly key: Words;
  readonly tables?: Float64Array;
}): KernelModel => ({
  years: 1,
  instant: false,
  origin: 0,
  paybackLimit: 5,
  nought: 1e-9,
  base: Float64Array.of(0, 0, 0, 1),
  keys: Int32Array.from(key),
  shapes: Uint8Array.of(shape),
  low: Float64Array.of(low),
  high: Float64Array.of(high),
  first: Float64Array.of(low),
  step: Float64Array.of(0),
  tableAt: Int32Array.of(0),
  tables,
  linear: Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0),
  terms: [],
  effects: [{ centre: 0, unit: 1, values: Float64Array.of(0, -1) }],
  likely: Float64Array.of(0, 0, 0, 0, 0),
});
