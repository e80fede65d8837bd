/** What the language makes of drivers, partners and sharing: places of mistakes, files laid over one another, fields of derived lines. */
import { describe, expect, test } from 'vitest';
import { positionOf } from '../../src/diagnostics/span.js';
import { readText, resultOf } from '../in-memory.js';

const head = 'fivecase: 1\ntitle: Cloud first\nhorizon: { first_year: 2020/21, years: 3 }\n';
const migration = `migration:
  on_premises: { units: 10, cost_per_unit: £1200 }
  cloud: { cost_per_unit: £600 }
`;
const waves = '  waves: { all: { units: 10, from: 2020-10, to: 2020-10 } }\n';

/** Every finding as `code line:column`. */
const told = (text: string, others: Readonly<Record<string, string>> = {}): readonly string[] =>
  readText(text, { others }).diagnostics.map(({ code, span }) => `${code} ${positionOf(span).line}:${positionOf(span).column}`);

const messages = (text: string): readonly string[] => readText(text).diagnostics.map(({ message }) => message);

/** Where in a text a piece of it begins, as findings tell it. */
const placeOf = (text: string, piece: string): string => {
  const at = text.indexOf(piece);
  if (at === -1) throw new Error(`"${piece}" is not in the text`);
  const before = text.slice(0, at);
  return `${before.split('\n').length}:${at - before.lastIndexOf('\n')}`;
};

describe('waves and retirements', () => {
  test.each([
    ['a wave that begins before the horizon', '{ units: 10, from: 2020-03, to: 2020-10 }', 'wave-outside-horizon', '2020-03'],
    ['a wave that ends after it', '{ units: 10, from: 2022-10, to: 2023-04 }', 'wave-outside-horizon', '2023-04'],
    ['a year stands for its March in `to`', '{ units: 10, from: 2022-10, to: 2023/24 }', 'wave-outside-horizon', '2023/24'],
    ['`to` before `from`', '{ units: 10, from: 2021-10, to: 2021-09 }', 'wave-backwards', '2021-09'],
  ])('%s', (_, wave, code, piece) => {
    const text = `${head + migration}  waves: { all: ${wave} }\n`;
    expect(told(text)).toEqual([`${code} ${placeOf(text, piece)}`]);
  });

  test('a retirement outside the horizon', () => {
    const text = `${head + migration}  retire: { idle: { units: 10, in: 2024-01 } }\n`;
    expect(told(text)).toEqual([`wave-outside-horizon ${placeOf(text, '2024-01')}`]);
    expect(messages(text)).toEqual(['the retirement "idle" names 2024-01, outside the months of the horizon, 2020-04 to 2023-03']);
  });

  test('more units than there are, by a hair', () => {
    const text = `${head + migration}  waves: { all: { units: 10, from: 2020-10, to: 2020-10 } }\n  retire: { idle: { units: 0.001, in: 2021-01 } }\n`;
    expect(told(text)).toEqual([`too-many-units ${placeOf(text, '10, cost')}`]);
    expect(messages(text)).toEqual(['waves and retirements add up to 10.001 units, but there are 10 on premises']);
  });

  test('several mistakes at once', () => {
    const text = `${head + migration}  waves: { one: { units: 4, from: 2019-10, to: 2020-10 }, two: { units: 6, from: 2021-10, to: 2021-09 } }\n`;
    expect(told(text)).toEqual([`wave-outside-horizon ${placeOf(text, '2019-10')}`, `wave-backwards ${placeOf(text, '2021-09')}`]);
  });
});

describe('an instant year zero', () => {
  const instant = head.replace('years: 3', 'years: 3, year_zero: instant');

  test.each([
    ['a month inside it', '{ units: 10, from: 2020-12, to: 2021-06 }', '2020-12'],
    ['the moment itself', '{ units: 10, from: 2020/21, to: 2021-06 }', '2020/21,'],
    ['a month before it', '{ units: 10, from: 2019-12, to: 2021-06 }', '2019-12'],
  ])('%s', (_, wave, piece) => {
    const text = `${instant + migration}  waves: { all: ${wave} }\n`;
    const place = piece === '2020/21,' ? placeOf(text, '2020/21, to') : placeOf(text, piece);
    expect(told(text)).toEqual([`month-outside-payments ${place}`]);
  });

  test('years of energy and channels begin in the next column', () => {
    const text = `${instant}energy: { before: { 2020/21: 5, 2021/22+: 5 }, after: { 2021/22+: 4 }, price: £1 }\n`;
    expect(told(text)).toEqual([`year-before-payments ${placeOf(text, '2020/21: 5')}`]);
  });
});

