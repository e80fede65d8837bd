/** Workbooks of scenarios as text and of shipped ones, and where their figures stand. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { appraise } from '../src/core/appraisal/appraise.js';
import { compare } from '../src/core/options/comparison.js';
import type { Comparison } from '../src/core/options/comparison.js';
import { rankingMeasure } from '../src/core/options/ranking.js';
import { planOf } from '../src/core/plan/plan.js';
import type { Plan } from '../src/core/plan/plan.js';
import { excerptOf } from '../src/diagnostics/excerpt.js';
import { files, readFile } from '../src/io/files.js';
import { inputsOf } from '../src/language/inputs.js';
import { readScenario } from '../src/language/read.js';
import type { ReadScenario } from '../src/language/read.js';
import { documentOf } from '../src/report/document/document-of.js';
import type { Subject, SubjectScenario } from '../src/report/document/subject.js';
import { pageOf } from '../src/report/plan/page.js';
import { planResult } from '../src/report/plan/result.js';
import type { PlanResult } from '../src/report/plan/result.js';
import { runResult } from '../src/report/result.js';
import type { RunResult } from '../src/report/result.js';
import type { SheetCell, Workbook } from '../src/report/workbook/model.js';
import { workbookOf } from '../src/report/workbook/workbook.js';
import { readText } from './in-memory.js';

/** A scenario as a workbook, and as the results of `run` and `mtfp`. */
export interface Worked {
  readonly workbook: Workbook;
  readonly run: RunResult;
  readonly plan: PlanResult;
}

const scenarioOf = ({ scenario, root, diagnostics }: ReadScenario, file: string): SubjectScenario => {
  if (!scenario || !root) throw new Error(diagnostics.map((diagnostic) => excerptOf(diagnostic)).join('\n'));
  return {
    appraisal: appraise(scenario),
    file,
    baselineFile: null,
    sha256: '0',
    inputs: inputsOf(root, scenario.horizon),
    diagnostics: [],
    checks: () => ({ findings: [], settings: null }),
    approvalLimits: () => null,
  };
};

/** The workbook of scenarios that make up one plan, or of options compared. */
const workbookFrom = (scenarios: readonly SubjectScenario[], plan: Plan, comparison: Comparison | null = null): Workbook => {
  const subject: Subject = {
    unit: '£000',
    scenarios,
    comparison,
    planPage: pageOf(plan, { unit: '£000', window: null, cumulative: false, by: null, firm: null, partner: null }),
    simulation: null,
    afterPlan: [],
    stressTests: () => [],
    whatIf: null,
    nameOf: (path) => path,
  };
  return workbookOf(documentOf(subject));
};

const workedFrom = (read: ReadScenario, file: string): Worked => {
  const scenario = scenarioOf(read, file);
  const { appraisal } = scenario;
  const plan = planOf([appraisal]);
  return {
    workbook: workbookFrom([scenario], plan),
    run: runResult(appraisal, { file, sha256: '0', baseline: read.baseline }, []),
    plan: planResult(plan, [{ file, title: appraisal.scenario.title, sha256: '0' }]),
  };
};

const readFiles = (paths: readonly string[]): readonly SubjectScenario[] =>
  paths.map((path) => scenarioOf(readScenario(path, readFile(path), files), path));

/** Scenarios that make up one plan. */
export const workbookOfPlan = (paths: readonly string[]): Workbook => {
  const scenarios = readFiles(paths);
  return workbookFrom(scenarios, planOf(scenarios.map(({ appraisal }) => appraisal)));
};

/** Options compared, in rank order. */
export const workbookOfOptions = (paths: readonly string[]): Workbook => {
  const read = readFiles(paths);
  const by = rankingMeasure('net_present_value');
  if (!by) throw new Error('no such measure');
  const comparison = compare(
    read.map(({ file, appraisal }) => ({ file, scenario: appraisal.scenario })),
    null,
    by,
  );
  const scenarios = comparison.options.flatMap(({ file, appraisal }) =>
    read.filter((each) => each.file === file).map((each) => ({ ...each, appraisal })),
  );
  return workbookFrom(scenarios, planOf(scenarios.slice(0, 1).map(({ appraisal }) => appraisal)), comparison);
};

export const workedText = (text: string, others: Readonly<Record<string, string>> = {}): Worked =>
  workedFrom(readText(text, { others }), 'library.yaml');

export const workedFile = (path: string): Worked => workedFrom(readScenario(path, readFile(path), files), path);

/** Every shipped scenario that is no template. */
export const shipped = (folder = 'scenarios'): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return shipped(path);
    if (!entry.name.endsWith('.yaml')) return [];
    return readScenario(path, readFile(path), files).template ? [] : [path];
  });

/** The first cell of a sheet's row: its name in fivecase (or its label) and where its figures begin. */
export interface FoundRow {
  readonly row: number;
  readonly cells: readonly (SheetCell | undefined)[];
}

/** Rows of a sheet by their name in fivecase, or by their label where they have none. */
export const rowsNamed = ({ sheets }: Workbook, sheet: string, name: string): readonly FoundRow[] => {
  const found = sheets.find((each) => each.name === sheet);
  return (found?.rows ?? []).flatMap((cells, row) => (cells[1]?.value === name || cells[0]?.value === name ? [{ row, cells }] : []));
};

export const rowNamed = (workbook: Workbook, sheet: string, name: string): FoundRow => {
  const [row] = rowsNamed(workbook, sheet, name);
  if (!row) throw new Error(`${sheet} has no row ${name}`);
  return row;
};
