/** Laws that hold for the figures of every scenario, not only of those somebody has thought of. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, one, zero } from '../../src/core/arithmetic/decimal.js';
import type { Decimal } from '../../src/core/arithmetic/decimal.js';
import { discountFactors, flatRate, presentValue } from '../../src/core/arithmetic/discounting.js';
import { payback, paybackExtended, paybackFirst } from '../../src/core/arithmetic/payback.js';
import { plus, scaled, totalOf } from '../../src/core/arithmetic/profile.js';
import type { Profile } from '../../src/core/arithmetic/profile.js';
import { excerptOf } from '../../src/diagnostics/excerpt.js';
import type { RunResult } from '../../src/report/result.js';
import { horizonOf } from '../core/figures.js';
import { readText, resultOf } from '../in-memory.js';
import { inOtherOrder, money, scenario, yamlOf } from './scenarios.js';
import type { Keyed } from './scenarios.js';

/** Pounds and pence, as a decimal. */
const pence = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((figure) => decimal(figure).div(100));
const flows = (years: number): fc.Arbitrary<Profile> => fc.array(pence, { minLength: years, maxLength: years });
const rate = fc.integer({ min: -500, max: 2000 }).map((tenths) => decimal(tenths).div(1000));

/** A time at forty decimals: the last of sixty digits may differ by a division. */
const shown = (time: Decimal | null): string | null => time && time.toFixed(40);

describe('net present value', () => {
  test('is linear in the flows', () => {
    fc.assert(
      fc.property(flows(12), flows(12), pence, pence, rate, (a, b, p, q, discountRate) => {
        const factors = discountFactors(horizonOf(12), flatRate(discountRate), 'mid-year', 1);
        const together = presentValue(plus(12, [scaled(a, p), scaled(b, q)]), factors);
        const apart = presentValue(a, factors).times(p).plus(presentValue(b, factors).times(q));
        // Beside the size of the parts, not of their sum, which may be next to nothing.
        const size = presentValue(
          [...a, ...b].map((flow) => flow.abs()),
          [...factors, ...factors],
        )
          .times(p.abs().plus(q.abs()))
          .plus(1);
        expect(together.minus(apart).abs().lte(size.times('1e-50'))).toBe(true);
      }),
    );
  });

  test('at rate nought is the total', () => {
    fc.assert(
      fc.property(flows(9), (benefit) => {
        const factors = discountFactors(horizonOf(9), flatRate(zero), 'whole-year', 3);
        expect(presentValue(benefit, factors).toFixed()).toBe(totalOf(benefit).toFixed());
      }),
    );
  });

  test('at rate nought is the total, of a whole scenario too', () => {
    fc.assert(
      fc.property(scenario, (keys) => {
        const flat = keys.map(([key, value]): Keyed =>
          key === 'assumptions'
            ? [
                key,
                [
                  ['discount_rate', '0%'],
                  [
                    'indices',
                    [
                      ['contracts', '2%'],
                      ['pay', '1%'],
                    ],
                  ],
                ],
              ]
            : [key, value],
        );
        const { measures } = resultOf(yamlOf(flat));
        expect(measures.net_present_value).toBe(measures.total_net_benefit);
      }),
    );
  });
});

describe('payback', () => {
  test('does not change when every flow is so many times as large', () => {
    // Whole pounds, so that no cumulative is within a thousand-millionth of nought without being nought.
    const pounds = fc.array(fc.integer({ min: -1000, max: 1000 }).map(decimal), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pounds, fc.integer({ min: 1, max: 1_000_000 }), fc.boolean(), (benefit, factor, instant) => {
        const horizon = horizonOf(benefit.length, instant);
        const larger = scaled(benefit, decimal(factor));
        expect([payback, paybackFirst, paybackExtended].map((measure) => shown(measure(larger, horizon)))).toEqual(
          [payback, paybackFirst, paybackExtended].map((measure) => shown(measure(benefit, horizon))),
        );
      }),
    );
  });

  test('first is never later than last, and there is none beyond the horizon where there is one within it', () => {
    fc.assert(
      fc.property(flows(8), fc.boolean(), (benefit, instant) => {
        const horizon = horizonOf(8, instant);
        const [first, last, beyond] = [paybackFirst(benefit, horizon), payback(benefit, horizon), paybackExtended(benefit, horizon)];
        const inOrder =
          last === null ? beyond === null || beyond.gt(instant ? 7 : 8) : first !== null && first.lte(last) && beyond === null;
        expect(inOrder).toBe(true);
      }),
    );
  });
});

