/** Scenarios to what was drawn of them: compiled, drawn on as many threads as pay, a sample worked out again exactly. */
import { decimal, larger, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { Fault } from '../../core/figure.js';
import type { Scenario } from '../../core/scenario.js';
import { checkedDraws, largestDifference } from '../../core/uncertainty/exact.js';
import type { KernelModel } from '../../core/uncertainty/kernel-model.js';
import { kernelHere } from '../../core/uncertainty/kernel-here.js';
import { compiled } from '../../core/uncertainty/model.js';
import type { Compiled, Refusal } from '../../core/uncertainty/model.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { sha256 } from '../../io/digest.js';
import { frameOf } from '../../report/simulation/frame.js';
import type { FramedOption } from '../../report/simulation/frame.js';
import { differenceText } from '../../report/simulation/simulated.js';
import type { Shell } from '../shell.js';
import { drawn } from './batch.js';
import { isLong, threadsFor } from './options.js';
import type { SimulateFlags } from './options.js';
import { drawsOf } from './parts.js';
import type { Part, Shard } from './parts.js';

export interface NamedScenario {
  readonly file: string;
  readonly baseline: string | null;
  readonly scenario: Scenario;
}

/** A double that differs by more from Decimal than this is a fault of ours, and no result. */
const mostDifference = decimal('1e-9');

const refused = ({ why, inputs }: Refusal): readonly Diagnostic[] => {
  const [first] = inputs;
  if (!first) return [];
  return [
    why === 'not smooth'
      ? diagnose('simulation-not-smooth', first.span, { input: first.name })
      : diagnose('simulation-too-many-together', first.span, { inputs: inputs.map(({ name }) => name) }),
  ];
};

/** The digest of a model's tables. */
const digestOf = (model: KernelModel): string =>
  sha256(
    Buffer.from(
      JSON.stringify(model, (_, value: unknown) =>
        ArrayBuffer.isView(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') : value,
      ),
    ),
  );

/** Options compiled, or what stands against it, of all of them. */
export const compiledOptions = (
  named: readonly NamedScenario[],
  flags: SimulateFlags,
): { readonly options: readonly FramedOption[] } | { readonly diagnostics: readonly Diagnostic[] } => {
  const all = named.map((option) => ({ ...option, compiled: compiled(option.scenario, flags) }));
  const diagnostics = all.flatMap((option) => ('why' in option.compiled ? refused(option.compiled) : []));
  if (diagnostics.length > 0) return { diagnostics };
  return {
    options: all.flatMap(({ file, baseline, compiled: one }) =>
      'why' in one ? [] : [{ file, baseline, compiled: one, model: digestOf(one.model) }],
    ),
  };
};

/** Draws of the sample that fall to a shard, and the largest difference among all options. */
const checkedOf = (options: readonly Compiled[], draws: number, from: number, until: number): Part['checked'] => {
  const sample = checkedDraws(draws).filter((draw) => draw >= from && draw < until);
  const largest = options.reduce<Decimal>(
    (most, option) => larger(most, largestDifference(option, kernelHere(option.model), sample)),
    zero,
  );
  if (largest.gt(mostDifference))
    throw new Fault(`the simulation differs from the exact figures by ${largest.toSignificantDigits(2).toFixed()}`);
  return { draws: sample.length, largest: differenceText({ draws: sample.length, largest }) };
};

/** Progress of a long run on one line of a terminal, which is taken away at the end. */
const progressOn = (shell: Shell, draws: number, lineDraws: number) => {
  const isShown = shell.errorIsTerminal && isLong(lineDraws);
  return {
    tell: (done: number, blocks: number): void => {
      if (isShown) shell.error(`\r${draws.toLocaleString('en-GB')} draws: ${Math.floor((100 * done) / blocks)}%`);
    },
    end: (): void => {
      if (isShown) shell.error('\r\u001b[K');
    },
  };
};

/** One part of a run, or the whole as its only part; null where the user stopped it. */
export const drawPart = async (
  options: readonly FramedOption[],
  flags: SimulateFlags,
  shard: Shard,
  shell: Shell,
): Promise<Part | null> => {
  const models = options.map(({ compiled: { model } }) => model);
  const { from, until } = drawsOf(shard, flags.draws);
  const lineDraws = models.reduce((sum, { shapes }) => sum + (shapes.length + 1) * (until - from), 0);
  const stopping = new AbortController();
  const release = shell.onInterrupt?.(() => stopping.abort());
  const progress = progressOn(shell, until - from, lineDraws);
  try {
    progress.tell(0, 1);
    // Other threads draw while this one works the sample out again.
    const drawing = drawn(
      { models, from, until },
      { threads: threadsFor(lineDraws, flags.threads), progress: progress.tell, signal: stopping.signal },
    );
    const checked = checkedOf(
      options.map((option) => option.compiled),
      flags.draws,
      from,
      until,
    );
    const tallies = await drawing;
    if (!tallies) return null;
    return { shard, frame: frameOf(options, flags), checked, tallies };
  } finally {
    progress.end();
    release?.();
  }
};
