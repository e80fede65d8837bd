/** A scenario with inputs elsewhere than written is the scenario with them written so, to the last digit. */
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../src/core/appraisal/appraise.js';
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import { withInputsAt } from '../../../src/core/uncertainty/inputs-at.js';
import type { Scenario } from '../../../src/core/scenario.js';
import { runResult } from '../../../src/report/result.js';
import { excerptOf } from '../../../src/diagnostics/excerpt.js';
import { readText } from '../../in-memory.js';

const base = `fivecase: 1
template: true
title: Common ground
horizon: { first_year: 2020/21 }
assumptions: { discount_rate: 3.5%, deflator: { 2020/21: 1%, 2021/22+: 2% }, indices: { contracts: 2% }, borrowing: { rate: 2.8% } }
base_budget:
  staff: { annual: £5.4m }
  hosting: { annual: £1.7m, index: contracts }
recurring:
  licences: { annual: £90k, index: contracts }
`;

const doNothing = 'fivecase: 1\nextends: base.yaml\ntemplate: false\ntitle: Do nothing\n';

const option = `fivecase: 1
extends: base.yaml
baseline: do-nothing.yaml
title: Move to the cloud
base_budget: { hosting: { range: ±10% } }
recurring: { licences: { range: ±20% }, support: { annual: £120k, from: 2021-10, range: ±15% } }
savings:
  maintenance: { annual: £80k, from: 2021-04, delay: 2, scale: 90%, range: ±25%, delay_range: { low: -2, high: 12 } }
migration:
  unit: server
  on_premises: { units: 20, cost_per_unit: £2100 }
  cloud: { cost_per_unit: £1900, commitment: { discount: 30%, coverage: 60% } }
  waves: { pilot: { units: 20, from: 2020-10, to: 2020-12, cost_per_unit: £1.8k, sizing: 85% } }
  exit: { costs: { lease-break: { amounts: { 2022/23: £45k }, range: ±30% } } }
  lines: { migration-moving: { range: ±10% } }
channels:
  blue-badge:
    volume: { 2020/21: 20000, 2021/22+: 22000 }
    unit_cost: { online: £0.15, phone: £2.83 }
    before: { online: 40%, phone: 60% }
    after: { online: 70%, phone: remainder }
    cashable: 30%
energy: { before: 1000000, after: 500000, price: £0.14 }
uncertainty:
  assumptions: { discount_rate: ±1%, deflator: ±1%, indices: { contracts: ±1% } }
  migration: { on_premises: { cost_per_unit: ±10% }, cloud: { cost_per_unit: ±10%, commitment: { coverage: ±20% } }, waves: { pilot: { sizing: ±10%, cost_per_unit: ±10% } } }
  channels: { blue-badge: { volume: ±10%, unit_cost: { phone: ±20% }, after: { online: ±10% }, cashable: ±10% } }
  energy: { price: ±25%, after: ±10% }
`;

const scenarioOf = (text: string, common = base): Scenario => {
  const { scenario, diagnostics } = readText(text, { path: 'option.yaml', others: { 'base.yaml': common, 'do-nothing.yaml': doNothing } });
  if (!scenario) throw new Error(diagnostics.map((diagnostic) => excerptOf(diagnostic)).join('\n'));
  return scenario;
};

/** Everything `run` says of a scenario, to the last digit. */
const figures = (scenario: Scenario): unknown => runResult(appraise(scenario), { file: 'option.yaml', sha256: '', baseline: null }, []);

const at = (positions: Readonly<Record<string, string>>): Scenario =>
  withInputsAt(scenarioOf(option), new Map(Object.entries(positions).map(([id, position]) => [id, decimal(position)])));

