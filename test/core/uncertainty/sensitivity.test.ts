/** The tornado and the grid on a case that can be worked out on paper. */
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../src/core/appraisal/appraise.js';
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import type { Decimal } from '../../../src/core/arithmetic/decimal.js';
import { rankingMeasure } from '../../../src/core/options/ranking.js';
import type { Scenario } from '../../../src/core/scenario.js';
import { axesOf } from '../../../src/core/uncertainty/axes.js';
import { grid } from '../../../src/core/uncertainty/grid.js';
import { sensitivity, withEveryLineRanged } from '../../../src/core/uncertainty/sensitivity.js';
import type { Swing } from '../../../src/core/uncertainty/sensitivity.js';
import { excerptOf } from '../../../src/diagnostics/excerpt.js';
import { readText } from '../../in-memory.js';

// At 10%: worth −100 + 110/1.1 + 121/1.21 = 100 thousand.
const hosted = `fivecase: 1
title: Hosted catalogue
horizon: { first_year: 2020/21, years: 3 }
assumptions: { discount_rate: 10% }
amounts_in: £000
one_off: { move: { amounts: { 2020/21: 100 }, range: ±20% } }
savings: { old-catalogue: { amounts: { 2021/22: 110, 2022/23: 121 }, range: { low: -25%, high: +10% }, delay_range: { low: 0, high: 12 } } }
uncertainty: { assumptions: { discount_rate: ±5% } }
`;

const scenarioOf = (text: string): Scenario => {
  const { scenario, diagnostics } = readText(text);
  if (!scenario) throw new Error(diagnostics.map((diagnostic) => excerptOf(diagnostic)).join('\n'));
  return scenario;
};

