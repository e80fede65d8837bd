// Measures what people wait for: `npm run bench` runs every benchmark, `npm run bench -- simulate` one of them by its name.
// Each prints its cases with their limits, and fails where one is passed.
import process from 'node:process';

const benchmarks = {
  compare: () => import('./bench-compare.mjs'),
  check: () => import('./bench-check.mjs'),
  hostile: () => import('./bench-hostile.mjs'),
  documents: () => import('./bench-documents.mjs'),
  simulate: () => import('./bench-simulate.mjs'),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benchmarks, name));
if (unknown === undefined) {
  for (const [name, run] of Object.entries(benchmarks)) if (asked.length === 0 || asked.includes(name)) await run();
} else {
  process.stderr.write(`There is no benchmark "${unknown}"; there are ${Object.keys(benchmarks).join(', ')}.\n`);
  process.exitCode = 2;
}
