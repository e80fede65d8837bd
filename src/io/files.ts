/** Reading files: the only place that opens one. Trouble comes back as words, never as an exception. */
import { accessSync, closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import type { Source } from '../diagnostics/span.js';

/** Largest scenario file: 1 MiB. */
export const mostBytes = 1_048_576;

/** A source with the bytes it was made from. */
export interface ReadFile extends Source {
  readonly bytes: Uint8Array;
}

export type FileReading =
  | { readonly source: ReadFile }
  | { readonly trouble: 'unreadable-file'; readonly reason: string }
  | { readonly trouble: 'not-text'; readonly what: string }
  | { readonly trouble: 'too-large'; readonly bytes: number; readonly most: number };

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ERR_INVALID_ARG_VALUE: 'its name holds a character that no name may have',
  NOFILE: 'it is a pipe or a device, not a file',
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The system's error in plain words. */
export const reasonOf = (error: unknown): string => {
  const code = codeOf(error);
  return reasons[code] ?? `the system says ${code || String(error)}`;
};

/** How large a file is. A pipe with a name would be waited for until somebody writes to it; what a shell hands over by number is being written. */
const expectedSize = (path: string): number => {
  const status = statSync(path);
  // A folder that nobody may look into is told as that: it may hold files.
  if (status.isDirectory()) accessSync(path, constants.R_OK | constants.X_OK);
  if (status.isDirectory()) throw Object.assign(new Error('directory'), { code: 'EISDIR' });
  if (status.isFile()) return status.size;
  if (!/^\/(?:dev|proc\/self)\/(?:fd\/\d+|stdin)$/.test(path)) throw Object.assign(new Error('no file'), { code: 'NOFILE' });
  return 0;
};

/** At most one byte more than the limit, so that a huge file costs nothing. */
const readBytes = (path: string | 0): Uint8Array => {
  const expected = path === 0 ? 0 : expectedSize(path);
  const file = path === 0 ? 0 : openSync(path, 'r');
  try {
    // One byte more than there should be: a file that has it has grown.
    let bytes = Buffer.allocUnsafe(Math.min(expected, mostBytes) + 1);
    let size = 0;
    for (;;) {
      const got = readChunk(file, bytes.subarray(size));
      size += got;
      if (got === 0 || size > mostBytes) return bytes.subarray(0, size);
      if (size === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * size + 65_536, mostBytes + 1));
      else if (size === expected) return bytes.subarray(0, size);
    }
  } finally {
    if (path !== 0) closeSync(file);
  }
};

/** Standard input may have nothing yet, or be at its end, in ways only an error code tells. */
const readChunk = (file: number, chunk: Uint8Array): number => {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as the text of a file, or why they are none. */
export const asText = (path: string, bytes: Uint8Array): FileReading => {
  if (bytes.length > mostBytes) return { trouble: 'too-large', bytes: bytes.length, most: mostBytes };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { trouble: 'not-text', what: 'it looks like a workbook, a Word file or a zip archive' };
  if (bytes.includes(0)) return { trouble: 'not-text', what: 'it holds NUL bytes' };
  try {
    const text = utf8.decode(bytes);
    return { source: { path, text, bytes } };
  } catch {
    return { trouble: 'not-text', what: 'it is not UTF-8' };
  }
};

/** How standard input is called in messages. */
export const standardInput = '<stdin>';

const sizeOf = (path: string): number | null => {
  try {
    const file = openSync(path, 'r');
    try {
      return fstatSync(file).size;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
};

export const readFile = (path: string): FileReading => {
  try {
    const bytes = readBytes(path);
    const reading = asText(path, bytes);
    return 'trouble' in reading && reading.trouble === 'too-large' ? { ...reading, bytes: sizeOf(path) ?? reading.bytes } : reading;
  } catch (error) {
    const leadsNowhere = codeOf(error) === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
    return { trouble: 'unreadable-file', reason: leadsNowhere ? 'it is a link to a file that is not there' : reasonOf(error) };
  }
};

/** What stands on standard input, under the name of the file it belongs to, where it belongs to one. */
export const readStandardInput = (path = standardInput): FileReading => {
  try {
    return asText(path, readBytes(0));
  } catch (error) {
    return { trouble: 'unreadable-file', reason: reasonOf(error) };
  }
};

/**
 * What was asked of the file system, until the program next waits: a thousand files of one folder, each asked
 * for by several parts of the program, ask the same.
 */
const remembered = <T>(ask: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size === 0) queueMicrotask(() => known.clear());
    const answer = ask(key);
    known.set(key, answer);
    return answer;
  };
};

/** Longer than a path may be where the program runs; making one plain takes the square of its steps. */
const longestPath = 4096;
const isTooLong = (path: string): boolean => path.length > longestPath;

/** The one name of a path; of a file that is not there, as far as there are folders. */
export const realPath: (path: string) => string = remembered((path) => {
  // What leads to no file need not be followed, folder by folder.
  if (isTooLong(path)) return path;
  try {
    return realpathSync.native(path);
  } catch {
    const full = resolve(path);
    return dirname(full) === full ? full : join(realPath(dirname(full)), basename(full));
  }
});

const configName = 'fivecase.config.yaml';

const ownFolder = (path: string): string => (path === standardInput ? realPath('.') : dirname(realPath(path)));

/** What finds the nearest folder upward from another, or itself, that holds one of these; null where none does. */
const upwardTo = (held: readonly string[]): ((folder: string) => string | null) =>
  remembered((from) => {
    for (let folder = from; ; folder = dirname(folder)) {
      if (held.some((name) => existsSync(join(folder, name)))) return folder;
      if (dirname(folder) === folder) return null;
    }
  });

const upwardToProject = upwardTo([configName, '.git']);
const upwardToRepository = upwardTo(['.git']);

/** The project's folder: the nearest one upward from the scenario with `fivecase.config.yaml` or `.git`, else the scenario's own. */
export const projectFolder = (scenario: string): string => upwardToProject(ownFolder(scenario)) ?? ownFolder(scenario);

const isBelow = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way);
};

