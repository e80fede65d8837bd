/**
 * Pages of the manual with files and commands of their own are true: the files are written into a folder,
 * the commands run there, and the output stands on the page. After a change of words, run with
 * WRITE_TRANSCRIPTS=1 and read it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdsTrue, playedOn, ran } from './page.js';

const pages = ['docs/compare.md', 'docs/sensitivity.md', 'docs/simulate.md'];

describe.each(pages)('%s', (path) => {
  const page = readFileSync(path, 'utf8');
  const texts = new Map([...page.matchAll(/```yaml\n(# ([\w.-]+\.yaml)[\s\S]*?)```/g)].map(([, text = '', name = '']) => [name, text]));
  const played = playedOn(page, 'console');

  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fivecase-page-'));
    for (const [name, text] of texts) writeFileSync(join(folder, name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const play = async (command: string): Promise<string> => {
    const words = command
      .split(' ')
      .slice(1)
      .map((word) => (texts.has(word) ? join(folder, word) : word));
    const { out, code } = await ran(words);
    expect(code).toBe(0);
    return out
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n');
  };

  it('has files and commands', () => {
    expect(texts.size).toBeGreaterThan(0);
    expect(played.length).toBeGreaterThan(0);
  });

  holdsTrue(path, played, play);

  it('every scenario on it is sound', async () => {
    for (const name of texts.keys()) await play(`fivecase run ${name}`);
  });
});
