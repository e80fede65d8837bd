/** The result of `run` as one rectangle for spreadsheets: exact figures in pounds, a row for each line, row of a profile and measure. */
import { yearLabel, yearsOf } from '../core/arithmetic/calendar.js';
import { zero } from '../core/arithmetic/decimal.js';
import { at, totalOf } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { measureIds } from '../core/appraisal/measures/measures.js';
import type { Figure } from '../core/figure.js';
import { columnsShown } from './cost-profile.js';
import type { Shown } from './cost-profile.js';
import type { Sheet, SheetCell } from './model.js';
import { exactText, measureText } from './result.js';

const profileRows = [
  'base_budget',
  'capital',
  'one_off',
  'recurring',
  'total_cost',
  'savings',
  'income',
  'external_funding',
  'net_cost',
  'cumulative',
] as const;

/**
 * Columns: kind of row, id (as `explain` takes it), name, source of a line (`illustrative` and so
 * on), unit, a column a year, total. Costs and savings alike are positive figures, as in the JSON
 * result; a measure stands in the last column.
 */
export const runSheet = (appraisal: Appraisal, options: Shown): Sheet => {
  const { scenario, profile, lines, economic, measures, riskAdjusted } = appraisal;
  const columns = columnsShown(scenario.horizon, options);
  const years = yearsOf(scenario.horizon);
  const words = (text: string | undefined): SheetCell => (text === undefined ? null : { text });
  const row = (kind: string, { id, name, unit }: Figure, values: Profile, source?: string, total = true): readonly SheetCell[] => [
    words(kind),
    words(id),
    words(name),
    words(source),
    words(unit),
    ...columns.map((column): SheetCell => ({ figure: exactText(at(values, column)) })),
    total ? { figure: exactText(totalOf(values)) } : null,
  ];
  const measure = ({ id, name, unit }: Figure, value: string | null): readonly SheetCell[] => [
    words('measure'),
    words(id),
    words(id.startsWith('risk_adjusted.') ? `${name}, risk-adjusted` : name),
    null,
    words(unit),
    ...columns.map(() => null),
    value === null ? null : { figure: value },
  ];
  const ratio = economic.benefit_cost_ratio.value.ratio ?? null;
  return {
    headings: ['kind', 'id', 'name', 'source', 'unit', ...columns.map((column) => yearLabel(years[column] ?? 0)), 'total'],
    rows: [
      ...lines.map(({ line, financial }) => row('line', financial, financial.value, line.source?.kind)),
      ...profileRows.map((id) => row('profile', profile[id], profile[id].value, undefined, id !== 'cumulative')),
      row('profile', appraisal.netBenefit, appraisal.netBenefit.value),
      ...appraisal.partners.map(({ profile: part }) => row('partner', part.net_cost, part.net_cost.value)),
      ...measureIds.map((id) => measure(measures[id], measureText(measures, id))),
      ...measureIds.map((id) => measure(riskAdjusted[id], measureText(riskAdjusted, id))),
      row('economic', economic.net_benefit, economic.net_benefit.value),
      measure(economic.net_present_social_value, exactText(economic.net_present_social_value.value ?? zero)),
      measure(economic.benefit_cost_ratio, ratio === null ? null : exactText(ratio)),
    ],
  };
};
