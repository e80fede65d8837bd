/** What every number in the language shares: digits, groups of three, a decimal point, a suffix for size. */
import { decimal } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';

/** Digits plain or in groups of three by commas or by underscores, perhaps with decimals. */
export const digitsPattern = String.raw`(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:_\d{3})+)(?:\.\d+)?`;

/** More digits than any budget needs; past it a file is not a business case. */
export const mostDigits = 40;

/** Powers of ten, as they stand behind digits. */
const sizes = { k: 'e3', m: 'e6', bn: 'e9', '%': 'e-2' } as const;
export type Size = Exclude<keyof typeof sizes, '%'>;
export const sizePattern = 'k|m|bn';

export const hasTooManyDigits = (text: string): boolean => text.length > mostDigits && text.replace(/\D/g, '').length > mostDigits;

/** The exact decimal of digits that match the pattern, times thousand, million or thousand million; of a percentage the fraction. */
export const exactly = (digits: string, size?: string, sign = ''): Decimal => {
  const power = size !== undefined && Object.hasOwn(sizes, size) ? sizes[size as keyof typeof sizes] : '';
  return decimal(`${sign}${digits.replace(/[,_]/g, '')}${power}`);
};

/** Turns a near miss into the right form where that is clear, for the mend of a message. */
export const tidied = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, '')
    .replace(/(pounds?|p\.?a\.?|perannum|(per|a|\/)y(ea)?r)$/i, '')
    .replace(/millions?$/i, 'm')
    .replace(/thousands?$/i, 'k')
    .replace(/billions?$/i, 'bn')
    .replace(/percent$/i, '%')
    .replace(/^GBP/i, '£')
    .replace(/^([\d.,_]+(?:k|m|bn)?)£$/i, '£$1')
    .replace(/^\+/, '')
    .replace(/^£-/, '-£')
    .replace(/(^|[^\d])\.(\d)/, '$10.$2')
    .replace(/(\d)\.$/, '$1')
    .replace(/([\d.])K$/, '$1k')
    .replace(/([\d.])M$/, '$1m')
    .replace(/([\d.])(BN|Bn|B|b)$/, '$1bn')
    .replace(/(\d)e(\d{1,2})$/i, (_, digit: string, zeros: string) => digit + '0'.repeat(Number.parseInt(zeros, 10)));
