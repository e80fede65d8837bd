/**
 * The JSON Schema of the council's settings and the program agree: what the program takes, an editor takes; what it
 * refuses, an editor refuses as far as a schema can see.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraise } from '../../src/core/appraisal/appraise.js';
import { measureIds } from '../../src/core/appraisal/measures/measures.js';
import { isError } from '../../src/diagnostics/diagnostic.js';
import { positionOf } from '../../src/diagnostics/span.js';
import { readExpected } from '../../src/language/scalars/expected.js';
import { comparableOf } from '../../src/policy/asked-figures.js';
import { judgeFile } from '../../src/policy/judge-file.js';
import { ruleIds } from '../../src/policy/rules.js';
import { configJsonSchema, scenarioJsonSchema } from '../../src/schemas/files.js';
import { underlined, underlinedInSettings } from '../editor.js';
import { filesOf, readText } from '../in-memory.js';

const name = 'fivecase.config.yaml';

/** Mistakes that the program tells of settings: `code line:column`. */
const mistakes = (text: string): readonly string[] => {
  const files = filesOf({ [name]: text });
  return judgeFile({ path: name, reading: files.read(name) }, files, new Map())
    .diagnostics.map(({ diagnostic }) => diagnostic)
    .filter(isError)
    .map(({ code, span }) => `${code} ${positionOf(span).line}:${positionOf(span).column}`);
};

/** Settings in which everything that may be said is said. */
const whole = `fivecase: 1
assumptions:
  price_base: 2024/25
  discount_rate: 3.5%
  deflator: { 2025/26: 2.5%, 2026/27+: 2% }
  indices: { contracts: 3%, pay: { 2025/26..2026/27: 3%, 2027/28+: 2.5% } }
  borrowing: { rate: 4.5%, mrp: annuity, charged_to: service }
policy:
  revenue-falls-every-year: off
  payback-within: { severity: error, years: 4 }
  training-planned: { over: £150k }
  return-at-least: { measure: internal_rate_of_return, least: 8% }
  plan-covers-horizon: { until: 2029/30 }
  carbon-pays: null
limits:
  net_present_value: { at_least: £0 }
  payback: { at_most: 5 years }
  net_cost@2025/26: { at_least: -£20k, at_most: £2m }
  change: { total_capital: { at_most: £250k }, internal_rate_of_return: { at_least: -1% } }
waivers:
  - rule: payback-within
    file: scenarios/contact-centre.yaml
    reason: Cabinet puts the service to residents before payback
    owner: Director of Finance
    expires: 2027-03-31
  - { rule: limit-breached, file: cloud.yaml, line: 12, figure: total_capital, reason: Bought for a partner, owner: Head of ICT, expires: "2026-12-31" }
uncertainty: { capital: { low: -10%, high: +40% }, savings: ±20% }
`;

const shipped = [
  name,
  join('test', 'cases', 'library', name),
  ...readdirSync(join('test', 'errors'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(name))
    .map((path) => join('test', 'errors', path)),
];

/** Settings of `docs/config.md`. */
const ofManual = [...readFileSync('docs/config.md', 'utf8').matchAll(/```yaml\n(# fivecase\.config\.yaml\n[\s\S]*?)```/g)].map(
  ([, text = '']) => text,
);

describe('sound settings', () => {
  it.each([
    ['in which everything is said', whole],
    ['of the manual', ofManual.join('\n')],
    ['of the library', readFileSync(join('test', 'cases', 'library', name), 'utf8')],
    ['that say nothing', '# nothing yet\n'],
    ['whose parts say nothing', 'policy:\nlimits:\nwaivers: []\n'],
    [
      'with one waiver out of a list',
      'waivers: { rule: source-given, file: a.yaml, reason: Old, owner: Head of ICT, expires: 2027-03-31 }\n',
    ],
  ])('%s are taken by both', (_, text) => {
    expect(text).not.toBe('');
    expect(mistakes(text)).toEqual([]);
    expect(underlinedInSettings(text)).toEqual([]);
  });

  it('name the schema in their first line, where they are shipped', () => {
    const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(name, 'utf8')) ?? [];
    expect(join(dirname(name), named)).toBe(join('schemas', 'config.json'));
  });
});

const waiver = (change: string): string =>
  `waivers:\n  - { rule: source-given, file: a.yaml, reason: Old, owner: Head of ICT, expires: 2027-03-31 }\n`.replace(
    ...(change.split(' => ') as [string, string]),
  );

