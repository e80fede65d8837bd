/** What pays for capital and one-off revenue stands under the cost profile, and adds to its rows as they are shown. */
import { describe, expect, it } from 'vitest';
import { appraise } from '../../src/core/appraisal/appraise.js';
import { fundingTable } from '../../src/report/funding-table.js';
import type { Cell } from '../../src/report/model.js';
import { readText } from '../in-memory.js';

const head = 'fivecase: 1\ntitle: Library system\nhorizon: { first_year: 2026/27, years: 2 }\n';

const rowsOf = (lines: string): readonly string[] | undefined => {
  const { scenario } = readText(`${head}${lines}`);
  if (!scenario) throw new Error('the scenario is not sound');
  const words = (cell: Cell): string => (cell.kind === 'money' ? cell.shown.toFixed(cell.decimals) : cell.kind === 'text' ? cell.text : '');
  return fundingTable(appraise(scenario), { unit: '£000' })?.rows.map(({ cells }) => cells.map(words).join(' | '));
};

describe('where the money comes from', () => {
  it('is told by source and year, contingency in, for capital and for one-off revenue', () => {
    // Kiosks: £100k and £50k, with 10% contingency £110k and £55k; 60% of it borrowed, 40% developers'.
    expect(
      rowsOf(`assumptions: { borrowing: { rate: 4% } }
capital:
  kiosks: { amounts: { 2026/27: £100k, 2027/28: £50k }, contingency: 10%, asset_life: 5, funding: { borrowing: 60%, developer-contributions: 40% } }
one_off:
  training: { once: £25k, in: 2027/28, funding: reserve }
  double-running: { once: £93k, in: 2026/27 }
`),
    ).toEqual([
      '  Borrowing | 66 | 33 | 99',
      '  Developer contributions | 44 | 22 | 66',
      'One-off capital | 110 | 55 | 165',
      '  Revenue | 93 | 0 | 93', // what names no funding is paid from revenue
      '  Reserve | 0 | 25 | 25',
      'One-off revenue | 93 | 25 | 118',
    ]);
  });

  it('adds to what is shown where sources fall between thousands', () => {
    // £1,000 in each of two years, a half each from two sources: £500 shown as 0 or as 1, and each source's £1,000 as 1.
    expect(
      rowsOf(
        'capital: { kiosks: { amounts: { 2026/27: £1k, 2027/28: £1k }, funding: { capital-receipts: 50%, corporate-resources: 50% } } }\n',
      ),
    ).toEqual(['  Capital receipts | 0 | 1 | 1', '  Corporate resources | 1 | 0 | 1', 'One-off capital | 1 | 1 | 2']);
  });

  it('is left out where nothing is spent once', () => {
    expect(rowsOf('savings: { paper: { annual: £10k } }\n')).toBeUndefined();
  });
});
