/** The files that workbooks become: both values and formulas in them, the same bytes every time, and nothing in them that acts. */
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { renderOds } from '../../src/renderers/workbook/ods.js';
import { renderXlsx } from '../../src/renderers/workbook/xlsx.js';
import { workedFile, workedText } from '../workbook-of.js';

const hybrid = workedFile('scenarios/oxfordshire/hybrid.yaml').workbook;

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

const hostile = `fivecase: 1
title: "=HYPERLINK(\\"http://example.org\\",\\"press\\") ]]> <script>alert(1)</script>"
organisation: "\\u202Eevil\\u0007 & 'sons'"
horizon: { first_year: 2025/26, years: 2 }
recurring:
  plus: { name: "+1+1", amounts: { 2025/26: £5 } }
  minus: { name: "-2-3", amounts: { 2025/26: £5 } }
  at: { name: "@SUM(A1)", amounts: { 2025/26: £5 } }
  tab: { name: "\\t=1+1", amounts: { 2025/26: £5 } }
savings:
  negative: { movements: { 2025/26: "-£20" } }
`;
const hostileBook = workedText(hostile).workbook;

describe('an Excel file', () => {
  it('holds every formula with what it comes to', async () => {
    const parts = partsOf(await renderXlsx(hybrid));
    const formulas = hybrid.sheets.flatMap(({ rows }) => rows.flatMap((cells) => cells.filter((cell) => cell?.formula)));
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, text]) => text);
    const written = sheets.flatMap((text) => text.match(/<f>[^<]*<\/f>/g) ?? []);
    const valued = sheets.flatMap((text) => text.match(/<f>[^<]*<\/f><v>[^<]+<\/v>/g) ?? []);
    expect(written.length).toBe(formulas.length);
    expect(valued.length).toBe(formulas.length);
    expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('leaves what formulas come to out where that is asked', async () => {
    const parts = partsOf(await renderXlsx(hybrid, { withoutValues: true }));
    expect([...parts.values()].some((text) => /<f>[^<]*<\/f><v>/.test(text))).toBe(false);
  });

  it('holds every digit that a double holds', async () => {
    const third = workedText(
      'fivecase: 1\ntitle: Library\nhorizon: { first_year: 2025/26, years: 1 }\nrecurring:\n  a: { annual: £100, from: 2025-12 }\n',
    ).workbook;
    // 100 × 4 ÷ 12.
    expect([...partsOf(await renderXlsx(third)).values()].some((text) => text.includes(`<v>${100 / 3}</v>`))).toBe(true);
  });

  it('keeps panes, titles, page and charts', async () => {
    const parts = partsOf(await renderXlsx(hybrid));
    const profile = parts.get(`xl/worksheets/sheet${hybrid.sheets.findIndex(({ name }) => name === 'Profile') + 1}.xml`) ?? '';
    expect(profile).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5" state="frozen"');
    expect(profile).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(parts.get('xl/workbook.xml')).toContain('localSheetId="3">Profile!$1:$4<');
    const drawing = [...parts].find(([name]) => name.startsWith('xl/drawings/drawing'))?.[1] ?? '';
    expect(drawing).toContain('descr="One column a year');
  });
});

describe('an OpenDocument file', () => {
  const parts = partsOf(renderOds(hybrid));
  const content = parts.get('content.xml') ?? '';

  it('holds every formula with what it comes to', () => {
    const formulas = hybrid.sheets.flatMap(({ rows }) => rows.flatMap((cells) => cells.filter((cell) => cell?.formula)));
    expect(content.match(/table:formula="of:=/g)?.length).toBe(formulas.length);
    expect(content.match(/table:formula="of:=[^"]*" office:value-type="(?:float" office:value="[^"]+|string)"/g)?.length).toBe(
      formulas.length,
    );
  });

  it('begins with its type, uncompressed', () => {
    const bytes = renderOds(hybrid);
    expect(strFromU8(bytes.slice(30, 38))).toBe('mimetype');
    expect(strFromU8(bytes.slice(38, 38 + 46))).toBe('application/vnd.oasis.opendocument.spreadsheet');
  });

  it('keeps widths, panes, repeated headings, print ranges and charts', () => {
    expect(content).toContain('style:column-width=');
    expect(content).toContain('<table:table-header-rows>');
    expect(content).toContain('table:print-ranges="Profile.A1:Profile.');
    expect(parts.get('settings.xml')).toContain('config:name="VerticalSplitPosition" config:type="int">4<');
    expect(parts.get('styles.xml')).toContain('style:print-orientation="landscape"');
    expect(parts.get('Object 1/content.xml')).toContain('chart:values-cell-range-address="$Profile.$F$');
    expect(content).toContain('<svg:desc>One column a year');
  });
});

describe.each([
  ['xlsx', renderXlsx],
  ['ods', renderOds],
])('bytes of %s', (_, render) => {
  it('are the same on any day', async () => {
    const made: Uint8Array[] = [];
    try {
      for (const day of ['2026-01-01T00:30:00Z', '2031-07-09T12:00:00Z']) {
        vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
        made.push(await render(hybrid));
      }
    } finally {
      vi.useRealTimers();
    }
    expect(made[0]?.length).toBeGreaterThan(10_000);
    expect(Buffer.compare(made[0] ?? new Uint8Array(), made[1] ?? new Uint8Array())).toBe(0);
  });
});

describe('text that a spreadsheet could take for more', () => {
  const names = ['+1+1', '-2-3', '@SUM(A1)'];

  it('stays text in Excel, and figures stay figures', async () => {
    const { sheets } = await readXlsx(await renderXlsx(hostileBook));
    const inputs = sheets.find(({ name }) => name === 'Inputs');
    const cells = (inputs?.rows ?? []).flat();
    for (const name of names) expect(cells).toContain(name);
    expect(cells).toContain(' =1+1');
    expect(cells).toContain(-20);
    const parts = partsOf(await renderXlsx(hostileBook));
    for (const text of parts.values()) expect(text).not.toMatch(/<f>[^<]*HYPERLINK/);
  });

  it('stays text in OpenDocument, and figures stay figures', () => {
    const content = partsOf(renderOds(hostileBook)).get('content.xml') ?? '';
    for (const name of names)
      expect(content).toMatch(new RegExp(`office:value-type="string"><text:p>${name.replace(/[+()]/g, '\\$&')}</text:p>`));
    expect(content).toContain('office:value-type="float" office:value="-20"');
    expect(content).not.toMatch(/table:formula="of:=[^"]*HYPERLINK/);
  });

  it.each([
    ['xlsx', renderXlsx],
    ['ods', renderOds],
  ])('is harmless markup in %s', async (_, render) => {
    const parts = partsOf(await render(hostileBook));
    const markup = [...parts.values()].join('');
    expect(markup).not.toContain('<script');
    expect(markup).not.toContain(']]>');
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(markup).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e]/);
    expect(markup).toContain('&lt;script&gt;');
  });
});
