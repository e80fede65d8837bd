/** A table of the plan: rows of yearly money under the years of the case or of the plan, with totals that add. */
import { sumOf, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import { blank, text } from '../model.js';
import type { Cell, Column, MoneyDisplay, Row, Table } from '../model.js';
import { decimalsOf } from '../rounding.js';
import { showsNextYear } from './columns.js';
import type { PlanColumn } from './columns.js';

/** A figure and how it is shown, in the table's unit. */
export interface Shown<T> {
  readonly exact: T;
  readonly shown: T;
}

export interface PlanRow {
  readonly label: string;
  /** One value a column of the horizon; none makes the row a heading. */
  readonly values?: Shown<Profile>;
  /** What stands for several years in one column: their sum, or the level at their beginning or end, which has no total. */
  readonly over?: 'sum' | 'start' | 'end';
  /** What comes after the horizon: a one-off's reversal, or MRP still to pay. */
  readonly after?: Shown<Decimal>;
  /** What stands in a year of the plan after the horizon: the next year, then every later one. Nothing is shown where it is not known. */
  readonly next?: Shown<Decimal>;
  readonly later?: Shown<Decimal>;
  readonly sum?: true;
  /** What `explain` calls the figure. */
  readonly figure?: string | undefined;
}

/** A column of sums over some columns of the horizon. */
export interface SumColumn {
  readonly heading: string;
  readonly of: readonly number[];
}

export interface PlanTable {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly PlanRow[];
  readonly columns: readonly PlanColumn[];
  readonly unit: MoneyDisplay;
  /** Sums beside the total, such as firm and provisional years. */
  readonly sums?: readonly SumColumn[];
  /** The heading of what comes after the horizon, where the table shows it. */
  readonly afterHeading?: string;
  /** Null leaves the total out. */
  readonly totalHeading?: string | null;
}

const added = (values: Profile, columns: readonly number[]): Decimal => sumOf(columns.map((column) => at(values, column)));

/** The table; what comes after the horizon has a column only where a row has something there. */
export const planTable = ({ title, subtitle, rows, columns, unit, sums = [], afterHeading, totalHeading = 'Total' }: PlanTable): Table => {
  const decimals = decimalsOf(unit);
  const money = (exact: Decimal, shown: Decimal): Cell => ({ kind: 'money', exact, shown, decimals });
  const reversesInPlan = showsNextYear(columns) && rows.some(({ next }) => next);
  const showAfter =
    afterHeading !== undefined && rows.some(({ after, next }) => after && !after.exact.isZero() && !(next && reversesInPlan));

  const over = ({ over: how = 'sum' }: PlanRow, values: Profile, of: readonly number[]): Decimal => {
    if (how === 'sum') return added(values, of);
    return at(values, (how === 'start' ? of[0] : of.at(-1)) ?? 0);
  };
  const cellOf = (row: PlanRow, { of, empty }: PlanColumn): Cell => {
    const { values, next, later } = row;
    if (!values) return blank;
    if (of.length > 0) return money(over(row, values.exact, of), over(row, values.shown, of));
    if (empty === 'before') return (row.over ?? 'sum') === 'sum' ? money(zero, zero) : blank;
    const known = empty === 'next' ? next : later;
    return known ? money(known.exact, known.shown) : blank;
  };
  const adds = ({ over: how = 'sum' }: PlanRow): boolean => how === 'sum';
  const totalOf = (row: PlanRow): Cell => {
    const { values, next } = row;
    if (!values || !adds(row)) return blank;
    const [exact, shown] = [sumOf(values.exact), sumOf(values.shown)];
    return next && reversesInPlan ? money(exact.plus(next.exact), shown.plus(next.shown)) : money(exact, shown);
  };
  const afterOf = ({ values, after }: PlanRow): Cell => (!values || !after ? blank : money(after.exact, after.shown));
  const hasTotal = totalHeading !== null && rows.some((row) => row.values && adds(row));
  return {
    kind: 'table',
    title,
    subtitle,
    labels: 1,
    columns: [
      { heading: '', align: 'left', wraps: true },
      ...[
        ...columns.map(({ heading }) => heading),
        ...sums.map(({ heading }) => heading),
        ...(hasTotal ? [totalHeading] : []),
        ...(showAfter ? [afterHeading] : []),
      ].map((heading): Column => ({ heading, align: 'right' })),
    ],
    rows: rows.map((row): Row => ({
      cells: [
        text(row.label),
        ...columns.map((column) => cellOf(row, column)),
        ...sums.map(({ of }) => (row.values && adds(row) ? money(added(row.values.exact, of), added(row.values.shown, of)) : blank)),
        ...(hasTotal ? [totalOf(row)] : []),
        ...(showAfter ? [afterOf(row)] : []),
      ],
      ...(row.sum && { sum: true }),
      ...(row.figure !== undefined && { figure: row.figure }),
    })),
  };
};
