/** A day: `2027-03-31`. */
import { problem, read } from './scalar.js';
import type { Reading } from './scalar.js';

/** In this form, so that days in order are texts in order. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** A day as it is written in Britain, `31/03/2027`, in the right form; null where it is none. */
const meant = (text: string): string | null => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year === '') return null;
  const right = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return 'value' in readDay(right) ? right : null;
};

export const readDay = (text: string): Reading<Day> => {
  const [, year = 0, month = 0, day = 0] = (pattern.exec(text) ?? []).map((part) => Number.parseInt(part, 10));
  const isDay = pattern.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isDay ? read(text) : problem('day-form', { written: text, example: pattern.test(text) ? null : meant(text) });
};
