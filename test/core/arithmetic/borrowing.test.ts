/** MRP, debt and interest against published rules, closed forms and tables worked by hand. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingDebt, interestOn, minimumRevenueProvision, writeDownShares } from '../../../src/core/arithmetic/borrowing.js';
import { decimal, sumOf } from '../../../src/core/arithmetic/decimal.js';
import type { Profile } from '../../../src/core/arithmetic/profile.js';

const profile = (...figures: readonly (number | string)[]): Profile => figures.map(decimal);
const plain = (figures: Profile, decimals = 6): readonly number[] => figures.map((figure) => figure.toDecimalPlaces(decimals).toNumber());

const equal = { method: 'equal-instalments' } as const;
const yearZero = { firstYear: 2020, years: 5, instant: true };
const whole = { instant: false };

describe('minimum revenue provision', () => {
  it('LA-03: equal instalments from the year after use; one charge falls beyond five columns', () => {
    const { within, beyond } = minimumRevenueProvision(profile(500_000, 0, 0, 0, 0), { provision: equal, life: 5, operational: 0 });
    expect(plain(within)).toEqual([0, 100_000, 100_000, 100_000, 100_000]);
    expect(beyond.toNumber()).toBe(100_000);
  });

  it('LA-04: the annuity charge rises by the rate each year and comes to what was borrowed', () => {
    const provision = { method: 'annuity', rate: decimal('0.05') } as const;
    const { within, beyond } = minimumRevenueProvision(profile(500_000, 0, 0, 0, 0, 0, 0), { provision, life: 5, operational: 0 });
    expect(plain(within)).toEqual([0, 90_487.399064, 95_011.769017, 99_762.357468, 104_750.475342, 109_987.999109, 0]);
    expect(plain([sumOf(within)], 40)).toEqual([500_000]);
    expect(beyond.isZero()).toBe(true);
  });

  it('an annuity at a rate of nought is equal instalments', () => {
    expect(writeDownShares({ method: 'annuity', rate: decimal(0) }, 4).map(String)).toEqual(['0.25', '0.25', '0.25', '0.25']);
  });

  it('begins the year after first use where that is later than the year after the spend', () => {
    const { within, beyond } = minimumRevenueProvision(profile(60, 60, 0, 0), { provision: equal, life: 3, operational: 1 });
    // Both years' spend is first in use in column 1, so both are charged from column 2.
    expect(plain(within)).toEqual([0, 0, 40, 40]);
    expect(beyond.toNumber()).toBe(40);
  });

  it('all of it lies beyond where first use does', () => {
    const { within, beyond } = minimumRevenueProvision(profile(90, 0), { provision: equal, life: 3, operational: 7 });
    expect(plain(within)).toEqual([0, 0]);
    expect(beyond.toNumber()).toBe(90);
  });

  it('law: over all time it is what was borrowed, whatever the method, life and first use', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 9_000_000 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 50 }),
        fc.option(fc.integer({ min: -3, max: 30 })),
        fc.option(fc.integer({ min: 0, max: 1500 })),
        (amounts, life, operational, hundredths) => {
          const provision = hundredths === null ? equal : ({ method: 'annuity', rate: decimal(hundredths).div(10_000) } as const);
          const borrowed = amounts.map(decimal);
          const { within, beyond } = minimumRevenueProvision(borrowed, { provision, life, operational });
          const all = sumOf(within).plus(beyond);
          expect(all.minus(sumOf(borrowed)).abs().lt('1e-30')).toBe(true);
          const debt = closingDebt(borrowed, within).at(-1) ?? decimal(0);
          expect(debt.minus(beyond).abs().lt('1e-30')).toBe(true);
        },
      ),
    );
  });
});

describe('interest', () => {
  it('LA-06: on the average of opening and closing debt, half a year in the year of spend', () => {
    const borrowed = profile(1_000_000, 0, 0, 0, 0, 0);
    const debt = closingDebt(borrowed, profile(0, 200_000, 200_000, 200_000, 200_000, 200_000));
    expect(plain(interestOn(debt, decimal('0.05'), 'average', whole))).toEqual([25_000, 45_000, 35_000, 25_000, 15_000, 5_000]);
    expect(debt.at(-1)?.isZero()).toBe(true);
  });

  it('on the opening debt alone, the year of spend bears none', () => {
    expect(plain(interestOn(profile(1000, 800, 600), decimal('0.1'), 'opening', whole))).toEqual([0, 100, 80]);
  });

  it('an instant year zero takes no time and bears none', () => {
    expect(plain(interestOn(profile(1000, 800), decimal('0.1'), 'average', yearZero))).toEqual([0, 90]);
  });
});
