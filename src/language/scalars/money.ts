/** money: `1200000`, `1_200_000`, `£1,200,000`, `£1.2m`, `650k`, `-£20k`. */
import { decimal } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { digitsPattern, exactly, hasTooManyDigits, mostDigits, sizePattern, tidied } from './digits.js';
import { problem, read } from './scalar.js';
import type { Reading } from './scalar.js';

const pattern = new RegExp(`^(-?)(£?)(${digitsPattern})(${sizePattern})?$`);

export const amountUnits = { '£': '1', '£000': '1000', '£m': '1000000' } as const;
export type AmountUnit = keyof typeof amountUnits;

/**
 * Pounds. A figure with a suffix or a `£` sign is pounds; a bare number is in `bareUnit` (the
 * file's `amounts_in` in the fields where that counts, else pounds).
 */
export const readMoney = (text: string, bareUnit: AmountUnit): Reading<Decimal> => {
  const match = pattern.exec(text);
  if (!match) {
    const nearly = tidied(text);
    return problem('money-form', { written: text, example: pattern.test(nearly) ? nearly : null });
  }
  if (hasTooManyDigits(text)) return problem('too-many-digits', { most: mostDigits });
  const [, sign, pound, digits = '', size] = match;
  const bare = pound === '' && size === undefined;
  const amount = exactly(digits, size, sign);
  return read(bare && bareUnit !== '£' ? amount.times(decimal(amountUnits[bareUnit])) : amount);
};
