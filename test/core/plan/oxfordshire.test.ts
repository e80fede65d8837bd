/** Published and calculated tables of Oxfordshire County Council, £000. Expected figures are the sources', never the program's. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appraise } from '../../../src/core/appraisal/appraise.js';
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import { outturnOf } from '../../../src/core/plan/outturn.js';
import { planOf } from '../../../src/core/plan/plan.js';
import type { Plan } from '../../../src/core/plan/plan.js';
import { files, readFile } from '../../../src/io/files.js';
import { readScenario, withActuals } from '../../../src/language/read.js';
import { toDateOf } from '../../../src/report/plan/compared.js';
import { planOfLines, scenarioOf, thousands } from '../../plan-of.js';

const shipped = (path: string) => {
  const { scenario } = readScenario(path, readFile(path), files);
  if (!scenario) throw new Error(`${path} should be sound`);
  return scenario;
};

const movement = (plan: Plan, id: string): readonly number[] => thousands(plan.lines.find((line) => line.id === id)?.movement.value ?? []);

describe('capital outturn and funding, 2020/21 (Capital Programme Provisional Outturn, Annex 1a)', () => {
  /** Source, original, latest, actual; the nine published sources under the language's names. */
  const funding = [
    ['unringfenced-grants', 'grant', 131_580, 112_335, 103_090],
    ['devolved-formula-grant', 'grant', 800, 800, 857],
    ['other-grants', 'grant', 9_095, 24_200, 19_446],
    ['developer-contributions', 'developer-contributions', 30_864, 34_020, 28_243],
    ['other-external', 'partner', 229, 238, 45],
    ['schools', 'partner', 0, 28, 0],
    ['revenue-funding', 'revenue', 529, 564, 1_597],
    ['prudential-borrowing', 'borrowing', 19_351, 1_871, 176],
    ['receipts', 'capital-receipts', 0, 0, 0],
  ] as const;
  const programmes = {
    original: [41_620, 40_854, 46_854, 10_848, 5_414, 34_385, 303, 12_170],
    latest: [44_555, 36_536, 48_207, 9_627, 5_714, 29_367, 50, 0],
    actual: [38_025, 33_212, 39_458, 4_890, 4_015, 32_874, 980, 0],
  };

  it.each([
    [
      'original',
      2,
      192_448,
      { borrowing: 19_351, 'capital-receipts': 0, grant: 141_475, 'developer-contributions': 30_864, revenue: 529, partner: 229 },
    ],
    [
      'latest',
      3,
      174_056,
      { borrowing: 1_871, 'capital-receipts': 0, grant: 137_335, 'developer-contributions': 34_020, revenue: 564, partner: 266 },
    ],
    [
      'actual',
      4,
      153_454,
      { borrowing: 176, 'capital-receipts': 0, grant: 123_393, 'developer-contributions': 28_243, revenue: 1_597, partner: 45 },
    ],
  ] as const)('%s: the nine sources come to the spend', (which, column, total, bySource) => {
    const lines = funding.map(
      ([id, source, ...amounts]) => `  ${id}: { amounts: { 2020/21: ${amounts[column - 2]} }, funding: ${source}, asset_life: 25 }`,
    );
    const plan = planOfLines(
      `assumptions: { borrowing: { rate: 2.8% } }\ncapital:\n${lines.join('\n')}\n`,
      '{ first_year: 2020/21, years: 1 }',
    );
    expect(thousands(plan.capital.total.value)).toEqual([total]);
    expect(programmes[which].reduce((sum, amount) => sum + amount, 0)).toBe(total);
    expect(Object.fromEntries(plan.capital.funding.map(({ source, amounts }) => [source, thousands(amounts.value)[0]]))).toEqual(bySource);
  });

  it('ICT: −1,399 (−26%) on the original, −1,699 (−30%) on the latest programme', () => {
    const text = (amount: number): string =>
      `fivecase: 1\ntitle: ICT\namounts_in: £000\nhorizon: { first_year: 2020/21, years: 1 }\ncapital: { ict: { amounts: { 2020/21: ${amount} }, funding: grant } }\n`;
    const approved = appraise(scenarioOf(text(5_414)));
    const read = withActuals(scenarioOf(text(5_714)), {
      path: 'outturn.csv',
      text: 'line,year,amount\ncapital/ict,2020/21,"£4,015,000"\n',
    });
    expect(read.diagnostics).toEqual([]);
    const appraisal = appraise(read.scenario);
    const outturn = outturnOf(appraisal);
    const [line] = outturn?.lines ?? [];
    if (!line || !outturn) throw new Error('something was reported');
    const {
      approved: original,
      budget,
      actual,
    } = toDateOf({ appraisal, outturn, approved: { appraisal: approved, called: 'original' } }, line);
    if (!original) throw new Error('the line was approved');
    expect([original, budget, actual, actual.minus(original), actual.minus(budget)].map((amount) => amount.div(1000).toNumber())).toEqual([
      5_414, 5_714, 4_015, -1_399, -1_699,
    ]);
    expect(actual.minus(original).div(original).times(100).toDecimalPlaces(0).toNumber()).toBe(-26);
    expect(actual.minus(budget).div(budget).times(100).toDecimalPlaces(0).toNumber()).toBe(-30);
  });
});

