/**
 * What a scenario expects of its figures, compared at the digits written. The library of these tests
 * spends £100,000 in its first year and saves £60,000 in each of three: £40,000 down after the first,
 * back at nought after 1 + 40 ÷ 60 = 1.666… years, £80,000 to the good after three. With a discount
 * rate of 10% the net present value is −40 + 60 ÷ 1.1 + 60 ÷ 1.21 = 64.1322… thousand.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/core/arithmetic/decimal.js';
import { positionOf } from '../../src/diagnostics/span.js';
import { readExpected, writtenAt } from '../../src/language/scalars/expected.js';
import type { ExpectedFigure } from '../../src/language/scalars/expected.js';
import { judgeFile } from '../../src/policy/judge-file.js';
import { filesOf } from '../in-memory.js';

const library = `fivecase: 1
title: Library
horizon: { first_year: 2020/21, years: 3 }
assumptions: { discount_rate: 10% }
capital: { catalogue: { 2020/21: £100k } }
savings: { old-catalogue: { annual: £60k } }
`;

/** `code line: sentence` of everything found. */
const judged = (text: string, others: Readonly<Record<string, string>> = {}): readonly string[] => {
  const files = filesOf({ ...others, 'library.yaml': text });
  const { diagnostics } = judgeFile({ path: 'library.yaml', reading: files.read('library.yaml') }, files, new Map());
  return diagnostics.map(({ diagnostic: { code, span, message } }) => `${code} ${positionOf(span).line}: ${message}`);
};

const expecting = (expectation: string): readonly string[] => judged(`${library}expect:\n  ${expectation}\n`);

describe('a figure that is as expected', () => {
  it.each([
    'payback: 2 years',
    'payback: 1.7 years',
    'payback: 1.67 years',
    'payback: 1.6666667 years',
    'net_present_value: £64k',
    'net_present_value: £64.1k',
    'net_present_value: £64,132',
    'net_present_value: 64132',
    'net_present_value: £0.06m',
    'net_present_value: £0m',
    'total_net_benefit: £80,000.00',
    'final_year_net_benefit: 60k',
    'peak_funding: £40k',
    // 80 saved on 100 spent.
    'return_on_investment: 80%',
    'return_on_investment: 80.000%',
    'payback_extended: none',
    'risk_adjusted.payback: 1.67 years',
    'economic.net_present_social_value: £64k',
    'benefit_cost_ratio: 1.6',
    'net_cost@2020/21: £40k',
    'net_cost@2022/23: -£60k',
    'net_benefit: { 2020/21: -£40k, 2021/22+: £60k }',
    'savings/old-catalogue@2021/22: £60k',
    'capital/catalogue: { 2020/21: £100k, 2021/22..2022/23: £0 }',
    'budget@2021/22: -£60k',
    'discount_factors@2021/22: 0.91',
  ])('%s', (expectation) => {
    expect(expecting(expectation)).toEqual([]);
  });
});

describe('a figure that is not', () => {
  it.each([
    ['payback: 1.6 years', 'expect-missed 8: payback is expected to be 1.6 years, and is 1.7 years'],
    ['payback: 1.666 years', 'expect-missed 8: payback is expected to be 1.666 years, and is 1.667 years'],
    ['payback: none', 'expect-missed 8: payback is expected to be none, and is 1.67 years'],
    ['payback_extended: 4 years', 'expect-missed 8: payback_extended is expected to be 4 years, and is none'],
    ['net_present_value: £65k', 'expect-missed 8: net_present_value is expected to be £65k, and is £64k'],
    ['net_present_value: -£64.1k', 'expect-missed 8: net_present_value is expected to be -£64.1k, and is £64.1k'],
    ['net_present_value: 64', 'expect-missed 8: net_present_value is expected to be 64, and is £64,132'],
    ['return_on_investment: 8%', 'expect-missed 8: return_on_investment is expected to be 8%, and is 80%'],
    ['net_cost: { 2020/21+: £40k }', 'expect-missed 8: net_cost@2021/22 is expected to be £40k, and is -£60k'],
  ])('%s', (expectation, finding) => {
    expect(expecting(expectation)[0]).toBe(finding);
  });

  it('is told for each year of a run that it misses', () => {
    expect(expecting('net_cost: { 2020/21+: £40k }')).toHaveLength(2);
  });
});

