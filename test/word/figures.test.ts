/** Every number of the section is in the results of `run`, `mtfp`, `compare`, `sensitivity` and `simulate`, or is a stated sum or rounding of what is. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Decimal, decimal, sumOf, zero } from '../../src/core/arithmetic/decimal.js';
import { plainWords } from '../../src/report/committee/section.js';
import type { Block, CommitteeSection, Part, SectionCell, ToldFigure, Words } from '../../src/report/committee/section.js';
import { exactText } from '../../src/report/result.js';
import { ran } from '../cli/page.js';
import { sectionsOf, subjectOfFiles } from './made.js';

const shipped = readdirSync('scenarios', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('base.yaml'))
  .map((name) => join('scenarios', name));
const own = ['contact-centre', 'year-zero', 'nothing'].map((name) => join('test', 'word', `${name}.yaml`));
const options = ['hybrid', 'cloud-first', 'on-premises', 'shared-service'].map((name) => `scenarios/oxfordshire/${name}.yaml`);

const wordsOf = (block: Block): readonly Words[] => {
  switch (block.kind) {
    case 'heading':
      return [block.title];
    case 'chart':
      return [block.description];
    case 'table':
      return [];
    default:
      return [block.words];
  }
};
const partsOf = (section: CommitteeSection): readonly Part[] => section.blocks.flatMap((block) => wordsOf(block).flat());
const cellsOf = (section: CommitteeSection): readonly { readonly table: string; readonly cell: SectionCell }[] =>
  section.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map((cell) => ({ table: block.title, cell }))) : [],
  );
const figuresOf = (section: CommitteeSection): readonly ToldFigure[] =>
  [...partsOf(section), ...cellsOf(section).map(({ cell }) => cell)]
    .filter((each) => typeof each !== 'string')
    .filter((each) => each.kind === 'figure');

const json = async (...words: readonly string[]): Promise<unknown> => {
  const { out, code } = await ran([...words, '--format', 'json']);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
  return JSON.parse(out);
};

/** A figure by its size, to as many digits as a result with endless ones is sure to have. */
const keyOf = (figure: Decimal): string => (figure.abs().lt('1e-20') ? '0' : figure.abs().toSignificantDigits(25).toFixed());

/** Every decimal of a result, and what a table shows of a list: its sum, and its running sums. */
const figuresIn = (result: unknown, found: Set<string>): void => {
  const add = (figure: Decimal): void => void found.add(keyOf(figure));
  if (typeof result === 'string') {
    if (/^-?\d+(\.\d+)?$/.test(result)) add(decimal(result));
  } else if (typeof result === 'number') {
    add(decimal(result));
  } else if (Array.isArray(result)) {
    for (const each of result as readonly unknown[]) figuresIn(each, found);
    if (result.every((each) => typeof each === 'string' && /^-?\d+(\.\d+)?$/.test(each))) {
      let sum = zero;
      for (const each of result as readonly string[]) {
        sum = sum.plus(each);
        add(sum);
      }
    }
  } else if (result !== null && typeof result === 'object') {
    for (const each of Object.values(result)) figuresIn(each, found);
  }
};

/** What the tables show beside single results: rows that are sums of rows, named with the rows they sum. */
const sumsOfRows = (results: readonly unknown[], found: Set<string>): void => {
  const rowsOf = (result: unknown, ...path: readonly string[]): readonly Decimal[] => {
    let value = result;
    for (const key of path) value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
    return Array.isArray(value) ? value.map((each) => decimal(String(each))) : [];
  };
  const added = (a: readonly Decimal[], b: readonly Decimal[]): readonly string[] =>
    a.map((value, column) => exactText(value.plus(b[column] ?? zero)));
  for (const result of results) {
    figuresIn(added(rowsOf(result, 'profile', 'base_budget'), rowsOf(result, 'profile', 'net_cost')), found); // cost of the service
    figuresIn(added(rowsOf(result, 'financing', 'mrp'), rowsOf(result, 'financing', 'interest')), found); // financing cost
    figuresIn(added(rowsOf(result, 'totals', 'net'), rowsOf(result, 'totals', 'base_budget')), found);
  }
};

/** Shares that are written in the files: one-off cost by source is a line's total times its share. */
const sharesOf = async (files: readonly string[]): Promise<readonly Decimal[]> =>
  (await subjectOfFiles(files)).scenarios.flatMap(({ appraisal }) =>
    appraisal.lines.flatMap(({ line }) => line.funding.map(({ share }) => share)),
  );

