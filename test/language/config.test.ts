/** The council's settings under a scenario: assumptions that it does not give itself, and mistakes told where they stand. */
import { describe, expect, it } from 'vitest';
import { appraise } from '../../src/core/appraisal/appraise.js';
import type { Appraisal } from '../../src/core/appraisal/appraise.js';
import { positionOf } from '../../src/diagnostics/span.js';
import { explain } from '../../src/report/explain.js';
import { readText } from '../in-memory.js';

const head = 'fivecase: 1\ntitle: Library\nhorizon: { first_year: 2020/21, years: 3 }\n';
const lines = 'recurring: { hosting: { annual: £100, index: contracts } }\n';

const read = (scenario: string, config: string, others: Readonly<Record<string, string>> = {}) =>
  readText(scenario, { others: { ...others, 'fivecase.config.yaml': config } });

const appraised = (scenario: string, config: string, others: Readonly<Record<string, string>> = {}): Appraisal => {
  const found = read(scenario, config, others);
  if (!found.scenario) throw new Error(found.diagnostics.map(({ message }) => message).join('; '));
  return appraise(found.scenario);
};

const recurring = (appraisal: Appraisal): readonly string[] => appraisal.profile.recurring.value.map((amount) => amount.toFixed());

const told = (scenario: string, config: string): readonly string[] =>
  read(scenario, config).diagnostics.map(({ code, span }) => {
    const { line, column } = positionOf(span);
    return `${code} ${span.source.path}:${line}:${column}`;
  });

describe('council-wide assumptions', () => {
  // 10% a year on 100: 100, 110, 121.
  const config = 'assumptions: { discount_rate: 5%, indices: { contracts: 10%, energy: 3% } }\n';

  it('lie under every scenario', () => {
    expect(recurring(appraised(head + lines, config))).toEqual(['100', '110', '121']);
  });

  it('explain the figure by their own place', () => {
    const answer = explain(appraised(head + lines, config), 'discount_factors');
    expect(JSON.stringify(answer)).toContain('"at":"fivecase.config.yaml:1:31"');
  });

  it.each([
    ['a scenario says otherwise key by key', 'assumptions: { indices: { contracts: 1% } }\n', ['100', '101', '102.01'], '0.05'],
    ['a scenario without assumptions of its own', 'assumptions:\n', ['100', '110', '121'], '0.05'],
  ])('%s', (_, own, amounts, rate) => {
    const appraisal = appraised(head + own + lines, config);
    expect(recurring(appraisal)).toEqual(amounts);
    expect(appraisal.scenario.assumptions.discountRate?.value.toFixed()).toBe(rate);
  });

  it('null takes them away', () => {
    const { scenario } = read(`${head}assumptions: { discount_rate: null }\n${lines}`, config);
    expect(scenario?.assumptions.discountRate).toBeUndefined();
    expect(told(`${head}assumptions: null\n${lines}`, config)).toEqual(['unknown-index library.yaml:5:46']);
  });

  it('lie below what a scenario extends, too', () => {
    const base = 'fivecase: 1\ntemplate: true\nassumptions: { discount_rate: 2% }\n';
    const { scenario } = read(`fivecase: 1\nextends: base.yaml\ntitle: Library\nhorizon: { first_year: 2020/21 }\n`, config, {
      'base.yaml': base,
    });
    expect(scenario?.assumptions.discountRate?.value.toFixed()).toBe('0.02');
    expect([...(scenario?.assumptions.indices.keys() ?? [])]).toEqual(['contracts', 'energy']);
  });

  it('serve the baseline as well, so that the two agree', () => {
    const keep = `${head.replace('Library', 'Keep')}base_budget: { systems: { annual: £100, index: contracts } }\n`;
    const own = `${head}baseline: keep.yaml\nbase_budget: { systems: { annual: £100, index: contracts } }\n`;
    const found = read(own, config, { 'keep.yaml': keep });
    expect(found.diagnostics).toEqual([]);
    expect(found.scenario && appraise(found.scenario).netBenefit.value.map((amount) => amount.toFixed())).toEqual(['0', '0', '0']);
  });

  it('may look further ahead than a scenario does, by single years, runs and open ends', () => {
    const far =
      'assumptions: { indices: { contracts: { 2020/21..2021/22: 10%, 2022/23..2029/30: 20%, 2030/31+: 1% } }, deflator: { 2020/21+: 0%, } }\n';
    // 100 × 1.1 × 1.2
    expect(recurring(appraised(head + lines, far))).toEqual(['100', '110', '132']);
  });

  it('but not less far: growth that a line needs is asked for where it is missing', () => {
    expect(told(head + lines, 'assumptions: { indices: { contracts: { 2021/22: 10% } } }\n')).toEqual(['missing-growth library.yaml:4:46']);
  });

  it('years of a scenario itself are not cut', () => {
    const own = 'assumptions: { indices: { contracts: { 2021/22..2029/30: 10% } } }\n';
    expect(told(head + own + lines, config)).toContain('year-outside-horizon library.yaml:4:40');
  });

  it('do not move where a scenario is told what it lacks', () => {
    expect(told('fivecase: 1\nhorizon: { first_year: 2020/21 }\n', config)).toEqual(['missing-key library.yaml:1:1']);
  });
});

