/**
 * Workbooks in LibreOffice. Each is built without what its formulas come to, so that LibreOffice
 * must work them out: one that finds a value beside a formula keeps it, and would prove nothing.
 */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import type { Workbook } from '../../../src/report/workbook/model.js';
import { renderOds } from '../../../src/renderers/workbook/ods.js';
import { renderXlsx } from '../../../src/renderers/workbook/xlsx.js';
import { scenario, yamlOf } from '../../properties/scenarios.js';
import { rowsNamed, shipped, workedFile, workedText } from '../../workbook-of.js';
import type { Worked } from '../../workbook-of.js';
import { errorsIn, unlike, wantedOf } from './figures.js';
import { recalculated } from './recalculated.js';
import type { Sheets } from './recalculated.js';

const doNothing = `fivecase: 1
title: Do nothing
horizon: { first_year: 2025/26, years: 6 }
assumptions: { price_base: 2023/24, deflator: 2%, indices: { energy: { 2024/25+: 6% } } }
base_budget:
  library-systems: { annual: £900k, index: energy }
recurring:
  support: { annual: £35k, from: 2027-07, optimism_bias: 10% }
savings:
  closures: { amounts: { 2029/30: £12k }, confidence: 50% }
`;

/** Everything that the financing, the plan and the baseline know, in one scenario. */
const catalogue = (changes: Readonly<Record<string, string>> = {}): string => {
  const said = {
    discount: '4.2%',
    deflator: '{ 2024/25: 3%, 2025/26: 2.5%, 2026/27+: 2% }',
    borrowing: '4.6%',
    life: '7',
    contingency: '12%',
    confidence: '80%',
    amount: '£640k',
    funding: '{ borrowing: 55%, grant: 20%, revenue: 25% }',
    scale: '100%',
    ...changes,
  };
  return `fivecase: 1
title: New library catalogue
baseline: do-nothing.yaml
horizon: { first_year: 2025/26, years: 6 }
assumptions:
  discount_rate: ${said.discount}
  base_year: 2024/25
  discount_timing: mid-year
  price_base: 2023/24
  deflator: ${said.deflator}
  indices: { pay: 2.5%, energy: { 2024/25+: 6% } }
  payback_from: 2025-10
  borrowing: { rate: ${said.borrowing}, mrp: annuity, annuity_rate: 4%, charged_to: service }
base_budget:
  library-systems: { annual: £900k, index: energy, scale: ${said.scale} }
capital:
  catalogue: { amounts: { 2025/26: ${said.amount}, 2026/27: £210k }, contingency: ${said.contingency}, optimism_bias: 25%, asset_life: ${said.life}, operational: 2027/28, funding: ${said.funding} }
  kiosks: { units: { 2026/27: 12, 2028/29: 6 }, unit_cost: £4150.50, asset_life: 3, delay: 12, funding: borrowing }
one_off:
  moving-records: { once: £88k, in: 2025-09, funding: { revenue: 60%, reserve: 40% }, in_plan: { 2025/26: £40k, 2026/27: 0 } }
recurring:
  hosting: { annual: £75k, from: 2025-11, ramp: [40%, 80%, 100%], index: pay, in_plan: { 2026/27+: £30k } }
  librarians: { posts: 2.5, cost_per_post: £41.2k, from: 2026-04, until: 2028-09, index: pay, delay: 3 }
savings:
  old-catalogue: { movements: { 2026/27: £180k, 2027/28: £120k, 2029/30: "-£20k" }, confidence: ${said.confidence} }
  counter-time: { annual: £30k, from: 2027-04, kind: non-cashable }
income:
  courses: { annual: £18k, from: 2026-10, confidence: 60%, kind: charge }
  lottery: { amounts: { 2025/26: £50k }, kind: grant }
`;
};

const instant = `fivecase: 1
title: Reading room
horizon: { first_year: 2025/26, years: 5, year_zero: instant }
assumptions: { discount_rate: 3.5%, discount_timing: mid-year, borrowing: { rate: 5%, interest_on: opening } }
base_budget: { rooms: { annual: £40k } }
capital: { shelves: { amounts: { 2025/26: £90k }, asset_life: 10, funding: borrowing } }
savings: { staff: { annual: £25k, from: 2026-07 } }
`;

const others = { 'do-nothing.yaml': doNothing };

/** Scenarios by name: those that are shipped, some that know everything, and random ones, always the same. */
const scenarios: ReadonlyMap<string, Worked> = new Map([
  ...shipped().map((path): [string, Worked] => [path.replace(/[^a-z0-9]+/g, '-'), workedFile(path)]),
  ['catalogue', workedText(catalogue(), others)],
  ['instant', workedText(instant)],
  ['long', workedText(instant.replace('years: 5', 'years: 40').replace(', discount_rate: 3.5%', '').replace('discount_rate: 3.5%, ', ''))],
  ...fc
    .sample(scenario, { numRuns: 12, seed: 20251122 })
    .map((keys, index): [string, Worked] => [`random-${index + 1}`, workedText(yamlOf(keys))]),
]);

const inBoth = async (books: ReadonlyMap<string, Workbook>): Promise<ReadonlyMap<string, Sheets>> => {
  const files = new Map<string, Uint8Array>();
  for (const [name, workbook] of books) {
    files.set(`${name}-excel.xlsx`, await renderXlsx(workbook, { withoutValues: true }));
    files.set(`${name}-open.ods`, renderOds(workbook, { withoutValues: true }));
  }
  return recalculated(files);
};

