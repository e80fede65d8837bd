/** Compiled scenarios to what was drawn of them: drawn on as many threads as pay, a sample worked out again exactly. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { KernelModel } from '../../core/uncertainty/kernel-model.js';
import { ranksOf } from '../../core/uncertainty/summary.js';
import { sha256 } from '../../io/digest.js';
import { frameOf } from '../../report/simulation/frame.js';
import type { FramedOption } from '../../report/simulation/frame.js';
import { checkedOf, usualSample } from '../../report/simulation/ready.js';
import { differenceText } from '../../report/simulation/simulated.js';
import type { Shell } from '../shell.js';
import { Stopped } from '../stopped.js';
import { begun } from './batch.js';
import { isLong, threadsFor } from './options.js';
import { drawsOf } from './parts.js';
import type { Part, Shard } from './parts.js';
import { crewOf } from './threads.js';
import type { Crew } from './threads.js';

/** The digest of a model's tables. */
export const digestOf = (model: KernelModel): string =>
  sha256(
    Buffer.from(
      JSON.stringify(model, (_, value: unknown) =>
        ArrayBuffer.isView(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') : value,
      ),
    ),
  );

/** Progress of a long run on one line of a terminal, which is taken away at the end. */
const progressOn = (shell: Shell, draws: number, lineDraws: number) => {
  const isShown = shell.errorIsTerminal && isLong(lineDraws);
  return {
    tell: (done: number): void => {
      if (isShown) shell.error(`\r${draws.toLocaleString('en-GB')} draws: ${Math.floor(100 * done)}%`);
    },
    end: (): void => {
      if (isShown) shell.error('\r\u001b[K');
    },
  };
};

/** What a run is asked: how many draws, from which seed, against which limit of years, and on how many threads where that is said. */
export interface DrawnRun {
  readonly draws: number;
  readonly seed: number;
  readonly paybackLimit: Decimal;
  readonly threads?: number;
  /** Draws that are worked out again exactly, at most; as many as usual where it is not said. */
  readonly sample?: number;
}

/** One part of a run, or the whole as its only part; the threads of `crew` are done with then. Throws where the user stopped it. */
export const drawPart = async (
  options: readonly FramedOption[],
  run: DrawnRun,
  shard: Shard,
  shell: Shell,
  crew: Crew = crewOf(0),
): Promise<Part> => {
  const models = options.map(({ compiled: { model } }) => model);
  const { from, until } = drawsOf(shard, run.draws);
  const lineDraws = models.reduce((sum, { shapes }) => sum + (shapes.length + 1) * (until - from), 0);
  const stopping = new AbortController();
  const release = shell.onInterrupt?.(() => stopping.abort());
  const progress = progressOn(shell, until - from, lineDraws);
  try {
    progress.tell(0);
    // Other threads draw while this one works the sample out again.
    const finished = begun(
      { models, from, until, ranks: until - from === run.draws ? ranksOf(run.draws) : [] },
      { crew, threads: threadsFor(lineDraws, run.threads), progress: progress.tell, signal: stopping.signal },
    );
    const checked = checkedOf(
      options.map((option) => option.compiled),
      { draws: run.draws, sample: run.sample ?? usualSample, from, until },
    );
    const tallies = await finished();
    if (!tallies) throw new Stopped();
    return { shard, frame: frameOf(options, run), checked: { draws: checked.draws, largest: differenceText(checked) }, tallies };
  } finally {
    crew.dismiss();
    progress.end();
    release?.();
  }
};
