/** A line that says how far a long piece of work has come; only on a terminal, and gone when it is done. */
import type { Shell } from './shell.js';

/** Fewer pieces are done before anybody has read the line. */
const many = 50;

export interface Progress {
  /** Before the piece of this index, counted from nought. */
  readonly at: (index: number) => void;
  readonly end: () => void;
}

export const progress = (doing: string, count: number, quiet: boolean, shell: Shell): Progress => {
  if (quiet || count < many || !shell.errorIsTerminal) return { at: () => undefined, end: () => undefined };
  const step = Math.max(1, Math.floor(count / 100));
  return {
    at: (index) => {
      if (index % step === 0) shell.error(`\r${doing} ${index} of ${count}`);
    },
    end: () => shell.error(`\r${' '.repeat(`${doing} ${count} of ${count}`.length)}\r`),
  };
};
