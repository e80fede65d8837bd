/** What must hold of every plan, whatever the lines. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraise } from '../../src/core/appraisal/appraise.js';
import { sumOf } from '../../src/core/arithmetic/decimal.js';
import type { Decimal } from '../../src/core/arithmetic/decimal.js';
import { plus, runningSum } from '../../src/core/arithmetic/profile.js';
import type { Profile } from '../../src/core/arithmetic/profile.js';
import { planOf } from '../../src/core/plan/plan.js';
import type { Plan } from '../../src/core/plan/plan.js';
import { moneyUnits } from '../../src/report/model.js';
import { roundedPlan } from '../../src/report/plan/rounded-plan.js';
import { scenarioOf } from '../plan-of.js';

const money = fc.integer({ min: 0, max: 9_999_999 }).map((pence) => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`);
const years = ['2020/21', '2021/22', '2022/23', '2023/24'];
const amounts = fc
  .array(money, { minLength: 4, maxLength: 4 })
  .map((each) => `{ ${each.map((amount, year) => `${years[year] ?? ''}: ${amount}`).join(', ')} }`);
const percent = fc.integer({ min: 0, max: 100 });

const capital = fc.record({
  amounts,
  borrowed: percent,
  life: fc.integer({ min: 1, max: 9 }),
  contingency: percent,
  use: fc.option(fc.constantFrom(...years)),
});
const oneOff = fc.record({ amounts, revenue: percent });

/** Scenarios of random lines of every section, with every way to borrow. */
const scenarios = fc
  .record({
    base: fc.array(amounts, { maxLength: 2 }),
    capital: fc.array(capital, { maxLength: 3 }),
    oneOff: fc.array(oneOff, { maxLength: 2 }),
    recurring: fc.array(amounts, { maxLength: 2 }),
    savings: fc.array(amounts, { maxLength: 2 }),
    income: fc.array(amounts, { maxLength: 2 }),
    inPlan: fc.option(money),
    mrp: fc.constantFrom('equal-instalments', 'annuity'),
    interest: fc.constantFrom('average', 'opening'),
    charged: fc.constantFrom('service', 'corporate'),
  })
  .map((parts) => {
    const section = (id: string, lines: readonly string[]): string =>
      lines.length === 0 ? '' : `${id}:\n${lines.map((line, index) => `  line-${index}: { ${line} }\n`).join('')}`;
    return [
      'fivecase: 1\ntitle: Library service\nhorizon: { first_year: 2020/21, years: 4 }\n',
      `assumptions: { borrowing: { rate: 3.7%, mrp: ${parts.mrp}, interest_on: ${parts.interest}, charged_to: ${parts.charged} } }\n`,
      section(
        'base_budget',
        parts.base.map((each) => `amounts: ${each}`),
      ),
      section(
        'capital',
        parts.capital.map(
          ({ amounts: each, borrowed, life, contingency, use }) =>
            `amounts: ${each}, asset_life: ${life}, contingency: ${contingency}%, funding: { borrowing: ${borrowed}%, revenue: ${100 - borrowed}% }${use === null ? '' : `, operational: ${use}`}`,
        ),
      ),
      section(
        'one_off',
        parts.oneOff.map(({ amounts: each, revenue }) => `amounts: ${each}, funding: { revenue: ${revenue}%, reserve: ${100 - revenue}% }`),
      ),
      section(
        'recurring',
        parts.recurring.map((each) => `amounts: ${each}`),
      ),
      section(
        'savings',
        parts.savings.map((each) => `amounts: ${each}${parts.inPlan === null ? '' : `, in_plan: { 2021/22: ${parts.inPlan} }`}`),
      ),
      section(
        'income',
        parts.income.map((each) => `amounts: ${each}`),
      ),
    ].join('');
  });

const plans: fc.Arbitrary<Plan> = scenarios.map((text) => planOf([appraise(scenarioOf(text))]));

