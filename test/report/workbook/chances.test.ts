/** The sheet of chances: the figures of `simulate` as numbers, and charts that show the rows they say. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Decimal, decimal } from '../../../src/core/arithmetic/decimal.js';
import { renderOds } from '../../../src/renderers/workbook/ods.js';
import { renderXlsx } from '../../../src/renderers/workbook/xlsx.js';
import { documentOf } from '../../../src/report/document/document-of.js';
import type { Area, WorkbookSheet } from '../../../src/report/workbook/model.js';
import { workbookOf } from '../../../src/report/workbook/workbook.js';
import { ran } from '../../cli/page.js';
import { subjectOfFiles } from '../../word/made.js';

const hybrid = 'scenarios/oxfordshire/hybrid.yaml';
const cloudFirst = 'scenarios/oxfordshire/cloud-first.yaml';

const bookOf = async (...files: readonly string[]) => workbookOf(documentOf(await subjectOfFiles(files)));

const sheetOf = async (...files: readonly string[]): Promise<WorkbookSheet> => {
  const sheet = (await bookOf(...files)).sheets.find(({ name }) => name === 'Chances');
  if (!sheet) throw new Error('there is no sheet of chances');
  return sheet;
};

const valueAt = ({ rows }: WorkbookSheet, row: number, column: number): string => {
  const value = rows[row]?.[column]?.value;
  return value instanceof Decimal ? value.toFixed() : (value ?? '');
};

/** The cells of the first row whose first cell says this. */
const rowOf = (sheet: WorkbookSheet, label: string): readonly string[] => {
  const row = sheet.rows.findIndex(([cell]) => cell?.value === label);
  return (sheet.rows[row] ?? []).map((_, column) => valueAt(sheet, row, column));
};

const valuesIn = (sheet: WorkbookSheet, { row, column, lastRow, lastColumn }: Area): readonly string[] =>
  Array.from({ length: lastRow - row + 1 }, (_, down) =>
    Array.from({ length: lastColumn - column + 1 }, (__, across) => valueAt(sheet, row + down, column + across)),
  ).flat();

const simulated = async (...files: readonly string[]) => JSON.parse((await ran(['simulate', ...files, '--format', 'json'])).out);

describe('one scenario', () => {
  it('has the figures of simulate', async () => {
    const sheet = await sheetOf(hybrid);
    const [option] = (await simulated(hybrid)).options;
    const keys = ['written', 'likely', 'mean', 'p5', 'p10', 'p50', 'p80', 'p90', 'p95'];
    for (const [label, measure] of [
      ['Net present value', option.net_present_value],
      ['Net cost over the horizon', option.net_cost],
      ['Peak funding', option.peak_funding],
      ['Payback', option.payback],
    ])
      expect(rowOf(sheet, label).slice(2)).toEqual(keys.map((key) => measure[key] ?? 'never'));
    expect(rowOf(sheet, 'the money is back within 5 years')[2]).toBe(option.chances.payback_within_limit);
    expect(rowOf(sheet, 'the net present value is above nought')[2]).toBe(option.chances.net_present_value_above_nought);
    expect(rowOf(sheet, 'the revenue budget falls every year')[2]).toBe(option.chances.revenue_falls_every_year);
    expect(rowOf(sheet, 'Cloud consumption')[3]).toBe('cloud-market');
  });

  it('holds no formula, and says that it follows no input', async () => {
    const { rows } = await sheetOf(hybrid);
    expect(rows.flat().filter((cell) => cell?.formula)).toEqual([]);
    expect(String(rows[1]?.[0]?.value)).toContain('nothing here follows the sheet Inputs');
  });

  it('draws the rows that it says', async () => {
    const sheet = await sheetOf(hybrid);
    const [fan, histogram] = sheet.charts;
    if (!fan || !histogram) throw new Error('two charts are wanted');
    const [option] = (await simulated(hybrid)).options;
    expect(valuesIn(sheet, fan.categories)).toEqual(['2020/21', '2021/22', '2022/23', '2023/24', '2024/25']);
    for (const { name, values, nameAt } of fan.series) {
      const key = name === 'As written' ? 'written' : name.toLowerCase();
      expect(valuesIn(sheet, values)).toEqual(option.net_cost_by_year.map((year: Readonly<Record<string, string>>) => year[key]));
      expect(nameAt && valueAt(sheet, nameAt.row, nameAt.column)).toBe(name);
    }
    expect(valuesIn(sheet, histogram.categories)).toEqual(option.histogram.map(({ from }: { readonly from: string }) => from));
    const shares = histogram.series.flatMap(({ values }) => valuesIn(sheet, values));
    expect(shares.reduce((sum, share) => sum.plus(share), decimal(0)).toFixed()).toBe('1');
  });

  it('tells lines apart by dash, width and sign, and closes the gaps of a histogram, in both files', async () => {
    const book = await bookOf(hybrid);
    const chartsIn = (bytes: Uint8Array): string =>
      Object.entries(unzipSync(bytes))
        .filter(([name]) => /chart\d+\.xml$|Object \d+\/content\.xml$|content\.xml$/.test(name))
        .map(([, content]) => strFromU8(content))
        .join('\n');
    const excel = chartsIn(await renderXlsx(book));
    for (const mark of ['prstDash val="dash"', 'prstDash val="sysDot"', 'symbol val="diamond"', '<c:gapWidth val="0"/>', '<c:legend>'])
      expect(excel).toContain(mark);
    const open = chartsIn(await renderOds(book));
    for (const mark of [
      'chart:symbol-name="diamond"',
      'svg:stroke-width="2.5pt"',
      'chart:gap-width="0"',
      'chart:label-cell-address="$Chances.',
    ])
      expect(open).toContain(mark);
  });
});

it('has options side by side, and tells the first with a range in full', async () => {
  const sheet = await sheetOf(hybrid, cloudFirst);
  // In rank order: cloud first, which has no range, is worth more as written.
  const { options } = await simulated(cloudFirst, hybrid);
  const best = rowOf(sheet, 'it is the best of these options');
  expect(best.slice(2)).toEqual(options.map(({ chances }: { readonly chances: { readonly best: string } }) => chances.best));
  expect(rowOf(sheet, 'Hybrid, phased')[3]).toBe(options[1].net_present_value.likely);
});

it('is not there where nothing was drawn', async () => {
  expect((await bookOf(cloudFirst)).sheets.map(({ name }) => name)).not.toContain('Chances');
});
