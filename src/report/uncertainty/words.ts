/** Ranges, positions and results in words and as cells. */
import { hundred, one } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { RankingMeasure } from '../../core/options/ranking.js';
import type { RangeOf, UncertainInput } from '../../core/uncertainty/range.js';
import { text } from '../model.js';
import type { Cell, MoneyDisplay } from '../model.js';
import { figureInWords } from '../options/words.js';
import { decimalsOf, rounded, shownIn } from '../rounding.js';

const minus = '−';

const signed = (figure: Decimal): string => {
  const size = rounded(figure.abs(), 2).toFixed();
  if (size === '0') return '0';
  return `${figure.lt(0) ? minus : '+'}${size}`;
};

/** `+40%`, `−1 pts`, `+12 months`. */
export const positionInWords = (what: RangeOf, position: Decimal): string => {
  switch (what) {
    case 'factor':
      return `${signed(position.minus(one).times(hundred))}%`;
    case 'addition':
      return `${signed(position.times(hundred))} pts`;
    case 'months':
      return `${signed(position)} months`;
  }
};

/** `−10% to +40%`, `−1 to +1 pts`, `0 to +12 months`. */
export const rangeInWords = ({ what, low, high }: Pick<UncertainInput, 'what' | 'low' | 'high'>): string => {
  const [from, to] = [positionInWords(what, low), positionInWords(what, high)];
  return `${what === 'factor' ? from : (from.split(' ')[0] ?? from)} to ${to}`;
};

/** A result as a table shows it: money in its unit, all else in words, and none by its name. */
export const resultCell = (measure: RankingMeasure, figure: Decimal | null, unit: MoneyDisplay): Cell =>
  figure !== null && measure.kind === 'money'
    ? { kind: 'money', exact: figure, shown: shownIn(figure, unit), decimals: decimalsOf(unit) }
    : text(figureInWords(measure, figure, unit));

/** The size of a swing: that of a rate is in percentage points. */
export const swingCell = (measure: RankingMeasure, swing: Decimal | null, unit: MoneyDisplay): Cell =>
  swing !== null && measure.kind === 'rate' ? text(`${rounded(swing.times(hundred), 1).toFixed(1)} pts`) : resultCell(measure, swing, unit);