/** The figures of a result, its lines by name: what no order of writing may change. */
const figuresOf = ({ lines, beyond_horizon, excluded, ...figures }: RunResult) => {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...figures, lines: byId(lines), beyond_horizon: byId(beyond_horizon), excluded: byId(excluded) };
};

describe('a scenario', () => {
  test('has the same figures whatever the order of its lines, years and keys', () => {
    fc.assert(
      fc.property(
        scenario.chain((keys) => fc.tuple(fc.constant(keys), inOtherOrder(keys))),
        ([keys, shuffled]) => {
          expect(figuresOf(resultOf(yamlOf(shuffled)))).toEqual(figuresOf(resultOf(yamlOf(keys))));
        },
      ),
    );
  });

  test('against itself has no net benefit at all', () => {
    fc.assert(
      fc.property(scenario, (keys) => {
        const own = yamlOf(keys);
        const { profile, measures, risk_adjusted, economic } = resultOf(`${own}baseline: itself.yaml\n`, { 'itself.yaml': own });
        expect(new Set([...profile.net_benefit, ...economic.net_benefit])).toEqual(new Set(['0']));
        for (const all of [measures, risk_adjusted]) {
          expect(all).toMatchObject({
            total_net_benefit: '0',
            net_present_value: '0',
            payback: '0',
            discounted_payback: '0',
            peak_funding: { amount: '0', year: null },
            internal_rate_of_return: { rate: null, roots: [], reason: 'one_sign' },
            return_on_investment: null,
          });
        }
        expect(economic).toMatchObject({ net_present_social_value: '0', benefit_cost_ratio: { ratio: null, reason: 'costs_do_not_rise' } });
      }),
    );
  });

  test('has a profile whose rows add up', () => {
    fc.assert(
      fc.property(scenario, (keys) => {
        const { profile } = resultOf(yamlOf(keys));
        const row = (name: keyof typeof profile): Profile => profile[name].map((figure) => decimal(figure));
        const [capital, oneOff, recurring, savings, income, external] = (
          ['capital', 'one_off', 'recurring', 'savings', 'income', 'external_funding'] as const
        ).map(row);
        let sum = zero;
        row('net_cost').forEach((netCost, year) => {
          const at = (figures: Profile | undefined): Decimal => figures?.[year] ?? zero;
          const parts = at(capital).plus(at(oneOff)).plus(at(recurring)).minus(at(savings)).minus(at(income)).minus(at(external));
          sum = sum.plus(netCost);
          // Shown to forty significant digits, so equal to thirty decimals.
          expect(parts.minus(netCost).abs().lt('1e-28')).toBe(true);
          expect(
            sum
              .minus(row('cumulative')[year] ?? zero)
              .abs()
              .lt('1e-28'),
          ).toBe(true);
        });
      }),
    );
  });
});

const head = 'fivecase: 1\ntitle: Library network\nhorizon: { first_year: 2020/21 }\n';
const columns = ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25'];

test('movements are the amounts they sum to', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 5, maxLength: 5 }), (levels) => {
      // Pence, so that levels rise and fall by exact decimals.
      const written = (figure: number): string => decimal(figure).div(100).toFixed();
      const amounts = columns.map((year, index) => `${year}: ${written(levels[index] ?? 0)}`).join(', ');
      const movements = columns.map((year, index) => `${year}: ${written((levels[index] ?? 0) - (levels[index - 1] ?? 0))}`).join(', ');
      const of = (shape: string, years: string) => resultOf(`${head}savings:\n  maintenance: { ${shape}: { ${years} } }\n`);
      expect(of('movements', movements)).toEqual(of('amounts', amounts));
    }),
  );
});

