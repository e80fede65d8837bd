/**
 * The JSON Schema of the language and the program agree: what the program takes, an editor takes as
 * its parser gives it; what the program refuses, an editor refuses as far as a schema can see.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { catalogue, codes } from '../../src/diagnostics/catalogue.js';
import type { Code } from '../../src/diagnostics/catalogue.js';
import { parse, plainValue } from '../../src/language/yaml/document.js';
import { configSchema } from '../../src/language/config/schema.js';
import { inLongForm } from '../../src/language/extends.js';
import { generate } from '../../src/language/json-schema/generate.js';
import { about, abouts, attempt, closed, isRequired, withoutOptional } from '../../src/language/schema/field.js';
import { formOf, keysOf } from '../../src/language/schema/form.js';
import type { Form, Part } from '../../src/language/schema/form.js';
import {
  amount,
  choice,
  count,
  flag,
  month,
  percent,
  price,
  signedAmount,
  text as textField,
  whole,
  year,
} from '../../src/language/schema/leaves.js';
import { byYear } from '../../src/language/schema/by-year.js';
import { expect as expectations } from '../../src/language/schema/expect.js';
import { pointRange } from '../../src/language/schema/range.js';
import { scenarioSchema } from '../../src/language/schema/scenario.js';
import { scenarioJsonSchema } from '../../src/schemas/files.js';
import { schemaNames, schemas } from '../../src/schemas/schemas.js';
import { Leaf, MapNode } from '../../src/language/tree.js';
import type { Node, ScenarioFile } from '../../src/language/tree.js';
import { policySchema } from '../../src/policy/policy.js';
import { aboutTheFile, brokenFile, shownElsewhere } from '../broken.js';
import { objections, underlined, underlinedInSettings, validatorOf } from '../editor.js';

type Field = z.ZodMiniType;

const shipped = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('scenarios', name));

describe('shipped scenarios', () => {
  it.each(shipped)('%s fits the schema that its first line names', (path) => {
    const text = readFileSync(path, 'utf8');
    const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    expect(join(dirname(path), named)).toBe('schemas/scenario.json');
    expect(underlined(text)).toEqual([]);
  });
});

/** Why a schema, which looks at one file and at no sum, cannot see a mistake. */
const unseen: Readonly<Record<string, readonly (Code | `${string}*`)[]>> = {
  'it shows only beside other files': ['extends-*', 'baseline-*', 'options-*', 'plan-*', 'actuals-*', 'unreadable-file'],
  'it stands in the settings of the council, not in a scenario': ['day-form', 'limit-without-bound', 'waiver-*'],
  'a template by itself is sound': ['template-not-run'],
  "it rests on the scenario's own years": [
    'month-outside-payments',
    'never-counts',
    'wave-outside-horizon',
    'year-before-payments',
    'year-late',
    'year-outside-horizon',
    'years-missing',
    'missing-growth',
    'figure-year',
  ],
  'it rests on a simulation': ['simulation-*'],
  'it compares or adds figures': [
    'shares-not-100',
    'too-many-units',
    'two-remainders',
    'wave-backwards',
    'years-backwards',
    'year-twice',
    'expect-missed',
    'delay-not-whole-years',
    'range-backwards',
    'range-likely-outside',
    'range-outside',
    'delay-range-early',
    'delay-range-not-whole-years',
  ],
  'it counts what a schema does not': ['too-many-stresses', 'too-many-partners'],
  'it looks up a name that stands elsewhere': [
    'organisation-not-partner',
    'unknown-channel',
    'unknown-index',
    'unknown-partner',
    'unknown-sharing',
    'stress-unknown-line',
    'correlate-*',
    'unknown-figure',
    'figure-by-year',
    'figure-no-number',
    'figure-not-by-year',
    'expect-kind',
  ],
  'it rests on keys that stand apart': [
    'asset-life-needed',
    'base-year-with-instant',
    'borrowing-for-revenue',
    'borrowing-rate-needed',
    'derived-by-hand',
    'derived-twice',
    'range-evidence',
    'range-needs-remainder',
    'range-nothing-written',
    'range-without-amount',
    'in-plan-needs-revenue',
    'in-plan-not-cashable',
    'sharing-without-partners',
    'stress-nothing',
  ],
  'to a parser a key without a value is `null`, which takes away what a file below says': ['empty-value'],
};

const isUnseen = (code: Code): boolean =>
  Object.values(unseen)
    .flat()
    .some((known) => (known.endsWith('*') ? code.startsWith(known.slice(0, -1)) : code === known));