describe('what a migration cannot do without', () => {
  test('cloud', () => {
    const text = `${head}migration:\n  on_premises: { units: 10, cost_per_unit: £1200 }\n`;
    expect(told(text)).toEqual(['missing-key 5:3']);
  });

  test.each(['{ discount: 30% }', '{ coverage: 60%, after: 3 }'])('a commitment with %s alone', (commitment) => {
    const text = `${head}migration:\n  on_premises: { units: 10, cost_per_unit: £1200 }\n  cloud: { cost_per_unit: £600, commitment: ${commitment} }\n${waves}`;
    expect(told(text)).toEqual([`missing-key ${placeOf(text, commitment.slice(2))}`]);
  });

  test('an index that is there, with the years it needs', () => {
    const indexed = (assumptions: string): string =>
      `${head}assumptions: { indices: { contracts: ${assumptions} } }\nmigration:\n  on_premises: { units: 10, cost_per_unit: £1200, index: contracts }\n  cloud: { cost_per_unit: £600, index: cloud-prices }\n${waves}`;
    expect(told(indexed('2%'))).toEqual([`unknown-index ${placeOf(indexed('2%'), 'cloud-prices')}`]);
    const short = indexed('{ 2021/22: 2% }').replace(', index: cloud-prices', '');
    expect(told(short)).toEqual([`missing-growth ${placeOf(short, 'contracts }')}`]);
    expect(messages(short)).toEqual(['the index "contracts" has no growth for 2022/23, which migration needs']);
  });

  test('an index that nothing depends on needs no years', () => {
    const text = `${head}assumptions: { indices: { contracts: { 2020/21: 2% } } }\nmigration:\n  on_premises: { units: 10, cost_per_unit: £0, index: contracts }\n  cloud: { cost_per_unit: £600 }\n${waves}`;
    expect(told(text)).toEqual([]);
  });
});

describe('bare numbers', () => {
  test("a shared cost's `annual` and exit costs are in the file's unit, prices always in pounds", () => {
    const text = `${head}amounts_in: £000
migration:
  on_premises: { units: 1, cost_per_unit: 1200, shared: { lease: { annual: 12 } } }
  cloud: { cost_per_unit: 0 }
  waves: { all: { units: 1, from: 2020-04, to: 2020-04, parallel: 0, cost_per_unit: 7 } }
  exit: { costs: { lease-break: { 2021/22: 5 } } }
`;
    const { lines } = resultOf(text);
    expect(lines.map(({ id, total }) => [id, total])).toEqual([
      ['savings/migration-on-premises', '3600'],
      ['savings/migration-shared-lease', '36000'],
      ['one_off/migration-moving', '7'],
      ['one_off/migration-exit-lease-break', '5000'],
    ]);
  });
});

describe('`lines` inside a driver', () => {
  const text = (lines: string, more = ''): string =>
    `${head + migration + waves}  exit: { cost_per_unit: £10, costs: { data-wiping: { once: £100, in: 2021/22, contingency: 10% } } }\n  lines: ${lines}\n${more}`;

  test('gives fields of the line’s section', () => {
    const { lines, risk_adjusted } = resultOf(
      text('{ migration-cloud: { contingency: 10%, name: Hosting }, migration-on-premises: { confidence: 50% } }'),
    );
    expect(lines.slice(0, 2).map(({ name, total }) => [name, total])).toEqual([
      ['Hosting', '16500'],
      ['On-premises cost released', '30000'],
    ]);
    expect(risk_adjusted.total_savings).toBe('15000');
  });

  test('an exit cost keeps what is written in it, and takes what `lines` says over it', () => {
    const total = (lines: string): string | undefined =>
      resultOf(text(lines)).lines.find(({ id }) => id === 'one_off/migration-exit-data-wiping')?.total;
    expect(total('{ migration-exit-data-wiping: { scale: 50% } }')).toBe('55');
    expect(total('{ migration-exit-data-wiping: { contingency: 20% } }')).toBe('120');
  });

  test.each([
    ['a field of another section', '{ migration-cloud: { confidence: 80% } }', 'unknown-key', 'confidence'],
    ['a shape', '{ migration-cloud: { annual: £1k } }', 'unknown-key', 'annual'],
    ['an index', '{ migration-cloud: { index: contracts } }', 'unknown-key', 'index'],
    ['a delay', '{ migration-moving: { delay: 12 } }', 'unknown-key', 'delay'],
    ['a line that is not made', '{ migration-shared-lease: { scale: 50% } }', 'unknown-made-line', 'migration-shared-lease'],
    [
      'a plan for a saving that is not cashable',
      '{ migration-on-premises: { kind: avoidance, in_plan: { 2020/21: £1k } } }',
      'in-plan-not-cashable',
      'in_plan',
    ],
  ])('refuses %s', (_, lines, code, piece) => {
    expect(told(text(lines))).toEqual([`${code} ${placeOf(text(lines), piece)}`]);
  });

  test('an id that is made cannot be written by hand, even one that comes to nothing', () => {
    const twice = text(
      '{}',
      'savings: { migration-on-premises: { annual: £1k } }\nrecurring: { migration-on-premises: { annual: £1k } }\n',
    );
    expect(told(twice)).toEqual([`derived-by-hand ${placeOf(twice, 'migration-on-premises')}`]);
  });
});

