/** What the commands print as JSON is what its published schema says, key by key. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaNames, schemas } from '../../src/schemas/schemas.js';
import type { SchemaName } from '../../src/schemas/schemas.js';
import { ran } from '../cli/page.js';
import { objections, validatorOf } from '../editor.js';

const isTemplate = (path: string): boolean => /^template: true$/m.test(readFileSync(path, 'utf8'));
const shipped = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('scenarios', name))
  .filter((path) => !isTemplate(path));

const county = 'scenarios/oxfordshire';
const shared = 'test/errors/baseline-partner/own-networks.yaml';
const options = ['hybrid', 'cloud-first', 'on-premises'].map((name) => `${county}/${name}.yaml`).join(' ');

/** Commands whose result is described, with whatever can be asked for beside it. */
const asked: Readonly<Record<Exclude<SchemaName, 'scenario' | 'config'>, readonly string[]>> = {
  run: [...shipped.map((path) => `run ${path}`), `run ${shared}`, `run ${county}/drivers/hybrid.yaml --months`],
  compare: [
    `compare ${options}`,
    `compare ${options} --inputs --switching --stress --vary savings --until payback=5 --bridge hybrid cloud-first`,
    'compare scenarios/minimal.yaml',
  ],
  diff: [`diff ${county}/hybrid.yaml ${county}/reduced-capital.yaml`, `diff ${county}/hybrid.yaml ${county}/hybrid.yaml`],
  check: ['check scenarios', 'check test/errors/percent-sign-missing.yaml', 'check test/errors/expect-missed.yaml'],
  sensitivity: [
    `sensitivity ${county}/hybrid.yaml`,
    `sensitivity ${county}/hybrid.yaml --of payback --all ±10%`,
    `sensitivity ${county}/hybrid.yaml --grid delay=0,12 discount_rate=3%,3.5%`,
  ],
  simulate: [`simulate ${county}/hybrid.yaml --draws 200`, `simulate ${options} --draws 200`],
  mtfp: [
    ...shipped.map((path) => `mtfp ${path}`),
    `mtfp ${county}/hybrid.yaml --charging both --actuals ${county}/outturn-2020-21.csv --approved ${county}/reduced-capital.yaml`,
    `mtfp ${shared} --partner west-oxon`,
  ],
  explain: [
    'explain scenarios/minimal.yaml payback',
    `explain ${county}/hybrid.yaml net_present_value`,
    `explain ${county}/hybrid.yaml peak_funding`,
  ],
};

const resultOf = async (command: string): Promise<unknown> => JSON.parse((await ran([...command.split(' '), '--format', 'json'])).out);

type Path = readonly (string | number)[];

/** Every key of a result, of lists the first and the last item. */
const keysOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value))
    return [...new Set([0, value.length - 1])].flatMap((index) => (index < 0 ? [] : keysOf(value[index], [...path, index])));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...keysOf(each, [...path, key])]);
};

/** A copy without a key; under another name where one is given. */
const without = (value: unknown, path: Path, name?: string): unknown => {
  const copy: unknown = structuredClone(value);
  let here = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) here = here[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (name !== undefined) here[name] = here[last];
  delete here[last];
  return copy;
};

/** Keys that stand only where they are asked for. */
const optional = [
  /^run\.months$/,
  /^run\.lines\.\d+\.derived$/,
  /^mtfp\.(?:charging|partner|outturn|approved)$/,
  /^compare\.(?:bridge|inputs|switching|vary|stress)$/,
  /^compare\.switching\.inputs\.\d+\.(?:net_present_value|payback|rank)$/,
];

describe.each(Object.entries(asked))('the result of %s', (name, commands) => {
  const validate = validatorOf(schemas[name as SchemaName].make());

  it.each(commands)('%s is as described', async (command) => {
    expect(objections(validate, await resultOf(command))).toEqual([]);
  });

  it('is not as described with a key taken away or renamed', async () => {
    for (const command of commands.slice(-2)) {
      const result = await resultOf(command);
      const keys = keysOf(result).filter((path) => path.length < 9);
      expect(keys.length).toBeGreaterThan(10);
      for (const path of keys) {
        expect(validate(without(result, path)), path.join('.')).toBe(optional.some((pattern) => pattern.test(`${name}.${path.join('.')}`)));
        expect(validate(without(result, path, `${String(path.at(-1))}s_`)), path.join('.')).toBe(false);
      }
    }
  });
});

describe.each(schemaNames.filter((name) => name !== 'scenario' && name !== 'config'))('the schema of %s', (name) => {
  it('describes every field', () => {
    const undescribed: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties, items } = schema as { properties?: Record<string, { description?: string }>; items?: unknown };
      for (const [key, each] of Object.entries(properties ?? {})) {
        if (!/^\S.{3,}[.:]$/s.test(each.description ?? '')) undescribed.push(`${path}.${key}: ${each.description ?? ''}`);
        walk(each, `${path}.${key}`);
      }
      if (items) walk(items, `${path}[]`);
    };
    walk(schemas[name].make(), name);
    expect(undescribed).toEqual([]);
  });
});

it('a figure is exact: no exponent, no thousands mark, no noughts at the end', () => {
  const pattern = (schemas.run.make()['properties'] as { profile: { properties: { capital: { items: { pattern: string } } } } }).profile
    .properties.capital.items.pattern;
  const isExact = (text: string): boolean => new RegExp(pattern, 'u').test(text);
  expect(['0', '-1', '120000', '0.035', '-0.5', '1.05'].filter((text) => !isExact(text))).toEqual([]);
  expect(['', '1e6', '1,000', '1.50', '01', '1.', '.5', '+1', '1.0'].filter(isExact)).toEqual([]);
});
