/** percent: `3.5%`, `-2%`; the sign is required. The value is a fraction. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { hundred } from '../../core/arithmetic/decimal.js';
import { digitsPattern, exactly, hasTooManyDigits, mostDigits, tidied } from './digits.js';
import { problem, read } from './scalar.js';
import type { Reading } from './scalar.js';

const pattern = new RegExp(`^(-?)(${digitsPattern})%$`);
const withoutSign = new RegExp(`^(-?)(${digitsPattern})$`);

const asPercent = (text: string): string => {
  const figure = exactly(text.replace(/^-/, ''));
  const sign = text.startsWith('-') ? '-' : '';
  if (figure.eq(1)) return `${sign}100% for the whole, or ${sign}1%`;
  return figure.lt(1) && !figure.isZero() ? `${sign}${figure.times(hundred).toFixed()}%` : `${text}%`;
};

const hundredfold = (text: string): string =>
  `${text.startsWith('-') ? '-' : ''}${exactly(text.replace(/^-/, '')).times(hundred).toFixed()}%`;

export const readPercent = (text: string): Reading<Decimal> => {
  const match = pattern.exec(text);
  if (!match) {
    if (withoutSign.test(text) && !hasTooManyDigits(text))
      return problem('percent-sign-missing', { written: text, example: asPercent(text), hundredfold: hundredfold(text) });
    const nearly = tidied(text);
    return problem('percent-form', { written: text, example: pattern.test(nearly) ? nearly : null });
  }
  if (hasTooManyDigits(text)) return problem('too-many-digits', { most: mostDigits });
  const [, sign, digits = ''] = match;
  return read(exactly(digits, '%', sign));
};
