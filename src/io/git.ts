/** Reading files as they were at a commit, branch or tag: asked of git, nothing is checked out. */
import { execFileSync } from 'node:child_process';
import { dirname, relative, sep } from 'node:path';
import { asText, files, mostBytes, nameInProject } from './files.js';
import type { FileReading } from './files.js';

const git = (folder: string, words: readonly string[]): Uint8Array =>
  execFileSync('git', ['-C', folder, ...words], { maxBuffer: mostBytes + 65_536, stdio: ['ignore', 'pipe', 'ignore'] });

const oneLine = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').trim();

/** What git said, in plain words. */
const reasonOf = (error: unknown, otherwise: string): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'git is not installed';
  if (code === 'ENOBUFS') return `it is larger than ${mostBytes} bytes`;
  return otherwise;
};

export interface FilesAt {
  readonly read: (path: string) => FileReading;
  /** The settings that held for a scenario; null where there were none then. */
  readonly config: (scenario: string) => string | null;
}

/**
 * The files of the repository that holds `path`, as they were at `ref`; or why there is no such
 * thing. The ref is resolved to a commit first, so that nothing written in it can be an option.
 */
export const filesAt = (ref: string, path: string, config = files.config): FilesAt | { readonly trouble: string } => {
  const folder = dirname(files.identity(path));
  try {
    const root = oneLine(git(folder, ['rev-parse', '--show-toplevel']));
    let commit: string;
    try {
      commit = oneLine(git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]));
    } catch (error) {
      return { trouble: reasonOf(error, `"${ref}" is no commit, branch or tag of this repository`) };
    }
    const read = (wanted: string): FileReading => {
      const inside = relative(root, files.identity(wanted)).split(sep).join('/');
      if (inside.startsWith('..')) return { trouble: 'unreadable-file', reason: 'it lies outside the repository' };
      try {
        return asText(wanted, git(root, ['show', `${commit}:${inside}`]));
      } catch (error) {
        return { trouble: 'unreadable-file', reason: reasonOf(error, `there was no such file at ${ref}`) };
      }
    };
    return {
      read,
      config: (scenario) => {
        const path = config(scenario);
        return path !== null && 'source' in read(path) ? path : null;
      },
    };
  } catch (error) {
    return { trouble: reasonOf(error, 'it is not in a git repository') };
  }
};

/** A path as messages show it where it stands at a ref: `main:scenarios/hybrid.yaml`. */
export const shelfAt = (ref: string, path: string, config = files.config) => {
  const then = filesAt(ref, path, config);
  if ('trouble' in then) return then;
  const prefix = `${ref}:`;
  const onDisk = (named: string): string => (named.startsWith(prefix) ? named.slice(prefix.length) : named);
  return {
    read: (named: string): FileReading => {
      const reading = then.read(onDisk(named));
      return 'source' in reading ? { source: { ...reading.source, path: `${prefix}${onDisk(named)}` } } : reading;
    },
    beside: (from: string, named: string): string => `${prefix}${files.beside(onDisk(from), named)}`,
    identity: (named: string): string => `${prefix}${files.identity(onDisk(named))}`,
    config: (scenario: string): string | null => {
      const settings = then.config(onDisk(scenario));
      return settings === null ? null : `${prefix}${settings}`;
    },
    isInProject: (scenario: string, named: string): boolean => files.isInProject(onDisk(scenario), onDisk(named)),
    name: (named: string): string => `${prefix}${nameInProject(onDisk(named))}`,
    pathOf: (named: string): string => `${prefix}${named}`,
  };
};
