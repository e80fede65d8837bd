/**
 * fivecase as a library: read a scenario, appraise it, render the result, explain a figure.
 *
 * ```ts
 * import { appraise, excerptOf, read, render } from 'fivecase';
 *
 * const { scenario, diagnostics } = read('scenarios/oxfordshire/hybrid.yaml');
 * if (scenario === null) throw new Error(diagnostics.map((each) => excerptOf(each)).join('\n'));
 * console.log(render(appraise(scenario), 'md'));
 * ```
 *
 * Every amount is an exact `Decimal` in pounds, every rate a fraction (3.5% is 0.035). Nothing here
 * prints, exits or reads a clock.
 */
import { appraise } from './core/appraisal/appraise.js';
import type { Appraisal } from './core/appraisal/appraise.js';
import { sameHorizon } from './core/arithmetic/calendar.js';
import { Decimal } from './core/arithmetic/decimal.js';
import { compare as compareOptions } from './core/options/comparison.js';
import type { Comparison, Named } from './core/options/comparison.js';
import { difference } from './core/options/difference.js';
import { changedInputs } from './core/options/inputs.js';
import { rankingMeasure } from './core/options/ranking.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { sha256 } from './io/digest.js';
import { files, nameInProject, readFile } from './io/files.js';
import { inputsOf } from './language/inputs.js';
import { readOptions } from './language/options.js';
import type { ReadOption } from './language/options.js';
import { readScenario } from './language/read.js';
import type { ReadScenario } from './language/read.js';
import { inFormat } from './library/in-format.js';
import type { RenderFormat, RenderLook } from './library/in-format.js';
import { comparisonResult } from './report/options/compare-result.js';
import { diffReport, diffResult, diffSheet } from './report/options/diff.js';
import type { DiffContext } from './report/options/diff.js';
import { compareReport, compareSheet, nothingAsked } from './report/options/report.js';
import type { LeftOutFile } from './report/options/report.js';
import { runResult } from './report/result.js';
import type { JsonSchema } from './language/json-schema/combine.js';
import { schemas } from './schemas/schemas.js';
import type { SchemaName } from './schemas/schemas.js';
import type { Identity, RunResult } from './report/result.js';
import { runReport } from './report/run-report.js';
import { runSheet } from './report/run-sheet.js';