/** Settings that the program refuses, and where; an editor underlines each. */
const seen: readonly (readonly [string, string])[] = [
  ['[]\n', 'expected-map 1:1'],
  ['off\n', 'expected-map 1:1'],
  ['asumptions: { discount_rate: 3.5% }\n', 'unknown-key 1:1'],
  ['title: Library\n', 'unknown-key 1:1'],
  ['fivecase: 2\n', 'unsupported-version 1:11'],
  ['assumptions: 3.5%\n', 'expected-map 1:14'],
  ['assumptions: { discount_rate: 3.5 }\n', 'percent-sign-missing 1:31'],
  ['assumptions: { discount_rates: 3.5% }\n', 'unknown-key 1:16'],
  ['assumptions: { price_base: 2024 }\n', 'year-form 1:28'],
  ['assumptions: { price_base: 2024/26 }\n', 'year-sequence 1:28'],
  ['assumptions: { indices: { pay: { soon: 3% } } }\n', 'year-form 1:34'],
  ['assumptions: { indices: { "Pay rise": 3% } }\n', 'id-form 1:27'],
  ['assumptions: { borrowing: { mrp: yearly } }\n', 'unknown-choice 1:34'],
  ['policy: off\n', 'expected-map 1:9'],
  ['policy: { pay-back: off }\n', 'unknown-key 1:11'],
  ['policy: { payback-within: never }\n', 'unknown-choice 1:27'],
  ['policy: { payback-within: breach }\n', 'unknown-choice 1:27'],
  ['policy: { payback-within: [off] }\n', 'expected-map 1:27'],
  ['policy: { payback-within: { severity: grave } }\n', 'unknown-choice 1:39'],
  ['policy: { payback-within: { months: 4 } }\n', 'unknown-key 1:29'],
  ['policy: { payback-within: { years: soon } }\n', 'number-form 1:36'],
  ['policy: { payback-within: { years: -4 } }\n', 'negative-count 1:36'],
  ['policy: { training-planned: { over: 1.2M } }\n', 'money-form 1:37'],
  ['policy: { training-planned: { over: -£20k } }\n', 'negative-price 1:37'],
  ['policy: { early-capital-share: { least: 60 } }\n', 'percent-sign-missing 1:41'],
  ['policy: { early-capital-share: { least: 160% } }\n', 'percent-range 1:41'],
  ['policy: { plan-covers-horizon: { years: 61 } }\n', 'whole-number 1:41'],
  ['policy: { return-at-least: { measure: payback } }\n', 'unknown-choice 1:39'],
  ['limits: £12m\n', 'expected-map 1:9'],
  ['limits: { net_present_value: £0 }\n', 'expected-map 1:30'],
  ['limits: { net_present_value: { at_leest: £0 } }\n', 'unknown-key 1:32'],
  ['limits: { payback: { at_most: soon } }\n', 'expect-form 1:31'],
  ['limits: { payback: { at_most: [5 years] } }\n', 'expected-value 1:31'],
  ['limits: { total_capital: { at_most: { 2025/26: £5m } } }\n', 'expected-value 1:37'],
  ['limits: { net_present_value: { change: { at_least: £0 } } }\n', 'unknown-key 1:32'],
  ['limits: { change: £12m }\n', 'expected-map 1:19'],
  ['limits: { change: { at_most: £12m } }\n', 'expected-map 1:30'],
  ['limits: { change: { total_capital: { most: £12m } } }\n', 'unknown-key 1:38'],
  ['waivers: source-given\n', 'expected-map 1:10'],
  ['waivers: [source-given]\n', 'expected-map 1:11'],
  ['waivers:\n  - rule: source-given\n    file: a.yaml\n', 'missing-key 2:5'],
  [waiver('owner: Head of ICT, => '), 'missing-key 2:7'],
  [waiver('Old => ""'), 'empty-value 2:49'],
  [waiver('Head of ICT => " "'), 'empty-value 2:61'],
  [waiver('2027-03-31 => next year'), 'day-form 2:83'],
  [waiver('2027-03-31 => 31/03/2027'), 'day-form 2:83'],
  [waiver('file: => path:'), 'unknown-key 2:27'],
  [waiver('a.yaml => [a.yaml]'), 'expected-value 2:33'],
  ['uncertainty: { capital: 40% }\n', 'range-form 1:25'],
  ['uncertainty: { capitals: ±40% }\n', 'unknown-key 1:16'],
  ['title: "unclosed\n', 'yaml-syntax 1:8'],
  ['policy: {}\npolicy: {}\n', 'duplicate-key 2:1'],
  ['--- 1\n--- 2\n', 'several-documents 2:1'],
];

