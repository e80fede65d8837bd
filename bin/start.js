'use strict';
// Loads the built command line, with the engine's compiled form of it where that fits this version of
// Node. CommonJS, because it starts faster than a module does.
const process = require('node:process');
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { Worker } = require('node:worker_threads');

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
    return { script: undefined, exports: { main: () => Promise.resolve(4), processShell: () => undefined, settle: () => undefined } };
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

const threads = [];

/**
 * Another thread, for a command that has work for several; it does not keep the program from ending. What it
 * makes is mostly soon thrown away, for which it gets more room than the engine gives by itself.
 */
const thread = (at = 0) => {
  if (!threads[at]) {
    threads[at] = new Worker(join(__dirname, 'thread.js'), { resourceLimits: { maxYoungGenerationSizeMb: 192 } });
    threads[at].unref();
  }
  return threads[at];
};

/** Files to compare past which the second thread is started early: that takes as long as reading a few of them. */
const manyFiles = 8;

/** Runs the command line and gives its exit code. */
const run = (argv) => {
  const [command, ...rest] = argv;
  const hasManyFiles = command === 'compare' && rest.length >= manyFiles;
  if (hasManyFiles) thread();
  const { main, processShell, settle } = load().exports;
  // The switches are the whole process's, and what is compiled fits only those it was made with: a thread that
  // starts has to load first. The command settles then, before its own work begins.
  if (!hasManyFiles) settle();
  return main(argv, processShell(thread));
};

module.exports = { compiledForm, load, run };
