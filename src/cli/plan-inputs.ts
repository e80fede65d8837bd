/** What `mtfp` compares its scenarios with: actuals from a file, and the scenario as first approved, from a file or from git. */
import { sameHorizon } from '../core/arithmetic/calendar.js';
import type { Scenario } from '../core/scenario.js';
import { isError } from '../diagnostics/diagnostic.js';
import { files, nameInProject, readFile } from '../io/files.js';
import { readScenario, withActuals } from '../language/read.js';
import { exit, exitCodeOf } from './exit-code.js';
import { open, tell } from './read.js';
import { configFor } from './settings.js';
import type { ReadyScenario } from './read.js';
import type { Shell } from './shell.js';

type Failed = { readonly code: number };

const refuse = (sentence: string, shell: Shell): Failed => {
  shell.error(`fivecase: ${sentence}\n`);
  return { code: exit.usage };
};

/** The scenario with the actuals of `path` in place of any it names itself. */
export const withActualsFile = async (
  scenario: Scenario,
  path: string,
  color: boolean | undefined,
  shell: Shell,
): Promise<{ readonly scenario: Scenario } | Failed> => {
  const reading = readFile(path);
  if (!('source' in reading)) {
    const reason =
      reading.trouble === 'unreadable-file'
        ? reading.reason
        : reading.trouble === 'not-text'
          ? reading.what
          : 'it is larger than a mebibyte';
    return refuse(`the actuals ${path} cannot be read: ${reason}.`, shell);
  }
  const read = withActuals(scenario, reading.source);
  await tell(read.diagnostics, color, shell);
  return read.diagnostics.some(isError) ? { code: exitCodeOf(read.diagnostics) } : { scenario: read.scenario };
};

/** A scenario as it was approved, and how it is called. */
export interface ApprovedScenario {
  readonly scenario: Scenario;
  readonly called: string;
}

const comparable = (approved: ApprovedScenario, now: ReadyScenario, shell: Shell): ApprovedScenario | Failed =>
  sameHorizon(approved.scenario.horizon, now.scenario.horizon)
    ? approved
    : refuse(`${approved.called} looks at other years than ${now.file}; a re-profile can only be seen in the same years.`, shell);

/** The approved scenario in a file of its own. */
export const approvedFile = async (
  path: string,
  now: ReadyScenario,
  color: boolean | undefined,
  shell: Shell,
): Promise<ApprovedScenario | Failed> => {
  const opened = await open(path, color, shell);
  return 'code' in opened ? opened : comparable({ scenario: opened.scenario, called: opened.file }, now, shell);
};

/** The scenario as it was at a commit, branch or tag, with the files it then extended. */
export const approvedAt = async (
  ref: string,
  path: string,
  now: ReadyScenario,
  color: boolean | undefined,
  shell: Shell,
): Promise<ApprovedScenario | Failed> => {
  const { filesAt } = await import('../io/git.js');
  const then = filesAt(ref, path, configFor(shell));
  if ('trouble' in then) return refuse(`${path} cannot be read at ${ref}: ${then.trouble}.`, shell);
  const reading = then.read(path);
  if (!('source' in reading)) {
    return refuse(`${path} cannot be read at ${ref}: ${reading.trouble === 'unreadable-file' ? reading.reason : 'it is no text'}.`, shell);
  }
  const { scenario, diagnostics } = readScenario(path, reading, { ...files, ...then });
  const errors = diagnostics.filter(isError);
  if (!scenario || errors.length > 0) {
    shell.error(`fivecase: ${path} has mistakes at ${ref}:\n`);
    await tell(errors, color, shell);
    return { code: exit.invalid };
  }
  return comparable({ scenario, called: `${nameInProject(path)} at ${ref}` }, now, shell);
};
