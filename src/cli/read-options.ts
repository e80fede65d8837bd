/** Reads the options a command was given, with their baseline, and tells every mistake at once. */
import { isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nameInProject, readFile, readStandardInput, standardInput } from '../io/files.js';
import { readOptions } from '../language/options.js';
import type { GivenFile, OptionsRead } from '../language/options.js';
import { exit, exitCodeOf } from './exit-code.js';
import { optimise } from './pace.js';
import { readAhead } from './read-ahead.js';
import { tell } from './read.js';
import { diskFor } from './settings.js';
import type { Shell } from './shell.js';

/** Options ready to be compared, or the exit code of what was told instead. */
export type OpenedOptions = ReadyOptions | { readonly code: number };

export interface ReadyOptions extends OptionsRead {
  readonly diagnostics: readonly Diagnostic[];
  /** A file that was given, as it was read. */
  readonly given: (path: string) => GivenFile;
  /** The digest of a file that was given; made only when asked for. */
  readonly digestOf: (path: string) => Promise<string>;
}

const readGiven = (path: string) =>
  path === '-' ? { path: standardInput, reading: readStandardInput() } : { path, reading: readFile(path) };

/** How results name a file that was given. */
export const nameOf = (path: string): string => (path === standardInput ? path : nameInProject(path));

/** Options past which the engine's optimiser pays; fewer are compared before it has. */
const manyOptions = 40;

export const openOptions = async (
  paths: readonly string[],
  baseline: string | undefined,
  color: boolean | undefined,
  shell: Shell,
): Promise<OpenedOptions> => {
  if (paths.length > manyOptions) optimise();
  const options = paths.map(readGiven);
  const read = readOptions(readAhead(options, shell), baseline === undefined ? null : readGiven(baseline), diskFor(shell));
  await tell(read.diagnostics, color, shell);
  if (read.diagnostics.some(isError)) return { code: exitCodeOf(read.diagnostics) };
  if (read.options.length === 0) {
    shell.error(
      'fivecase: nothing to compare: every file is a template, the baseline itself or settings of the council. Give the options as files.\n',
    );
    return { code: exit.usage };
  }
  const byPath = new Map(options.map((each) => [each.path, each]));
  return {
    ...read,
    given: (path) => byPath.get(path) ?? readGiven(path),
    digestOf: async (path) => {
      const { sha256 } = await import('../io/digest.js');
      const reading = byPath.get(path)?.reading;
      return reading && 'source' in reading ? sha256(reading.source.bytes) : '';
    },
  };
};
