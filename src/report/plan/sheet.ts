/** The plan as a rectangle for spreadsheets: a row to each row of the plan, a column to each year, exact pounds. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { runningSum, totalOf } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { Sheet, SheetCell } from '../model.js';
import { exactText } from '../result.js';
import type { Compared } from './compared.js';
import type { PlanPage } from './page.js';

/** A text, or an empty cell for none. */
export const word = (text: string | undefined | null): SheetCell => (text === undefined || text === null || text === '' ? null : { text });
/** An exact amount in pounds. */
export const figure = (value: Profile[number]): SheetCell => ({ figure: exactText(value) });

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
export const planSheet = ({ plan, cumulative }: PlanPage, files: readonly string[], compared: readonly Compared[] = []): Sheet => {
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
      ...compared.flatMap(({ outturn, approved }, part) => [
        ...(outturn?.lines ?? []).flatMap(({ figures: { line }, cells }) => {
          const known = (measure: string, amounts: readonly (Profile[number] | null)[]): readonly SheetCell[] => [
            word('outturn'),
            word(measure),
            word(line.id),
            word(line.name),
            word(files[part] ?? ''),
            ...amounts.map((amount) => amount && figure(amount)),
            figure(totalOf(amounts.filter((amount) => amount !== null))),
            null,
          ];
          return [
            known(
              'budget_to_date',
              cells.map(({ actual, budgetToDate }) => (actual === null ? null : budgetToDate)),
            ),
            known(
              'actual',
              cells.map(({ actual }) => actual),
            ),
            known(
              'forecast',
              cells.map(({ forecast }) => forecast),
            ),
          ];
        }),
        ...(approved?.appraisal.lines ?? []).map(({ line, financial }) =>
          row('approved', line.section, line.id, line.name, files[part] ?? '', financial.value, null),
        ),
      ]),
    ],
  };
};
