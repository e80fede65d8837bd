// A simulation of forty lines over five years, a range on each, against the same model in NumPy (bench-numpy.py): of one
// shape, and of all three with delays and a group that moves together.
// Both are whole commands, from start to end, and take turns; the fastest of several rounds counts, for what else the
// machine does only slows. Seconds of the processor are told beside it: they hang less on what else runs. The limit is
// against NumPy over whole arrays, as one writes it; beside it stands NumPy in blocks that fit the processor's cache.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const program = join(here, '..', 'bin', 'fivecase.js');
const numpy = join(here, 'bench-numpy.py');
const draws = 1_000_000;
const rounds = 5;
const mostRatio = 0.5;
const mostMegabytes = 1024;

/** Debian's Python, which has Debian's NumPy, else the first on the path. */
const python = ['/usr/bin/python3', 'python3'].find((each) => spawnSync(each, ['-c', 'import numpy']).status === 0);
if (!python) throw new Error('the benchmark "simulate" needs Python with NumPy (Debian: python3-numpy)');

/** Ranges as a scenario writes them. */
const ranges = {
  triangular: () => '{ low: -10%, high: +40% }',
  pert: (at) => `{ low: -10%, likely: ${at % 8}%, high: +40%, shape: pert }`,
  uniform: () => '±15%',
};
const shapes = Object.keys(ranges);

/** The mixed case: shapes in turn, a delay of up to a year on every eighth line, and three lines that move together. */
const delays = { low: 0, likely: 3, high: 12 };
const isDelayed = (at) => at % 8 === 3;
const together = [5, 9, 21];

/** So many lines, of capital, recurring cost and savings in turn, each with a range; mixed, the delays drawn or all of so many months. */
const scenario = (shape, lines, months) => {
  const mixed = shape === 'mixed';
  const delay = (at) => {
    if (!mixed || !isDelayed(at)) return '';
    return months === undefined
      ? `, delay_range: { low: ${delays.low}, likely: ${delays.likely}, high: ${delays.high} }`
      : `, delay: ${months}`;
  };
  const range = (at) => `${ranges[mixed ? shapes[at % 3] : shape](at)}${delay(at)}`;
  const section = (name, kinds, line) =>
    `${name}:\n${Array.from({ length: lines }, (_, at) => at)
      .filter((at) => kinds.includes(at % 4))
      .map((at) => `  line-${at}: { ${line(at)}, range: ${range(at)} }\n`)
      .join('')}`;
  return [
    'fivecase: 1\ntitle: Many lines\nhorizon: { first_year: 2020/21, years: 5 }\nassumptions: { discount_rate: 3.5% }\n',
    section('capital', [0], (at) => `amounts: { 2020/21: £${300 + at}k, 2021/22: £${120 + at}k }, funding: capital-receipts`),
    section('recurring', [1], (at) => `annual: £${20 + at}k, from: 2020-10`),
    section('savings', [2, 3], (at) =>
      mixed && isDelayed(at)
        ? `annual: £${40 + at}k, from: 2021-04`
        : `movements: { 2020/21: £${15 + at}k, 2021/22..2023/24: £${20 + at}k }`,
    ),
    mixed ? `correlate: { market: [${together.map((at) => `recurring/line-${at}`).join(', ')}] }\n` : '',
  ].join('');
};

const folder = mkdtempSync(join(tmpdir(), 'fivecase-bench-'));

const run = (args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
};

/** What a line costs net in each year, and by how much it moves the revenue budget. */
const flowsOf = ({ section, amounts }) => {
  const netCost = amounts.map((amount) => (section === 'savings' ? -1 : 1) * Number(amount));
  return { netCost, movement: netCost.map((cost, year) => (section === 'capital' ? 0 : cost - (netCost[year - 1] ?? 0))) };
};

/** The lines of the mixed case at each delay there may be. */
const atEachDelay = () =>
  Array.from({ length: delays.high - delays.low + 1 }, (_, step) => {
    writeFileSync(join(folder, 'delayed.yaml'), scenario('mixed', 40, delays.low + step));
    return run(['run', 'delayed.yaml', '--format', 'json']).lines.map(flowsOf);
  });