describe('movements as published', () => {
  it('investments of 2024/25: what is one-off drops out again and what lasts is the row total (10,611, −5,660, 48 leaves 4,999)', () => {
    // 10,611 comes in; 5,660 of it is one-off; 48 more lasts from the third year.
    const plan = planOfLines(
      'one_off: { invest-once: { 2024/25: 5660 } }\nrecurring: { invest-on: { movements: { 2024/25: 4951, 2026/27: 48 } } }',
      '{ first_year: 2024/25, years: 3 }',
    );
    expect(thousands(plan.totals.net.value)).toEqual([10_611, -5_660, 48]);
    expect(thousands(plan.revenueEffect.value).at(-1)).toBe(4_999);
  });

  it('Resources, Law & Governance 2024/25: 618, −210, 0 leaves 408', () => {
    const plan = planOfLines(
      'one_off: { once: { 2024/25: 210 } }\nrecurring: { on: { annual: 408 } }',
      '{ first_year: 2024/25, years: 3 }',
    );
    expect(thousands(plan.totals.net.value)).toEqual([618, -210, 0]);
  });

  it('the end of the partnership: +700 and +100 as movements are levels of 700, then 800 (Cabinet, 19 July 2022)', () => {
    const plan = planOfLines(
      'recurring: { partnership-exit: { movements: { 2022/23: 700, 2023/24: 100 } } }',
      '{ first_year: 2022/23, years: 2 }',
    );
    expect(thousands(plan.totals.pressures.value)).toEqual([700, 100]);
    expect(thousands(plan.revenueEffect.value)).toEqual([700, 800]);
  });
});

describe('the hybrid scenario (calculated there, opening debt at 2.8%, equal instalments over five years)', () => {
  const scenario = shipped('scenarios/oxfordshire/hybrid.yaml');
  const appraisal = appraise(scenario);
  const plan = planOf([appraisal]);

  it('net movement by year, and the budget', () => {
    expect(thousands(plan.totals.net.value)).toEqual([-130, -447, -685, -422, -169]);
    expect(thousands(plan.budget.value)).toEqual([11_870, 11_423, 10_738, 10_316, 10_147]);
    expect(movement(plan, 'recurring/cloud-consumption')).toEqual([100, 250, 200, 100, 50]);
  });

  it('financing', () => {
    const { mrp, interest, debt, beyond } = plan.financing;
    expect(thousands(mrp.value, 0)).toEqual([0, 1_083, 1_709, 1_849, 1_959]);
    expect(thousands(interest.value, 0)).toEqual([0, 152, 209, 181, 144]);
    expect(thousands(debt.value, 0)).toEqual([5_414, 7_464, 6_455, 5_155, 3_646]);
    expect(thousands([beyond.mrp, beyond.debt], 0)).toEqual([3_646, 3_646]);
  });

  it('who bears financing decides whether the budget falls', () => {
    const service = planOf([appraisal], { chargedTo: 'service' });
    expect(thousands(service.budget.value, 0)).toEqual([11_870, 12_657, 12_656, 12_346, 12_251]);
  });

  it('interest on the average debt, the default', () => {
    const average = {
      ...scenario,
      assumptions: { ...scenario.assumptions, borrowing: { ...scenario.assumptions.borrowing, interestOn: 'average' as const } },
    };
    const other = planOf([appraise(average)], { chargedTo: 'service' });
    expect(thousands(other.financing.interest.value, 0)).toEqual([76, 180, 195, 163, 123]);
    expect(thousands(other.budget.value, 0)).toEqual([11_946, 12_686, 12_642, 12_328, 12_230]);
  });

  it('the shipped outturn comes to the published £4,015k, 74.2% of plan, and the variance to −1,399', () => {
    const path = 'scenarios/oxfordshire/outturn-2020-21.csv';
    const { scenario: reported, diagnostics } = withActuals(scenario, { path, text: readFileSync(path, 'utf8') });
    expect(diagnostics).toEqual([]);
    const outturn = outturnOf(appraise(reported));
    const first = outturn?.lines.map(({ cells }) => cells[0]) ?? [];
    const actual = first.reduce((sum, cell) => sum.plus(cell?.actual ?? 0), decimal(0));
    const budget = first.reduce((sum, cell) => sum.plus(cell?.budgetToDate ?? 0), decimal(0));
    expect([actual, budget, actual.minus(budget)].map((amount) => amount.div(1000).toNumber())).toEqual([4_015, 5_414, -1_399]);
    // Capital not spent is benefit gained, as the actuals stand: 1,413 as planned and 1,399 more.
    expect(outturn?.restated.measures.total_net_benefit.value.div(1000).toNumber()).toBe(2_812);
  });
});
