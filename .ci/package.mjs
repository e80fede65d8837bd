// Packs the package, checks what it publishes, installs it into an empty folder and runs it there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'], ...options });

console.log(run('npx', ['publint', '--strict']));

const empty = mkdtempSync(join(tmpdir(), 'fivecase-package-'));
try {
  const [{ filename, files }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', empty]));
  const names = files.map(({ path }) => path);
  for (const wanted of [
    'bin/fivecase.js',
    'dist/command-line.cjs',
    'dist/document-page.cjs',
    'dist/document-word.cjs',
    'dist/document-workbook.cjs',
    'dist/index.js',
    'dist/types/src/index.d.ts',
    'scenarios/oxfordshire/hybrid.yaml',
    'schemas/scenario.json',
    'LICENSE',
    'README.md',
  ]) {
    if (!names.includes(wanted)) throw new Error(`the package does not hold ${wanted}`);
  }
  writeFileSync(join(empty, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-save', join(empty, filename)], { cwd: empty });
  const scenario = resolve('scenarios/oxfordshire/hybrid.yaml');
  const installed = run(join(empty, 'node_modules', '.bin', 'fivecase'), ['run', scenario, '--format', 'json'], { cwd: empty });
  const here = run(process.execPath, ['bin/fivecase.js', 'run', scenario, '--format', 'json']);
  if (installed !== here) throw new Error('the installed program gives another result');
  const page = ['report', scenario, '--format', 'html'];
  if (run(join(empty, 'node_modules', '.bin', 'fivecase'), page, { cwd: empty }) !== run(process.execPath, ['bin/fivecase.js', ...page]))
    throw new Error('the installed program makes another page');
  writeFileSync(
    join(empty, 'library.mjs'),
    `import { appraise, read, render } from 'fivecase';
const found = read(process.argv[2]);
process.stdout.write(render(appraise(found.scenario), 'json', { read: found }));
`,
  );
  const library = run(process.execPath, ['library.mjs', scenario], { cwd: empty });
  if (library !== here) throw new Error('the installed library gives another result');
  console.log(
    `${names.length} files; the installed program and library give the same result, ${readFileSync(join(empty, filename)).length} bytes packed`,
  );
} finally {
  rmSync(empty, { recursive: true, force: true });
}