describe('the broken scenarios', () => {
  const texts = codes.filter((code) => ![...aboutTheFile, ...shownElsewhere].includes(code) && /\.ya?ml$/.test(brokenFile(code)));
  const isMistake = (code: Code): boolean => catalogue[code].severity === 'error';

  it.each(texts.filter((code) => isMistake(code) && !isUnseen(code)))('%s is underlined', (code) => {
    expect(underlined(readFileSync(brokenFile(code), 'utf8')), 'a schema should see it, or `unseen` should say why not').not.toEqual([]);
  });

  it.each(texts.filter((code) => !isMistake(code) || isUnseen(code)))('%s is not underlined', (code) => {
    expect(underlined(readFileSync(brokenFile(code), 'utf8'))).toEqual([]);
  });

  it('the list of what a schema cannot see names no finding that is gone', () => {
    const gone = Object.values(unseen)
      .flat()
      .filter((known) => !codes.some((code) => (known.endsWith('*') ? code.startsWith(known.slice(0, -1)) : code === known)));
    expect(gone).toEqual([]);
  });
});

const fileOf = (text: string): ScenarioFile => ({ source: { path: 'library.yaml', text }, amountsIn: '£' });

/** Whether the program takes a value beside a key, in a file that says nothing else. */
const programTakes = (field: Field, node: Node): boolean => {
  const { value, issues } = attempt(withoutOptional(field), node);
  return issues.length === 0 && value !== undefined;
};

/** A value beside a key of a file, its lines in their long form. */
const nodeOf = (key: string, value: string): Node | null => {
  const { root, diagnostics } = parse(fileOf(`${key}: ${value}\n`));
  return diagnostics.length === 0 && root instanceof MapNode ? (inLongForm(root).root.node(key) ?? null) : null;
};

const validatorFor = (field: Field) =>
  validatorOf(
    generate(closed('a file', { key: about(z.optional(withoutOptional(field)), 'A key.', 'x') }), {
      id: 'urn:fivecase:test',
      title: 'A file',
      description: 'A file.',
    }),
  );

/** Every key of the language with where it stands, each field once. */
const keysBelow = (field: Part, seen = new Set<Form>()): readonly (readonly [string, Field])[] => {
  const form = 'kind' in field ? field : formOf(withoutOptional(field));
  if (!form || seen.has(form)) return [];
  seen.add(form);
  switch (form.kind) {
    case 'keys':
      return Object.entries(form.keys).flatMap(([key, each]) => [[`${key} of ${form.where}`, each] as const, ...keysBelow(each, seen)]);
    case 'ids':
      return form.of.flatMap(({ of }) => keysBelow(of, seen));
    case 'either':
      return form.of.flatMap((each) => keysBelow(each, seen));
    case 'list':
    case 'names':
    case 'years':
    case 'shares':
      return keysBelow(form.of, seen);
    default:
      return [];
  }
};

describe('every key', () => {
  const roots = [scenarioSchema, configSchema, policySchema];
  const keys = [...new Map(roots.flatMap((root) => keysBelow(root)).map(([where, field]) => [field, where]))].map(
    ([field, where]) => [where, field] as const,
  );

  it('is walked', () => {
    expect(keys.length).toBeGreaterThan(200);
  });

  it.each(keys)('%s has a description in a sentence, and an example that the program and the schema take', (where, field) => {
    const [key = ''] = where.split(' of ');
    const words = abouts.get(field);
    expect(words?.what).toMatch(/^\S.{4,}[.…]$/);
    const example = words?.example ?? '';
    const node = nodeOf(key, example);
    expect(node && programTakes(field, node), example).toBe(true);
    // What is laid over the scenario is what the scenario's own key of this name takes.
    const ofScenario = where.endsWith(' of a scenario') || formOf(withoutOptional(field))?.kind === 'laid over';
    const found = (): readonly string[] => {
      if (where.endsWith(' of the settings')) return underlinedInSettings(`${key}: ${example}\n`);
      if (!ofScenario) return objections(validatorFor(field), { key: plainValue(example) });
      return underlined(`fivecase: 1\nextends: base.yaml\n${key === 'fivecase' || key === 'extends' ? '' : `${key}: ${example}\n`}`);
    };
    expect(found()).toEqual([]);
  });

  it('a key without description and example is a fault', () => {
    const bare = closed('a file', { key: textField() });
    expect(() => generate(bare, { id: 'urn:fivecase:test', title: 'A file', description: 'A file.' })).toThrow(
      'key of a file has no description',
    );
  });

  it('a key that a scenario cannot do without is required where it extends none, and only there', () => {
    const required = Object.entries(keysOf(scenarioSchema)).flatMap(([key, field]) => (isRequired(field) ? [key] : []));
    expect(required).toEqual(['title', 'horizon']);
    const said = { title: 'title: Library\n', horizon: 'horizon: { first_year: 2025/26 }\n' };
    for (const left of [said.title, said.horizon]) {
      expect(underlined(`fivecase: 1\n${left}`)).not.toEqual([]);
      expect(underlined(`fivecase: 1\nextends: base.yaml\n${left}`)).toEqual([]);
    }
    expect(underlined(`fivecase: 1\n${said.title}${said.horizon}`)).toEqual([]);
    expect(underlined(`extends: base.yaml\n${said.title}`)).not.toEqual([]);
  });
});

