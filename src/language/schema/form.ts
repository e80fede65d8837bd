/**
 * What may stand in a field, as data beside its reader. The reader decides; this says the same to
 * whoever cannot run it: the JSON Schema of the language is made from it (json-schema.ts).
 */
import type * as z from 'zod/mini';

type Field = z.ZodMiniType;

/** A field, or the form of one that needs no reader of its own. */
export type Part = Field | Form;

/** Keys whose values another room reads. */
type LaterName = 'policy';
export type Later = Readonly<Record<LaterName, Field>>;

export interface PercentRange {
  readonly what: string;
  readonly least?: number;
  readonly most?: number;
  /** Set where the least itself is not allowed. */
  readonly above?: true;
  /** Set where a plus sign may stand: a change on what is written. */
  readonly plus?: true;
}

/** A name of a map of any names that is known beforehand, for an editor to offer. */
export interface KnownName {
  readonly of: Part;
  readonly what: string;
  readonly example: string;
}

/** Ids that a map knows by a pattern, and what stands beside them. */
export interface Ids {
  /** A regular expression; null for any id. */
  readonly ids: string | null;
  readonly of: Field;
}

export type Form =
  | { readonly kind: 'text' | 'flag' | 'count' | 'year' | 'month' | 'day' | 'spread' | 'expected' }
  /** A bare number is in the file's `amounts_in`, or in pounds. */
  | { readonly kind: 'money'; readonly bare: 'amounts_in' | 'pounds'; readonly negative: boolean }
  | ({ readonly kind: 'percent' } & PercentRange)
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'words'; readonly what: string; readonly words: readonly string[] }
  /** One value alone stands for a list of one. */
  | { readonly kind: 'list'; readonly of: Part; readonly empty: boolean; readonly most: number }
  /** A map of financial years. */
  | { readonly kind: 'years'; readonly of: Part }
  /** A name of the known ones, or a map of them to shares. */
  | { readonly kind: 'shares'; readonly what: string; readonly names: readonly string[]; readonly of: Part }
  /** A map from names of any form, some of which may be known. */
  | { readonly kind: 'names'; readonly what: string; readonly of: Part; readonly known?: Readonly<Record<string, KnownName>> }
  /** A map from ids. */
  | { readonly kind: 'ids'; readonly what: string; readonly of: readonly Ids[] }
  /** A map of these keys and no others. */
  | { readonly kind: 'keys'; readonly where: string; readonly keys: Readonly<Record<string, Field>> }
  | { readonly kind: 'either'; readonly of: readonly Part[] }
  /** Part of what the scenario's key of this name may hold. */
  | { readonly kind: 'laid over'; readonly key: string }
  /** What another room reads: it hands in the field. */
  | { readonly kind: 'read later'; readonly name: LaterName };

const forms = new WeakMap<object, Form>();

/** A field with what may stand in it. */
export const formed = <S extends object>(field: S, form: Form): S => {
  forms.set(field, form);
  return field;
};

/** What may stand in a field; undefined for what is not one. */
export const formOf = (field: object): Form | undefined => forms.get(field);

/** The keys of a closed map. */
export const keysOf = (field: object): Readonly<Record<string, Field>> => {
  const form = formOf(field);
  return form?.kind === 'keys' ? form.keys : {};
};
