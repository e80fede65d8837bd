/** The report of `run`: cost profile, net benefit, measures in words, conventions. */
import { yearLabel, yearsOf } from '../core/arithmetic/calendar.js';
import { totalOf } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Migration } from '../core/drivers/migration.js';
import { measureIds } from '../core/appraisal/measures/measures.js';
import { caveats, conventions, illustrativeNotice } from './conventions.js';
import { columnsShown, costProfile, linesTable, netBenefitTable } from './cost-profile.js';
import type { Shown } from './cost-profile.js';
import { driverTables } from './drivers.js';
import { measuresTable } from './measures-in-words.js';
import type { Report, Sheet, SheetCell } from './model.js';
import { monthsTable, phasingTables } from './phasing.js';
import { exactText, measureText } from './result.js';

export interface RunOptions extends Shown {
  /** Every line beside the totals. */
  readonly lines?: boolean;
}

/** Whose case it is, by name where the organisation is one of several partners. */
const organisationName = ({ scenario, partners }: Appraisal): string | undefined =>
  partners.find(({ partner }) => partner.id === scenario.organisation)?.partner.name ?? scenario.organisation;

/** The report of one appraisal. `baseline` is its path as written. */
export const runReport = (appraisal: Appraisal, file: string, baseline: string | null, options: RunOptions): Report => {
  const { scenario } = appraisal;
  const caveat = caveats(appraisal, options.unit);
  return {
    title: scenario.title,
    subtitle: [
      [scenario.case, organisationName(appraisal)].filter((words) => words !== undefined).join(' · '),
      scenario.summary ?? '',
      `${file}, measured against ${scenario.baseline ? `"${scenario.baseline.title}" (${baseline ?? ''})` : 'its own base budget carrying on'}`,
      illustrativeNotice(appraisal) ?? '',
    ].filter((line) => line !== ''),
    sections: [
      costProfile(appraisal, options),
      netBenefitTable(appraisal, options),
      ...(options.lines ? [linesTable(appraisal, options)] : []),
      ...phasingTables(appraisal, options),
      ...driverTables(appraisal, options),
      measuresTable(appraisal, options.unit),
      ...(caveat.points.length > 0 ? [caveat] : []),
      conventions(appraisal, options.unit),
    ],
  };
};

/** The report of `run --months`: a migration month by month. */
export const monthsReport = (migration: Migration, appraisal: Appraisal, file: string, options: Shown): Report => ({
  title: appraisal.scenario.title,
  subtitle: [file, illustrativeNotice(appraisal) ?? ''].filter((line) => line !== ''),
  sections: [monthsTable(migration, appraisal, options), ...phasingTables(appraisal, options)],
});

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

/** The same figures as one rectangle: a row for each line, row of the profile and measure, amounts exact and in pounds. */
export const runSheet = (appraisal: Appraisal, options: Shown): Sheet => {
  const { scenario, profile, lines } = appraisal;
  const columns = columnsShown(scenario.horizon, options);
  const years = yearsOf(scenario.horizon);
  const amounts = (values: Profile): readonly SheetCell[] =>
    columns.map((column) => ({ figure: exactText(values[column] ?? totalOf([])) }));
  const row = (kind: string, id: string, name: string, values: Profile, total = true): readonly SheetCell[] => [
    { text: kind },
    { text: id },
    { text: name },
    ...amounts(values),
    total ? { figure: exactText(totalOf(values)) } : null,
  ];
  const measure = (id: string, name: string, value: string | null): readonly SheetCell[] => [
    { text: 'measure' },
    { text: id },
    { text: name },
    ...columns.map(() => null),
    value === null ? null : { figure: value },
  ];
  return {
    headings: ['kind', 'id', 'name', ...columns.map((column) => yearLabel(years[column] ?? 0)), 'total'],
    rows: [
      ...lines.map(({ line, financial }) => row('line', line.id, line.name, financial.value)),
      ...profileRows.map((id) => row('profile', id, profile[id].name, profile[id].value, id !== 'cumulative')),
      row('profile', 'net_benefit', 'net benefit', appraisal.netBenefit.value),
      ...measureIds.map((id) => measure(id, appraisal.measures[id].name, measureText(appraisal.measures, id))),
      ...measureIds.map((id) =>
        measure(`risk_adjusted.${id}`, `${appraisal.riskAdjusted[id].name}, risk-adjusted`, measureText(appraisal.riskAdjusted, id)),
      ),
      row('economic', 'economic.net_benefit', appraisal.economic.net_benefit.name, appraisal.economic.net_benefit.value),
      measure(
        'economic.net_present_social_value',
        'Net present social value',
        exactText(appraisal.economic.net_present_social_value.value),
      ),
      measure(
        'economic.benefit_cost_ratio',
        'Benefit-cost ratio',
        appraisal.economic.benefit_cost_ratio.value.ratio && exactText(appraisal.economic.benefit_cost_ratio.value.ratio),
      ),
    ],
  };
};
