/** A table of two inputs: the measure at each crossing of their values, all else as written. */
import { appraise } from '../appraisal/appraise.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { RankingMeasure } from '../options/ranking.js';
import type { Scenario } from '../scenario.js';
import type { Axis } from './axes.js';

/** An axis with the values it takes, ascending. */
export interface Run {
  readonly axis: Axis;
  readonly values: readonly Decimal[];
}

export interface Grid {
  readonly measure: RankingMeasure;
  readonly written: Decimal | null;
  readonly rows: Run;
  readonly columns: Run;
  /** By row, then by column; null is none. */
  readonly figures: readonly (readonly (Decimal | null)[])[];
}

export const grid = (scenario: Scenario, measure: RankingMeasure, rows: Run, columns: Run): Grid => ({
  measure,
  written: measure.of(appraise(scenario)),
  rows,
  columns,
  figures: rows.values.map((row) => {
    const inRow = rows.axis.at(scenario, row);
    return columns.values.map((column) => measure.of(appraise(columns.axis.at(inRow, column))));
  }),
});
