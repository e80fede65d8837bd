// Files made to do harm (those of the tests): none may take a second of computing or 200 MB of memory to be refused.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const most = { seconds: 1, megabytes: 200 };

const { outputFiles } = await build({
  entryPoints: [join(root, 'test', 'hostile.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const { hostile } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

/** Runs a check and tells, last on standard error, what it took. */
const measured = `
const { run } = require(${JSON.stringify(join(root, 'bin', 'start.js'))});
process.stdout.write = () => true;
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\n' + JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});
run(['check', process.argv[1]]).then((code) => { process.exitCode = code; });`;

const folder = mkdtempSync(join(tmpdir(), 'fivecase-bench-'));
mkdirSync(join(folder, '.git'));
try {
  let slowest = { seconds: 0 };
  let largest = { megabytes: 0 };
  for (const { name, content } of hostile) {
    const path = join(folder, 'hostile.yaml');
    writeFileSync(path, content);
    const { stderr } = spawnSync(process.execPath, ['--eval', measured, path], { encoding: 'utf8', timeout: 60_000 });
    const { seconds, megabytes } = JSON.parse(stderr.split('\n').at(-1) || '{"seconds":60,"megabytes":0}');
    if (seconds > slowest.seconds) slowest = { name, seconds };
    if (megabytes > largest.megabytes) largest = { name, megabytes };
    if (seconds > most.seconds || megabytes > most.megabytes) {
      process.stdout.write(`${name}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB\n`);
      process.exitCode = 1;
    }
  }
  process.stdout.write(
    `${hostile.length} hostile files: at most ${slowest.seconds.toFixed(2)} s of computing (1 allowed; ${slowest.name}), ${largest.megabytes.toFixed(0)} MB (200 allowed; ${largest.name})\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
