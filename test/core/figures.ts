/** Short hands for figures in tests: decimals from text, and decimals as text. */
import { decimal } from '../../src/core/arithmetic/decimal.js';
import type { Decimal } from '../../src/core/arithmetic/decimal.js';
import type { Horizon, Year } from '../../src/core/arithmetic/calendar.js';
import type { Profile } from '../../src/core/arithmetic/profile.js';
import type { ByYear, Given } from '../../src/core/figure.js';
import type { Span } from '../../src/diagnostics/span.js';

/** Exact figures from what is written: `figures('-100', '60')`. */
export const figures = (...written: readonly (string | number)[]): Profile => written.map((figure) => decimal(figure));

/** Figures as text, every digit. */
export const texts = (profile: Profile): readonly string[] => profile.map((figure) => figure.toFixed());

/** A figure as text at so many decimals, rounded half up, as people round; none stays none. */
export const rounded = (figure: Decimal | null, decimals: number): string | null => (figure === null ? null : figure.toFixed(decimals, 4));

/** Half up, for whole profiles. */
export const roundedAll = (profile: Profile, decimals: number): readonly (string | null)[] =>
  profile.map((figure) => rounded(figure, decimals));

/** 2020/21 for so many columns. */
export const horizonOf = (years: number, instant = false): Horizon => ({ firstYear: 2020, years, instant });

const span: Span = { source: { path: 'library.yaml', text: '' }, start: 0, end: 0 };

/** A value as if it had been written in a file. */
export const written = <T>(value: T): Given<T> => ({ value, span });

/** Figures by year as if they had been written: `byYear({ 2020: '100' })`. */
export const byYear = (entries: Readonly<Record<Year, string>>): ByYear<Decimal> =>
  new Map(Object.entries(entries).map(([year, figure]) => [Number(year), written(decimal(figure))]));
