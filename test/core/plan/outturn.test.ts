/** The outturn, on lines whose figures can be worked by hand. */
import { describe, expect, it } from 'vitest';
import { appraise } from '../../../src/core/appraisal/appraise.js';
import { outturnOf } from '../../../src/core/plan/outturn.js';
import type { Outturn } from '../../../src/core/plan/outturn.js';
import { withActuals } from '../../../src/language/read.js';
import { scenarioOf } from '../../plan-of.js';

const reported = (lines: string, csv: string): Outturn => {
  const scenario = scenarioOf(`fivecase: 1\ntitle: Library kiosks\namounts_in: £000\nhorizon: { first_year: 2020/21 }\n${lines}`);
  const read = withActuals(scenario, { path: 'outturn.csv', text: `line,period,amount\n${csv}` });
  expect(read.diagnostics).toEqual([]);
  const outturn = outturnOf(appraise(read.scenario));
  if (!outturn) throw new Error('something was reported');
  return outturn;
};

const cells = ({ lines }: Outturn) =>
  lines.map((line) =>
    line.cells
      .slice(0, 2)
      .map(({ budgetToDate, actual, forecast }) => [budgetToDate, actual, forecast].map((each) => each && each.div(1000).toNumber())),
  );

describe('budget, actual and forecast', () => {
  it('a reported year replaces the plan, an unreported one keeps it, and nought is a report', () => {
    const outturn = reported(
      'capital: { kiosks: { 2020/21: 100, 2021/22: 40 }, signs: { 2020/21: 9 } }',
      'capital/kiosks,2020/21,80000\ncapital/signs,2020/21,0\n',
    );
    expect(cells(outturn)).toEqual([
      [
        [100, 80, 80],
        [0, null, 40],
      ],
      [
        [9, 0, 0],
        [0, null, 0],
      ],
    ]);
  });

  it('months reported count against the budget of those months, and the rest of the year keeps its plan', () => {
    // £120k a year from October: half falls in 2020/21, three of its six months are reported.
    const outturn = reported(
      'recurring: { support: { annual: 120, from: 2020-10 } }',
      'support,2020-10,12000\nsupport,2020-11,11000\nsupport,2020-12,13000\n',
    );
    expect(cells(outturn)).toEqual([
      [
        [30, 36, 66],
        [0, null, 120],
      ],
    ]);
  });

  it('an amount of a year spreads evenly over its months; refunds count', () => {
    const outturn = reported('one_off: { training: { 2020/21: 24 } }', 'training,2020-06,9000\ntraining,2020-06,"(1,000)"\n');
    expect(cells(outturn)[0]?.[0]).toEqual([6, 8, 26]);
  });

  it('lines without a report are named', () => {
    const outturn = reported('capital: { kiosks: { 2020/21: 100 } }\nsavings: { desks: { annual: 50 } }', 'kiosks,2020/21,100000\n');
    expect(outturn.unreported.map(({ line }) => line.id)).toEqual(['savings/desks']);
  });
});

describe('the case restated', () => {
  it('payback with what was really spent in place of the plan', () => {
    // As planned 100 ÷ 50 from the second year: back after 3 years. With 150 spent: after 4.
    const outturn = reported(
      'capital: { kiosks: { amounts: { 2020/21: 100 }, contingency: 0%, funding: revenue } }\nsavings: { desks: { annual: 50, from: 2021/22 } }',
      'kiosks,2020/21,150000\n',
    );
    expect(outturn.restated.measures.payback.value?.toNumber()).toBe(4);
    expect(outturn.restated.measures.total_net_benefit.value.toNumber()).toBe(50_000);
  });

  it('scale, index, delay and contingency are in the plan already and are not applied twice', () => {
    const lines = `assumptions: { indices: { contracts: 10% } }
recurring: { support: { annual: 100, index: contracts, scale: 50%, contingency: 20%, delay: 12 } }
capital: { kiosks: { 2020/21: 1 } }`;
    const outturn = reported(lines, 'kiosks,2020/21,1000\n');
    expect(outturn.restated.profile.recurring.value.map((amount) => amount.toNumber())).toEqual([0, 66_000, 72_600, 79_860, 87_846]);
  });
});
