'use strict';
// Loads the built command line, with the engine's compiled form of it where that fits this version of
// Node. CommonJS, because it starts faster than a module does.
const process = require('node:process');
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { Worker } = require('node:worker_threads');

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
    return { script: undefined, exports: { main: () => Promise.resolve(4), processShell: () => undefined } };
  }
  const script = new Script(`(function (exports, require, module) {${text}\n})`, {
    filename: built,
    cachedData: readIfThere(compiledForm),
  });
  const module = { exports: {} };
  // What it loads later lies beside it.
  script.runInThisContext()(module.exports, createRequire(built), module);
  // The space for new objects goes to its full size in one step, not by doubling with a collection at each:
  // a command is mostly new objects. After loading, since the compiled form is tied to the flags at that time.
  setFlagsFromString('--semi-space-growth-factor=16');
  return { script, exports: module.exports };
};

/** Files to compare past which a second thread pays for its start. */
const manyFiles = 8;

/**
 * A second thread for a command that names many files. It starts before the program itself is loaded, since
 * starting takes as long as reading a few files does; a command that has no use for it leaves it behind.
 */
const threadFor = ([command, ...rest]) => {
  if (command !== 'compare' || rest.length < manyFiles) return undefined;
  const thread = new Worker(join(__dirname, 'thread.js'));
  thread.unref();
  return thread;
};

/** Runs the command line and gives its exit code. */
const run = (argv) => {
  const thread = threadFor(argv);
  const { main, processShell } = load().exports;
  return main(argv, processShell(thread));
};

module.exports = { compiledForm, load, run };
