/** The plan as rectangles for spreadsheets and finance systems: exact pounds, stable column names. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { isBlank, runningSum, totalOf } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { Line } from '../../core/scenario.js';
import type { Sheet, SheetCell } from '../model.js';
import { exactText } from '../result.js';
import type { PlanPage } from './page.js';

const word = (text: string | undefined | null): SheetCell => (text === undefined || text === null || text === '' ? null : { text });
const figure = (value: Profile[number]): SheetCell => ({ figure: exactText(value) });

const totalRows = [
  'base_budget',
  'pressures',
  'one_off',
  'capital_from_revenue',
  'savings',
  'income',
  'financing',
  'net',
  'budget',
] as const;

/** One row to each row of the plan, a column to each year; with `--cumulative` the running effect in place of movements. */
export const planSheet = ({ plan, cumulative }: PlanPage, files: readonly string[]): Sheet => {
  const years = yearsOf(plan.horizon).map(yearLabel);
  const moved = (values: Profile): Profile => (cumulative ? runningSum(values) : values);
  const row = (
    kind: string,
    group: string,
    id: string,
    name: string,
    file: string,
    values: Profile,
    last: SheetCell,
    adds = true,
  ): readonly SheetCell[] => [
    word(kind),
    word(group),
    word(id),
    word(name),
    word(file),
    ...values.map(figure),
    adds ? figure(totalOf(values)) : null,
    last,
  ];
  const kind = cumulative ? 'effect' : 'movement';
  const movement = (group: string, id: string, name: string, file: string, values: Profile, last: SheetCell): readonly SheetCell[] =>
    row(kind, group, id, name, file, moved(values), cumulative ? null : last, !cumulative);
  const { totals, capital, financing } = plan;
  return {
    headings: ['kind', 'group', 'id', 'name', 'file', ...years, 'total', 'after_horizon'],
    rows: [
      ...plan.lines.map((line) =>
        movement(line.group, line.id, line.name, files[line.part] ?? '', line.movement.value, figure(line.afterHorizon)),
      ),
      ...totalRows.map((id) => movement('total', id, totals[id].name, '', totals[id].value, null)),
      movement('total', 'already_in_plan', plan.alreadyInPlan.name, '', plan.alreadyInPlan.value, null),
      movement('total', 'new', plan.new.name, '', plan.new.value, null),
      row('level', 'budget', 'base_budget', plan.baseBudget.name, '', plan.baseBudget.value, null, false),
      row('level', 'budget', 'revenue_effect', plan.revenueEffect.name, '', plan.revenueEffect.value, null, false),
      row('level', 'budget', 'budget', plan.budget.name, '', plan.budget.value, null, false),
      ...capital.spend.map(({ figures, part }) =>
        row('capital', 'spend', figures.line.id, figures.line.name, files[part] ?? '', figures.financial.value, null),
      ),
      ...capital.funding.map(({ source, amounts }) => row('capital', 'funding', source, amounts.name, '', amounts.value, null)),
      row('capital', 'total', 'total', capital.total.name, '', capital.total.value, null),
      row('financing', 'financing', 'borrowed', financing.borrowed.name, '', financing.borrowed.value, null),
      row('financing', 'financing', 'mrp', financing.mrp.name, '', financing.mrp.value, figure(financing.beyond.mrp)),
      row('financing', 'financing', 'interest', financing.interest.name, '', financing.interest.value, null),
      row('financing', 'financing', 'debt', financing.debt.name, '', financing.debt.value, figure(financing.beyond.debt), false),
    ],
  };
};

/**
 * For finance systems and for Excel, Power BI or DuckDB: one row to a line, year and measure. The
 * column names are fixed: case, scenario, file, line, name, section, group, directorate, subjective,
 * cost_centre, owner, source, year, measure, amount.
 */
export const longSheet = ({ plan }: PlanPage, files: readonly string[]): Sheet => {
  const years = yearsOf(plan.horizon).map(yearLabel);
  const titled = (part: number): readonly SheetCell[] => {
    const scenario = plan.appraisals[part]?.scenario;
    return [word(scenario?.case), word(scenario?.title), word(files[part])];
  };
  const coding = (line: Line): readonly SheetCell[] => [
    word(line.directorate),
    word(line.subjective),
    word(line.costCentre),
    word(line.owner),
  ];
  const rows = (before: readonly SheetCell[], measure: string, values: Profile): readonly (readonly SheetCell[])[] =>
    values.map((value, column) => [...before, word(years[column]), word(measure), figure(value)]);
  return {
    headings: [
      'case',
      'scenario',
      'file',
      'line',
      'name',
      'section',
      'group',
      'directorate',
      'subjective',
      'cost_centre',
      'owner',
      'source',
      'year',
      'measure',
      'amount',
    ],
    rows: [
      ...plan.lines.flatMap(({ part, id, name, group, line, movement, level }) => {
        const codes = line ? coding(line) : [null, word('capital-financing'), null, null];
        const before = [...titled(part), word(id), word(name), word(line?.section ?? 'financing'), word(group), ...codes, null];
        return [...rows(before, 'movement', movement.value), ...rows(before, 'level', level.value)];
      }),
      ...plan.capital.spend.flatMap(({ part, figures, funded }) => {
        const { line, financial } = figures;
        const before = (source: string | null): readonly SheetCell[] => [
          ...titled(part),
          word(line.id),
          word(line.name),
          word(line.section),
          word('capital'),
          ...coding(line),
          word(source),
        ];
        return [
          ...rows(before(null), 'capital_spend', financial.value),
          ...funded.flatMap(({ source, amounts }) => rows(before(source), 'capital_funding', amounts.value)),
        ];
      }),
      ...plan.financingOf.flatMap((financing, part) => {
        if (isBlank(financing.borrowed.value)) return [];
        const before = [
          ...titled(part),
          word('financing'),
          word('Financing'),
          word('financing'),
          word('financing'),
          null,
          word('capital-financing'),
          null,
          null,
          null,
        ];
        return (['borrowed', 'mrp', 'interest', 'debt'] as const).flatMap((measure) => rows(before, measure, financing[measure].value));
      }),
    ],
  };
};
