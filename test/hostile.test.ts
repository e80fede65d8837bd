/**
 * Files made to do harm: to use up time or memory, to reach other files, to repaint a screen. Each is
 * refused at a place, or read for the plain text it is. The bounds on time and memory are measured by
 * `npm run bench hostile`, not here.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleIds } from '../src/policy/rules.js';
import { ran } from './cli/page.js';
import { head, hostile, times } from './hostile.js';

let folder = '';
const here = (name: string): string => join(folder, name);

const write = (name: string, content: string | Uint8Array): string => {
  mkdirSync(dirname(here(name)), { recursive: true });
  writeFileSync(here(name), content);
  return here(name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivecase-hostile-'));
  mkdirSync(here('.git'));
  // What rules of policy ask of a case is not the matter here.
  write('fivecase.config.yaml', `policy: { ${ruleIds.map((id) => `${id}: off`).join(', ')} }\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `code line:column` of each finding, the codes of one file. */
const found = async (path: string): Promise<{ readonly code: number; readonly findings: readonly string[]; readonly text: string }> => {
  const { out, error, code } = await ran(['check', path, '--format', 'json']);
  const { files } = JSON.parse(out) as {
    files: { diagnostics: { code: string; line: number; column: number }[] }[];
  };
  const shown = await ran(['check', path]);
  return {
    code,
    findings: files.flatMap(({ diagnostics }) => diagnostics.map((each) => `${each.code} ${each.line}:${each.column}`)),
    text: `${error}${shown.out}${shown.error}`,
  };
};

// oxlint-disable-next-line no-control-regex -- what may repaint a screen is what it looks for
const repaints = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

describe.each(hostile)('$name', ({ name, content, findings }) => {
  test('is told at its place, with nothing on the screen that could repaint it', async () => {
    const told = await found(write(`${name.replaceAll(/\W+/g, '-')}.yaml`, content));
    expect(told.findings).toEqual(expect.arrayContaining([...findings]));
    expect(told.code).toBe(findings.length === 0 ? 0 : 1);
    expect(told.text).not.toMatch(repaints);
    expect(told.text).not.toMatch(/^ {4}at |Error:/m);
  });
});

test('a byte-order mark and Windows line ends change no place', async () => {
  const mistake = `${head}capital:\n  shelves: { 2025/26: 1.2M }\n`;
  expect((await found(write('plain.yaml', mistake))).findings).toContain('money-form 5:23');
  expect((await found(write('windows.yaml', `\ufeff${mistake.replaceAll('\n', '\r\n')}`))).findings).toContain('money-form 5:23');
});

