import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import { growthIn, indexFrom, yearsWithoutGrowth } from '../../../src/core/arithmetic/growth.js';
import type { Growth } from '../../../src/core/arithmetic/growth.js';
import { rounded, texts } from '../figures.js';

const twoPercent: Growth = { every: decimal('0.02') };
const pay: Growth = {
  byYear: new Map([
    [2020, decimal('0.0275')],
    [2021, decimal('0.025')],
    [2022, decimal('-0.01')],
  ]),
};

describe('one rate for every year', () => {
  test('compounds from 1 in the base year', () => {
    // 1.02 × 1.02 = 1.0404; × 1.02 = 1.061208.
    expect(texts(indexFrom(twoPercent, 2020, 2020, 2023))).toEqual(['1', '1.02', '1.0404', '1.061208']);
  });

  test('an earlier price base raises the first year already', () => {
    // Base 2018: two years of growth lie before 2020.
    expect(texts(indexFrom(twoPercent, 2018, 2020, 2021))).toEqual(['1.0404', '1.061208']);
  });

  test('serves any year', () => {
    expect(growthIn(twoPercent, 1999)?.toFixed()).toBe('0.02');
    expect(yearsWithoutGrowth(twoPercent, 2018, 2030)).toEqual([]);
  });
});

describe('a rate for each year named', () => {
  test('the growth of a year is on the year before, so that of the base year itself never counts', () => {
    // 2020 is the base: its 2.75% is over. 1.025, then × 0.99 = 1.01475.
    expect(texts(indexFrom(pay, 2020, 2020, 2022))).toEqual(['1', '1.025', '1.01475']);
  });

  test('the growth of the first year counts where the price base is earlier', () => {
    // 1.0275; × 1.025 = 1.0531875.
    expect(texts(indexFrom(pay, 2019, 2020, 2021))).toEqual(['1.0275', '1.0531875']);
  });

  test('the years that lack a rate are named, the base year is not', () => {
    expect(yearsWithoutGrowth(pay, 2018, 2024)).toEqual([2019, 2023, 2024]);
    expect(yearsWithoutGrowth(pay, 2019, 2022)).toEqual([]);
    expect(growthIn(pay, 2024)).toBeNull();
  });
});

test('a published index comes back from its yearly changes', () => {
  // GDP deflator, collection DEF-01: 1997/98 88.480, 1998/99 91.031, 1999/00 93.046; printed change 1999/00 2.21%.
  const deflator: Growth = {
    byYear: new Map([
      [1998, decimal('91.031').div('88.48').minus(1)],
      [1999, decimal('93.046').div('91.031').minus(1)],
    ]),
  };
  const [, , last] = indexFrom(deflator, 1997, 1997, 1999);
  expect(rounded(last?.times('88.48') ?? null, 3)).toBe('93.046');
  expect(rounded(growthIn(deflator, 1999)?.times(100) ?? null, 2)).toBe('2.21');
});