/** Settings that the program refuses, and why a schema, which looks at one value at a time, cannot see it. */
const unseen: readonly (readonly [string, string, string])[] = [
  ['it looks up a name that stands elsewhere', waiver('source-given => sourcegiven'), 'waiver-unknown-rule 2:13'],
  ['it looks up a name that stands elsewhere', waiver('source-given => money-form'), 'waiver-of-mistake 2:13'],
  ['it rests on keys that stand apart', waiver('file: a.yaml,  => '), 'waiver-of-everything 2:13'],
  ['it rests on keys that stand apart', 'limits: { payback: {} }\n', 'limit-without-bound 1:11'],
  ['it rests on the calendar', waiver('2027-03-31 => 2027-02-29'), 'day-form 2:83'],
  ['it compares figures', 'uncertainty: { capital: { low: +40%, high: -10% } }\n', 'range-backwards 1:32'],
  ['it compares years', 'assumptions: { indices: { pay: { 2026/27..2025/26: 3% } } }\n', 'years-backwards 1:34'],
  ['a bare number reaches it as a number', 'limits: { total_capital: { at_most: 1e6 } }\n', 'expect-form 1:37'],
  ['to a parser a key without a value is `null`', 'limits: { total_capital: { at_most: } }\n', 'empty-value 1:37'],
];

describe('broken settings', () => {
  it.each(seen)('%j is refused at its place, and underlined', (text, mistake) => {
    expect(mistakes(text)).toContain(mistake);
    expect(underlinedInSettings(text)).not.toEqual([]);
  });

  it.each(unseen)('%s: %j is refused, and not underlined', (_, text, mistake) => {
    expect(mistakes(text)).toContain(mistake);
    expect(underlinedInSettings(text)).toEqual([]);
  });

  it.each(shipped)('%s is underlined where the program refuses it for more than a schema can see', (path) => {
    const text = readFileSync(path, 'utf8');
    const codesOf = (each: readonly (readonly string[])[]) => each.map((words) => words.at(-1)?.split(' ')[0]);
    const hidden = new Set(codesOf(unseen).filter((code) => !codesOf(seen).includes(code)));
    expect(underlinedInSettings(text).length > 0).toBe(mistakes(text).some((mistake) => !hidden.has(mistake.split(' ')[0])));
  });

  it('whatever becomes of sound settings, an editor underlines nothing that the program takes', () => {
    const bits = fc.constantFrom(
      '',
      ' ',
      '0',
      '1',
      '%',
      '£',
      '-',
      'k',
      'off',
      'error',
      'null',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\n',
      '"',
      'years',
      '5.',
      '2026/27',
    );
    const change = fc.record({ at: fc.nat(whole.length), length: fc.constantFrom(0, 0, 1, 2, 5), bit: bits });
    const mutant = fc
      .array(change, { minLength: 1, maxLength: 2 })
      .map((changes) => changes.reduce((text, { at, length, bit }) => text.slice(0, at) + bit + text.slice(at + length), whole));
    fc.assert(
      fc.property(mutant, (text) => mistakes(text).length > 0 || underlinedInSettings(text).length === 0),
      { numRuns: 1000 },
    );
  });
});

describe('what an editor offers', () => {
  type Schema = {
    readonly properties: Readonly<Record<string, { readonly description?: string; readonly examples?: readonly unknown[] }>>;
  };
  const definition = (schema: unknown, key: string): Schema => (schema as { $defs: Record<string, Schema> }).$defs[key] as Schema;

  it.each([
    ['settings', configJsonSchema()],
    ['a scenario', scenarioJsonSchema()],
  ])('in %s are all rules and no others', (_, schema) => {
    expect(Object.keys(definition(schema, 'rules').properties)).toEqual(ruleIds);
  });

  it.each([
    ['', []],
    ['policy: { payback-within: { years: 4 }, source-given: off }\n', []],
    ['policy: { paybackwithin: off }\n', ['/policy must NOT have additional properties']],
  ])('in a scenario %j underlines %j', (policy, found) => {
    expect(underlined(`fivecase: 1\ntitle: Library\nhorizon: { first_year: 2025/26 }\n${policy}`)).toEqual(found);
  });

  it('is every measure, with an example that a limit and an expectation of it take', () => {
    const limits = definition(configJsonSchema(), 'limits-by-name').properties;
    const expected = definition(scenarioJsonSchema(), 'expect-by-name').properties;
    expect(Object.keys(limits)).toEqual(['change', ...measureIds]);
    expect(Object.keys(expected)).toEqual(measureIds);
    for (const { description } of [...Object.values(limits), ...Object.values(expected)]) expect(description).toMatch(/^\S.{4,}\.$/);
    const asLimits = `limits: ${JSON.stringify(Object.fromEntries(Object.entries(limits).map(([id, { examples = [] }]) => [id, examples[0]])))}\n`;
    expect(mistakes(asLimits)).toEqual([]);
    expect(underlinedInSettings(asLimits)).toEqual([]);
    const { scenario } = readText(readFileSync('scenarios/minimal.yaml', 'utf8'));
    if (!scenario) throw new Error('the minimal scenario is sound');
    const { measures } = appraise(scenario);
    for (const id of measureIds) {
      const reading = readExpected(String(expected[id]?.examples?.[0]));
      expect('value' in reading && comparableOf(measures[id].unit).kinds, id).toContain('value' in reading && reading.value.kind);
    }
  });
});