const near = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lt('1e-25');
const expectSame = (a: Profile, b: Profile): void => {
  expect(a.length).toBe(b.length);
  expect(a.every((value, column) => near(value, b[column] ?? value.plus(1)))).toBe(true);
};

const always = (law: (plan: Plan) => void): void => fc.assert(fc.property(plans, law), { numRuns: 60 });

describe('laws of the plan', () => {
  test('movements cumulate to the effect, and with the reversals after the horizon to what lasts', () => {
    always((plan) => {
      expectSame(runningSum(plan.totals.net.value), plan.revenueEffect.value);
      const stops = (group: string): boolean => group === 'one_off' || group === 'capital_from_revenue';
      for (const { group, level, afterHorizon } of plan.lines) {
        expect(near(stops(group) ? sumOf(level.value.slice(-1)).plus(afterHorizon) : afterHorizon, sumOf([]))).toBe(true);
      }
    });
  });

  test('budget = base + effect, and moves by the movements', () => {
    always((plan) => {
      const columns = plan.horizon.years;
      expectSame(plan.budget.value, plus(columns, [plan.baseBudget.value, plan.revenueEffect.value]));
      const opening = plan.baseBudget.value.map(() => plan.baseBudget.value[0] ?? sumOf([]));
      expectSame(plan.budget.value, plus(columns, [opening, runningSum(plan.totals.budget.value)]));
    });
  });

  test('funding = spend in every year', () => {
    always((plan) => {
      const columns = plan.horizon.years;
      expectSame(
        plus(
          columns,
          plan.capital.funding.map(({ amounts: each }) => each.value),
        ),
        plan.capital.total.value,
      );
      expectSame(
        plus(
          columns,
          plan.capital.spend.map(({ figures }) => figures.financial.value),
        ),
        plan.capital.total.value,
      );
    });
  });

  test('MRP over all time = what was borrowed; the debt left is the MRP still to come', () => {
    always(({ financing }) => {
      const { borrowed, mrp, beyond } = financing;
      expect(near(sumOf(mrp.value).plus(beyond.mrp), sumOf(borrowed.value))).toBe(true);
      expect(near(beyond.mrp, beyond.debt)).toBe(true);
    });
  });

  test('already in the plan + new = the net movement', () => {
    always((plan) => expectSame(plus(plan.horizon.years, [plan.alreadyInPlan.value, plan.new.value]), plan.totals.net.value));
  });

  test('a plan of two scenarios is the sum of their plans', () => {
    fc.assert(
      fc.property(scenarios, scenarios, (one, other) => {
        const [a, b] = [appraise(scenarioOf(one, 'one.yaml')), appraise(scenarioOf(other, 'other.yaml'))];
        const [together, first, second] = [planOf([a, b]), planOf([a]), planOf([b])];
        for (const pick of [
          (plan: Plan) => plan.budget,
          (plan: Plan) => plan.totals.net,
          (plan: Plan) => plan.capital.total,
          (plan: Plan) => plan.financing.debt,
        ]) {
          expectSame(pick(together).value, plus(4, [pick(first).value, pick(second).value]));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('as shown, in every unit: movements add up to the running effect and the budget rolls forward', () => {
    always((plan) => {
      for (const unit of moneyUnits) {
        const { budget, net, groups, lines } = roundedPlan(plan, unit);
        expect(runningSum(net.movement.shown).map(String)).toEqual(net.level.shown.map(String));
        const opening = groups.base_budget.level.shown.map(() => groups.base_budget.level.shown[0] ?? sumOf([]));
        expect(plus(4, [opening, runningSum(budget.movement.shown)]).map(String)).toEqual(budget.level.shown.map(String));
        expect(
          plus(
            4,
            lines.filter(({ line }) => line.group !== 'base_budget').map(({ movement }) => movement.shown),
          ).map(String),
        ).toEqual(net.movement.shown.map(String));
      }
    });
  });
});
