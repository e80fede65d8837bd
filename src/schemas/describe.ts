/**
 * Results described field by field. A description is checked against the type of the result: a key
 * that is added, renamed or taken away does not compile until it is described.
 */
import type { JsonSchema } from '../language/json-schema/combine.js';

/** What stands in a field that is always there and never null. */
export interface Told<T> {
  readonly schema: JsonSchema;
  /** Only for the compiler: what the field holds. */
  readonly holds?: T;
}

/** A field that is null where there is none. */
export interface OrNone<T> {
  readonly orNone: Told<T>;
}

/** A field that stands there only where it was asked for. */
export interface IfAsked<T> {
  readonly ifAsked: Told<T>;
}

/** Lists are read, never written to. */
type Held<T> = [T] extends [readonly (infer Item)[]] ? readonly Item[] : T;

/** How a field of type `T` is described. */
type Description<T> = undefined extends T
  ? IfAsked<Held<Exclude<T, undefined>>>
  : null extends T
    ? OrNone<Held<Exclude<T, null>>>
    : Told<Held<T>>;

export type Fields<T> = { readonly [K in keyof T]-?: Description<T[K]> };

const decimal = String.raw`^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$`;

export const text = (description: string): Told<string> => ({ schema: { type: 'string', description } });
export const words = <W extends string>(description: string, known: readonly W[]): Told<W> => ({
  schema: { enum: known, description },
});
export const flag = (description: string): Told<boolean> => ({ schema: { type: 'boolean', description } });
/** A whole number of things. */
export const count = (description: string): Told<number> => ({ schema: { type: 'integer', minimum: 0, description } });
/** A place in an order, from 1: a rank, a line of a file. */
export const ordinal = (description: string): Told<number> => ({ schema: { type: 'integer', minimum: 1, description } });
/** An exact figure: no exponent, no thousands mark, no noughts at the end. */
export const figure = (description: string): Told<string> => ({ schema: { type: 'string', pattern: decimal, description } });
export const year = (description: string): Told<string> => ({
  schema: { type: 'string', pattern: String.raw`^\d{4}/\d{2}$`, description },
});
export const always = <const V extends string | number | boolean>(value: V, description: string): Told<V> => ({
  schema: { const: value, description },
});

export const list = <T>(description: string, item: Told<T>): Told<readonly T[]> => ({
  schema: { type: 'array', items: item.schema, description },
});

/** Exact figures, one to a year of `years`. */
export const figures = (description: string): Told<readonly string[]> => ({
  schema: { type: 'array', items: { type: 'string', pattern: decimal }, description },
});

export const orNone = <T>(told: Told<T>): OrNone<T> => ({ orNone: told });
export const ifAsked = <T>(told: Told<T>): IfAsked<T> => ({ ifAsked: told });

const nullable = ({ type, enum: known, ...rest }: JsonSchema): JsonSchema => {
  if (Array.isArray(known)) return { ...rest, enum: [...(known as readonly unknown[]), null] };
  return { ...rest, type: [type, 'null'] };
};

/** A map of these keys and no others. */
export const object = <T extends object>(description: string, fields: Fields<NoInfer<T>>): Told<T> => {
  const entries = Object.entries(fields as Readonly<Record<string, Told<unknown> | OrNone<unknown> | IfAsked<unknown>>>);
  const properties = entries.map(([key, field]) => {
    if ('orNone' in field) return [key, nullable(field.orNone.schema)];
    return [key, 'ifAsked' in field ? field.ifAsked.schema : field.schema];
  });
  return {
    schema: {
      type: 'object',
      description,
      properties: Object.fromEntries(properties) as JsonSchema,
      required: entries.flatMap(([key, field]) => ('ifAsked' in field ? [] : [key])),
      additionalProperties: false,
    },
  };
};

/** A list of what is described by itself somewhere, one inside the other: `#` is the whole result. */
export const listOfSame = <T>(description: string): Told<readonly T[]> => ({
  schema: { type: 'array', items: { $ref: '#' }, description },
});

/** The published schema of a result. */
export const resultSchema = (name: string, title: string, { schema }: Told<unknown>): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:fivecase:schema:1:${name}`,
  title,
  ...schema,
});
