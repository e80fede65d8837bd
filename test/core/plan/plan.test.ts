/** The rules of the plan, each on a few lines whose figures can be worked by hand. */
import { describe, expect, it } from 'vitest';
import { planOfLines, planOfTexts, thousands } from '../../plan-of.js';

const movementOf = (plan: ReturnType<typeof planOfLines>, id: string): readonly number[] =>
  thousands(plan.lines.find((line) => line.id === id)?.movement.value ?? []);

describe('movements', () => {
  it('a one-off comes in and drops out by itself; that of the last year does so after the horizon', () => {
    const plan = planOfLines('one_off: { training: { 2020/21: 30, 2024/25: 12 } }');
    expect(movementOf(plan, 'one_off/training')).toEqual([30, -30, 0, 0, 12]);
    expect(plan.lines.map(({ afterHorizon }) => afterHorizon.toNumber())).toEqual([-12_000]);
  });

  it('a start in mid-year moves a second time for its full-year effect', () => {
    const plan = planOfLines('recurring: { support: { annual: 120, from: 2021-10 } }');
    expect(movementOf(plan, 'recurring/support')).toEqual([0, 60, 60, 0, 0]);
  });

  it('savings and income are negative when they grow; savings that lower no budget are not in the plan', () => {
    const plan = planOfLines(
      'savings: { desks: { movements: { 2020/21: 10, 2021/22: 5 } }, time: { annual: 80, kind: non-cashable } }\nincome: { fees: { annual: 7 }, grant: { annual: 9, awarded: false } }',
    );
    expect(plan.lines.map(({ id }) => id)).toEqual(['savings/desks', 'income/fees']);
    expect(movementOf(plan, 'savings/desks')).toEqual([-10, -5, 0, 0, 0]);
    expect(movementOf(plan, 'income/fees')).toEqual([-7, 0, 0, 0, 0]);
  });

  it('one-off and capital count as far as revenue pays for them, contingency in', () => {
    const plan = planOfLines(
      'capital: { kiosks: { 2020/21: 100 } }\none_off: { team: { amounts: { 2020/21: 100 }, contingency: 10%, funding: { reserve: 60%, revenue: 40% } }, exit: { amounts: { 2021/22: 50 }, funding: reserve } }',
    );
    expect(plan.lines.map(({ id }) => id)).toEqual(['one_off/team']);
    expect(movementOf(plan, 'one_off/team')).toEqual([44, -44, 0, 0, 0]);
    const paid = planOfLines('capital: { kiosks: { amounts: { 2021/22: 100 }, funding: { revenue: 25%, grant: 75% } } }');
    expect(paid.lines.map(({ id, group }) => [id, group])).toEqual([['capital/kiosks', 'capital_from_revenue']]);
    expect(movementOf(paid, 'capital/kiosks')).toEqual([0, 25, -25, 0, 0]);
  });

  it('a base budget moves by its change, and not in the first year', () => {
    const plan = planOfLines('base_budget: { staff: { annual: 900 }, premises: { amounts: { 2020/21: 100, 2021/22+: 110 } } }');
    expect(thousands(plan.totals.base_budget.value)).toEqual([0, 10, 0, 0, 0]);
    expect(thousands(plan.budget.value)).toEqual([1000, 1010, 1010, 1010, 1010]);
  });

  it('what the plan holds already is netted off; a year not named keeps the last figure', () => {
    const plan = planOfLines(
      'savings: { desks: { movements: { 2020/21: 80, 2021/22: 50 }, in_plan: { 2020/21: 40, 2022/23: 90 } } }\nrecurring: { support: { annual: 20, in_plan: { 2021/22: 5 } } }',
    );
    // Levels in the plan: savings −40, −40, −90, −90, −90; support 0, 5, 5, 5, 5.
    expect(thousands(plan.alreadyInPlan.value)).toEqual([-40, 5, -50, 0, 0]);
    expect(thousands(plan.new.value)).toEqual([-20, -55, 50, 0, 0]);
  });
});

const borrowing = (charged: string) => `assumptions: { borrowing: { rate: 10%, interest_on: opening, charged_to: ${charged} } }
capital: { kiosks: { amounts: { 2020/21: 100 }, funding: borrowing, asset_life: 2 } }`;

