/**
 * A plan rounded once, so that its pages agree with one another: each level (what a line puts into
 * the budget in a year) is rounded, and movements are the differences of rounded levels. Movements
 * then add up to the running effect to the last figure shown, and a one-off comes in and drops out
 * as the same amount.
 */
import { decimal, larger, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at, plus } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import { planGroups } from '../../core/plan/effect.js';
import type { PlanGroup } from '../../core/plan/effect.js';
import type { Plan } from '../../core/plan/plan.js';
import type { PlanLine } from '../../core/plan/plan-line.js';
import type { MoneyDisplay } from '../model.js';
import { decimalsOf, inUnit, shownIn } from '../rounding.js';
import type { Shown } from './table.js';

export interface RoundedLine {
  readonly line: PlanLine;
  readonly level: Shown<Profile>;
  readonly movement: Shown<Profile>;
  readonly after: Shown<Decimal>;
}

/** Rows of the plan added up. */
export interface RoundedSum {
  readonly level: Shown<Profile>;
  readonly movement: Shown<Profile>;
  readonly after: Shown<Decimal>;
}

export interface RoundedPlan {
  readonly lines: readonly RoundedLine[];
  readonly groups: Readonly<Record<PlanGroup, RoundedSum>>;
  /** All but the base budget. */
  readonly net: RoundedSum;
  /** All with the base budget. */
  readonly budget: RoundedSum;
}

const changes = (level: Profile, opening: Decimal): Profile =>
  level.map((value, column) => value.minus(column === 0 ? opening : at(level, column - 1)));

const roundedLine = (line: PlanLine, unit: MoneyDisplay): RoundedLine => {
  const level = line.level.value.map((value) => shownIn(value, unit));
  const opening = line.group === 'base_budget' ? at(level, 0) : zero;
  return {
    line,
    level: { exact: line.level.value, shown: level },
    movement: { exact: line.movement.value, shown: changes(level, opening) },
    after: { exact: line.afterHorizon, shown: shownIn(line.afterHorizon, unit) },
  };
};

/** The sum of rows, from what is shown. */
export const sumOfRows = (rows: readonly RoundedSum[], columns: number): RoundedSum => {
  const both = (pick: (row: RoundedSum) => Shown<Profile>): Shown<Profile> => ({
    exact: plus(
      columns,
      rows.map((row) => pick(row).exact),
    ),
    shown: plus(
      columns,
      rows.map((row) => pick(row).shown),
    ),
  });
  return {
    level: both(({ level }) => level),
    movement: both(({ movement }) => movement),
    after: {
      exact: rows.reduce((sum, { after }) => sum.plus(after.exact), zero),
      shown: rows.reduce((sum, { after }) => sum.plus(after.shown), zero),
    },
  };
};

/** The plan in the unit shown. */
export const roundedPlan = (plan: Plan, unit: MoneyDisplay): RoundedPlan => {
  const columns = plan.horizon.years;
  const lines = plan.lines.map((line) => roundedLine(line, unit));
  const groups = Object.fromEntries(
    planGroups.map((group) => [
      group,
      sumOfRows(
        lines.filter(({ line }) => line.group === group),
        columns,
      ),
    ]),
  ) as Record<PlanGroup, RoundedSum>;
  const net = sumOfRows(
    planGroups.filter((group) => group !== 'base_budget').map((group) => groups[group]),
    columns,
  );
  return { lines, groups, net, budget: sumOfRows([groups.base_budget, net], columns) };
};

/** How far the sums of lines, as they are shown, are at most from their exact figures; in steps of the last place shown. */
export const furthestOff = ({ groups, net, budget }: RoundedPlan, unit: MoneyDisplay): Decimal => {
  const sums = [...Object.values(groups), net, budget].flatMap(({ level, movement }) => [level, movement]);
  const step = decimal(10).pow(-decimalsOf(unit));
  const distances = sums.flatMap(({ exact, shown }) => shown.map((value, column) => value.minus(inUnit(at(exact, column), unit)).abs()));
  return distances.reduce(larger, zero).div(step);
};
