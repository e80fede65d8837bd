/** Documents written by the built program into a folder that is thrown away. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

export interface Desk {
  readonly folder: string;
  /** Runs the built program; gives its standard output. */
  readonly run: (...words: readonly string[]) => string;
  readonly clear: () => void;
}

/** A folder to write documents into. */
export const desk = (): Desk => {
  const folder = mkdtempSync(join(tmpdir(), 'fivecase-documents-'));
  return {
    folder,
    run: (...words) =>
      execFileSync(process.execPath, ['bin/fivecase.js', ...words], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1 << 26,
      }),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
};
