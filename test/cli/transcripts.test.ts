/**
 * Transcripts: pages of commands with what they print and their exit code, run in process through
 * `main`. A line of standard error begins with `! `. After a change of words, run with
 * WRITE_TRANSCRIPTS=1, then read every page before it is kept.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';

const folder = 'test/transcripts';

/** Words of a command line; quotes hold words together. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const lines = (text: string, before: string): string =>
  text === ''
    ? ''
    : `${text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `${before}${line}`.trimEnd())
        .join('\n')}\n`;

const play = async (command: string): Promise<string> => {
  let out = '';
  let error = '';
  const code = await main(wordsOf(command).slice(1), {
    out: (text) => void (out += String(text)),
    error: (text) => void (error += text),
    environment: {},
    outIsTerminal: false,
    errorIsTerminal: false,
    columns: undefined,
  });
  return `${lines(out, '')}${lines(error, '! ')}[exit ${code}]\n`;
};

const block = /```transcript\n\$ (fivecase [^\n]*)\n([\s\S]*?)```/g;

/** Pages of transcripts, and pages of the manual that show what commands print. */
const pages = [...readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : [])), join('docs', 'mtfp.md')];

describe.each(pages)('%s', (path) => {
  const page = readFileSync(path, 'utf8');
  const played = [...page.matchAll(block)].map(([, command = '', output = '']) => ({ command, output }));

  it('shows at least one command', () => {
    expect(played.length).toBeGreaterThan(0);
  });

  if (process.env['WRITE_TRANSCRIPTS'] === '1') {
    it('is written anew', async () => {
      let written = page;
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
});
