/**
 * One broken scenario to every finding of the catalogue, in `test/errors/`. Each says in its first
 * lines where a reader should be shown the mistake: `# expect: line:column`, then `in <file>` where
 * that is another file, and `# also: code line:column` for what cannot be told without it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { appraise } from '../../src/core/appraisal/appraise.js';
import { planOf } from '../../src/core/plan/plan.js';
import { catalogue, codes } from '../../src/diagnostics/catalogue.js';
import type { Code } from '../../src/diagnostics/catalogue.js';
import { diagnose } from '../../src/diagnostics/diagnostic.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { excerptOf } from '../../src/diagnostics/excerpt.js';
import { positionOf } from '../../src/diagnostics/span.js';
import { files, mostBytes, readFile } from '../../src/io/files.js';
import { readOptions } from '../../src/language/options.js';
import { readScenario } from '../../src/language/read.js';
import type { ReadScenario } from '../../src/language/read.js';
import { baseBudgetConflicts, togetherness } from '../../src/language/rules/together.js';
import { check } from '../../src/policy/check.js';
import { readConfig } from '../../src/language/config/config.js';
import { judgeFile } from '../../src/policy/judge-file.js';
import { aboutTheFile, brokenFile, brokenFolder, shownElsewhere } from '../broken.js';
import { readText } from '../in-memory.js';

const readPath = (path: string): ReadScenario => readScenario(path, readFile(path), files);

/** `code line:column in file`, the form in which findings are compared. */
const told = ({ code, span }: Diagnostic): string => {
  const { line, column } = positionOf(span);
  return `${code} ${line}:${column} in ${basename(span.source.path)}`;
};

