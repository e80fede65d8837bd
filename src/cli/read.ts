/** Reads the scenario a command was given and tells its mistakes; `-` is standard input. */
import { excerptOf } from '../diagnostics/excerpt.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../diagnostics/span.js';
import { diagnose, inOrder, isError } from '../diagnostics/diagnostic.js';
import { nameInProject, readFile, readStandardInput, standardInput } from '../io/files.js';
import type { FileReading, Files } from '../language/files.js';
import { readScenario } from '../language/read.js';
import type { ReadScenario } from '../language/read.js';
import type { MapNode } from '../language/tree.js';
import type { Scenario } from '../core/scenario.js';
import type { Identity } from '../report/result.js';
import { paletteFor, wantsColour } from './colour.js';
import { exitCodeOf } from './exit-code.js';
import { optimise } from './pace.js';
import { diskFor } from './settings.js';
import type { Shell } from './shell.js';

/** A scenario ready to be appraised. */
export interface ReadyScenario {
  readonly scenario: Scenario;
  /** Everything it says, its files laid together: where the keys stand. */
  readonly root: MapNode;
  /** Its own path; standard input's name where it has none. */
  readonly path: string;
  /** Its own file as it was read: standard input cannot be read twice. */
  readonly reading: FileReading;
  /** Its own file, the files below it, then the baseline's, as read. */
  readonly sources: readonly Source[];
  /** The path of the council's settings that hold for it; null where there are none. */
  readonly settings: string | null;
  /** The one name of its own file, and of each file it was made from. */
  readonly identity: string;
  readonly files: readonly string[];
  /** As results name it: from the project's folder. */
  readonly file: string;
  /** The baseline, as results for people name it: from the project's folder. */
  readonly baseline: string | null;
  /** What a machine-readable result says of the file; the digest is made only when asked for. */
  readonly identify: () => Promise<Identity>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A scenario, or the exit code of what was told instead. */
export type Opened = ReadyScenario | { readonly code: number };

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

type KnownLayers = NonNullable<Parameters<typeof readScenario>[3]>;

/** Where a scenario is read from: the disk, or what git keeps of it. */
export interface Shelf extends Files {
  readonly read: (path: string) => ReturnType<typeof readFile>;
  /** How results name a file. */
  readonly name: (path: string) => string;
}

const diskShelf = (shell: Shell): Shelf => ({ ...diskFor(shell), read: readFile, name: nameInProject });

/** A file and what it says, its mistakes not yet told. */
const readOne = (path: string, shelf: Shelf, known?: KnownLayers): Looked => {
  const isStandardInput = path === '-';
  const name = isStandardInput ? standardInput : path;
  const reading = isStandardInput ? readStandardInput() : shelf.read(path);
  const read = readScenario(name, reading, shelf, known);
  return { path: name, reading, read, bytes: 'source' in reading ? reading.source.bytes : null, diagnostics: withTemplateRefused(read) };
};

/** Columns past which a scenario may take long enough for the engine's optimiser to pay. */
const shortHorizon = 12;

interface Looked {
  readonly path: string;
  readonly reading: FileReading;
  readonly read: ReadScenario;
  /** Null where the file could not be read. */
  readonly bytes: Uint8Array | null;
  readonly diagnostics: readonly Diagnostic[];
}

const opened = ({ path, reading, read, bytes, diagnostics }: Looked, shelf: Shelf): ReadyScenario | null => {
  if (!read.scenario || !read.root || bytes === null || diagnostics.some(isError)) return null;
  const file = shelf.name(path);
  if (read.scenario.horizon.years > shortHorizon) optimise();
  return {
    scenario: read.scenario,
    root: read.root,
    path,
    reading,
    sources: read.sources,
    settings: read.config?.path ?? null,
    identity: shelf.identity(path),
    files: read.files,
    file,
    baseline: read.baselineFile === null ? null : shelf.name(read.baselineFile),
    identify: async () => {
      const { sha256 } = await import('../io/digest.js');
      return { file, sha256: sha256(bytes), baseline: read.baseline };
    },
    diagnostics,
  };
};

/** Reads `path` with its baseline and everything it extends; whatever is wrong is told at once. */
export const open = async (path: string, color: boolean | undefined, shell: Shell, shelf = diskShelf(shell)): Promise<Opened> => {
  const looked = readOne(path, shelf);
  await tell(looked.diagnostics, color, shell);
  return opened(looked, shelf) ?? { code: exitCodeOf(looked.diagnostics) };
};

/**
 * Reads several scenarios that are to be looked at together; `judge` says what stands against that.
 * Every mistake of every file is told at once, those of a file that they share once.
 */
export const openTogether = async (
  paths: readonly string[],
  judge: (scenarios: readonly ReadyScenario[]) => readonly Diagnostic[],
  color: boolean | undefined,
  shell: Shell,
): Promise<{ readonly scenarios: readonly ReadyScenario[] } | { readonly code: number }> => {
  const known: KnownLayers = new Map();
  const shelf = diskShelf(shell);
  const looked = paths.map((path) => readOne(path, shelf, known));
  const scenarios = looked.flatMap((each) => opened(each, shelf) ?? []);
  const complete = scenarios.length === paths.length;
  const diagnostics = inOrder([...looked.flatMap((each) => each.diagnostics), ...(complete ? judge(scenarios) : [])]);
  await tell(diagnostics, color, shell);
  return complete && !diagnostics.some(isError) ? { scenarios } : { code: exitCodeOf(diagnostics) };
};
