/** Schemas as plain data, and how they are put together. */
import { plainValue } from '../yaml/document.js';

/** A JSON Schema, draft 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const isNothing: JsonSchema = { type: 'null' };

/** That a key is there, and says something: `null` says nothing. */
export const isWritten = (key: string): JsonSchema => ({ required: [key], properties: { [key]: { not: isNothing } } });

/** What to write instead. Not of the standard, but what editors of YAML show in place of a pattern. */
export const says = (what: string): JsonSchema => ({ errorMessage: what });

/** Words as an editor may have parsed them: `1` is a number there. */
export const oneOf = (words: readonly string[]): JsonSchema => ({ enum: [...new Set(words.flatMap((word) => [word, plainValue(word)]))] });

const part = (schema: JsonSchema, keyword: 'type' | 'enum' | 'anyOf'): readonly unknown[] | null => {
  const value = schema[keyword];
  return value === undefined ? null : Array.isArray(value) ? (value as readonly unknown[]) : [value];
};

/** The types of what a schema takes. */
export const typesOf = (schema: JsonSchema): readonly string[] => {
  const types =
    part(schema, 'type') ??
    part(schema, 'enum')?.map((word) => typeof word) ??
    (part(schema, 'anyOf') ?? []).flatMap((each) => typesOf(each as JsonSchema));
  return [...new Set(types as readonly string[])];
};

/** The same, or nothing at all. */
export const orNull = (schema: JsonSchema): JsonSchema => {
  const [words, several] = [part(schema, 'enum'), part(schema, 'anyOf')];
  if (words) return { ...schema, enum: [...words, null] };
  if (several) return { ...schema, anyOf: [...several, isNothing] };
  return { ...schema, type: [...typesOf(schema), 'null'] };
};

/**
 * Whatever one of several takes. Where each takes other types they become one, which an editor can
 * judge by itself; a list of words keeps apart, so that an editor can offer it.
 */
export const either = (schemas: readonly JsonSchema[]): JsonSchema => {
  const types = schemas.flatMap(typesOf);
  const apart = schemas.some((schema) => part(schema, 'enum') ?? part(schema, 'anyOf')) || new Set(types).size < types.length;
  if (apart) return { anyOf: schemas.flatMap((schema) => part(schema, 'anyOf') ?? [schema]) };
  return { ...(Object.assign({}, ...schemas) as JsonSchema), type: types };
};
