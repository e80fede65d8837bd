/** The world as commands see it: where results and messages go, and what kind of screen there is. */
import process from 'node:process';
import type { Worker } from 'node:worker_threads';
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
