/** How far a figure may lie from what is written: a signed percentage (`-10%`, `+40%`), or the same to both sides (`±15%`, `+-15%`). */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { problem } from './scalar.js';
import type { Reading } from './scalar.js';
import { readPercent } from './percent.js';

/** A percentage that may carry a plus sign; the value is a fraction. */
export const readSignedPercent = (text: string): Reading<Decimal> => readPercent(/^\+[\d.]/.test(text) ? text.slice(1) : text);

const bothSides = /^(?:±|\+-|\+\/-)\s*/;

/** Whether a text is meant to reach to both sides. */
export const looksLikeSpread = (text: string): boolean => bothSides.test(text);

/** A fraction to either side; never below nought. */
export const readSpread = (text: string): Reading<Decimal> => {
  const reading = readPercent(text.replace(bothSides, ''));
  return 'value' in reading && reading.value.isNegative()
    ? problem('percent-form', { written: text, example: text.replace('-', '') })
    : reading;
};
