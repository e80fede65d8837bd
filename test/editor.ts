/** An editor of YAML as the tests know it: its parser (YAML 1.2, core schema) and a validator of JSON Schema. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { parseAllDocuments } from 'yaml';
import type { JsonSchema } from '../src/language/json-schema/combine.js';
import { scenarioJsonSchema } from '../src/language/json-schema/scenario.js';

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

const validateScenario = validatorOf(scenarioJsonSchema());

/** Everything an editor underlines in a scenario file: what its parser cannot read, else what the schema does not take. */
export const underlined = (text: string): readonly string[] => {
  const [document, ...more] = [...parseAllDocuments(text, { version: '1.2', schema: 'core', logLevel: 'error' })];
  if (!document) return ['nothing'];
  if (more.length > 0) return ['several documents'];
  const unread = [...document.errors, ...document.warnings].map(({ message }) => message);
  if (unread.length > 0) return unread;
  try {
    return objections(validateScenario, document.toJS());
  } catch (unresolved) {
    return [String(unresolved)];
  }
};
