/** year: `2020/21`, April 2020 to March 2021; and years: one, a range `2020/21..2022/23`, or `2021/22+`. */
import { yearLabel } from '../../core/arithmetic/calendar.js';
import type { Year } from '../../core/arithmetic/calendar.js';
import { problem, read } from './scalar.js';
import type { Problem, Reading } from './scalar.js';

const pattern = /^(\d{4})\/(\d{2})$/;
const nearMiss = /^(\d{4})[-/–](\d{2}|\d{4})$/;

/** `FY2026/27`, `26/27`, `2026-27`, `2026/2027`, `2026/27 onwards` in the right form; null where no year is meant, or it is not clear which. */
export const yearMeant = (text: string): string | null => {
  const plain = text.replace(/^FY\s*/i, '').replace(/\s+(onwards|on)$/i, '');
  const [, short = '', next = ''] = /^(\d{2})[-/–](\d{2})$/.exec(plain) ?? [];
  if (short !== '') return Number.parseInt(next, 10) === (Number.parseInt(short, 10) + 1) % 100 ? `20${short}/${next}` : null;
  const [, first = '', second = ''] = nearMiss.exec(plain) ?? [];
  if (first === '') return null;
  const label = yearLabel(Number.parseInt(first, 10));
  return label.endsWith(second.slice(-2)) ? label : null;
};

export const readYear = (text: string): Reading<Year> => {
  const match = pattern.exec(text);
  if (!match) {
    const near = nearMiss.exec(text) ?? /^(\d{4})$/.exec(text);
    return problem('year-form', { written: text, example: yearMeant(text) ?? (near && yearLabel(Number.parseInt(near[1] ?? '', 10))) });
  }
  const year = Number.parseInt(match[1] ?? '', 10);
  if (yearLabel(year) === text) return read(year);
  const last = year - (year % 100) + Number.parseInt(match[2] ?? '', 10) - 1;
  return problem('year-sequence', { written: text, right: yearLabel(year), run: last > year ? yearLabel(last) : null });
};

/** One year or a run of years; `until: null` runs to the end of the horizon. */
export interface Years {
  readonly from: Year;
  readonly until: Year | null;
}

const isProblem = <T>(reading: Reading<T>): reading is { readonly problem: Problem } => 'problem' in reading;

export const readYears = (text: string): Reading<Years> => {
  if (text.endsWith('+')) {
    const from = readYear(text.slice(0, -1).trimEnd());
    return isProblem(from) ? from : read({ from: from.value, until: null });
  }
  const [first = '', last, ...rest] = text.split('..');
  const from = readYear(first.trim());
  if (isProblem(from)) return from;
  if (last === undefined) return read({ from: from.value, until: from.value });
  const until = readYear(rest.length > 0 ? [last, ...rest].join('..') : last.trim());
  if (isProblem(until)) return until;
  if (until.value < from.value) return problem('years-backwards', { written: text });
  return read({ from: from.value, until: until.value });
};

/** What a key among the fields of a line is taken for years by, well formed or not. */
export const yearsLookPattern = '^\\d{4}\\s*[/+.–-]|^\\d{4}$';
const yearsLook = new RegExp(yearsLookPattern);

export const looksLikeYears = (text: string): boolean => yearsLook.test(text);
