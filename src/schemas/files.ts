/** JSON Schemas of the files that people write: scenarios, and the council's settings. What they say of rules, policy knows. */
import { configSchema } from '../language/config/schema.js';
import type { JsonSchema } from '../language/json-schema/combine.js';
import { generate } from '../language/json-schema/generate.js';
import { scenarioSchema } from '../language/schema/scenario.js';
import { policySchema } from '../policy/policy.js';

const later = { policy: policySchema };

export const scenarioJsonSchema = (): JsonSchema =>
  generate(scenarioSchema, {
    id: 'urn:fivecase:schema:1:scenario',
    title: 'A scenario of fivecase',
    description: 'One option of a business case: what it costs and saves, by financial year. The manual is docs/language.md.',
    always: ['fivecase'],
    unless: 'extends',
    later,
  });

export const configJsonSchema = (): JsonSchema =>
  generate(configSchema, {
    id: 'urn:fivecase:schema:1:config',
    title: 'Settings of fivecase',
    description:
      'fivecase.config.yaml: what a council settles for all its cases, assumptions, rules, limits and what it has accepted. The manual is docs/config.md.',
    later,
  });
