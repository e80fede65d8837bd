/** What a new case is made from: each answer with its question, what it may be, and what it is where nobody says. */
import { readYear } from '../../language/scalars/year.js';
import { amountUnits } from '../../language/scalars/money.js';
import type { AmountUnit } from '../../language/scalars/money.js';
import { yearLabel } from '../../core/arithmetic/calendar.js';
import type { Year } from '../../core/arithmetic/calendar.js';

const pipelines = ['github', 'gitlab', 'none'] as const;
export type Pipeline = (typeof pipelines)[number];

export interface Answers {
  /** The name of the option. */
  readonly title: string;
  readonly case: string;
  readonly organisation: string;
  readonly firstYear: Year;
  readonly years: number;
  readonly unit: AmountUnit;
  readonly pipeline: Pipeline;
}

/** An answer, or what is wrong with it in a sentence. */
export type Answered<T> = { readonly value: T } | { readonly wrong: string };

export interface Question<T> {
  readonly asks: string;
  readonly read: (written: string) => Answered<T>;
  readonly usual: T;
  /** The usual answer as it is written. */
  readonly shown: string;
  /** The words it may be, where it is one of a few. */
  readonly known?: readonly string[];
}

const longest = 200;

const words =
  (what: string) =>
  (written: string): Answered<string> => {
    const text = written.trim();
    if (text === '') return { wrong: `Give ${what}.` };
    if (text.length > longest) return { wrong: `Give ${what} in at most ${longest} characters.` };
    return /\p{Cc}/u.test(text) ? { wrong: `Give ${what} without control characters.` } : { value: text };
  };

const firstYear = (written: string): Answered<Year> => {
  const reading = readYear(written.trim());
  return 'value' in reading ? { value: reading.value } : { wrong: 'Write a financial year as in 2026/27: April 2026 to March 2027.' };
};

const years = (written: string): Answered<number> => {
  const text = written.trim();
  const figure = /^\d{1,2}$/.test(text) ? Number.parseInt(text, 10) : 0;
  return figure >= 1 && figure <= 60 ? { value: figure } : { wrong: 'Write a number of years from 1 to 60.' };
};

const oneOf =
  <W extends string>(known: readonly W[]) =>
  (written: string): Answered<W> => {
    const found = known.find((word) => word === written.trim());
    return found === undefined ? { wrong: `Write one of ${known.join(', ')}.` } : { value: found };
  };

const amountUnitNames = Object.keys(amountUnits) as readonly AmountUnit[];

/** The financial year that begins next after a day, written 2026-11-22. */
export const yearThatBeginsNext = (day: string): Year => {
  const [year = '', month = ''] = day.split('-');
  return Number.parseInt(year, 10) + (Number.parseInt(month, 10) < 4 ? 0 : 1);
};

/** In the order in which they are asked. `soon` is the financial year that begins next. */
export const questions = (soon: Year) =>
  ({
    title: { asks: 'Name of the option', read: words('a name'), usual: 'New system', shown: 'New system' },
    case: { asks: 'Business case it belongs to', read: words('a name'), usual: 'Example case', shown: 'Example case' },
    organisation: { asks: 'Organisation', read: words('a name'), usual: 'Example Council', shown: 'Example Council' },
    firstYear: { asks: 'First financial year', read: firstYear, usual: soon, shown: yearLabel(soon) },
    years: { asks: 'How many years', read: years, usual: 5, shown: '5' },
    unit: {
      asks: `Unit of amounts (${amountUnitNames.join(', ')})`,
      read: oneOf(amountUnitNames),
      usual: '£000',
      shown: '£000',
      known: amountUnitNames,
    },
    pipeline: {
      asks: `Where files are checked (${pipelines.join(', ')})`,
      read: oneOf(pipelines),
      usual: 'github',
      shown: 'github',
      known: pipelines,
    },
  }) as const satisfies { readonly [K in keyof Answers]: Question<Answers[K]> };
