/** What documents are made from, gathered from what a command has read and worked out. */
import { appraise } from '../core/appraisal/appraise.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Comparison } from '../core/options/comparison.js';
import { Fault } from '../core/figure.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isThereFrom, pathWithin } from '../io/files.js';
import { configsRead, readConfig } from '../language/config/config.js';
import { inputsOf } from '../language/inputs.js';
import { stressTests } from '../language/stress-tests.js';
import type { GivenFile, ReadOption } from '../language/options.js';
import type { Day } from '../language/scalars/day.js';
import type { MapNode } from '../language/tree.js';
import { check } from '../policy/check.js';
import { asOneWhole, judgeFile } from '../policy/judge-file.js';
import { inForce } from '../policy/policy.js';
import { approvalRoute } from '../policy/rules/approval-route.js';
import type { ApprovalLimits } from '../policy/rules/approval-route.js';
import { standingPolicy } from '../policy/standing.js';
import type { ChecksMade, Subject, SubjectScenario } from '../report/document/subject.js';
import type { MoneyDisplay, Prose, Table } from '../report/model.js';
import { pageOfOne } from '../report/plan/page.js';
import type { PlanPage } from '../report/plan/page.js';
import { whatIfOf } from './carried.js';
import { nameOf } from './read-options.js';
import type { ReadyOptions } from './read-options.js';
import type { ReadyScenario } from './read.js';
import { diskFor } from './settings.js';
import type { Shell } from './shell.js';
import type { DrawnRun } from './simulate/draw.js';
import { simulationOf } from './simulate/for-documents.js';

/** A day before any waiver ends: a document is the same on every day, and shows until when each waiver counts. */
const beforeAnyEnd: Day = '0001-01-01';

/** What `check` finds in a scenario by itself: by the council's settings, its limits and its waivers. */
const checksMade = (given: GivenFile, shell: Shell): ChecksMade => {
  const disk = diskFor(shell);
  const judged = asOneWhole(judgeFile(given, disk, new Map()));
  const { files } = check([judged], { today: beforeAnyEnd, within: pathWithin, isThere: isThereFrom, settings: configsRead(disk.read) });
  return { findings: files.flatMap(({ findings }) => findings), settings: judged.config && nameOf(judged.config) };
};

/** The limits above which somebody must approve a scenario, as the council's settings or the scenario itself have them. */
const approvalLimitsOf = (path: string, root: MapNode, shell: Shell): ApprovalLimits | null => {
  const disk = diskFor(shell);
  const settings = disk.config(path);
  const { policy } = standingPolicy(root, settings === null ? null : readConfig(settings, disk.read(settings)));
  return inForce(approvalRoute, policy['approval-route'])?.values ?? null;
};

const scenarioOf = async (ready: ReadyScenario, appraisal: Appraisal, shell: Shell): Promise<SubjectScenario> => ({
  appraisal,
  file: ready.file,
  baselineFile: ready.baseline,
  sha256: (await ready.identify()).sha256,
  inputs: inputsOf(ready.root, ready.scenario.horizon),
  diagnostics: ready.diagnostics,
  checks: () => checksMade({ path: ready.path, reading: ready.reading }, shell),
  approvalLimits: () => approvalLimitsOf(ready.path, ready.root, shell),
});

const ownDiagnostics = ({ path }: ReadOption, { diagnostics }: ReadyOptions): readonly Diagnostic[] =>
  diagnostics.filter(({ span }) => span.source.path === path);

const optionOf = async (option: ReadOption, appraisal: Appraisal, opened: ReadyOptions, shell: Shell): Promise<SubjectScenario> => ({
  appraisal,
  file: nameOf(option.path),
  baselineFile: opened.baseline && nameOf(opened.baseline.path),
  sha256: await opened.digestOf(option.path),
  inputs: inputsOf(option.root, option.scenario.horizon),
  diagnostics: ownDiagnostics(option, opened),
  checks: () => checksMade(opened.given(option.path), shell),
  approvalLimits: () => approvalLimitsOf(option.path, option.root, shell),
});

