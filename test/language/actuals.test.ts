/** Rows as spreadsheets and finance systems write them: what is clear is read, the rest refused with row and column. */
import { describe, expect, it, test } from 'vitest';
import { readCsv } from '../../src/language/actuals/csv.js';
import { readLedgerAmount } from '../../src/language/actuals/ledger-amount.js';
import { withActuals } from '../../src/language/read.js';
import { placeOf } from '../../src/diagnostics/span.js';
import { scenarioOf } from '../plan-of.js';

const cellsOf = (text: string) => readCsv({ path: 'outturn.csv', text }).rows.map(({ cells }) => cells.map((cell) => cell.text));

describe('cells', () => {
  test.each([
    ['commas and line feeds', 'a,b\n1,2\n'],
    ['no line end at the end', 'a,b\n1,2'],
    ['semicolons, a byte-order mark, the line ends of Windows', '\u{feff}a;b\r\n1;2\r\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['quotes and blanks around cells', '"a" , b\n "1","2" \n'],
    ['empty rows', 'a,b\n\n,\n1,2\n'],
    ['the separator named as a spreadsheet does', 'sep=;\na;b\n1;2\n'],
  ])('%s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('a quoted cell holds separators, quotes and line ends', () => {
    expect(cellsOf('a,b\n"1,234","say ""no""\nagain"\n')).toEqual([
      ['a', 'b'],
      ['1,234', 'say "no"\nagain'],
    ]);
  });

  it('rows are counted as a spreadsheet counts them', () => {
    expect(readCsv({ path: 'outturn.csv', text: 'a,b\n\n1,2\n' }).rows.map(({ number }) => number)).toEqual([1, 3]);
  });
});

describe('amounts', () => {
  test.each([
    ['1234', '1234'],
    ['1234.50', '1234.5'],
    ['1,234,567.89', '1234567.89'],
    ['£1,234', '1234'],
    ['£ 1,234', '1234'],
    ['-1,234', '-1234'],
    ['-£1,234', '-1234'],
    ['£-1,234', '-1234'],
    ['(1,234)', '-1234'],
    ['(£1,234.50)', '-1234.5'],
    ['£(1,234)', '-1234'],
    ['1,234-', '-1234'],
    ['\u22121,234', '-1234'],
    ['1.2m', '1200000'],
    ['0', '0'],
  ])('%s', (written, expected) => {
    expect(readLedgerAmount(written)?.toFixed()).toBe(expected);
  });

  test.each(['', '-', 'n/a', '1.234,56', '12,34', '1 234', '1,234 5', '(-5)', '-5-', '50%', '1e6', '€5', '#REF!', '=A1'])(
    'refused: %s',
    (written) => {
      expect(readLedgerAmount(written)).toBeNull();
    },
  );
});

describe('rows', () => {
  const scenario = scenarioOf(
    'fivecase: 1\ntitle: Library kiosks\nhorizon: { first_year: 2020/21 }\ncapital: { kiosks: { 2020/21: £100k } }\nsavings: { desks: { annual: £50k } }\n',
  );
  const read = (text: string) => {
    const { scenario: with_, diagnostics } = withActuals(scenario, { path: 'outturn.csv', text });
    return {
      actuals: with_.actuals?.map(({ line, year, month, amount }) => [
        line,
        year,
        month === null ? null : month % 12,
        amount.value.toFixed(),
      ]),
      told: diagnostics.map(({ code, span }) => `${placeOf(span)} ${code}`),
    };
  };

  it('a line by its id or its key, a year or a month, columns in any order with others beside them', () => {
    expect(read('Amount (£);Cost centre;Month;Line\n"90,000";L1;2020/21;capital/kiosks\n4000;L1;2021-06;Desks\n')).toEqual({
      actuals: [
        ['capital/kiosks', 2020, null, '90000'],
        ['savings/desks', 2021, 5, '4000'],
      ],
      told: [],
    });
  });

  it('every mistake of every row is told, each at its cell', () => {
    expect(read('line,year,amount\nTotal,2020/21,5\nkiosks,2019/20,5\nkiosks,2020/21,five\nkiosks\n').told).toEqual([
      'outturn.csv:2:1 actuals-line',
      'outturn.csv:3:8 actuals-outside',
      'outturn.csv:4:16 actuals-amount',
      'outturn.csv:5:1 actuals-period',
      'outturn.csv:5:1 actuals-amount',
    ]);
  });
});
