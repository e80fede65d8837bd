// A thousand scenarios of ten kilobytes: `check` of all of them against parsing them with the YAML package alone on one core.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'fivecase.js');
const rounds = 3;
const files = 1000;

/** A sound option of sixty lines, about ten kilobytes; `option` makes each another. */
const scenario = (option) => {
  const lines = (section, count, line) =>
    `${section}:\n${Array.from({ length: count }, (_, at) => `  ${section.replace('_', '-')}-${at + 1}:\n${line(at + 1)}`).join('')}`;
  return [
    `fivecase: 1\ntitle: Option ${option}\ncase: Case ${option}\norganisation: A council\nhorizon: { first_year: 2025/26, years: 5 }\n`,
    `assumptions: { discount_rate: 3.5%, indices: { contracts: 2% } }\njustification: { payback: The old systems cost more than the new }\n`,
    lines('base_budget', 5, (at) => `    annual: £${at * 100}k\n    index: contracts\n    owner: Head of ICT\n`),
    lines(
      'capital',
      18,
      (at) =>
        `    amounts: { 2025/26: £${100 + ((at * option) % 50)}k, 2026/27: £${40 + at}k }\n    contingency: 10%\n    funding: { capital-receipts: 60%, corporate-resources: 40% }\n    benefit: [reduced-cost]\n    source: { kind: illustrative }\n`,
    ),
    lines(
      'recurring',
      14,
      (at) =>
        `    annual: £${10 + at}k\n    from: 2025-10\n    index: contracts\n    owner: Head of ICT\n    source: { kind: illustrative }\n`,
    ),
    lines(
      'savings',
      20,
      (at) =>
        `    movements: { 2025/26: £${5 + at}k, 2026/27..2028/29: £${10 + at + (option % 7)}k }\n    confidence: 80%\n    owner: Head of ICT\n    source: { kind: illustrative }\n`,
    ),
  ].join('');
};

const parsing = `
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
for (const file of readdirSync(process.argv[1])) parse(readFileSync(process.argv[1] + '/' + file, 'utf8'));`;

/** Seconds of one command from start to end; a check may find something. */
const once = (args) => {
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - from) / 1e9;
};

const folder = mkdtempSync(join(tmpdir(), 'fivecase-bench-'));
try {
  const example = scenario(1);
  for (let option = 1; option <= files; option += 1) writeFileSync(join(folder, `option-${option}.yaml`), scenario(option));
  let [parse, check] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    parse = Math.min(parse, once(['--input-type=module', '--eval', parsing, folder]));
    check = Math.min(check, once([program, 'check', folder, '--format', 'json']));
  }
  const ratio = check / parse;
  process.stdout.write(`${files} scenarios of ${(Buffer.byteLength(example) / 1000).toFixed(1)} kB\n`);
  process.stdout.write(`parsed by the YAML package, one core: ${parse.toFixed(2)} s\n`);
  process.stdout.write(`check:                                ${check.toFixed(2)} s\n`);
  process.stdout.write(`ratio: ${ratio.toFixed(2)} (at most 1.00)\n`);
  if (ratio > 1) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
