/**
 * Mutants of the shipped scenarios: whatever is done to a file, the program judges it, and where it is
 * sound works it out in every view and format; it never throws, which a user would see as a fault of
 * the program (exit 4). FIVECASE_MUTANTS says how many; in CI there are ten thousand.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appraise } from '../src/core/appraisal/appraise.js';
import { planOf } from '../src/core/plan/plan.js';
import { excerptOf } from '../src/diagnostics/excerpt.js';
import { files } from '../src/io/files.js';
import { readScenario } from '../src/language/read.js';
import { judgeFile } from '../src/policy/judge-file.js';
import { renderJson } from '../src/renderers/json.js';
import { renderMarkdown } from '../src/renderers/markdown.js';
import { planResult } from '../src/report/plan/result.js';
import { runResult } from '../src/report/result.js';
import { runReport } from '../src/report/run-report.js';
import { changed, mutant, mutants, texts } from './mutants.js';

const overlaid = (path: string, text: string) => {
  const source = { path, text, bytes: new Uint8Array() };
  return { ...files, read: (other: string) => (other === path ? { source } : files.read(other)) };
};

/** What `check` would do with the file; whether it was sound. */
const isSound = (path: string, text: string): boolean => {
  const { valid, diagnostics } = judgeFile({ path, reading: { source: { path, text } } }, overlaid(path, text), new Map());
  for (const { diagnostic } of diagnostics) excerptOf(diagnostic);
  return valid;
};

/** What `run` and `mtfp` would do with it in two formats. */
const workOut = (path: string, text: string): void => {
  const { scenario, template, baseline, diagnostics } = readScenario(path, { source: { path, text } }, overlaid(path, text));
  if (!scenario || template) return;
  const appraisal = appraise(scenario);
  renderJson(runResult(appraisal, { file: path, sha256: '', baseline }, diagnostics));
  renderMarkdown(runReport(appraisal, path, null, { unit: '£000', lines: true }));
  renderJson(planResult(planOf([appraisal]), [{ file: path, title: scenario.title, sha256: '' }]));
};

test(`${mutants} mutants of the shipped scenarios are judged, and worked out where they are sound`, { timeout: 600_000 }, () => {
  let tried = 0;
  let sound = 0;
  fc.assert(
    fc.property(mutant, ([path, changes]) => {
      const text = changes.reduce(changed, texts.get(path) ?? '');
      tried += 1;
      if (!isSound(path, text)) return;
      sound += 1;
      // Working everything out takes longer than judging, so one sound mutant in three has to do.
      if (sound % 3 === 0) workOut(path, text);
    }),
    { numRuns: mutants, seed: 20_191_217 },
  );
  // Mutants that all fail at their first line, or none of which fails, would try nothing.
  expect(tried).toBe(mutants);
  expect(sound).toBeGreaterThan(mutants / 20);
  expect(sound).toBeLessThan(mutants * 0.95);
});
