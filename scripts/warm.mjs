// Keeps the engine's compiled form of the command line beside it, so that it starts faster. The form
// holds the functions that a usual run needs, so one is made first, with its result thrown away.
// Another version of Node refuses the form and compiles the text as ever.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import start from '../bin/start.js';

const { compiledForm, load } = start;

const quiet = { out: () => {}, error: () => {}, environment: {}, outIsTerminal: false, errorIsTerminal: false, columns: undefined };
const { script, exports } = load();
for (const format of ['table', 'json']) {
  const code = await exports.main(['run', join('scenarios', 'oxfordshire', 'hybrid.yaml'), '--format', format], quiet);
  if (code !== 0) throw new Error(`a run of the shipped scenario ends with ${code}`);
}
writeFileSync(compiledForm, script.createCachedData());
