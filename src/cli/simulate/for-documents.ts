/** The simulation of a document: what its scenarios' ranges come to, drawn before anything is made of it. */
import { decimal } from '../../core/arithmetic/decimal.js';
import type { Simulation } from '../../report/document/subject.js';
import { compiledOptions, documentSample } from '../../report/simulation/ready.js';
import type { NamedScenario } from '../../report/simulation/ready.js';
import { simulatedOf } from '../../report/simulation/simulated.js';
import { optimise } from '../pace.js';
import type { Shell } from '../shell.js';
import { drawPart } from './draw.js';
import type { DrawnRun } from './draw.js';
import { usualDraws, usualSeed } from './options.js';

const usualRun: DrawnRun = { draws: usualDraws, seed: usualSeed, paybackLimit: decimal(5), sample: documentSample };

/** Draws scenarios side by side, as usual but for what is asked; null where there is nothing to draw, or `asked` is. Throws where the user stops it. */
export const simulationOf = async (
  named: readonly NamedScenario[],
  asked: Partial<DrawnRun> | null,
  shell: Shell,
): Promise<Simulation | null> => {
  if (asked === null || named.every(({ scenario }) => scenario.uncertain.length === 0)) return null;
  optimise();
  const run = { ...usualRun, ...asked };
  // The digest is for parts of a run alone.
  const ready = compiledOptions(named, run, () => '');
  if ('diagnostics' in ready) {
    const without = ready.diagnostics.map(({ message }) => `${message}.`).join(' ');
    shell.error(`fivecase: the document has no simulation: ${without}\n`);
    return { without };
  }
  const { frame, tallies, checked } = await drawPart(ready.options, run, { shard: 1, of: 1 }, shell);
  return simulatedOf(frame, tallies, { draws: checked.draws, largest: decimal(checked.largest) });
};
