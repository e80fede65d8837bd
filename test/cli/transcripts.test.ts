/**
 * Transcripts: pages of commands with what they print and their exit code, run in process through
 * `main`. A line of standard error begins with `! `. After a change of words, run with
 * WRITE_TRANSCRIPTS=1, then read every page before it is kept.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdsTrue, playedOn, ran } from './page.js';

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
  const { out, error, code } = await ran(wordsOf(command).slice(1));
  return `${lines(out, '')}${lines(error, '! ')}[exit ${code}]\n`;
};

/** Pages of transcripts, and pages of the manual that show what commands print. */
const pages = [
  ...readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : [])),
  join('docs', 'mtfp.md'),
  join('docs', 'check.md'),
  join('docs', 'config.md'),
];

describe.each(pages)('%s', (path) => {
  const played = playedOn(readFileSync(path, 'utf8'), 'transcript');

  it('shows at least one command', () => {
    expect(played.length).toBeGreaterThan(0);
  });

  holdsTrue(path, played, play);
});
