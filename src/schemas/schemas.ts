/** Every schema that is published, by name. Each is made only when it is asked for. */
import type { JsonSchema } from '../language/json-schema/combine.js';
import { resultSchema } from './describe.js';
import type { Told } from './describe.js';
import { configJsonSchema, scenarioJsonSchema } from './files.js';
import { checkDescription } from './results/check.js';
import { compareDescription, diffDescription } from './results/compare.js';
import { explainDescription } from './results/explain.js';
import { mtfpDescription } from './results/mtfp.js';
import { runDescription } from './results/run.js';
import { sensitivityDescription } from './results/sensitivity.js';
import { simulateDescription } from './results/simulate.js';

interface Published {
  /** What it describes, for the help. */
  readonly of: string;
  readonly make: () => JsonSchema;
}

/** What a command prints with --format json. */
const result = (command: string, description: Told<unknown>): Published => ({
  of: `what \`fivecase ${command} --format json\` prints`,
  make: () => resultSchema(command, `The result of fivecase ${command}`, description),
});

export const schemas = {
  scenario: { of: 'scenario files', make: scenarioJsonSchema },
  config: { of: "the council's settings, fivecase.config.yaml", make: configJsonSchema },
  run: result('run', runDescription),
  compare: result('compare', compareDescription),
  diff: result('diff', diffDescription),
  check: result('check', checkDescription),
  sensitivity: result('sensitivity', sensitivityDescription),
  simulate: result('simulate', simulateDescription),
  mtfp: result('mtfp', mtfpDescription),
  explain: result('explain', explainDescription),
} satisfies Record<string, Published>;

export type SchemaName = keyof typeof schemas;

export const schemaNames = Object.keys(schemas) as readonly SchemaName[];
