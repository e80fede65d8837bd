/** What `simulate` can be asked, and how each is read. */
import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { MoneyDisplay } from '../../report/model.js';
import type { OutputOptions } from '../options.js';
import type { Shard } from './parts.js';

export interface SimulateFlags extends OutputOptions {
  readonly unit: MoneyDisplay;
  readonly baseline?: string;
  readonly draws: number;
  readonly seed: number;
  readonly paybackLimit: Decimal;
  readonly threads?: number;
  readonly shard?: Shard;
  readonly merge?: true;
}

/** More draws than this do not fit into a machine's memory at once, whole or merged. */
export const mostDraws = 10_000_000;

const wholeNumber = (written: string): number => {
  const digits = written.replace(/[,_](?=\d{3}(?:[,_]|$))/g, '');
  return /^\d{1,16}$/.test(digits) ? Number(digits) : Number.NaN;
};

const drawsWritten = (written: string): number => {
  const draws = wholeNumber(written);
  if (draws >= 1 && draws <= mostDraws) return draws;
  throw new InvalidArgumentError(
    draws === 0
      ? 'No draws, no answer: write at least 1, such as 10000.'
      : `Write a whole number from 1 to ${mostDraws.toLocaleString('en-GB')}, such as 100000.`,
  );
};

const seedWritten = (written: string): number => {
  const seed = wholeNumber(written);
  if (Number.isSafeInteger(seed)) return seed;
  throw new InvalidArgumentError('Write a whole number, such as 1.');
};

const shardWritten = (written: string): Shard => {
  const [, shard, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(written) ?? [];
  if (shard === undefined || of === undefined) throw new InvalidArgumentError('Write which of how many, such as 3/16.');
  const read = { shard: Number(shard), of: Number(of) };
  if (read.of < 1 || read.shard < 1 || read.shard > read.of) {
    throw new InvalidArgumentError(read.of < 1 ? 'There must be at least one shard.' : `Shards of ${of} are 1/${of} to ${of}/${of}.`);
  }
  return read;
};

const threadsWritten = (written: string): number => {
  const threads = wholeNumber(written);
  if (threads >= 1 && threads <= 256) return threads;
  throw new InvalidArgumentError('Write a whole number from 1 to 256.');
};

export const usualDraws = 10_000;
export const usualSeed = 1;

export const drawsOption = () =>
  new Option('--draws <count>', 'how many times the case is drawn').argParser(drawsWritten).default(usualDraws, '10,000');
export const seedOption = () =>
  new Option('--seed <number>', 'another seed gives other draws; the same one the same, to the last digit')
    .argParser(seedWritten)
    .default(usualSeed, '1');
export const threadsOption = () =>
  new Option('--threads <count>', "threads to draw on (default: the machine's cores, where the work is worth it)").argParser(
    threadsWritten,
  );
export const shardOption = () => new Option('--shard <k/n>', 'compute one of n parts, as a JSON file for --merge').argParser(shardWritten);

/** Line-draws that are over before another thread has started. */
const worthAThread = 4_000_000;

/** Lines with ranges that a scenario may be expected to have, before it is read. */
const expectedLines = 20;

/** Whether a run takes long enough to be told of. */
export const isLong = (lineDraws: number): boolean => lineDraws >= worthAThread;

/** How many threads to draw on: those asked for, else as many cores as the work is worth. */
export const threadsFor = (lineDraws: number, asked: number | undefined): number =>
  asked ?? Math.min(availableParallelism(), 1 + Math.floor(lineDraws / worthAThread));

/** How many threads beside this one to start before the scenario is read. */
export const earlyThreads = ({ draws, shard, threads }: SimulateFlags): number =>
  threadsFor((expectedLines * draws) / (shard?.of ?? 1), threads) - 1;
