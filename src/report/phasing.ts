/** A migration for reading: where its units are at each year's end, and what each wave comes to. By month: months.ts. */
import { monthLabel } from '../core/arithmetic/calendar.js';
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
import type { Cell, Column, Row, Table } from './model.js';
import { exactText } from './result.js';
import { decimalsOf, rounded, shownIn } from './rounding.js';

/** A number of units: whole where it is, else to one place. */
export const units = (count: Decimal): Cell => {
  const shown = rounded(count, 1);
  return text(grouped(shown, shown.isInteger() ? 0 : 1));
};

export const money = (pounds: Decimal, { unit }: Shown): Cell => ({
  kind: 'money',
  exact: pounds,
  shown: shownIn(pounds, unit),
  decimals: decimalsOf(unit),
});

export const right = (heading: string): Column => ({ heading, align: 'right' });
export const left = (heading: string): Column => ({ heading, align: 'left' });

/** `Server` → `servers`: the plural of a plain word. */
export const plural = (word: string): string => (word.endsWith('s') ? word : `${word}s`);

/** Units on premises, in both, in the cloud and retired at the end of each year. */
const placesTable = (migration: Migration, all: MigrationMonths, appraisal: Appraisal, shown: Shown): Table => {
  const { horizon } = appraisal.scenario;
  const phasing = phasingOf(all, horizon, migration.onPremises.units.value);
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
const wavesTable = ({ months }: MigrationMonths, shown: Shown): Table => {
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
  if (!migration) return [];
  const months = migrationMonths(migration, appraisal.setting);
  return [placesTable(migration, months, appraisal, shown), wavesTable(months, shown)];
};
