/** Figures in the sentences of rules: whole pounds and plain percentages, finer where two figures would else look alike. */
import type { Decimal } from '../core/arithmetic/decimal.js';
import { hundred } from '../core/arithmetic/decimal.js';

const poundsAt = (amount: Decimal, places: number): string => {
  const [whole = '0', pence] = amount.abs().toFixed(places).split('.');
  const sign = amount.isNegative() && !amount.isZero() ? '-' : '';
  return `${sign}£${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${pence === undefined ? '' : `.${pence}`}`;
};

/** `£1,080,000`, `-£500`: rounded to the pound, and to the penny below ten. */
export const pounds = (amount: Decimal): string => poundsAt(amount, amount.abs().lt(10) && !amount.isInteger() ? 2 : 0);

const percentageAt = (fraction: Decimal, places: number): string => `${fraction.times(hundred).toDecimalPlaces(places).toFixed()}%`;

/** `83%`, `17.4%` */
export const percentage = (fraction: Decimal): string => percentageAt(fraction, 1);

const yearsAt = (figure: Decimal, places: number): string => {
  const shown = figure.toDecimalPlaces(places);
  return `${shown.toFixed()} year${shown.eq(1) ? '' : 's'}`;
};

/** `4.58 years`, `1 year` */
export const years = (figure: Decimal): string => yearsAt(figure, 2);

const numberAt = (figure: Decimal, places: number): string => figure.toDecimalPlaces(places).toFixed();

type Pair = readonly [string, string];

/** Finer than any limit that somebody would write. */
const finest = 12;

/** Two figures as they are shown, and where that is alike, at as many places as tell them apart: none is "60%, less than 60%". */
const apart =
  (shownAt: (figure: Decimal, places: number) => string, places: number) =>
  (one: Decimal, other: Decimal): Pair => {
    for (let finer = places; finer <= finest; finer += 1) {
      const shown: Pair = [shownAt(one, finer), shownAt(other, finer)];
      if (shown[0] !== shown[1]) return shown;
    }
    return [shownAt(one, places), shownAt(other, places)];
  };

const finerPounds = apart(poundsAt, 2);

/** `£100,000.40` and `£100,000.00`, but `£120,000` and `£100,000` */
export const poundsApart = (one: Decimal, other: Decimal): Pair => {
  const shown: Pair = [pounds(one), pounds(other)];
  return shown[0] !== shown[1] || one.eq(other) ? shown : finerPounds(one, other);
};

/** `59.99%` and `60%` */
export const percentagesApart = apart(percentageAt, 1);

/** `4.58 years` and `4 years` */
export const yearsApart = apart(yearsAt, 2);

/** `40.5` and `40` */
export const numbersApart = apart(numberAt, 2);
