/** A page that shows commands and what they print: reads them, plays them in process, and holds the page to it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { Shell } from '../../src/cli/shell.js';

export interface Played {
  readonly command: string;
  readonly output: string;
}

/** The commands on a page and the output under each, in blocks of one kind. */
export const playedOn = (page: string, block: 'console' | 'transcript'): readonly Played[] =>
  [...page.matchAll(new RegExp(`\`\`\`${block}\\n\\$ (fivecase [^\\n]*)\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, command = '', output = '']) => ({ command, output }),
  );

/** Runs words of a command line with no terminal and no environment, but for what `shell` says. */
export const ran = async (
  words: readonly string[],
  shell: Partial<Shell> = {},
): Promise<{ readonly out: string; readonly error: string; readonly code: number }> => {
  let out = '';
  let error = '';
  const code = await main(words, {
    out: (text) => void (out += String(text)),
    error: (text) => void (error += text),
    environment: {},
    outIsTerminal: false,
    errorIsTerminal: false,
    columns: undefined,
    ...shell,
  });
  return { out, error, code };
};

/** Each command prints what the page shows; with WRITE_TRANSCRIPTS=1 the page is written anew instead, to be read. */
export const holdsTrue = (path: string, played: readonly Played[], play: (command: string) => Promise<string>): void => {
  if (process.env['WRITE_TRANSCRIPTS'] === '1') {
    it('is written anew', async () => {
      let written = readFileSync(path, 'utf8');
      for (const { command, output } of played) {
        const again = await play(command);
        written = written.replace(`$ ${command}\n${output}\`\`\``, () => `$ ${command}\n${again}\`\`\``);
      }
      writeFileSync(path, written);
    });
    return;
  }
  it.each(played)('$command', async ({ command, output }) => {
    expect(await play(command)).toBe(output);
  });
};