/** Worked out when first asked for, and once for every format. */
const once = <T>(work: () => T): (() => T) => {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
};

/** Names of files, each looked for on the disk once however often a document names it. */
const namesOf = (): ((path: string) => string) => {
  const known = new Map<string, string>();
  return (path) => {
    const name = known.get(path) ?? nameOf(path);
    known.set(path, name);
    return name;
  };
};

const stressTestsOf = (scenarios: readonly ReadyScenario[]) =>
  once(() => stressTests(scenarios.map(({ file, scenario, root }) => ({ path: file, scenario, root }))).tests);

/** How the ranges of a document are drawn: as usual but for what `run` says, or not at all where it is null. */
export interface Drawing {
  readonly run?: Partial<DrawnRun> | null;
  readonly shell: Shell;
}

/** A baseline in words: its title and its file. */
const baselineInWords = (title: string, file: string | null): string => `"${title}" (${file ?? ''})`;

const simulationOfOne = ({ file, baseline, scenario }: ReadyScenario, { run = {}, shell }: Drawing) =>
  simulationOf([{ file, baseline: scenario.baseline ? baselineInWords(scenario.baseline.title, baseline) : null, scenario }], run, shell);

/** One scenario. */
export const subjectOf = async (
  ready: ReadyScenario,
  unit: MoneyDisplay,
  drawing: Drawing,
  appraisal = appraise(ready.scenario),
): Promise<Subject> => ({
  unit,
  scenarios: [await scenarioOf(ready, appraisal, drawing.shell)],
  comparison: null,
  planPage: pageOfOne(appraisal, unit),
  simulation: await simulationOfOne(ready, drawing),
  stressTests: stressTestsOf([ready]),
  afterPlan: [],
  whatIf: () => whatIfOf(ready, unit),
  nameOf: namesOf(),
});

/** Scenarios that make up a plan, on the page of it that was asked for. */
export const planSubject = async (
  scenarios: readonly ReadyScenario[],
  appraisals: readonly Appraisal[],
  planPage: PlanPage,
  afterPlan: readonly (Table | Prose)[],
  drawing: Drawing,
): Promise<Subject> => ({
  unit: planPage.unit,
  scenarios: await Promise.all(
    scenarios.map((ready, part) => scenarioOf(ready, appraisals[part] ?? appraise(ready.scenario), drawing.shell)),
  ),
  comparison: null,
  planPage,
  simulation: scenarios.length === 1 && scenarios[0] ? await simulationOfOne(scenarios[0], drawing) : null,
  stressTests: stressTestsOf(scenarios),
  afterPlan,
  whatIf: null,
  nameOf: namesOf(),
});

/** Options compared, in rank order; the plan is that of the first. */
export const optionsSubject = async (
  comparison: Comparison,
  opened: ReadyOptions,
  unit: MoneyDisplay,
  { run = {}, shell }: Drawing,
): Promise<Subject> => {
  const byFile = new Map(opened.options.map((option) => [nameOf(option.path), option]));
  const ranked = comparison.options.flatMap(({ file, appraisal }) => {
    const option = byFile.get(file);
    return option ? [{ option, appraisal }] : [];
  });
  const scenarios = await Promise.all(ranked.map(({ option, appraisal }) => optionOf(option, appraisal, opened, shell)));
  const [first] = scenarios;
  if (!first) throw new Fault('a comparison without an option');
  return {
    unit,
    scenarios,
    comparison,
    planPage: pageOfOne(first.appraisal, unit),
    simulation: await simulationOf(
      ranked.map(({ option: { path, scenario } }) => ({
        file: nameOf(path),
        baseline: opened.baseline && baselineInWords(opened.baseline.scenario.title, nameOf(opened.baseline.path)),
        scenario,
      })),
      run,
      shell,
    ),
    stressTests: once(() => stressTests(ranked.map(({ option }) => option)).tests),
    afterPlan: [],
    whatIf: null,
    nameOf: namesOf(),
  };
};
