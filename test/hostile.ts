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

/** A text many times over. */
export const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

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
    name: 'sixty thousand unknown keys',
    content: `${head}${times(60_000, (at) => `key${at}: 1\n`)}`,
    findings: ['too-many-values 14999:12'],
  },
  {
    name: 'fourteen thousand unknown keys',
    content: `${head}${times(14_000, (at) => `key${at}: 1\n`)}`,
    // The hundred first are told, and then how many follow.
    findings: ['unknown-key 4:1', 'unknown-key 103:1', 'unknown-key 104:1'],
  },
  {
    name: 'fourteen thousand lines in one section, on one line',
    content: `${head}capital: { ${times(14_000, (at) => `Line ${at}: 1, `)} }\n`,
    findings: ['id-form 4:12', 'expected-map 4:20'],
  },
  {
    name: 'ramp of a hundred thousand figures',
    content: `${head}recurring: { shelves: { annual: £1, ramp: [${times(100_000, () => '5%, ')}5%] } }\n`,
    // Nine lines, colons and commas of the head, five before the ramp: its comma 29,987 is one too many, each four signs further.
    findings: ['too-many-values 4:119990'],
  },
  {
    name: 'ramp of twenty thousand words',
    content: `${head}recurring: { shelves: { annual: £1, ramp: [${times(20_000, () => 'soon, ')}never] } }\n`,
    findings: ['too-many-items 4:43'],
  },
  {
    name: 'lists of a mebibyte',
    content: `${head}recurring: { shelves: { annual: £1, tags: [${times(500_000, () => 'a,')}a] } }\n`,
    findings: ['too-many-values 4:60017'],
  },
  {
    name: 'indices that nobody has, each nearly named like one',
    content: `${head}assumptions: { indices: { ${times(4000, (at) => `index-${at}: 2%, `)} } }\nrecurring:\n${times(3000, (at) => `  line-${at}: { annual: £1, index: indx-${at} }\n`)}`,
    findings: ['unknown-index 6:32'],
  },
  {
    name: 'expectations of figures that nobody has',
    content: `${head}capital: { shelves: { 2025/26: £1 } }\nexpect: { ${times(9000, (at) => `figure-${at}: £1, `)} }\n`,
    findings: ['unknown-figure 5:11'],
  },
  {
    name: 'rules that nobody has',
    content: `${head}policy: { ${times(9000, (at) => `rule-${at}: off, `)} }\n`,
    findings: ['unknown-key 4:11'],
  },
  {
    name: 'the same key many times',
    content: `${head}${times(10_000, () => 'title: Again\n')}`,
    findings: ['duplicate-key 4:1'],
  },
  {
    name: 'anchor used thousands of times',
    content: `${head}base_budget:\n  a: &a { annual: £1 }\n${times(9000, (at) => `  b${at}: *a\n`)}`,
    findings: ['bad-alias 5006:10'],
  },
  {
    name: 'anchor of a long text, used a thousand times',
    content: `${head}summary: &text "${'9'.repeat(900_000)}"\ncapital: { ${times(1000, (at) => `l${at}: { 2025/26: *text }, `)} }\n`,
    // Nine thousand hundreds of letters each: the second use is the one that passes ten thousand.
    findings: ['bad-alias 5:51'],
  },
  {
    name: 'figure of twenty thousand groups, in braces',
    content: `${head}capital: { shelves: { 2025/26: 1${',200'.repeat(20_000)} } }\n`,
    findings: ['comma-in-braces 4:32'],
  },
  {
    name: 'figure of five hundred thousand blanks',
    content: `${head}capital: { shelves: { 2025/26: "${'9 '.repeat(500_000)}" } }\n`,
    findings: ['money-form 4:32'],
  },
  { name: 'colons on one line', content: `${head}summary: a${': b'.repeat(100_000)}\n`, findings: ['too-many-values 4:89981'] },
  { name: 'text of twenty thousand lines', content: `${head}summary: |\n${times(20_000, () => '  x\n')}`, findings: [] },
  { name: 'tabs on every line', content: `${head}capital:\n${times(10_000, () => '\ta: 1\n')}`, findings: ['tab-indentation 5:1'] },
  { name: 'marks never closed', content: `${head}${times(10_000, (at) => `"unclosed ${at}: x\n`)}`, findings: ['yaml-syntax 4:1'] },
  { name: 'brackets that close nothing', content: `${head}${'}\n'.repeat(10_000)}`, findings: ['yaml-syntax 4:1'] },
  { name: 'documents', content: '---\n'.repeat(20_000), findings: ['several-documents 2:1'] },
  { name: 'nothing but lines', content: '\n'.repeat(20_000), findings: ['empty-file 1:1'] },
  {
    name: 'path of two hundred thousand letters',
    content: `${head}extends: "${'a/'.repeat(100_000)}x.yaml"\n`,
    findings: ['extends-missing 4:10'],
  },
  { name: 'path with a line end and an escape', content: `${head}extends: "a\\n\\e[31m.yaml"\n`, findings: ['extends-missing 4:10'] },
  { name: 'several files to extend', content: `${head}extends: [a.yaml, b.yaml]\n`, findings: ['expected-value 4:10'] },
  { name: 'half a surrogate, escaped', content: `${head}"\\ud800": 1\n`, findings: ['unknown-key 4:1'] },
  { name: 'UTF-16 with the large end first', content: Buffer.from(`\ufeff${head}`, 'utf16le').swap16(), findings: ['not-text 1:1'] },
  { name: 'escape that is none', content: `${head}summary: "\\q"\n`, findings: ['yaml-syntax 4:11'] },
  ...[
    '0x10',
    '.5',
    '1e5',
    '+5',
    'NaN',
    '.inf',
    '-.inf',
    '0o17',
    '1__000',
    '_1',
    '£-5',
    '1.',
    '2025-01-01',
    '12:30:45',
    'yes',
    'true',
    '١٢',
  ].map((figure) => ({
    name: `money written ${figure}`,
    content: `${head}capital: { shelves: { 2025/26: ${figure} } }\n`,
    findings: ['money-form 4:32'],
  })),
  ...['1_000', '-0', '"1,000"'].map((figure) => ({
    name: `money written ${figure}`,
    content: `${head}capital: { shelves: { 2025/26: ${figure} } }\n`,
    findings: [],
  })),
  {
    name: 'sexagesimal numbers',
    content: `${head}recurring: { shelves: { units: 1:30, unit_cost: £1 } }\n`,
    findings: ['number-form 4:32'],
  },
  { name: 'yes for true', content: `${head}template: yes\n`, findings: ['flag-form 4:11'] },
  { name: 'no for false', content: `${head}income: { fines: { annual: £1, awarded: no } }\n`, findings: ['flag-form 4:41'] },
  {
    name: 'id of two hundred thousand letters',
    content: `${head}capital: { ? ${'A-'.repeat(100_000)} : { 2025/26: £1 } }\n`,
    findings: ['id-form 4:14'],
  },
  {
    name: 'path upward of three hundred thousand steps',
    content: `${head}extends: "${'../'.repeat(300_000)}x.yaml"\n`,
    findings: ['extends-missing 4:10'],
  },
  {
    name: 'baseline upward of as many steps',
    content: `${head}baseline: "${'../'.repeat(300_000)}x.yaml"\n`,
    findings: ['baseline-missing 4:11'],
  },
  {
    name: 'actuals upward of as many steps',
    content: `${head}actuals: "${'../'.repeat(300_000)}x.csv"\n`,
    findings: ['actuals-unreadable 4:10'],
  },
  {
    name: 'two thousand stress tests of three thousand lines',
    content: `${head}savings:\n${times(3000, (at) => `  line-${at}: { annual: £1 }\n`)}stress:\n${times(2000, (at) => `  late-${at}: { every: { savings: { scale: 50% } } }\n`)}`,
    // Three thousand lines, their section, the horizon and the scenario are 3,003 maps; 20,000 of them are 6 stress tests. The seventh is on line 4 + 3,000 + 1 + 7.
    findings: ['too-many-stresses 3012:3'],
  },
  {
    name: 'two thousand partners who share two thousand lines',
    content: `${head}organisation: p0\npartners: { ${times(2000, (at) => `p${at}: P, `)} }\nsharing: { all: { ${times(2000, (at) => `p${at}: 0.05%, `)} } }\nrecurring: { ${times(2000, (at) => `l${at}: { annual: £1, sharing: all }, `)} }\n`,
    // Two thousand lines leave ten partners (20,000 parts, and one line more for the case); after `partners: { ` nine of 7 letters.
    findings: ['too-many-partners 5:76'],
  },
  // Nothing where something must be: what a file needs is never taken for nought.
  { name: 'horizon of nothing', content: 'fivecase: 1\ntitle: New catalogue\nhorizon:\n', findings: ['empty-value 3:9'] },
  { name: 'version null', content: head.replace('fivecase: 1', 'fivecase: null'), findings: ['missing-key 1:1'] },
  { name: 'title of blanks', content: head.replace('New catalogue', '"  "'), findings: ['empty-value 2:8'] },
  { name: 'owner of nothing in quotes', content: `${head}savings: { books: { annual: £1, owner: "" } }\n`, findings: ['empty-value 4:40'] },
  {
    name: 'shares of nothing',
    content: `${head}channels:\n  permits:\n    volume: 100\n    unit_cost: { online: £1, phone: £2 }\n    before:\n    after: { online: 50%, phone: 50% }\n`,
    findings: ['empty-value 8:5'],
  },
  {
    name: 'migration of nothing on premises',
    content: `${head}migration:\n  on_premises:\n  cloud: { cost_per_unit: £1 }\n  waves: { first: { units: 1, from: 2025-04, to: 2025-05 } }\n`,
    findings: ['empty-value 5:15'],
  },
  { name: 'source of nothing', content: `${head}capital:\n  shelves:\n    annual: £1\n    source:\n`, findings: ['empty-value 7:12'] },
  {
    name: 'borrowed for null years',
    content: `${head}assumptions: { borrowing: { rate: 3% } }\ncapital: { shelves: { once: £1, in: 2025/26, funding: borrowing, asset_life: null } }\n`,
    findings: ['asset-life-needed 5:46'],
  },
  { name: 'expectation of no year', content: `${head}expect: { net_cost: {} }\n`, findings: ['empty-value 4:21'] },
  {
    name: 'expectation of a year twice',
    content: `${head}expect: { net_cost: { 2026/27: £0, 2025/26+: £0 } }\n`,
    findings: ['year-twice 4:36'],
  },
  {
    name: 'range of less than nothing',
    content: `${head}savings: { books: { annual: £1, range: ±-5% } }\n`,
    findings: ['percent-form 4:40'],
  },
  { name: 'year beside its map', content: `${head}first_year: 2025/26\n`, findings: ['misplaced-key 4:1'] },
  // Lines that some programs see and others do not.
  { name: 'old line ends', content: `${head}bad: 1\n`.replaceAll('\n', '\r'), findings: ['yaml-syntax 1:12'] },
  {
    name: 'old line end behind a remark',
    content: `${head}# nothing to see\rcapital: { shelves: { 2025/26: £1m } }\n`,
    findings: ['yaml-syntax 4:17'],
  },
  { name: 'line separators', content: head.replaceAll('\n', '\u2028'), findings: ['yaml-syntax 1:12'] },
  { name: 'next lines', content: head.replaceAll('\n', '\u0085'), findings: ['yaml-syntax 1:12'] },
  {
    name: 'no-break spaces to indent by',
    content: `${head}capital:\n\u00a0\u00a0shelves: { 2025/26: £1 }\n`,
    findings: ['yaml-syntax 5:1'],
  },
  {
    name: 'the same beside a tag',
    content: `${head}summary: !!str x\n\u3000capital: {}\n`,
    findings: ['yaml-tag 4:16', 'yaml-syntax 5:1'],
  },
  { name: 'tag of text on a figure', content: `${head}capital: { shelves: { 2025/26: !!str 5 } }\n`, findings: ['yaml-tag 4:38'] },
  {
    name: 'growth of a year before the first given twice',
    content: `${head}assumptions: { indices: { pay: { 2020/21: 1%, 1019/20..2021/22: 2% } } }\n`,
    findings: ['year-twice 4:47'],
  },
];
