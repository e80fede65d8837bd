/** Leaves: a single value of one kind, read from its source text; and lists of them. */
import * as z from 'zod/mini';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Given } from '../../core/figure.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { hundred } from '../../core/arithmetic/decimal.js';
import { yearOf } from '../../core/arithmetic/calendar.js';
import type { Month, Year } from '../../core/arithmetic/calendar.js';
import { readMoney } from '../scalars/money.js';
import { readMonth } from '../scalars/month.js';
import { readNumber, readWhole } from '../scalars/number.js';
import { readPercent } from '../scalars/percent.js';
import { readDay } from '../scalars/day.js';
import type { Reading } from '../scalars/scalar.js';
import { readYear } from '../scalars/year.js';
import { Leaf, ListNode, MapNode } from '../tree.js';
import { complain, field, readInto, report, spanOf } from './field.js';
import { formOf } from './form.js';
import type { Form, PercentRange } from './form.js';

interface Words {
  /** As in "takes …": `an amount of money`. */
  readonly form: string;
  readonly example: string;
}

/** A leaf read by `reader`; nothing written where something is wanted is a mistake. */
export const leaf = <T>(
  form: Form,
  words: Words,
  reader: (leaf: Leaf) => Reading<T>,
  judge?: (value: T, leaf: Leaf) => Diagnostic | null,
) =>
  field(form, (value, issues): Given<T> | undefined => {
    if (!(value instanceof Leaf)) {
      const span = spanOf(value);
      if (span) complain(issues, 'expected-value', span, { what: 'this key', ...words });
      return undefined;
    }
    if (value.isNull) {
      complain(issues, 'empty-value', value.span, { what: 'this key' });
      return undefined;
    }
    const reading = reader(value);
    if ('problem' in reading) {
      complain(issues, reading.problem.code, value.span, reading.problem.words);
      return undefined;
    }
    const judgement = judge?.(reading.value, value) ?? null;
    if (judgement) {
      report(issues, judgement);
      return undefined;
    }
    return { value: reading.value, span: value.span };
  });

const moneyWords: Words = { form: 'an amount of money', example: '£1.2m' };

/** Where negative money belongs, by section. */
export interface Sign {
  /** How the section counts, as in "a saving already lowers cost". */
  readonly counts: string;
  /** What a figure of the other sign would be and where it goes. */
  readonly opposite: string;
}

const refuseNegative =
  (sign: Sign) =>
  (value: Decimal, { text, span }: Leaf): Diagnostic | null =>
    value.isNegative() && !value.isZero() ? diagnose('negative-amount', span, { written: text, ...sign }) : null;

/** An amount: bare numbers in the file's `amounts_in`; never negative. */
export const amount = (sign: Sign) =>
  leaf(
    { kind: 'money', bare: 'amounts_in', negative: false },
    moneyWords,
    ({ text, file }) => readMoney(text, file.amountsIn),
    refuseNegative(sign),
  );

/** An amount that may be negative: a movement. */
export const signedAmount = () =>
  leaf({ kind: 'money', bare: 'amounts_in', negative: true }, moneyWords, ({ text, file }) => readMoney(text, file.amountsIn));

/** A price or the cost of one thing: bare numbers are pounds. */
export const price = () =>
  leaf(
    { kind: 'money', bare: 'pounds', negative: false },
    { form: 'a price', example: '£2,100' },
    ({ text }) => readMoney(text, '£'),
    (value, { text, span }) => (value.isNegative() && !value.isZero() ? diagnose('negative-price', span, { written: text }) : null),
  );

export const percent = (range: PercentRange = { what: 'this percentage' }) => {
  const { what, least, most, above } = range;
  return leaf(
    { kind: 'percent', ...range },
    { form: 'a percentage', example: '3.5%' },
    ({ text }) => readPercent(text),
    (value, { text, span }) => {
      const figure = value.times(hundred);
      const low = least !== undefined && (above ? figure.lte(least) : figure.lt(least));
      if (!low && (most === undefined || figure.lte(most))) return null;
      return diagnose('percent-range', span, {
        what,
        written: text,
        least: `${above ? 'above ' : ''}${least ?? -100}%`,
        most: most === undefined ? null : `${most}%`,
      });
    },
  );
};

