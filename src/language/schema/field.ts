/**
 * Fields of the language as zod schemas. zod holds the structure (which keys, where, closed maps);
 * each leaf is read from its source text by a scalar, and keeps its place. A description and an
 * example stand beside every field: help, docs and the JSON Schema are made from them.
 */
import * as z from 'zod/mini';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Code, WordsOf } from '../../diagnostics/catalogue.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Span } from '../../diagnostics/span.js';
import type { Given } from '../../core/figure.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { hundred, one } from '../../core/arithmetic/decimal.js';
import { yearOf } from '../../core/arithmetic/calendar.js';
import type { Month, Year } from '../../core/arithmetic/calendar.js';
import { readMoney } from '../scalars/money.js';
import { readMonth } from '../scalars/month.js';
import { readNumber, readWhole } from '../scalars/number.js';
import { readPercent } from '../scalars/percent.js';
import type { Reading } from '../scalars/scalar.js';
import { readYear, readYears } from '../scalars/year.js';
import { Leaf, ListNode, MapNode } from '../tree.js';

/** What people are told of a field. */
export interface About {
  readonly what: string;
  readonly example: string;
}

export const abouts = new WeakMap<object, About>();

/** A field with its words. */
export const about = <S extends z.ZodMiniType>(schema: S, what: string, example: string): S => {
  abouts.set(schema, { what, example });
  return schema;
};

/** Issues carry a finished diagnostic; the reader takes it out again. */
const report = (issues: unknown[], diagnostic: Diagnostic): void => {
  issues.push({ code: 'custom', input: undefined, path: [], params: { diagnostic } });
};

const complain = <C extends Code>(issues: unknown[], code: C, span: Span, words: WordsOf<C>): void =>
  report(issues, diagnose(code, span, words));

/** The map zod has been given, or null. */
const mapNodeOf = (value: unknown): MapNode | null => (value instanceof MapNode ? value : null);

/** Where a value zod has been given stands. */
const spanOf = (value: unknown): Span | null =>
  value instanceof Leaf || value instanceof MapNode || value instanceof ListNode ? value.span : null;

interface Outcome<T> {
  readonly value: T | undefined;
  readonly issues: readonly Issue[];
}

interface Issue {
  readonly code?: string;
  readonly path?: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly params?: { readonly diagnostic?: Diagnostic };
}

/**
 * Runs a schema and keeps both what could be read and every issue: the public `safeParse` gives one
 * or the other, and a reader who mends a file wants all its mistakes at once.
 */
export const attempt = <T>(schema: z.ZodMiniType<T>, value: unknown): Outcome<T> => {
  const run = schema._zod.run({ value, issues: [] }, { async: false }) as { value: unknown; issues: Issue[] };
  return { value: run.value as T | undefined, issues: run.issues };
};

/** The diagnostics that issues carry. */
export const diagnosticsOf = (issues: readonly Issue[]): readonly Diagnostic[] =>
  issues.flatMap(({ params }) => (params?.diagnostic ? [params.diagnostic] : []));

/** The issues a transform may push to. */
interface Context {
  readonly issues: unknown[];
}

/**
 * A field read by a function: it gets the value as zod has it and the list to put its complaints on.
 * A key that is not there (zod asks only for those that must be) is an issue without words; the map
 * that misses it has them.
 */
const field = <T>(reader: (value: unknown, issues: unknown[]) => T | undefined) =>
  z.transform((value: unknown, context): T => {
    const { issues } = context as unknown as Context;
    if (value === undefined) issues.push({ code: 'custom', input: value, path: [] });
    return value === undefined || (value instanceof Leaf && value.told) ? (undefined as T) : (reader(value, issues) as T);
  });

/** What stands in a map of named keys; help, docs and the JSON Schema walk it. */
export interface Structure {
  readonly where: string;
  readonly shape: Readonly<Record<string, z.ZodMiniType>>;
}

export const structures = new WeakMap<object, Structure>();

/** Keys that are known elsewhere, and where: a key in the wrong place is not called unknown. */
export type Homes = (key: string) => readonly string[];

export interface ClosedOptions {
  /** Where else a key belongs. */
  readonly homes?: Homes;
  /** Keys of the language that are not read yet. */
  readonly notYet?: readonly string[];
}

/** A key that a map cannot do without. */
const isRequired = (schema: z.core.$ZodType): boolean => schema._zod.def.type !== 'optional';

