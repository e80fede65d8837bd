/**
 * The sheet of the medium term financial plan: what each line puts into the revenue budget, its
 * movements year on year, the budget, what the plan holds already, and the capital programme.
 */
import { minus as less } from '../../core/arithmetic/profile.js';
import { planGroups } from '../../core/plan/effect.js';
import type { PlanGroup } from '../../core/plan/effect.js';
import type { Plan } from '../../core/plan/plan.js';
import type { Line } from '../../core/line.js';
import { capitalRows } from './capital.js';
import type { CapitalRows } from './capital.js';
import { valuesOf } from './draft.js';
import type { Content, Series, SheetDraft } from './draft.js';
import type { FinancingSheet } from './financing.js';
import { minus, negative, nought, plus, sum, times } from './formula.js';
import type { Term } from './formula.js';
import type { FundingInputs } from './funding-inputs.js';
import type { Assumed } from './inputs.js';
import type { LineRows, LinesSheet } from './lines.js';

export interface PlanSheet extends CapitalRows {
  readonly baseBudget: Series;
  readonly movements: readonly { readonly id: string; readonly part: number; readonly group: PlanGroup; readonly movement: Series }[];
  readonly groups: Readonly<Record<PlanGroup, Series>>;
  readonly net: Series;
  readonly budgetMovement: Series;
  readonly revenueEffect: Series;
  readonly budget: Series;
  readonly alreadyInPlan: Series;
  readonly newMovement: Series;
}

const money = { unit: '£', format: 'money' } as const;

export const groupTitles: Readonly<Record<PlanGroup, string>> = {
  base_budget: 'Base budget',
  pressures: 'Pressures',
  one_off: 'One-off revenue',
  capital_from_revenue: 'Capital from revenue',
  savings: 'Savings',
  income: 'Income',
  financing: 'Financing',
};

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
interface Level {
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

const levelsOf = ({ lines: { lines }, funding, assumed, financing, plan }: PlanParts): readonly Level[] => [
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

/** What the plan holds already, as a level and as its movement. */
const inPlanRows = (draft: SheetDraft, { lines: { lines }, plan, ownPlan }: PlanParts): Series => {
  const own = lines.flatMap(({ line, inPlan }) =>
    inPlan
      ? [
          draft.series({
            ...money,
            label: `${line.name}: level already in the plan`,
            note: line.id,
            at: (year) => (line.section === 'savings' ? negative(inPlan.at(year)) : inPlan.at(year)),
            total: null,
          }),
        ]
      : [],
  );
  const levels = draft.stack(own);
  const level = draft.series({
    ...money,
    label: 'Level already in the plan',
    note: 'in_plan',
    at: (year) => sum(levels.at(year)),
    total: null,
  });
  const others = plan === ownPlan ? null : less(plan.alreadyInPlan.value, ownPlan.alreadyInPlan.value);
  const theirs = others
    ? draft.series({ ...money, label: 'Already in the plan, other scenarios, worked out by fivecase', at: valuesOf(others) })
    : null;
  return draft.series({
    ...money,
    label: 'Already in the plan',
    note: 'already_in_plan',
    at: (year) => {
      const moved = minus(level.at(year), level.before(year));
      return theirs ? plus(moved, theirs.at(year)) : moved;
    },
    sums: true,
  });
};

export const planRows = (draft: SheetDraft, parts: PlanParts): PlanSheet => {
  const levels = levelsOf(parts);
  const inGroup = (group: PlanGroup): readonly Level[] => levels.filter((level) => level.group === group);

  draft.heading('Levels: what each line puts into the revenue budget (cost positive)');
  const rows = new Map<Level, Series>();
  const groupLevels = Object.fromEntries(
    planGroups.map((group): [PlanGroup, Series] => {
      const stack = draft.stack(
        inGroup(group).map((level) => {
          const row = draft.series({
            ...money,
            label: level.name,
            note: level.id,
            at: level.at,
            ...(group === 'base_budget' && { opening: 'as first year' as const }),
          });
          rows.set(level, row);
          return row;
        }),
      );
      return [
        group,
        draft.series({
          ...money,
          label: `${groupTitles[group]}, level`,
          at: (year) => sum(stack.at(year)),
          ...(group === 'base_budget' && { opening: 'as first year' as const }),
          sums: true,
        }),
      ];
    }),
  ) as Record<PlanGroup, Series>;
  const effects = planGroups.filter((group) => group !== 'base_budget');
  const revenueEffect = draft.series({
    ...money,
    label: 'Effect on the revenue budget',
    note: 'revenue_effect',
    at: (year) => plus(...effects.map((group) => groupLevels[group].at(year))),
    sums: true,
  });
  const budget = draft.series({
    ...money,
    label: 'Budget = base budget + effect',
    note: 'budget',
    at: (year) => plus(groupLevels.base_budget.at(year), revenueEffect.at(year)),
    opening: groupLevels.base_budget.before(0),
    sums: true,
  });

  draft.heading('Movements on the plan: each level less that of the year before (increases positive)');
  const movements: { readonly id: string; readonly part: number; readonly group: PlanGroup; readonly movement: Series }[] = [];
  const last = draft.years.length - 1;
  const groups = Object.fromEntries(
    planGroups.map((group): [PlanGroup, Series] => {
      const stack = draft.stack(
        inGroup(group).map((level) => {
          const row = rows.get(level);
          const at = draft.next;
          const movement = draft.series({
            ...money,
            label: level.name,
            note: `movement.${level.id}`,
            at: (year) => (row ? minus(row.at(year), row.before(year)) : nought),
          });
          if (row && (group === 'one_off' || group === 'capital_from_revenue')) {
            draft.place(at, draft.afterYears, negative(row.at(last)), 'money', 'formula');
          }
          movements.push({ id: level.id, part: level.part, group, movement });
          return movement;
        }),
      );
      return [
        group,
        draft.series({ ...money, label: groupTitles[group], note: `movement.${group}`, at: (year) => sum(stack.at(year)), sums: true }),
      ];
    }),
  ) as Record<PlanGroup, Series>;
  const net = draft.series({
    ...money,
    label: 'Net movement, base budget apart',
    note: 'movement.net',
    at: (year) => plus(...effects.map((group) => groups[group].at(year))),
    sums: true,
  });
  const budgetMovement = draft.series({
    ...money,
    label: 'Movement of the budget',
    note: 'movement.budget',
    at: (year) => plus(groups.base_budget.at(year), net.at(year)),
    sums: true,
  });

  draft.heading('Already in the plan, and new');
  const alreadyInPlan = inPlanRows(draft, parts);
  const newMovement = draft.series({
    ...money,
    label: 'New = net movement − already in the plan',
    note: 'new',
    at: (year) => minus(net.at(year), alreadyInPlan.at(year)),
    sums: true,
  });
  return {
    baseBudget: groupLevels.base_budget,
    movements,
    groups,
    net,
    budgetMovement,
    revenueEffect,
    budget,
    alreadyInPlan,
    newMovement,
    ...capitalRows(draft, parts),
  };
};