export const count = () => leaf({ kind: 'count' }, { form: 'a number', example: '1,250' }, ({ text }) => readNumber(text));
export const whole = (least: number, most: number) =>
  leaf({ kind: 'whole', least, most }, { form: 'a whole number', example: String(least) }, ({ text }) => readWhole(least, most)(text));
export const year = () => leaf({ kind: 'year' }, { form: 'a financial year', example: '2020/21' }, ({ text }) => readYear(text));
export const month = (edge: 'first' | 'last') =>
  leaf({ kind: 'month' }, { form: 'a month', example: '2021-10' }, ({ text }) => readMonth(edge)(text));

export const day = () => leaf({ kind: 'day' }, { form: 'a day', example: '2027-03-31' }, ({ text }) => readDay(text));

/** A year, or a month and the year it falls in. */
export interface YearOrMonth {
  readonly year: Year;
  readonly month: Month | null;
}

export const yearOrMonth = () =>
  leaf({ kind: 'month' }, { form: 'a financial year or a month', example: '2021/22' }, ({ text }): Reading<YearOrMonth> => {
    if (/^\d{4}\//.test(text)) {
      const reading = readYear(text);
      return 'problem' in reading ? reading : { value: { year: reading.value, month: null } };
    }
    const reading = readMonth('first')(text);
    return 'problem' in reading ? reading : { value: { year: yearOf(reading.value), month: reading.value } };
  });

export const text = (example = 'Head of ICT') =>
  leaf(
    { kind: 'text' },
    { form: 'text', example },
    (value) => ({ value: value.text }),
    // Quotes around nothing say no more than nothing does.
    (value, { span }) => (value.trim() === '' ? diagnose('empty-value', span, { what: 'this key' }) : null),
  );

export const flag = () =>
  leaf({ kind: 'flag' }, { form: 'true or false', example: 'true' }, ({ text: written }) =>
    written === 'true' || written === 'false' ? { value: written === 'true' } : { problem: { code: 'flag-form', words: { written } } },
  );

/** One of a few words. */
export const choice = <const W extends string>(what: string, known: readonly W[]) =>
  leaf({ kind: 'words', what, words: known }, { form: `a word for ${what}`, example: known[0] ?? '' }, ({ text: written }) => {
    const found = known.find((word) => word === written);
    return found === undefined
      ? { problem: { code: 'unknown-choice', words: { what, written, meant: nearest(written, known), known } } }
      : { value: found };
  });

/** Items that a list may have unless it says otherwise: far more than anybody writes. */
const mostItems = 1000;

/** A list; one value alone stands for a list of one. `some` refuses an empty one. One of more than `most` items is not read at all. */
export const listOf = <V extends z.ZodMiniType>(item: V, least: 'any' | 'some' = 'any', most = mostItems) => {
  const isOfMaps = formOf(item)?.kind === 'keys';
  return field({ kind: 'list', of: item, empty: least === 'any', most }, (value, issues): readonly z.output<V>[] | undefined => {
    const node = value;
    if (node instanceof MapNode && !isOfMaps) {
      complain(issues, 'expected-list', node.span, { what: 'this key', example: '[one, two]' });
      return undefined;
    }
    if (least === 'some' && node instanceof ListNode && node.items.length === 0) {
      complain(issues, 'empty-value', node.span, { what: 'this list' });
      return undefined;
    }
    const items = node instanceof ListNode ? node.items : [value];
    if (node instanceof ListNode && items.length > most) {
      complain(issues, 'too-many-items', node.span, { items: items.length, most });
      return undefined;
    }
    return items.flatMap((each) => {
      const read = readInto(item, each, issues);
      return read === undefined ? [] : [read as z.output<V>];
    });
  });
};

/** A share of a whole. */
export const share = percent({ what: 'a share', least: 0, most: 100 });
