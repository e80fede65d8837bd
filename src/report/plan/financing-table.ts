/** Debt, minimum revenue provision and interest of what is borrowed, and who bears them. */
import { closingDebt } from '../../core/arithmetic/borrowing.js';
import { zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at, isBlank, minus, plus } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { Plan } from '../../core/plan/plan.js';
import { moneyInWords } from '../figures-in-words.js';
import type { MoneyDisplay, Table } from '../model.js';
import { shownIn } from '../rounding.js';
import type { PlanPage } from './page.js';
import { planTable } from './table.js';
import type { PlanRow, Shown } from './table.js';

/** Who bears financing in this plan, in words. */
const bearer = (plan: Plan): string => {
  const borrowing = plan.appraisals.filter((_, part) => !isBlank(plan.financingOf[part]?.borrowed.value ?? []));
  const served = plan.lines.filter(({ group }) => group === 'financing').length;
  if (served === 0) return 'borne corporately: not in the movements';
  return served === borrowing.length
    ? 'charged to the service: in the movements'
    : 'charged to the service by some scenarios, borne corporately by others';
};

const nought: Shown<Decimal> = { exact: zero, shown: zero };

/** Debt at the end of each year from what is shown of borrowing and MRP, so that it rolls forward on the page. */
export const debtShown = ({ financing }: Plan, unit: MoneyDisplay): Profile =>
  closingDebt(
    financing.borrowed.value.map((value) => shownIn(value, unit)),
    financing.mrp.value.map((value) => shownIn(value, unit)),
  );

/** The financing as a table, or null where nothing is borrowed. */
export const financingTable = (page: PlanPage): Table | null => {
  const { plan, unit } = page;
  const { borrowed, mrp, interest, debt, beyond } = plan.financing;
  if (isBlank(borrowed.value)) return null;
  const shown = (exact: Profile): Shown<Profile> => ({ exact, shown: exact.map((value) => shownIn(value, unit)) });
  const [shownBorrowed, shownMrp, shownInterest] = [shown(borrowed.value), shown(mrp.value), shown(interest.value)];
  const closing = debtShown(plan, unit);
  const rate = [
    ...new Set(plan.appraisals.flatMap(({ scenario: { assumptions } }) => assumptions.borrowing.rate?.value.times(100).toFixed() ?? [])),
  ];
  const basis = [...new Set(plan.appraisals.map(({ scenario: { assumptions } }) => assumptions.borrowing.interestOn))];
  const method = [...new Set(plan.appraisals.map(({ scenario: { assumptions } }) => assumptions.borrowing.mrp))];
  return planTable({
    title: 'Financing',
    subtitle: `${unit}, cash; ${bearer(plan)}. MRP (minimum revenue provision) by ${method.map((each) => each.replace('-', ' ')).join(' or ')}, from the year after the spend or after first use; interest at ${rate.map((each) => `${each}%`).join(' or ')} on the ${basis.join(' or ')} debt.`,
    rows: [
      { label: 'Borrowed', values: shownBorrowed, next: nought, later: nought, figure: borrowed.id },
      {
        label: 'MRP',
        values: shownMrp,
        after: { exact: beyond.mrp, shown: beyond.mrp.isZero() ? zero : (closing.at(-1) ?? zero) },
        figure: mrp.id,
      },
      { label: 'Interest', values: shownInterest, figure: interest.id },
      {
        label: 'Financing cost',
        values: {
          exact: plus(plan.horizon.years, [mrp.value, interest.value]),
          shown: plus(plan.horizon.years, [shownMrp.shown, shownInterest.shown]),
        },
        sum: true,
      },
      { label: 'Debt at year end', values: { exact: debt.value, shown: closing }, over: 'end', figure: debt.id },
    ],
    columns: page.columns,
    unit,
    afterHeading: 'Beyond',
  });
};

/** Whether a budget falls in every year, the first one against the base. */
export const fallsEveryYear = (budget: Profile, base: Profile): boolean =>
  budget.every((value, column) => value.lt(column === 0 ? at(base, 0) : at(budget, column - 1)));

/** The same programme under both choices of who bears financing. */
export const chargingTable = (page: PlanPage, corporate: Plan, service: Plan): Table => {
  const { unit } = page;
  const rounded = (profile: Profile): Profile => profile.map((value) => shownIn(value, unit));
  const base = at(corporate.baseBudget.value, 0);
  const rows = (label: string, plan: Plan): readonly PlanRow[] => {
    const level: Shown<Profile> = { exact: plan.budget.value, shown: rounded(plan.budget.value) };
    const change = (values: Profile, opening: Decimal): Profile =>
      values.map((value, column) => value.minus(column === 0 ? opening : at(values, column - 1)));
    return [
      { label, values: level, over: 'end', sum: true },
      { label: '  on the year before', values: { exact: change(level.exact, base), shown: change(level.shown, shownIn(base, unit)) } },
    ];
  };
  const financing = {
    exact: minus(service.budget.value, corporate.budget.value),
    shown: minus(rounded(service.budget.value), rounded(corporate.budget.value)),
  };
  return planTable({
    title: 'Who bears financing',
    subtitle: `${unit}, cash. The same programme twice: MRP and interest borne corporately, or charged to the service. The first year is measured against the base budget, ${moneyInWords(base, unit)}.`,
    rows: [
      ...rows('Budget, borne corporately', corporate),
      { label: 'Financing cost', values: financing },
      ...rows('Budget, charged to the service', service),
    ],
    columns: page.columns,
    unit,
    totalHeading: null,
  });
};
