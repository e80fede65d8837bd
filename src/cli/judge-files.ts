/**
 * Judges many files on all cores: whoever is free takes the next. A file's judgement hangs on nothing but
 * the file and those it names, so it makes no difference which thread has judged it.
 */
import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort, Worker } from 'node:worker_threads';
import { shelfAt } from '../io/git.js';
import { readFile } from '../io/files.js';
import type { KnownLayers } from '../language/layers.js';
import type { FileReading } from '../language/files.js';
import type { GivenFile } from '../language/options.js';
import { judgeFile } from '../policy/judge-file.js';
import type { Before, JudgedFile } from '../policy/judge-file.js';
import { optimiseLater, unsettle } from './pace.js';
import { configFor, diskFor } from './settings.js';
import type { SettingsNamed } from './settings.js';
import type { Shell } from './shell.js';

/** A file that is meant, read when its turn comes. */
export interface Meant {
  readonly path: string;
  /** Where it cannot be read again from its path: standard input. */
  readonly read?: () => GivenFile;
  /** Why it is not to be read, where it is not. */
  readonly trouble?: FileReading;
}

/** What judging needs to know of the command. */
interface Terms {
  /** The version before the change, and a file of the repository that has it; null where there is none. */
  readonly before: { readonly ref: string; readonly path: string } | null;
  readonly settings: SettingsNamed;
}

export interface JudgeTask extends Terms {
  readonly kind: 'judge';
  readonly paths: readonly string[];
  /** How many files have been taken, by whichever thread. */
  readonly taken: Int32Array;
  readonly port: MessagePort;
}

/** Judged files by their place among all; the last message is empty. */
type Sent = readonly (readonly [number, JudgedFile])[];

/** Files to one message: what they share, such as the text of the settings, goes along once. */
const toMessage = 25;

/** Files for which another thread pays for its start. */
const manyFiles = 12;

/**
 * Files from which on this thread only waits, and leaves the judging to as many threads as there are cores:
 * they have more room for what is soon thrown away, and are faster by a tenth.
 */
const veryMany = 200;

/** Threads beyond which files are not judged faster. */
const mostThreads = 8;

/** Threads beside this one, as far as there are cores and files for them. */
const threadsFor = (files: number): number => {
  const cores = Math.min(availableParallelism(), mostThreads);
  return files < veryMany || cores === 1 ? Math.min(cores - 1, Math.floor(files / manyFiles)) : cores;
};

const onDisk = ({ path, read, trouble }: Meant): GivenFile => {
  if (trouble) return { path, reading: trouble };
  if (read) return read();
  const reading = readFile(path);
  // Without its bytes, which nobody asks of a judged file.
  return { path, reading: 'source' in reading ? { source: { path: reading.source.path, text: reading.source.text } } : reading };
};

/** What judges one file after another, on one set of terms. */
const judgeOn = ({ before, settings }: Terms): ((file: Meant) => JudgedFile) => {
  const known: KnownLayers = new Map();
  const disk = diskFor(settings);
  const shelf = before && shelfAt(before.ref, before.path, configFor(settings));
  const then: Before | null = shelf && 'read' in shelf ? { files: shelf, pathOf: shelf.pathOf, known: new Map() } : null;
  return (file) => judgeFile(onDisk(file), disk, known, then);
};

/** The next file that nobody has taken, until there is none. */
const nextOf = function* (taken: Int32Array, count: number): Iterable<number> {
  for (let index = Atomics.add(taken, 0, 1); index < count; index = Atomics.add(taken, 0, 1)) yield index;
};

/** A thread's part. */
export const judgeInThread = ({ paths, taken, port, ...terms }: JudgeTask): void => {
  // By now the thread has loaded the program, whose compiled form fits the engine's own switches only.
  optimiseLater();
  const judge = judgeOn(terms);
  let ready: (readonly [number, JudgedFile])[] = [];
  const send = (): void => {
    port.postMessage(ready satisfies Sent);
    ready = [];
  };
  for (const index of nextOf(taken, paths.length)) {
    ready.push([index, judge({ path: paths[index] ?? '' })]);
    if (ready.length === toMessage) send();
  }
  if (ready.length > 0) send();
  send();
  port.close();
};

/** Has `thread` judge beside others; ends when it is done or has died. */
const judgedThere = (
  thread: Worker,
  task: Omit<JudgeTask, 'kind' | 'port'>,
  receive: (index: number, judged: JudgedFile) => void,
): Promise<void> => {
  const { port1: inbox, port2: port } = new MessageChannel();
  thread.postMessage({ kind: 'judge', port, ...task } satisfies JudgeTask, [port]);
  return new Promise((resolve) => {
    const end = (): void => {
      inbox.close();
      resolve();
    };
    inbox.on('message', (sent: Sent) => {
      for (const [index, judged] of sent) receive(index, judged);
      if (sent.length === 0) end();
    });
    thread.once('error', end);
    thread.once('exit', end);
  });
};

/** Judges all the files, in their order; `atFile` hears how many are done. */
export const judgeFiles = async (
  all: readonly Meant[],
  before: Terms['before'],
  shell: Shell,
  atFile: (count: number) => void,
): Promise<readonly JudgedFile[]> => {
  const terms: Terms = {
    before,
    settings: { config: shell.config, environment: { FIVECASE_CONFIG: shell.environment['FIVECASE_CONFIG'] } },
  };
  const judge = judgeOn(terms);
  const judged = new Map<number, JudgedFile>();
  const keep = (index: number, file: JudgedFile): void => {
    judged.set(index, file);
    atFile(judged.size);
  };
  // What stands on standard input can be read here alone, and what is not to be read another thread would not know of.
  const threads = shell.thread && !all.some(({ read, trouble }) => read ?? trouble) ? threadsFor(all.length) : 0;
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task = { paths: all.map(({ path }) => path), taken, ...terms };
  // A thread loads faster with the engine's own switches; and work for several is work for the optimiser.
  if (all.length >= manyFiles) unsettle();
  const there = Array.from({ length: threads }, (_, at) => shell.thread?.(at)).flatMap((thread) =>
    thread ? judgedThere(thread, task, keep) : [],
  );
  if (all.length < veryMany || threads === 0) for (const index of nextOf(taken, all.length)) keep(index, judge(all[index] as Meant));
  await Promise.all(there);
  // What a thread that died had taken is judged here.
  return all.map((file, index) => judged.get(index) ?? judge(file));
};
