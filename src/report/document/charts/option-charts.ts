/** Options side by side as charts: what each is worth, and how the money comes back. */
import { runningSum } from '../../../core/arithmetic/profile.js';
import type { Comparison } from '../../../core/options/comparison.js';
import { listed } from '../../../diagnostics/nearest.js';
import { moneyTable, netBenefitTable, yearHeadings } from '../../cost-profile.js';
import { moneyInWords } from '../../figures-in-words.js';
import type { MoneyDisplay, Table } from '../../model.js';
import type { Titles } from '../../options/words.js';
import { shownIn } from '../../rounding.js';
import type { Chart } from '../document.js';

/** Net present value, a bar to an option. */
export const worthChart = ({ options }: Comparison, titles: Titles, unit: MoneyDisplay, tableId: string): Chart => ({
  kind: 'chart',
  id: 'worth-chart',
  title: 'Net present value of each option',
  description: `A bar to the right is worth more than the baseline, one to the left less: ${listed(options.map(({ appraisal }, place) => `${titles.over[place] ?? ''} ${moneyInWords(appraisal.measures.net_present_value.value, unit)}`))}.`,
  form: 'bars',
  unit,
  categories: options.map((_, place) => titles.over[place] ?? ''),
  series: [
    {
      as: 'column',
      name: 'Net present value',
      values: options.map(({ appraisal }) => shownIn(appraisal.measures.net_present_value.value, unit)),
    },
  ],
  tableId,
});

/** Cumulative net benefit of every option, as its own net benefit table shows it. */
const cumulativeShown = (comparison: Comparison, unit: MoneyDisplay) =>
  comparison.options.map(({ appraisal }) => {
    const row = netBenefitTable(appraisal, { unit }).rows.find(({ figure }) => figure === appraisal.netBenefit.id);
    const years = (row?.cells ?? []).slice(1, -1);
    return runningSum(years.flatMap((cell) => (cell.kind === 'money' ? [cell.shown] : [])));
  });

/** The table and the lines of how the money comes back. */
export const comingBack = (
  comparison: Comparison,
  titles: Titles,
  unit: MoneyDisplay,
): { readonly table: Table; readonly chart: Chart } | null => {
  const [first] = comparison.options;
  if (!first) return null;
  const { horizon } = first.appraisal.scenario;
  const shown = cumulativeShown(comparison, unit);
  const table = moneyTable(
    {
      title: 'How the money comes back',
      subtitle: `${unit}, cash. Cumulative net benefit at the end of each year: in brackets while an option is still out of pocket.`,
    },
    comparison.options.map(({ appraisal }, place) => ({
      label: titles.left[place] ?? '',
      exact: appraisal.cumulativeNetBenefit.value,
      shown: shown[place] ?? [],
      noTotal: true,
    })),
    horizon,
    { unit },
  );
  return {
    table: { ...table, columns: table.columns.slice(0, -1), rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) })) },
    chart: {
      kind: 'chart',
      id: 'coming-back-chart',
      title: 'How the money comes back, by option',
      description:
        'A line to each option: cumulative net benefit at the end of each year. Below nought an option is out of pocket; where its line crosses nought it has paid back.',
      form: 'lines',
      unit,
      categories: yearHeadings(horizon, { unit }),
      series: comparison.options.map((_, place) => ({ as: 'line', name: titles.left[place] ?? '', values: shown[place] ?? [] })),
      tableId: 'coming-back',
    },
  };
};
