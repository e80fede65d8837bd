/** `fivecase check PATH…`: judges files for CI: their language, what they name, their arithmetic, what they expect. */
import { Command } from 'commander';
import { digestOfText } from '../../io/digest.js';
import { files, isThereFrom, nameInRepository, namesAmong, pathWithin, readStandardInput, standardInput } from '../../io/files.js';
import { expand, troubleOfLink } from '../../io/paths.js';
import { configsRead } from '../../language/config/config.js';
import { check } from '../../policy/check.js';
import { checkReport, onlyFailures } from '../../report/check/check-report.js';
import type { Names } from '../../report/check/check-report.js';
import { checkFormatOption, checkOutputOption, checkVerboseOption, deliverCheck } from '../check-output.js';
import type { CheckOutputFlags } from '../check-output.js';
import { exit, exitCodeOfCheck } from '../exit-code.js';
import { colourOptions } from '../options.js';
import { judgeFiles } from '../judge-files.js';
import type { Meant } from '../judge-files.js';
import { progress } from '../progress.js';
import { checkSettingOptions, configFor, configOptions, failOnOf, todayOf } from '../settings.js';
import type { CheckSettingFlags } from '../settings.js';
import type { Shell } from '../shell.js';

interface CheckFlags extends CheckOutputFlags, CheckSettingFlags {
  readonly base?: string;
  readonly onlyFailures?: true;
  readonly stdinFilepath?: string;
}

const examples = `
Every mistake in every file is reported, each with its place and what to do. A
folder stands for all .yaml and .yml files below it; a pattern such as
"options/*.yaml" is worked out here, so that it means the same on every system. A
template is judged by its language alone.

Rules, limits and waivers are those of the nearest fivecase.config.yaml upward from
each file, then those that the scenario says itself; fivecase config shows them.

Exit codes: 0 nothing at or above --fail-on; 1 something is; 2 a file cannot be
read or nothing matches; 3 a limit is breached, and nothing worse.

Examples:
  fivecase check scenarios
  fivecase check "options/**/*.yaml" --fail-on warning
  fivecase check scenarios --format github
  fivecase check scenarios -o check.sarif -o check.xml -o -
  git show :hybrid.yaml | fivecase check - --stdin-filepath hybrid.yaml`;

const namesOf = (all: readonly Meant[]): Names => ({
  identity: files.identity,
  inProject: namesAmong(all.filter(({ trouble }) => !trouble).map(({ path }) => path)),
  inRepository: nameInRepository,
  digest: digestOfText,
});

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
      found.set(files.identity(path), { path, read: () => ({ path, reading: readStandardInput(path) }) });
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
      if (found.has(identity)) continue;
      const trouble = troubleOfLink(expanded, path);
      found.set(identity, { path, ...(trouble && { trouble }) });
    }
  }
  return { all: [...found.values()], unmatched };
};

/** Why nothing can be read at the version that a flag names; null where it can, or where none is named. */
const troubleBefore = async ([first]: readonly Meant[], { base }: CheckFlags, shell: Shell): Promise<string | null> => {
  if (base === undefined || !first) return null;
  const { shelfAt } = await import('../../io/git.js');
  const shelf = shelfAt(base, first.path, configFor(shell));
  return 'trouble' in shelf ? shelf.trouble : null;
};

export const checkCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const [failOn, today] = checkSettingOptions();
  const command = new Command('check')
    .summary('judges files for CI: language, arithmetic, policy')
    .description('Judges scenario files: their language, what they name, their arithmetic, what they expect, policy and limits.')
    .argument('<path...>', 'files, folders or patterns; - reads standard input')
    .addOption(checkFormatOption())
    .addOption(checkOutputOption())
    .addOption(failOn)
    .addOption(today)
    .option('--base <ref>', 'the version in git that limits of a change are held against: a commit, branch or tag')
    .option('--only-failures', 'show only what the check fails on')
    .addOption(checkVerboseOption())
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
      const trouble = await troubleBefore(all, flags, shell);
      if (trouble !== null) {
        shell.error(`fivecase: nothing can be read at ${flags.base ?? ''}: ${trouble}.\n`);
        finish(exit.usage);
        return;
      }
      const [first] = all;
      const before = first && flags.base !== undefined ? { ref: flags.base, path: first.path } : null;
      const shown = progress('Checking', all.length, flags.quiet ?? false, shell);
      const judged = await judgeFiles(all, before, shell, shown.at);
      shown.end();
      const found = check(judged, {
        today: todayOf(flags, shell).value,
        within: pathWithin,
        isThere: isThereFrom,
        settings: configsRead(files.read),
      });
      const report = checkReport(found.files, found.ofSettings, failOnOf(flags, shell).value, namesOf(all));
      const written = await deliverCheck(flags.onlyFailures ? onlyFailures(report) : report, flags, shell);
      finish(written !== exit.done || unmatched ? exit.usage : exitCodeOfCheck(report));
    });
  for (const option of [...configOptions(), ...colourOptions()]) command.addOption(option);
  return command;
};
