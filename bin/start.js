'use strict';
// Loads the built command line, with the engine's compiled form of it where that fits this version of
// Node. CommonJS, because it starts faster than a module does.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A short command is over before code that the engine optimises has paid for being optimised; a long
// one turns the optimiser on again (see `longCommands`).
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

/** Commands that may compute for seconds. */
const longCommands = ['compare', 'check', 'sensitivity', 'simulate', 'report'];

/** The command line as a script and what it exports. */
const load = () => {
  const text = readFileSync(built, 'latin1');
  const script = new Script(`(function (exports, require, module) {${text}\n})`, {
    filename: built,
    cachedData: readIfThere(compiledForm),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return { script, exports: module.exports };
};

/** Runs the command line and gives its exit code. */
const run = (argv) => {
  const { exports } = load();
  if (longCommands.some((command) => argv.includes(command))) setFlagsFromString('--opt');
  return exports.main(argv);
};

module.exports = { compiledForm, load, run };
