/**
 * The sheet of the medium term financial plan: what each line puts into the revenue budget, its
 * movements year on year, the budget, what the plan holds already, and the capital programme.
 */
import { minus as less, plus as added } from '../../core/arithmetic/profile.js';
import { planGroups } from '../../core/plan/effect.js';
import type { PlanGroup } from '../../core/plan/effect.js';
import type { Plan } from '../../core/plan/plan.js';
import { fundingSources } from '../../core/scenario.js';
import type { FundingSource, Line } from '../../core/scenario.js';
import { stretchOf, valuesOf } from './draft.js';
import type { Content, Series, SheetDraft } from './draft.js';
import type { FinancingSheet } from './financing.js';
import { minus, negative, nought, plus, sum, sumOfProducts, times } from './formula.js';
import type { Term } from './formula.js';
import { sourceNames } from './input-lines.js';
import type { FundingInputs } from './input-lines.js';
import type { Assumed } from './inputs.js';
import type { LineRows, LinesSheet } from './lines.js';

export interface PlanSheet {
  readonly baseBudget: Series;
  readonly movements: readonly { readonly id: string; readonly part: number; readonly group: PlanGroup; readonly movement: Series }[];
  readonly groups: Readonly<Record<PlanGroup, Series>>;
  readonly net: Series;
  readonly budgetMovement: Series;
  readonly revenueEffect: Series;
  readonly budget: Series;
  readonly alreadyInPlan: Series;
  readonly newMovement: Series;
  readonly capitalTotal: Series;
  readonly capitalFunding: readonly { readonly source: FundingSource; readonly amounts: Series }[];
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

/** Spend by line and funding by source: the two totals are one in every year. */
const capitalRows = (
  draft: SheetDraft,
  { lines: { lines }, funding, plan }: PlanParts,
): Pick<PlanSheet, 'capitalTotal' | 'capitalFunding'> => {
  draft.heading('Capital programme: spend');
  const others = plan.capital.spend.filter(({ part }) => part > 0);
  const own = lines
    .filter(({ line }) => line.section === 'capital')
    .map(({ line, financial }) => draft.series({ ...money, label: line.name, note: line.id, at: (year) => financial.at(year) }));
  const theirs = others.map(({ part, figures: { line, financial } }) =>
    draft.series({
      ...money,
      label: `${line.name} (${plan.appraisals[part]?.scenario.title ?? ''}, worked out by fivecase)`,
      note: line.id,
      at: valuesOf(financial.value),
    }),
  );
  const spend = draft.stack([...own, ...theirs]);
  const capitalTotal = draft.series({
    ...money,
    label: 'Capital programme',
    note: 'capital.total',
    at: (year) => sum(spend.at(year)),
    sums: true,
  });

  draft.heading('Capital programme: funding = spend × share of each source');
  const capitalFunding = fundingSources.map((source) => {
    const shares = funding.ofCapital(source);
    const amounts = lines.filter(({ line }) => line.section === 'capital').map(({ financial }) => financial);
    const stretch = amounts.length > 0 ? stretchOf(amounts) : null;
    const fromOthers = others
      .flatMap(({ funded }) => funded.filter((each) => each.source === source))
      .map(({ amounts: paid }) => paid.value);
    const other = plan.appraisals.length > 1 ? added(draft.years.length, fromOthers) : null;
    const theirs = other
      ? draft.series({ ...money, label: `${sourceNames[source]}, other scenarios, worked out by fivecase`, at: valuesOf(other) })
      : null;
    return {
      source,
      amounts: draft.series({
        ...money,
        label: sourceNames[source],
        note: `capital.funding.${source}`,
        at: (year) => {
          const paid = shares && stretch ? sumOfProducts(stretch(year), shares) : nought;
          return theirs ? plus(paid, theirs.at(year)) : paid;
        },
      }),
    };
  });
  draft.series({
    ...money,
    label: 'Funding',
    at: (year) => plus(...capitalFunding.map(({ amounts }) => amounts.at(year))),
    sums: true,
  });
  return { capitalTotal, capitalFunding };
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
