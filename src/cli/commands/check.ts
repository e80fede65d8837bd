/** `fivecase check PATH…`: judges files for CI: their language, what they name, their arithmetic, what they expect. */
import { Command, Option } from 'commander';
import { digestOfText } from '../../io/digest.js';
import { files, nameInProject, nameInRepository, readFile, readStandardInput, standardInput } from '../../io/files.js';
import { expand } from '../../io/paths.js';
import type { KnownLayers } from '../../language/layers.js';
import type { GivenFile } from '../../language/options.js';
import { judgeFile } from '../../policy/check.js';
import type { Judged } from '../../policy/check.js';
import { failLevels } from '../../policy/finding.js';
import type { FailOn } from '../../policy/finding.js';
import { checkReport, onlyFailures } from '../../report/check/check-report.js';
import type { Names } from '../../report/check/check-report.js';
import { checkFormatOption, checkOutputOption, deliverCheck } from '../check-output.js';
import type { CheckOutputFlags } from '../check-output.js';
import { exit, exitCodeOfCheck } from '../exit-code.js';
import { colourOptions } from '../options.js';
import { optimise } from '../pace.js';
import { progress } from '../progress.js';
import { readAhead } from '../read-ahead.js';
import type { Shell } from '../shell.js';

interface CheckFlags extends CheckOutputFlags {
  readonly failOn: FailOn;
  readonly onlyFailures?: true;
  readonly stdinFilepath?: string;
}

const examples = `
Every mistake of every file is told, each with its place and what to do. A folder
stands for all .yaml and .yml files below it; a pattern such as "options/*.yaml"
is worked out here, so that it means the same on every system. A template is
judged by its language alone.

Exit codes: 0 nothing at or above --fail-on; 1 something is; 2 a file cannot be
read or nothing matches.

Examples:
  fivecase check scenarios
  fivecase check "options/**/*.yaml" --fail-on warning
  fivecase check scenarios --format github
  fivecase check scenarios -o check.sarif -o check.xml -o -
  git show :hybrid.yaml | fivecase check - --stdin-filepath hybrid.yaml`;

const names: Names = {
  identity: files.identity,
  inProject: nameInProject,
  inRepository: nameInRepository,
  digest: digestOfText,
};

/** Files past which the engine's optimiser pays. */
const manyFiles = 40;

/** A file that is meant, read when its turn comes. */
type Meant = () => GivenFile;

/** The files that the paths mean, each once; null where a path matches nothing, which is told. */
const meant = (
  paths: readonly string[],
  stdinPath: string | undefined,
  shell: Shell,
): { readonly all: readonly Meant[]; readonly unmatched: boolean } => {
  const found = new Map<string, Meant>();
  let unmatched = false;
  for (const given of paths) {
    if (given === '-') {
      const path = stdinPath ?? standardInput;
      found.set(files.identity(path), () => ({ path, reading: readStandardInput(path) }));
      continue;
    }
    const expanded = expand(given);
    if (expanded.paths.length === 0) {
      unmatched = true;
      const what = expanded.kind === 'folder' ? `there is no .yaml or .yml file below ${given}` : `no .yaml or .yml file matches ${given}`;
      shell.error(`fivecase: ${what}.\n`);
    }
    for (const path of expanded.paths) {
      const identity = files.identity(path);
      if (!found.has(identity)) found.set(identity, () => ({ path, reading: readFile(path) }));
    }
  }
  return { all: [...found.values()], unmatched };
};

/** Files held at a time, with what the second thread has read of them. */
const atOnce = 500;

const judgeAll = (all: readonly Meant[], flags: CheckFlags, shell: Shell): readonly Judged[] => {
  if (all.length > manyFiles) optimise();
  const known: KnownLayers = new Map();
  const shown = progress('Checking', all.length, flags.quiet ?? false, shell);
  const judged: Judged[] = [];
  for (let first = 0; first < all.length; first += atOnce) {
    const given = all.slice(first, first + atOnce).map((read) => read());
    for (const file of readAhead(given, shell)) {
      shown.at(judged.length);
      judged.push(judgeFile(file, files, known));
    }
  }
  shown.end();
  return judged;
};

export const checkCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('check')
    .summary('judges files for CI: language, arithmetic, expectations')
    .description('Judges scenario files: their language, what they name, their arithmetic and what they expect of their figures.')
    .argument('<path...>', 'files, folders or patterns; - reads standard input')
    .addOption(checkFormatOption())
    .addOption(checkOutputOption())
    .addOption(new Option('--fail-on <level>', 'what the check fails on').choices(failLevels).default('error'))
    .option('--only-failures', 'show only what the check fails on')
    .option('-q, --quiet', 'no count and no progress: nothing where nothing was found')
    .option('--stdin-filepath <file>', 'where the text on standard input belongs: what it extends is looked for from there')
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], flags: CheckFlags) => {
      if (flags.stdinFilepath !== undefined && !paths.includes('-'))
        command.error('error: --stdin-filepath goes with - for standard input');
      const { all, unmatched } = meant(paths, flags.stdinFilepath, shell);
      if (all.length === 0) {
        finish(exit.usage);
        return;
      }
      const report = checkReport(judgeAll(all, flags, shell), flags.failOn, names);
      const written = await deliverCheck(flags.onlyFailures ? onlyFailures(report) : report, flags, shell);
      finish(written !== exit.done || unmatched ? exit.usage : exitCodeOfCheck(report));
    });
  for (const option of colourOptions()) command.addOption(option);
  return command;
};