test('names that objects have by nature are keys like any other, and leave nothing behind', async () => {
  const { findings } = await found(
    write('nature.yaml', `${head}__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n`),
  );
  expect(findings).toContain('unknown-key 4:1');
  expect(findings).toContain('unknown-key 5:1');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('files that extend one another are together no larger than one may be', async () => {
  const lines = (file: number): string => `recurring:\n${times(4000, (at) => `  line-${file}-${at}: { annual: £1 }\n`)}`;
  write('chain-0.yaml', `${head}extends: chain-1.yaml\n${lines(0)}`);
  write('chain-1.yaml', `${head}extends: chain-2.yaml\n${lines(1)}`);
  write('chain-2.yaml', `${head}${lines(2)}`);
  // A line of it is three: its end and two colons. Two files have 24,000 of them and three 36,000.
  expect((await found(here('chain-1.yaml'))).findings).toEqual([]);
  const { findings, text } = await found(here('chain-0.yaml'));
  expect(findings).toEqual(['too-many-values 4:10']);
  expect(text).toContain('error: this file, with the one it extends, has more than 30,000');
});

describe('escapes and marks that turn the direction of text', () => {
  const evil = '\u001b[31m\u001b]0;owned\u0007\u009b2J\u202e\u2028\u061c\r';

  test.each([
    ['a format', ['run', 'case.yaml', '--format', evil]],
    ['an option', ['run', `--${evil}`]],
    ['a command', [evil]],
    ['a figure', ['explain', 'sound.yaml', evil]],
    ['the year of a figure', ['explain', 'sound.yaml', `net_cost@${evil}`]],
    ['a file', ['run', `${evil}.yaml`]],
    ['a pattern', ['check', `${evil}*.yaml`]],
    ['a version', ['diff', 'sound.yaml', '--base', evil]],
    ['a partner', ['mtfp', 'sound.yaml', '--partner', evil]],
    ['actuals', ['mtfp', 'sound.yaml', '--actuals', evil]],
    ['a place to write to', ['run', 'sound.yaml', '-o', `/${evil}/page.csv`]],
  ])('in %s on the command line are not repeated', async (_, argv) => {
    write('sound.yaml', head);
    const { out, error, code } = await ran(argv.map((word) => (word === 'sound.yaml' ? here(word) : word)));
    expect(code).toBe(2);
    expect(`${out}${error}`).not.toMatch(repaints);
    expect(error).toContain('\ufffd');
  });

  test.each(['table', 'json', 'csv', 'tsv', 'md'])('in the name of a line are harmless in %s', async (format) => {
    const path = write(
      'names.yaml',
      `${head}title: again\n`.replace('title: New catalogue\n', '') +
        'savings: { books: { annual: £1, name: "\\e[31m\\e]0;owned\\a\\x9b2J\\u202e\\u2028\\u061c\\r\\nend" } }\n',
    );
    const { out, code } = await ran(['run', path, '--lines', '--format', format]);
    expect(code).toBe(0);
    // A tab parts the cells of a TSV.
    expect(out.replaceAll('\t', ' ')).not.toMatch(repaints);
  });

  test('in the name of a line are that name still to who reads the JSON', async () => {
    const path = write('json-name.yaml', `${head}savings: { books: { annual: £1, name: "\\e[31m\\x9b2J\\u202e\\u2028end" } }\n`);
    const { lines } = JSON.parse((await ran(['run', path, '--format', 'json'])).out) as { lines: { name: string }[] };
    expect(lines.map(({ name }) => name)).toEqual(['\u001b[31m\u009b2J\u202e\u2028end']);
  });

  test('what takes no room on a screen is shown where it is the mistake', async () => {
    const { text } = await found(write('no-room.yaml', `${head}capital: { shelves: { 2025/26: £1.2m\u200b } }\n`));
    expect(text).toContain('"£1.2m\ufffd" is not an amount of money');
  });
});

describe('links', () => {
  test('a link that leads out of the project is not followed by extends, baseline or actuals', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'fivecase-outside-'));
    try {
      writeFileSync(join(outside, 'secret.yaml'), 'fivecase: 1\ntitle: The secret of the neighbours\n');
      symlinkSync(join(outside, 'secret.yaml'), here('link.yaml'));
      for (const [key, code] of [
        ['extends', 'extends-outside'],
        ['baseline', 'extends-outside'],
        ['actuals', 'actuals-unreadable'],
      ] as const) {
        const { findings, text } = await found(write(`by-${key}.yaml`, `${head}${key}: link.yaml\n`));
        expect(findings).toContain(`${code} 4:${key.length + 3}`);
        expect(text).not.toContain('neighbours');
      }
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  test('what a checked folder holds and nobody can read is told, and what lies outside is not quoted', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'fivecase-outside-'));
    try {
      writeFileSync(join(outside, 'secret.yaml'), 'The secret of the neighbours\n');
      write('links/sound.yaml', `${head}capital: {}\nrecurring: {}\n`);
      symlinkSync('nowhere.yaml', here('links/dangling.yaml'));
      symlinkSync(join(outside, 'secret.yaml'), here('links/outside.yaml'));
      symlinkSync('round.yaml', here('links/round.yaml'));
      symlinkSync('sound.yaml', here('links/twice.yaml'));
      symlinkSync('.', here('links/folder.yaml'));
      for (const given of [here('links'), `${here('links')}/*.yaml`]) {
        const { findings, text, code } = await found(given);
        expect(code).toBe(2);
        expect(findings).toEqual(['unreadable-file 1:1', 'unreadable-file 1:1', 'unreadable-file 1:1']);
        expect(text).toContain('dangling.yaml:1:1: error: this file cannot be read: it is a link to a file that is not there');
        expect(text).toContain("outside.yaml:1:1: error: this file cannot be read: it is a link that leads out of the project's folder");
        expect(text).toContain('round.yaml:1:1: error: this file cannot be read: its links lead in a circle');
        expect(text).not.toContain('neighbours');
      }
      const { files } = JSON.parse((await ran(['check', here('links'), '--format', 'json'])).out) as { files: { file: string }[] };
      expect(files.map(({ file }) => file)).toContain('links/sound.yaml');
      // Named, it is read: that is the word of whoever runs the check.
      expect((await found(here('links/outside.yaml'))).findings).toEqual(['expected-map 1:1']);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  test('links that lead in a circle are told', async () => {
    symlinkSync('circle.yaml', here('circle.yaml'));
    expect((await found(write('in-a-circle.yaml', `${head}extends: circle.yaml\n`))).findings).toContain('extends-missing 4:10');
  });

  test.runIf(process.platform !== 'win32')('a pipe with a name is not waited for', async () => {
    execFileSync('mkfifo', [here('pipe.yaml')]);
    expect((await found(write('from-a-pipe.yaml', `${head}extends: pipe.yaml\n`))).findings).toContain('extends-missing 4:10');
    expect((await ran(['run', here('pipe.yaml')])).code).toBe(2);
    mkdirSync(here('pipes'));
    execFileSync('mkfifo', [here('pipes/pipe.yaml')]);
    expect((await found(here('pipes'))).findings).toEqual(['unreadable-file 1:1']);
  });
});

describe('actuals', () => {
  test.each([
    ['a hundred thousand quoted cells', `${'"a""b",'.repeat(100_000)}\n`, 'actuals-headings'],
    ['digits in six hundred thousand groups', `line,year,amount\nsavings/books,2025/26,"${'1,'.repeat(400_000)}1"\n`, 'actuals-amount'],
    ['an amount in two hundred thousand blanks', `line,year,amount\nsavings/books,2025/26,(${' '.repeat(200_000)}\n`, 'actuals-amount'],
    ['a quotation mark never closed', `line,year,amount\n"${'x""'.repeat(200_000)}\n`, 'actuals-line'],
    ['names that objects have by nature', 'line,year,amount,__proto__\n__proto__,2025/26,1\n', 'actuals-line'],
  ])('%s are told', async (name, text, code) => {
    const csv = `${name.replaceAll(' ', '-')}.csv`;
    write(`actuals/${csv}`, text);
    const path = write('actuals/plan.yaml', `${head}actuals: ${csv}\nsavings: { books: { annual: £1 } }\n`);
    const { error, code: status } = await ran(['mtfp', path]);
    expect(status).toBe(1);
    expect(error).toContain(`[${code}]`);
    expect(error).not.toMatch(repaints);
  });
});

describe('settings', () => {
  /** What `check` and TAP say of a sound scenario under settings of its own. */
  const under = async (
    name: string,
    settings: string,
  ): Promise<{ readonly findings: readonly string[]; readonly text: string; readonly tap: string }> => {
    write(`${name}/fivecase.config.yaml`, settings);
    write(`${name}/case.yaml`, `${head}capital: {}\nrecurring: {}\n`);
    const { findings, text } = await found(here(name));
    return { findings, text, tap: (await ran(['check', here(name), '--format', 'tap'])).out };
  };

  test.each([
    ['unknown keys', times(14_000, (at) => `key${at}: 1\n`), 'unknown-key 101:1'],
    [
      'limits of figures that nobody has',
      `limits: { ${times(3000, (at) => `figure-${at}: { at_least: £0 }, `)} }\n`,
      'unknown-figure 1:11',
    ],
    [
      'waivers out of date',
      `waivers:\n${times(1500, () => '  - { rule: source-given, file: case.yaml, reason: Old, owner: Head of ICT, expires: 2020-03-31 }\n')}`,
      'waiver-expired 2:86',
    ],
    ['escapes in the name of a rule', 'policy: { "\\e[2J\\u202E": off }\n', 'unknown-key 1:11'],
    ['nesting', `policy: ${'['.repeat(10_000)}\n`, 'too-deep 1:509'],
  ])('%s are told, the first hundred of a kind, with nothing that could repaint a screen', async (name, settings, finding) => {
    const { findings, text, tap } = await under(name.replaceAll(' ', '-'), settings);
    expect(findings).toContain(finding);
    const [code = ''] = finding.split(' ');
    // A hundred, and how many follow.
    expect(findings.filter((each) => each.startsWith(`${code} `)).length).toBeLessThanOrEqual(101);
    expect(text).not.toMatch(repaints);
    expect(tap).not.toMatch(repaints);
  });
});
