/** Every schema that is published, by name. Each is made only when it is asked for. */
import type { JsonSchema } from '../language/json-schema/combine.js';
import { scenarioJsonSchema } from '../language/json-schema/scenario.js';

export interface Published {
  /** What it describes, for the help. */
  readonly of: string;
  readonly make: () => JsonSchema;
}

export const schemas = {
  scenario: { of: 'scenario files', make: scenarioJsonSchema },
} satisfies Record<string, Published>;

export type SchemaName = keyof typeof schemas;

export const schemaNames = Object.keys(schemas) as readonly SchemaName[];
