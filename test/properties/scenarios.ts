/** Random scenarios that are sound, as parts that can be put in any order before they become text. */
import * as fc from 'fast-check';

/** A key with its text, or with further keys below it. */
export type Keyed = readonly [key: string, value: string | readonly Keyed[]];

/** Keys as YAML, each on a line of its own. */
export const yamlOf = (keys: readonly Keyed[], indent = ''): string =>
  keys
    .map(([key, value]) =>
      typeof value === 'string'
        ? `${indent}${key}: ${value}\n`
        : value.length === 0
          ? `${indent}${key}: {}\n`
          : `${indent}${key}:\n${yamlOf(value, `${indent}  `)}`,
    )
    .join('');

/** The same keys in another order, at every depth. */
export const inOtherOrder = (keys: readonly Keyed[]): fc.Arbitrary<readonly Keyed[]> =>
  fc
    .tuple(fc.shuffledSubarray([...keys], { minLength: keys.length, maxLength: keys.length }))
    .chain(([shuffled]) =>
      fc.tuple(
        ...shuffled.map(([key, value]) =>
          typeof value === 'string' ? fc.constant<Keyed>([key, value]) : inOtherOrder(value).map((below): Keyed => [key, below]),
        ),
      ),
    );

const years = ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25'];

/** Money with pence, in one of its forms. */
export const money: fc.Arbitrary<string> = fc.oneof(
  fc
    .integer({ min: 0, max: 5_000_000 })
    .map((pounds) => `£${pounds.toLocaleString('en-GB')}`)
    .map((text) => `"${text}"`),
  fc.integer({ min: 0, max: 999_999 }).map((pence) => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`),
  fc.integer({ min: 0, max: 5000 }).map((thousands) => `£${thousands}k`),
);

const share = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most * 10 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}%`);

const someYears: fc.Arbitrary<readonly Keyed[]> = fc
  .uniqueArray(fc.constantFrom(...years), { minLength: 1 })
  .chain((chosen) => fc.tuple(...chosen.map((year) => money.map((amount): Keyed => [year, amount]))));

const month = fc
  .tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 4, max: 12 }))
  .map(([year, of]) => `${year}-${String(of).padStart(2, '0')}`);

const monthly: fc.Arbitrary<readonly Keyed[]> = fc
  .record({
    from: fc.option(month, { nil: undefined }),
    ramp: fc.option(
      fc.array(share(100), { minLength: 1, maxLength: 3 }).map((shares) => `[${shares.join(', ')}]`),
      { nil: undefined },
    ),
    until: fc.option(fc.constantFrom('2024-01', '2024-09', '2025-03', '2026-06'), { nil: undefined }),
  })
  .map((term) => Object.entries(term).flatMap(([key, value]): Keyed[] => (value === undefined ? [] : [[key, value]])));

const shape: fc.Arbitrary<readonly Keyed[]> = fc.oneof(
  someYears.map((amounts): readonly Keyed[] => [['amounts', amounts]]),
  someYears.map((movements): readonly Keyed[] => [['movements', movements]]),
  fc.tuple(money, monthly).map(([amount, term]): readonly Keyed[] => [['annual', amount], ...term]),
  fc
    .tuple(fc.integer({ min: 0, max: 500 }), money, monthly)
    .map(([count, cost, term]): readonly Keyed[] => [['units', String(count)], ['unit_cost', cost], ...term]),
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), money, monthly)
    .map(([count, cost, term]): readonly Keyed[] => [['posts', `${count / 2}`], ['cost_per_post', cost], ...term]),
  fc.tuple(money, fc.constantFrom(...years)).map(([amount, year]): readonly Keyed[] => [
    ['once', amount],
    ['in', year],
  ]),
);

const optional = (fields: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<readonly Keyed[]> =>
  fc
    .record(Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, fc.option(value, { nil: undefined, freq: 1 })])))
    .map((chosen) => Object.entries(chosen).flatMap(([key, value]): Keyed[] => (value === undefined ? [] : [[key, value]])));

const anyLine = { scale: share(150), index: fc.constantFrom('contracts', 'pay'), delay: fc.constantFrom('0', '12', '24') };
const cost = { contingency: share(40), optimism_bias: share(80) };
const funded = { funding: fc.constantFrom('reserve', 'grant', '{ revenue: 60%, partner: 40% }') };

/** Each section with what its lines may have beside an amount; ids differ throughout, so that they can be sorted. */
const sections: readonly (readonly [string, readonly string[], Readonly<Record<string, fc.Arbitrary<string>>>])[] = [
  ['base_budget', ['staff', 'infrastructure'], anyLine],
  ['capital', ['network', 'records-store', 'kiosks'], { ...anyLine, ...cost, ...funded }],
  ['one_off', ['programme-team', 'training', 'migration'], { ...anyLine, ...cost, ...funded }],
  ['recurring', ['licences', 'support'], { ...anyLine, ...cost }],
  [
    'savings',
    ['paper-store', 'maintenance', 'enquiry-desk'],
    { ...anyLine, confidence: share(100), kind: fc.constantFrom('cashable', 'avoidance', 'non-cashable') },
  ],
  [
    'income',
    ['partners', 'digital-fund'],
    { ...anyLine, confidence: share(100), kind: fc.constantFrom('grant', 'charge'), awarded: fc.constantFrom('true', 'false') },
  ],
];

const section = ([name, ids, fields]: (typeof sections)[number]): fc.Arbitrary<Keyed> =>
  fc
    .subarray([...ids])
    .chain((chosen) =>
      fc.tuple(...chosen.map((id) => fc.tuple(shape, optional(fields)).map(([amount, more]): Keyed => [id, [...amount, ...more]]))),
    )
    .map((lines): Keyed => [name, lines]);

const assumptions: fc.Arbitrary<Keyed> = optional({
  discount_rate: share(12),
  deflator: share(6),
  discount_timing: fc.constantFrom('mid-year', 'whole-year'),
  payback_from: fc.constantFrom('2020-10', '2019-04'),
  price_base: fc.constantFrom('2019/20', '2020/21'),
}).map((chosen): Keyed => [
  'assumptions',
  [
    ...chosen,
    [
      'indices',
      [
        ['contracts', '2.5%'],
        [
          'pay',
          [
            ['2020/21', '1%'],
            ['2021/22+', '3%'],
          ],
        ],
      ],
    ],
  ],
]);

/** A sound scenario of five years from 2020/21. */
export const scenario: fc.Arbitrary<readonly Keyed[]> = fc.tuple(assumptions, ...sections.map(section)).map((parts): readonly Keyed[] => [
  ['fivecase', '1'],
  ['title', 'Library network'],
  [
    'horizon',
    [
      ['first_year', '2020/21'],
      ['years', '5'],
    ],
  ],
  ...parts,
]);
