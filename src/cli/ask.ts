/** Asks whoever sits at the terminal, a line at a time. Loaded only by a command that asks. */
import process from 'node:process';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';

export interface Asker {
  /** Shows a question and waits for a line; null where the input ends before one comes. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly close: () => void;
}

/** Questions go to standard error, so that standard output holds the result alone; null where nobody sits there. */
export const askerAtTerminal = (): Asker | null => {
  if (!isatty(0) || !isatty(2)) return null;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Lines that are pasted in one go wait for their questions.
  const early: string[] = [];
  let waiting: ((line: string | null) => void) | null = null;
  let ended = false;
  const give = (line: string | null): void => {
    const take = waiting;
    waiting = null;
    if (take) take(line);
    else if (line !== null) early.push(line);
  };
  lines.on('line', give);
  lines.on('close', () => {
    ended = true;
    give(null);
  });
  return {
    ask: (question) => {
      const line = early.shift();
      if (line !== undefined || ended) return Promise.resolve(line ?? null);
      lines.setPrompt(question);
      lines.prompt();
      return new Promise((take) => {
        waiting = take;
      });
    },
    close: () => lines.close(),
  };
};
