/** The built program, whose second thread reads from the back where files are many: the same result as with one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = resolve('bin/fivecase.js');
const branches = Array.from({ length: 12 }, (_, at) => `branch-${at + 1}.yaml`);
let folder = '';

const branch = (at: number): string =>
  `fivecase: 1\ntitle: Branch ${at}\nhorizon: { first_year: 2025/26, years: 5 }\nsavings: { rent: { annual: £${at}k } }\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivecase-branches-'));
  for (const [index, name] of branches.entries()) writeFileSync(join(folder, name), branch(index + 1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compared = (files: readonly string[]) =>
  spawnSync(process.execPath, [program, 'compare', '--format', 'json', ...files], { cwd: folder, encoding: 'utf8' });

test('twelve options are ranked by what each saves, whoever read them', () => {
  const { status, stdout, stderr } = compared(branches);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { options } = JSON.parse(stdout) as { options: { title: string; net_benefit: string[] }[] };
  // The rent saved is £1,000 times the number of the branch, in each year; the largest comes first.
  expect(options.map(({ title, net_benefit }) => [title, net_benefit[0]])).toEqual(
    Array.from({ length: 12 }, (_, at) => [`Branch ${12 - at}`, `${12 - at}000`]),
  );
});

test('a mistake in a file that the second thread may have read is told at its place', () => {
  writeFileSync(join(folder, 'broken.yaml'), `${branch(13)}income: { fees: { annual: 1.2M } }\n`);
  const { status, stderr } = compared([...branches, 'broken.yaml']);
  expect(status).toBe(1);
  expect(stderr).toContain('broken.yaml:5:27: error');
});

test('check tells the mistake of one file among many, and counts them all', () => {
  const { status, stdout } = spawnSync(process.execPath, [program, 'check', '--format', 'json', '.'], { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(1);
  const { summary, files } = JSON.parse(stdout) as {
    summary: { files: number };
    files: { file: string; diagnostics: { code: string; line: number }[] }[];
  };
  expect(summary.files).toBe(13);
  expect(files.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'money-form')).map(({ file }) => file)).toEqual([
    'broken.yaml',
  ]);
});

test('the compiled form of the program fits where it was built, in both threads', () => {
  const start = JSON.stringify(resolve('bin/start.js'));
  const asked = `require(${start}).load().script.cachedDataRejected`;
  const text = `
    const { Worker } = require('node:worker_threads');
    const here = ${asked};
    const thread = new Worker(\`require('node:worker_threads').parentPort.postMessage(${asked})\`, { eval: true });
    thread.on('message', (there) => process.stdout.write(JSON.stringify({ here, there })));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--eval', text], { encoding: 'utf8' });
  expect(stderr).toBe('');
  // Refused, it would be a program that starts half as fast and says nothing of it.
  expect(JSON.parse(stdout)).toEqual({ here: false, there: false });
});