/** The same scenario for NumPy: what each line costs and moves, from the result of `run`, and its range. */
const modelOf = (file, shape) => {
  const { lines, discount_factors: worth } = run(['run', file, '--format', 'json']);
  const delayed = shape === 'mixed' ? atEachDelay() : [];
  const [{ inputs }] = run(['simulate', file, '--draws', '1', '--format', 'json']).options;
  const rangeOf = new Map(inputs.map((input) => [input.id, input]));
  return {
    draws,
    paybackLimit: 5,
    worth: worth.map(Number),
    lines: lines.map((line, place) => {
      const { low, likely, high } = rangeOf.get(line.id);
      const at = Number(line.id.split('-').at(-1));
      const own = {
        shape: shape === 'mixed' ? shapes[at % 3] : shape,
        low: Number(low),
        likely: Number(likely),
        high: Number(high),
        ...flowsOf(line),
      };
      if (shape !== 'mixed') return own;
      if (!isDelayed(at)) return { ...own, ...(together.includes(at) && { group: 'market' }) };
      const flows = delayed.map((each) => each[place]);
      return { ...own, ...flows[delays.likely - delays.low], delay: { ...delays, flows } };
    }),
  };
};

// Python tells of a command that it starts how long it took, what it took of the processor, and its largest memory.
const stopwatch = `
import json, resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[2:], stdin=open(sys.argv[1]), capture_output=True, text=True)
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([done.returncode, wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.stdout, done.stderr]))
`;

/** Seconds, seconds of the processor and megabytes of one command. */
const once = (input, command) => {
  const watched = spawnSync(python, ['-c', stopwatch, input, ...command], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  const [status, wall, processor, megabytes, stdout, stderr] = JSON.parse(watched.stdout);
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`);
  return { wall, processor, megabytes, result: JSON.parse(stdout) };
};

/** The least of each over many rounds; commands take turns. */
const least = (commands) => {
  const best = commands.map(() => ({ wall: Infinity, processor: Infinity, megabytes: 0, result: null }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { input, command }] of commands.entries()) {
      const now = once(input, command);
      best[at] = {
        wall: Math.min(best[at].wall, now.wall),
        processor: Math.min(best[at].processor, now.processor),
        megabytes: Math.max(best[at].megabytes, now.megabytes),
        result: now.result,
      };
    }
  }
  return best;
};

const simulate = (file, count) => ({
  input: file,
  command: [process.execPath, program, 'simulate', file, '--draws', String(count), '--format', 'json'],
});

/** Both drew the same thing: medians within a hundredth of the spread. */
const agree = ({ result: { options } }, { result }) => {
  const [{ net_present_value: ours }] = options;
  const theirs = result.net_present_value.quantiles;
  const spread = Number(ours.p95) - Number(ours.p5);
  if (Math.abs(Number(ours.p50) - theirs[2]) > spread / 100) throw new Error('NumPy draws another model');
};

const print = (words) => process.stdout.write(`${words}\n`);
const told = ({ wall, processor, megabytes }) =>
  `${wall.toFixed(2)} s, ${processor.toFixed(2)} s of the processor, ${megabytes.toFixed(0)} MB`;

try {
  print(
    `simulate, ${draws.toLocaleString('en-GB')} draws of forty lines over five years, ${availableParallelism()} cores; fastest of ${rounds}`,
  );
  for (const shape of [...shapes, 'mixed']) {
    const file = `${shape}.yaml`;
    const model = `${shape}.json`;
    writeFileSync(join(folder, file), scenario(shape, 40));
    writeFileSync(join(folder, model), JSON.stringify(modelOf(file, shape)));
    const [ours, theirs, inBlocks] = least([
      simulate(file, draws),
      { input: model, command: [python, numpy] },
      { input: model, command: [python, numpy, '8192'] },
    ]);
    for (const each of [theirs, inBlocks]) agree(ours, each);
    const ratio = ours.wall / theirs.wall;
    print(`${shape} ranges`);
    print(`  fivecase simulate: ${told(ours)}`);
    print(`  NumPy:             ${told(theirs)}`);
    print(`  NumPy in blocks:   ${told(inBlocks)}`);
    print(`  ratio: ${ratio.toFixed(2)} (at most ${mostRatio.toFixed(2)}); to NumPy in blocks ${(ours.wall / inBlocks.wall).toFixed(2)}`);
    if (ratio > mostRatio || ours.megabytes > mostMegabytes) process.exitCode = 1;
  }
  // Each size is twice the one before it, in draws or in lines; a run's own start is taken off.
  writeFileSync(join(folder, 'twenty.yaml'), scenario('triangular', 20));
  const sizes = [
    { file: 'twenty.yaml', lines: 20, draws: 1_000_000 },
    { file: 'triangular.yaml', lines: 40, draws: 1_000_000 },
    { file: 'triangular.yaml', lines: 40, draws: 2_000_000 },
    { file: 'triangular.yaml', lines: 40, draws: 4_000_000 },
  ];
  print('seconds of the processor as draws × lines double, beyond those of a run of one draw');
  for (const { file, lines, draws: count } of sizes) {
    const [one, many] = least([simulate(file, 1), simulate(file, count)]);
    print(`  ${count.toLocaleString('en-GB').padStart(9)} × ${lines}: ${(many.processor - one.processor).toFixed(2)} s`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
