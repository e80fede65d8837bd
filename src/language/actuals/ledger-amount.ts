/**
 * An amount as finance systems write it: `1,234.50`, `£1,234`, `-1234`, `(1,234)`, `1,234-`, `1.2m`.
 * What could mean two things (`1.234,56`, `12,34`) is refused, never guessed.
 */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { readMoney } from '../scalars/money.js';

/** Longer than any amount that a finance system writes. */
const longestAmount = 200;

/** Pounds; null where the text is no amount, or not clearly one. */
export const readLedgerAmount = (written: string): Decimal | null => {
  if (written.length > longestAmount) return null;
  const text = written.replace(/[\u2212\u2013]/g, '-').trim();
  const bracketed = /^(£?)\s*\(\s*([^()]*)\)$/.exec(text);
  const trailing = /^([^-]*\d[^-]*)-$/.exec(text);
  const negative = bracketed !== null || trailing !== null;
  const inner = bracketed ? `${bracketed[1] ?? ''}${(bracketed[2] ?? '').trim()}` : (trailing?.[1] ?? text);
  const plain = inner
    .replace(/^£\s*-\s*/, '-£')
    .replace(/^-\s+/, '-')
    .replace(/£\s+/, '£')
    .replace(/^\+/, '')
    .trim();
  if (negative && plain.startsWith('-')) return null;
  const reading = readMoney(plain, '£');
  if (!('value' in reading)) return null;
  return negative ? reading.value.neg() : reading.value;
};