describe('channels', () => {
  const shift = (rest: string): string =>
    `${head}channels:\n  permits:\n    volume: 100\n    unit_cost: { online: £1, phone: £4, post: £6 }\n${rest}`;

  test.each([
    ['shares below 100%', '    before: { online: 40%, phone: 50% }\n    after: { online: 100% }\n', 'shares-not-100', 'before'],
    [
      'shares above 100% with a remainder',
      '    before: { online: 60%, phone: 50%, post: remainder }\n    after: { online: 100% }\n',
      'shares-not-100',
      'before',
    ],
    [
      'shares that are wrong in one year',
      '    before: { online: 100% }\n    after: { online: { 2020/21: 60%, 2021/22+: 50% }, phone: 40% }\n',
      'shares-not-100',
      'after',
    ],
    [
      'a share without all years',
      '    before: { online: 100% }\n    after: { online: { 2020/21: 60%, 2022/23: 50% }, phone: remainder }\n',
      'years-missing',
      '2020/21: 60%',
    ],
    ['a channel without a cost', '    before: { online: 40%, fax: 60% }\n    after: { online: 100% }\n', 'unknown-channel', 'fax'],
    [
      'two remainders',
      '    before: { online: remainder, phone: remainder }\n    after: { online: 100% }\n',
      'two-remainders',
      'remainder }',
    ],
    [
      'a failure of an unlisted channel',
      '    before: { online: 100% }\n    after: { online: 100% }\n    failure: { of: web, rate: 10%, to: phone }\n',
      'unknown-channel',
      'web',
    ],
  ])('%s', (_, rest, code, piece) => {
    expect(told(shift(rest))).toEqual([`${code} ${placeOf(shift(rest), piece)}`]);
  });

  test('the year that is wrong is named', () => {
    const text = shift('    before: { online: 100% }\n    after: { online: { 2020/21: 60%, 2021/22+: 50% }, phone: 40% }\n');
    expect(messages(text)).toEqual(['the shares of contact after (permits) in 2021/22 add to 90%, not to 100%']);
  });

  test('a volume without all years', () => {
    const text = shift('    before: { online: 100% }\n    after: { online: 100% }\n').replace('volume: 100', 'volume: { 2020/21: 100 }');
    expect(messages(text)).toEqual(['the volume of permits is not given for 2021/22, 2022/23']);
  });

  test('what is left out is told', () => {
    expect(told(`${head}channels:\n  permits: { volume: 100 }\n`)).toEqual(['missing-key 5:14', 'missing-key 5:14', 'missing-key 5:14']);
  });
});

describe('energy', () => {
  test.each([
    ['kWh', 'before: { 2020/21: 5 }, after: 1, price: £1', '`before` of energy'],
    ['the price', 'before: 5, after: 1, price: { 2020/21: £1 }', 'the price of a kWh'],
    ['the factor', 'before: 5, after: 1, price: £1, factor: { 2020/21: 0.2 }', 'the emission factor'],
    ['carbon values of its own', 'before: 5, after: 1, price: £1, factor: 0.2, carbon_values: { 2020/21: £200 }', 'the carbon value'],
  ])('%s without all years', (_, fields, what) => {
    expect(messages(`${head}energy: { ${fields} }\n`)).toEqual([`${what} is not given for 2021/22, 2022/23`]);
  });

  test('emissions elsewhere need not be named for every year', () => {
    expect(told(`${head}energy: { before: 5, after: 1, price: £1, factor: 0.2, cloud_emissions: { 2021/22: 3 } }\n`)).toEqual([]);
  });

  test('a series that is not published', () => {
    const text = `${head}energy: { before: 5, after: 1, price: £1, carbon_values: middle }\n`;
    expect(told(text)).toEqual([`unknown-choice ${placeOf(text, 'middle')}`]);
  });
});

describe('partners', () => {
  const partners = `${head}organisation: north\npartners: { north: North Council, south: South Council }\n`;

  test('a split that does not add up', () => {
    const text = `${partners}sharing: { by-users: { north: 82%, south: 17% } }\n`;
    expect(messages(text)).toEqual(['the shares of the sharing "by-users" add to 99%, not to 100%']);
  });

  test('an organisation that is left out', () => {
    const text = partners.replace('organisation: north\n', '');
    expect(told(text)).toEqual([`organisation-not-partner ${placeOf(text, 'partners')}`]);
  });

  test('a sharing that is not there, on a line that a driver makes', () => {
    const text = `${partners}sharing: { by-users: { north: 82%, south: 18% } }\n${migration}${waves}  lines: { migration-moving: { sharing: by-size } }\n`;
    expect(told(text)).toEqual([`unknown-sharing ${placeOf(text, 'by-size')}`]);
  });
});

