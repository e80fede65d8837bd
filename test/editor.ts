/** An editor of YAML as the tests know it: its parser (YAML 1.2, core schema) and a validator of JSON Schema. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { parseAllDocuments } from 'yaml';
import type { JsonSchema } from '../src/language/json-schema/combine.js';
import { configJsonSchema, scenarioJsonSchema } from '../src/schemas/files.js';

/** A validator that takes no keyword it does not know, and reads each expression as Unicode. */
export const validatorOf = (schema: JsonSchema): ValidateFunction => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // The union of types, and keys required by one part and known to another, are what this schema rests on.
    allowUnionTypes: true,
    allowMatchingProperties: true,
    strictRequired: false,
    strictTypes: false,
  });
  ajv.addKeyword({ keyword: 'errorMessage', schemaType: 'string' });
  return ajv.compile(schema);
};

/** What a validator has against a value: `/capital/network/scale must be string`. */
export const objections = (validate: ValidateFunction, value: unknown): readonly string[] =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`.trim());

/** Everything an editor underlines in a file: what its parser cannot read, else what the schema does not take. */
const underlinedBy = (validate: ValidateFunction, text: string): readonly string[] => {
  const [document, ...more] = [...parseAllDocuments(text, { version: '1.2', schema: 'core', logLevel: 'error' })];
  if (!document) return ['nothing'];
  if (more.length > 0) return ['several documents'];
  const unread = [...document.errors, ...document.warnings].map(({ message }) => message);
  if (unread.length > 0) return unread;
  try {
    return objections(validate, document.toJS());
  } catch (unresolved) {
    return [String(unresolved)];
  }
};

const validateScenario = validatorOf(scenarioJsonSchema());
const validateSettings = validatorOf(configJsonSchema());

/** What an editor underlines in a scenario. */
export const underlined = (text: string): readonly string[] => underlinedBy(validateScenario, text);

/** What an editor underlines in a council's settings: nothing where nothing stands. */
export const underlinedInSettings = (text: string): readonly string[] =>
  text.split('\n').every((line) => /^\s*(?:#|$)/.test(line)) ? [] : underlinedBy(validateSettings, text);
