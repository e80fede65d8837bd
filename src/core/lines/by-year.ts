/** What shapes written year by year share: coming later by whole years, and what that pushes out. */
import { lastYearOf } from '../arithmetic/calendar.js';
import type { Horizon, Year } from '../arithmetic/calendar.js';
import type { ByYear, Given } from '../figure.js';

/** Every entry some whole years later. */
export const laterByYears = <T>(entries: ByYear<T>, years: number): ByYear<T> =>
  years === 0 ? entries : new Map([...entries].map(([year, entry]) => [year + years, entry]));

/** The entries after the horizon's last year. */
export const pushedOut = <T>(entries: ByYear<T>, horizon: Horizon): readonly (readonly [Year, Given<T>])[] =>
  [...entries].filter(([year]) => year > lastYearOf(horizon));
