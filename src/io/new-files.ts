/** New files in a folder: all of them or none, and never over what stands there. */
import { closeSync, lstatSync, mkdirSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf } from './files.js';

type NewFilesTrouble =
  /** Paths below the folder at which something stands already. */
  { readonly standing: readonly string[] } | { readonly trouble: string };

const stands = (path: string): boolean => {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
};

/** Folders that must be made for a path, the outermost first. */
const missingFolders = (path: string): readonly string[] => {
  const folder = dirname(path);
  return folder === path || stands(folder) ? [] : [...missingFolders(folder), folder];
};

/** Those of the names at which something stands already, a link that leads nowhere among them. */
export const standingIn = (folder: string, names: Iterable<string>): readonly string[] =>
  [...names].filter((name) => stands(join(folder, name)));

/** Writes `files` (path below `folder` → text). Where anything stands in the way or fails, nothing is left of it; null when all are written. */
export const writeNew = (folder: string, files: ReadonlyMap<string, string>): NewFilesTrouble | null => {
  const standing = standingIn(folder, files.keys());
  if (standing.length > 0) return { standing };
  const made: { readonly path: string; readonly isFolder: boolean }[] = [];
  try {
    for (const [name, text] of files) {
      const path = join(folder, name);
      for (const each of missingFolders(path)) {
        mkdirSync(each);
        made.push({ path: each, isFolder: true });
      }
      const file = openSync(path, 'wx');
      made.push({ path, isFolder: false });
      try {
        const bytes = Buffer.from(text, 'utf8');
        for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      } finally {
        closeSync(file);
      }
    }
    return null;
  } catch (error) {
    for (const { path, isFolder } of made.reverse()) {
      if (isFolder) rmdirSync(path);
      else rmSync(path, { force: true });
    }
    return { trouble: reasonOf(error) };
  }
};
