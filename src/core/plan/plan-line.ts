/** The rows of a plan: what each line, and the financing of each scenario, puts into the budget. */
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import type { Appraisal } from '../appraisal/appraise.js';
import { total } from '../figure.js';
import type { Figure } from '../figure.js';
import type { LineFigures } from '../lines/line.js';
import type { Line } from '../line.js';
import { planGroupOf, revenueEffectOf } from './effect.js';
import type { PlanGroup } from './effect.js';
import { isBorrowed } from './financing.js';
import type { Financing } from './financing.js';
import { afterHorizon, baseMovementOf, movementOf } from './movement.js';

/** One row of movements: a line, or the financing of one scenario. */
export interface PlanLine {
  readonly id: string;
  /** Which of the scenarios, counted from nought. */
  readonly part: number;
  readonly group: PlanGroup;
  readonly name: string;
  /** The line itself; null for financing. */
  readonly line: Line | null;
  /** What it puts into the budget in each year. */
  readonly level: Figure<Profile>;
  readonly movement: Figure<Profile>;
  readonly afterHorizon: Decimal;
}

export type ChargedTo = 'service' | 'corporate';

const financingLine = (financing: Financing, part: number, scope: string, columns: number): PlanLine => {
  const level = total({
    id: `${scope}effect.financing`,
    name: 'financing, effect on the budget',
    unit: 'GBP cash',
    formula: 'minimum revenue provision + interest, charged to the service',
    columns,
    of: [financing.mrp, financing.interest],
  });
  return {
    id: 'financing',
    part,
    group: 'financing',
    name: 'Financing',
    line: null,
    level,
    movement: movementOf({ id: `${scope}movement.financing`, name: 'financing, movement' }, level),
    afterHorizon: afterHorizon('financing', level),
  };
};

/** The rows of one scenario, its base budget apart. */
export const effectLines = (
  { lines, scenario }: Pick<Appraisal, 'lines' | 'scenario'>,
  financing: Financing,
  part: number,
  scope: string,
  chargedTo: ChargedTo | undefined,
): readonly PlanLine[] => [
  ...lines.flatMap((figures): readonly PlanLine[] => {
    const { line } = figures;
    const group = planGroupOf(line);
    if (group === null || group === 'base_budget') return [];
    const level = revenueEffectOf(figures, group, scope);
    return [
      {
        id: line.id,
        part,
        group,
        name: line.name,
        line,
        level,
        movement: movementOf({ id: `${scope}movement.${line.id}`, name: `${line.name}, movement` }, level),
        get afterHorizon() {
          return afterHorizon(group, level);
        },
      },
    ];
  }),
  ...((chargedTo ?? scenario.assumptions.borrowing.chargedTo) === 'service' && isBorrowed(financing)
    ? [financingLine(financing, part, scope, scenario.horizon.years)]
    : []),
];

/** The row of a base budget line. */
export const baseLine = (figures: LineFigures, part: number, scope: string): PlanLine => {
  const { line, financial } = figures;
  return {
    id: line.id,
    part,
    group: 'base_budget',
    name: line.name,
    line,
    level: financial,
    movement: baseMovementOf({ id: `${scope}movement.${line.id}`, name: `${line.name}, movement` }, financial),
    afterHorizon: afterHorizon('base_budget', financial),
  };
};
