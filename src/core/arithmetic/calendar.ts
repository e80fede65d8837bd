/**
 * Financial years and months as whole numbers. A financial year is the calendar year in which it
 * starts (2020 is 2020/21, April 2020 to March 2021); a month counts from the year 0 (2021-10 is
 * 2021 × 12 + 9).
 */

export type Year = number;
export type Month = number;

const april = 3;

/** `2020/21` */
export const yearLabel = (year: Year): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** `2021-10` */
export const monthLabel = (month: Month): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

export const monthOf = (calendarYear: number, monthOfYear: number): Month => calendarYear * 12 + monthOfYear - 1;

/** April of a financial year. */
export const firstMonthOf = (year: Year): Month => year * 12 + april;

/** March at the end of a financial year. */
export const lastMonthOf = (year: Year): Month => firstMonthOf(year + 1) - 1;

/** The financial year a month falls in. */
export const yearOf = (month: Month): Year => Math.floor((month - april) / 12);

/**
 * The years a scenario looks at. With `instant`, the first column is a moment (the textbook's
 * "year 0"): it takes no time, and everything paid by the month begins in the next column.
 */
export interface Horizon {
  readonly firstYear: Year;
  readonly years: number;
  readonly instant: boolean;
}

/** Every column's year, in order. */
export const yearsOf = ({ firstYear, years }: Horizon): readonly Year[] => Array.from({ length: years }, (_, column) => firstYear + column);

export const lastYearOf = ({ firstYear, years }: Horizon): Year => firstYear + years - 1;

/** The column of a year; outside the horizon it is below 0 or beyond the last. */
export const columnOf = ({ firstYear }: Horizon, year: Year): number => year - firstYear;

export const holdsYear = (horizon: Horizon, year: Year): boolean => year >= horizon.firstYear && year <= lastYearOf(horizon);

/** The first year that is paid by the month: the first column, or the second after an instant year zero. */
export const firstPaidYear = ({ firstYear, instant }: Horizon): Year => (instant ? firstYear + 1 : firstYear);

/** The first and the last month of the horizon. */
export const firstMonth = (horizon: Horizon): Month => firstMonthOf(firstPaidYear(horizon));
export const lastMonth = (horizon: Horizon): Month => lastMonthOf(lastYearOf(horizon));

/** How many years of time the horizon takes: an instant takes none. */
export const lengthOf = ({ years, instant }: Horizon): number => (instant ? years - 1 : years);

export const sameHorizon = (a: Horizon, b: Horizon): boolean =>
  a.firstYear === b.firstYear && a.years === b.years && a.instant === b.instant;