/** An input at a position, and the text that writes it so. */
const cases: readonly (readonly [id: string, position: string, written: string, instead: string])[] = [
  ['recurring/support', '1.15', 'from: 2021-10,', 'from: 2021-10, scale: 115%,'],
  ['savings/maintenance', '0.75', 'scale: 90%', 'scale: 67.5%'],
  ['savings/maintenance delay', '12', 'delay: 2', 'delay: 14'],
  ['savings/maintenance delay', '-2', 'delay: 2, scale: 90%, range: ±25%, delay_range: { low: -2, high: 12 }', 'scale: 90%'],
  ['one_off/migration-exit-lease-break', '1.3', '2022/23: £45k }', '2022/23: £58.5k }'],
  ['one_off/migration-moving', '0.9', 'migration-moving: {', 'migration-moving: { scale: 90%,'],
  ['migration/on_premises/cost_per_unit', '1.1', '£2100', '£2310'],
  ['migration/cloud/cost_per_unit', '0.9', '£1900', '£1710'],
  ['migration/cloud/commitment/coverage', '0.2', 'coverage: 60%', 'coverage: 80%'],
  ['migration/waves/pilot/sizing', '-0.1', 'sizing: 85%', 'sizing: 75%'],
  ['migration/waves/pilot/cost_per_unit', '1.1', '£1.8k', '£1980'],
  ['channels/blue-badge/volume', '1.1', '20000, 2021/22+: 22000', '22000, 2021/22+: 24200'],
  ['channels/blue-badge/unit_cost/phone', '0.8', '£2.83', '£2.264'],
  ['channels/blue-badge/after/online', '0.1', 'online: 70%', 'online: 80%'],
  ['channels/blue-badge/cashable', '-0.1', 'cashable: 30%', 'cashable: 20%'],
  ['energy/price', '1.25', '£0.14', '£0.175'],
  ['energy/after', '0.9', '500000', '450000'],
];

describe('an input at a position is the input written so', () => {
  test.each(cases)('%s at %s', (id, position, written, instead) => {
    const text = option.replace(written, instead);
    expect(text).not.toBe(option);
    expect(figures(at({ [id]: position }))).toEqual(figures(scenarioOf(text)));
    expect(figures(at({ [id]: position }))).not.toEqual(figures(at({})));
  });

  test.each([
    ['assumptions/discount_rate', '0.01', 'discount_rate: 3.5%', 'discount_rate: 4.5%'],
    ['assumptions/deflator', '-0.01', '{ 2020/21: 1%, 2021/22+: 2% }', '{ 2020/21: 0%, 2021/22+: 1% }'],
    // The baseline's prices rise with the option's.
    ['assumptions/indices/contracts', '0.01', 'contracts: 2%', 'contracts: 3%'],
    // A line that both have from one file is one thing in the world.
    ['recurring/licences', '1.2', 'licences: { annual: £90k', 'licences: { annual: £108k'],
    ['base_budget/hosting', '0.9', 'annual: £1.7m', 'annual: £1.53m'],
  ])('%s at %s, in the baseline too', (id, position, written, instead) => {
    const common = base.replace(written, instead);
    expect(common).not.toBe(base);
    expect(figures(at({ [id]: position }))).toEqual(figures(scenarioOf(option, common)));
  });
});

test('what an option and its baseline share changes nothing between them', () => {
  const { measures } = appraise(at({ 'recurring/licences': '1.2', 'base_budget/hosting': '0.9' }));
  expect(measures.total_net_benefit.value.toFixed()).toBe(appraise(at({})).measures.total_net_benefit.value.toFixed());
});

test('inputs without a position, and ids that are none, stay as written', () => {
  expect(at({ 'savings/maintainance': '2' })).toEqual(scenarioOf(option));
  expect(at({ 'savings/maintenance': '1', 'savings/maintenance delay': '0' })).toEqual(scenarioOf(option));
});

test('several inputs at once', () => {
  const text = option
    .replace('£0.14', '£0.175')
    .replace('500000', '450000')
    .replace('coverage: 60%', 'coverage: 80%')
    .replace('£1900', '£1710');
  const positions = {
    'energy/price': '1.25',
    'energy/after': '0.9',
    'migration/cloud/commitment/coverage': '0.2',
    'migration/cloud/cost_per_unit': '0.9',
  };
  expect(figures(at(positions))).toEqual(figures(scenarioOf(text)));
});
