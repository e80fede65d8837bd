/** The README shows real output: each block between its marks is what the command prints, from its first line on. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/<!-- output: fivecase ([^\n]*) -->\n```text\n([\s\S]*?)```\n<!-- end -->/g)].map(
  ([, command = '', output = '']) => ({
    command,
    output,
  }),
);

/** How much of a long output the README shows: up to the end of its second table. */
const shown = (text: string): string => {
  const end = text.indexOf('\nWhat it comes to\n');
  return end === -1 ? text : text.slice(0, end);
};

const print = async (command: string): Promise<string> => {
  let text = '';
  const take = (piece: string | Uint8Array): void => void (text += String(piece));
  await main(command.split(' '), {
    out: take,
    error: take,
    environment: {},
    outIsTerminal: false,
    errorIsTerminal: false,
    columns: undefined,
  });
  return shown(text);
};

describe('README', () => {
  it('shows the output of several commands', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(3);
  });

  if (process.env['WRITE_TRANSCRIPTS'] === '1') {
    it('is written anew', async () => {
      let written = readme;
      for (const { command, output } of blocks) {
        const again = await print(command);
        written = written.replace(
          `<!-- output: fivecase ${command} -->\n\`\`\`text\n${output}`,
          () => `<!-- output: fivecase ${command} -->\n\`\`\`text\n${again}`,
        );
      }
      writeFileSync('README.md', written);
    });
    return;
  }

  it.each(blocks)('$command', async ({ command, output }) => {
    expect(await print(command)).toBe(output);
  });

  it('names the two commands that its scripts hold', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(readme).toContain('npm ci && npm run build && node bin/fivecase.js run scenarios/oxfordshire/hybrid.yaml');
    expect(readme).toContain('npm ci && npm test');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['build', 'test']));
  });
});
