'use strict';
// Loads the built command line, with the engine's compiled form of it where that fits this version of
// Node. CommonJS, because it starts faster than a module does.
const process = require('node:process');
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A short command is over before code that the engine optimises has paid for being optimised; a long
// one turns the optimiser on again (`src/cli/pace.ts`).
setFlagsFromString('--no-opt');

const folder = join(__dirname, '..', 'dist');
const built = join(folder, 'command-line.cjs');
const compiledForm = join(folder, 'command-line.bin');

const readIfThere = (path) => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

/** The command line as a script and what it exports. */
const load = () => {
  const text = readIfThere(built)?.toString('latin1');
  if (text === undefined) {
    process.stderr.write('fivecase: not built yet; run `npm ci && npm run build` in its folder first.\n');
    process.exitCode = 4;
    return { script: undefined, exports: { main: () => Promise.resolve(4) } };
  }
  const script = new Script(`(function (exports, require, module) {${text}\n})`, {
    filename: built,
    cachedData: readIfThere(compiledForm),
  });
  const module = { exports: {} };
  // What it loads later lies beside it.
  script.runInThisContext()(module.exports, createRequire(built), module);
  return { script, exports: module.exports };
};

/** Runs the command line and gives its exit code. */
const run = (argv) => load().exports.main(argv);

module.exports = { compiledForm, load, run };