describe('mistakes in the settings stand in the way, where they stand', () => {
  it.each([
    ['asumptions: { discount_rate: 3.5% }\n', ['unknown-key 1:1']],
    ['assumptions: { discount_rate: 3.5 }\n', ['percent-sign-missing 1:31']],
    ['limits: { net_present_value: { at_leest: £0 } }\n', ['unknown-key 1:32']],
    ['limits: { payback: { at_most: soon } }\n', ['expect-form 1:31']],
    ['limits: { payback: }\n', ['limit-without-bound 1:11']],
    ['limitz: null\n', ['unknown-key 1:1']],
    ['fivecase: 2\n', ['unsupported-version 1:11']],
    ['limits: { change: { total_capital: { at_most: none } } }\n', ['empty-value 1:47']],
    ['waivers:\n  - rule: payback-within\n    file: a.yaml\n', ['missing-key 2:5', 'missing-key 2:5', 'missing-key 2:5']],
    ['policy: off\n', ['expected-map 1:9']],
    ['title: "unclosed\n', ['yaml-syntax 1:8']],
  ])('%j', (config, expected) => {
    const { scenario } = read(head, config);
    expect(told(head, config)).toEqual(expected.map((each) => each.replace(' ', ' fivecase.config.yaml:')));
    expect(scenario).toBeNull();
  });

  it.each([[''], ['# nothing yet\n'], ['policy:\nlimits:\nwaivers: []\n']])('settings that say nothing are sound: %j', (config) => {
    expect(told(head, config)).toEqual([]);
  });
});

describe('ranges of the council', () => {
  const config = 'uncertainty: { capital: { low: -10%, high: +40% }, savings: ±20%, assumptions: { indices: { energy: ±1% } } }\n';
  const lines = 'capital: { kiosks: { amounts: { 2020/21: £90k } } }\nsavings: { paper: { annual: £8k } }\n';
  const ranges = (own: string): readonly string[] => {
    const { scenario, diagnostics } = read(`${head}${own}${lines}`, config);
    if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    return scenario.uncertain.map(({ id, low, high, span }) => `${id} ${low.toFixed()}..${high.toFixed()} ${span.source.path}`);
  };

  it('lie under every scenario; of an index that it does not have nothing is said', () => {
    expect(ranges('')).toEqual(['capital/kiosks 0.9..1.4 fivecase.config.yaml', 'savings/paper 0.8..1.2 fivecase.config.yaml']);
  });

  it('give way to what the scenario says, and go where it says null', () => {
    expect(ranges('uncertainty: { capital: ±5%, savings: null }\n')).toEqual(['capital/kiosks 0.95..1.05 library.yaml']);
    expect(ranges('uncertainty: null\n')).toEqual([]);
  });

  it('reach an index that the scenario has', () => {
    expect(ranges('assumptions: { indices: { energy: 3% } }\n').at(-1)).toBe('assumptions/indices/energy -0.01..0.01 fivecase.config.yaml');
  });
});
