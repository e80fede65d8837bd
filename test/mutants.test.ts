/**
 * Mutants of the shipped scenarios: whatever is done to a file, the program judges it, and where it is
 * sound works it out in every view and format; it never throws, which a user would see as a fault of
 * the program (exit 4). FIVECASE_MUTANTS says how many; in CI there are ten thousand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
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

const mutants = Number.parseInt(process.env['FIVECASE_MUTANTS'] ?? (process.env['CI'] ? '10000' : '200'), 10);

const folder = 'scenarios';
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => join(folder, file));
const texts = new Map(shipped.map((path) => [path, readFileSync(path, 'utf8')]));

/** Words and figures of all the scenarios, and what people and machines write by mistake. */
const words = [...new Set([...texts.values()].flatMap((text) => text.match(/[\w£%./+-]+/g) ?? []))].sort();
const mistakes = [
  ...`~ null - {} [] { } [ ] : # " ' | > &a *a << !!x 0 -0 -1 1e6 1.2M 3.5 100% -100% 1000% £0 -£20k 999999999999999999bn 0.000000000000000000000001
    1999/00 2020/22 2099/00 2020/21+ 2020/21..2099/00 2020-13 0000-00 true false __proto__ constructor extends baseline template`.split(
    /\s+/,
  ),
  '',
  ' ',
  '\t',
  '\r',
  '\u0000',
  '\ufeff',
  '\u202e',
];

/** One change: at a place, of a kind, with a word. Places are shares of the text, so that shrinking keeps them in it. */
interface Change {
  readonly at: number;
  readonly kind:
    | 'drop line'
    | 'double line'
    | 'swap lines'
    | 'indent'
    | 'outdent'
    | 'word'
    | 'value'
    | 'drop character'
    | 'insert'
    | 'graft';
  readonly word: string;
  readonly other: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  other: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  kind: fc.constantFrom(
    'drop line',
    'double line',
    'swap lines',
    'indent',
    'outdent',
    'word',
    'value',
    'drop character',
    'insert',
    'graft',
  ),
  word: fc.oneof(fc.constantFrom(...words), fc.constantFrom(...mistakes)),
});

const changed = (text: string, { at, kind, word, other }: Change): string => {
  const lines = text.split('\n');
  const index = Math.floor(at * lines.length);
  const line = lines[index] ?? '';
  const withLine = (...instead: readonly string[]): string => [...lines.slice(0, index), ...instead, ...lines.slice(index + 1)].join('\n');
  const character = Math.floor(at * text.length);
  switch (kind) {
    case 'drop line':
      return withLine();
    case 'double line':
      return withLine(line, line);
    case 'swap lines': {
      const swapped = [...lines];
      const second = Math.floor(other * lines.length);
      [swapped[index], swapped[second]] = [lines[second] ?? '', line];
      return swapped.join('\n');
    }
    case 'indent':
      return withLine(`  ${line}`);
    case 'outdent':
      return withLine(line.replace(/^ {2}/, ''));
    case 'word': {
      const found = [...line.matchAll(/[\w£%./+-]+/g)];
      const one = found[Math.floor(other * found.length)];
      return one ? withLine(line.slice(0, one.index) + word + line.slice(one.index + one[0].length)) : withLine(word);
    }
    case 'value':
      return withLine(line.replace(/(:) .*$/, (_whole, colon: string) => `${colon} ${word}`));
    case 'drop character':
      return text.slice(0, character) + text.slice(character + 1);
    case 'insert':
      return text.slice(0, character) + word + text.slice(character);
    case 'graft': {
      const donor = (texts.get(shipped[Math.floor(other * shipped.length)] ?? '') ?? '').split('\n');
      const from = Math.floor(at * donor.length);
      return withLine(line, ...donor.slice(from, from + 3));
    }
  }
};

const mutant = fc.tuple(fc.constantFrom(...shipped), fc.array(change, { minLength: 1, maxLength: 4 }));

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
