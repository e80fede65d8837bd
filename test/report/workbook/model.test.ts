/**
 * The workbook's model: what its formulas say and come to. A formula's value is worked out in exact
 * decimals from the very terms that its text is made from, so that a difference of nought means that
 * the sheet's arithmetic is that of the program.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetCell, Workbook } from '../../../src/report/workbook/model.js';
import { scenario, yamlOf } from '../../properties/scenarios.js';
import { rowNamed, rowsNamed, shipped, workbookOfOptions, workbookOfPlan, workedFile, workedText } from '../../workbook-of.js';

const library = `fivecase: 1
title: New library catalogue
horizon: { first_year: 2025/26, years: 3 }
assumptions: { discount_rate: 3.5%, borrowing: { rate: 4% } }
base_budget:
  library-systems: { annual: £90k }
capital:
  new-catalogue: { amounts: { 2025/26: £120k }, contingency: 10%, asset_life: 5, funding: { borrowing: 60%, grant: 40% } }
recurring:
  hosted-catalogue: { annual: £25k, from: 2025-10 }
savings:
  old-catalogue: { movements: { 2026/27: £75k }, confidence: 80% }
`;

const formulasOf = ({
  sheets,
}: Workbook): readonly {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: SheetCell;
  readonly text: string;
}[] =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell?.formula ? [{ sheet: name, row, column, cell, text: cell.formula.excel }] : [])),
    ),
  );

const wrong = (workbook: Workbook): readonly string[] =>
  workbook.differences.filter(({ value }) => value.abs().gt('1e-9')).map(({ id, value }) => `${id}: ${value.toFixed(9)}`);

describe('what the sheets come to', () => {
  it.each(shipped())('%s is that of the program, to the last digit', (path) => {
    expect(wrong(workedFile(path).workbook)).toEqual([]);
  });

  it('is that of the program for any scenario', () => {
    fc.assert(
      fc.property(scenario, (keys) => {
        expect(wrong(workedText(yamlOf(keys)).workbook)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is compared at every row of the profile, measure and movement', () => {
    const { workbook, plan } = workedFile('scenarios/oxfordshire/hybrid.yaml');
    const ids = new Set(workbook.differences.map(({ id }) => id));
    for (const id of [
      'net_cost',
      'cumulative',
      'net_benefit',
      'payback',
      'risk_adjusted.net_present_value',
      'economic.net_benefit',
      'financing.mrp',
      'budget',
      'capital.funding.borrowing',
    ])
      expect(ids).toContain(id);
    for (const { id } of plan.movements) expect(ids).toContain(`movement.${id}`);
  });
});

describe('a workbook of several scenarios', () => {
  const hybrid = 'scenarios/oxfordshire/hybrid.yaml';
  const reduced = 'scenarios/oxfordshire/reduced-capital.yaml';
  const cloudFirst = 'scenarios/oxfordshire/cloud-first.yaml';

  it('shows the plan that they make up, the others as worked out', () => {
    const workbook = workbookOfPlan([hybrid, cloudFirst]);
    expect(wrong(workbook)).toEqual([]);
    // 10,247 of capital in the hybrid, 7,733 in cloud first, in thousands (the shipped figures of both).
    expect(rowNamed(workbook, 'Plan', 'capital.total').cells[3]?.value.toString()).toBe('17980000');
    const [own, other] = rowsNamed(workbook, 'Plan', 'recurring/cloud-consumption');
    expect(own?.cells[5]?.role).toBe('formula');
    expect(other?.cells[5]?.role).toBe('worked');
    expect(String(other?.cells[0]?.value)).toContain('Cloud first');
  });

  it('works out the first in rank, and shows the others beside it', () => {
    const workbook = workbookOfOptions([reduced, hybrid, cloudFirst]);
    expect(wrong(workbook)).toEqual([]);
    expect(workbook.title).toBe('Cloud first');
    const row = rowNamed(workbook, 'Options', 'net_present_value').cells;
    // Net present value of the three in thousands: 946, 636, -1,728.
    expect(row.slice(3, 6).map((cell) => `${cell?.role} ${Math.round(Number(cell?.value) / 1000)}`)).toEqual([
      'formula 946',
      'worked 636',
      'worked -1728',
    ]);
  });
});

describe('a formula', () => {
  const { workbook } = workedText(library);
  const formulaAt = (sheet: string, name: string, column: number): string | undefined =>
    rowNamed(workbook, sheet, name).cells[column]?.formula?.excel;

  it('adds the section of lines up in the profile', () => {
    const line = rowNamed(workbook, 'Lines', 'financial view, one-off capital = estimate × (1 + contingency)').row;
    // The section's one line stands in the row below its heading; rows are counted from one.
    expect(formulaAt('Profile', 'capital', 5)).toBe(`SUM(Lines!F${line + 2}:F${line + 2})`);
    const rowOf = (name: string): number => rowNamed(workbook, 'Profile', name).row + 1;
    expect(formulaAt('Profile', 'total_cost', 6)).toBe(`G${rowOf('capital')}+G${rowOf('one_off')}+G${rowOf('recurring')}`);
    expect(formulaAt('Profile', 'cumulative', 5)).toBe(`E${rowOf('cumulative')}+F${rowOf('net_cost')}`);
  });

  it('stands in both spellings', () => {
    const row = rowNamed(workbook, 'Profile', 'net_benefit').cells[5]?.formula;
    const cost = rowNamed(workbook, 'Profile', 'net_cost').row + 1;
    expect(row).toEqual({ excel: `-F${cost}`, openDocument: `-[.F${cost}]` });
    const price = rowNamed(workbook, 'Measures', 'net_benefit').cells[5]?.formula;
    const benefit = rowNamed(workbook, 'Profile', 'net_benefit').row + 1;
    expect(price).toEqual({ excel: `Profile!F${benefit}`, openDocument: `[$Profile.F${benefit}]` });
  });

  it('writes debt down over the life, from the year after the spend', () => {
    // 120,000 × 1.1 × 60% = 79,200 borrowed in 2025/26; over five years 15,840 a year from 2026/27.
    const mrp = rowNamed(workbook, 'Financing', 'financing.mrp')
      .cells.slice(5, 8)
      .map((cell) => cell?.value.toString());
    expect(mrp).toEqual(['0', '15840', '15840']);
    // Average of opening and closing debt at 4%: (0 + 79,200) / 2, (79,200 + 63,360) / 2, (63,360 + 47,520) / 2.
    const interest = rowNamed(workbook, 'Financing', 'financing.interest')
      .cells.slice(5, 8)
      .map((cell) => cell?.value.toString());
    expect(interest).toEqual(['1584', '2851.2', '2217.6']);
  });

  it('is one and the same across a row', () => {
    const { workbook: wide } = workedFile('scenarios/oxfordshire/hybrid.yaml');
    /** References as they are seen from the cell: a column that moves with it as its distance. */
    const seenFrom = (text: string, column: number): string =>
      text.replace(
        /"[^"]*"|(\$?)\b([A-Z]{1,2})(\$?)(\d+)\b/g,
        (all, fixed: string | undefined, letters: string | undefined, _: string, row: string) => {
          if (letters === undefined) return all;
          if (fixed === '$') return `$${letters}${row}`;
          const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
          return `C[${at - column}]${row}`;
        },
      );
    const rows = new Map<string, Set<string>>();
    for (const { sheet, row, column, text } of formulasOf(wide)) {
      // Years begin in the sixth column; the list of measures and the checks of single figures have other columns there.
      const years = { Inputs: 10, Lines: 10, Profile: 10, Financing: 10, Plan: 10 }[sheet];
      if (years === undefined || column < 5 || column >= years) continue;
      const key = `${sheet} ${row + 1}`;
      rows.set(key, (rows.get(key) ?? new Set()).add(seenFrom(text, column)));
    }
    expect(rows.size).toBeGreaterThan(200);
    expect([...rows].filter(([, texts]) => texts.size > 1)).toEqual([]);
  });

  it('holds no number but nought and one, no name, and no function that moves or spills', () => {
    for (const path of ['scenarios/oxfordshire/drivers/cloud-first.yaml', 'scenarios/minimal.yaml']) {
      for (const { text } of formulasOf(workedFile(path).workbook)) {
        const bare = text.replace(/"[^"]*"/g, '').replace(/(?:[A-Z][a-z]+!)?\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?/g, '');
        const left = bare.replace(/\b(?:SUM|SUMPRODUCT|MAX|MIN|IF|AND|ABS|SIGN|ROUND|INDEX|MATCH|IRR|IFERROR)\(/g, '(');
        expect(left).toMatch(/^[01()+\-*/^,<>=]*$/);
        expect(left.match(/\d+/g)?.every((digits) => digits === '0' || digits === '1') ?? true).toBe(true);
      }
    }
  });

  it('is where a figure is worked out, and an input is where it is written', () => {
    const amount = rowNamed(workbook, 'Inputs', 'library.yaml:8');
    expect(amount.cells[0]?.value).toBe('Amount of the year');
    expect(amount.cells[4]?.value).toBe('input');
    expect(amount.cells.slice(5, 8).map((cell) => `${cell?.role} ${cell?.value.toString()}`)).toEqual([
      'input 120000',
      'input 0',
      'input 0',
    ]);
    for (const { cell } of formulasOf(workbook)) expect(cell.role).not.toBe('input');
  });
});