const head = 'fivecase: 1\ntitle: Library\nhorizon: { first_year: 2025/26 }\n';

describe('lines', () => {
  it.each([
    ['years straight to money', 'racks: { 2025/26..2026/27: £3k, 2027/28+: 4000 }'],
    ['what a file below says, taken away', 'racks: { amounts: null, annual: £3k, from: 2025-10 }'],
    ['a line taken away', 'racks: null'],
  ])('%s fits', (_, line) => {
    expect(underlined(`${head}capital:\n  ${line}\n`)).toEqual([]);
  });

  it.each([
    ['two shapes', 'racks: { annual: £3k, amounts: { 2025/26: £3k } }'],
    ['no shape', 'racks: { owner: Head of ICT }'],
    ['a shape without what it needs', 'racks: { units: 240 }'],
    ['a field of another shape', 'racks: { once: £3k, in: 2025/26, ramp: [50%, 100%] }'],
    ['years amid fields', 'racks: { 2025/26: £3k, owner: Head of ICT }'],
    ['a field of another section', 'racks: { annual: £3k, confidence: 80% }'],
  ])('%s does not', (_, line) => {
    expect(underlined(`${head}capital:\n  ${line}\n`)).not.toEqual([]);
  });

  it('a line laid over another may say a part, but not two shapes', () => {
    const over = 'fivecase: 1\nextends: base.yaml\ncapital:\n';
    expect(underlined(`${over}  racks: { scale: 75% }\n`)).toEqual([]);
    expect(underlined(`${over}  racks: { units: 3 }\n`)).toEqual([]);
    expect(underlined(`${over}  racks: { annual: £3k, once: £4k }\n`)).not.toEqual([]);
  });

  it('a stress says of a line what a file laid over another may say', () => {
    const stress = (line: string): string => `${head}stress:\n  late:\n    capital:\n      racks: ${line}\n`;
    expect(underlined(stress('{ scale: 120%, delay: 12 }'))).toEqual([]);
    expect(underlined(stress('{ scale: 1.2 }'))).not.toEqual([]);
  });
});

/** Texts near what a scalar takes: its own pieces, and now and then one that does not belong. */
const digits = fc.oneof(
  fc.stringMatching(/^\d{1,5}$/),
  fc.stringMatching(/^0{0,2}\d{1,3}(,\d{3}){0,2}$/),
  fc.stringMatching(/^\d{1,3}(_\d{2,3}){0,2}$/),
  fc.constantFrom('0', '00', '0.0', '100', '100.0', '100.01', '99.999', '1'.repeat(40), '1'.repeat(41)),
  fc.stringMatching(/^\d{0,3}\.\d{0,3}$/),
);
const around = (before: readonly string[], after: readonly string[]) =>
  fc.tuple(fc.constantFrom(...before), digits, fc.constantFrom(...after)).map((parts) => parts.join(''));
const sums = around(['', '', '', '-', '£', '-£', '£-', '+', ' '], ['', '', 'k', 'm', 'bn', 'K', '%', ' k', ' ']);
const shares = around(['', '', '-', '+', '£'], ['%', '%', '%', '', ' %', '%%']);

const twoDigits = (value: number): string => String(value % 100).padStart(2, '0');
const years = fc
  .tuple(fc.integer({ min: 1900, max: 2110 }), fc.constantFrom(1, 1, 1, 1, 0, 2, 99), fc.constantFrom('/', '/', '/', '-', '//'))
  .map(([first, step, sign]) => `${first}${sign}${twoDigits(first + step)}`);
const months = fc
  .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 0, max: 14 }))
  .map(([first, second]) => `${first}-${twoDigits(second)}`);
const runs = fc
  .tuple(
    fc.constantFrom('', '', '', ' '),
    years,
    fc.constantFrom('', '+', ' +', '..', ' .. ', '...', '+ '),
    fc.option(years),
    fc.constantFrom('', '', ' '),
  )
  .map(([before, first, sign, last, after]) => `${before}${first}${sign}${sign.includes('..') ? (last ?? '') : ''}${after}`);