describe('financing', () => {
  it('is in the movements only where the service is charged', () => {
    const service = planOfLines(borrowing('service'));
    // MRP 0, 50, 50; interest on the opening debt of 0, 100, 50.
    expect(movementOf(service, 'financing')).toEqual([0, 60, -5, -55, 0]);
    expect(thousands(service.financing.debt.value)).toEqual([100, 50, 0, 0, 0]);
    const corporate = planOfLines(borrowing('corporate'));
    expect(corporate.lines).toEqual([]);
    expect(thousands(corporate.financing.mrp.value)).toEqual([0, 50, 50, 0, 0]);
  });

  it('the choice of who bears it can be put aside for both to be seen', () => {
    const text = `fivecase: 1\ntitle: Kiosks\namounts_in: £000\nhorizon: { first_year: 2020/21 }\n${borrowing('corporate')}`;
    expect(thousands(planOfTexts({ 'a.yaml': text }, { chargedTo: 'service' }).budget.value)).toEqual([0, 60, 55, 0, 0]);
    expect(thousands(planOfTexts({ 'a.yaml': text }, { chargedTo: 'corporate' }).budget.value)).toEqual([0, 0, 0, 0, 0]);
  });

  it('a delay moves first use along, in whole years rounded up', () => {
    const plan = planOfLines(`assumptions: { borrowing: { rate: 0% } }
capital: { kiosks: { annual: 24, from: 2020-04, until: 2020-09, delay: 6, operational: 2020/21, funding: borrowing, asset_life: 2 } }`);
    // Spent in October to March of 2020/21; use moves from 2020/21 to 2021/22, so MRP begins in 2022/23.
    expect(thousands(plan.financing.mrp.value)).toEqual([0, 0, 6, 6, 0]);
  });
});

describe('several scenarios', () => {
  const common = `fivecase: 1\ntemplate: true\namounts_in: £000\nhorizon: { first_year: 2020/21 }\nbase_budget: { staff: { annual: 1000 } }\n`;
  const option = (title: string, rest: string): string => `fivecase: 1\nextends: common.yaml\ntitle: ${title}\namounts_in: £000\n${rest}`;
  const below = { 'common.yaml': common };

  it('base budget of one file counts once, lines of their own add up, and each keeps its scenario', () => {
    const plan = planOfTexts(
      {
        'kiosks.yaml': option('Kiosks', 'savings: { desks: { annual: 80 } }\n'),
        'catalogue.yaml': option('Catalogue', 'savings: { desks: { annual: 30 } }\nbase_budget: { licences: { annual: 50 } }\n'),
      },
      { below },
    );
    expect(thousands(plan.baseBudget.value)).toEqual([1050, 1050, 1050, 1050, 1050]);
    expect(thousands(plan.budget.value)).toEqual([940, 940, 940, 940, 940]);
    expect(plan.lines.map(({ id, part }) => [id, part])).toEqual([
      ['base_budget/staff', 0],
      ['base_budget/licences', 1],
      ['savings/desks', 0],
      ['savings/desks', 1],
    ]);
    expect(plan.conflicts).toEqual([]);
  });

  it('a field laid over a shared line does not make it another line; other figures are a conflict', () => {
    const texts = (amount: string) => ({
      'kiosks.yaml': option('Kiosks', ''),
      'catalogue.yaml': option('Catalogue', `base_budget: { staff: { owner: Head of libraries, annual: ${amount} } }\n`),
    });
    expect(thousands(planOfTexts(texts('1000'), { below }).baseBudget.value)).toEqual([1000, 1000, 1000, 1000, 1000]);
    expect(planOfTexts(texts('990'), { below }).conflicts.map(({ kind, first }) => [kind, first.line.id])).toEqual([
      ['different', 'base_budget/staff'],
    ]);
  });

  it('lines of one name in different files are different lines', () => {
    const own = (title: string): string =>
      `fivecase: 1\ntitle: ${title}\namounts_in: £000\nhorizon: { first_year: 2020/21 }\nbase_budget: { staff: { annual: 300 } }\n`;
    const plan = planOfTexts({ 'north.yaml': own('North'), 'south.yaml': own('South') });
    expect(thousands(plan.baseBudget.value)).toEqual([600, 600, 600, 600, 600]);
  });
});
