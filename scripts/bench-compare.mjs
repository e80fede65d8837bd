// A comparison of twenty options of forty lines against a run of one. Files are made in a temporary folder; the
// machine's speed cancels out, for a case is a ratio of two commands.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'fivecase.js');
const rounds = 15;

/** An option of forty lines in every shape of amount; `option` makes each another. */
const scenario = (option) => {
  const lines = (section, count, line) =>
    `${section}:\n${Array.from({ length: count }, (_, at) => `  ${section.replace('_', '-')}-${at + 1}: ${line(at + 1)}\n`).join('')}`;
  return [
    `fivecase: 1\ntitle: Option ${option}\nhorizon: { first_year: 2020/21, years: 5 }\nbaseline: keep.yaml\n`,
    `assumptions: { discount_rate: 3.5%, indices: { contracts: 2% } }\n`,
    lines(
      'capital',
      10,
      (at) => `{ amounts: { 2020/21: £${100 + at * option}k, 2021/22: £${40 + at}k }, contingency: 10%, funding: capital-receipts }`,
    ),
    lines('one_off', 6, (at) => `{ once: £${20 + at + option}k, in: 2021/22, funding: reserve }`),
    lines('recurring', 10, (at) => `{ annual: £${10 + at}k, from: 2020-10, index: contracts }`),
    lines('savings', 14, (at) => `{ movements: { 2020/21: £${5 + at}k, 2021/22..2023/24: £${10 + at + option}k }, confidence: 80% }`),
  ].join('');
};

const keep = `fivecase: 1\ntitle: Keep what there is\nhorizon: { first_year: 2020/21, years: 5 }\nassumptions: { discount_rate: 3.5% }\nrecurring: { support: { annual: £200k } }\n`;

/** Milliseconds of one command from start to end. */
const once = (folder, args) => {
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - from) / 1e6;
};

/** The fastest of many rounds: what the program needs, without what else the machine did. Commands take turns. */
const fastest = (folder, commands) => {
  const least = commands.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, args] of commands.entries()) least[at] = Math.min(least[at], once(folder, args));
  }
  return least;
};

const folder = mkdtempSync(join(tmpdir(), 'fivecase-bench-'));
try {
  writeFileSync(join(folder, 'keep.yaml'), keep);
  const options = Array.from({ length: 20 }, (_, at) => `option-${at + 1}.yaml`);
  for (const [at, file] of options.entries()) writeFileSync(join(folder, file), scenario(at + 1));
  const [run, compare] = fastest(folder, [
    ['run', 'option-1.yaml'],
    ['compare', ...options],
  ]);
  const limit = 3;
  const ratio = compare / run;
  process.stdout.write(`run, one option of forty lines:      ${run.toFixed(0)} ms\n`);
  process.stdout.write(`compare, twenty options of forty:    ${compare.toFixed(0)} ms\n`);
  process.stdout.write(`ratio: ${ratio.toFixed(2)} (under ${limit.toFixed(2)})\n`);
  if (ratio >= limit) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