/** What the file says should be told, in the form of `told`. */
const expectedOf = (code: Code, path: string): readonly string[] => {
  const text = readFileSync(path, 'utf8');
  const main = /^# expect: (\d+:\d+)(?: in (\S+))?$/m.exec(text);
  if (!main) throw new Error(`${path} should begin with "# expect: line:column"`);
  const also = [...text.matchAll(/^# also: (\S+) (\d+:\d+)(?: in (\S+))?$/gm)];
  return [[main[0], code, main[1], main[2]], ...also].map(([, what, place, file]) => `${what} ${place} in ${file ?? basename(path)}`);
};

/** One sentence: it ends where it ends, says something, and lets nothing of the program through. */
const expectPlainWords = ({ message, hint }: Diagnostic): void => {
  for (const text of [message, hint]) {
    expect(text).toMatch(/\S{2,}.*\S{2,}/);
    expect(text).not.toMatch(/undefined|(?<!: )null|NaN|\[object|\n/);
    expect(text.length).toBeLessThan(400);
  }
  // The message goes on after "error: " and stands before the code, so it neither ends nor breaks off in the middle.
  expect(message).not.toMatch(/[.!?]$/);
  expect(message).not.toMatch(/\.\s+[A-Z]/);
  expect(hint).toMatch(/^[A-Z].*[.?]$/);
};

/** Findings of simulation, about scenarios that are sound; test/cli/simulate.test.ts has them told. */
const bySimulation: readonly Code[] = ['simulation-no-range', 'simulation-not-smooth', 'simulation-too-many-together'];

/** Findings of options side by side. */
const ofOptions: readonly Code[] = ['options-horizon', 'options-baseline'];

/** Findings about scenarios that are to make one plan, told where several are named. */
const aboutSeveral: readonly Code[] = ['plan-same-file', 'plan-horizon', 'plan-base-differs', 'plan-base-left-out', 'plan-alternatives'];

/** Findings of `check`, about figures: reading the file is no trouble. */
const ofCheck: readonly Code[] = [
  'expect-kind',
  'expect-missed',
  'unknown-figure',
  'figure-no-number',
  'figure-year',
  'figure-not-by-year',
  'figure-by-year',
  'limit-breached',
  'limit-not-judged',
  'limit-unused',
  'policy-settled',
  'waiver-expired',
  'waiver-unused',
  'waiver-unknown-rule',
  'waiver-of-mistake',
];

const elsewhere: readonly Code[] = [
  ...aboutTheFile,
  ...aboutSeveral,
  ...ofOptions,
  ...ofCheck,
  ...bySimulation,
  ...shownElsewhere,
  'template-not-run',
];
const readable = codes.filter((code) => !elsewhere.includes(code));

describe('every finding has a broken scenario', () => {
  test('no code without a file', () => {
    const written = readdirSync(brokenFolder).map((name) => basename(name, '.yaml'));
    expect(codes.filter((code) => !written.includes(code) && !shownElsewhere.includes(code))).toEqual([]);
  });

  test('no file without a code', () => {
    const written = readdirSync(brokenFolder).map((name) => basename(name, '.yaml'));
    expect(written.filter((name) => !(codes as readonly string[]).includes(name))).toEqual([]);
  });
});

describe('a broken scenario is told at its place', () => {
  test.each(readable)('%s', (code) => {
    const path = brokenFile(code);
    const { scenario, diagnostics } = readPath(path);
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);

    expect(diagnostics.map(told).sort()).toEqual([...expectedOf(code, path)].sort());
    expect(found?.severity).toBe(catalogue[code].severity);
    expect(scenario === null).toBe(catalogue[code].severity === 'error');
    diagnostics.forEach(expectPlainWords);
  });

  test.each(ofOptions)('%s: of files side by side', (code) => {
    const path = brokenFile(code);
    const others = readdirSync(join(brokenFolder, code))
      .map((name) => join(brokenFolder, code, name))
      .filter((other) => other !== path && !other.endsWith('do-nothing.yaml'));
    const { options, diagnostics } = readOptions(
      [...others, path].map((each) => ({ path: each, reading: readFile(each) })),
      null,
      files,
    );
    expect(options).toEqual([]);
    expect(diagnostics.map(told)).toEqual(expectedOf(code, path));
    for (const { message } of diagnostics) for (const each of [...others, path]) expect(message).toContain(each);
    diagnostics
      .map(({ message, hint, ...rest }) => ({ ...rest, hint, message: message.replaceAll(brokenFolder, '') }))
      .forEach(expectPlainWords);
  });

  test('a template reads as one, and is told where it is run', () => {
    const path = brokenFile('template-not-run');
    const { template, scenario, diagnostics } = readPath(path);
    expect(diagnostics).toEqual([]);
    expect(scenario?.title).toBe('What every option of the records system has in common');

    // Whether a template is run is for the commands to know: reading one is no mistake.
    if (!template) throw new Error('the file says that it is a template');
    const diagnostic = diagnose('template-not-run', template, {});
    expect([told(diagnostic)]).toEqual(expectedOf('template-not-run', path));
    expectPlainWords(diagnostic);
  });
});

describe('what only a check finds is told at its place', () => {
  test.each(ofCheck)('%s', (code) => {
    const path = brokenFile(code);
    expect(readPath(path).diagnostics).toEqual([]);
    const judged = judgeFile({ path, reading: readFile(path) }, files, new Map());
    const found = check([judged], {
      today: '2026-11-22',
      within: (_, each) => basename(each),
      isThere: () => true,
      settings: (at) => readConfig(at, readFile(at)),
    });
    const { valid } = judged;
    // Rules of policy have pages of their own, with what breaks them.
    const diagnostics = [
      ...found.files.flatMap(({ findings }) => findings.map(({ diagnostic }) => diagnostic)),
      ...found.ofSettings,
    ].filter((each) => !each.code.startsWith('policy/'));
    expect(diagnostics.map(told)).toEqual(expectedOf(code, path));
    expect(diagnostics.map(({ severity }) => severity)).toEqual([catalogue[code].severity]);
    expect(valid).toBe(true);
    diagnostics.forEach(expectPlainWords);
  });
});

describe('scenarios that do not go together are told where it shows', () => {
  test.each(aboutSeveral)('%s', (code) => {
    const path = brokenFile(code);
    const others = readdirSync(join(brokenFolder, code))
      .map((file) => join(brokenFolder, code, file))
      .filter((each) => each !== path && !each.endsWith('common.yaml'));
    // The same file twice is the one case that needs no second file.
    const paths = [...(others.length > 0 ? others : [path]), path];
    const joined = paths.map((each) => {
      const { scenario, root, files: below } = readPath(each);
      if (!scenario || !root) throw new Error(`${each} should be sound by itself`);
      return { scenario, root, identity: files.identity(each), below };
    });
    const plan = planOf(
      joined.map(({ scenario }) => appraise(scenario)),
      { origins: { identity: files.identity, files: joined.map(({ below }) => below) } },
    );
    const found = [...togetherness(joined), ...(code.startsWith('plan-base') ? baseBudgetConflicts(plan.conflicts, joined) : [])];
    expect(found.map(told)).toEqual(expectedOf(code, path));
    expect(found.map(({ severity }) => severity)).toEqual([catalogue[code].severity]);
    found.forEach(expectPlainWords);
  });
});

describe('a file that is no scenario at all', () => {
  const onlyFinding = (path: string): Diagnostic => {
    const { scenario, diagnostics } = readPath(path);
    const [only, ...more] = diagnostics;
    expect(scenario).toBeNull();
    expect(more).toEqual([]);
    if (!only) throw new Error('nothing was found');
    expect(positionOf(only.span)).toEqual({ line: 1, column: 1 });
    expect(only.span.source.path).toBe(path);
    expectPlainWords(only);
    return only;
  };

  /** A file that is gone when the test is over. */
  const written = (name: string, content: string | Uint8Array): string => {
    const temporary = mkdtempSync(join(tmpdir(), 'fivecase-'));
    onTestFinished(() => rmSync(temporary, { recursive: true }));
    writeFileSync(join(temporary, name), content);
    return join(temporary, name);
  };

  test('not-text: a workbook under another name', () => {
    const { code, message } = onlyFinding(brokenFile('not-text'));
    expect(code).toBe('not-text');
    expect(message).toContain('workbook');
  });

  test('not-text: a text of bytes that are not UTF-8', () => {
    const { code, message } = onlyFinding(written('library.yaml', Uint8Array.from([0x74, 0x3a, 0x20, 0xa3, 0x31])));
    expect({ code, message }).toEqual({ code: 'not-text', message: 'this file is not plain text: it is not UTF-8' });
  });

  test('not-text: a text with NUL bytes, as UTF-16 has them', () => {
    expect(onlyFinding(written('library.yaml', Buffer.from('fivecase: 1\n', 'utf16le'))).code).toBe('not-text');
  });

  test('unreadable-file: a folder', () => {
    expect(onlyFinding(join(brokenFolder, 'unreadable-file'))).toMatchObject({
      code: 'unreadable-file',
      message: 'this file cannot be read: it is a folder',
    });
  });

  test('unreadable-file: no file of this name', () => {
    expect(onlyFinding(join(brokenFolder, 'libary-service.yaml'))).toMatchObject({
      code: 'unreadable-file',
      message: 'this file cannot be read: there is no such file',
    });
  });

  test('the scenario in the folder of unreadable-file is sound: only the path was wrong', () => {
    expect(readPath(join(brokenFolder, 'unreadable-file', 'library-service.yaml')).diagnostics).toEqual([]);
  });

  test('too-large: one byte more than a scenario may have', () => {
    const start = 'fivecase: 1\ntitle: Every server on a line of its own\nhorizon: { first_year: 2020/21 }\n';
    const full = `${start}${'#'.repeat(mostBytes - start.length)}`;
    expect(readPath(written('servers.yaml', full)).diagnostics).toEqual([]);
    const { code, message } = onlyFinding(written('servers.yaml', `${full}#`));
    // 1 MiB is 1,048,576 bytes.
    expect({ code, message }).toEqual({
      code: 'too-large',
      message: 'this file has 1,048,577 bytes, more than the 1,048,576 a scenario may have',
    });
  });

  test('too-many-values: one line more than a file may have, told where it begins', () => {
    const start = 'fivecase: 1\ntitle: Every server on a line of its own\nhorizon: { first_year: 2020/21 }\n';
    // Three lines with four colons; one with a comma and five; then lines that say nothing: 30,000 in all.
    const full = `${start}capital: { rack-1: { 2020/21: £1 }, rack-2: { 2020/21: £1 } }\n${'\n'.repeat(30_000 - 7 - 7)}`;
    expect(readPath(written('servers.yaml', full)).diagnostics).toEqual([]);
    const [found, ...more] = readPath(written('servers.yaml', `${full}\n`)).diagnostics;
    expect(more).toEqual([]);
    expect(found?.code).toBe('too-many-values');
    expect(found?.message).toBe('this file has more than 30,000 lines, commas and colons, more than any scenario needs');
    // Ten of the 30,001 are a comma and colons: the line end that is too many ends line 29,991.
    expect(found && positionOf(found.span)).toEqual({ line: 29_991, column: 1 });
  });

  test('more-alike: of a kind of which there are many, the first hundred and how many follow', () => {
    const keys = (count: number): string => Array.from({ length: count }, (_, at) => `servers-${at + 1}: 1\n`).join('');
    const told = (count: number) =>
      readText(`fivecase: 1\nhorizon: { first_year: 2020 }\n${keys(count)}`).diagnostics.map(
        ({ code, message, severity, span }) => `${positionOf(span).line} ${severity} ${code}: ${message}`,
      );
    // The last line that is told of each kind, and that other kinds are told in full.
    expect(told(100).slice(-1)).toEqual(['102 error unknown-key: "servers-100" is not a key of a scenario']);
    expect(told(101).slice(-1)).toEqual(['103 error unknown-key: "servers-101" is not a key of a scenario']);
    const many = told(5000);
    expect(many).toHaveLength(103);
    expect(many.slice(0, 2)).toEqual([
      '1 error missing-key: a scenario needs "title"',
      '2 error year-form: "2020" is not a financial year',
    ]);
    expect(many.slice(-2)).toEqual([
      '102 error unknown-key: "servers-100" is not a key of a scenario',
      '103 error unknown-key: 4,900 more of this kind follow in this file; the first 100 are told',
    ]);
  });
});

/** What the reader of a text is shown, finding by finding. */
const shown = (text: string): string =>
  readText(text)
    .diagnostics.map((diagnostic) => excerptOf(diagnostic))
    .join('\n');

const head = 'fivecase: 1\ntitle: Records system\nhorizon: { first_year: 2020/21 }\n';

describe('the most frequent mistakes, as a reader sees them', () => {
  test('a key that is not known, and the one that was meant', () => {
    expect(shown(`${head}capital:\n  records-store: { once: £300k, in: 2020/21, contigency: 10% }\n`)).toBe(
      [
        'library.yaml:5:46: error: "contigency" is not a key of a capital line [unknown-key]',
        '  5 |   records-store: { once: £300k, in: 2020/21, contigency: 10% }',
        '    |                                              ^^^^^^^^^^',
        '  Did you mean contingency?',
      ].join('\n'),
    );
  });

  test('a percentage without its sign', () => {
    expect(shown(`${head}assumptions:\n  discount_rate: 3.5\n`)).toBe(
      [
        'library.yaml:5:18: error: "3.5" has no % sign, so it could mean 3.5% or 350% [percent-sign-missing]',
        '  5 |   discount_rate: 3.5',
        '    |                  ^^^',
        '  Write 3.5%.',
      ].join('\n'),
    );
  });

  test('a percentage as a fraction', () => {
    expect(shown(`${head}assumptions:\n  discount_rate: 0.035\n`)).toBe(
      [
        'library.yaml:5:18: error: "0.035" has no % sign, so it could mean 0.035% or 3.5% [percent-sign-missing]',
        '  5 |   discount_rate: 0.035',
        '    |                  ^^^^^',
        '  Write 3.5%.',
      ].join('\n'),
    );
  });

  test('a comma inside braces', () => {
    expect(shown(`${head}one_off:\n  migration-team: { 2020/21: 1,200 }\n`)).toBe(
      [
        'library.yaml:5:30: error: inside { } a comma ends a value, so 1,200 is read as two things [comma-in-braces]',
        '  5 |   migration-team: { 2020/21: 1,200 }',
        '    |                              ^^^^^',
        '  Write 1200, or "1,200" in quotes.',
      ].join('\n'),
    );
  });

  test('a year that is two years', () => {
    expect(shown(`${head}one_off:\n  migration-team: { 2020/22: £120k }\n`)).toBe(
      [
        'library.yaml:5:21: error: "2020/22" is not a financial year: the second part must be the year that follows [year-sequence]',
        '  5 |   migration-team: { 2020/22: £120k }',
        '    |                     ^^^^^^^',
        '  Write 2020/21; for all the years to 2021/22 write 2020/21..2021/22.',
      ].join('\n'),
    );
  });

  test('a year given twice, through a run of years', () => {
    expect(shown(`${head}one_off:\n  migration-team:\n    2020/21..2021/22: £120k\n    2021/22: £60k\n`)).toBe(
      [
        'library.yaml:7:5: error: 2021/22 is given twice in this map; the first is on another line or inside a run of years [year-twice]',
        '  7 |     2021/22: £60k',
        '    |     ^^^^^^^',
        '  Keep one figure for each year.',
      ].join('\n'),
    );
  });

  test('an amount in two shapes', () => {
    expect(shown(`${head}savings:\n  paper-store:\n    annual: £45k\n    movements: { 2021/22: £20k }\n`)).toBe(
      [
        'library.yaml:7:5: error: savings/paper-store gives its amount in two ways: annual and movements [two-shapes]',
        '  7 |     movements: { 2021/22: £20k }',
        '    |     ^^^^^^^^^',
        '  Keep one of them; if they are two things, make two lines.',
      ].join('\n'),
    );
  });
});

test('ten mistakes in one file are told in one reading, in the order of the file', () => {
  const { scenario, diagnostics } = readText(
    [
      'fivecase: 1',
      'title: Records system',
      'titel: Records system',
      'horizon: { first_year: 2020/21, years: five }',
      'assumptions:',
      '  discount_rate: 3.5',
      '  payback_from: April 2020',
      'capital:',
      '  records-store: { amounts: { 2020/21: £1.2M }, funding: borowing }',
      'recurring:',
      '  licences: { annual: -£40k }',
      '  hosting: { units: 240 }',
      '  support: { annual: £20k, index: contracts }',
      'savings:',
      '  paper-store: { 2020/22: £45k }',
      '',
    ].join('\n'),
  );
  expect(scenario).toBeNull();
  expect(diagnostics.map(told)).toEqual([
    'unknown-key 3:1 in library.yaml',
    'whole-number 4:40 in library.yaml',
    'percent-sign-missing 6:18 in library.yaml',
    'month-form 7:17 in library.yaml',
    'money-form 9:40 in library.yaml',
    'unknown-choice 9:58 in library.yaml',
    'negative-amount 11:23 in library.yaml',
    'shape-needs 12:14 in library.yaml',
    'unknown-index 13:35 in library.yaml',
    'year-sequence 15:18 in library.yaml',
  ]);
});

describe('a mistake is told once, and hides no other', () => {
  /** `code line:column` of all that is told of a text. */
  const places = (text: string): readonly string[] =>
    readText(text).diagnostics.map((diagnostic) => told(diagnostic).replace(' in library.yaml', ''));

  test.each<readonly [string, string, readonly string[]]>([
    ['no horizon', 'fivecase: 1\ntitle: Records system\n', ['missing-key 1:1']],
    ['no first year', 'fivecase: 1\ntitle: Records system\nhorizon: { years: 3 }\n', ['missing-key 3:12']],
    ['a list for a scenario', '- fivecase\n', ['expected-map 1:1']],
    ['a second document', `${head}---\n${head}`, ['several-documents 4:1']],
    ['a number with two commas in braces', `${head}one_off:\n  team: { 2020/21: 1,234,567 }\n`, ['comma-in-braces 5:20']],
    ['a comma in a count', `${head}recurring:\n  servers: { units: 1,250, unit_cost: £900 }\n`, ['comma-in-braces 5:21']],
    [
      'a wrong amount and an unknown index',
      `${head}recurring:\n  licences: { annual: 1e6, index: contracts }\n`,
      ['money-form 5:23', 'unknown-index 5:35'],
    ],
    ['a key that is a word of JavaScript', `${head}__proto__: 1\n`, ['unknown-key 4:1']],
    ['another of them, in a line', `${head}recurring:\n  licences: { annual: £40k, constructor: 1 }\n`, ['unknown-key 5:29']],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  test('a file below that cannot be read is the mistake, not the horizon it would have brought', () => {
    const { diagnostics } = readText('fivecase: 1\ntitle: Records system\nextends: common.yaml\n', {
      others: { 'common.yaml': 'horizon: { first_year: "2020/21 }\n' },
    });
    expect(diagnostics.map(({ code, span }) => `${code} in ${span.source.path}`)).toEqual(['yaml-syntax in common.yaml']);
  });

  test('the same finding at the same place is told once, though scenario and baseline share the file', () => {
    const { diagnostics } = readText('fivecase: 1\ntitle: Cloud first\nextends: common.yaml\nbaseline: keep.yaml\n', {
      others: {
        'common.yaml': 'fivecase: 1\nhorizon: { first_year: 2020/21 }\nassumptions: { discount_rate: 3.5 }\n',
        'keep.yaml': 'fivecase: 1\ntitle: Keep the data centre\nextends: common.yaml\n',
      },
    });
    expect(diagnostics.filter(({ code }) => code === 'percent-sign-missing').map(told)).toEqual([
      'percent-sign-missing 3:31 in common.yaml',
    ]);
  });
});

test('a key that a map cannot do without is missed where null takes it away and nothing stands below', () => {
  const { scenario, diagnostics } = readText('fivecase: 1\ntitle: null\nhorizon: { first_year: null }\n');
  expect(scenario).toBeNull();
  expect(diagnostics.map(told)).toEqual(['missing-key 2:1 in library.yaml', 'missing-key 3:12 in library.yaml']);
});