export { appraise } from './core/appraisal/appraise.js';
export { planOf as plan } from './core/plan/plan.js';
export type { Plan, PlanOptions } from './core/plan/plan.js';
export type { PlanLine } from './core/plan/plan-line.js';
export { outturnOf as outturn } from './core/plan/outturn.js';
export type { Outturn } from './core/plan/outturn.js';
export { planResult } from './report/plan/result.js';
export type { PlanResult } from './report/plan/result.js';
export { sensitivity, withEveryLineRanged } from './core/uncertainty/sensitivity.js';
export type { Sensitivity, Swing } from './core/uncertainty/sensitivity.js';
export { axesOf } from './core/uncertainty/axes.js';
export type { Axis } from './core/uncertainty/axes.js';
export { grid } from './core/uncertainty/grid.js';
export type { Grid, Run } from './core/uncertainty/grid.js';
export { percents } from './core/uncertainty/summary.js';
export type { Distribution, Histogram, OptionSummary } from './core/uncertainty/summary.js';
export { withInputsAt } from './core/uncertainty/inputs-at.js';
export type { UncertainInput } from './core/uncertainty/range.js';
export type { Comparison, Named } from './core/options/comparison.js';
export { rankingMeasure } from './core/options/ranking.js';
export type { RankingMeasure } from './core/options/ranking.js';
export type { Appraisal, EconomicMeasures } from './core/appraisal/appraise.js';
export type { FinancialView } from './core/appraisal/financial-view.js';
export type { Measures, MeasureId } from './core/appraisal/measures/measures.js';
export type { PeakFunding } from './core/appraisal/measures/peak-funding.js';
export type { BenefitCostRatio } from './core/appraisal/social-value.js';
export { Decimal } from './core/arithmetic/decimal.js';
export type { Horizon } from './core/arithmetic/calendar.js';
export type { Profile } from './core/arithmetic/profile.js';
export type { RateOfReturn } from './core/arithmetic/rate-of-return.js';
export type { Figure, Given, Origin } from './core/figure.js';
export type { LineFigures } from './core/lines/line.js';
export type { Assumptions } from './core/assumptions.js';
export type { Line } from './core/line.js';
export type { Scenario } from './core/scenario.js';
export type { Setting } from './core/setting.js';
export { excerptOf } from './diagnostics/excerpt.js';
export type { Diagnostic, Severity } from './diagnostics/diagnostic.js';
export { placeOf, positionOf } from './diagnostics/span.js';
export type { Position, Source, Span } from './diagnostics/span.js';
export type { ReadScenario } from './language/read.js';
export { check, renderCheck } from './library/check.js';
export type { CheckAsked, CheckFormat } from './library/check.js';
export type { RenderFormat, RenderLook } from './library/in-format.js';
export { renderSensitivity, sensitivityResult } from './library/sensitivity.js';
export type { GridOf, ReadFrom } from './library/sensitivity.js';
export { renderSimulation, simulate } from './library/simulation.js';
export type { Simulation, SimulationAsked } from './library/simulation.js';
export type { FailOn } from './policy/finding.js';
export { judge } from './policy/judge.js';
export type { Judgement } from './policy/judge.js';
export type { Policy } from './policy/policy.js';
export { rules } from './policy/rules.js';
export { subjectOf } from './policy/subject.js';
export type { CheckedFile, CheckReport, CheckSummary, ShownFinding } from './report/check/check-report.js';
export { checkResult } from './report/check/check-result.js';
export { comparisonResult } from './report/options/compare-result.js';
export { diffResult } from './report/options/diff.js';
export type { LeftOutFile } from './report/options/report.js';
export { explain } from './report/explain.js';
export type { Asked, Explanation, Place } from './report/explain.js';
export type { RunResult } from './report/result.js';
export type { JsonSchema } from './language/json-schema/combine.js';
export type { MoneyDisplay } from './report/model.js';
export { simulationResult } from './report/simulation/result.js';
export type { Simulated, SimulatedOption } from './report/simulation/simulated.js';
export { schemaNames } from './schemas/schemas.js';
export type { SchemaName } from './schemas/schemas.js';
export { version } from './version.js';

/** A scenario as read from a file, and what a result says of the file. */
export interface Read extends ReadScenario {
  readonly identity: Identity;
}

/**
 * Reads the scenario file at `path`, everything it extends and its baseline. Never throws for what
 * a file says or for a file that cannot be read: `scenario` is then null and `diagnostics` tells
 * every mistake with its place. A template is read too; whether to run it is the caller's choice.
 */
export const read = (path: string): Read => {
  const reading = readFile(path);
  const result = readScenario(path, reading, files);
  const digest = 'source' in reading ? sha256(reading.source.bytes) : '';
  return { ...result, identity: { file: nameInProject(path), sha256: digest, baseline: result.baseline } };
};

export interface RenderOptions extends RenderLook {
  /** Show every line beside the totals. */
  readonly lines?: boolean;
  /** What `read` says of the file; without it the result names none. */
  readonly read?: Pick<Read, 'identity' | 'diagnostics' | 'baselineFile'>;
}

const nameless: Identity = { file: '', sha256: '', baseline: null };

/** The result of `run` as plain data: the JSON format before it is text. */
export const result = (appraisal: Appraisal, from?: Pick<Read, 'identity' | 'diagnostics'>): RunResult =>
  runResult(appraisal, from?.identity ?? nameless, from?.diagnostics ?? []);

