/**
 * The plan that one or several scenarios make together: movements on the medium term financial
 * plan, budget, capital programme and financing. Cash, costs positive.
 */
import type { Horizon } from '../arithmetic/calendar.js';
import { one, sumOf } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { minus } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import type { Appraisal } from '../appraisal/appraise.js';
import { partnerLines, partnerShare, splitOf } from '../appraisal/partners.js';
import { Fault, quantity, total } from '../figure.js';
import type { Figure } from '../figure.js';
import type { Line } from '../line.js';
import { sharedBase } from './base-budget.js';
import type { BaseConflict, Origins } from './base-budget.js';
import { capitalLine, capitalProgramme } from './capital-programme.js';
import type { CapitalProgramme } from './capital-programme.js';
import { planGroups } from './effect.js';
import type { PlanGroup } from './effect.js';
import { financingOf } from './financing.js';
import type { Financing } from './financing.js';
import { levelInPlan } from './in-plan.js';
import { movementOf } from './movement.js';
import { baseLine, effectLines } from './plan-line.js';
import type { ChargedTo, PlanLine } from './plan-line.js';

export interface PlanOptions {
  /** Who bears financing, whatever the scenarios say. */
  readonly chargedTo?: ChargedTo | undefined;
  /** One partner's part in place of the whole; every scenario must have the partner. */
  readonly partner?: string | undefined;
  /** Where scenarios that are added up come from; without it, lines of one path are of one file. */
  readonly origins?: Origins | undefined;
}

export interface Plan {
  readonly appraisals: readonly Appraisal[];
  readonly horizon: Horizon;
  /** By group, then by scenario, then in the order of its lines. */
  readonly lines: readonly PlanLine[];
  readonly baseBudget: Figure<Profile>;
  readonly totals: { readonly [Group in PlanGroup | 'net' | 'budget']: Figure<Profile> };
  readonly revenueEffect: Figure<Profile>;
  readonly budget: Figure<Profile>;
  readonly alreadyInPlan: Figure<Profile>;
  readonly new: Figure<Profile>;
  readonly capital: CapitalProgramme;
  readonly financing: Financing;
  /** The financing of each scenario by itself. */
  readonly financingOf: readonly Financing[];
  readonly conflicts: readonly BaseConflict[];
}

/** The same scenarios under both choices of who bears financing. */
export interface BothChargings {
  readonly corporate: Plan;
  readonly service: Plan;
}

const groupNames: Readonly<Record<PlanGroup, string>> = {
  base_budget: 'base budget',
  pressures: 'pressures',
  one_off: 'one-off revenue',
  capital_from_revenue: 'capital from revenue',
  savings: 'savings',
  income: 'income',
  financing: 'financing',
};

/** The names of a scenario's figures: plain where it stands alone, numbered among several. */
const scopeOf = (part: number, parts: number): string => (parts === 1 ? '' : `file ${part + 1}: `);

const addedFinancing = (each: readonly Financing[], columns: number): Financing => {
  const [only] = each;
  if (each.length === 1 && only) return only;
  const sum = (id: 'borrowed' | 'mrp' | 'interest' | 'debt', name: string): Figure<Profile> =>
    total({ id: `financing.${id}`, name, unit: 'GBP cash', formula: "sum of the scenarios'", columns, of: each.map((one) => one[id]) });
  return {
    borrowed: sum('borrowed', 'borrowed'),
    mrp: sum('mrp', 'minimum revenue provision'),
    interest: sum('interest', 'interest'),
    debt: sum('debt', 'debt at the end of the year'),
    get beyond() {
      return { mrp: sumOf(each.map(({ beyond }) => beyond.mrp)), debt: sumOf(each.map(({ beyond }) => beyond.debt)) };
    },
  };
};

/** The lines of an appraisal as far as one partner bears them. */
const partnerPart = (appraisal: Appraisal, id: string): Appraisal => {
  const { scenario } = appraisal;
  const partner = scenario.partners.find((each) => each.id === id);
  if (!partner) throw new Fault(`${scenario.title} has no partner ${id}`);
  const split = splitOf(scenario);
  return { ...appraisal, lines: partnerLines(appraisal.lines, partner, split), beyond: partnerLines(appraisal.beyond, partner, split) };
};

