/** What pays for capital and one-off revenue, by source and year: every year's sources add up to its cost in the cost profile. */
import { isBlank } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { paidBySource } from '../core/plan/effect.js';
import { moneyTable, shownRows } from './cost-profile.js';
import type { MoneyRow, Shown } from './cost-profile.js';
import type { Table } from './model.js';
import { roundedFunding, sourceTitles } from './plan/capital-table.js';

/** One kind of cost: a row to each source that pays any of it, then the row of the cost profile that they make up. */
const rowsOf = (
  { lines, profile, scenario }: Appraisal,
  { section, label, shown }: { readonly section: 'capital' | 'one_off'; readonly label: string; readonly shown: Profile },
  { unit }: Shown,
): readonly MoneyRow[] => {
  const whole = profile[section];
  if (isBlank(whole.value)) return [];
  const paid = paidBySource(
    lines.filter(({ line }) => line.section === section),
    scenario.horizon.years,
  );
  const rounded = roundedFunding(
    paid.map(({ amounts }) => amounts),
    shown,
    unit,
  );
  return [
    ...paid.map(({ source, amounts }, row): MoneyRow => ({
      label: `  ${sourceTitles[source]}`,
      exact: amounts,
      shown: rounded[row] ?? [],
    })),
    { label, exact: whole.value, shown, sum: true, figure: whole.id },
  ];
};

/** The table, or null where there is neither capital nor one-off revenue. */
export const fundingTable = (appraisal: Appraisal, shown: Shown): Table | null => {
  const { capital, oneOff } = shownRows(appraisal, shown.unit);
  const rows = [
    ...rowsOf(appraisal, { section: 'capital', label: 'One-off capital', shown: capital.shown }, shown),
    ...rowsOf(appraisal, { section: 'one_off', label: 'One-off revenue', shown: oneOff.shown }, shown),
  ];
  if (rows.length === 0) return null;
  return moneyTable(
    {
      title: 'Where the money comes from',
      subtitle: `${shown.unit}, cash, contingency in. What pays for the one-off capital and the one-off revenue of the cost profile.`,
    },
    rows,
    appraisal.scenario.horizon,
    shown,
  );
};
