/** Levels of several rows by year, compared with the year before: what the rules of falling and not rising look at. */
import { columnOf, firstPaidYear } from '../core/arithmetic/calendar.js';
import type { Horizon } from '../core/arithmetic/calendar.js';
import { isNought, zero } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import { at, plus } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { Line } from '../core/line.js';

/** What one line, or financing where `line` is null, puts into a total; savings negative. */
export interface Row {
  readonly line: Line | null;
  readonly name: string;
  readonly levels: Profile;
}

export interface Levels {
  readonly rows: readonly Row[];
  /** The sum of the rows. */
  readonly levels: Profile;
  /** The first column that is a year rather than a moment. */
  readonly firstColumn: number;
  /** Before the first year: the base budget of it. */
  readonly today: Decimal;
}

export const isBase = ({ line }: Row): boolean => line?.section === 'base_budget';

/** Rows added up. */
export const levelsOf = (rows: readonly Row[], horizon: Horizon): Levels => {
  const sum = (some: readonly Row[]): Profile =>
    plus(
      horizon.years,
      some.map(({ levels }) => levels),
    );
  const firstColumn = columnOf(horizon, firstPaidYear(horizon));
  return { rows, levels: sum(rows), firstColumn, today: at(sum(rows.filter(isBase)), firstColumn) };
};

export interface Step {
  readonly column: number;
  readonly before: Decimal;
  readonly now: Decimal;
}

/** Each year beside the one before it. */
export const stepsOf = ({ levels, firstColumn, today }: Levels): readonly Step[] =>
  levels.slice(firstColumn).map((now, after) => {
    const column = firstColumn + after;
    return { column, before: column === firstColumn ? today : at(levels, column - 1), now };
  });

export interface Riser {
  readonly line: Line | null;
  readonly name: string;
  readonly by: Decimal;
}

/** What rises most in a column: in the first a line of the base budget rises against itself, all else from nothing. */
export const riserIn = ({ rows, firstColumn }: Levels, column: number): Riser | null =>
  rows
    .map((row): Riser => {
      const { line, name, levels } = row;
      const before = column > firstColumn ? at(levels, column - 1) : isBase(row) ? at(levels, column) : zero;
      return { line, name, by: at(levels, column).minus(before) };
    })
    .reduce<Riser | null>((most, each) => (each.by.gt(most?.by ?? zero) ? each : most), null);

export const rises = ({ before, now }: Step): boolean => now.gt(before) && !isNought(now.minus(before));
