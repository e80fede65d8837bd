/** Names that would break a file, or do something in it: they stay text that can be seen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectWellFormed, madeOf, paragraphsIn, partOf, textIn } from './made.js';

const names = [
  '<script>alert(1)</script>',
  '</w:t></w:r></w:p><w:p><w:r><w:t>forged',
  '<w:fldSimple w:instr="DDEAUTO c:\\\\windows cmd"/>',
  ']]><!-- --><?xml version="1.0"?>',
  '{ HYPERLINK "https://example.org" }',
  'https://example.org/and www.example.org',
  '=HYPERLINK("https://example.org";"click")',
  '&lt;b&gt; & &#8; "quoted" \'twice\'',
  'control \u0001\u0008\u001b[31m and \u0085 end',
  'right to left \u202egnp.exe\u202c \u2066isolated\u2069 \u200fmark \u061c',
  'not characters \ufffe \uffff',
  'two\nlines\tand a tab',
  '-1+1|cmd',
];

let folder = '';
let parts: ReadonlyMap<string, string> = new Map();
let document = '';
const xmlParts = () => [...parts].filter(([name]) => /\.(xml|rels)$/.test(name));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fivecase-hostile-'));
  const quoted = (text: string): string => JSON.stringify(text);
  const lines = names.map(
    (name, place) =>
      `  line-${place}: { name: ${quoted(name)}, annual: £${place + 1}k, owner: ${quoted(name)}, source: { kind: illustrative, title: ${quoted(name)} } }`,
  );
  writeFileSync(
    join(folder, 'hostile.yaml'),
    [
      'fivecase: 1',
      `title: ${quoted(names.join(' / '))}`,
      `case: ${quoted(names.join(' / '))}`,
      `organisation: ${quoted(names.join(' / '))}`,
      `summary: ${quoted(names.join(' / '))}`,
      'horizon: { first_year: 2025/26, years: 3 }',
      'capital:',
      `  kit: { name: ${quoted(names[1] ?? '')}, once: £50k, in: 2025/26, funding: corporate-resources }`,
      'savings:',
      ...lines,
      'income:',
      `  hoped-for: { name: ${quoted(names[1] ?? '')}, annual: £1k, awarded: false }`,
      '',
    ].join('\n'),
  );
  parts = await madeOf([join(folder, 'hostile.yaml')]);
  document = partOf(parts, 'word/document.xml');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file made of hostile names', () => {
  it('is well-formed in every part', () => {
    for (const [name, xml] of xmlParts()) expectWellFormed(name, xml);
  });

  it('holds no character that controls or turns the text', () => {
    for (const [name, xml] of xmlParts()) {
      // oxlint-disable-next-line no-control-regex -- finding control characters is the point
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it('has no field, link or paragraph but its own', () => {
    for (const [name, xml] of parts)
      expect(xml, name).not.toMatch(/<w:hyperlink|TargetMode="External"|<w:object|<w:instrText[^>]*>[^<]*(?:HYPERLINK|DDE)/);
    expect(new Set([...document.matchAll(/<w:fldSimple w:instr="([^"]+)"/g)].map(([, instruction]) => instruction))).toEqual(
      new Set(['SEQ Table \\* ARABIC', 'SEQ Figure \\* ARABIC']),
    );
    expect(paragraphsIn(document).filter(({ text }) => text === 'forged')).toEqual([]);
  });

  it('shows the names as they are, on one line', () => {
    const text = textIn(document);
    for (const name of [
      ...names.slice(0, 8),
      'two lines and a tab',
      '-1+1|cmd',
      'not characters \ufffd \ufffd',
      'right to left \ufffdgnp.exe\ufffd',
    ])
      expect(text).toContain(name);
  });
});
