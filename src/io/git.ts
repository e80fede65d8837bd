/** Files as git keeps them at a commit, read without a checkout. */
import { spawnSync } from 'node:child_process';
import { dirname, isAbsolute, posix, relative, sep } from 'node:path';
import { asText, mostBytes, realPath } from './files.js';
import type { FileReading } from './files.js';

/** What `git show REF:path` would show, for every file of a repository. */
export interface FilesAt {
  readonly read: (path: string) => FileReading;
  readonly beside: (from: string, path: string) => string;
  readonly identity: (path: string) => string;
  readonly isInProject: (scenario: string, path: string) => boolean;
  readonly name: (path: string) => string;
  /** How a file of the disk is called here: `main:scenarios/hybrid.yaml`. */
  readonly pathOf: (onDisk: string) => string;
}

interface Run {
  readonly out: Buffer;
  /** What stands in the way; null where nothing does. */
  readonly trouble: string | null;
}

const git = (folder: string, args: readonly string[]): Run => {
  const ran = spawnSync('git', ['-C', folder, ...args], { maxBuffer: 2 * mostBytes, stdio: ['ignore', 'pipe', 'pipe'] });
  const out = ran.stdout ?? Buffer.alloc(0);
  if (ran.error) {
    const code = 'code' in ran.error ? ran.error.code : '';
    return {
      out,
      trouble:
        code === 'ENOENT'
          ? 'git is not installed, or the folder is not there'
          : code === 'ENOBUFS'
            ? 'it is too large'
            : `git cannot be run: ${String(code)}`,
    };
  }
  return { out, trouble: ran.status === 0 ? null : 'git does not know it' };
};

const text = ({ out }: Run): string => out.toString('utf8').trim();

/** The files of the repository around `near` as they stood at `ref`, or why there are none. */
export const filesAt = (ref: string, near: string): FilesAt | { readonly trouble: string } => {
  const folder = dirname(realPath(near));
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if (top.trouble !== null) return { trouble: `${near} is in no git repository` };
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit.trouble !== null) return { trouble: `git knows no commit "${ref}"` };
  const [hash, root] = [text(commit), text(top)];

  const prefix = `${ref}:`;
  const inside = (path: string): string => path.slice(prefix.length);
  return {
    read: (path) => {
      const shown = git(root, ['cat-file', 'blob', `${hash}:${inside(path)}`]);
      if (shown.trouble === 'it is too large') return { trouble: 'too-large', bytes: shown.out.length, most: mostBytes };
      return shown.trouble === null ? asText(path, shown.out) : { trouble: 'unreadable-file', reason: `there is no such file at ${ref}` };
    },
    beside: (from, path) => `${prefix}${isAbsolute(path) ? path : posix.normalize(posix.join(posix.dirname(inside(from)), path))}`,
    identity: (path) => path,
    // The repository is the project: git shows nothing outside it.
    isInProject: (_, path) => !inside(path).startsWith('../') && !isAbsolute(inside(path)),
    name: (path) => path,
    pathOf: (onDisk) => `${prefix}${relative(realPath(root), realPath(onDisk)).split(sep).join('/')}`,
  };
};
