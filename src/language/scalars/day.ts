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

export const readDay = (text: string): Reading<Day> => {
  const [, year = 0, month = 0, day = 0] = (pattern.exec(text) ?? []).map((part) => Number.parseInt(part, 10));
  const isDay = pattern.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isDay ? read(text) : problem('day-form', { written: text });
};
