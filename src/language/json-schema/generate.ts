/**
 * A JSON Schema made from the fields that read a file, so that an editor knows what the program
 * knows: every key with its description and an example, closed maps, the forms of values. It takes
 * what an editor's parser makes of every file that the program takes.
 *
 * A file may take what it does not say from one that it extends. So what a map cannot do without
 * stands apart, in definitions that begin with `whole-`.
 */
import type * as z from 'zod/mini';
import { plainValue } from '../yaml/document.js';
import { abouts, idPattern, isRequired, withoutOptional } from '../schema/field.js';
import { formOf } from '../schema/form.js';
import type { Form, KnownName, Later, Part } from '../schema/form.js';
import { either, isNothing, oneOf, orNull, says, typesOf } from './combine.js';
import type { JsonSchema } from './combine.js';
import { isLineOfSection, oneShape, wholeLine } from './lines.js';
import { yearsPattern } from './patterns.js';
import { isScalar, scalarName, scalarSchema } from './scalars.js';

type Field = z.ZodMiniType;
type Keys = Extract<Form, { readonly kind: 'keys' }>;

/** Fields that no schema can be made of: a fault of the definitions, which a test shows. */
class Unclear extends Error {}

/** `a capital line` → `capital-line` */
const slug = (words: string): string =>
  words
    .replace(/^(?:an?|the) /, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

interface ById {
  /** Null for every id. */
  readonly ids: string | null;
  readonly schema: JsonSchema;
}

const byId = (parts: readonly ById[]): JsonSchema => {
  const every = parts.find(({ ids }) => ids === null);
  return every
    ? { additionalProperties: every.schema }
    : { patternProperties: Object.fromEntries(parts.map(({ ids, schema }) => [ids, schema])) };
};

class Definitions {
  readonly all: Record<string, JsonSchema> = {};
  private readonly made = new Map<Part, JsonSchema>();

  constructor(private readonly later: Later | undefined) {}

  private formFor(field: Part): Exclude<Form, { readonly kind: 'read later' }> {
    const form = 'kind' in field ? field : formOf(withoutOptional(field));
    if (!form) throw new Unclear('a field does not say its form: make it with `field` or `formed`');
    if (form.kind !== 'read later') return form;
    if (!this.later) throw new Unclear(`what reads ${form.name} is not handed in`);
    return this.formFor(this.later[form.name]);
  }

  /** Takes a definition under its name; a number follows where something else has it. */
  private take(name: string, definition: JsonSchema): JsonSchema {
    const text = JSON.stringify(definition);
    const isFree = (each: string): boolean => !(each in this.all) || JSON.stringify(this.all[each]) === text;
    let free = name;
    for (let number = 2; !isFree(free); number += 1) free = `${name}-${number}`;
    this.all[free] = definition;
    return { $ref: `#/$defs/${free}` };
  }

  /** What a key may hold; `null` takes away what a file below says. */
  field(field: Part): JsonSchema {
    const form = this.formFor(field);
    if (form.kind === 'laid over') return { $ref: `#/properties/${form.key}` };
    const known = this.made.get(field);
    if (known) return known;
    const reference = this.take(this.nameOf(field), orNull(this.plain(field)));
    this.made.set(field, reference);
    return reference;
  }

  /** The same where nothing is no value: in a list, or beside a year. */
  private something(field: Part): JsonSchema {
    return { ...this.field(field), type: typesOf(this.plain(field)) };
  }

  private nameOf(field: Part): string {
    const form = this.formFor(field);
    if (isScalar(form)) return slug(scalarName(form));
    switch (form.kind) {
      case 'list':
        return `${form.empty ? '' : 'some-'}list-of-${this.nameOf(form.of)}`;
      case 'years':
        return `years-of-${this.nameOf(form.of)}`;
      case 'either':
        return form.of.map((each) => this.nameOf(each)).join('-or-');
      case 'shares':
        return `shares-by-${slug(form.what)}`;
      case 'names':
        return `${slug(form.what)}-by-name`;
      case 'ids':
        return `${slug(form.what)}-by-id`;
      case 'keys':
        return slug(form.where);
      case 'laid over':
        return form.key;
    }
  }

  private plain(field: Part): JsonSchema {
    const form = this.formFor(field);
    if (isScalar(form)) return scalarSchema(form);
    switch (form.kind) {
      case 'list':
        return either([
          this.plain(form.of),
          { type: 'array', items: this.something(form.of), ...(!form.empty && { minItems: 1 }), maxItems: form.most },
        ]);
      case 'years':
        return {
          type: 'object',
          minProperties: 1,
          patternProperties: { [yearsPattern]: this.something(form.of) },
          additionalProperties: false,
        };
      case 'either':
        return either(form.of.map((each) => this.plain(each)));
      case 'shares':
        return either([oneOf(form.names), this.shares(form.names, form.of)]);
      case 'names':
        return { type: 'object', ...this.knownNames(form.known ?? {}), additionalProperties: this.something(form.of) };
      case 'ids':
        return {
          type: 'object',
          propertyNames: { pattern: idPattern, ...says('Write an id in lower case, digits and hyphens, as in data-centre.') },
          additionalProperties: false,
          ...byId(form.of.map(({ ids, of }) => ({ ids, schema: this.field(of) }))),
        };
      case 'keys':
        return isLineOfSection(form) ? this.line(form) : this.keys(form);
      case 'laid over':
        return { type: 'object' };
    }
  }

  private shares(names: readonly string[], of: Part): JsonSchema {
    const share = (name: string): JsonSchema => ({
      description: `The share of ${name}; all shares add to 100%.`,
      examples: ['40%'],
      ...this.something(of),
    });
    return {
      type: 'object',
      minProperties: 1,
      properties: Object.fromEntries(names.map((name) => [name, share(name)])),
      additionalProperties: false,
    };
  }

  private knownNames(known: Readonly<Record<string, KnownName>>): JsonSchema {
    const entries = Object.entries(known);
    if (entries.length === 0) return {};
    return {
      properties: Object.fromEntries(
        entries.map(([name, { of, what, example }]) => [
          name,
          { description: what, examples: [plainValue(example)], ...this.something(of) },
        ]),
      ),
    };
  }

  keys({ where, keys }: Keys): JsonSchema {
    const properties = Object.entries(keys).map(([key, field]): [string, JsonSchema] => {
      const about = abouts.get(field);
      if (!about) throw new Unclear(`${key} of ${where} has no description and no example: give it \`about\``);
      return [key, { description: about.what, examples: [plainValue(about.example)], ...this.field(field) }];
    });
    return { type: 'object', title: where, properties: Object.fromEntries(properties), additionalProperties: false };
  }

  private line(form: Keys): JsonSchema {
    const amounts = form.keys['amounts'];
    const years = amounts && this.plain(amounts)['patternProperties'];
    return { ...this.keys(form), patternProperties: years, allOf: [this.take('one-shape', oneShape)] };
  }

  /** What a file that extends no other must say here; null where that is nothing. */
  whole(field: Part): JsonSchema | null {
    const form = this.formFor(field);
    switch (form.kind) {
      case 'keys':
        return this.wholeKeys(form, isLineOfSection(form));
      case 'ids': {
        const parts = form.of.flatMap(({ ids, of }): ById[] => {
          const schema = this.whole(of);
          return schema ? [{ ids, schema }] : [];
        });
        return parts.length > 0 ? byId(parts) : null;
      }
      case 'list': {
        const items = this.whole(form.of);
        return items && { items };
      }
      case 'either':
        // Of what one key may hold, one form at most is a map; to the others it says nothing.
        return form.of.map((each) => this.whole(each)).find((each) => each !== null) ?? null;
      default:
        return null;
    }
  }

  private wholeKeys({ where, keys }: Keys, isLine: boolean): JsonSchema | null {
    const properties = Object.fromEntries(
      Object.entries(keys).flatMap(([key, field]) => {
        const schema = { ...this.whole(field), ...(isRequired(field) && { not: isNothing }) };
        return Object.keys(schema).length > 0 ? [[key, schema]] : [];
      }),
    );
    const required = Object.keys(keys).filter((key) => isRequired(keys[key] as Field));
    if (Object.keys(properties).length === 0 && !isLine) return null;
    return this.take(`whole-${slug(where)}`, {
      ...(required.length > 0 && { required }),
      properties,
      ...(isLine && { allOf: [this.take('whole-shape', wholeLine)] }),
    });
  }
}

/** What is said of a schema as a whole. */
export interface Named {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Keys that a file must have even where it extends another. */
  readonly always?: readonly string[];
  /** The key by which a file takes from another what it does not say itself. */
  readonly unless?: string;
  /** What reads the keys that another room reads. */
  readonly later?: Later;
}

/** The schema of files whose map of keys is read by `root`. */
export const generate = (root: Field, { id, title, description, always, unless, later }: Named): JsonSchema => {
  const form = formOf(root);
  if (form?.kind !== 'keys') throw new Unclear('a file is a map of keys');
  const definitions = new Definitions(later);
  const { title: _, ...keys } = definitions.keys(form);
  const whole = definitions.whole(root);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title,
    description,
    ...keys,
    ...(always && { required: always }),
    ...(whole && (unless === undefined ? { allOf: [whole] } : { if: { properties: { [unless]: isNothing } }, then: whole })),
    $defs: definitions.all,
  };
};