describe('the sheets', () => {
  it('stand in the order in which they are read', () => {
    expect(workedText(library).workbook.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Inputs',
      'Lines',
      'Profile',
      'Measures',
      'Financing',
      'Plan',
      'Checks',
      'Assumptions',
      'Glossary',
    ]);
  });

  it('have a row of headings over every table of years, and no heading is empty', () => {
    const { workbook } = workedText(library);
    for (const { name, rows } of workbook.sheets) {
      const headers = rows.filter((cells) => cells[0]?.role === 'header');
      expect(headers.length, name).toBeGreaterThan(0);
      for (const cells of headers) expect(cells.filter((cell) => cell === undefined || cell.value === '')).toEqual([]);
    }
  });

  it('describe their charts for those who do not see them', () => {
    const charts = workedText(library).workbook.sheets.flatMap((sheet) => sheet.charts);
    expect(charts.map(({ title }) => title)).toEqual(['Net benefit by year', 'Cumulative net benefit']);
    for (const { description } of charts) expect(description.length).toBeGreaterThan(60);
  });

  it('say that figures are made up before anything else', () => {
    const cover = workedFile('scenarios/minimal.yaml').workbook.sheets[0];
    expect(cover?.rows.slice(0, 7).some((cells) => cells.some((cell) => cell?.role === 'notice'))).toBe(true);
  });
});
