/** The file in `test/errors/` that shows a finding. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Code } from '../src/diagnostics/catalogue.js';

/** Findings that no text can show: they are about the file as a thing, and said at its first place. */
export const aboutTheFile: readonly Code[] = ['not-text', 'unreadable-file', 'too-large'];

export const brokenFolder = fileURLToPath(new URL('errors', import.meta.url));

/** Shown by tests of their own: a file over the limit has no place in a repository, parts of a simulation are made by the program, and an older version is git's. */
export const shownElsewhere: readonly Code[] = [
  'too-large',
  'too-many-values',
  'limit-before-unsound',
  'more-alike',
  'part-damaged',
  'part-of-other-run',
  'part-twice',
  'part-missing',
];

/** In a folder, the one file that says what to expect; the others are what it names. */
export const brokenFile = (code: Code): string => {
  const isFolder = statSync(join(brokenFolder, code), { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) return join(brokenFolder, `${code}.yaml`);
  const [broken, ...more] = readdirSync(join(brokenFolder, code))
    .map((file) => join(brokenFolder, code, file))
    .filter((path) => readFileSync(path, 'utf8').startsWith('# expect:'));
  if (broken === undefined || more.length > 0) throw new Error(`${code} should have one file that begins with "# expect:"`);
  return broken;
};
