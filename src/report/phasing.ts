/** A migration for reading: where its units are at each year's end, what each wave comes to, and the same by month. */
import { monthLabel, yearLabel, yearsOf } from '../core/arithmetic/calendar.js';
import { sumOf, zero } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import { at } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Migration } from '../core/drivers/migration.js';
import { migrationMonths } from '../core/drivers/migration-months.js';
import type { MigrationMonth, MigrationMonths } from '../core/drivers/migration-months.js';
import { phasingOf } from '../core/drivers/phasing.js';
import { columnsShown, yearHeadings } from './cost-profile.js';
import type { Shown } from './cost-profile.js';
import { grouped } from './figures-in-words.js';
import { text } from './model.js';
import type { Cell, Column, Row, Sheet, Table } from './model.js';
import { exactText } from './result.js';
import { decimalsOf, rounded, shownIn } from './rounding.js';

/** A number of units: whole where it is, else to one place. */
const units = (count: Decimal): Cell => {
  const shown = rounded(count, 1);
  return text(grouped(shown, shown.isInteger() ? 0 : 1));
};

const money = (pounds: Decimal, { unit }: Shown): Cell => ({
  kind: 'money',
  exact: pounds,
  shown: shownIn(pounds, unit),
  decimals: decimalsOf(unit),
});

const right = (heading: string): Column => ({ heading, align: 'right' });
const left = (heading: string): Column => ({ heading, align: 'left' });

const monthsOf = (migration: Migration, { setting }: Appraisal): MigrationMonths => migrationMonths(migration, setting);

/** `Server` → `servers`: the plural of a plain word. */
const plural = (word: string): string => (word.endsWith('s') ? word : `${word}s`);

/** Units on premises, in both, in the cloud and retired at the end of each year. */
const placesTable = (migration: Migration, appraisal: Appraisal, shown: Shown): Table => {
  const { horizon } = appraisal.scenario;
  const phasing = phasingOf(monthsOf(migration, appraisal), horizon, migration.onPremises.units.value);
  const columns = columnsShown(horizon, shown);
  const row = (label: string, profile: Profile): Row => ({ cells: [text(label), ...columns.map((column) => units(at(profile, column)))] });
  return {
    kind: 'table',
    title: `Where the ${plural(migration.unit)} are`,
    subtitle: `At the end of each year. Those in both have moved and are still paid for on premises; of all ${exactText(migration.onPremises.units.value)}.`,
    labels: 1,
    columns: [left(''), ...yearHeadings(horizon, shown).map(right)],
    rows: [
      row('On premises only', phasing.onPremises),
      row('In both', phasing.inBoth),
      row(
        'In the cloud only',
        phasing.inCloud.map((count, column) => count.minus(at(phasing.inBoth, column))),
      ),
      row('Retired', phasing.retired),
    ],
  };
};

const goLive = (months: readonly MigrationMonth[], place: number, kind: 'waves' | 'retirements'): string => {
  const leaving = months.filter((month) => month[kind][place]?.leaving.gt(0));
  const [first] = leaving;
  const last = leaving.at(-1);
  if (!first || !last) return '';
  return first === last ? monthLabel(first.month) : `${monthLabel(first.month)} to ${monthLabel(last.month)}`;
};

/** What each wave, retirement and shared cost comes to over the horizon. */
const wavesTable = (migration: Migration, appraisal: Appraisal, shown: Shown): Table => {
  const { months } = monthsOf(migration, appraisal);
  const [first] = months;
  const sums = (pick: (month: MigrationMonth) => Decimal): Decimal => sumOf(months.map(pick));
  const partRow = (kind: 'waves' | 'retirements') => (_: unknown, place: number) => {
    const part = (month: MigrationMonth) => month[kind][place];
    const total = (amount: 'leaving' | 'cloudCost' | 'released' | 'doubleRunning' | 'moving'): Decimal =>
      sums((month) => part(month)?.[amount] ?? zero);
    return {
      name: first?.[kind][place]?.name ?? '',
      units: total('leaving') as Decimal | null,
      months: goLive(months, place, kind),
      amounts: [total('cloudCost'), total('released'), total('doubleRunning'), total('moving')],
    };
  };
  const sharedRow = (_: unknown, place: number) => ({
    name: first?.shared[place]?.name ?? '',
    units: null,
    months: '',
    amounts: [
      zero,
      sums((month) => month.shared[place]?.released ?? zero),
      sums((month) => month.shared[place]?.doubleRunning ?? zero),
      zero,
    ],
  });
  const parts = [
    ...(first?.waves ?? []).map(partRow('waves')),
    ...(first?.retirements ?? []).map(partRow('retirements')),
    ...(first?.shared ?? []).map(sharedRow),
  ];
  const row = (name: string, count: Decimal | null, when: string, amounts: readonly Decimal[]): readonly Cell[] => [
    text(name),
    count === null ? text('') : units(count),
    text(when),
    ...amounts.map((amount) => money(amount, shown)),
  ];
  const totals = [0, 1, 2, 3].map((column) => sumOf(parts.map(({ amounts }) => amounts[column] ?? zero)));
  return {
    kind: 'table',
    title: 'The migration by wave',
    subtitle: `${shown.unit} over the horizon, cash, before contingency and scale of the lines, exit cost apart. Double running is what is still paid on premises after go-live.`,
    labels: 1,
    columns: [left(''), right('Units'), left('Go-live'), right('Cloud'), right('Released'), right('Double'), right('Moving')],
    rows: [
      ...parts.map(({ name, units: count, months: when, amounts }): Row => ({ cells: row(name, count, when, amounts) })),
      { cells: row('All', sumOf(parts.map(({ units: count }) => count ?? zero)), '', totals), sum: true },
    ],
  };
};

/** The phasing of a scenario's migration by year; none where it has none. */
export const phasingTables = (appraisal: Appraisal, shown: Shown): readonly Table[] => {
  const { migration } = appraisal.drivers;
  return migration ? [placesTable(migration, appraisal, shown), wavesTable(migration, appraisal, shown)] : [];
};

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
  const { months } = monthsOf(migration, appraisal);
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
  const { months } = monthsOf(migration, appraisal);
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
          [
            ...place,
            { text: 'all' },
            { text: 'migration' },
            ...figures([
              month.onPremises,
              month.inBoth,
              month.inCloud,
              month.retired,
              month.cloudCost,
              month.released,
              month.doubleRunning,
              month.moving,
              month.exit,
            ]),
          ],
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
  const { unit, months } = monthsOf(migration, appraisal);
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
