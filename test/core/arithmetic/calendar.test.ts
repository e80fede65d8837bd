import { describe, expect, test } from 'vitest';
import {
  columnOf,
  firstMonth,
  firstMonthOf,
  firstPaidYear,
  holdsYear,
  lastMonth,
  lastMonthOf,
  lastYearOf,
  lengthOf,
  monthLabel,
  monthOf,
  sameHorizon,
  yearLabel,
  yearOf,
  yearsOf,
} from '../../../src/core/arithmetic/calendar.js';
import { horizonOf } from '../figures.js';

test.each([
  [2020, '2020/21'],
  [1999, '1999/00'],
  [2008, '2008/09'],
  [2099, '2099/00'],
])('the financial year that begins in April %i is %s', (year, label) => {
  expect(yearLabel(year)).toBe(label);
});

test('a financial year runs from April to March', () => {
  expect(monthLabel(firstMonthOf(2020))).toBe('2020-04');
  expect(monthLabel(lastMonthOf(2020))).toBe('2021-03');
});

test.each([
  [2021, 3, 2020],
  [2021, 4, 2021],
  [2021, 12, 2021],
  [2022, 1, 2021],
])('month %i-%i falls in the financial year that begins in %s', (calendarYear, month, year) => {
  expect(yearOf(monthOf(calendarYear, month))).toBe(year);
});

test('a month is written with two digits, December too', () => {
  expect(monthLabel(monthOf(2021, 1))).toBe('2021-01');
  expect(monthLabel(monthOf(2021, 12))).toBe('2021-12');
});

describe('a horizon of five years from 2020/21', () => {
  const horizon = horizonOf(5);

  test('has the five years, and no other', () => {
    expect(yearsOf(horizon)).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(lastYearOf(horizon)).toBe(2024);
    expect([2019, 2020, 2024, 2025].map((year) => holdsYear(horizon, year))).toEqual([false, true, true, false]);
    expect([2019, 2020, 2025].map((year) => columnOf(horizon, year))).toEqual([-1, 0, 5]);
  });

  test('runs from April 2020 to March 2025 and takes five years', () => {
    expect([monthLabel(firstMonth(horizon)), monthLabel(lastMonth(horizon))]).toEqual(['2020-04', '2025-03']);
    expect(lengthOf(horizon)).toBe(5);
    expect(firstPaidYear(horizon)).toBe(2020);
  });
});

describe('a horizon whose first column is a moment', () => {
  const horizon = horizonOf(5, true);

  test('has five columns but four years of time, paid from the second on', () => {
    expect(yearsOf(horizon)).toHaveLength(5);
    expect(lengthOf(horizon)).toBe(4);
    expect(firstPaidYear(horizon)).toBe(2021);
    expect([monthLabel(firstMonth(horizon)), monthLabel(lastMonth(horizon))]).toEqual(['2021-04', '2025-03']);
  });

  test('is not the same as one without', () => {
    expect(sameHorizon(horizon, horizonOf(5, true))).toBe(true);
    expect(sameHorizon(horizon, horizonOf(5))).toBe(false);
    expect(sameHorizon(horizon, horizonOf(6, true))).toBe(false);
    expect(sameHorizon(horizon, { ...horizon, firstYear: 2021 })).toBe(false);
  });
});