/** The plan of scenarios with one and the same horizon, which a reader sees to. */
export const planOf = (
  whole: readonly Appraisal[],
  { chargedTo, partner, origins = { identity: (path) => path, files: [] } }: PlanOptions = {},
): Plan => {
  const appraisals = partner === undefined ? whole : whole.map((appraisal) => partnerPart(appraisal, partner));
  const shareOf = ({ scenario }: Appraisal, line: Line): Decimal =>
    partner === undefined ? one : partnerShare(line, partner, splitOf(scenario));
  const horizon: Horizon = appraisals[0]?.scenario.horizon ?? { firstYear: 0, years: 0, instant: false };
  const columns = horizon.years;
  const scopes = appraisals.map((_, part) => scopeOf(part, appraisals.length));
  const financing = appraisals.map((appraisal, part) => financingOf(appraisal, scopes[part] ?? ''));

  const base = sharedBase(appraisals, origins);
  const baseLines = base.lines.map(({ part, figures }) => baseLine(figures, part, scopes[part] ?? ''));
  const effects = appraisals.flatMap((appraisal, part) => {
    const own = financing[part];
    return own ? effectLines(appraisal, own, part, scopes[part] ?? '', chargedTo) : [];
  });
  const lines = planGroups.flatMap((group) => [...baseLines, ...effects].filter((line) => line.group === group));

  const baseBudget = total({
    id: 'plan.base_budget',
    name: 'base budget',
    unit: 'GBP cash',
    formula: 'sum of base budget lines, those of one file once',
    columns,
    of: baseLines.map(({ level }) => level),
  });
  const revenueEffect = total({
    id: 'revenue_effect',
    name: 'effect on the revenue budget',
    unit: 'GBP cash',
    formula: 'recurring + one-off and capital paid from revenue − savings − income + financing charged to the service',
    columns,
    of: effects.map(({ level }) => level),
  });
  const groupTotal = (group: PlanGroup): Figure<Profile> =>
    total({
      id: `movement.${group}`,
      name: `${groupNames[group]}, movement`,
      unit: 'GBP cash',
      formula: `sum of the movements of ${groupNames[group]}`,
      columns,
      of: lines.filter((line) => line.group === group).map(({ movement }) => movement),
    });
  const groups = Object.fromEntries(planGroups.map((group) => [group, groupTotal(group)])) as Record<PlanGroup, Figure<Profile>>;
  const net = total({
    id: 'movement.net',
    name: 'net movement',
    unit: 'GBP cash',
    formula: 'pressures + one-off + capital from revenue + savings + income + financing',
    columns,
    of: planGroups.filter((group) => group !== 'base_budget').map((group) => groups[group]),
  });
  const inPlan = total({
    id: 'in_plan',
    name: 'level already in the plan',
    unit: 'GBP cash',
    formula: 'sum of `in_plan`, savings negative',
    columns,
    of: appraisals.flatMap((appraisal, part) =>
      appraisal.lines.flatMap(({ line }) => levelInPlan(line, horizon, scopes[part] ?? '', shareOf(appraisal, line)) ?? []),
    ),
  });
  const alreadyInPlan = movementOf({ id: 'already_in_plan', name: 'movement already in the plan' }, inPlan);
  return {
    appraisals,
    horizon,
    lines,
    baseBudget,
    totals: {
      ...groups,
      net,
      budget: total({
        id: 'movement.budget',
        name: 'movement of the budget',
        unit: 'GBP cash',
        formula: 'movement of the base budget + net movement',
        columns,
        of: [groups.base_budget, net],
      }),
    },
    revenueEffect,
    budget: total({
      id: 'budget',
      name: 'budget',
      unit: 'GBP cash',
      formula: 'base budget + effect on the revenue budget',
      columns,
      of: [baseBudget, revenueEffect],
    }),
    alreadyInPlan,
    new: quantity({
      id: 'new',
      name: 'new movement',
      unit: 'GBP cash',
      formula: 'net movement − movement already in the plan',
      inputs: { net, alreadyInPlan },
      rule: (value) => minus(value.net, value.alreadyInPlan),
    }),
    capital: capitalProgramme(
      appraisals.flatMap(({ lines: each }, part) =>
        each.filter(({ line }) => line.section === 'capital').map((figures) => capitalLine(part, figures, scopes[part] ?? '')),
      ),
      columns,
    ),
    financing: addedFinancing(financing, columns),
    financingOf: financing,
    conflicts: base.conflicts,
  };
};