const withoutOptional = (schema: z.ZodMiniType): z.ZodMiniType =>
  schema._zod.def.type === 'optional' ? (schema as z.ZodMiniOptional<z.ZodMiniType>).def.innerType : schema;

/**
 * A map with these keys and no others. `where` names it in a sentence: `a capital line`. A map is read
 * by the keys that stand in it: of a line's thirty fields three or four are written.
 */
export const closed = <const S extends z.core.$ZodShape>(where: string, shape: S, { homes, notYet = [] }: ClosedOptions = {}) => {
  const known = Object.keys(shape);
  const required = known.filter((key) => isRequired(shape[key] as z.core.$ZodType));
  const object = z.strictObject(shape);
  // A key that stands there has no need to be optional.
  const readers = new Map(known.map((key) => [key, withoutOptional(shape[key] as z.ZodMiniType)]));

  const complainOfKey = (key: string, at: Span, issues: unknown[]): void => {
    const home = homes?.(key) ?? [];
    if (notYet.includes(key)) complain(issues, 'not-yet', at, { key });
    else if (home.length > 0) complain(issues, 'misplaced-key', at, { key, where, home });
    else complain(issues, 'unknown-key', at, { key, where, meant: nearest(key, known), known });
  };

  const schema = field((value, issues): z.output<typeof object> | undefined => {
    const map = mapNodeOf(value);
    if (!map) {
      const span = spanOf(value);
      if (span && !(value instanceof Leaf && value.isNull)) complain(issues, 'expected-map', span, { what: where, known });
      return undefined;
    }
    const read: Record<string, unknown> = {};
    const written = new Set<string>();
    for (const { key, keySpan, node } of map.entries.values()) {
      // An explicit null removes what a file below says; by now there is nothing left to remove.
      if (node instanceof Leaf && node.isNull && node.text !== '') continue;
      written.add(key);
      const reader = readers.get(key);
      if (!reader) {
        complainOfKey(key, keySpan, issues);
        continue;
      }
      const outcome = attempt(reader, node);
      issues.push(...outcome.issues);
      if (outcome.value !== undefined) read[key] = outcome.value;
    }
    for (const key of required) {
      if (written.has(key) || map.entries.has(key)) continue;
      const misspelt = [...map.entries.keys()].some((other) => !known.includes(other) && nearest(other, known) === key);
      const example = abouts.get(shape[key] as object)?.example ?? '...';
      if (!misspelt) complain(issues, 'missing-key', firstKeyOf(map), { key, where, example: `${key}: ${example}` });
    }
    return read as z.output<typeof object>;
  });
  structures.set(schema, { where, shape: shape as unknown as Readonly<Record<string, z.ZodMiniType>> });
  return schema;
};

/** Where a mistake of a whole map is shown: at its first key. */
const firstKeyOf = (map: MapNode): Span => {
  const [first] = map.entries.values();
  return first?.keySpan ?? map.span;
};

export interface Keyed<T> {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: T;
}

/** A map from ids to values, in the order of the file. */
export const mapOf = <V extends z.ZodMiniType>(what: string, item: V) => mapBy(what, () => item);

/** A map whose ids decide what stands beside them; an id that `itemOf` gives nothing for is left to the rules. */
export const mapBy = <V extends z.ZodMiniType>(what: string, itemOf: (key: string) => V | null) => {
  const schema = field((value, issues): readonly Keyed<z.output<V>>[] | undefined => {
    const map = mapNodeOf(value);
    if (!map) {
      const span = spanOf(value);
      if (span && !(value instanceof Leaf && value.isNull)) complain(issues, 'expected-map', span, { what, known: [] });
      return undefined;
    }
    return [...map.entries.values()].flatMap(({ key, keySpan, node }) => {
      if (node instanceof Leaf && node.isNull && node.text !== '') return [];
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key)) {
        const meant =
          key
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-|-$/g, '') || 'line-1';
        complain(issues, 'id-form', keySpan, { id: key, meant });
      }
      if (node instanceof Leaf && node.isNull) {
        complain(issues, 'empty-value', keySpan, { what: `"${key}"` });
        return [];
      }
      const item = itemOf(key);
      if (!item) return [];
      const read = attempt(item, node);
      issues.push(...read.issues);
      return read.value === undefined ? [] : [{ key, keySpan, value: read.value as z.output<V> }];
    });
  });
  return schema;
};

/** A map that is read later, once it is laid over another; here it only has to be one. */
export const laidOver = () =>
  field((value, issues): MapNode | undefined => {
    const map = mapNodeOf(value);
    const span = spanOf(value);
    if (!map && span) complain(issues, 'expected-map', span, { what: 'this key', known: [] });
    return map ?? undefined;
  });

