/** The world as commands see it: where results and messages go, and what kind of screen there is. */
import process from 'node:process';
import type { Worker } from 'node:worker_threads';
import { harmless } from '../diagnostics/excerpt.js';
import type { Asker } from './ask.js';

export interface Shell {
  readonly out: (text: string | Uint8Array) => void;
  readonly error: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether results and messages go to a terminal. */
  readonly outIsTerminal: boolean;
  readonly errorIsTerminal: boolean;
  /** Columns of the terminal, where there is one. */
  readonly columns: number | undefined;
  /** Another thread with the program in it, by its number from 0, for a command that has work for several; it starts when it is first asked for. */
  readonly thread?: (at?: number) => Worker;
  /** Calls back once when the user interrupts (Ctrl-C), in place of the end that this brings else; what it gives back takes that off again. */
  readonly onInterrupt?: (stop: () => void) => () => void;
  /** Somebody to ask; null where nobody sits at a terminal. */
  readonly asker?: () => Promise<Asker | null>;
  /** The council's settings as a flag of the command names them: a file, or false for none. */
  readonly config?: string | false | undefined;
}

/** A reader that has seen enough (`| head`) closes the pipe: that is its right, not a fault. */
const quietWhenClosed = (stream: NodeJS.WriteStream): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
};

export const processShell = (thread?: (at?: number) => Worker): Shell => {
  quietWhenClosed(process.stdout);
  quietWhenClosed(process.stderr);
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    environment: process.env,
    outIsTerminal: process.stdout.isTTY === true,
    errorIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns,
    asker: async () => (await import('./ask.js')).askerAtTerminal(),
    ...(thread && { thread }),
    onInterrupt: (stop) => {
      process.once('SIGINT', stop);
      return () => void process.removeListener('SIGINT', stop);
    },
  };
};

/** Colours and the rubbing out of a line of progress, which are the program's own; and what else a screen would obey. */
// oxlint-disable-next-line no-control-regex -- what may repaint a screen is what it looks for
const obeyed = /(\u001b\[[\d;]*[mK]|\n|^\r|\r$)|[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * The world, in which no message repeats an argument that could repaint a screen: a shell hands over names of
 * files as they are, and a message may begin with one.
 */
export const withHarmlessErrors = (shell: Shell, argv: readonly string[]): Shell => {
  const words = argv.filter((word) => harmless(word) !== word);
  // Part of a word may stand in a message too: its colours are not the program's.
  // oxlint-disable-next-line no-control-regex -- the escapes that are let through otherwise
  const unsafe = [...words, ...words.flatMap((word) => word.match(/\u001b\[[\d;]*[mK]/g) ?? [])];
  const error = (text: string): void => {
    const said = unsafe.reduce((before, word) => before.replaceAll(word, harmless(word)), text);
    shell.error(said.replace(obeyed, (sign, own?: string) => own ?? harmless(sign)));
  };
  return { ...shell, error };
};
