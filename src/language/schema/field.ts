/**
 * Fields of the language as zod schemas. zod holds the structure (which keys, where, closed maps);
 * each leaf is read from its source text by a scalar, and keeps its place (leaves.ts, by-year.ts,
 * shares.ts). A description and an example stand beside every field, for messages and for a schema.
 */
import * as z from 'zod/mini';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Code, WordsOf } from '../../diagnostics/catalogue.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Span } from '../../diagnostics/span.js';
import { Leaf, ListNode, MapNode } from '../tree.js';
import type { Node } from '../tree.js';
import { formed } from './form.js';
import type { Form, Ids, Later } from './form.js';
import { meantByOtherWord } from './other-words.js';

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
export const report = (issues: unknown[], diagnostic: Diagnostic): void => {
  issues.push({ code: 'custom', input: undefined, path: [], params: { diagnostic } });
};

export const complain = <C extends Code>(issues: unknown[], code: C, span: Span, words: WordsOf<C> | (() => WordsOf<C>)): void =>
  report(issues, diagnose(code, span, words));

/** The map zod has been given, or null. */
export const mapNodeOf = (value: unknown): MapNode | null => (value instanceof MapNode ? value : null);

/** Where a value zod has been given stands. */
export const spanOf = (value: unknown): Span | null =>
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

/** What a field is read by: it gets the value and the list to put its complaints on. */
type Reader = (value: unknown, issues: unknown[]) => unknown;

/** The reader of each field, for which zod need not be asked: fields are nearly all there is in a file. */
const readers = new WeakMap<object, Reader>();

/**
 * Runs a schema and keeps both what could be read and every issue: the public `safeParse` gives one
 * or the other, and a reader who mends a file wants all its mistakes at once.
 */
export const attempt = <T>(schema: z.ZodMiniType<T>, value: unknown): Outcome<T> => {
  const reader = readers.get(schema);
  if (reader) {
    const issues: Issue[] = [];
    return { value: reader(value, issues) as T | undefined, issues };
  }
  const run = schema._zod.run({ value, issues: [] }, { async: false }) as { value: unknown; issues: Issue[] };
  return { value: run.value as T | undefined, issues: run.issues };
};

/** What reads a schema as `attempt` does, with its issues put on a list that there is already. */
const readerOf = (schema: z.ZodMiniType): Reader =>
  readers.get(schema) ??
  ((value, issues) => {
    const outcome = attempt(schema, value);
    for (const issue of outcome.issues) issues.push(issue);
    return outcome.value;
  });

/** Runs a schema as `attempt` does, with its issues put on a list that there is already. */
export const readInto = <T>(schema: z.ZodMiniType<T>, value: unknown, issues: unknown[]): T | undefined =>
  readerOf(schema)(value, issues) as T | undefined;

/** The diagnostics that issues carry. */
export const diagnosticsOf = (issues: readonly Issue[]): readonly Diagnostic[] =>
  issues.flatMap(({ params }) => (params?.diagnostic ? [params.diagnostic] : []));

/** The issues a transform may push to. */
interface Context {
  readonly issues: unknown[];
}

/**
 * A field read by a function: it gets the value as zod has it and the list to put its complaints on.
 * `form` says the same as data. A key that is not there (zod asks only for those that must be) is an
 * issue without words; the map that misses it has them.
 */
export const field = <T>(form: Form, reader: (value: unknown, issues: unknown[]) => T | undefined) => {
  const read = (value: unknown, issues: unknown[]): T => {
    if (value === undefined) issues.push({ code: 'custom', input: value, path: [] });
    return value === undefined || (value instanceof Leaf && value.told) ? (undefined as T) : (reader(value, issues) as T);
  };
  const schema = z.transform((value: unknown, context): T => read(value, (context as unknown as Context).issues));
  readers.set(schema, read);
  return formed(schema, form);
};

/** Keys that are known elsewhere, and where: a key in the wrong place is not called unknown. */
export type Homes = (key: string) => readonly string[];

export interface ClosedOptions {
  /** Where else a key belongs. */
  readonly homes?: Homes;
}

/** A key that a map cannot do without. */
export const isRequired = (schema: z.core.$ZodType): boolean => schema._zod.def.type !== 'optional';

/** A field as it is read where its key is written. */
export const withoutOptional = (schema: z.ZodMiniType): z.ZodMiniType =>
  schema._zod.def.type === 'optional' ? (schema as z.ZodMiniOptional<z.ZodMiniType>).def.innerType : schema;

/** An explicit null removes what a file below says; by now there is nothing left to remove. */
export const isRemoval = (node: Node): boolean => node instanceof Leaf && node.isNull && node.text !== '';

/**
 * A map with these keys and no others. `where` names it in a sentence: `a capital line`. A map is read
 * by the keys that stand in it: of a line's thirty fields three or four are written.
 */