const known = async (files: readonly string[]): Promise<ReadonlySet<string>> => {
  const { scenarios } = await subjectOfFiles(files);
  const found = new Set<string>(['0']);
  const results: unknown[] = [];
  for (const { file, baselineFile } of scenarios) {
    results.push(await json('run', file), await json('mtfp', file, '--charging', 'both'));
    const ranges = await ran(['sensitivity', file, '--format', 'json']);
    if (ranges.code === 0) results.push(JSON.parse(ranges.out));
    if (baselineFile !== null) results.push(await json('run', baselineFile));
  }
  results.push(await json('compare', ...files, '--switching', '--stress'));
  const drawn = await ran(['simulate', ...scenarios.map(({ file }) => file), '--format', 'json']);
  if (drawn.code === 0) results.push(JSON.parse(drawn.out));
  for (const result of results) figuresIn(result, found);
  sumsOfRows(results, found);
  const totals = [...found];
  for (const share of await sharesOf(files)) for (const total of totals) found.add(keyOf(decimal(total).times(share)));
  return found;
};

const scales: readonly (readonly [RegExp, Decimal])[] = [
  [/^£([\d,.]+)m$/, decimal(1_000_000)],
  [/^£([\d,.]+)k$/, decimal(1000)],
  [/^£([\d,.]+)$/, decimal(1)],
];

/** What a figure in words says, with the size of its last place; null where it is a date or a duration. */
const saidBy = (shown: string): { readonly value: Decimal; readonly place: Decimal } | null => {
  const places = (digits: string): number => digits.split('.')[1]?.length ?? 0;
  const read = (digits: string, scale: Decimal) => ({
    value: decimal(digits.replaceAll(',', '')).times(scale),
    place: scale.times(decimal(10).pow(-places(digits))),
  });
  for (const [pattern, scale] of scales) {
    const [, digits] = pattern.exec(shown.replace(/^\((.*)\)$/, '$1')) ?? [];
    if (digits !== undefined) return read(digits, scale);
  }
  const [, percent] = /^\(?(?:minus )?([\d.]+)%\)?$/.exec(shown) ?? [];
  if (percent !== undefined) return read(percent, decimal('0.01'));
  const [, years] = /^([\d.]+) years$/.exec(shown) ?? [];
  return years === undefined ? null : read(years, decimal(1));
};

const cases: readonly (readonly string[])[] = [...shipped, ...own].map((file) => [file]);

describe.each<readonly (readonly string[])[]>([...cases.map((files) => [files] as const), [options]])('%j', (files) => {
  it('tells no figure that is not in a result', async () => {
    const [sections, results] = await Promise.all([sectionsOf(files), known(files)]);
    const isKnown = (figure: Decimal): boolean => results.has(keyOf(figure));
    const foreign = sections.flatMap((section) => [
      ...figuresOf(section).flatMap(({ shown, exact, sumOf: parts, partOf: whole }) => {
        if (parts && (!parts.every(isKnown) || keyOf(sumOf(parts)) !== keyOf(exact))) return [`${shown} is not the sum of its parts`];
        if (!parts && !isKnown(exact)) return [`${shown} (${exactText(exact)})`];
        return whole && !isKnown(whole) ? [`${shown} of ${exactText(whole)}`] : [];
      }),
      ...cellsOf(section).flatMap(({ table, cell }) =>
        cell.kind === 'money' && !isKnown(cell.exact) ? [`${table}: ${exactText(cell.exact)}`] : [],
      ),
    ]);
    expect(foreign).toEqual([]);
  });

  it('shows each as the results have it, rounded', async () => {
    const subject = await subjectOfFiles(files);
    // Where a table is rounded so that it adds, each line may bring its half of the last place with it (decision 0007).
    const lines = Math.max(...subject.scenarios.map(({ appraisal }) => appraisal.lines.length));
    const inTables = Math.max(2, lines / 2);
    const wrong = (await sectionsOf(files)).flatMap((section) => [
      ...figuresOf(section).flatMap(({ shown, exact, partOf: whole, asInTable }) => {
        const said = saidBy(shown);
        if (said === null) return [];
        const wanted = (whole ? exact.div(whole) : exact).abs();
        const away = said.value.minus(wanted).abs().div(said.place);
        return away.lte(asInTable ? inTables : '0.5') ? [] : [`${shown} for ${exactText(wanted)}`];
      }),
      ...cellsOf(section).flatMap(({ table, cell }) => {
        if (cell.kind !== 'money') return [];
        const away = cell.shown.minus(cell.exact.div(1000)).abs();
        return away.lte(inTables) ? [] : [`${table}: ${cell.shown.toFixed()} for ${exactText(cell.exact)}`];
      }),
    ]);
    expect(wrong).toEqual([]);
  });

  it('has no number in its own words, and empty words nowhere', async () => {
    for (const section of await sectionsOf(files)) {
      expect(partsOf(section).filter((part) => typeof part === 'string' && /\d/.test(part))).toEqual([]);
      for (const block of section.blocks) {
        for (const words of wordsOf(block)) {
          expect(plainWords(words)).not.toMatch(/undefined|null|NaN|\s{2}|\s[.,;:]|\.\.|^\s|\s$|^$/);
        }
      }
    }
  });
});