describe('money reads the same in all its forms', () => {
  /** The amount of 2020/21 as the result shows it. */
  const amountOf = (written: string, amountsIn = ''): string | undefined =>
    resultOf(`${head}${amountsIn}recurring:\n  licences:\n    amounts:\n      2020/21: ${written}\n`).lines[0]?.amounts[0];

  test('plain, in groups, with a sign, with a suffix, quoted', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (pounds) => {
        const plain = pounds.toString();
        const groups = plain.replace(/\B(?=(?:\d{3})+$)/g, ',');
        const over = (size: string): string => decimal(plain).div(size).toFixed();
        const forms = [
          plain,
          groups,
          groups.replaceAll(',', '_'),
          `£${plain}`,
          `£${groups}`,
          `${over('1000')}k`,
          `£${over('1000')}k`,
          `${over('1000000')}m`,
          `£${over('1000000')}m`,
          `${over('1000000000')}bn`,
          `£${over('1000000000')}bn`,
        ];
        expect(
          new Set([...forms, ...forms.map((form) => `"${form}"`), ...forms.map((form) => `'${form}'`)].map((form) => amountOf(form))),
        ).toEqual(new Set([plain]));
      }),
      { numRuns: 30 },
    );
  });

  test('a bare number is in the unit of the file, a sign or a suffix is always pounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (pounds) => {
        const text = String(pounds);
        for (const [unit, size] of [
          ['£000', '1000'],
          ['£m', '1000000'],
        ] as const) {
          const bare = decimal(text).div(size).toFixed();
          expect(
            [bare, `£${text}`, `${decimal(text).div(1000).toFixed()}k`].map((form) => amountOf(form, `amounts_in: ${unit}\n`)),
          ).toEqual([text, text, text]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('pence and more decimals keep every digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 18n }), fc.integer({ min: 1, max: 12 }), (digits, decimals) => {
        const exact = decimal(digits.toString()).div(one.times(10).pow(decimals)).toFixed();
        expect(amountOf(exact)).toBe(exact);
        expect(amountOf(`£${exact}`)).toBe(exact);
      }),
      { numRuns: 50 },
    );
  });
});

describe('reading', () => {
  const characters = fc.constantFrom(...' \t\n\r:,{}[]#&*!|>%@`"\'-?/.£+0123456789abkm~<\u0000\u200f\u{1f4da}');

  /** A sound scenario that a hand has slipped over. */
  const broken: fc.Arbitrary<string> = scenario.chain((keys) => {
    const text = yamlOf(keys);
    const slip = fc.record({
      at: fc.integer({ min: 0, max: text.length }),
      lost: fc.integer({ min: 0, max: 12 }),
      put: fc.string({ unit: characters, maxLength: 6 }),
    });
    return fc
      .array(slip, { minLength: 1, maxLength: 4 })
      .map((slips) => slips.reduce((sum, { at, lost, put }) => sum.slice(0, at) + put + sum.slice(at + lost), text));
  });

  test('never falls over, and never stays silent about what it cannot read', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { scenario: sound, diagnostics } = readText(text);
        expect(sound === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        for (const diagnostic of diagnostics) {
          expect(diagnostic.span.start).toBeGreaterThanOrEqual(0);
          expect(diagnostic.span.start).toBeLessThanOrEqual(text.length);
          expect(`${diagnostic.message} ${diagnostic.hint}`).not.toMatch(/undefined|NaN|\[object/);
          expect(excerptOf(diagnostic)).toContain(`[${diagnostic.code}]`);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('any amount that is written is either read or refused at its place', () => {
    fc.assert(
      fc.property(
        fc.oneof(money, fc.string({ unit: fc.constantFrom(...'0123456789,._-+£kmbn%e '), minLength: 1, maxLength: 12 })),
        (written) => {
          const text = `${head}recurring:\n  licences:\n    annual: "${written.replaceAll('"', '')}"\n`;
          const { scenario: sound, diagnostics } = readText(text);
          expect(sound === null).toBe(diagnostics.length > 0);
          for (const { span } of diagnostics) expect(text.slice(0, span.start)).toMatch(/annual: $/);
        },
      ),
    );
  });
});
