/** Files judged as `check` judges them, for programs: language, arithmetic, expectations, policy, limits and waivers. */
import { unpainted } from '../diagnostics/excerpt.js';
import { digestOfText } from '../io/digest.js';
import { files, isThereFrom, nameInRepository, namesAmong, pathWithin, readFile } from '../io/files.js';
import { expand, troubleOfLink } from '../io/paths.js';
import { configsRead } from '../language/config/config.js';
import { readDay } from '../language/scalars/day.js';
import { check as checkTogether } from '../policy/check.js';
import type { FailOn } from '../policy/finding.js';
import { judgeFile } from '../policy/judge-file.js';
import { renderCheckGithub } from '../renderers/check/github.js';
import { renderCheckGitlab } from '../renderers/check/gitlab.js';
import { renderCheckJunit } from '../renderers/check/junit.js';
import { renderCheckSarif } from '../renderers/check/sarif.js';
import { renderCheckTap } from '../renderers/check/tap.js';
import { renderCheckText } from '../renderers/check/text.js';
import { renderJson } from '../renderers/json.js';
import { checkReport } from '../report/check/check-report.js';
import type { FileReading } from '../language/files.js';
import type { CheckReport } from '../report/check/check-report.js';
import { checkResult } from '../report/check/check-result.js';

export interface CheckAsked {
  /** The day by which waivers are judged, as in `2027-03-31`: nothing here reads a clock. */
  readonly today: string;
  /** What counts as failing; default `error`. */
  readonly failOn?: FailOn;
}

/**
 * Judges files, folders and patterns, with the settings of the nearest `fivecase.config.yaml` upward from each. What files say is in the
 * report, and so is a file that cannot be read; a path that matches nothing brings no file. Throws a `RangeError` for a day that is none.
 */
export const check = (paths: readonly string[], { today, failOn = 'error' }: CheckAsked): CheckReport => {
  const day = readDay(today);
  if ('problem' in day) throw new RangeError(`today is "${today}", not a day as in 2027-03-31`);
  const found = new Map<string, { readonly path: string; readonly trouble: FileReading | null }>();
  for (const expanded of paths.map(expand)) {
    for (const path of expanded.paths) {
      const identity = files.identity(path);
      if (!found.has(identity)) found.set(identity, { path, trouble: troubleOfLink(expanded, path) });
    }
  }
  const known = new Map();
  const judged = [...found.values()].map(({ path, trouble }) => judgeFile({ path, reading: trouble ?? readFile(path) }, files, known));
  const { files: checked, ofSettings } = checkTogether(judged, {
    today: day.value,
    within: pathWithin,
    isThere: isThereFrom,
    settings: configsRead(readFile),
  });
  return checkReport(checked, ofSettings, failOn, {
    identity: files.identity,
    inProject: namesAmong([...found.values()].filter(({ trouble }) => !trouble).map(({ path }) => path)),
    inRepository: nameInRepository,
    digest: digestOfText,
  });
};

export type CheckFormat = 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab' | 'tap';

/** The report of a check as text in one format. */
export const renderCheck = (report: CheckReport, format: CheckFormat): string => {
  switch (format) {
    case 'text':
      return renderCheckText(report, { paint: unpainted, quiet: false, verbose: true });
    case 'json':
      return renderJson(checkResult(report));
    case 'sarif':
      return renderCheckSarif(report);
    case 'junit':
      return renderCheckJunit(report);
    case 'github':
      return renderCheckGithub(report);
    case 'gitlab':
      return renderCheckGitlab(report);
    case 'tap':
      return renderCheckTap(report);
  }
};