describe('an expectation that cannot be compared', () => {
  it.each([
    ['payback: 0.8', 'expect-kind 8: payback is compared with a time in years, and "0.8" is not of that kind'],
    ['return_on_investment: 0.8', 'expect-kind 8: return_on_investment is compared with a percentage, and "0.8" is not of that kind'],
    ['benefit_cost_ratio: 160%', 'expect-kind 8: benefit_cost_ratio is compared with a plain number, and "160%" is not of that kind'],
    ['net_present_value: 64 years', 'expect-kind 8: net_present_value is compared with money, and "64 years" is not of that kind'],
    ['payback: { 2020/21: 2 years }', 'figure-not-by-year 8: payback is one figure for the whole horizon, not one a year'],
    ['net_cost@2020/21: { 2020/21: £40k }', 'figure-not-by-year 8: net_cost is one figure for the whole horizon, not one a year'],
    ['net_cost: { 2019/20+: £40k }', 'figure-year 8: "2019/20" is not one of the years looked at, 2020/21 to 2022/23'],
    ['net_cost@2021/22+: £40k', 'figure-year 8: "2021/22+" is not one of the years looked at, 2020/21 to 2022/23'],
    ['old-catalogue@2021/22: £60k', 'unknown-figure 8: there is no figure "old-catalogue"'],
  ])('%s', (expectation, finding) => {
    expect(expecting(expectation)).toEqual([finding]);
  });

  it.each([
    ['payback: { 2020: 1 years }', 'year-form'],
    ['payback: [1.7 years]', 'expected-value'],
    ['payback: £-20k', 'money-form'],
    ['payback: 1,67 years', 'number-form'],
    ['payback: 5.5.5%', 'percent-form'],
    ['payback:', 'empty-value'],
    ['payback: two', 'expect-form'],
  ])('%s is a mistake of the file', (expectation, code) => {
    expect(expecting(expectation).map((finding) => finding.split(' ')[0])).toEqual([code]);
  });
});

describe('where expectations come from', () => {
  const better = 'fivecase: 1\nextends: base.yaml\ntitle: Better\nsavings: { old-catalogue: { annual: £120k } }\n';

  it('a file that extends another is not held to what that one expects', () => {
    expect(judged(better, { 'base.yaml': `${library}expect: { payback: 1.67 years }\n` })).toEqual([]);
  });

  it('nor to half of it: an expectation of its own stands alone', () => {
    const own = `${better}expect: { net_cost@2020/21: -£20k }\n`;
    expect(judged(own, { 'base.yaml': `${library}expect: { payback: 1.67 years, net_cost@2021/22: -£60k }\n` })).toEqual([]);
  });

  it('a template expects nothing, since it is never worked out', () => {
    expect(judged(`${library}template: true\nexpect: { payback: 99 years }\n`)).toEqual([]);
  });
});

describe('digits', () => {
  const figures = fc.record({
    pence: fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
    digits: fc.constantFrom(
      ...['£1', '£1.0', '£1k', '£1.00k', '£1m', '£1.000m', '1 years', '1.00 years', '1%', '1.0%', '1', '1.000'].map((text) => {
        const reading = readExpected(text);
        return ('value' in reading ? reading.value : null) as ExpectedFigure;
      }),
    ),
  });

  it('what is written of a value at some digits is expected of it, and one step beside it is not', () => {
    fc.assert(
      fc.property(figures, ({ pence, digits }) => {
        const value = decimal(pence).div(100);
        const written = writtenAt(value, digits);
        fc.pre(!written.startsWith('-') || digits.kind !== 'years');
        const again = readExpected(written);
        if (!('value' in again) || again.value.kind === 'none') throw new Error(`${written} cannot be read again`);
        // A nought has no size of its own and money written bare keeps its sign.
        expect(writtenAt(again.value.value, digits)).toBe(written);
        expect(again.value.value.minus(value).abs().lte(digits.step.div(2))).toBe(true);
        expect(writtenAt(again.value.value.plus(digits.step), digits)).not.toBe(written);
      }),
    );
  });
});
