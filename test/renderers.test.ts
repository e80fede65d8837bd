/** What renderers must never do: change, cut or lose what a report says. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ran } from './cli/page.js';

const scenarios = readdirSync('scenarios', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('base.yaml'))
  .map((name) => join('scenarios', name));

const printed = async (...argv: readonly string[]): Promise<string> => (await ran(argv)).out;

describe.each(scenarios)('%s', (scenario) => {
  it.each([['--width', '80'], ['--width', '160'], ['--unit', '£'], ['--lines']])(
    'says the same in colour as without: %s %s',
    async (...flags) => {
      const plain = await printed('run', scenario, ...flags);
      const coloured = await printed('run', scenario, ...flags, '--color');
      expect(coloured).not.toBe(plain);
      expect(stripVTControlCharacters(coloured)).toBe(plain);
    },
  );

  it('cuts no cell, and keeps to the width', async () => {
    const text = await printed('run', scenario, '--lines', '--unit', '£');
    expect(text).not.toContain('…');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
