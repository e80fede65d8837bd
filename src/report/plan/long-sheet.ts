/** The plan for finance systems, Excel, Power BI or DuckDB: one row to a line, year and measure, under column names that stay. */
import { lastYearOf, yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { isBlank } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { Line } from '../../core/line.js';
import type { Sheet, SheetCell } from '../model.js';
import type { Compared } from './compared.js';
import type { PlanPage } from './page.js';
import { figure, word } from './sheet.js';

/** The outturn's measures as the long form names them. */
const longNames = { budgetToDate: 'budget_to_date', actual: 'actual', forecast: 'forecast' } as const;

/**
 * For finance systems and for Excel, Power BI or DuckDB: one row to a line, year and measure. The
 * column names are fixed: case, scenario, file, line, name, section, group, directorate, subjective,
 * cost_centre, owner, source, year, measure, amount.
 */
export const longSheet = ({ plan }: PlanPage, files: readonly string[], compared: readonly Compared[] = []): Sheet => {
  const years = yearsOf(plan.horizon).map(yearLabel);
  const next = yearLabel(lastYearOf(plan.horizon) + 1);
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
      ...plan.lines.flatMap(({ part, id, name, group, line, movement, level, afterHorizon }) => {
        const codes = line ? coding(line) : [null, word('capital-financing'), null, null];
        const before = [...titled(part), word(id), word(name), word(line?.section ?? 'financing'), word(group), ...codes, null];
        const reversal = afterHorizon.isZero() ? [] : [[...before, word(next), word('movement'), figure(afterHorizon)]];
        return [...rows(before, 'movement', movement.value), ...reversal, ...rows(before, 'level', level.value)];
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
        return [
          ...(['borrowed', 'mrp', 'interest', 'debt'] as const).flatMap((measure) => rows(before, measure, financing[measure].value)),
          ...(financing.beyond.mrp.isZero() ? [] : [[...before, word(`${next}+`), word('mrp'), figure(financing.beyond.mrp)]]),
        ];
      }),
      ...compared.flatMap(({ outturn, approved }, part) => {
        const of = (line: Line): readonly SheetCell[] => [
          ...titled(part),
          word(line.id),
          word(line.name),
          word(line.section),
          word(line.section),
          ...coding(line),
          null,
        ];
        const reported = (outturn?.lines ?? []).flatMap(({ figures: { line }, cells }) =>
          (['budgetToDate', 'actual', 'forecast'] as const).flatMap((measure) =>
            cells.flatMap((cell, column) => {
              const amount = measure !== 'forecast' && cell.actual === null ? null : cell[measure];
              return amount === null ? [] : [[...of(line), word(years[column]), word(longNames[measure]), figure(amount)]];
            }),
          ),
        );
        return [
          ...reported,
          ...(approved?.appraisal.lines ?? []).flatMap(({ line, financial }) => rows(of(line), 'approved', financial.value)),
        ];
      }),
    ],
  };
};
