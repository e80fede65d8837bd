/** `fivecase schema [WHAT]`: JSON Schema of the scenario language, of the settings and of the results. */
import { Argument, Command } from 'commander';
import { renderJson } from '../../renderers/json.js';
import { schemaNames, schemas } from '../../schemas/schemas.js';
import type { SchemaName } from '../../schemas/schemas.js';
import { formatOfFile, outputOption } from '../options.js';
import { deliver } from '../output.js';
import type { Shell } from '../shell.js';

const examples = `
The schemas are made from the definitions that the program itself reads by, and
lie in its folder schemas/ as files too. An editor that knows YAML then offers
keys with their description and an example, and shows most mistakes while one
writes; \`fivecase run\` shows them all. Name the schema in the first line of a
scenario, or of the settings:

  # yaml-language-server: $schema=schemas/scenario.json
  # yaml-language-server: $schema=schemas/config.json

${schemaNames.map((name) => `  ${name.padEnd(12)}${schemas[name].of}`).join('\n')}

Examples:
  fivecase schema
  fivecase schema -o scenario.json
  fivecase schema config -o config.json`;

export const schemaCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('schema')
    .summary('JSON Schema of scenarios, of the settings and of the results')
    .description('Prints the JSON Schema (draft 2020-12) of scenario files, of the settings, or of a result.')
    .addArgument(new Argument('[what]', 'what the schema is of').choices(schemaNames).default('scenario'))
    .addOption(outputOption())
    .addHelpText('after', examples)
    .action(async (what: SchemaName, flags: { readonly output?: readonly string[] }) => {
      if (flags.output?.some((path) => path !== '-' && formatOfFile(path) !== 'json'))
        command.error('error: a schema is JSON: give -o a name that ends in .json');
      const text = renderJson(schemas[what].make());
      finish(await deliver(() => Promise.resolve(text), { ...flags, format: 'json' }, shell));
    });
  return command;
};
