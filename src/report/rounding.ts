/**
 * The only rounding in fivecase: once, for display. A row of figures is rounded so that it adds to
 * its rounded total (largest remainder), and the rows that sum others up are added from what is
 * shown, so that every table adds, across and down.
 */
import { Decimal, decimal, rounded, sumOf, zero } from '../core/arithmetic/decimal.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { MoneyDisplay } from './model.js';

const scales: Readonly<Record<MoneyDisplay, { readonly pounds: Decimal; readonly decimals: number }>> = {
  '£': { pounds: decimal(1), decimals: 0 },
  '£000': { pounds: decimal(1000), decimals: 0 },
  '£m': { pounds: decimal(1_000_000), decimals: 3 },
};

export const decimalsOf = (unit: MoneyDisplay): number => scales[unit].decimals;

export { rounded };

/** Pounds in the unit shown, not rounded. */
export const inUnit = (pounds: Decimal, unit: MoneyDisplay): Decimal => pounds.div(scales[unit].pounds);

export const shownIn = (pounds: Decimal, unit: MoneyDisplay): Decimal => rounded(inUnit(pounds, unit), decimalsOf(unit));

/**
 * Figures rounded in their unit so that they add to their total, rounded; or to `total` where they
 * stand beside one that is shown already. Each figure is cut to the step below; the steps still
 * missing go to the figures that lost most, the first of equals.
 */
export const roundedRow = (pounds: Profile, unit: MoneyDisplay, total?: Decimal): Profile => {
  const decimals = decimalsOf(unit);
  const step = decimal(10).pow(-decimals);
  const exact = pounds.map((value) => inUnit(value, unit));
  const cut = exact.map((value) => value.toDecimalPlaces(decimals, Decimal.ROUND_FLOOR));
  const wanted = total ?? rounded(sumOf(exact), decimals);
  const missing = wanted.minus(sumOf(cut)).div(step).toNumber();
  const toAll = exact.length === 0 ? 0 : Math.floor(missing / exact.length);
  const byLoss = exact
    .map((value, column) => ({ column, lost: value.minus(cut[column] ?? zero) }))
    .sort((a, b) => b.lost.cmp(a.lost) || a.column - b.column)
    .slice(0, missing - toAll * exact.length)
    .map(({ column }) => column);
  return cut.map((value, column) => value.plus(step.times(toAll + (byLoss.includes(column) ? 1 : 0))));
};
