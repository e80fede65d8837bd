/** Scenarios as text, without a file system: what the tests read, appraise and compare. */
import { posix } from 'node:path';
import { appraise } from '../src/core/appraisal/appraise.js';
import { excerptOf } from '../src/diagnostics/excerpt.js';
import type { FileReading, Files } from '../src/language/files.js';
import { readScenario } from '../src/language/read.js';
import type { ReadScenario } from '../src/language/read.js';
import { runResult } from '../src/report/result.js';
import type { RunResult } from '../src/report/result.js';

/** Files that are texts by path; everything lies inside one project. */
export const filesOf = (texts: Readonly<Record<string, string>>): Files => ({
  read: (path): FileReading => {
    const text = texts[path];
    return text === undefined ? { trouble: 'unreadable-file', reason: 'there is no such file' } : { source: { path, text } };
  },
  beside: (from, path) => posix.join(posix.dirname(from), path),
  identity: (path) => path,
  config: () => ('fivecase.config.yaml' in texts ? 'fivecase.config.yaml' : null),
  isInProject: () => true,
});

/** Reads a text as the scenario at `path`; `others` are the files it may name. */
export const readText = (
  text: string,
  { path = 'library.yaml', others = {} }: { readonly path?: string; readonly others?: Readonly<Record<string, string>> } = {},
): ReadScenario => {
  const files = filesOf({ ...others, [path]: text });
  return readScenario(path, files.read(path), files);
};

/** The result of `run` on a text, which must be sound. */
export const resultOf = (text: string, others: Readonly<Record<string, string>> = {}): RunResult => {
  const { scenario, baseline, diagnostics } = readText(text, { others });
  if (!scenario) throw new Error(diagnostics.map((diagnostic) => excerptOf(diagnostic)).join('\n'));
  return runResult(appraise(scenario), { file: 'library.yaml', sha256: '', baseline }, diagnostics);
};
