/** Reads the scenario a command was given and tells its mistakes; `-` is standard input. */
import { excerptOf } from '../diagnostics/excerpt.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnose, isError } from '../diagnostics/diagnostic.js';
import { files, nameInProject, readStandardInput, standardInput } from '../io/files.js';
import type { FileReading } from '../io/files.js';
import type { Files } from '../language/files.js';
import { readScenario } from '../language/read.js';
import type { ReadScenario } from '../language/read.js';
import type { MapNode } from '../language/tree.js';
import type { Scenario } from '../core/scenario.js';
import type { Identity } from '../report/result.js';
import { paletteFor, wantsColour } from './colour.js';
import { exitCodeOf } from './exit-code.js';
import type { Shell } from './shell.js';

/** A scenario ready to be appraised, or the exit code of what was told instead. */
export type Opened =
  | {
      readonly scenario: Scenario;
      /** As results name it: from the project's folder. */
      readonly file: string;
      /** The baseline's path as written. */
      readonly baseline: string | null;
      /** What a machine-readable result says of the file; the digest is made only when asked for. */
      readonly identify: () => Promise<Identity>;
      readonly diagnostics: readonly Diagnostic[];
      /** The files laid together, as a tree. */
      readonly root: MapNode;
    }
  | { readonly code: number };

/** Writes diagnostics to standard error, with a count when there are several. */
export const tell = async (diagnostics: readonly Diagnostic[], color: boolean | undefined, shell: Shell): Promise<void> => {
  if (diagnostics.length === 0) return;
  const palette = await paletteFor(wantsColour(color, shell.errorIsTerminal, shell));
  const errors = diagnostics.filter(isError).length;
  const count = errors > 1 ? `\n\n${errors} mistakes; nothing was computed.` : '';
  shell.error(`${diagnostics.map((diagnostic) => excerptOf(diagnostic, palette)).join('\n\n')}${count}\n`);
};

const withTemplateRefused = ({ template, diagnostics }: ReadScenario): readonly Diagnostic[] =>
  template ? [...diagnostics, diagnose('template-not-run', template, {})] : diagnostics;

/** Where a scenario is read from: the disk, or a state of it that git keeps. */
export interface Shelf extends Files {
  readonly read: (path: string) => FileReading;
  /** How results name a file. */
  readonly name: (path: string) => string;
}

const disk: Shelf = { ...files, name: nameInProject };

/** Reads `path` with its baseline and everything it extends; whatever is wrong is told at once. */
export const open = async (path: string, color: boolean | undefined, shell: Shell, shelf: Shelf = disk): Promise<Opened> => {
  const isStandardInput = path === '-';
  const name = isStandardInput ? standardInput : path;
  const reading = isStandardInput ? readStandardInput() : shelf.read(path);
  const read = readScenario(name, reading, shelf);
  const diagnostics = withTemplateRefused(read);
  await tell(diagnostics, color, shell);
  if (!read.scenario || !read.root || diagnostics.some(isError) || !('source' in reading)) return { code: exitCodeOf(diagnostics) };
  return {
    scenario: read.scenario,
    file: isStandardInput ? standardInput : shelf.name(path),
    baseline: read.baseline,
    identify: async () => {
      const { sha256 } = await import('../io/digest.js');
      return { file: isStandardInput ? standardInput : shelf.name(path), sha256: sha256(reading.source.bytes), baseline: read.baseline };
    },
    diagnostics,
    root: read.root,
  };
};
