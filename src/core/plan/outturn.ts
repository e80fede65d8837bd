/**
 * The outturn of a scenario: what was really spent against its budget, a forecast to the end, and
 * the case restated with what was really spent in place of the plan.
 */
import { columnOf, firstMonthOf, yearsOf } from '../arithmetic/calendar.js';
import type { Horizon, Month, Year } from '../arithmetic/calendar.js';
import { decimal, one, sumOf, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { at } from '../arithmetic/profile.js';
import { appraise, isShown } from '../appraisal/appraise.js';
import { scenarioLines } from '../appraisal/scenario-lines.js';
import type { Appraisal } from '../appraisal/appraise.js';
import type { ByYear, Given } from '../figure.js';
import type { LineFigures } from '../lines/line.js';
import { monthsPaid } from '../lines/months.js';
import type { Line } from '../line.js';
import type { Scenario } from '../scenario.js';
import type { Actual } from './actual.js';

/** One year of one line. */
export interface OutturnCell {
  /** The share of the year that is reported, 0 to 1. */
  readonly covered: Decimal;
  /** What the plan has for the part of the year that the actuals cover, nought where they cover none. */
  readonly budgetToDate: Decimal;
  /** Null where nothing is reported: not the same as nought. */
  readonly actual: Decimal | null;
  /** Actual, and the plan for what the actuals do not cover. */
  readonly forecast: Decimal;
}

export interface OutturnLine {
  readonly figures: LineFigures;
  readonly cells: readonly OutturnCell[];
}

export interface Outturn {
  /** Lines for which anything is reported. */
  readonly lines: readonly OutturnLine[];
  /** Lines for which nothing is reported yet: their forecast is the plan. */
  readonly unreported: readonly LineFigures[];
  /** The case with actuals in place of plan; its baseline as planned. */
  readonly restated: Appraisal;
}

/** The part of a year's plan that falls in its months up to `month`: by its own months where it is paid by the month, else evenly. */
const plannedBy = ({ shape, delay }: Line, horizon: Horizon, year: Year, month: Month): Decimal => {
  const evenly = decimal(month - firstMonthOf(year) + 1).div(12);
  if (!('term' in shape)) return evenly;
  const late = delay?.value ?? 0;
  const end = Math.min(month - late, shape.term.until?.value ?? Infinity);
  const column = columnOf(horizon, year);
  const [whole, so] = [shape.term, { ...shape.term, until: { value: end } }].map((term) =>
    at(monthsPaid({ horizon, delay: late }, term), column),
  );
  return whole && so && !whole.isZero() ? so.div(whole) : evenly;
};

/** The share of a year's plan that its actuals cover: all of it, or that of the months up to the last one reported. */
const coverage = (line: Line, horizon: Horizon, reported: readonly Actual[]): Decimal => {
  const [first] = reported;
  const months = reported.flatMap(({ month }) => month ?? []);
  return first && months.length === reported.length ? plannedBy(line, horizon, first.year, Math.max(...months)) : one;
};

const unreported = (budget: Decimal): OutturnCell => ({ covered: zero, budgetToDate: zero, actual: null, forecast: budget });

const cellOf = (line: Line, horizon: Horizon, budget: Decimal, reported: readonly Actual[]): OutturnCell => {
  if (reported.length === 0) return unreported(budget);
  const covered = coverage(line, horizon, reported);
  const actual = sumOf(reported.map(({ amount }) => amount.value));
  return { covered, budgetToDate: budget.times(covered), actual, forecast: actual.plus(budget.times(one.minus(covered))) };
};

/** A line that is its forecast: written year by year, in cash, with nothing left to add. */
const asForecast = ({ figures: { line }, cells }: OutturnLine, { horizon }: Scenario, actuals: readonly Actual[]): Line => {
  const amounts: ByYear<Decimal> = new Map(
    yearsOf(horizon).map((year): [number, Given<Decimal>] => {
      const reported = actuals.find((each) => each.line === line.id && each.year === year);
      return [year, { value: cells[columnOf(horizon, year)]?.forecast ?? zero, span: reported?.amount.span ?? line.span }];
    }),
  );
  return {
    ...line,
    shape: { kind: 'amounts', amounts },
    driver: undefined,
    scale: undefined,
    delay: undefined,
    index: undefined,
    contingency: undefined,
    optimismBias: undefined,
  };
};

/** The outturn of an appraisal, or null where its scenario has no actuals. */
export const outturnOf = (appraisal: Appraisal): Outturn | null => {
  const { scenario } = appraisal;
  const { actuals } = scenario;
  if (!actuals || actuals.length === 0) return null;
  // A derived line that is nought in every year is not shown; money booked to it counts all the same.
  const lines = scenarioLines(scenario).lines.filter(
    (each) => each.line.awarded && (isShown(each) || actuals.some(({ line }) => line === each.line.id)),
  );
  const every = lines.map((figures): OutturnLine => {
    const { line, financial } = figures;
    const own = actuals.filter((each) => each.line === line.id);
    const cells = yearsOf(scenario.horizon).map((year, column) =>
      cellOf(
        line,
        scenario.horizon,
        at(financial.value, column),
        own.filter((each) => each.year === year),
      ),
    );
    return { figures, cells };
  });
  const isReported = ({ cells }: OutturnLine): boolean => cells.some(({ actual }) => actual !== null);
  return {
    lines: every.filter(isReported),
    unreported: every.filter((line) => !isReported(line)).map(({ figures }) => figures),
    restated: appraise({
      ...scenario,
      lines: every.map((line) => asForecast(line, scenario, actuals)),
      migration: undefined,
      channels: [],
      energy: undefined,
    }),
  };
};