export const closed = <const S extends z.core.$ZodShape>(where: string, shape: S, { homes }: ClosedOptions = {}) => {
  const known = Object.keys(shape);
  const required = known.filter((key) => isRequired(shape[key] as z.core.$ZodType));
  const object = z.strictObject(shape);
  // A key that stands there has no need to be optional.
  const fields = new Map(known.map((key) => [key, readerOf(withoutOptional(shape[key] as z.ZodMiniType))]));

  const complainOfKey = (key: string, at: Span, issues: unknown[]): void => {
    const home = homes?.(key) ?? [];
    if (home.length > 0) complain(issues, 'misplaced-key', at, { key, where, home });
    else complain(issues, 'unknown-key', at, () => ({ key, where, meant: meantByOtherWord(key, known) ?? nearest(key, known), known }));
  };

  /** Whether what was written is this key misspelt, and no other; that it is near is soon seen. */
  const isMeant = (written: string, key: string): boolean => nearest(written, [key]) === key && nearest(written, known) === key;

  const keys = shape as unknown as Readonly<Record<string, z.ZodMiniType>>;
  return field({ kind: 'keys', where, keys }, (value, issues): z.output<typeof object> | undefined => {
    const map = mapNodeOf(value);
    if (!map) {
      const span = spanOf(value);
      if (span && !(value instanceof Leaf && value.isNull)) complain(issues, 'expected-map', span, { what: where, known });
      // Where nothing is required nothing is missing: an empty section is allowed.
      else if (span && required.length > 0) complain(issues, 'empty-value', span, { what: where });
      return undefined;
    }
    const read: Record<string, unknown> = {};
    for (const { key, keySpan, node } of map.entries.values()) {
      const reader = fields.get(key);
      if (!reader) {
        complainOfKey(key, keySpan, issues);
        continue;
      }
      if (isRemoval(node)) continue;
      const before = issues.length;
      const value = reader(node, issues);
      if (value !== undefined) read[key] = value;
      else if (issues.length === before && node instanceof Leaf && node.isNull && required.includes(key))
        complain(issues, 'empty-value', keySpan, { what: `"${key}"` });
    }
    for (const key of required) {
      const written = map.entries.get(key);
      if (written && !isRemoval(written.node)) continue;
      const misspelt = [...map.entries.keys()].some((other) => !known.includes(other) && isMeant(other, key));
      const example = abouts.get(shape[key] as object)?.example ?? '...';
      const at = map.entries.get(key)?.keySpan ?? firstKeyOf(map);
      if (!misspelt) complain(issues, 'missing-key', at, { key, where, example: `${key}: ${example}` });
    }
    return read as z.output<typeof object>;
  });
};

/** Where a mistake of a whole map is shown: at its first key. */
export const firstKeyOf = (map: MapNode): Span => {
  const [first] = map.entries.values();
  return first?.keySpan ?? map.span;
};

export interface Keyed<T> {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: T;
}

/** Lower case, digits and hyphens. */
export const idPattern = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
const idForm = new RegExp(idPattern);

/** A map from ids to values, in the order of the file. */
export const mapOf = <V extends z.ZodMiniType>(what: string, item: V) => mapBy(what, [{ ids: null, of: item }]);

/** A map whose ids decide what stands beside them; an id that is none of these is left to the rules. */
export const mapBy = <V extends z.ZodMiniType>(what: string, of: readonly (Ids & { readonly of: V })[]) => {
  const patterns = of.map(({ ids, of: item }) => ({ pattern: ids === null ? null : new RegExp(ids), item }));
  const itemOf = (key: string): V | undefined => patterns.find(({ pattern }) => pattern?.test(key) ?? true)?.item;
  return field({ kind: 'ids', what, of }, (value, issues): readonly Keyed<z.output<V>>[] | undefined => {
    const map = mapNodeOf(value);
    if (!map) {
      const span = spanOf(value);
      if (span && !(value instanceof Leaf && value.isNull)) complain(issues, 'expected-map', span, { what, known: [] });
      return undefined;
    }
    return [...map.entries.values()].flatMap(({ key, keySpan, node }) => {
      if (isRemoval(node)) return [];
      if (!idForm.test(key)) {
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
      const read = readInto(item, node, issues);
      return read === undefined ? [] : [{ key, keySpan, value: read as z.output<V> }];
    });
  });
};

/** A map that is read later, once it is laid over the scenario's own `key`; here it only has to be one. */
export const laidOver = (key: string) =>
  field({ kind: 'laid over', key }, (value, issues): MapNode | undefined => {
    const map = mapNodeOf(value);
    const span = spanOf(value);
    if (!map && span) complain(issues, 'expected-map', span, { what: 'this key', known: [] });
    return map ?? undefined;
  });

/** A map that is read by those who know what stands in it; here it only has to be one. */
export const readLater = (name: keyof Later) =>
  field({ kind: 'read later', name }, (value, issues): MapNode | undefined => {
    const map = mapNodeOf(value);
    const span = spanOf(value);
    if (!map && span && !(value instanceof Leaf && value.isNull)) complain(issues, 'expected-map', span, { what: 'this key', known: [] });
    return map ?? undefined;
  });
