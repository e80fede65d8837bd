/** Hostile files, and the findings that must be among those they are told with: `code line:column`. */

export interface Hostile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Empty where the file is harmless after all. */
  readonly findings: readonly string[];
}

/** A sound beginning, three lines long. */
export const head = 'fivecase: 1\ntitle: New catalogue\nhorizon: { first_year: 2025/26, years: 5 }\n';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));

const times = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join('');

const mebibyte = 1_048_576;

/** Lists of ten aliases of lists of ten aliases, nine deep: a thousand million values. */
const listBomb = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${times(9, (at) => `a${at + 1}: &a${at + 1} [${Array.from({ length: 10 }, () => `*a${at}`).join(', ')}]\n`)}`;
/** The same of maps. */
const mapBomb = `m0: &m0 { k: x }\n${times(12, (at) => `m${at + 1}: &m${at + 1} { ${Array.from({ length: 9 }, (_, key) => `k${key}: *m${at}`).join(', ')} }\n`)}`;

export const hostile: readonly Hostile[] = [
  // An alias of a0 repeats 11 values (the list and its ten), one of a1 1 + 10 × (1 + 11) = 121, one of a2 1 + 10 × 122 = 1,221.
  // a1 and a2 together repeat 110 + 1,210; the eighth alias in a3, on line 7, is the one that passes ten thousand.
  { name: 'alias bomb of lists', content: `${head}${listBomb}`, findings: ['unknown-key 4:1', 'bad-alias 7:45'] },
  { name: 'alias bomb of maps', content: `${head}${mapBomb}`, findings: ['unknown-key 4:1'] },
  { name: 'alias of itself', content: `${head}capital: &c { shelves: *c }\n`, findings: ['too-deep 4:13'] },
  { name: 'anchor of another file', content: `${head}capital: { shelves: *net }\n`, findings: ['bad-alias 4:21'] },
  { name: 'ten thousand brackets', content: `${head}capital: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, findings: ['too-deep 4:510'] },
  { name: 'ten thousand maps', content: `${head}capital: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}\n`, findings: ['too-deep 4:2010'] },
  { name: 'brackets never closed', content: `${head}capital: ${'['.repeat(100_000)}\n`, findings: ['too-deep 4:510'] },
  { name: 'ten thousand dashes', content: `${head}capital:\n  ${'- '.repeat(10_000)}x\n`, findings: ['too-deep 5:1'] },
  {
    name: 'a thousand steps of indentation',
    content: `${head}capital:\n${times(1000, (at) => `${' '.repeat(at + 1)}a:\n`)}`,
    findings: ['too-deep 504:1'],
  },
  { name: 'key of a mebibyte', content: `${head}? ${'k'.repeat(mebibyte - 200)}\n: 1\n`, findings: ['unknown-key 4:3'] },
  { name: 'value of a mebibyte', content: `${head}summary: ${'v'.repeat(mebibyte - 200)}\n`, findings: [] },
  { name: 'more than a mebibyte', content: `${head}summary: ${'v'.repeat(mebibyte)}\n`, findings: ['too-large 1:1'] },
  {
    name: 'lines by nature',
    content: `${head}capital: { __proto__: { 2025/26: £1 }, constructor: { 2025/26: £1 } }\n`,
    findings: ['id-form 4:12'],
  },
  { name: 'merge key', content: `${head}base_budget: { a: &a { annual: £1 }, b: { <<: *a } }\n`, findings: ['merge-key 4:43'] },
  { name: 'tags of other languages', content: `${head}summary: !!js/function "function () {}"\n`, findings: ['yaml-tag 4:10'] },
  { name: 'tag of its own', content: `%TAG ! tag:x,2000:\n---\n${head}summary: !evil x\n`, findings: ['yaml-tag 6:10'] },
  { name: 'bytes that are not UTF-8', content: bytes(head, 'summary: ', [0xff, 0xfe, 0xc3, 0x28], '\n'), findings: ['not-text 1:1'] },
  { name: 'overlong UTF-8', content: bytes(head, 'summary: ', [0xc0, 0xaf], '\n'), findings: ['not-text 1:1'] },
  { name: 'half a surrogate', content: bytes(head, 'summary: ', [0xed, 0xa0, 0x80], '\n'), findings: ['not-text 1:1'] },
  { name: 'NUL', content: bytes(head, 'summary: a', [0], 'b\n'), findings: ['not-text 1:1'] },
  { name: 'UTF-16', content: Buffer.from(`\ufeff${head}`, 'utf16le'), findings: ['not-text 1:1'] },
  { name: 'escapes in a key', content: `${head}"\\e[2J\\e]0;owned\\a\\u202E": 1\n`, findings: ['unknown-key 4:1'] },
  { name: 'raw escapes in a key', content: `${head}\u001b[2Jkey: 1\n`, findings: ['unknown-key 4:1'] },
  { name: 'escapes in a figure', content: `${head}assumptions: { discount_rate: "\\e[31m9\\r%" }\n`, findings: ['percent-form 4:31'] },
  { name: 'byte-order mark amid the file', content: `${head}\ufeffsummary: x\n`, findings: ['unknown-key 4:1'] },
  {
    name: 'ten thousand digits',
    content: `${head}capital: { shelves: { 2025/26: ${'9'.repeat(10_000)} } }\n`,
    findings: ['too-many-digits 4:32'],
  },
  {
    name: 'ten thousand digits after the point',
    content: `${head}capital: { shelves: { 2025/26: 0.${'1'.repeat(10_000)} } }\n`,
    findings: ['too-many-digits 4:32'],
  },
  {
    name: 'ten thousand digits of a percentage',
    content: `${head}assumptions: { discount_rate: ${'9'.repeat(10_000)}% }\n`,
    findings: ['too-many-digits 4:31'],
  },
  { name: 'huge exponent', content: `${head}capital: { shelves: { 2025/26: 1e999999 } }\n`, findings: ['money-form 4:32'] },
  {
    name: 'huge exponent of a count',
    content: `${head}recurring: { shelves: { units: 1e999999, unit_cost: £1 } }\n`,
    findings: ['number-form 4:32'],
  },
  { name: 'huge horizon', content: head.replace('years: 5', 'years: 99999999999'), findings: ['whole-number 3:40'] },
  { name: 'huge delay', content: `${head}recurring: { shelves: { annual: £1, delay: 99999999999 } }\n`, findings: ['whole-number 4:44'] },
  { name: 'path that holds a NUL', content: `${head}extends: "a\\0b"\n`, findings: ['extends-missing 4:10'] },
  { name: 'path upward', content: `${head}extends: ../../../../../../../../etc/hosts\n`, findings: ['extends-outside 4:10'] },
  { name: 'path of a device', content: `${head}extends: /dev/zero\n`, findings: ['extends-outside 4:10'] },
  { name: 'list or map as a key', content: `${head}? [a, b]\n: 1\n`, findings: ['complex-key 4:3'] },
  {
    name: 'figures that tire a pattern',
    content: `${head}capital: { shelves: { 2025/26: "£${'1,'.repeat(20_000)}x" } }\n`,
    findings: ['money-form 4:32'],
  },
  {
    name: 'id of two hundred thousand letters',
    content: `${head}capital: { ? ${'A-'.repeat(100_000)} : { 2025/26: £1 } }\n`,
    findings: ['id-form 4:14'],
  },
];
