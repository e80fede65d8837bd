/** Figures in the sentences of rules: whole pounds and plain percentages. */
import type { Decimal } from '../core/arithmetic/decimal.js';
import { hundred } from '../core/arithmetic/decimal.js';

/** `£1,080,000`, `-£500`: rounded to the pound, and to the penny below ten. */
export const pounds = (amount: Decimal): string => {
  const [whole = '0', pence] = amount
    .abs()
    .toFixed(amount.abs().lt(10) && !amount.isInteger() ? 2 : 0)
    .split('.');
  const sign = amount.isNegative() && !amount.isZero() ? '-' : '';
  return `${sign}£${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${pence === undefined ? '' : `.${pence}`}`;
};

/** `83%`, `17.4%` */
export const percentage = (fraction: Decimal): string => `${fraction.times(hundred).toDecimalPlaces(1).toFixed()}%`;

/** `4.58 years`, `1 year` */
export const years = (figure: Decimal): string => {
  const shown = figure.toDecimalPlaces(2);
  return `${shown.toFixed()} year${shown.eq(1) ? '' : 's'}`;
};