/** The file as results name it: from the project's folder, so that a result does not depend on where one stands. */
export const nameInProject = (path: string): string => {
  if (path === standardInput) return path;
  const full = realPath(path);
  const project = projectFolder(path);
  return isBelow(project, full) ? relative(project, full).split(sep).join('/') : basename(full);
};

/** The lowest folder in which all of these lie, or which they are. */
const folderAround = (folders: readonly string[]): string =>
  folders.reduce((around, folder) => {
    let common = around;
    while (common !== folder && !isBelow(common, folder) && dirname(common) !== common) common = dirname(common);
    return common;
  });

/**
 * Files as one result names them: from the project's folder; where they are of several projects, from the lowest folder that holds
 * them all, for two of them may have files called the same.
 */
export const namesAmong = (paths: readonly string[]): ((path: string) => string) => {
  const projects = [...new Set(paths.filter((path) => path !== standardInput).map(projectFolder))];
  if (projects.length < 2) return nameInProject;
  const around = folderAround(projects);
  return (path) => {
    const full = realPath(path);
    return path !== standardInput && isBelow(around, full) ? relative(around, full).split(sep).join('/') : nameInProject(path);
  };
};

/** The file as code hosts name it: from the top of the repository, else from the project's folder. */
export const nameInRepository = (path: string): string => {
  const top = path === standardInput ? null : upwardToRepository(ownFolder(path));
  return top === null ? nameInProject(path) : relative(top, realPath(path)).split(sep).join('/');
};

/** The settings that hold for a scenario: those of its project, named so that a terminal can open them from where it stands. */
const configOf = (scenario: string): string | null => {
  const path = join(projectFolder(scenario), configName);
  if (!existsSync(path)) return null;
  const way = relative(realPath('.'), path);
  return (isAbsolute(scenario) ? path : way).split(sep).join('/');
};

/** A file's path from the folder of another file. */
export const pathWithin = (from: string, path: string): string =>
  relative(dirname(realPath(from)), realPath(path))
    .split(sep)
    .join('/');

/** Whether there is a file or folder at a path from the folder of another file. */
export const isThereFrom = (from: string, path: string): boolean => existsSync(join(dirname(realPath(from)), path));

/** The file system as the language asks for it. */
export const files = {
  read: readFile,
  beside: (from: string, path: string): string => {
    if (isTooLong(path)) return path;
    if (isAbsolute(path)) return normalize(path);
    const folder = from === standardInput ? '.' : dirname(from);
    return normalize(join(folder, path)).split(sep).join('/');
  },
  identity: realPath,
  config: configOf,
  // Reading says what is wrong with a path that is too long to lead anywhere.
  isInProject: (scenario: string, path: string): boolean => isTooLong(path) || isBelow(projectFolder(scenario), realPath(path)),
};
