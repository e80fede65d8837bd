/**
 * Borrowing by a council: what is borrowed is debt from the end of its year, written down by a
 * minimum revenue provision (MRP) over the life of the asset, and bears interest. Amounts in pounds,
 * rates as fractions (statutory guidance on MRP, 5th edition, asset life method).
 */
import type { Horizon } from './calendar.js';
import { one, sumOf, zero } from './decimal.js';
import type { Decimal } from './decimal.js';
import { at, minus, runningSum } from './profile.js';
import type { Profile } from './profile.js';

/** How debt is written down; an annuity has a rate. */
export type Provision = { readonly method: 'equal-instalments' } | { readonly method: 'annuity'; readonly rate: Decimal };

/**
 * The share of a debt written down in each year of its life; the shares add to 1. Equal instalments:
 * 1 ÷ n. Annuity: i(1 + i)^(k − 1) ÷ ((1 + i)^n − 1), the principal part of a level payment in
 * arrears, which at a rate of nought is equal instalments.
 */
export const writeDownShares = (provision: Provision, life: number): Profile => {
  const years = Array.from({ length: life }, (_, year) => year);
  if (provision.method === 'equal-instalments' || provision.rate.isZero()) return years.map(() => one.div(life));
  const growth = one.plus(provision.rate);
  const divisor = growth.pow(life).minus(1);
  return years.map((year) => provision.rate.times(growth.pow(year)).div(divisor));
};

export interface WriteDown {
  readonly provision: Provision;
  /** Years over which each year's borrowing is written down. */
  readonly life: number;
  /** The column in which the asset comes into use, where that is not the column of the spend; may lie outside the horizon. */
  readonly operational: number | null;
}

/** The column of the first charge on what was borrowed in `column`: the year after the spend, or after first use if later. */
const firstCharge = (column: number, operational: number | null): number => Math.max(column, operational ?? column) + 1;

/** MRP on what was borrowed, column by column, and all that falls after the last column. */
export const minimumRevenueProvision = (
  borrowed: Profile,
  writeDown: WriteDown,
): { readonly within: Profile; readonly beyond: Decimal } => {
  const shares = writeDownShares(writeDown.provision, writeDown.life);
  const within: Decimal[] = borrowed.map(() => zero);
  let beyond: Decimal = zero;
  borrowed.forEach((amount, column) => {
    if (amount.isZero()) return;
    const first = firstCharge(column, writeDown.operational);
    shares.forEach((share, year) => {
      const charge = amount.times(share);
      const place = first + year;
      const before = within[place];
      if (before === undefined) beyond = beyond.plus(charge);
      else within[place] = before.plus(charge);
    });
  });
  return { within, beyond };
};

/** Debt at the end of each year: opening + borrowed − MRP. */
export const closingDebt = (borrowed: Profile, provision: Profile): Profile => runningSum(minus(borrowed, provision));

/** Interest of each year on the average of opening and closing debt, or on the opening alone; none in an instant year zero, which takes no time. */
export const interestOn = (debt: Profile, rate: Decimal, on: 'average' | 'opening', { instant }: Pick<Horizon, 'instant'>): Profile =>
  debt.map((closing, column) => {
    if (instant && column === 0) return zero;
    const opening = column === 0 ? zero : at(debt, column - 1);
    return rate.times(on === 'opening' ? opening : sumOf([opening, closing]).div(2));
  });
