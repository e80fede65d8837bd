import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import { decisionOf } from '../../../src/core/options/decision.js';
import { goalOf } from '../../../src/core/options/goals.js';
import { allLevers, leversOf } from '../../../src/core/options/levers.js';
import { switchingValue } from '../../../src/core/options/switching.js';
import type { Turn } from '../../../src/core/options/switching.js';
import { hosted, library } from './library.js';

const said = (turn: Turn): string => {
  switch (turn.kind) {
    case 'factor':
      return `× ${turn.factor.toFixed(4)}`;
    case 'months':
      return `${turn.before} to ${turn.months} months`;
    case 'rate':
      return `${turn.rate.times(100).toFixed(2)}%`;
    case 'none':
      return 'no value';
  }
};

const decision = (limit: string) => {
  const comparison = library();
  const [first] = comparison.options;
  if (!first) throw new Error('there are options');
  return Object.fromEntries(
    decisionOf(comparison, first, decimal(limit)).rows.map(({ lever, values }) => [lever.id, values.map(({ turn }) => said(turn))]),
  );
};

describe('the worked example, on paper: NPV nought, payback 2 years, level with the second', () => {
  const rows = decision('2');

  test('the one-off cost of 100: doubled; 110, for 10 is left after two years; 110, for the second is worth 10 less', () => {
    expect(rows['one_off']).toEqual(['× 2.0000', '× 1.1000', '× 1.1000']);
    expect(rows['one_off/move']).toEqual(rows['one_off']);
  });

  test('savings worth 200: halved; 100 of 110 in the second year; 190 of 200', () => {
    expect(rows['savings']).toEqual(['× 0.5000', '× 0.9091', '× 0.9500']);
  });

  test('a year late they are worth 110/1.21 + 121/1.331: nothing is left of the value, and the baseline does not move', () => {
    // Late, only 110 comes, in the third year: −100 + 110/1.21 = −9.09.
    expect(rows['delay']).toEqual(['0 to 12 months', '0 to 12 months', '0 to 12 months']);
  });

  test('the discount rate: the root of 121x² + 110x − 100; payback knows none; both options meet where their flows do', () => {
    // x = (−110 + √60,500) / 242 = 0.5618..., so r = 77.98%. Shared less hosted: −110 + 110x = 0 only at x = 1, a rate of nought.
    expect(rows['discount_rate']).toEqual(['77.98%', 'no value', '0.00%']);
  });
});

test('a limit beyond the horizon asks for payback within it; a goal that is lost is asked back', () => {
  const poor = library('net_present_value', { 'hosted.yaml': hosted.replace('{ 2020/21: 100 }', '{ 2020/21: 462 }') });
  const [option] = poor.options;
  if (!option) throw new Error('there is an option');
  const asked = { goal: goalOf('payback', decimal(9)) };
  const move = allLevers(option.appraisal).find(({ id }) => id === 'one_off/move');
  const value = move && switchingValue(option.appraisal, move, asked);
  // 231 comes back of 462: half.
  expect(value && [value.met, said(value.turn)]).toEqual([false, '× 0.5000']);
});

test('what no value of one input can do', () => {
  const [option] = library('net_present_value', {
    'hosted.yaml': hosted
      .replace('{ 2020/21: 100 }', '{ 2020/21: 462 }')
      .replace('one_off:', 'recurring: { hosting: { 2022/23: 1 } }\none_off:'),
  }).options;
  const hosting = option && allLevers(option.appraisal).find(({ id }) => id === 'recurring/hosting');
  if (!option || !hosting) throw new Error('there is an option with hosting');
  expect(said(switchingValue(option.appraisal, hosting, { goal: goalOf('net_present_value', decimal(0)) }).turn)).toBe('no value');
  // 1 of 462 + 1 + 231 is below a hundredth of all.
  expect(leversOf(option.appraisal).map(({ id }) => id)).toEqual([
    'one_off',
    'recurring',
    'savings',
    'delay',
    'discount_rate',
    'one_off/move',
    'savings/old-catalogue',
  ]);
});

test('savings paid by the month are tried month by month', () => {
  // 120 a year from the second: −100 + 120/1.1 + 120/1.21 = 108.3. Late by m months: −100 + 10 × (12 − m)/1.1 + 120/1.21 is above nought to m = 11 and at 12 −0.83.
  const monthly = hosted.replace('{ 2021/22: 110, 2022/23: 121 }', '{ annual: 120, from: 2021/22 }');
  const [option] = library('net_present_value', { 'hosted.yaml': monthly }).options;
  const delay = option && allLevers(option.appraisal).find(({ id }) => id === 'delay');
  if (!option || !delay) throw new Error('there is an option');
  expect(said(switchingValue(option.appraisal, delay, { goal: goalOf('net_present_value', decimal(0)) }).turn)).toBe('11 to 12 months');
});
