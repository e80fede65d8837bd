/**
 * The scalars as regular expressions, for those who cannot call their readers: what a pattern takes,
 * the reader takes, and the other way round. Without anchors, but for what is looked for ahead. A sign
 * beyond ASCII (£, ±) cannot stand in `String.raw`: the build could not escape it there.
 */
import { digitsPattern, mostDigits, sizePattern } from '../scalars/digits.js';
import type { PercentRange } from '../schema/form.js';

const fewDigits = String.raw`(?!(?:\D*\d){${mostDigits + 1}})`;

/** A minus sign that only nought may carry. */
const signOfNought = '(?:-(?!.*[1-9]))?';

export const moneyPattern = (negative: boolean): string =>
  `^${fewDigits}${negative ? '-?' : signOfNought}£?${digitsPattern}(?:${sizePattern})?$`;

export const countPattern = `^${fewDigits}${digitsPattern}(?:${sizePattern})?$`;

/** Noughts before the first digit that counts, and the signs that group them. */
const leading = '[0,_]*';
const belowHundred = String.raw`(?=${leading}\d{1,2}(?:\.\d+)?%)`;
const upToHundred = String.raw`(?=${leading}(?:\d{1,2}(?:\.\d+)?|100(?:\.0+)?)%)`;

/** Ranges from nought, to a hundred, and from above −100% are kept; of any other only the form. */
export const percentPattern = ({ least, most, above, plus }: Omit<PercentRange, 'what'>): string => {
  const sign = plus ? '[+-]?' : least === 0 ? signOfNought : least === -100 && above ? `(?:-${belowHundred})?` : '-?';
  return `^${fewDigits}${sign}${most === 100 ? upToHundred : ''}${digitsPattern}%$`;
};

/** The same to both sides. */
export const spreadPattern = `^${fewDigits}(?:±|\\+-|\\+/-)\\s*${digitsPattern}%$`;

/** A figure as `expect` compares it. */
export const expectedPattern = `^${fewDigits}(?:none|-?${digitsPattern}%|${digitsPattern}(?:${sizePattern})? ?years?|-?£?${digitsPattern}(?:${sizePattern})?)$`;

export const wholePattern = (least: number): string => String.raw`^${least < 0 ? '[+-]?' : ''}\d{1,6}$`;

const digits = Array.from({ length: 9 }, (_, digit) => digit);

/** A year and the one that follows; `group` is the number that its ten has among the groups of the expression. */
const followed = (group: number): string => {
  const withinTen = digits.map((digit) => `${digit}/\\${group}[${digit + 1}]`).join('|');
  const overTen = [...digits.map((ten) => `${ten}9/${ten + 1}0`), '99/00'].join('|');
  return String.raw`\d\d(?:${overTen}|(\d)(?:${withinTen}))`;
};

export const yearPattern = `^${followed(1)}$`;

export const monthPattern = String.raw`^(?:\d{4}-(?:0[1-9]|1[0-2])|${followed(1)})$`;

/** That a run does not go backwards is for the reader to see. */
export const yearsPattern = String.raw`^(?!\s.*\+$)\s*${followed(1)}\s*(?:\+|\.\.\s*${followed(2)}\s*)?$`;

export const dayPattern = String.raw`^\d{4}-\d{2}-\d{2}$`;
