/** Laws of options side by side, for any two scenarios: bridges add up, and switching values put back leave nothing. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraise } from '../../src/core/appraisal/appraise.js';
import type { Appraisal } from '../../src/core/appraisal/appraise.js';
import { decimal, one, sumOf, zero } from '../../src/core/arithmetic/decimal.js';
import type { Decimal } from '../../src/core/arithmetic/decimal.js';
import { presentValue } from '../../src/core/arithmetic/discounting.js';
import { totalOf } from '../../src/core/arithmetic/profile.js';
import { bridge } from '../../src/core/options/bridge.js';
import { barsOf, signsOf } from '../../src/report/options/picture.js';
import { goalOf, positionOf, realNetBenefit } from '../../src/core/options/goals.js';
import { allLevers } from '../../src/core/options/levers.js';
import { effectOf, lineEffects } from '../../src/core/options/line-effects.js';
import { switchingValue } from '../../src/core/options/switching.js';
import { rankingMeasures, ranked } from '../../src/core/options/ranking.js';
import type { Line } from '../../src/core/line.js';
import { excerptOf } from '../../src/diagnostics/excerpt.js';
import { readText } from '../in-memory.js';
import { scenario, yamlOf } from './scenarios.js';
import type { Keyed } from './scenarios.js';

const keep = yamlOf([
  ['fivecase', '1'],
  ['title', 'Keep what there is'],
  ['horizon', '{ first_year: 2020/21, years: 5 }'],
  ['base_budget', '{ staff: { annual: £2m } }'],
  ['recurring', '{ support: { annual: £311111 } }'],
]);

const appraisalOf = (keys: readonly Keyed[], baseline: boolean): Appraisal => {
  const text = yamlOf(baseline ? [...keys, ['baseline', 'keep.yaml']] : keys);
  const read = readText(text, { others: { 'keep.yaml': keep } });
  if (!read.scenario) throw new Error(read.diagnostics.map((diagnostic) => excerptOf(diagnostic)).join('\n'));
  return appraise(read.scenario);
};

/** An appraisal with or without a baseline, as any option may be. */
const option = fc.tuple(scenario, fc.boolean()).map(([keys, baseline]) => appraisalOf(keys, baseline));
const npvOf = ({ measures }: Appraisal): Decimal => measures.net_present_value.value;

/** The size of what an appraisal is made of, which may be large where its value is small. */
const sizeOf = (appraisal: Appraisal): Decimal =>
  sumOf(
    lineEffects(appraisal, true).map(({ effect }) =>
      presentValue(
        effect.map((amount) => amount.abs()),
        appraisal.discountFactors.value,
      ),
    ),
  ).plus('1e7');

