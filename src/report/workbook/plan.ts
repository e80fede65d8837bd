/**
 * The sheet of the medium term financial plan: what each line puts into the revenue budget, its
 * movements year on year, the budget, what the plan holds already, and the capital programme.
 */
import { minus as less } from '../../core/arithmetic/profile.js';
import { planGroups } from '../../core/plan/effect.js';
import type { PlanGroup } from '../../core/plan/effect.js';
import { groupTitles } from '../plan/movements-table.js';
import { capitalRows } from './capital.js';
import type { CapitalRows } from './capital.js';
import { valuesOf } from './draft.js';
import type { Series, SheetDraft } from './draft.js';
import { minus, negative, nought, plus, sum } from './formula.js';
import { levelsOf } from './plan-levels.js';
import type { Level, PlanParts } from './plan-levels.js';

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