/** A map that must be there: a key that is left out is told, as it is for a scalar. */
export const needed = <S extends z.ZodMiniType>(map: S) => {
  const schema = map;
  const structure = structures.get(map);
  if (structure) structures.set(schema, structure);
  return schema;
};

interface ScalarForm {
  /** As in "takes …": `an amount of money`. */
  readonly form: string;
  readonly example: string;
}

/** A leaf read by `reader`; nothing written where something is wanted is a mistake. */
const leaf = <T>({ form, example }: ScalarForm, reader: (leaf: Leaf) => Reading<T>, judge?: (value: T, leaf: Leaf) => Diagnostic | null) =>
  field((value, issues): Given<T> | undefined => {
    if (!(value instanceof Leaf)) {
      const span = spanOf(value);
      if (span) complain(issues, 'expected-value', span, { what: 'this key', form, example });
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

const moneyForm: ScalarForm = { form: 'an amount of money', example: '£1.2m' };

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
export const amount = (sign: Sign) => leaf(moneyForm, ({ text, file }) => readMoney(text, file.amountsIn), refuseNegative(sign));

/** An amount that may be negative: a movement. */
export const signedAmount = () => leaf(moneyForm, ({ text, file }) => readMoney(text, file.amountsIn));

/** A price or the cost of one thing: bare numbers are pounds. */
export const price = () =>
  leaf(
    { form: 'a price', example: '£2,100' },
    ({ text }) => readMoney(text, '£'),
    (value, { text, span }) => (value.isNegative() && !value.isZero() ? diagnose('negative-price', span, { written: text }) : null),
  );

interface PercentRange {
  readonly what: string;
  readonly least?: number;
  readonly most?: number;
  /** Set where the least itself is not allowed. */
  readonly above?: true;
}

export const percent = ({ what, least, most, above }: PercentRange = { what: 'this percentage' }) =>
  leaf(
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

export const count = () => leaf({ form: 'a number', example: '1,250' }, ({ text }) => readNumber(text));
export const whole = (least: number, most: number) =>
  leaf({ form: 'a whole number', example: String(least) }, ({ text }) => readWhole(least, most)(text));
export const year = () => leaf({ form: 'a financial year', example: '2020/21' }, ({ text }) => readYear(text));
export const month = (edge: 'first' | 'last') => leaf({ form: 'a month', example: '2021-10' }, ({ text }) => readMonth(edge)(text));

/** A year, or a month and the year it falls in. */
export interface YearOrMonth {
  readonly year: Year;
  readonly month: Month | null;
}

export const yearOrMonth = () =>
  leaf({ form: 'a financial year or a month', example: '2021/22' }, ({ text }): Reading<YearOrMonth> => {
    if (/^\d{4}\//.test(text)) {
      const reading = readYear(text);
      return 'problem' in reading ? reading : { value: { year: reading.value, month: null } };
    }
    const reading = readMonth('first')(text);
    return 'problem' in reading ? reading : { value: { year: yearOf(reading.value), month: reading.value } };
  });

export const text = (example = 'Head of ICT') => leaf({ form: 'text', example }, (value) => ({ value: value.text }));

export const flag = () =>
  leaf({ form: 'true or false', example: 'true' }, ({ text: written }) =>
    written === 'true' || written === 'false' ? { value: written === 'true' } : { problem: { code: 'flag-form', words: { written } } },
  );

/** One of a few words. */
export const choice = <const W extends string>(what: string, known: readonly W[]) =>
  leaf({ form: `a word for ${what}`, example: known[0] ?? '' }, ({ text: written }) => {
    const found = known.find((word) => word === written);
    return found === undefined
      ? { problem: { code: 'unknown-choice', words: { what, written, meant: nearest(written, known), known } } }
      : { value: found };
  });

/** A list; one value alone stands for a list of one. `some` refuses an empty one. */
export const listOf = <V extends z.ZodMiniType>(item: V, least: 'any' | 'some' = 'any') =>
  field((value, issues): readonly z.output<V>[] | undefined => {
    const node = value;
    if (node instanceof MapNode) {
      complain(issues, 'expected-list', node.span, { what: 'this key', example: '[one, two]' });
      return undefined;
    }
    if (least === 'some' && node instanceof ListNode && node.items.length === 0) {
      complain(issues, 'empty-value', node.span, { what: 'this list' });
      return undefined;
    }
    const items = node instanceof ListNode ? node.items : [value];
    return items.flatMap((each) => {
      const read = attempt(item, each);
      issues.push(...read.issues);
      return read.value === undefined ? [] : [read.value as z.output<V>];
    });
  });

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
  field((value, issues): YearMap<T> | undefined => {
    const map = mapNodeOf(value);
    if (!map || map.entries.size === 0) {
      const span = spanOf(value);
      if (span && (map || (value instanceof Leaf && value.isNull))) complain(issues, 'empty-value', span, { what: 'this key' });
      else if (span) complain(issues, 'expected-map', span, { what: 'this key', known: ['2020/21', '2021/22..2022/23', '2023/24+'] });
      return undefined;
    }
    const entries = [...map.entries.values()].flatMap(({ key, keySpan, node }): WrittenYears<T>[] => {
      const years = readYears(key);
      if ('problem' in years) complain(issues, years.problem.code, keySpan, years.problem.words);
      const read = attempt(item, node);
      issues.push(...read.issues);
      if ('problem' in years || read.value === undefined || read.issues.length > 0) return [];
      return [{ ...years.value, key, keySpan, given: read.value }];
    });
    return { entries, complete: entries.length === map.entries.size, span: firstKeyOf(map) };
  });

/** One value of its own kind, or a map of years. */
export const singleOrByYear = <S, T>(single: z.ZodMiniType<S>, item: z.ZodMiniType<Given<T>>) => {
  const map = byYear(item);
  return field((value, issues): S | YearMap<T> | undefined => {
    const read = mapNodeOf(value) ? attempt<S | YearMap<T>>(map, value) : attempt<S | YearMap<T>>(single, value);
    issues.push(...read.issues);
    return read.value;
  });
};

/** One value for every year, or a map of years. */
export const everyYearOrByYear = <T>(single: z.ZodMiniType<Given<T>>) => singleOrByYear(single, single);

export const isYearMap = <T>(value: object | YearMap<T>): value is YearMap<T> => 'entries' in value;

/** A share of contact that is whatever the others leave. */
export interface Remainder {
  readonly remainder: Span;
}

const remainder = field((value): Remainder | undefined => (value instanceof Leaf ? { remainder: value.span } : undefined));

/** A share, a share by year, or `remainder`. */
export const shareOrRemainder = () => {
  const written = everyYearOrByYear(share);
  return field((value, issues): Given<Decimal> | YearMap<Decimal> | Remainder | undefined => {
    const isRemainder = value instanceof Leaf && value.text === 'remainder';
    const read = attempt<Given<Decimal> | YearMap<Decimal> | Remainder>(isRemainder ? remainder : written, value);
    issues.push(...read.issues);
    return read.value;
  });
};

/** A published series by its name, or values by year. */
export const choiceOrByYear = <const W extends string, T>(what: string, known: readonly W[], item: z.ZodMiniType<Given<T>>) =>
  singleOrByYear<Given<W>, T>(choice(what, known), item);

export interface WrittenShare {
  readonly source: string;
  readonly share: Given<Decimal>;
}

export interface WrittenShares {
  readonly shares: readonly WrittenShare[];
  readonly span: Span;
}

const share = percent({ what: 'a share', least: 0, most: 100 });

/** Shares of a whole by name; that they add to 100% is for the rules to see. */
export const sharesOf = (what: string, names: readonly string[]) =>
  field((value, issues): WrittenShares | undefined => {
    const known = (written: string, span: Span): boolean => {
      if (names.includes(written)) return true;
      complain(issues, 'unknown-choice', span, { what, written, meant: nearest(written, names), known: names });
      return false;
    };
    if (value instanceof Leaf) {
      if (value.isNull) complain(issues, 'empty-value', value.span, { what: 'this key' });
      else if (known(value.text, value.span))
        return { shares: [{ source: value.text, share: { value: one, span: value.span } }], span: value.span };
      return undefined;
    }
    const map = mapNodeOf(value);
    if (!map) {
      const span = spanOf(value);
      if (span) complain(issues, 'expected-map', span, { what, known: names });
      return undefined;
    }
    const shares = [...map.entries.values()].map(({ key, keySpan, node }): WrittenShare | null => {
      const isKnown = known(key, keySpan);
      const read = attempt(share, node);
      issues.push(...read.issues);
      return isKnown && read.value !== undefined && read.issues.length === 0 ? { source: key, share: read.value } : null;
    });
    return shares.includes(null) ? undefined : { shares: shares.filter((each) => each !== null), span: firstKeyOf(map) };
  });
