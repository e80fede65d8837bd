// Keeps the engine's compiled form of the command line beside it, so that it starts faster. The form
// holds the functions that a usual run needs, so one is made first, with its result thrown away.
// Another version of Node refuses the form and compiles the text as ever.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import start from '../bin/start.js';

const { compiledForm, load } = start;

const quiet = { out: () => {}, error: () => {}, environment: {}, outIsTerminal: false, errorIsTerminal: false, columns: undefined };
const { script, exports } = load();
const options = ['hybrid.yaml', 'cloud-first.yaml'].map((name) => join('scenarios', 'oxfordshire', name));
for (const format of ['table', 'json']) {
  for (const args of [
    ['run', options[0]],
    ['compare', ...options],
  ]) {
    const code = await exports.main([...args, '--format', format], quiet);
    if (code !== 0) throw new Error(`${args[0]} of the shipped scenarios ends with ${code}`);
  }
}
// What was made with other switches of the engine would fit only those.
exports.unsettle();
writeFileSync(compiledForm, script.createCachedData());
