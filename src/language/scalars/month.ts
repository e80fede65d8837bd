/** month: `2021-10`; a year may stand for its April, or for its March where the month is an end. */
import { firstMonthOf, lastMonthOf, monthLabel, monthOf } from '../../core/arithmetic/calendar.js';
import type { Month } from '../../core/arithmetic/calendar.js';
import { problem, read } from './scalar.js';
import type { Reading } from './scalar.js';
import { readYear, yearMeant } from './year.js';

const pattern = /^(\d{4})-(\d{2})$/;

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day in the ways it is written in Britain, or a calendar's: `01/04/2026`, `1 April 2026`, `2026-04-01`. What is left says its month. */
const withoutDay = (text: string): string =>
  text
    .replace(/^\d{1,2}[/.-](?=\d{1,2}[/.-]\d{4}$)/, '')
    .replace(/^\d{1,2}(st|nd|rd|th)?\s+(?=[a-z])/i, '')
    .replace(/^(\d{4}-\d{2})-\d{2}$/, '$1');

const calendarYearOf = (digits: string): number => Number.parseInt(digits.length === 2 ? `20${digits}` : digits, 10);

/**
 * `October 2026`, `Oct-26`, `10/2026`, `2026-9`, a day or a financial year in another form: the right form; null where it
 * is not clear what is meant.
 */
const meant = (text: string): string | null => {
  const plain = withoutDay(text);
  const [, name = '', of = ''] = /^([a-z]{3,9})\.?[ -]+(\d{4}|\d{2})$/i.exec(plain) ?? [];
  const [, first = '', year = ''] = /^(\d{1,2})[/. -](\d{4})$/.exec(plain) ?? [];
  const [, before = '', last = ''] = /^(\d{4})[/. -](\d{1,2})$/.exec(plain) ?? [];
  const named = names.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const month = named || Number.parseInt(first || last, 10);
  const calendarYear = calendarYearOf(of || year || before);
  if (month >= 1 && month <= 12 && calendarYear > 0) return monthLabel(monthOf(calendarYear, month));
  return yearMeant(text);
};

/** `edge` says what a year means where a month is wanted: its first month or its last. */
export const readMonth =
  (edge: 'first' | 'last') =>
  (text: string): Reading<Month> => {
    const match = pattern.exec(text);
    if (match) {
      const calendarYear = Number.parseInt(match[1] ?? '', 10);
      const month = Number.parseInt(match[2] ?? '', 10);
      if (month >= 1 && month <= 12) return read(monthOf(calendarYear, month));
      return problem('month-form', { written: text, example: yearMeant(text) });
    }
    // `2026/04` is no year, and may well be a month.
    if (!/^\d{4}\//.test(text) || (/\/(0[1-9]|1[0-2])$/.test(text) && 'problem' in readYear(text)))
      return problem('month-form', { written: text, example: meant(text) });
    const year = readYear(text);
    return 'problem' in year ? year : read(edge === 'first' ? firstMonthOf(year.value) : lastMonthOf(year.value));
  };
