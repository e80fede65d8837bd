/** A migration month by month: as a table, as rows for a spreadsheet, as data. */
import { monthLabel, yearLabel, yearsOf } from '../core/arithmetic/calendar.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Migration } from '../core/drivers/migration.js';
import { migrationMonths } from '../core/drivers/migration-months.js';
import type { MigrationMonth } from '../core/drivers/migration-months.js';
import type { Shown } from './cost-profile.js';
import { text } from './model.js';
import type { Row, Sheet, Table } from './model.js';
import { left, money, plural, right, units } from './phasing.js';
import { exactText } from './result.js';

const inYears = ({ year }: MigrationMonth, { years }: Shown): boolean => !years || (year >= years.from && year <= years.until);

const monthFigures = (month: MigrationMonth): readonly Decimal[] => [
  month.onPremises,
  month.inBoth,
  month.inCloud,
  month.retired,
  month.cloudCost,
  month.released,
  month.doubleRunning,
  month.moving,
];

/** Every month of a migration: units at its end, and what is paid in it. */
export const monthsTable = (migration: Migration, appraisal: Appraisal, shown: Shown): Table => {
  const { months } = migrationMonths(migration, appraisal.setting);
  return {
    kind: 'table',
    title: `The ${plural(migration.unit)} month by month`,
    subtitle: `Units at each month's end (those in both also count as in the cloud); ${shown.unit}, cash, before contingency and scale of the lines, exit cost apart.`,
    labels: 1,
    columns: [
      left('Month'),
      right('On prem.'),
      right('Both'),
      right('Cloud'),
      right('Retired'),
      right('Cloud cost'),
      right('Released'),
      right('Double'),
      right('Moving'),
    ],
    rows: months
      .filter((month) => inYears(month, shown))
      .map((month): Row => ({
        cells: [
          text(monthLabel(month.month)),
          ...monthFigures(month).map((figure, place) => (place < 4 ? units(figure) : money(figure, shown))),
        ],
      })),
  };
};

/** The months as rows for a spreadsheet: exact, a row for each month and part. */
export const monthsSheet = (migration: Migration, appraisal: Appraisal, shown: Shown): Sheet => {
  const { months } = migrationMonths(migration, appraisal.setting);
  return {
    headings: [
      'month',
      'year',
      'part',
      'id',
      'on_premises',
      'in_both',
      'in_cloud',
      'retired',
      'cloud_cost',
      'released',
      'double_running',
      'moving',
      'exit',
    ],
    rows: months
      .filter((month) => inYears(month, shown))
      .flatMap((month) => {
        const place = [{ text: monthLabel(month.month) }, { text: yearLabel(month.year) }];
        const figures = (values: readonly (Decimal | null)[]) =>
          values.map((value) => (value === null ? null : { figure: exactText(value) }));
        return [
          [...place, { text: 'all' }, { text: 'migration' }, ...figures([...monthFigures(month), month.exit])],
          ...[...month.waves, ...month.retirements].map((part) => [
            ...place,
            { text: part.kind },
            { text: part.id },
            ...figures([
              null,
              part.inBoth,
              part.kind === 'wave' ? part.gone : null,
              part.kind === 'wave' ? null : part.gone,
              part.cloudCost,
              part.released,
              part.doubleRunning,
              part.moving,
              part.exit,
            ]),
          ]),
          ...month.shared.map((each) => [
            ...place,
            { text: 'shared' },
            { text: each.id },
            ...figures([null, null, null, null, null, each.released, each.doubleRunning, null, null]),
          ]),
        ];
      }),
  };
};

/** The months as data: amounts as decimal strings. */
export const monthsResult = (migration: Migration, appraisal: Appraisal) => {
  const { unit, months } = migrationMonths(migration, appraisal.setting);
  const part = (each: MigrationMonth['waves'][number]) => ({
    id: each.id,
    leaving: exactText(each.leaving),
    gone: exactText(each.gone),
    in_both: exactText(each.inBoth),
    decommissioned: exactText(each.decommissioned),
    cloud_cost: exactText(each.cloudCost),
    released: exactText(each.released),
    double_running: exactText(each.doubleRunning),
    moving: exactText(each.moving),
    exit: exactText(each.exit),
  });
  return {
    unit,
    years: yearsOf(appraisal.scenario.horizon).map(yearLabel),
    months: months.map((month) => ({
      month: monthLabel(month.month),
      year: yearLabel(month.year),
      on_premises: exactText(month.onPremises),
      in_both: exactText(month.inBoth),
      in_cloud: exactText(month.inCloud),
      retired: exactText(month.retired),
      full_cost: exactText(month.fullCost),
      released: exactText(month.released),
      double_running: exactText(month.doubleRunning),
      paid_on_premises: exactText(month.paidOnPremises),
      cloud_cost: exactText(month.cloudCost),
      moving: exactText(month.moving),
      exit: exactText(month.exit),
      waves: month.waves.map(part),
      retirements: month.retirements.map(part),
      shared: month.shared.map((each) => ({
        id: each.id,
        cost: exactText(each.cost),
        released: exactText(each.released),
        double_running: exactText(each.doubleRunning),
      })),
    })),
  };
};
