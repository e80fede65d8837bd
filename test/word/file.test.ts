/** The Word file: what a reader, a screen reader and a committee clerk's own report rest on. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderWord } from '../../src/renderers/word/word.js';
import { plainWords } from '../../src/report/committee/section.js';
import type { CommitteeSection } from '../../src/report/committee/section.js';
import { ran } from '../cli/page.js';
import { expectWellFormed, madeOf, paragraphsIn, partOf, partsOf, sectionsOf, textIn, unescaped } from './made.js';

const hybrid = ['scenarios/oxfordshire/hybrid.yaml'];

let parts: ReadonlyMap<string, string> = new Map();
let document = '';
let section: CommitteeSection;
const tables = (): readonly string[] => document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];

beforeAll(async () => {
  const [first] = await sectionsOf(hybrid);
  if (!first) throw new Error('no section');
  section = first;
  parts = await madeOf(hybrid);
  document = partOf(parts, 'word/document.xml');
}, 60_000);

describe('the text', () => {
  it('is that of the section, word for word and in its order', () => {
    const said = section.blocks.flatMap((block) => {
      switch (block.kind) {
        case 'heading':
          return [plainWords(block.title)];
        case 'paragraph':
          return [`${block.lead ? `${block.lead} ` : ''}${plainWords(block.words)}`];
        case 'table':
        case 'chart':
          return [];
        default:
          return [plainWords(block.words)];
      }
    });
    const styles = ['Heading1', 'Heading2', 'Heading3', 'NumberedParagraph', 'LetteredPoint', 'Notice', 'Placeholder'];
    const notes = section.blocks.flatMap((block) => (block.kind === 'note' ? [plainWords(block.words)] : []));
    const written = paragraphsIn(document)
      .filter(({ style, text }) => styles.includes(style) || (style === 'SmallPrint' && notes.includes(text)))
      .map(({ text }) => text);
    expect(written).toEqual(['Hybrid, phased', ...said]);
  });

  it('has every cell of every table', () => {
    const cells = section.blocks.flatMap((block) => (block.kind === 'table' ? [block.columns.length * (block.rows.length + 1)] : []));
    expect(tables().map((table) => table.match(/<w:tc>/g)?.length)).toEqual(cells);
    const profile = tables().find((table) => table.includes('One-off capital')) ?? '';
    const rows = (profile.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textIn));
    expect(rows[0]).toEqual(['£000', '2020/21', '2021/22', '2022/23', '2023/24', '2024/25', 'Total']);
    expect(rows[1]).toEqual(['One-off capital', '5,414', '3,133', '700', '550', '450', '10,247']);
    expect(rows.map(([label]) => label)).toEqual([
      '£000',
      'One-off capital',
      'One-off revenue',
      'Ongoing revenue',
      'Total cost',
      'Cashable savings',
      'Income',
      'External funding',
      'Net cost',
      'Cumulative net cost',
    ]);
    expect(rows[5]?.[1]).toBe('(515)');
  });
});

describe('headings and numbers', () => {
  it('are real: one title, sections under it, parts under those', () => {
    const levels = paragraphsIn(document).flatMap(({ style }) => /^Heading(\d)$/.exec(style)?.[1] ?? []);
    expect(levels[0]).toBe('1');
    expect(levels.filter((level) => level === '1')).toHaveLength(1);
    expect(levels[1]).toBe('2');
    expect(levels).toContain('3');
    const styles = partOf(parts, 'word/styles.xml');
    for (const level of [1, 2, 3]) {
      const style = new RegExp(`w:styleId="Heading${level}">.*?</w:style>`, 's').exec(styles)?.[0] ?? '';
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
      expect(style).toContain('<w:keepNext/>');
    }
  });

  it('are counted by Word: 1 for sections, 1.1 for paragraphs, (a) for points, in one list', () => {
    const lists = new Set<string>();
    for (const { style, xml, text } of paragraphsIn(document)) {
      const level = { Heading2: '0', NumberedParagraph: '1', LetteredPoint: '2' }[style];
      const [, written, list] = /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/><\/w:numPr>/.exec(xml) ?? [];
      expect(written, text).toBe(level);
      if (list !== undefined) lists.add(list);
    }
    expect(lists.size).toBe(1);
    const typed = paragraphsIn(document).filter(({ style, text }) => !style.startsWith('Table') && /^\(?[\da-z](\.\d+)*\)?\s/.test(text));
    expect(typed).toEqual([]);
    const numbering = partOf(parts, 'word/numbering.xml');
    for (const text of ['%1', '%1.%2', '(%3)']) expect(numbering).toContain(`<w:lvlText w:val="${text}"/>`);
  });
});

describe('tables', () => {
  it('have one header row, which repeats, and rows that stay whole', () => {
    expect(tables().length).toBeGreaterThan(8);
    for (const table of tables()) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, place) => place === 0));
      expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
      expect(table).toContain('w:firstRow="true"');
      expect(textIn(rows[0]?.match(/<w:tc>.*?<\/w:tc>/s)?.[0] ?? '')).not.toBe('');
    }
  });

  it('have a title, a caption above and figures on the right', () => {
    const titles = [...document.matchAll(/<w:tblCaption w:val="([^"]*)"/g)].map(([, title = '']) => unescaped(title));
    expect(titles).toEqual(section.blocks.flatMap((block) => (block.kind === 'table' ? [block.title] : [])));
    const captions = paragraphsIn(document).filter(({ style, text }) => style === 'Caption' && text.startsWith('Table'));
    expect(captions.map(({ text }) => text)).toEqual(titles.map((title, place) => `Table ${place + 1}: ${title}`));
    for (const { xml } of paragraphsIn(document).filter(({ text, style }) => style.startsWith('Table') && /^\(?[\d,]+\)?$/.test(text))) {
      expect(xml).toContain('w:val="TableFigure"');
    }
    expect(partOf(parts, 'word/styles.xml')).toMatch(/w:styleId="TableFigure">.*?<w:jc w:val="right"\/>/s);
  });

  it('that are too wide for the page go on in pieces with their labels, under one number', async () => {
    const wide = partOf(await madeOf(['test/word/contact-centre.yaml']), 'word/document.xml');
    const captions = paragraphsIn(wide).filter(({ style }) => style === 'Caption');
    expect(captions.map(({ text }) => text).filter((text) => text.startsWith('Table 1'))[1]).toMatch(/^Table 1 \(continued\): /);
    const pieces = (wide.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).filter((table) => table.includes('One-off capital'));
    expect(pieces).toHaveLength(2);
    const headings = pieces.flatMap((table) =>
      (/<w:tr>.*?<\/w:tr>/s.exec(table)?.[0].match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textIn).slice(1),
    );
    expect(headings).toEqual([...Array.from({ length: 12 }, (_, year) => `20${25 + year}/${26 + year}`), 'Total']);
    for (const table of wide.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(11906 - 2 * 1134 + 2);
    }
  });
});

describe('the chart', () => {
  it('is a chart of its own with its data, which Word can edit', () => {
    const chart = partOf(parts, 'word/charts/chart1.xml');
    const values = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([xml]) =>
      [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value),
    );
    // Net cost and cumulative net cost of the hybrid option, as in the cost profile.
    expect(values).toEqual([
      ['5784', '3106', '-462', '-1134', '-1403'],
      ['5784', '8890', '8428', '7294', '5891'],
    ]);
    // Beside it the histogram and the fan of the draws, each with its data.
    expect([...parts.keys()].filter((name) => name.startsWith('word/embeddings/')).sort()).toEqual(
      [1, 2, 3].map((number) => `word/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`),
    );
    expect(partOf(parts, 'word/charts/_rels/chart1.xml.rels')).toContain('Microsoft_Excel_Worksheet1.xlsx');
  });

  it('is a histogram whose columns hold every draw, and a fan whose lines lie one above the other', () => {
    const seriesIn = (name: string): readonly (readonly number[])[] =>
      [...partOf(parts, name).matchAll(/<c:val>.*?<\/c:val>/gs)].map(([xml]) =>
        [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
      );
    const columns = seriesIn('word/charts/chart2.xml');
    // Percentages with one place each, so that their sum may miss a hundred by half of it for each column.
    const all = columns.flat();
    expect(Math.abs(all.reduce((sum, value) => sum + value, 0) - 100)).toBeLessThanOrEqual(0.05 * all.length);
    expect(partOf(parts, 'word/charts/chart2.xml')).toContain('<c:gapWidth val="0"/>');
    const lines = seriesIn('word/charts/chart3.xml');
    expect(lines).toHaveLength(6);
    lines[0]?.forEach((_, year) => {
      const spread = lines.slice(0, 5).map((line) => line[year] ?? 0);
      expect([...spread].sort((a, b) => b - a)).toEqual(spread);
    });
    // The last line is the net cost as written.
    expect(lines[5]).toEqual([5784, 3106, -462, -1134, -1403]);
  });

  it('has its years below the lowest bar', () => {
    const axis = /<c:catAx>.*?<\/c:catAx>/s.exec(partOf(parts, 'word/charts/chart1.xml'))?.[0] ?? '';
    expect(axis).toContain('<c:tickLblPos val="low"/>');
  });

  it('is told in words for who does not see it', () => {
    const [, description = ''] = /<wp:docPr [^>]*descr="([^"]+)"/.exec(document) ?? [];
    expect(description).toContain('2020/21: 5,784, in total 5,784;');
    expect(description).toContain('2024/25: (1,403), in total 5,891.');
  });
});

describe('the file', () => {
  it('is in British English, on A4, in one font that everybody has', () => {
    expect(partOf(parts, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    for (const [name, xml] of parts) {
      if (!name.endsWith('.xml')) continue;
      expect(xml, name).not.toContain('en-US');
      const fonts = [...xml.matchAll(/w:(?:ascii|hAnsi)="([^"]+)"/g)].map(([, font]) => font);
      expect(
        fonts.filter((font) => font !== 'Arial'),
        name,
      ).toEqual([]);
    }
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });

  it('has a title and whose it is', () => {
    const core = partOf(parts, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Financial implications: Hybrid, phased</dc:title>');
    expect(core).toContain('<dc:creator>Oxfordshire County Council</dc:creator>');
    expect(core).not.toContain('dcterms:');
  });

  it('holds no macro, no link, and no field that asks to be updated', () => {
    expect([...parts.keys()].filter((name) => /vba|macro|activeX|customXml/i.test(name))).toEqual([]);
    for (const [name, xml] of parts) {
      expect(xml, name).not.toMatch(/w:dirty|w:updateFields|w:hyperlink|TargetMode="External"|macroEnabled|<w:object|w:altChunk/);
    }
    const fields = [...document.matchAll(/w:instr="([^"]+)"/g)].map(([, instruction]) => instruction);
    expect(new Set(fields)).toEqual(new Set(['SEQ Table \\* ARABIC', 'SEQ Figure \\* ARABIC']));
    expect(document).not.toContain('w:instrText');
  });

  it('is well-formed in every part, and every relation leads somewhere', () => {
    for (const [name, xml] of parts) if (/\.(xml|rels)$/.test(name)) expectWellFormed(name, xml);
    for (const [name, xml] of parts) {
      const [, folder] = /^(.*?)_rels\/[^/]+\.rels$/.exec(name) ?? [];
      if (folder === undefined) continue;
      for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"/g)) {
        const path = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect([...parts.keys()], `${name} to ${target}`).toContain(path);
      }
      const ids = [...xml.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toEqual(ids.map((_, place) => `rId${place + 1}`));
    }
    const used = [...document.matchAll(/r:id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(partOf(parts, 'word/_rels/document.xml.rels')).toContain(`Id="${id}"`);
  });
});

describe('a plan', () => {
  it('brings its outturn along, and a section of each scenario', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fivecase-word-'));
    try {
      const headingsOf = async (...words: readonly string[]): Promise<readonly string[]> => {
        const file = join(folder, 'plan.docx');
        expect((await ran(['mtfp', ...words, '-o', file])).code).toBe(0);
        return paragraphsIn(partOf(partsOf(readFileSync(file)), 'word/document.xml'))
          .filter(({ style }) => style === 'Heading1' || style === 'Heading2')
          .map(({ text }) => text);
      };
      const actuals = await headingsOf(...hybrid, '--actuals', 'scenarios/oxfordshire/outturn-2020-21.csv');
      expect(actuals.indexOf('Outturn')).toBe(actuals.indexOf('Funding') + 1);
      const two = await headingsOf(...hybrid, 'scenarios/oxfordshire/cloud-first.yaml');
      expect(two.filter((title) => ['Hybrid, phased', 'Cloud first'].includes(title))).toEqual(['Hybrid, phased', 'Cloud first']);
      expect(two.filter((title) => title === 'Recommendation')).toHaveLength(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the bytes', () => {
  it('are the same however often and however late it is made', { timeout: 60_000 }, async () => {
    const sections = await sectionsOf(hybrid);
    const first = await renderWord(sections);
    // A zip tells time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await renderWord(await sectionsOf(['scenarios/minimal.yaml']));
    expect(Buffer.from(await renderWord(sections)).equals(Buffer.from(first))).toBe(true);
  });

  it('are the same in any time zone and locale', { timeout: 60_000 }, () => {
    const made = (
      [
        ['UTC', 'C'],
        ['Pacific/Auckland', 'tr_TR.UTF-8'],
      ] as const
    ).map(([TZ, LANG]) =>
      execFileSync(process.execPath, ['bin/fivecase.js', 'report', ...hybrid, '--format', 'docx'], {
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        maxBuffer: 1 << 24,
      }),
    );
    expect(made[1]?.equals(made[0] ?? Buffer.alloc(0))).toBe(true);
    // The text is that of the section made here, from the sources.
    expect(textIn(partOf(partsOf(made[0] ?? new Uint8Array()), 'word/document.xml'))).toBe(textIn(document));
    expect(Object.keys(unzipSync(made[0] ?? new Uint8Array()))[0]).toBe('[Content_Types].xml');
  });
});
