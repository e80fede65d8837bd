/**
 * The files that paths on a command line mean: a file, a folder with all below it, or a pattern.
 * Patterns are worked out here and not by a shell, so that they mean the same on every system.
 */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { posix, sep } from 'node:path';
import picomatch from 'picomatch';
import { files } from './files.js';
import type { FileReading } from './files.js';

/** A path and the files it means; none where nothing matches. */
export interface Expanded {
  readonly given: string;
  readonly kind: 'file' | 'folder' | 'pattern';
  readonly paths: readonly string[];
}

const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

/** Folders that hold no case: what tools keep, and packages. */
const isPassedOver = (name: string, hidden: boolean): boolean => name === 'node_modules' || (name.startsWith('.') && !hidden);

const kindOf = (path: string): 'file' | 'folder' | null => {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
};

export const isFolder = (path: string): boolean => kindOf(path) === 'folder';

/** What is in a folder; null where it cannot be looked into. */
const entriesOf = (folder: string): readonly Dirent[] | null => {
  try {
    // By code, not by the machine's language, so that the order is the same everywhere.
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch {
    return null;
  }
};

/**
 * The YAML files below a folder, by path from it: those of the folder first, then those of each folder
 * in it. A link to a file is followed; one to a folder is not, since it may lead in a circle. What cannot be
 * read is among them (a pipe, a link that leads nowhere, a closed folder), so that whoever reads it says why.
 */
const filesBelow = (folder: string, hidden: boolean, way = ''): readonly string[] => {
  const all = entriesOf(folder);
  if (!all) return [way.slice(0, -1)];
  const entries = all.filter(({ name }) => !isPassedOver(name, hidden));
  const here = entries.filter(
    (entry) =>
      isYaml(entry.name) && !entry.isDirectory() && !(entry.isSymbolicLink() && kindOf(posix.join(folder, entry.name)) === 'folder'),
  );
  return [
    ...here.map(({ name }) => way + name),
    ...entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => filesBelow(posix.join(folder, name), hidden, `${way}${name}/`)),
  ];
};

/** Separators as this program writes them; a backslash is one on Windows only, elsewhere it is part of a name. */
const withSlashes = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/** The files that `given` means. A path that is neither there nor a pattern stands for itself, so that whoever reads it says why it cannot be read. */
export const expand = (given: string): Expanded => {
  const path = withSlashes(given);
  const kind = kindOf(path);
  if (kind === 'file') return { given, kind, paths: [path] };
  if (kind === 'folder') return { given, kind, paths: filesBelow(path, false).map((each) => posix.join(path, each)) };
  const { base, glob, isGlob } = picomatch.scan(path);
  if (!isGlob) return { given, kind: 'file', paths: [path] };
  // As a shell reads them: `[!b]` is any letter but b.
  const matches = picomatch(glob, { posix: true });
  const folder = base === '' ? '.' : base;
  const below = filesBelow(folder, /(^|\/)\.[^./]/.test(glob));
  return { given, kind: 'pattern', paths: below.filter((each) => matches(each)).map((each) => posix.join(folder, each)) };
};

/** How a file is read that a folder or a pattern brought in, and nobody named. */
const leadsOut: FileReading = { trouble: 'unreadable-file', reason: "it is a link that leads out of the project's folder" };

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** Where a link that was come upon leads out of the project: it must not have any file of the machine read and quoted. Null for every other file. */
export const troubleOfLink = ({ kind }: Expanded, path: string): FileReading | null =>
  kind !== 'file' && isLink(path) && !files.isInProject(posix.join(posix.dirname(path), '-'), path) ? leadsOut : null;
