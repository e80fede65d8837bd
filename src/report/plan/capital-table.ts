/** The capital programme: spend by line, funding by source, equal in every year; firm and provisional years. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { decimal, zero } from '../../core/arithmetic/decimal.js';
import { at, plus } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { FundingSource } from '../../core/line.js';
import type { MoneyDisplay, Table } from '../model.js';
import { decimalsOf, roundedRow } from '../rounding.js';
import type { PlanPage } from './page.js';
import { planTable } from './table.js';
import type { PlanRow, SumColumn } from './table.js';

export const sourceTitles: Readonly<Record<FundingSource, string>> = {
  borrowing: 'Borrowing',
  'capital-receipts': 'Capital receipts',
  grant: 'Grant',
  'developer-contributions': 'Developer contributions',
  revenue: 'Revenue',
  reserve: 'Reserve',
  'corporate-resources': 'Corporate resources',
  partner: 'Partner',
};

/**
 * Funding rounded so that it adds to the spend shown in every year: each source rounded by itself,
 * and what a year then lacks or has too much goes to the sources in turn, the largest first.
 */
export const roundedFunding = (sources: readonly Profile[], spend: Profile, unit: MoneyDisplay): readonly Profile[] => {
  const rows = sources.map((exact) => [...roundedRow(exact, unit)]);
  const step = decimal(10).pow(-decimalsOf(unit));
  spend.forEach((wanted, column) => {
    const order = rows
      .map((_, row) => row)
      .sort((a, b) =>
        at(sources[b] ?? [], column)
          .abs()
          .cmp(at(sources[a] ?? [], column).abs()),
      );
    for (let turn = 0; order.length > 0 && turn < 1000; turn += 1) {
      const missing = wanted.minus(rows.reduce((sum, row) => sum.plus(at(row, column)), decimal(0)));
      if (missing.isZero()) break;
      const row = rows[order[turn % order.length] ?? 0];
      if (row) row[column] = at(row, column).plus(missing.isNegative() ? step.neg() : step);
    }
  });
  return rows;
};

/** The programme as a table, or null where there is no capital. */
export const capitalTable = (page: PlanPage): Table | null => {
  const { plan, titles, unit, firm } = page;
  const { spend, funding, total } = plan.capital;
  const years = plan.horizon.years;
  if (spend.length === 0) return null;
  const spent = spend.map(({ figures, part }) => {
    const exact = figures.financial.value;
    return { part, name: figures.line.name, figure: figures.financial.id, values: { exact, shown: roundedRow(exact, unit) } };
  });
  const spentRows = titles.flatMap((title, part): readonly PlanRow[] => {
    const own = spent.filter((each) => each.part === part);
    const indent = titles.length > 1 ? '    ' : '  ';
    return [
      ...(titles.length > 1 && own.length > 0 ? [{ label: `  ${title}:` }] : []),
      ...own.map(({ name, values, figure }) => ({ label: `${indent}${name}`, values, figure })),
    ];
  });
  const shownTotal = plus(
    years,
    spent.map(({ values }) => values.shown),
  );
  const shownFunding = roundedFunding(
    funding.map(({ amounts }) => amounts.value),
    shownTotal,
    unit,
  );
  const sum = (label: string): PlanRow => ({ label, values: { exact: total.value, shown: shownTotal }, sum: true, figure: total.id });
  const columns = yearsOf(plan.horizon).map((_, column) => column);
  const sums: readonly SumColumn[] =
    firm === null
      ? []
      : [
          { heading: 'Firm', of: columns.slice(0, firm) },
          { heading: 'Provisional', of: columns.slice(firm) },
        ];
  const lastFirm = yearsOf(plan.horizon)[Math.min(firm ?? 0, years) - 1];
  const nought = { exact: zero, shown: zero };
  return planTable({
    title: 'Capital programme',
    subtitle: [
      `${unit}, cash, contingency in. Levels, not movements: what is spent in each year, and where the money comes from.`,
      ...(firm === null || lastFirm === undefined ? [] : [`Firm to ${yearLabel(lastFirm)}, provisional after.`]),
    ].join(' '),
    rows: [
      { label: 'Spend' },
      ...spentRows,
      sum('Spend, all'),
      { label: 'Funding' },
      ...funding.map(({ source, amounts }, row): PlanRow => ({
        label: `  ${sourceTitles[source]}`,
        values: { exact: amounts.value, shown: shownFunding[row] ?? amounts.value },
        figure: amounts.id,
      })),
      sum('Funding, all'),
    ].map((row: PlanRow): PlanRow => ({ ...row, next: nought, later: nought })),
    columns: page.columns,
    unit,
    sums,
  });
};
