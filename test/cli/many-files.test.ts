/**
 * Files judged on several threads at once: the same bytes as judged one by one here, whatever they share. The
 * estate has what can tell a thread which files another judged: a case in parts, an option beside them, a file
 * that all extend with a warning of its own, waivers by file and by line, one of them of no use, and a limit
 * that one file breaches.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ran } from './page.js';

const program = resolve('bin/fivecase.js');
let folder = '';

const common = `fivecase: 1
title: A library
template: true
horizon: { first_year: 2025/26, years: 5 }
assumptions: { discount_rate: 3.5%, indices: { rents: 2% } }
`;

const library = (at: number, words: string): string =>
  `fivecase: 1\nextends: common.yaml\ntitle: Library ${at}\n${words}capital: { shelves: { 2025/26: £${10 + at}k } }\nsavings: { rent: { annual: £${5 + at}k, index: rents } }\n`;

/** Libraries 1 to 240: of ten, one is broken, two are parts of one project, and one is measured against another. */
const libraryOf = (at: number): string => {
  switch (at % 10) {
    case 3:
      return library(at, '').replace('annual', 'anual');
    case 5:
    case 6:
      return library(at, `case: Reading rooms ${at % 4}\n`);
    case 8:
      return library(at, 'baseline: library-1.yaml\n');
    default:
      return library(at, '');
  }
};

const settings = `limits: { total_capital: { at_most: £249999 } }
waivers:
  - { rule: saving-has-owner, file: library-12.yaml, reason: The post is vacant, owner: Director, expires: 2030-01-01 }
  - { rule: funding-named, line: capital/shelves, reason: Decided in March, owner: Director, expires: 2030-01-01 }
  - { rule: grant-awarded, file: library-14.yaml, reason: Not used, owner: Director, expires: 2030-01-01 }
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivecase-libraries-'));
  writeFileSync(join(folder, 'common.yaml'), common);
  writeFileSync(join(folder, 'fivecase.config.yaml'), settings);
  for (let at = 1; at <= 240; at += 1) writeFileSync(join(folder, `library-${at}.yaml`), libraryOf(at));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `check` in this thread alone. */
const oneByOne = async (asked: readonly string[]) => {
  const { out, code } = await ran(['check', ...asked]);
  return { out, code };
};

const words = (format: string, count: number): readonly string[] => [
  ...['common.yaml', 'fivecase.config.yaml', ...Array.from({ length: count }, (_, at) => `library-${at + 1}.yaml`)].map((name) =>
    join(folder, name),
  ),
  '--format',
  format,
  '--today',
  '2026-11-22',
];

describe.each([30, 240])('%i files, on all cores', (count) => {
  test.each(['json', 'text'])('come out as one by one, in %s', async (format) => {
    const asked = words(format, count);
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'check', ...asked], { encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(stderr).toBe('');
    expect({ out: stdout, code: status }).toEqual(await oneByOne(asked));
  });
});

test.each([30, 240])('of %i files, those that a thread had taken when it died are judged here', async (count) => {
  const { out, code } = await ran(['check', ...words('json', count)], { thread: () => new Worker('process.exit(1)', { eval: true }) });
  expect({ out, code }).toEqual(await oneByOne(words('json', count)));
});

test('the estate has what the threads could get wrong', async () => {
  const { out } = await oneByOne(words('json', 240));
  const { files } = JSON.parse(out) as {
    files: { file: string; diagnostics: { code: string; message: string; waived?: unknown }[] }[];
  };
  const of = (name: string) => files.find(({ file }) => file === name)?.diagnostics ?? [];
  expect(of('library-240.yaml').map(({ code }) => code)).toContain('limit-breached');
  expect(of('library-3.yaml').map(({ code }) => code)).toContain('unknown-key');
  expect(of('fivecase.config.yaml').map(({ code }) => code)).toEqual(['waiver-unused']);
  // Reading rooms 1 are libraries 5, 25, 45 and so on to 225: twelve; beside one of them stand eleven.
  expect(of('library-225.yaml').find(({ code }) => code === 'policy/approval-route')?.message).toContain('with 11 others of its case');
});