const measure = (id: string) => {
  const found = rankingMeasure(id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};

const swingsOf = (text: string, of = 'net_present_value'): readonly Swing[] => sensitivity(scenarioOf(text), measure(of)).swings;

const shown = (figure: Decimal | null, decimals: number): string => (figure === null ? 'none' : figure.toFixed(decimals));

const told = ({ id, low, likely, high, swing, direction }: Swing, decimals: number): string =>
  `${id}: ${[low, likely, high, swing].map((figure) => shown(figure, decimals)).join(' ')} ${direction ?? '-'}`;

describe('the tornado', () => {
  test('of net present value, by hand', () => {
    expect(swingsOf(hosted).map((swing) => told(swing, 2))).toEqual([
      // A year later: 110/1.21 − 100 = −9.0909; the 121 falls after the horizon.
      'savings/old-catalogue delay: 100000.00 100000.00 -9090.91 109090.91 falls',
      // 75% and 110% of 200, less 100.
      'savings/old-catalogue: 50000.00 100000.00 120000.00 70000.00 rises',
      'one_off/move: 120000.00 100000.00 80000.00 40000.00 falls',
      // 110/1.05 + 121/1.1025 = 214.5125; 110/1.15 + 121/1.3225 = 187.1456.
      'assumptions/discount_rate: 114512.47 100000.00 87145.56 27366.91 falls',
    ]);
  });

  test('of payback, by hand', () => {
    expect(swingsOf(hosted, 'payback').map((swing) => told(swing, 4))).toEqual([
      // 1 + 100/110; a year later 2 + 100/110.
      'savings/old-catalogue delay: 1.9091 1.9091 2.9091 1.0000 rises',
      // 2 + (100 − 82.5)/90.75 and 1 + 100/121.
      'savings/old-catalogue: 2.1928 1.9091 1.8264 0.3664 falls',
      // 1 + 80/110 and 2 + 10/121.
      'one_off/move: 1.7273 1.9091 2.0826 0.3554 rises',
      // Payback is not discounted.
      'assumptions/discount_rate: 1.9091 1.9091 1.9091 0.0000 stays',
    ]);
  });

  test('a payback that is lost at one end comes first, and one that never is comes last; none is dropped', () => {
    // 40% of the savings, 44 and 48.4, never pay 100 back.
    const risky = hosted.replace('low: -25%', 'low: -60%');
    expect(swingsOf(risky, 'payback').map((swing) => told(swing, 4))).toEqual([
      'savings/old-catalogue: none 1.9091 1.8264 none -',
      'savings/old-catalogue delay: 1.9091 1.9091 2.9091 1.0000 rises',
      'one_off/move: 1.7273 1.9091 2.0826 0.3554 rises',
      'assumptions/discount_rate: 1.9091 1.9091 1.9091 0.0000 stays',
    ]);
    // 231 of savings pay 300 back at no end but that of a 20% lower cost, 240: neither; of a third more savings, 308: they do.
    const lost = hosted.replace('2020/21: 100', '2020/21: 300').replace('+10%', '+34%');
    expect(swingsOf(lost, 'payback').map((swing) => told(swing, 4))).toEqual([
      // 2 + (300 − 147.4)/162.14
      'savings/old-catalogue: none none 2.9412 none -',
      'assumptions/discount_rate: none none none none -',
      'one_off/move: none none none none -',
      'savings/old-catalogue delay: none none none none -',
    ]);
  });

  test('equal swings stand in the order of their ids, wherever they are written', () => {
    const lines = ['training', 'moving', 'records'].map((id) => `${id}: { amounts: { 2020/21: £10k }, range: ±10% }`);
    const text = (order: readonly string[]) =>
      hosted.replace(/^(one_off|savings|uncertainty).*\n/gm, '').concat(`one_off: { ${order.join(', ')} }\n`);
    const ids = ['one_off/moving', 'one_off/records', 'one_off/training'];
    expect(swingsOf(text(lines)).map(({ id }) => id)).toEqual(ids);
    expect(swingsOf(text([...lines].reverse())).map(({ id }) => id)).toEqual(ids);
  });

  test('a group is taken to its ends together, as one', () => {
    const [first, ...others] = swingsOf(`${hosted}correlate: { supplier: [one_off/move, savings/old-catalogue] }\n`);
    // Both low: 200 × 75% − 80; both high: 220 − 120.
    expect(first && told(first, 0)).toBe('savings/old-catalogue delay: 100000 100000 -9091 109091 falls');
    expect(others.map((swing) => told(swing, 0))).toEqual([
      'supplier: 70000 100000 100000 30000 rises',
      'assumptions/discount_rate: 114512 100000 87146 27367 falls',
    ]);
    expect(others[0]?.inputs.map(({ id }) => id)).toEqual(['one_off/move', 'savings/old-catalogue']);
  });

  test('a likely outcome that is not as written has a result of its own', () => {
    const [swing] = swingsOf(hosted.replace('high: +10% }', 'likely: -10%, high: +10% }').replace('high: 12 }', 'high: 0 }'));
    // 90% of 200 less 100.
    expect(swing && told(swing, 0)).toBe('savings/old-catalogue: 50000 80000 120000 70000 rises');
  });

  test('every line flexed alike: a tenth of what each is worth, to both sides', () => {
    const flexed = sensitivity(withEveryLineRanged(scenarioOf(hosted), decimal('0.1')), measure('net_present_value'));
    expect(flexed.swings.map((swing) => told(swing, 0))).toEqual([
      'savings/old-catalogue: 80000 100000 120000 40000 rises',
      'one_off/move: 110000 100000 90000 20000 falls',
    ]);
  });
});

describe('the grid', () => {
  const gridOf = (down: string, downValues: readonly string[], across: string, acrossValues: readonly string[], text = hosted) => {
    const scenario = scenarioOf(text);
    const axes = axesOf(appraise(scenario));
    const run = (id: string, values: readonly string[]) => {
      const axis = axes.find((each) => each.id === id);
      if (!axis) throw new Error(`no axis ${id}`);
      return { axis, values: values.map((value) => decimal(value)) };
    };
    const { figures } = grid(scenario, measure('net_present_value'), run(down, downValues), run(across, acrossValues));
    return figures.map((row) => row.map((figure) => shown(figure, 0)));
  };

  test('a rate by its figure, a section in percent of what is written', () => {
    expect(gridOf('discount_rate', ['0', '0.1'], 'savings', ['0.5', '1'])).toEqual([
      // At 0%: 231 × 50% − 100 and 231 − 100.
      ['15500', '131000'],
      // At 10%: 200 × 50% − 100 and 200 − 100.
      ['0', '100000'],
    ]);
  });

  test('a delay in months on top of what is written, by whole years for amounts by the year', () => {
    expect(gridOf('delay', ['0', '12', '24'], 'one_off/move', ['1'])).toEqual([['100000'], ['-9091'], ['-100000']]);
    const [axis] = axesOf(appraise(scenarioOf(hosted))).filter(({ id }) => id === 'delay');
    expect(axis?.step).toBe(12);
  });

  test('a share, a price and an index', () => {
    const text = `fivecase: 1
title: Contact
horizon: { first_year: 2020/21, years: 2 }
assumptions: { discount_rate: 0%, indices: { pay: 0% } }
recurring: { staff: { annual: £1000, index: pay } }
channels:
  permits:
    volume: 1000
    unit_cost: { online: £0, phone: £3 }
    before: { online: 0%, phone: remainder }
    after: { online: 50%, phone: remainder }
    cashable: 100%
`;
    // Savings of 1000 × £3 × the online share in each of two years, less staff of 1000 and 1000 × 1.1.
    expect(gridOf('channels/permits/after/online', ['0.5', '1'], 'indices/pay', ['0', '0.1'], text)).toEqual([
      ['1000', '900'],
      ['4000', '3900'],
    ]);
    expect(gridOf('channels/permits/unit_cost/phone', ['1', '2'], 'recurring', ['1'], text)).toEqual([['1000'], ['4000']]);
  });
});
