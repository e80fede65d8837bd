/** month: `2021-10`; a year may stand for its April, or for its March where the month is an end. */
import { firstMonthOf, lastMonthOf, monthOf } from '../../core/arithmetic/calendar.js';
import type { Month } from '../../core/arithmetic/calendar.js';
import { problem, read } from './scalar.js';
import type { Reading } from './scalar.js';
import { readYear } from './year.js';

const pattern = /^(\d{4})-(\d{2})$/;

/** `edge` says what a year means where a month is wanted: its first month or its last. */
export const readMonth =
  (edge: 'first' | 'last') =>
  (text: string): Reading<Month> => {
    const match = pattern.exec(text);
    if (match) {
      const calendarYear = Number.parseInt(match[1] ?? '', 10);
      const month = Number.parseInt(match[2] ?? '', 10);
      if (month >= 1 && month <= 12) return read(monthOf(calendarYear, month));
      return problem('month-form', { written: text });
    }
    if (!/^\d{4}\//.test(text)) return problem('month-form', { written: text });
    const year = readYear(text);
    return 'problem' in year ? year : read(edge === 'first' ? firstMonthOf(year.value) : lastMonthOf(year.value));
  };
