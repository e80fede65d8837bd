/** The movements on the plan by line and group, or the running effect they add up to: one or the other, never both in one table. */
import { lastYearOf, yearLabel } from '../../core/arithmetic/calendar.js';
import { zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at, isBlank, minus, runningSum } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import { planGroups } from '../../core/plan/effect.js';
import type { PlanGroup } from '../../core/plan/effect.js';
import type { Plan } from '../../core/plan/plan.js';
import type { Table } from '../model.js';
import { shownIn } from '../rounding.js';
import { outsideInWords } from './columns.js';
import type { PlanPage } from './page.js';
import type { RoundedLine, RoundedSum } from './rounded-plan.js';
import { sumOfRows } from './rounded-plan.js';
import { planTable } from './table.js';
import type { PlanRow, Shown } from './table.js';

export const groupTitles: Readonly<Record<PlanGroup, string>> = {
  base_budget: 'Base budget',
  pressures: 'Pressures',
  one_off: 'One-off',
  capital_from_revenue: 'Capital from revenue',
  savings: 'Savings',
  income: 'Income',
  financing: 'Financing',
};

const nought: Shown<Decimal> = { exact: zero, shown: zero };

const running = ({ exact, shown }: Shown<Profile>): Shown<Profile> => ({ exact: runningSum(exact), shown: runningSum(shown) });

const lastOf = ({ exact, shown }: Shown<Profile>): Shown<Decimal> => ({ exact: exact.at(-1) ?? zero, shown: shown.at(-1) ?? zero });

const increased = (a: Shown<Decimal>, b: Shown<Decimal>): Shown<Decimal> => ({
  exact: a.exact.plus(b.exact),
  shown: a.shown.plus(b.shown),
});

/** A level in the years after the horizon: the last one, less the one-offs that drop out. */
const carriedOn = (level: Shown<Profile>, after: Shown<Decimal>): Pick<PlanRow, 'next' | 'later'> => {
  const next = increased(lastOf(level), after);
  return { next, later: next };
};

/** The figure behind a row of movements; a running effect is no figure of its own. */
const ofFigure = ({ id }: { readonly id: string }, { cumulative }: PlanPage): Pick<PlanRow, 'figure'> => (cumulative ? {} : { figure: id });

const lineRow = (indent: string, each: RoundedLine, page: PlanPage): PlanRow =>
  rowOf(`${indent}${each.line.name}`, each, page, ofFigure(each.line.movement, page));

/** What a row shows: its movements, or with `--cumulative` the level they add up to. A base budget counts its change since the first year. */
const rowOf = (label: string, sum: RoundedSum, { cumulative }: PlanPage, more: Pick<PlanRow, 'sum' | 'figure'> = {}): PlanRow =>
  cumulative
    ? { label, values: running(sum.movement), over: 'end', ...carriedOn(running(sum.movement), sum.after), ...more }
    : { label, values: sum.movement, after: sum.after, next: sum.after, later: nought, ...more };

/** The rows of lines under a heading: with several scenarios, each scenario's under its own name. */
const linesUnder = (lines: readonly RoundedLine[], page: PlanPage): readonly PlanRow[] => {
  const { titles } = page;
  if (titles.length === 1) return lines.map((each) => lineRow('  ', each, page));
  return titles.flatMap((title, part) => {
    const own = lines.filter(({ line }) => line.part === part);
    return own.length === 0 ? [] : [{ label: `  ${title}:` }, ...own.map((each) => lineRow('    ', each, page))];
  });
};

const byGroup = (page: PlanPage): readonly PlanRow[] =>
  planGroups.flatMap((group) => {
    const lines = page.rounded.lines.filter(({ line }) => line.group === group);
    if (lines.length === 0) return [];
    if (group === 'base_budget' && lines.every(({ line }) => isBlank(line.movement.value))) return [];
    return [
      { label: groupTitles[group] },
      ...linesUnder(lines, page),
      rowOf(`${groupTitles[group]}, all`, page.rounded.groups[group], page, { sum: true, ...ofFigure(page.plan.totals[group], page) }),
    ];
  });

const keyOf = ({ line: { line } }: RoundedLine, by: 'directorate' | 'subjective'): string => {
  if (line === null) return by === 'subjective' ? 'capital-financing' : 'no directorate (financing)';
  return by === 'subjective' ? line.subjective : (line.directorate ?? 'no directorate named');
};

/** Rows under each directorate or subjective, the groups inside it, and its sum. */
const byKey = (by: 'directorate' | 'subjective', page: PlanPage): readonly PlanRow[] => {
  const { lines } = page.rounded;
  const columns = page.plan.horizon.years;
  return [...new Set(lines.map((line) => keyOf(line, by)))].flatMap((key) => {
    const own = lines.filter((line) => keyOf(line, by) === key);
    const groups = planGroups.flatMap((group) => {
      const rows = own.filter(({ line }) => line.group === group);
      if (rows.every(({ line }) => isBlank(line.movement.value))) return [];
      return [rowOf(`  ${groupTitles[group]}`, sumOfRows(rows, columns), page)];
    });
    if (groups.length === 0) return [];
    const title = key.charAt(0).toUpperCase() + key.slice(1).replace(/-/g, ' ');
    return [{ label: title }, ...groups, rowOf(`${title}, all`, sumOfRows(own, columns), page, { sum: true })];
  });
};

const plain = (exact: Profile, { unit }: PlanPage): Shown<Profile> => {
  const levels = runningSum(exact).map((value) => shownIn(value, unit));
  return { exact, shown: levels.map((value, column) => value.minus(column === 0 ? zero : at(levels, column - 1))) };
};

