/** Writing results: a file is written whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf } from './files.js';

/** Writes beside the file and renames; on trouble nothing is left and the reason comes back. */
export const writeWhole = (path: string, content: string | Uint8Array): { readonly trouble: string } | null => {
  const beside = `${path}.${process.pid}.part`;
  try {
    const file = openSync(beside, 'wx');
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
    return null;
  } catch (error) {
    rmSync(beside, { force: true });
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { trouble: isMissing ? `there is no folder ${dirname(path)}` : reasonOf(error) };
  }
};
