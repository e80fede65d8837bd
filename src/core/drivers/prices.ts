/** Prices of a driver: in cash as written, or in prices of the price base that an index turns into cash. */
import { one } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { at } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { Fault } from '../figure.js';
import type { Figure, Given, MoneyUnit } from '../figure.js';
import type { DriverSetting } from './made-line.js';

export interface Prices {
  /** The prices the driver's costs are written in. */
  readonly unit: MoneyUnit;
  /** The index as an input of a figure; nothing where costs are cash. */
  readonly input: { readonly index?: Figure<Profile> };
  /** What a formula says at its end. */
  readonly words: '' | ' × price index';
  /** The index of a column, 1 where costs are cash; beyond the horizon the last year's holds. */
  readonly in: (column: number) => Decimal;
}

/** The prices of costs with or without an index. The name must be among the setting's indices; a reader of scenarios sees to that. */
export const pricesOf = (index: Given<string> | undefined, { indices, priceBaseLabel, horizon }: DriverSetting): Prices => {
  if (!index) return { unit: 'GBP cash', input: {}, words: '', in: () => one };
  const figure = indices.get(index.value);
  if (!figure) throw new Fault(`there is no index ${index.value}`);
  return {
    unit: `GBP real ${priceBaseLabel}`,
    input: { index: figure },
    words: ' × price index',
    in: (column) => at(figure.value, Math.min(column, horizon.years - 1)),
  };
};