/** The JSON Schema of scenario files, or of a result, as plain data. */
export const schema = (name: SchemaName = 'scenario'): JsonSchema => schemas[name].make();

/** The result of `run` as text in one format, with a line end at its end. */
export const render = (appraisal: Appraisal, format: RenderFormat, options: RenderOptions = {}): string => {
  const shown = { unit: options.unit ?? '£000', ...(options.lines && { lines: true }) };
  const { file } = options.read?.identity ?? nameless;
  const baseline = options.read?.baselineFile ? nameInProject(options.read.baselineFile) : null;
  return inFormat(
    {
      result: () => result(appraisal, options.read),
      sheet: () => runSheet(appraisal, shown),
      report: () => runReport(appraisal, file, baseline, shown),
    },
    format,
    options.width,
  );
};

/** Options as read, all measured against one baseline. */
export interface ReadTogether {
  /** Empty where a mistake stands in the way. */
  readonly options: readonly Named[];
  /** Null where each is measured against its own base budget carrying on. */
  readonly baseline: Named | null;
  /** Templates and the council's settings, and the baseline where it was listed too. */
  readonly leftOut: readonly LeftOutFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads options that are to stand side by side, against `baseline`, else against the one they all name. Never throws for what files say. */
export const readTogether = (paths: readonly string[], baseline?: string): ReadTogether => {
  const given = (path: string) => ({ path, reading: readFile(path) });
  const found = readOptions(paths.map(given), baseline === undefined ? null : given(baseline), files);
  const named = ({ path, scenario }: ReadOption): Named => ({ file: nameInProject(path), scenario });
  return {
    options: found.options.map(named),
    baseline: found.baseline && named(found.baseline),
    leftOut: found.leftOut.map(({ path, why }) => ({ file: nameInProject(path), why })),
    diagnostics: found.diagnostics,
  };
};

/** Appraises options and ranks them by a measure, named as in the results. Throws for a measure that there is none of. */
export const compare = ({ options, baseline }: Pick<ReadTogether, 'options' | 'baseline'>, by = 'net_present_value'): Comparison => {
  const measure = rankingMeasure(by);
  if (!measure) throw new RangeError(`there is no measure ${by}`);
  return compareOptions(options, baseline, measure);
};

/** The comparison as text in one format. */
export const renderComparison = (
  comparison: Comparison,
  format: RenderFormat,
  { unit = '£000', width, leftOut = [] }: Pick<RenderOptions, 'unit' | 'width'> & { readonly leftOut?: readonly LeftOutFile[] } = {},
): string =>
  inFormat(
    {
      result: () => comparisonResult(comparison),
      sheet: () => compareSheet(comparison, nothingAsked),
      report: () => compareReport(comparison, leftOut, { unit }, nothingAsked),
    },
    format,
    width,
  );

/** What changed between two versions of one scenario. */
export type Diff = DiffContext;

/** Sets two versions side by side; `material` in pounds is the least that matters. Null where either was not read, or their years differ. */
export const diff = (before: Read, after: Read, material: Decimal = new Decimal(1000)): Diff | null => {
  if (!before.scenario || !after.scenario || !before.root || !after.root) return null;
  const [a, b] = [before.scenario.horizon, after.scenario.horizon];
  if (!sameHorizon(a, b)) return null;
  return {
    difference: difference(appraise(before.scenario), appraise(after.scenario), material),
    changed: changedInputs([inputsOf(before.root, a), inputsOf(after.root, b)]),
    files: { before: before.identity.file, after: after.identity.file },
    threshold: material,
  };
};

/** The difference as text in one format; Markdown is a comment for a pull request. */
export const renderDiff = (
  changes: Diff,
  format: RenderFormat,
  { unit = '£000', width }: Pick<RenderOptions, 'unit' | 'width'> = {},
): string =>
  inFormat({ result: () => diffResult(changes), sheet: () => diffSheet(changes), report: () => diffReport(changes, unit) }, format, width);
