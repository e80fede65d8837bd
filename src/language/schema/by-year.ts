/** Values by financial year, in a map whose keys are years and runs of years, before the horizon is known. */
import * as z from 'zod/mini';
import type { Span } from '../../diagnostics/span.js';
import type { Given } from '../../core/figure.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Year } from '../../core/arithmetic/calendar.js';
import { readYears } from '../scalars/year.js';
import { Leaf } from '../tree.js';
import { complain, field, firstKeyOf, mapNodeOf, readInto, spanOf } from './field.js';
import { choice, share } from './leaves.js';

/** An entry of a map of years, before the horizon is known. */
export interface WrittenYears<T> {
  readonly from: Year;
  /** Null runs to the end of the horizon. */
  readonly until: Year | null;
  readonly key: string;
  readonly keySpan: Span;
  readonly given: Given<T>;
}

export interface YearMap<T> {
  readonly entries: readonly WrittenYears<T>[];
  /** False where an entry could not be read: what it would have said is not missing, only unknown. */
  readonly complete: boolean;
  readonly span: Span;
}

/** `{ 2020/21: value, 2021/22..2022/23: value, 2023/24+: value }` with values of one kind. */
export const byYear = <T>(item: z.ZodMiniType<Given<T>>) =>
  field({ kind: 'years', of: item }, (value, issues): YearMap<T> | undefined => {
    const map = mapNodeOf(value);
    if (!map || map.entries.size === 0) {
      const span = spanOf(value);
      if (span && (map || (value instanceof Leaf && value.isNull))) complain(issues, 'empty-value', span, { what: 'this key' });
      else if (span) complain(issues, 'expected-map', span, { what: 'this key', known: ['2020/21', '2021/22..2022/23', '2023/24+'] });
      return undefined;
    }
    const entries: WrittenYears<T>[] = [];
    for (const { key, keySpan, node } of map.entries.values()) {
      const years = readYears(key);
      if ('problem' in years) complain(issues, years.problem.code, keySpan, years.problem.words);
      const before = issues.length;
      const given = readInto(item, node, issues);
      if ('problem' in years || given === undefined || issues.length > before) continue;
      const { from, until } = years.value;
      entries.push({ from, until, key, keySpan, given });
    }
    return { entries, complete: entries.length === map.entries.size, span: firstKeyOf(map) };
  });

/** One value of its own kind, or a map of years. */
export const singleOrByYear = <S, T>(single: z.ZodMiniType<S>, item: z.ZodMiniType<Given<T>>) => {
  const map = byYear(item);
  return field({ kind: 'either', of: [single, map] }, (value, issues): S | YearMap<T> | undefined => {
    return mapNodeOf(value) ? readInto(map, value, issues) : readInto(single, value, issues);
  });
};

/** One value for every year, or a map of years. */
export const everyYearOrByYear = <T>(single: z.ZodMiniType<Given<T>>) => singleOrByYear(single, single);

export const isYearMap = <T>(value: object | YearMap<T>): value is YearMap<T> => 'entries' in value;

/** A share of contact that is whatever the others leave. */
export interface Remainder {
  readonly remainder: Span;
}

const remainder = field({ kind: 'words', what: 'the remainder', words: ['remainder'] }, (value): Remainder | undefined =>
  value instanceof Leaf ? { remainder: value.span } : undefined,
);

/** A share, a share by year, or `remainder`. */
export const shareOrRemainder = () => {
  const written = everyYearOrByYear(share);
  return field({ kind: 'either', of: [remainder, written] }, (value, issues): Given<Decimal> | YearMap<Decimal> | Remainder | undefined => {
    const isRemainder = value instanceof Leaf && value.text === 'remainder';
    return isRemainder ? readInto(remainder, value, issues) : readInto(written, value, issues);
  });
};

/** A published series by its name, or values by year. */
export const choiceOrByYear = <const W extends string, T>(what: string, known: readonly W[], item: z.ZodMiniType<Given<T>>) =>
  singleOrByYear<Given<W>, T>(choice(what, known), item);
