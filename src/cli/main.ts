import { createHash } from 'node:crypto';
import { files, nameInProject, readFile } from '../io/files.js';
import { readScenario } from '../language/read.js';
import { appraise } from '../core/appraisal/appraise.js';
import { runResult } from '../report/result.js';
import { excerptOf } from '../diagnostics/excerpt.js';
export const main = async (argv: readonly string[]): Promise<void> => {
  const path = argv[1] ?? '';
  const reading = readFile(path);
  const read = readScenario(path, reading, files);
  for (const d of read.diagnostics) process.stderr.write(excerptOf(d) + '\n');
  if (!read.scenario || !('source' in reading)) { process.exitCode = 1; return; }
  const r = runResult(appraise(read.scenario), { file: nameInProject(path), sha256: createHash('sha256').update(reading.source.bytes).digest('hex'), baseline: read.baseline }, read.diagnostics);
  process.stdout.write(JSON.stringify(r, null, 2) + '\n');
};
