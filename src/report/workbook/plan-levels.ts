/** What each line puts into the revenue budget, as a row on the sheet of the plan. */
import type { Line } from '../../core/line.js';
import type { PlanGroup } from '../../core/plan/effect.js';
import type { Plan } from '../../core/plan/plan.js';
import { valuesOf } from './draft.js';
import type { Content } from './draft.js';
import type { FinancingSheet } from './financing.js';
import { negative, plus, times } from './formula.js';
import type { Term } from './formula.js';
import type { FundingInputs } from './funding-inputs.js';
import type { Assumed } from './inputs.js';
import type { LineRows, LinesSheet } from './lines.js';

/** The group of a line, whoever pays for it as written: funding may be changed on the sheet. */
const groupOf = ({ section, kind }: Line): PlanGroup | null => {
  switch (section) {
    case 'base_budget':
      return 'base_budget';
    case 'recurring':
      return 'pressures';
    case 'one_off':
      return 'one_off';
    case 'capital':
      return 'capital_from_revenue';
    case 'savings':
      return kind === 'cashable' ? 'savings' : null;
    case 'income':
      return 'income';
  }
};

/** A row of levels before it is written. */
export interface Level {
  readonly id: string;
  readonly part: number;
  readonly name: string;
  readonly group: PlanGroup;
  readonly at: (year: number) => Content;
}

export interface PlanParts {
  readonly lines: LinesSheet;
  readonly funding: FundingInputs;
  readonly assumed: Assumed;
  readonly financing: FinancingSheet;
  /** The plan that the sheet shows, and that of this scenario alone: one and the same unless several make it up. */
  readonly plan: Plan;
  readonly ownPlan: Plan;
}

/** What a line of this scenario adds to the revenue budget. */
const levelAt =
  ({ line, financial }: LineRows, group: PlanGroup, funding: FundingInputs) =>
  (year: number): Term => {
    const amount = financial.at(year);
    if (group === 'savings' || group === 'income') return negative(amount);
    return group === 'one_off' || group === 'capital_from_revenue' ? times(amount, funding.share(line, 'revenue')) : amount;
  };

/** The levels of every line, of financing, and of the lines of other scenarios in the plan. */
export const levelsOf = ({ lines: { lines }, funding, assumed, financing, plan }: PlanParts): readonly Level[] => [
  ...lines.flatMap((row): readonly Level[] => {
    const group = groupOf(row.line);
    return group ? [{ id: row.line.id, part: 0, name: row.line.name, group, at: levelAt(row, group, funding) }] : [];
  }),
  {
    id: 'financing',
    part: 0,
    name: 'Minimum revenue provision and interest',
    group: 'financing',
    at: (year) => times(plus(financing.mrp.at(year), financing.interest.at(year)), assumed.chargedToService),
  },
  ...plan.lines
    .filter(({ part }) => part > 0)
    .map(({ id, part, name, group, level }): Level => ({
      id,
      part,
      group,
      name: `${name} (${plan.appraisals[part]?.scenario.title ?? ''}, worked out by fivecase)`,
      at: valuesOf(level.value),
    })),
];
