/**
 * The examples of the manual are true. A page's yaml blocks are files, named in their first line; a
 * table after one holds its figures, by year and in all, under the names of the JSON result.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Decimal, sumOf } from '../src/core/arithmetic/decimal.js';
import type { RunResult } from '../src/report/result.js';
import { isError } from '../src/diagnostics/diagnostic.js';
import { judgeFile } from '../src/policy/judge-file.js';
import { filesOf, resultOf } from './in-memory.js';
import { underlined } from './editor.js';

const pages = [
  'docs/language.md',
  ...['docs/measures', 'docs/drivers'].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))),
];

interface Example {
  readonly name: string;
  readonly text: string;
  readonly years: readonly string[];
  readonly rows: readonly { readonly id: string; readonly figures: readonly string[] }[];
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const examplesOf = (page: string): readonly Example[] =>
  [...readFileSync(page, 'utf8').matchAll(/```yaml\n(# ([\w.-]+\.yaml)[^\n]*\n[\s\S]*?)```\n(?:\n((?:\|[^\n]*\n)+))?/g)].map(
    ([, text = '', name = '', table = '']) => {
      const [head = '', , ...lines] = table.trim().split('\n');
      return {
        name,
        text,
        years: cellsOf(head).slice(1),
        rows: lines.flatMap((line) => {
          const [label = '', ...figures] = cellsOf(line);
          const id = /^`([^`]+)`$/.exec(label)?.[1];
          return id === undefined ? [] : [{ id, figures }];
        }),
      };
    },
  );

/** A row of the result by its name: a line, a row of the profile, or a path. */
const rowOf = (result: RunResult, id: string): readonly string[] => {
  const line = result.lines.find((each) => each.id === id);
  if (line) return line.amounts;
  let here: unknown = id in result.profile ? result.profile : result;
  for (const step of id.split('.')) here = (here as Record<string, unknown>)[step];
  return Array.isArray(here) ? (here as readonly string[]) : [String(here)];
};

/** The figure with as many decimals as the page shows. */
const shownLike = (figure: string, written: string): string =>
  new Decimal(figure)
    .toDecimalPlaces(written.split('.')[1]?.length ?? 0, Decimal.ROUND_HALF_UP)
    .toFixed(written.split('.')[1]?.length ?? 0);

const plain = (cell: string): string => cell.replace(/,/g, '').replace('−', '-');

it('there are pages with examples and figures', () => {
  expect(pages.flatMap(examplesOf).filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(30);
});

describe('an editor underlines nothing', () => {
  it.each(pages.flatMap((page) => examplesOf(page).map(({ name, text }) => ({ page, name, text }))))('$page: $name', ({ text }) => {
    expect(underlined(text)).toEqual([]);
  });
});

/** Templates are there only to be extended. */
const runnable = (page: string): readonly Example[] => examplesOf(page).filter(({ text }) => !/^template: true$/m.test(text));

describe.each(pages.filter((page) => runnable(page).length > 0))('%s', (page) => {
  const texts = Object.fromEntries(examplesOf(page).map(({ name, text }) => [name, text]));
  const run = runnable(page);

  it.each(run)('$name', ({ text, years, rows }) => {
    const result = resultOf(text, texts);
    for (const { id, figures } of rows) {
      const row = rowOf(result, id);
      const all = years.at(-1) === 'Total' ? [...row, sumOf(row.map((value) => new Decimal(value))).toFixed()] : row;
      const shown = figures.map((figure, column) => (figure === '' ? '' : shownLike(all[column] ?? '', plain(figure))));
      expect(shown, id).toEqual(figures.map(plain));
    }
  });

  it.each(run)('$name has what it expects', ({ name, text }) => {
    const files = filesOf({ ...texts, [name]: text });
    const { diagnostics } = judgeFile({ path: name, reading: files.read(name) }, files, new Map());
    expect(diagnostics.flatMap(({ diagnostic }) => (isError(diagnostic) ? [diagnostic.message] : []))).toEqual([]);
  });
});
