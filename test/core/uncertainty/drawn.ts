/** Scenarios as text, compiled and drawn on one thread: what the tests of the simulation look at. */
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import type { Decimal } from '../../../src/core/arithmetic/decimal.js';
import type { Scenario } from '../../../src/core/scenario.js';
import type { Kernel } from '../../../src/core/uncertainty/kernel.js';
import { drawnHere } from '../../../src/core/uncertainty/drawn-here.js';
import { kernelHere } from '../../../src/core/uncertainty/kernel-here.js';
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
  const [drawn] = drawnHere([model], draws);
  if (!drawn) throw new Error('nothing was drawn');
  const { measures, sums } = drawn;
  return { compiled: found, measures, sums, summary: summaryOf({ measures, sums, likely, inputs: inputs.length }) };
};

/** The quantiles of a distribution as numbers, by their hundredths. */
export const quantilesOf = (quantiles: readonly (Decimal | null)[]): readonly number[] =>
  quantiles.map((figure) => figure?.toNumber() ?? Infinity);
