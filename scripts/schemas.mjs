// Writes the published schemas to `schemas/`, from the built library. Run by `npm run schemas` after a
// change of the language or of a result; a test fails where they are not fresh.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema, schemaNames } from '../dist/index.js';

mkdirSync('schemas', { recursive: true });
for (const name of schemaNames) writeFileSync(join('schemas', `${name}.json`), `${JSON.stringify(schema(name), null, 2)}\n`);
