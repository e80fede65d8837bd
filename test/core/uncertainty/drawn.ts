/** Scenarios as text, compiled and drawn on one thread: what the tests of the simulation look at. */
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import type { Decimal } from '../../../src/core/arithmetic/decimal.js';
import type { Scenario } from '../../../src/core/scenario.js';
import { drawBlocks } from '../../../src/core/uncertainty/draw-blocks.js';
import type { Kernel } from '../../../src/core/uncertainty/kernel.js';
import { kernelHere } from '../../../src/core/uncertainty/kernel-here.js';
import { blockSize, sumsOf } from '../../../src/core/uncertainty/sums.js';
import { compiled } from '../../../src/core/uncertainty/model.js';
import type { Compiled } from '../../../src/core/uncertainty/model.js';
import { summaryOf } from '../../../src/core/uncertainty/summary.js';
import type { OptionSummary } from '../../../src/core/uncertainty/summary.js';
import { excerptOf } from '../../../src/diagnostics/excerpt.js';
import { readText } from '../../in-memory.js';

export const scenarioOf = (text: string, others: Readonly<Record<string, string>> = {}): Scenario => {
  const { scenario, diagnostics } = readText(text, { others });
  if (!scenario) throw new Error(diagnostics.map((diagnostic) => excerptOf(diagnostic)).join('\n'));
  return scenario;
};

export const compiledFrom = (scenario: Scenario, seed = 1): Compiled => {
  const found = compiled(scenario, { seed, paybackLimit: decimal(3) });
  if ('why' in found) throw new Error(`${found.why}: ${found.inputs.map(({ id }) => id).join(', ')}`);
  return found;
};

export const kernelFrom = ({ model }: Compiled): Kernel => kernelHere(model);

export interface DrawnScenario {
  readonly compiled: Compiled;
  readonly measures: readonly Float64Array[];
  readonly sums: Float64Array;
  readonly summary: OptionSummary;
}

/** A scenario drawn. */
export const drawnFrom = (text: string, draws: number, seed = 1): DrawnScenario => {
  const found = compiledFrom(scenarioOf(text), seed);
  const { model, inputs, likely } = found;
  const places = sumsOf(model.years, inputs.length);
  const blocks = Math.ceil(draws / blockSize);
  const measures = Array.from({ length: 4 + model.years }, () => new Float64Array(draws));
  const sums = new Float64Array(blocks * places.size);
  const batch = {
    kernels: [kernelFrom(found)],
    places: [places],
    measures: [measures],
    sums: [sums],
    from: 0,
    until: draws,
    block: blockSize,
  };
  drawBlocks(batch, 0, blocks);
  return { compiled: found, measures, sums, summary: summaryOf({ measures, sums, likely, inputs: inputs.length }) };
};

/** The quantiles of a distribution as numbers, by their hundredths. */
export const quantilesOf = (quantiles: readonly (Decimal | null)[]): readonly number[] =>
  quantiles.map((figure) => figure?.toNumber() ?? Infinity);
