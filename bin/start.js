// Loads the built command line, with the engine's compiled form of it where that fits this version of Node.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const built = join(folder, 'command-line.cjs');

export const compiledForm = join(folder, 'command-line.bin');

const readIfThere = (path) => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

/** The command line as a script and what it exports. */
export const load = () => {
  const text = readFileSync(built, 'latin1');
  const script = new Script(`(function (exports, require, module) {${text}\n})`, { filename: built, cachedData: readIfThere(compiledForm) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(built), module);
  return { script, exports: module.exports };
};