describe('what lines do', () => {
  test('adds up to the net benefit', () => {
    fc.assert(
      fc.property(scenario, (keys) => {
        const appraisal = appraisalOf(keys, false);
        const together = effectOf(lineEffects(appraisal), 5);
        together.forEach((amount, column) => {
          expect(
            amount
              .minus(appraisal.netBenefit.value[column] ?? zero)
              .abs()
              .lte(sizeOf(appraisal).times('1e-50')),
          ).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a bridge', () => {
  test('adds up, in net present value and in net cost, between any two, baselines and rates alike or not', () => {
    fc.assert(
      fc.property(option, option, (from, to) => {
        const { steps } = bridge(from, to);
        const size = sizeOf(from).plus(sizeOf(to)).times('1e-45');
        const value = sumOf(steps.map(({ netPresentValue }) => netPresentValue));
        expect(
          value
            .minus(npvOf(to).minus(npvOf(from)))
            .abs()
            .lte(size),
        ).toBe(true);
        const cost = sumOf(steps.map(({ netCost }) => netCost));
        const difference = totalOf(to.profile.net_cost.value).minus(totalOf(from.profile.net_cost.value));
        expect(cost.minus(difference).abs().lte(size)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('from an option to itself has no steps', () => {
    fc.assert(
      fc.property(scenario, fc.boolean(), (keys, baseline) => {
        expect(bridge(appraisalOf(keys, baseline), appraisalOf(keys, baseline)).steps).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('stands largest first', () => {
    fc.assert(
      fc.property(option, option, (from, to) => {
        const sizes = bridge(from, to).steps.map(({ netPresentValue }) => netPresentValue.abs());
        expect(sizes.every((size, place) => place === 0 || size.lte(sizes[place - 1] ?? zero))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** The appraisal with some lines at a factor of their size, as `scale` in the file would have them. */
const withScale = (appraisal: Appraisal, id: string, factor: Decimal): Appraisal => {
  const put = (line: Line): Line =>
    line.id === id || line.section === id ? { ...line, scale: { value: (line.scale?.value ?? one).times(factor), span: line.span } } : line;
  return appraise({ ...appraisal.scenario, lines: appraisal.scenario.lines.map(put) });
};

describe('switching values', () => {
  test('put back into the scenario leave a net present value of nought, to a million-millionth of its size', () => {
    let found = 0;
    fc.assert(
      fc.property(option, (appraisal) => {
        for (const lever of allLevers(appraisal)) {
          if (lever.kind !== 'size') continue;
          const { turn } = switchingValue(appraisal, lever, { goal: goalOf('net_present_value', zero) });
          if (turn.kind !== 'factor') continue;
          found += 1;
          const again = withScale(appraisal, lever.id, turn.factor);
          expect(npvOf(again).abs().lte(sizeOf(again).times('1e-12'))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(40);
  });

  test('of a discount rate discount the flows to nought', () => {
    let found = 0;
    fc.assert(
      fc.property(option, (appraisal) => {
        const [lever] = allLevers(appraisal).filter(({ kind }) => kind === 'discount rate');
        if (!lever) return;
        const { turn } = switchingValue(appraisal, lever, { goal: goalOf('net_present_value', zero) });
        if (turn.kind !== 'rate') return;
        found += 1;
        const at = appraise({
          ...appraisal.scenario,
          assumptions: {
            ...appraisal.scenario.assumptions,
            discountRate: { value: turn.rate, span: { source: { path: '', text: '' }, start: 0, end: 0 } },
          },
        });
        // Near −100% the factors themselves grow without end, and so does the size.
        const size = sumOf(
          realNetBenefit(positionOf(at)).map((amount, year) => amount.times(at.discountFactors.value[year] ?? zero).abs()),
        ).plus(1);
        expect(npvOf(at).abs().lte(size.times('1e-12'))).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(10);
  });

  test('of payback stand where payback crosses the limit', () => {
    let found = 0;
    fc.assert(
      fc.property(option, fc.integer({ min: 1, max: 10 }), (appraisal, halves) => {
        const limit = decimal(halves).div(2);
        const within = (each: Appraisal): boolean => {
          const { payback } = each.measures;
          return payback.value !== null && payback.value.lte(limit.plus('1e-30'));
        };
        for (const lever of allLevers(appraisal)) {
          if (lever.kind !== 'size') continue;
          const { turn, met } = switchingValue(appraisal, lever, { goal: goalOf('payback', limit) });
          if (turn.kind !== 'factor' || turn.factor.minus(one).abs().lt('1e-6')) continue;
          found += 1;
          // A little before the turn the goal stands as it stands today; a little after, it does not.
          const step = turn.factor.minus(one).times('1e-4');
          expect(within(withScale(appraisal, lever.id, turn.factor.minus(step)))).toBe(met);
          const beyond = turn.factor.plus(step);
          expect(beyond.lt(0) || within(withScale(appraisal, lever.id, beyond)) === !met).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('ranking', () => {
  test('puts the options in the same order whatever the order given, but for equal ones', () => {
    fc.assert(
      fc.property(fc.uniqueArray(option, { minLength: 2, maxLength: 4, selector: (each) => npvOf(each).toFixed(6) }), (options) => {
        const [measure] = rankingMeasures.filter(({ id }) => id === 'net_present_value');
        if (!measure) return;
        const given = options.map((appraisal, index) => ({ file: String(index), appraisal }));
        const order = (each: typeof given): readonly string[] => ranked(each, measure).map(({ file, rank }) => `${rank} ${file}`);
        expect(order(given)).toEqual(order([...given].reverse()));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the picture', () => {
  test('has a bar and a sign for each year, the lowest of all at the bottom, the highest at the top', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 9 }), (amounts) => {
        const values = amounts.map((amount) => decimal(amount));
        const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
        const bars = barsOf(values, decimal(low), decimal(high));
        expect([...bars]).toHaveLength(amounts.length);
        expect([...bars][amounts.indexOf(low)]).toBe('▁');
        expect(high === low || [...bars][amounts.indexOf(high)] === '█').toBe(true);
        expect(signsOf(values)).toBe(amounts.map((amount) => (amount < 0 ? '−' : '+')).join(''));
      }),
    );
  });
});
