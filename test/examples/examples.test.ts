/** Every worked example of this folder, as its README describes it: the scenario, appraised, must show the figures of the source. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { decimal } from '../../src/core/arithmetic/decimal.js';
import { underlined } from '../editor.js';
import { resultOf } from '../in-memory.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** What is expected at a path: texts as they stand in the file, so that no digit is lost; `null` for none. */
type Expected = string | null | readonly Expected[];

interface Example {
  readonly mark: string;
  readonly expect: ReadonlyMap<string, Expected>;
  /** The scenario's own text, at the left edge. */
  readonly scenario: string;
}

const marks = ['published', 'quoted', 'calculated', 'illustrative', 'background'];

const expectedOf = (node: unknown): Expected => {
  if (isSeq(node)) return node.items.map(expectedOf);
  if (!isScalar<string>(node)) throw new Error('an expected figure is a figure, a word or a list of them');
  return node.type === 'PLAIN' && node.value === 'null' ? null : node.value;
};

const read = (name: string): Example => {
  const text = readFileSync(join(folder, name), 'utf8');
  // The failsafe schema leaves every scalar as it is written: 0.80 keeps its nought.
  const document = parseDocument(text, { schema: 'failsafe', keepSourceTokens: true });
  const expectations: unknown = document.get('expect');
  const scenario = document.get('scenario', true) as Node | undefined;
  if (!isMap<{ value: string }>(expectations) || !isMap(scenario) || !scenario.range) throw new Error(`${name} needs expect and scenario`);

  const start = text.lastIndexOf('\n', scenario.range[0]) + 1;
  const indent = text.slice(start, scenario.range[0]);
  return {
    mark: String(document.getIn(['source', 'mark'])),
    expect: new Map(expectations.items.map(({ key, value }) => [key.value, expectedOf(value)])),
    scenario: text
      .slice(start, scenario.range[2])
      .split('\n')
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
      .join('\n'),
  };
};

/** The value at a path such as `measures.internal_rate_of_return.roots.0`. A path that leads nowhere is a mistake in the example. */
const lookUp = (result: unknown, path: string): unknown => {
  let value = result;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) throw new Error(`the result has no ${path}`);
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
};

/** Ours in the form of what is expected: rounded half up to as many decimals as are written. */
const inForm = (ours: unknown, expected: Expected): unknown => {
  if (Array.isArray(expected))
    return Array.isArray(ours) ? ours.map((value: unknown, index) => inForm(value, expected[index] ?? null)) : ours;
  const decimals = typeof expected === 'string' ? /^-?\d+(?:\.(\d+))?$/.exec(expected) : null;
  const isFigure = typeof ours === 'number' || (typeof ours === 'string' && /^-?\d+(?:\.\d+)?$/.test(ours));
  if (!decimals || !isFigure) return ours;
  const shown = decimal(ours).toFixed(decimals[1]?.length ?? 0, 4);
  return /[1-9]/.test(shown) ? shown : shown.replace('-', '');
};

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(60);
});

test('the README lists every example, and no other', () => {
  const listed = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/\]\(([\w-]+\.yaml)\)/g)].map(([, name]) => name);
  expect([...new Set(listed)].sort()).toEqual([...examples].sort());
});

describe('worked examples', () => {
  test.each(examples)('%s', (name) => {
    const example = read(name);
    expect(marks).toContain(example.mark);
    expect(example.expect.size).toBeGreaterThan(0);

    expect(underlined(example.scenario)).toEqual([]);
    const result = resultOf(example.scenario);
    const ours = Object.fromEntries([...example.expect].map(([path, expected]) => [path, inForm(lookUp(result, path), expected)]));
    expect(ours).toEqual(Object.fromEntries(example.expect));
  });
});
