/** What documents are made from, gathered from what a command has read and worked out. */
import { appraise } from '../core/appraisal/appraise.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Comparison } from '../core/options/comparison.js';
import { Fault } from '../core/figure.js';
import { planOf } from '../core/plan/plan.js';
import { inputsOf } from '../language/inputs.js';
import { stressTests } from '../language/stress-tests.js';
import type { ReadOption } from '../language/options.js';
import type { Subject, SubjectScenario } from '../report/document/subject.js';
import type { MoneyDisplay, Prose, Table } from '../report/model.js';
import { pageOf } from '../report/plan/page.js';
import type { PlanPage } from '../report/plan/page.js';
import { nameOf } from './read-options.js';
import type { ReadyOptions } from './read-options.js';
import type { ReadyScenario } from './read.js';

const scenarioOf = async (ready: ReadyScenario, appraisal: Appraisal): Promise<SubjectScenario> => ({
  appraisal,
  file: ready.file,
  baselineFile: ready.baseline,
  sha256: (await ready.identify()).sha256,
  inputs: inputsOf(ready.root, ready.scenario.horizon),
  diagnostics: ready.diagnostics,
});

const optionOf = async (option: ReadOption, appraisal: Appraisal, opened: ReadyOptions): Promise<SubjectScenario> => ({
  appraisal,
  file: nameOf(option.path),
  baselineFile: opened.baseline && nameOf(opened.baseline.path),
  sha256: await opened.digestOf(option.path),
  inputs: inputsOf(option.root, option.scenario.horizon),
  diagnostics: opened.diagnostics.filter(({ span }) => span.source.path === option.path),
});

/** The plan of one scenario, as a document shows it where nothing else is asked. */
const ownPlan = (appraisal: Appraisal, unit: MoneyDisplay): PlanPage =>
  pageOf(planOf([appraisal]), { unit, window: null, cumulative: false, by: null, firm: null, partner: null });

const stressTestsOf = (scenarios: readonly ReadyScenario[]) => () =>
  stressTests(scenarios.map(({ file, scenario, root }) => ({ path: file, scenario, root }))).tests;

/** One scenario. */
export const subjectOf = async (ready: ReadyScenario, unit: MoneyDisplay, appraisal = appraise(ready.scenario)): Promise<Subject> => ({
  unit,
  scenarios: [await scenarioOf(ready, appraisal)],
  comparison: null,
  planPage: ownPlan(appraisal, unit),
  stressTests: stressTestsOf([ready]),
  afterPlan: [],
  nameOf,
});

/** Scenarios that make up a plan, on the page of it that was asked for. */
export const planSubject = async (
  scenarios: readonly ReadyScenario[],
  appraisals: readonly Appraisal[],
  planPage: PlanPage,
  afterPlan: readonly (Table | Prose)[],
): Promise<Subject> => ({
  unit: planPage.unit,
  scenarios: await Promise.all(scenarios.map((ready, part) => scenarioOf(ready, appraisals[part] ?? appraise(ready.scenario)))),
  comparison: null,
  planPage,
  stressTests: stressTestsOf(scenarios),
  afterPlan,
  nameOf,
});

/** Options compared, in rank order; the plan is that of the first. */
export const optionsSubject = async (comparison: Comparison, opened: ReadyOptions, unit: MoneyDisplay): Promise<Subject> => {
  const byFile = new Map(opened.options.map((option) => [nameOf(option.path), option]));
  const ranked = comparison.options.flatMap(({ file, appraisal }) => {
    const option = byFile.get(file);
    return option ? [{ option, appraisal }] : [];
  });
  const scenarios = await Promise.all(ranked.map(({ option, appraisal }) => optionOf(option, appraisal, opened)));
  const [first] = scenarios;
  if (!first) throw new Fault('a comparison without an option');
  return {
    unit,
    scenarios,
    comparison,
    planPage: ownPlan(first.appraisal, unit),
    stressTests: () => stressTests(ranked.map(({ option }) => option)).tests,
    afterPlan: [],
    nameOf,
  };
};
