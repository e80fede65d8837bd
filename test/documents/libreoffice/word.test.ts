/** The Word section in LibreOffice: it opens, and headings, numbers, tables and their header rows are what they are called. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk } from '../written.js';
import { openOffice, pagesOf } from './office.js';

const table = desk();
const office = openOffice();

let pages: readonly string[] = [];
let html = '';

beforeAll(() => {
  const file = join(table.folder, 'hybrid.docx');
  table.run('report', 'scenarios/oxfordshire/hybrid.yaml', '-o', file);
  pages = pagesOf(office.convert(file, 'pdf'));
  html = office.convert(file, 'html:HTML (StarWriter)').toString('utf8');
});

afterAll(() => {
  office.clear();
  table.clear();
});

/** Text of markup on one line. */
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, '')
    .replace(/&[lr]dquo;/g, '"')
    .replace(/&rsquo;/g, '’')
    .replace(/&pound;/g, '£')
    .replace(/\s+/g, ' ')
    .trim();

describe('a section', () => {
  it('keeps its headings as headings, in their order', () => {
    const headings = [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gis)].map(
      ([, level = '', inside = '']) => `${level} ${textOf(inside)}`,
    );
    expect(headings).toEqual([
      '1 Hybrid, phased',
      '2 Financial implications',
      '3 Budget and medium term financial plan',
      '2 Capital and revenue',
      '2 Payback and value for money',
      '3 Conventions',
      '2 Funding',
      '3 Borrowing',
      '2 Risks and sensitivities',
      '2 Section 151 officer’s statement',
      '2 Recommendation',
      '2 Sources and assumptions',
    ]);
  });

  it('counts its sections, paragraphs and points', () => {
    const text = pages.join('\n');
    expect(text).toMatch(/^1 +Financial implications$/m);
    expect(text).toMatch(/^1\.1 +This section gives the financial implications of “Hybrid, phased”/m);
    expect(text).toMatch(/^2\.1 +Over the five years the proposal costs £5\.891m/m);
    expect(text).toMatch(/^7 +Recommendation$/m);
    expect(text).toMatch(/^ +\(a\) +agree the proposal “Hybrid, phased”$/m);
    expect(text).toMatch(/^8\.1 +/m);
  });

  it('keeps its tables, figures and brackets', () => {
    const text = pages.join('\n');
    expect(text).toMatch(/^One-off capital +5,414 +3,133 +700 +550 +450 +10,247$/m);
    expect(text).toMatch(/^Cashable savings +\(515\) +\(1,445\) +\(2,465\) +\(3,125\) +\(3,485\) +\(11,035\)$/m);
    const tables = html.match(/<table/gi) ?? [];
    expect(tables).toHaveLength((text.match(/^Table \d+: /gm) ?? []).length);
    expect(tables.length).toBeGreaterThan(8);
  });

  it('has header rows, and repeats them where a table goes over a page', () => {
    const heads = html.match(/<thead>/gi) ?? [];
    expect(heads).toHaveLength((html.match(/<table/gi) ?? []).length);
    const register = pages.filter((page) => /^Line +Kind +Total +Source +Owner$/m.test(page));
    expect(register.length).toBeGreaterThan(1);
    expect(pages.join('\n').match(/^Table \d+: Lines, sources and owners/gm)).toHaveLength(1);
  });

  it('draws the chart', () => {
    const page = pages.find((each) => each.includes('Figure 1: Five-year net cost')) ?? '';
    expect(page).toMatch(/Net cost +Cumulative net cost/);
    expect(page).toMatch(/^ +\(2,000\)$/m);
  });
});

describe('every shipped kind of case', () => {
  it.each([
    ['do-nothing', ['scenarios/oxfordshire/do-nothing.yaml']],
    ['minimal', ['scenarios/minimal.yaml']],
    ['waves', ['scenarios/oxfordshire/drivers/hybrid.yaml']],
    ['everything', ['test/word/contact-centre.yaml']],
    ['options', ['hybrid', 'cloud-first', 'shared-service'].map((name) => `scenarios/oxfordshire/${name}.yaml`)],
  ])('%s opens, with every table caption once and no figure cut', (name, files) => {
    const file = join(table.folder, `${name}.docx`);
    table.run('report', ...files, '-o', file);
    const text = pagesOf(office.convert(file, 'pdf')).join('\n');
    const captions = [...text.matchAll(/^Table (\d+): /gm)].map(([, number]) => Number(number));
    expect(captions).toEqual(captions.map((_, place) => place + 1));
    expect(text).toContain('Section 151 officer’s statement');
    expect(text).not.toMatch(/###|Error!|undefined|NaN/);
  });
});
