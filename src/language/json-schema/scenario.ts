/** The JSON Schema of scenario files. */
import { scenarioSchema } from '../schema/scenario.js';
import type { JsonSchema } from './combine.js';
import { generate } from './generate.js';

export const scenarioJsonSchema = (): JsonSchema =>
  generate(scenarioSchema, {
    id: 'urn:fivecase:schema:1:scenario',
    title: 'A scenario of fivecase',
    description: 'One option of a business case: what it costs and saves, by financial year. The manual is docs/language.md.',
    always: ['fivecase'],
    unless: 'extends',
  });
