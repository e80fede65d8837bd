/**
 * The columns of a plan table: the years of the case, or those of the financial plan it goes into
 * (`--plan`), with what falls outside in columns of its own, so that nothing is dropped.
 */
import { columnOf, holdsYear, lastYearOf, yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../../core/arithmetic/calendar.js';

export interface PlanColumn {
  readonly heading: string;
  /** The columns of the horizon that it holds. */
  readonly of: readonly number[];
  /** A year of the plan in which the case has nothing: before its horizon, the year that follows it, or later. */
  readonly empty?: 'before' | 'next' | 'beyond';
}

/** The years of a financial plan; without an end it runs to the end of the case. */
export interface Window {
  readonly from: Year;
  readonly until: Year;
}

const span = (years: readonly Year[]): string => {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  return first === last ? yearLabel(first) : `${yearLabel(first)} to ${yearLabel(last)}`;
};

/** The years of the case that lie outside the plan, in words: `2024/25`, `2018/19 and 2024/25 to 2025/26`. */
export const outsideInWords = (horizon: Horizon, window: Window): string => {
  const years = yearsOf(horizon);
  const groups = [years.filter((year) => year < window.from), years.filter((year) => year > window.until)];
  return groups
    .filter((group) => group.length > 0)
    .map(span)
    .join(' and ');
};

const headingOf = (horizon: Horizon, year: Year): string => (horizon.instant && year === horizon.firstYear ? 'Year 0' : yearLabel(year));

const placeOf = (horizon: Horizon, year: Year): Pick<PlanColumn, 'of' | 'empty'> => {
  if (holdsYear(horizon, year)) return { of: [columnOf(horizon, year)] };
  if (year < horizon.firstYear) return { of: [], empty: 'before' };
  return { of: [], empty: year === lastYearOf(horizon) + 1 ? 'next' : 'beyond' };
};

/** The columns of a table, in order. */
export const planColumns = (horizon: Horizon, window: Window | null): readonly PlanColumn[] => {
  const years = yearsOf(horizon);
  if (!window) return years.map((year, column) => ({ heading: headingOf(horizon, year), of: [column] }));
  const columnsOf = (wanted: (year: Year) => boolean): readonly number[] => years.filter(wanted).map((year) => columnOf(horizon, year));
  const earlier = columnsOf((year) => year < window.from);
  const later = columnsOf((year) => year > window.until);
  const within = Array.from({ length: window.until - window.from + 1 }, (_, index) => window.from + index);
  return [
    ...(earlier.length > 0 ? [{ heading: 'Earlier', of: earlier }] : []),
    ...within.map((year) => ({ heading: headingOf(horizon, year), ...placeOf(horizon, year) })),
    ...(later.length > 0 ? [{ heading: 'Later', of: later }] : []),
  ];
};

/** Whether the year after the horizon, in which one-offs of the last year reverse, is a column of its own. */
export const showsNextYear = (columns: readonly PlanColumn[]): boolean => columns.some(({ empty }) => empty === 'next');
