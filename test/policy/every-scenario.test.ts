/** Whatever a sound scenario says, every rule judges it: in plain words, at a place that is in one of its files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { files, readFile } from '../../src/io/files.js';
import { readScenario } from '../../src/language/read.js';
import { judge } from '../../src/policy/judge.js';
import { subjectOf } from '../../src/policy/subject.js';

const subjects = ['test/examples', 'test/errors', 'scenarios'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .flatMap((path) => {
      const read = readScenario(path, readFile(path), files);
      const subject = subjectOf(path, read, files);
      return subject ? [{ path, subject, sources: read.sources }] : [];
    }),
);

it('there are scenarios of every kind', () => {
  expect(subjects.length).toBeGreaterThan(40);
  expect(subjects.some(({ subject }) => subject.scenario.horizon.instant)).toBe(true);
  expect(subjects.some(({ subject }) => subject.scenario.partners.length > 0)).toBe(true);
  expect(subjects.some(({ subject }) => subject.scenario.migration !== undefined)).toBe(true);
});

it.each(subjects)('$path', ({ subject, sources }) => {
  const [judgement] = judge([subject]);
  for (const { message, hint, span } of judgement?.diagnostics ?? []) {
    expect(message).not.toMatch(/undefined|null|NaN|Infinity|\[object|[.!?]$|\.\s+[A-Z]/);
    expect(hint).toMatch(/^[A-Z][^\n]*[.?]$/);
    expect(message.length).toBeLessThan(400);
    expect(sources.map(({ path }) => path)).toContain(span.source.path);
  }
});
