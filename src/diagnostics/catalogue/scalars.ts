/** Single values, and years. */
import { error, oneOf, orElse, quoted, short } from './entry.js';
import type { FormWords } from './entry.js';

export const scalarFindings = {
  // Scalars
  'money-form': error(
    ({ written }: FormWords) => `${quoted(written)} is not an amount of money`,
    ({ example }: FormWords) => `Write ${orElse(example, 'it as in 1200000, £1,200,000, £1.2m, 650k or "-£20k"')}.`,
  ),
  'percent-sign-missing': error(
    ({ written, hundredfold }: FormWords & { readonly hundredfold: string }) =>
      `${quoted(written)} has no % sign, so it could mean ${short(written)}% or ${short(hundredfold)}`,
    ({ example }: FormWords) => `Write ${orElse(example, 'it with a % sign')}.`,
  ),
  'percent-form': error(
    ({ written }: FormWords) => `${quoted(written)} is not a percentage`,
    ({ example }: FormWords) => `Write ${orElse(example, 'it as in 3.5% or -2%')}.`,
  ),
  'percent-range': error(
    ({
      what,
      written,
      least,
      most,
    }: {
      readonly what: string;
      readonly written: string;
      readonly least: string;
      readonly most: string | null;
    }) => `${what} cannot be ${short(written)}: it runs from ${least}${most === null ? ' up' : ` to ${most}`}`,
    () => 'Check the figure and its sign.',
  ),
  'number-form': error(
    ({ written }: FormWords) => `${quoted(written)} is not a number`,
    ({ example }: FormWords) => `Write ${orElse(example, 'it as in 240, 1,250, 12.5 or 450k')}.`,
  ),
  'negative-count': error(
    ({ written }: { readonly written: string }) => `${quoted(written)} is negative; a count is not`,
    () => 'Write the count without a sign; put what goes down in `savings`.',
  ),
  'too-many-digits': error(
    ({ most }: { readonly most: number }) => `this figure has more than ${most} digits`,
    () => 'Check the figure; no budget needs so many digits.',
  ),
  'whole-number': error(
    ({ written, least, most }: { readonly written: string; readonly least: number; readonly most: number }) =>
      `${quoted(written)} is not a whole number from ${least} to ${most}`,
    ({ least, most }: { readonly written: string; readonly least: number; readonly most: number }) =>
      `Write a whole number from ${least} to ${most}, without a unit.`,
  ),
  'year-form': error(
    ({ written }: FormWords) => `${quoted(written)} is not a financial year`,
    ({ example }: FormWords) =>
      example === null
        ? 'Write it as in 2020/21, which is April 2020 to March 2021.'
        : `Write ${example}, which is April ${example.slice(0, 4)} to March ${Number.parseInt(example.slice(0, 4), 10) + 1}.`,
  ),
  'year-sequence': error(
    ({ written }: { readonly written: string }) =>
      `${quoted(written)} is not a financial year: the second part must be the year that follows`,
    ({ right, run }: { readonly written: string; readonly right: string; readonly run: string | null }) =>
      `Write ${right}${run === null ? '' : `; for all the years to ${run} write ${right}..${run}`}.`,
  ),
  'years-backwards': error(
    ({ written }: { readonly written: string }) => `the years ${quoted(written)} run backwards`,
    () => 'Put the earlier year first.',
  ),
  'day-form': error(
    ({ written }: FormWords) => `${quoted(written)} is not a day of the calendar`,
    ({ example }: FormWords) => `Write ${orElse(example, 'it as in 2027-03-31 (31 March 2027)')}.`,
  ),
  'month-form': error(
    ({ written }: FormWords) => `${quoted(written)} is not a month`,
    ({ example }: FormWords) =>
      example === null ? 'Write it as in 2021-10 (October 2021), or a year such as 2021/22.' : `Write ${example}.`,
  ),
  'flag-form': error(
    ({ written }: { readonly written: string }) => `${quoted(written)} is neither true nor false`,
    () => 'Write true or false.',
  ),
  'unknown-choice': error(
    ({ what, written }: { readonly what: string; readonly written: string }) => `${quoted(written)} is not one of the words for ${what}`,
    ({
      meant,
      known,
    }: {
      readonly what: string;
      readonly written: string;
      readonly meant: string | null;
      readonly known: readonly string[];
    }) => `${meant === null ? '' : `Did you mean ${meant}? `}Known: ${oneOf(known)}.`,
  ),
  'comma-in-braces': error(
    ({ written }: { readonly written: string; readonly plain: string | null }) =>
      `inside { } a comma ends a value, so ${short(written)} is read as two things`,
    ({ written, plain }: { readonly written: string; readonly plain: string | null }) =>
      plain === null
        ? 'Write the figure without a comma; a decimal point is a full stop.'
        : `Write ${plain}, or "${short(written)}" in quotes.`,
  ),
  'negative-amount': error(
    ({ written }: { readonly written: string; readonly counts: string; readonly opposite: string }) =>
      `${quoted(written)} is negative; amounts are written positive, and the section says which way they count`,
    ({ written, counts, opposite }: { readonly written: string; readonly counts: string; readonly opposite: string }) =>
      `${counts}: write ${short(written.replace('-', ''))}. If it is ${opposite}. Only \`movements\` may be negative.`,
  ),
  'negative-price': error(
    ({ written }: { readonly written: string }) => `${quoted(written)} is negative; a price or a cost of one thing is not`,
    () => 'Write it without the sign.',
  ),

  // Years
  'year-outside-horizon': error(
    ({ years, horizon }: { readonly years: string; readonly horizon: string }) =>
      `${quoted(years)} lies outside the horizon, ${horizon}, so the money in it would be lost`,
    () => 'Move it inside the horizon, or change the horizon: `first_year:` says where it begins, `years:` how long it is.',
  ),
  'year-before-payments': error(
    ({ years }: { readonly years: string; readonly first: string }) =>
      `${quoted(years)} is the instant year zero, a moment in which nothing is paid by the month or the year`,
    ({ first }: { readonly years: string; readonly first: string }) =>
      `Begin in ${first}; only capital, cost, savings and income written as amounts, movements or once may stand in year zero.`,
  ),
  'year-twice': error(
    ({ year }: { readonly year: string }) => `${year} is given twice in this map; the first is on another line or inside a run of years`,
    () => 'Keep one figure for each year.',
  ),
  'month-outside-payments': error(
    ({ what, written }: { readonly what: string; readonly written: string; readonly first: string }) =>
      `${quoted(what)} names ${written}, in or before the instant year zero, in which nothing is paid by the month`,
    ({ first }: { readonly what: string; readonly written: string; readonly first: string }) => `Begin at ${first} or later.`,
  ),
  'year-late': error(
    ({ what, written, first }: { readonly what: string; readonly written: string; readonly first: string }) =>
      `${what} ${written} lies after the first year, ${first}`,
    ({ what }: { readonly what: string; readonly written: string; readonly first: string }) =>
      `Give the first year of the horizon or an earlier one as the ${what}.`,
  ),
  'base-year-with-instant': error(
    () => 'with an instant year zero the base year is that moment, so `base_year` may not be given',
    () => 'Take `base_year` out.',
  ),
} as const;