const scalars: readonly (readonly [string, Field, fc.Arbitrary<string>])[] = [
  ['money', amount({ counts: 'It is spending', opposite: 'really a saving, write it there' }), sums],
  ['money of either sign', signedAmount(), sums],
  ['a price', price(), sums],
  ['a count', count(), sums],
  ['a percentage', percent(), shares],
  ['a percentage not below nought', percent({ what: 'scale', least: 0 }), shares],
  ['a share', percent({ what: 'a share', least: 0, most: 100 }), shares],
  ['growth', percent({ what: 'growth', least: -100, above: true }), shares],
  [
    'percentage points to both sides',
    pointRange,
    fc.oneof(around(['±', '+-', '+/-', '± ', '+/- ', '±-', '', '+'], ['%', '%', '']), fc.constantFrom('none', 'some', 'software')),
  ],
  ['a year', year(), fc.oneof(years, months)],
  ['a month', month('first'), fc.oneof(years, months)],
  ['a flag', flag(), fc.constantFrom('true', 'false', 'True', 'yes', '1', '')],
  ['a word', choice('the kind of a saving', ['cashable', 'avoidance']), fc.constantFrom('cashable', 'avoidance', 'Cashable', '')],
  ['text', textField(), fc.stringMatching(/^[A-Za-z0-9.][A-Za-z0-9 .]{0,9}$/)],
];

const quoted = (text: string): Leaf => new Leaf(text, { source: { path: '', text }, start: 0, end: 0 }, true, fileOf(text));
const plain = (text: string): Leaf => new Leaf(text, { source: { path: '', text }, start: 0, end: 0 }, false, fileOf(text));

describe('scalars', () => {
  it.each(scalars)('%s in quotes: the schema takes what the reader takes, and nothing else', (_, field, texts) => {
    const validate = validatorFor(field);
    fc.assert(
      fc.property(texts, (text) => validate({ key: text }) === programTakes(field, quoted(text))),
      { numRuns: 500 },
    );
  });

  it.each(scalars)('%s as it stands: the schema takes whatever the reader takes', (_, field, texts) => {
    const validate = validatorFor(field);
    const asParsed = (text: string): unknown => {
      try {
        return plainValue(text);
      } catch {
        return text;
      }
    };
    fc.assert(
      fc.property(texts, (text) => !programTakes(field, plain(text)) || validate({ key: asParsed(text) })),
      { numRuns: 500 },
    );
  });

  it('a whole number keeps its range', () => {
    const validate = validatorFor(whole(1, 60));
    fc.assert(
      fc.property(
        fc.integer({ min: -3, max: 99 }),
        (figure) => validate({ key: figure }) === programTakes(whole(1, 60), plain(String(figure))),
      ),
    );
    expect(objections(validate, { key: 2.5 })).not.toEqual([]);
    expect(objections(validate, { key: '60' })).toEqual([]);
  });

  it('what is expected of a figure: the schema takes what the reader takes, and nothing else', () => {
    const validate = validatorFor(expectations);
    const texts = fc.oneof(
      sums,
      shares,
      around(['', '', '-', '£'], [' years', ' year', 'years', '  years', 'k years']),
      fc.constantFrom('none', 'nil', 'years'),
    );
    const payback = (text: string): MapNode => {
      const leaf = quoted(text);
      return new MapNode(new Map([['payback', { key: 'payback', keySpan: leaf.span, node: leaf }]]), leaf.span);
    };
    fc.assert(
      fc.property(texts, (text) => validate({ key: { payback: text } }) === programTakes(expectations, payback(text))),
      { numRuns: 1000 },
    );
  });

  it('years: the schema takes the keys that the reader takes, but for a run that goes backwards', () => {
    const field = byYear(signedAmount());
    const validate = validatorFor(field);
    fc.assert(
      fc.property(runs, (key) => {
        const [first = '', last = '9999'] = key.split('..').map((each) => each.trim().slice(0, 4));
        fc.pre(last >= first);
        const { source } = fileOf(key);
        const span = { source, start: 0, end: 0 };
        const map = new MapNode(new Map([[key, { key, keySpan: span, node: plain('5') }]]), span);
        return validate({ key: { [key]: 5 } }) === programTakes(field, map);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the files in schemas/', () => {
  it.each(schemaNames)('%s.json is what the program makes: if not, run `npm run schemas`', (name) => {
    expect(JSON.parse(readFileSync(join('schemas', `${name}.json`), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schemas[name].make())));
  });

  it('hold no schema that the program does not make', () => {
    expect(readdirSync('schemas').sort()).toEqual(schemaNames.map((name) => `${name}.json`).sort());
  });

  it.each(schemaNames)('%s: is draft 2020-12, under an id that names no host', (name) => {
    const { $schema, $id } = schemas[name].make();
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect($id).toBe(`urn:fivecase:schema:1:${name}`);
  });
});

it('the schema is made anew alike each time', () => {
  expect(JSON.stringify(scenarioJsonSchema())).toBe(JSON.stringify(scenarioJsonSchema()));
});
