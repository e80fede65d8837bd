/** number: a count such as `240`, `1,250`, `12.5`, `450k`; and whole numbers such as a number of years. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { digitsPattern, exactly, hasTooManyDigits, mostDigits, sizePattern, tidied } from './digits.js';
import { problem, read } from './scalar.js';
import type { Reading } from './scalar.js';

const pattern = new RegExp(`^(${digitsPattern})(${sizePattern})?$`);

export const readNumber = (text: string): Reading<Decimal> => {
  const match = pattern.exec(text);
  if (!match) {
    if (text.startsWith('-') && pattern.test(text.slice(1))) return problem('negative-count', { written: text });
    const nearly = tidied(text);
    return problem('number-form', { written: text, example: pattern.test(nearly) ? nearly : null });
  }
  if (hasTooManyDigits(text)) return problem('too-many-digits', { most: mostDigits });
  const [, digits = '', size] = match;
  return read(exactly(digits, size));
};

/** A whole number from `least` to `most`, such as years or months. */
export const readWhole =
  (least: number, most: number) =>
  (text: string): Reading<number> => {
    const figure = /^\d{1,6}$/.test(text) ? Number.parseInt(text, 10) : null;
    return figure === null || figure < least || figure > most ? problem('whole-number', { written: text, least, most }) : read(figure);
  };
