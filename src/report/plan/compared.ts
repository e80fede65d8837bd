/** A scenario of the plan with what it is compared to: what was really spent, and the profile first approved. */
import { sumOf, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at } from '../../core/arithmetic/profile.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import type { Outturn, OutturnLine } from '../../core/plan/outturn.js';

export interface Compared {
  readonly appraisal: Appraisal;
  readonly outturn: Outturn | null;
  /** The scenario as first approved, and how it is called. */
  readonly approved: { readonly appraisal: Appraisal; readonly called: string } | null;
}

/** What is compared with what, of the years and months that are reported. */
export interface ToDate {
  /** Null where nothing is known of an approval; nought where the line was not in it. */
  readonly approved: Decimal | null;
  readonly budget: Decimal;
  readonly actual: Decimal;
}

/** The share of a year's budget that counts so far also counts of what was approved for it. */
const approvedToDate = (approved: Appraisal, { figures, cells }: OutturnLine): Decimal => {
  const line = approved.lines.find((each) => each.line.id === figures.line.id);
  if (!line) return zero;
  return sumOf(cells.map(({ covered }, column) => at(line.financial.value, column).times(covered)));
};

export const toDateOf = ({ approved }: Compared, line: OutturnLine): ToDate => ({
  approved: approved && approvedToDate(approved.appraisal, line),
  budget: sumOf(line.cells.map(({ budgetToDate }) => budgetToDate)),
  actual: sumOf(line.cells.map(({ actual }) => actual ?? zero)),
});
