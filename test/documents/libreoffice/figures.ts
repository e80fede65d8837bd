/** Every figure of the results of `run` and `mtfp`, and where the workbook shows it. */
import type { PlanResult } from '../../../src/report/plan/result.js';
import type { RunResult } from '../../../src/report/result.js';
import type { Held, Sheets } from './recalculated.js';

/** A figure of a result: the sheet and the row's name in fivecase, and what must stand there; `null` is none. */
interface Wanted {
  readonly sheet: string;
  readonly name: string;
  /** The column in which its figures begin. */
  readonly column: number;
  readonly figures: readonly (string | null)[];
}

const value = 3;
const riskAdjusted = 4;
const years = 5;

/** The other sign; what lowers cost is negative in the sheet, positive in the result. */
const turned = (figures: readonly string[]): readonly string[] =>
  figures.map((figure) => (figure === '0' ? figure : figure.startsWith('-') ? figure.slice(1) : `-${figure}`));

const measuresWanted = (measures: RunResult['measures'], column: number): readonly Wanted[] =>
  Object.entries(measures).flatMap(([name, figure]): readonly Wanted[] => {
    const at = { sheet: 'Measures', column };
    if (name === 'peak_funding') {
      const { amount, year } = measures.peak_funding;
      return [
        { ...at, name, figures: [amount] },
        { ...at, name: 'peak_funding.year', figures: [year] },
      ];
    }
    if (name === 'internal_rate_of_return') return [{ ...at, name, figures: [measures.internal_rate_of_return.rate] }];
    return [{ ...at, name, figures: [figure as string | null] }];
  });

export const wantedOf = (run: RunResult, plan: PlanResult): readonly Wanted[] => {
  const { profile, economic } = run;
  const byYear = (sheet: string, name: string, figures: readonly string[]): Wanted => ({ sheet, name, column: years, figures });
  return [
    ...(['base_budget', 'capital', 'one_off', 'recurring', 'total_cost', 'net_cost', 'cumulative', 'net_benefit'] as const).map((name) =>
      byYear('Profile', name, profile[name]),
    ),
    ...(['savings', 'income', 'external_funding'] as const).map((name) => byYear('Profile', name, turned(profile[name]))),
    byYear('Measures', 'discount_factors', run.discount_factors),
    byYear('Measures', 'economic.net_benefit', economic.net_benefit),
    ...measuresWanted(run.measures, value),
    ...measuresWanted(run.risk_adjusted, riskAdjusted),
    { sheet: 'Measures', name: 'net_present_social_value', column: value, figures: [economic.net_present_social_value] },
    { sheet: 'Measures', name: 'benefit_cost_ratio', column: value, figures: [economic.benefit_cost_ratio.ratio] },
    ...(['borrowed', 'mrp', 'interest', 'debt'] as const).map((name) => byYear('Financing', `financing.${name}`, plan.financing[name])),
    { sheet: 'Financing', name: 'financing.beyond_horizon', column: value, figures: [plan.financing.beyond_horizon.debt] },
    ...plan.movements.map(({ id, amounts, after_horizon: after, group }) =>
      byYear('Plan', `movement.${id}`, group === 'one_off' || group === 'capital_from_revenue' ? [...amounts, after] : amounts),
    ),
    ...Object.entries(plan.totals).map(([group, figures]) => byYear('Plan', `movement.${group}`, figures)),
    byYear('Plan', 'revenue_effect', plan.revenue_effect),
    byYear('Plan', 'budget', plan.budget),
    byYear('Plan', 'already_in_plan', plan.already_in_plan),
    byYear('Plan', 'new', plan.new),
    byYear('Plan', 'capital.total', plan.capital.total),
    ...plan.capital.funding.map(({ source, amounts }) => byYear('Plan', `capital.funding.${source}`, amounts)),
  ];
};

/** To the penny; measures that are no money to the sixth decimal. */
const isNear = (held: Held, figure: string | null, name: string): boolean => {
  if (figure === null) return held === 'none';
  const number = Number(figure);
  if (Number.isNaN(number)) return held === figure;
  const within = /payback|rate|ratio|return|factors/.test(name) ? 1e-6 : 0.005;
  return typeof held === 'number' && Math.abs(held - number) <= within;
};

/** What of a workbook is not as wanted, each in a line. */
export const unlike = (sheets: Sheets, wanted: readonly Wanted[]): readonly string[] =>
  wanted.flatMap(({ sheet, name, column, figures }) => {
    const row = sheets.get(sheet)?.find((cells) => cells[1] === name);
    if (!row) return [`${sheet} has no row ${name}`];
    return figures.flatMap((figure, place) => {
      const held = row[column + place] ?? null;
      return isNear(held, figure, name) ? [] : [`${sheet} ${name} [${place}]: ${String(held)} in place of ${String(figure)}`];
    });
  });

/** Cells that hold an error in place of a figure. */
export const errorsIn = (sheets: Sheets): readonly string[] =>
  [...sheets].flatMap(([name, rows]) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((held, column) =>
        typeof held === 'string' && /^(#[A-Z/0!?]+|Err:\d+)$/.test(held) ? [`${name} row ${row + 1} column ${column + 1}: ${held}`] : [],
      ),
    ),
  );
