/** How likely it is, for programs: every range drawn on this thread, the same draws as those of `simulate`. */
import { Decimal } from '../core/arithmetic/decimal.js';
import type { Named } from '../core/options/comparison.js';
import { drawnHere } from '../core/uncertainty/drawn-here.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { frameOf } from '../report/simulation/frame.js';
import { checkedOf, compiledOptions, usualSample } from '../report/simulation/ready.js';
import { simulationReport } from '../report/simulation/report.js';
import { simulationResult } from '../report/simulation/result.js';
import { simulationSheet } from '../report/simulation/sheet.js';
import { simulatedOf } from '../report/simulation/simulated.js';
import type { Simulated } from '../report/simulation/simulated.js';
import { inFormat } from './in-format.js';
import type { RenderFormat, RenderLook } from './in-format.js';

export interface SimulationAsked {
  /** How many times each option is drawn, 1 to 10,000,000; default 10,000. Memory is 8 bytes for each draw and figure. */
  readonly draws?: number;
  /** A whole number from nought on; default 1. The same seed gives the same draws, to the last digit. */
  readonly seed?: number;
  /** Years within which the money is wanted back; default 5. */
  readonly paybackLimit?: Decimal;
}

export interface Simulation {
  /** Null where no option has a range, and where one cannot be followed. */
  readonly simulated: Simulated | null;
  /** Ranges that cannot be followed, each with its place. */
  readonly diagnostics: readonly Diagnostic[];
}

const mostDraws = 10_000_000;

/**
 * Draws the ranges of options side by side, as `readTogether` gives them: an input that they share, by its name,
 * turns out the same in each of them in every draw. Throws a `RangeError` for draws or a seed that are none.
 */
export const simulate = (
  { options, baseline }: { readonly options: readonly Named[]; readonly baseline: Named | null },
  { draws = 10_000, seed = 1, paybackLimit = new Decimal(5) }: SimulationAsked = {},
): Simulation => {
  if (!Number.isInteger(draws) || draws < 1 || draws > mostDraws)
    throw new RangeError(`draws is ${draws}, not a whole number from 1 to ${mostDraws}`);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`the seed is ${seed}, not a whole number from nought on`);
  if (options.every(({ scenario }) => scenario.uncertain.length === 0)) return { simulated: null, diagnostics: [] };
  const against = baseline && `"${baseline.scenario.title}" (${baseline.file})`;
  const run = { draws, seed, paybackLimit };
  const ready = compiledOptions(
    options.map(({ file, scenario }) => ({ file, scenario, baseline: against })),
    run,
    // Names the tables in the parts of a run, and there are none.
    () => '',
  );
  if ('diagnostics' in ready) return { simulated: null, diagnostics: ready.diagnostics };
  const compiled = ready.options.map((option) => option.compiled);
  const checked = checkedOf(compiled, { draws, sample: usualSample, from: 0, until: draws });
  const tallies = drawnHere(
    compiled.map(({ model }) => model),
    draws,
  );
  return { simulated: simulatedOf(frameOf(ready.options, run), tallies, checked), diagnostics: [] };
};

/** What the draws came to as text in one format. */
export const renderSimulation = (simulated: Simulated, format: RenderFormat, { unit = '£000', width }: RenderLook = {}): string =>
  inFormat(
    {
      result: () => simulationResult(simulated),
      sheet: () => simulationSheet(simulated),
      report: () => simulationReport(simulated, unit),
    },
    format,
    width,
  );
