/** Reads the scenario a command was given and tells its mistakes; `-` is standard input. */
import { excerptOf } from '../diagnostics/excerpt.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnose, isError } from '../diagnostics/diagnostic.js';
import { files, nameInProject, readFile, readStandardInput, standardInput } from '../io/files.js';
import { readScenario } from '../language/read.js';
import type { ReadScenario } from '../language/read.js';
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

/** Reads `path` with its baseline and everything it extends; whatever is wrong is told at once. */
export const open = async (path: string, color: boolean | undefined, shell: Shell): Promise<Opened> => {
  const isStandardInput = path === '-';
  const name = isStandardInput ? standardInput : path;
  const reading = isStandardInput ? readStandardInput() : readFile(path);
  const read = readScenario(name, reading, files);
  const diagnostics = withTemplateRefused(read);
  await tell(diagnostics, color, shell);
  if (!read.scenario || diagnostics.some(isError) || !('source' in reading)) return { code: exitCodeOf(diagnostics) };
  return {
    scenario: read.scenario,
    file: isStandardInput ? standardInput : nameInProject(path),
    baseline: read.baseline,
    identify: async () => {
      const { sha256 } = await import('../io/digest.js');
      return { file: isStandardInput ? standardInput : nameInProject(path), sha256: sha256(reading.source.bytes), baseline: read.baseline };
    },
    diagnostics,
  };
};
