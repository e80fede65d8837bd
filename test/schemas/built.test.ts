/** What users run is the built program, whose text is kept to ASCII: it prints the very bytes of the published files. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { schemaNames } from '../../src/schemas/schemas.js';

it.each(schemaNames)('`fivecase schema %s` prints schemas/%s.json, byte for byte', (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bin/fivecase.js'), 'schema', name]);
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' });
  expect(stdout.equals(readFileSync(join('schemas', `${name}.json`)))).toBe(true);
});
