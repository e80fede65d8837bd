/** The report of `run`: cost profile, net benefit, measures in words, conventions. */
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Migration } from '../core/drivers/migration.js';
import { caveats, conventions, illustrativeNotice } from './conventions.js';
import { costProfile, linesTable, netBenefitTable } from './cost-profile.js';
import type { Shown } from './cost-profile.js';
import { driverTables } from './drivers.js';
import { fundingTable } from './funding-table.js';
import { measuresTable } from './measures-in-words.js';
import type { Report } from './model.js';
import { monthsTable } from './months.js';
import { phasingTables } from './phasing.js';

export interface RunOptions extends Shown {
  /** Every line beside the totals. */
  readonly lines?: boolean;
}

/** Whose case it is, by name where the organisation is one of several partners. */
export const organisationName = ({ scenario, partners }: Appraisal): string | undefined =>
  partners.find(({ partner }) => partner.id === scenario.organisation)?.partner.name ?? scenario.organisation;

/** The lines under the title: whose case, what it is, what it is measured against, and whether its figures are made up. */
export const subtitleOf = (appraisal: Appraisal, file: string, baseline: string | null): readonly string[] => {
  const { scenario } = appraisal;
  return [
    [scenario.case, organisationName(appraisal)].filter((words) => words !== undefined).join(' · '),
    scenario.summary ?? '',
    `${file}, measured against ${scenario.baseline ? `"${scenario.baseline.title}" (${baseline ?? ''})` : 'its own base budget carrying on'}`,
    illustrativeNotice(appraisal) ?? '',
  ].filter((line) => line !== '');
};

/** The report of one appraisal. `baseline` is its path as written. */
export const runReport = (appraisal: Appraisal, file: string, baseline: string | null, options: RunOptions): Report => {
  const { scenario } = appraisal;
  const caveat = caveats(appraisal, options.unit);
  const funding = fundingTable(appraisal, options);
  return {
    title: scenario.title,
    subtitle: subtitleOf(appraisal, file, baseline),
    sections: [
      costProfile(appraisal, options),
      netBenefitTable(appraisal, options),
      ...(funding ? [funding] : []),
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
