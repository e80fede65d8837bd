/** month: `2021-10`; a year may stand for its April, or for its March where the month is an end. */
import { firstMonthOf, lastMonthOf, monthLabel, monthOf } from '../../core/arithmetic/calendar.js';
import type { Month } from '../../core/arithmetic/calendar.js';
import { problem, read } from './scalar.js';
import type { Reading } from './scalar.js';
import { readYear } from './year.js';

const pattern = /^(\d{4})-(\d{2})$/;

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `October 2026`, `Oct 2026`, `10/2026`, `2026-9` in the right form; null where it is not clear which month is meant. */
const meant = (text: string): string | null => {
  const [, name = '', of = ''] = /^([a-z]{3,9})\.?[ -]+(\d{4})$/i.exec(text) ?? [];
  const [, first = '', year = ''] = /^(\d{1,2})[/. -](\d{4})$/.exec(text) ?? [];
  const [, before = '', last = ''] = /^(\d{4})[/. -](\d{1,2})$/.exec(text) ?? [];
  const named = names.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const month = named || Number.parseInt(first || last, 10);
  const calendarYear = Number.parseInt(of || year || before, 10);
  return month >= 1 && month <= 12 && calendarYear > 0 ? monthLabel(monthOf(calendarYear, month)) : null;
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
      return problem('month-form', { written: text, example: null });
    }
    if (!/^\d{4}\//.test(text)) return problem('month-form', { written: text, example: meant(text) });
    const year = readYear(text);
    return 'problem' in year ? year : read(edge === 'first' ? firstMonthOf(year.value) : lastMonthOf(year.value));
  };