/** What of the net movement the plan holds already, and what is new to it. */
const planRows = (plan: Plan, page: PlanPage): readonly PlanRow[] => {
  const already = plain(plan.alreadyInPlan.value, page);
  const fresh = { exact: plan.new.value, shown: minus(page.rounded.net.movement.shown, already.shown) };
  const row = (label: string, values: Shown<Profile>, after: Shown<Decimal>, figure: string): PlanRow =>
    page.cumulative
      ? { label, values: running(values), over: 'end', ...carriedOn(running(values), after) }
      : { label, values, after, next: after, later: nought, figure };
  return [
    row('  of it already in the plan', already, nought, plan.alreadyInPlan.id),
    row('  of it new', fresh, page.rounded.net.after, plan.new.id),
  ];
};

const signs = 'What raises the budget is positive, what lowers it is in brackets.';

const subtitleOf = ({ plan, unit, cumulative, window }: PlanPage): string => {
  const outside = window ? outsideInWords(plan.horizon, window) : '';
  return [
    cumulative
      ? `${unit}, cash. Running effect: all movements up to the year; ${signs.charAt(0).toLowerCase()}${signs.slice(1)}`
      : `${unit}, cash. Movement: the change on the year before. ${signs}`,
    ...(outside === '' ? [] : [`Outside the plan: ${outside}.`]),
  ].join(' ');
};

/** The table of movements of a page, by group or by directorate or subjective. */
export const movementsTable = (page: PlanPage): Table => {
  const { plan, rounded, cumulative, by } = page;
  const { budget, net, groups } = rounded;
  const moves = !isBlank(groups.base_budget.movement.exact);
  return planTable({
    title: `${cumulative ? 'Running effect' : 'Movement'} on the medium term financial plan${by ? `, by ${by}` : ''}`,
    subtitle: subtitleOf(page),
    rows: [
      ...(by ? byKey(by, page) : byGroup(page)),
      ...(by && moves ? [rowOf('Base budget', groups.base_budget, page)] : []),
      rowOf(cumulative ? 'Net effect' : 'Net movement', net, page, { sum: true, ...ofFigure(plan.totals.net, page) }),
      ...planRows(plan, page),
      ...(moves
        ? [
            rowOf(cumulative ? 'Effect with the base budget' : 'Movement with the base budget', budget, page, {
              sum: true,
              ...ofFigure(plan.totals.budget, page),
            }),
          ]
        : []),
    ],
    columns: page.columns,
    unit: page.unit,
    afterHeading: `${yearLabel(lastYearOf(plan.horizon) + 1)} on`,
  });
};

/** The movements of each group without their lines; the base budget, where it moves, after the net movement. */
export const movementsByGroup = (page: PlanPage): Table => {
  const { plan, rounded } = page;
  const { groups, net, budget } = rounded;
  return planTable({
    title: 'Movement on the medium term financial plan',
    subtitle: subtitleOf(page),
    rows: [
      ...planGroups
        .filter((group) => group !== 'base_budget' && plan.lines.some((line) => line.group === group && !isBlank(line.movement.value)))
        .map((group) => rowOf(groupTitles[group], groups[group], page)),
      rowOf('Net movement', net, page, { sum: true }),
      ...(isBlank(plan.alreadyInPlan.value) ? [] : planRows(plan, page)),
      ...(isBlank(groups.base_budget.movement.exact)
        ? []
        : [rowOf('Base budget', groups.base_budget, page), rowOf('Movement with the base budget', budget, page, { sum: true })]),
    ],
    columns: page.columns,
    unit: page.unit,
    afterHeading: `${yearLabel(lastYearOf(plan.horizon) + 1)} on`,
  });
};

/** Budget = base + effect, and how each year's budget comes from the year before's. */
export const budgetTable = (page: PlanPage): Table => {
  const { plan, rounded, unit } = page;
  const { budget, net, groups } = rounded;
  const opening = (levels: Profile, first: Profile): Profile =>
    levels.map((_, column) => (column === 0 ? at(first, 0) : at(levels, column - 1)));
  const before: Shown<Profile> = {
    exact: opening(budget.level.exact, groups.base_budget.level.exact),
    shown: opening(budget.level.shown, groups.base_budget.level.shown),
  };
  const flow = (label: string, { movement, after }: RoundedSum): PlanRow => ({ label, values: movement, next: after, later: nought });
  const level = (label: string, { level: values, after }: RoundedSum, more: Pick<PlanRow, 'sum' | 'figure'>): PlanRow => ({
    label,
    values,
    over: 'end',
    ...carriedOn(values, after),
    ...more,
  });
  return planTable({
    title: 'Budget',
    subtitle: `${unit}, cash. Levels: the budget of the year before and the movements make the budget, and so do the base budget and the effect of the plan.`,
    rows: [
      {
        label: 'Budget of the year before',
        values: before,
        over: 'start',
        next: lastOf(budget.level),
        later: increased(lastOf(budget.level), budget.after),
      },
      flow('Movement of the base budget', groups.base_budget),
      flow('Net movement', net),
      level('Budget', budget, { sum: true, figure: plan.budget.id }),
      level('  of it base budget', groups.base_budget, { figure: plan.baseBudget.id }),
      level('  of it effect of the plan', net, { figure: plan.revenueEffect.id }),
    ],
    columns: page.columns,
    unit,
    totalHeading: null,
  });
};
