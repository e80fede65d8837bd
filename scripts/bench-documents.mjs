// Every document format of one scenario in one command against a run of it: how long somebody waits for all of them, as a
// ratio, so that the machine's speed cancels out. On a machine where a run takes 0.2 s, the limit is 3 s.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scenario = join(root, 'scenarios', 'oxfordshire', 'hybrid.yaml');
const rounds = 7;
const limit = 15;

/** Milliseconds of one command from start to end. */
const once = (args) => {
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'fivecase.js'), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - from) / 1e6;
};

const folder = mkdtempSync(join(tmpdir(), 'fivecase-bench-'));
try {
  const outputs = ['html', 'docx', 'xlsx', 'ods'].flatMap((format) => ['-o', join(folder, `case.${format}`)]);
  let [run, documents] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    run = Math.min(run, once(['run', scenario]));
    documents = Math.min(documents, once(['report', scenario, ...outputs]));
  }
  const ratio = documents / run;
  process.stdout.write(`run, one scenario:                   ${run.toFixed(0)} ms\n`);
  process.stdout.write(`its documents in every format:       ${documents.toFixed(0)} ms\n`);
  process.stdout.write(`ratio: ${ratio.toFixed(2)} (under ${limit.toFixed(2)})\n`);
  if (ratio >= limit) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
