/**
 * Reads the YAML of many files on a second core while the first works through them from the front:
 * the thread takes them from the back, and the two meet. Which of the two reads a file makes no
 * difference to what it says.
 */
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort, Worker } from 'node:worker_threads';
import { parse } from '../language/yaml/document.js';
import type { ParsedDocument } from '../language/yaml/document.js';
import type { GivenFile } from '../language/options.js';
import { plainTree, treeFrom } from '../language/plain-tree.js';
import type { PlainNode } from '../language/plain-tree.js';
import type { ScenarioFile } from '../language/tree.js';
import { settle } from './pace.js';
import type { Shell } from './shell.js';

export interface ReadAheadTask {
  readonly kind: 'read ahead';
  readonly texts: readonly string[];
  /** For each text: 0 as long as nobody has taken it, then one of `taken` and, once it is sent, `sent`. Then a word that is 1 once the thread has begun. */
  readonly states: Int32Array;
  readonly port: MessagePort;
}

/** The tree of one text; null where it has mistakes, whose places the reader of the file must tell itself. */
interface Sent {
  readonly index: number;
  readonly tree: PlainNode | null;
}

const taken = { here: 1, there: 2 } as const;
const sent = 3;

/** Milliseconds to wait for a file that the thread has begun with. */
const patience = 2_000;

const take = (states: Int32Array, index: number, by: number): boolean => Atomics.compareExchange(states, index, 0, by) === 0;

/** The thread's part. */
export const readAheadInThread = ({ texts, states, port }: ReadAheadTask): void => {
  Atomics.store(states, texts.length, 1);
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    if (!take(states, index, taken.there)) continue;
    const { root, diagnostics } = parse({ source: { path: '', text: texts[index] ?? '' }, amountsIn: '£' });
    const message: Sent = { index, tree: root && diagnostics.length === 0 ? plainTree(root) : null };
    port.postMessage(message);
    Atomics.store(states, index, sent);
    Atomics.notify(states, index);
  }
  port.close();
};

/**
 * The switches of a short command, once the thread has loaded the program: its compiled form fits the engine's
 * own switches only, and without it the thread begins too late to be of use.
 */
const settledOnceBegun = (states: Int32Array): (() => void) => {
  let isSettled = false;
  return () => {
    if (isSettled || Atomics.load(states, states.length - 1) === 0) return;
    settle();
    isSettled = true;
  };
};

/** Begins to read `texts` in `thread`; gives what reads the text at an index here, or waits for the thread where it has begun with it. */
const parsedAhead = (thread: Worker, texts: readonly string[]): ((index: number, file: ScenarioFile) => ParsedDocument) => {
  const states = new Int32Array(new SharedArrayBuffer((texts.length + 1) * Int32Array.BYTES_PER_ELEMENT));
  const { port1: inbox, port2: port } = new MessageChannel();
  const task: ReadAheadTask = { kind: 'read ahead', texts, states, port };
  thread.postMessage(task, [port]);
  inbox.unref();
  const trees = new Map<number, PlainNode | null>();
  const settleOnce = settledOnceBegun(states);
  return (index, file) => {
    settleOnce();
    if (take(states, index, taken.here)) return parse(file);
    // A thread that has died or hangs is not waited for: the file is read here instead.
    Atomics.wait(states, index, taken.there, patience);
    for (let received = receiveMessageOnPort(inbox); received; received = receiveMessageOnPort(inbox)) {
      const { index: at, tree } = received.message as Sent;
      trees.set(at, tree);
    }
    const tree = trees.get(index) ?? null;
    trees.delete(index);
    return tree ? { root: treeFrom(tree, file), diagnostics: [] } : parse(file);
  };
};

/** Files past which a second thread pays for its start. */
export const manyFiles = 8;

/** The same files, with the second thread reading them from the back where they are many and there is one. */
export const readAhead = (given: readonly GivenFile[], { thread }: Shell): readonly GivenFile[] => {
  if (!thread || given.length < manyFiles) return given;
  const parsed = parsedAhead(
    thread(),
    given.map(({ reading }) => ('source' in reading ? reading.source.text : '')),
  );
  return given.map(({ path, reading }, index) =>
    'source' in reading ? { path, reading: { ...reading, parsedAhead: (file) => parsed(index, file) } } : { path, reading },
  );
};