describe('worked out by LibreOffice', () => {
  let sheets: ReadonlyMap<string, Sheets> = new Map();
  beforeAll(async () => {
    sheets = await inBoth(new Map([...scenarios].map(([name, { workbook }]) => [name, workbook])));
  }, 600_000);

  it.each(
    [...scenarios].flatMap(([name, { run, plan }]) => [`${name}-excel.xlsx`, `${name}-open.ods`].map((file) => ({ file, run, plan }))),
  )('$file shows the figures of run and mtfp, to the penny, and no error', ({ file, run, plan }) => {
    const found = sheets.get(file) ?? new Map();
    expect(unlike(found, wantedOf(run, plan))).toEqual([]);
    expect(errorsIn(found)).toEqual([]);
    expect(found.get('Checks')?.[3]?.[3]).toBe(0);
    expect(found.get('Checks')?.[4]?.[3]).toBe(0);
  });
});

/** The same workbook with figures written into input cells of one row: by the row's label, below another row. */
const changed = (workbook: Workbook, { below, label, cells }: Change): Workbook => {
  const [from] = below === null ? [{ row: 0 }] : rowsNamed(workbook, 'Inputs', below);
  const found = rowsNamed(workbook, 'Inputs', label).find(({ row }) => row > (from?.row ?? Infinity));
  if (!found) throw new Error(`no input ${label} below ${below ?? 'the first row'}`);
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name !== 'Inputs'
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, at) =>
            at !== found.row
              ? row
              : row.map((cell, column) => {
                  const figure = cells[column];
                  if (figure === undefined || !cell) return cell;
                  if (cell.role !== 'input') throw new Error(`${label} is no input`);
                  return { ...cell, value: decimal(figure) };
                }),
          ),
        },
  );
  return { ...workbook, sheets };
};

interface Change {
  /** The row above it: a line's id or a heading; null for what all lines share. */
  readonly below: string | null;
  readonly label: string;
  /** New figures by column: the value is in the fourth, the first year in the sixth (counted from one). */
  readonly cells: Readonly<Record<number, string>>;
}

/** Inputs changed in the sheet, and the same change in the file. */
const changes: readonly (readonly [name: string, sheet: readonly Change[], file: Readonly<Record<string, string>>])[] = [
  ['amount', [{ below: 'capital/catalogue', label: 'Amount of the year', cells: { 5: '825500' } }], { amount: '£825.5k' }],
  ['contingency', [{ below: 'capital/catalogue', label: 'Contingency (financial view)', cells: { 3: '0.3' } }], { contingency: '30%' }],
  ['discount-rate', [{ below: null, label: 'Discount rate', cells: { 3: '0.061' } }], { discount: '6.1%' }],
  [
    'deflator',
    [
      {
        below: null,
        label: 'General inflation (deflator), year by year',
        cells: { 5: '0.01', 6: '0.04', 7: '0.04', 8: '0.04', 9: '0.04', 10: '0.04' },
      },
    ],
    { deflator: '{ 2024/25: 3%, 2025/26: 1%, 2026/27+: 4% }' },
  ],
  ['borrowing-rate', [{ below: null, label: 'Rate of interest on borrowing', cells: { 3: '0.0725' } }], { borrowing: '7.25%' }],
  ['asset-life', [{ below: 'capital/catalogue', label: 'Asset life', cells: { 3: '4' } }], { life: '4' }],
  ['confidence', [{ below: 'savings/old-catalogue', label: 'Confidence (risk-adjusted)', cells: { 3: '0.35' } }], { confidence: '35%' }],
  ['scale', [{ below: 'base_budget/library-systems', label: 'Scale', cells: { 3: '0.9' } }], { scale: '90%' }],
  [
    'funding',
    [{ below: 'Funding of capital and one-off cost', label: 'Catalogue', cells: { 5: '0.1', 6: '0.3', 7: '0.2', 9: '0.4' } }],
    { funding: '{ borrowing: 10%, grant: 20%, capital-receipts: 30%, revenue: 40% }' },
  ],
];

describe('an input changed in the sheet', () => {
  const original = workedText(catalogue(), others).workbook;
  let sheets: ReadonlyMap<string, Sheets> = new Map();
  beforeAll(async () => {
    sheets = await inBoth(new Map(changes.map(([name, made]): [string, Workbook] => [name, made.reduce(changed, original)])));
  }, 600_000);

  it.each(changes.flatMap(([name, , file]) => [`${name}-excel.xlsx`, `${name}-open.ods`].map((book) => ({ book, file }))))(
    '$book gives the figures of the changed file',
    ({ book, file }) => {
      const { run, plan } = workedText(catalogue(file), others);
      const found = sheets.get(book) ?? new Map();
      expect(unlike(found, wantedOf(run, plan))).toEqual([]);
      expect(errorsIn(found)).toEqual([]);
      // The sheet's own arithmetic holds; its figures are no longer those it was made with, and it says so.
      expect(found.get('Checks')?.[3]?.[3]).toBe(0);
      expect(found.get('Checks')?.[4]?.[3]).toBeGreaterThan(0);
    },
  );
});

describe('a rate of return that a spreadsheet cannot find by itself', () => {
  it('is that of fivecase, and nobody is misled by it once an input is changed', async () => {
    const { workbook, run } = workedText(instant);
    const other = changed(workbook, { below: 'savings/staff', label: 'Amount of a whole year', cells: { 3: '31000' } });
    const sheets = await inBoth(
      new Map([
        ['same', workbook],
        ['other', other],
      ]),
    );
    const rateIn = (name: string) =>
      sheets
        .get(name)
        ?.get('Measures')
        ?.find((cells) => cells[1] === 'internal_rate_of_return')?.[3];
    for (const file of ['same-excel.xlsx', 'same-open.ods'])
      expect(rateIn(file)).toBeCloseTo(Number(run.measures.internal_rate_of_return.rate), 9);
    for (const file of ['other-excel.xlsx', 'other-open.ods']) expect(rateIn(file)).toBe('ask fivecase');
  });
});
