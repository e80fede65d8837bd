/** The outturn and the profile first approved as plain data, beside the result of `mtfp` where they were asked for. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { sumOf, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { totalOf } from '../../core/arithmetic/profile.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import type { Outturn } from '../../core/plan/outturn.js';
import { exactText, measuresResult } from '../result.js';
import { toDateOf } from './compared.js';
import type { Compared } from './compared.js';

const percentOf = (variance: Decimal, of: Decimal): string | null => (of.isZero() ? null : exactText(variance.div(of.abs())));

const lineResult = (compared: Compared, outturn: Outturn) =>
  outturn.lines.map((line) => {
    const { figures, cells } = line;
    const { approved, budget, actual } = toDateOf(compared, line);
    return {
      id: figures.line.id,
      section: figures.line.section,
      name: figures.line.name,
      budget: figures.financial.value.map(exactText),
      actual: cells.map((cell) => (cell.actual === null ? null : exactText(cell.actual))),
      forecast: cells.map((cell) => exactText(cell.forecast)),
      to_date: {
        approved: approved && exactText(approved),
        budget: exactText(budget),
        actual: exactText(actual),
        variance: exactText(actual.minus(budget)),
        variance_share: percentOf(actual.minus(budget), budget),
        on_approved: approved && exactText(actual.minus(approved)),
        on_approved_share: approved && percentOf(actual.minus(approved), approved),
      },
      variance: exactText(sumOf(cells.map((cell) => cell.forecast)).minus(totalOf(figures.financial.value))),
    };
  });

/** One scenario's outturn; amounts in pounds, shares as fractions. */
export const outturnResult = (file: string, compared: Compared) => {
  const { appraisal, outturn } = compared;
  if (!outturn) return null;
  return {
    file,
    years: yearsOf(appraisal.scenario.horizon).map(yearLabel),
    lines: lineResult(compared, outturn),
    unreported: outturn.unreported.map(({ line }) => line.id),
    measures: measuresResult(appraisal.measures),
    restated: measuresResult(outturn.restated.measures),
  };
};

/** The lines of one scenario as approved and now. */
export const approvedResult = (file: string, approved: Appraisal, now: Appraisal) => {
  const amounts = (appraisal: Appraisal, id: string): readonly string[] | null =>
    appraisal.lines.find(({ line }) => line.id === id)?.financial.value.map(exactText) ?? null;
  const ids = [...new Set([...approved.lines, ...now.lines].map(({ line }) => line.id))];
  const sum = (appraisal: Appraisal, id: string): Decimal => {
    const line = appraisal.lines.find((each) => each.line.id === id);
    return line ? totalOf(line.financial.value) : zero;
  };
  return {
    file,
    title: approved.scenario.title,
    lines: ids.map((id) => ({
      id,
      approved: amounts(approved, id),
      now: amounts(now, id),
      change: exactText(sum(now, id).minus(sum(approved, id))),
    })),
  };
};
