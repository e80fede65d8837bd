/** A file that cannot be taken apart hides nothing that is wrong elsewhere; and months as people write them. */
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/language/options.js';
import { filesOf, readText } from '../in-memory.js';

const head = 'fivecase: 1\ntitle: Records system\nhorizon: { first_year: 2020/21 }\n';
const codes = (diagnostics: readonly { readonly code: string; readonly span: { readonly source: { readonly path: string } } }[]) =>
  diagnostics.map(({ code, span }) => `${code} in ${span.source.path}`);

describe('a file that cannot be taken apart', () => {
  const broken = 'fivecase: 1\nextends: base.yaml # what all share\ntitle: Records system\nhorizon: {\n';

  it('still tells the mistakes of what it extends', () => {
    const { scenario, diagnostics } = readText(broken, { others: { 'base.yaml': 'fivecase: 1\ntemplate: true\ntitel: Records system\n' } });
    expect(scenario).toBeNull();
    expect(codes(diagnostics)).toEqual(['yaml-syntax in library.yaml', 'unknown-key in base.yaml']);
  });

  it('and does not ask for what it may say itself', () => {
    const { diagnostics } = readText(broken, { others: { 'base.yaml': 'fivecase: 1\n' } });
    expect(codes(diagnostics)).toEqual(['yaml-syntax in library.yaml']);
  });

  it('nor follows itself round in a circle', () => {
    const { diagnostics } = readText(broken, { others: { 'base.yaml': 'fivecase: 1\nextends: library.yaml\n' } });
    expect(codes(diagnostics)).toEqual(['yaml-syntax in library.yaml', 'extends-circle in base.yaml']);
  });

  it('is not held to name no baseline, beside options that name one', () => {
    const files = filesOf({ 'a.yaml': `${head}note: "open\n`, 'b.yaml': `${head}baseline: keep.yaml\ntitel: x\n`, 'keep.yaml': head });
    const given = ['a.yaml', 'b.yaml'].map((path) => ({ path, reading: files.read(path) }));
    expect(codes(readOptions(given, null, files).diagnostics)).toEqual(['yaml-syntax in a.yaml', 'unknown-key in b.yaml']);
  });
});

describe('what somebody answers for is no blank', () => {
  it.each([
    ['title', head.replace('Records system', '" "')],
    ['a justification', `${head}justification: { statutory: "" }\n`],
    ['who approves', `${head}approvals: { board: { by: " " } }\n`],
  ])('%s', (_, text) => {
    expect(codes(readText(text).diagnostics)).toEqual(['empty-value in library.yaml']);
  });
});

describe('a month in other forms is shown in the right one', () => {
  it.each([
    ['October 2026', 'Write 2026-10.'],
    ['Sept. 2021', 'Write 2021-09.'],
    ['mar-2024', 'Write 2024-03.'],
    ['01/04/2026', 'Write 2026-04.'], // as a day is written in Britain: 1 April
    ['31.12.2026', 'Write 2026-12.'],
    ['1st April 2026', 'Write 2026-04.'],
    ['2026-04-01', 'Write 2026-04.'],
    ['Apr-26', 'Write 2026-04.'], // as a workbook shows it
    ['2026/04', 'Write 2026-04.'],
    ['2026-27', 'Write 2026/27.'],
    ['FY26/27', 'Write 2026/27.'],
    ['26/27', 'Write 2026/27.'],
    ['26/28', 'Write it as in 2021-10 (October 2021), or a year such as 2021/22.'],
    ['4/2021', 'Write 2021-04.'],
    ['2021-9', 'Write 2021-09.'],
    ['13/2021', 'Write it as in 2021-10 (October 2021), or a year such as 2021/22.'],
    ['spring', 'Write it as in 2021-10 (October 2021), or a year such as 2021/22.'],
  ])('%s', (written, hint) => {
    const { diagnostics } = readText(`${head}recurring: { hosting: { annual: £1k, from: "${written}" } }\n`);
    expect(diagnostics.map((each) => `${each.code}: ${each.hint}`)).toEqual([`month-form: ${hint}`]);
  });
});

describe('figures as people write them are shown in the right form', () => {
  const mendOf = (line: string): string | undefined => {
    const { diagnostics } = readText(`${head}one_off:\n  moving: { ${line} }\n`);
    return diagnostics[0]?.hint;
  };

  it.each([
    ['1.2 million', 'Write 1.2m.'],
    ['120 thousand', 'Write 120k.'],
    ['GBP 120', 'Write £120.'],
    ['120k£', 'Write £120k.'],
    ['£120k pa', 'Write £120k.'],
    ['£120k per year', 'Write £120k.'],
    ['3,5 million', 'Write it as in 1200000, £1,200,000, £1.2m, 650k or "-£20k".'],
  ])('%s', (written, mend) => expect(mendOf(`in: 2020/21, once: "${written}"`)).toBe(mend));

  it('a percentage in words', () => expect(mendOf('in: 2020/21, once: £1, contingency: 10 percent')).toBe('Write 10%.'));

  it.each([
    ['FY2020/21', 'Write 2020/21, which is April 2020 to March 2021.'],
    ['20/21', 'Write 2020/21, which is April 2020 to March 2021.'],
  ])('the year %s', (written, mend) => expect(mendOf(`amounts: { "${written}": £1 }`)).toBe(mend));
});

describe('a word that the language calls otherwise', () => {
  it.each([
    ['assumptions: { inflation: 2% }', 'Did you mean deflator?'],
    ['capex: { network: { once: £1, in: 2020/21 } }', 'Did you mean capital?'],
    ['savings: { paper: { annual: £1, start: 2020-04 } }', 'Did you mean from?'],
    ['savings: { paper: { annual: £1, probability: 80% } }', 'Did you mean confidence?'],
  ])('%s', (line, mend) => {
    const { diagnostics } = readText(`${head}${line}\n`);
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([['unknown-key', mend]]);
  });
});

describe('a quotation mark that is not closed', () => {
  it('is told where it was opened, once, however much stands below', () => {
    const { diagnostics } = readText(`${head}savings:\n  paper: { annual: "90k }\n  post: { annual: 20k }\n`);
    expect(diagnostics.map(({ code, span }) => [code, span.source.text.slice(span.start, span.start + 4)])).toEqual([
      ['yaml-syntax', '"90k'],
    ]);
  });
});