describe('extends', () => {
  const base = `${head}${migration}${waves}  exit: { costs: { lease-break: { 2021/22: £5k, 2022/23: £1k }, wiping: { once: £2k, in: 2021/22 } } }
channels:
  permits:
    volume: 100
    unit_cost: { online: £1, phone: £4 }
    before: { phone: 100% }
    after: { online: 50%, phone: 50% }
    cashable: 100%
`;
  const over = (rest: string) => resultOf(`fivecase: 1\nextends: base.yaml\n${rest}`, { 'base.yaml': base }).lines;
  const totals = (rest: string): Readonly<Record<string, string>> => Object.fromEntries(over(rest).map(({ id, total }) => [id, total]));

  test('a wave changes a field and keeps the others; a new one comes beside it', () => {
    const lines = totals(
      'migration: { waves: { all: { units: 4, parallel: 0 }, rest: { units: 6, from: 2022/23, to: 2022-04, parallel: 0 } } }\n',
    );
    // 4 units for 30 months and 6 for 12, at £50 a month in the cloud.
    expect(lines['recurring/migration-cloud']).toBe('9600');
    expect(lines['one_off/migration-double-running']).toBeUndefined();
  });

  test('an exit cost in its short form replaces the years, and drops another shape', () => {
    const lines = totals('migration: { exit: { costs: { lease-break: { 2021/22: £7k }, wiping: { 2022/23: £3k } } } }\n');
    expect([lines['one_off/migration-exit-lease-break'], lines['one_off/migration-exit-wiping']]).toEqual(['7000', '3000']);
  });

  test('an exit cost keeps its shape where another field changes', () => {
    expect(totals('migration: { exit: { costs: { wiping: { contingency: 10% } } } }\n')['one_off/migration-exit-wiping']).toBe('2200');
  });

  test('shares of contact are replaced whole', () => {
    // Before £4, after £1: 100 × 3 in each of three years.
    expect(totals('channels: { permits: { after: { online: 100% } } }\n')['savings/channel-permits']).toBe('900');
  });

  test('null takes a driver out', () => {
    expect(Object.keys(totals('migration: null\n'))).toEqual(['savings/channel-permits']);
  });

  test('a sharing is replaced whole', () => {
    const shared = `${head}organisation: north\npartners: { north: North, south: South, east: East }\nsharing: { by-users: { north: 50%, south: 50% } }\n`;
    const text = 'fivecase: 1\nextends: base.yaml\nsharing: { by-users: { north: 60%, east: 40% } }\n';
    expect(told(text, { 'base.yaml': shared })).toEqual([]);
  });

  test('funding said of a derived line is replaced whole', () => {
    const below = base.replace('  exit:', '  lines: { migration-double-running: { funding: { grant: 40%, revenue: 60% } } }\n  exit:');
    const text = 'fivecase: 1\nextends: base.yaml\nmigration: { lines: { migration-double-running: { funding: { reserve: 100% } } } }\n';
    expect(told(text, { 'base.yaml': below })).toEqual([]);
  });
});

test('everything of the example on the page is read', () => {
  const text = `fivecase: 1
title: Cloud first
horizon: { first_year: 2020/21, years: 5 }
assumptions: { indices: { contracts: 2%, cloud-prices: 1% } }
migration:
  unit: server
  on_premises:
    units: 240
    cost_per_unit: £2,100            # a year
    index: contracts                 # optional
    shared:                          # costs that end only when the last unit has gone
      data-centre-lease: { annual: £310k, notice: 3 }        # months still paid once empty
  cloud:
    cost_per_unit: £1,900            # a year, at full size
    index: cloud-prices
    commitment: { discount: 30%, coverage: 60%, after: 6 }   # after: months in the cloud
  waves:
    pilot:  { units: 20, from: 2020-10, to: 2020-12, cost_per_unit: £1.8k }
    wave-1: { units: 100, from: 2021-04, to: 2021-12, parallel: 2, cost_per_unit: £1.5k, sizing: 85% }
  retire:
    idle: { units: 25, in: 2021-06 }
  exit:
    cost_per_unit: £120              # when a moved or retired unit is decommissioned
    costs: { lease-break: { 2022/23: £45k } }              # lines as in one_off
  lines: { migration-cloud: { contingency: 10%, owner: Head of ICT } }
`;
  expect(messages(text)).toEqual(['units that neither move nor are retired: 95; shared costs are never released']);
});
