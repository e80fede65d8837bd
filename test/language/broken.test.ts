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
    ['4/2021', 'Write 2021-04.'],
    ['2021-9', 'Write 2021-09.'],
    ['13/2021', 'Write it as in 2021-10 (October 2021), or a year such as 2021/22.'],
    ['spring', 'Write it as in 2021-10 (October 2021), or a year such as 2021/22.'],
  ])('%s', (written, hint) => {
    const { diagnostics } = readText(`${head}recurring: { hosting: { annual: £1k, from: "${written}" } }\n`);
    expect(diagnostics.map((each) => `${each.code}: ${each.hint}`)).toEqual([`month-form: ${hint}`]);
  });
});
