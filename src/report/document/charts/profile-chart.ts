/** The cost profile as a chart: what each year costs and saves, and the running total over it. */
import { lastYearOf, yearLabel } from '../../../core/arithmetic/calendar.js';
import { runningSum } from '../../../core/arithmetic/profile.js';
import type { Appraisal } from '../../../core/appraisal/appraise.js';
import { shownRows, spanInWords, yearHeadings } from '../../cost-profile.js';
import { moneyShown } from '../../figures-in-words.js';
import type { MoneyDisplay } from '../../model.js';
import type { Chart, ValueSeries } from '../document.js';
import { deepestOf, isAllNought } from './chart-words.js';

export const profileChart = (appraisal: Appraisal, unit: MoneyDisplay, id: string, tableId: string): Chart => {
  const { horizon } = appraisal.scenario;
  const { capital, oneOff, recurring, savings, income, external, net } = shownRows(appraisal, unit);
  const cumulative = runningSum(net);
  const categories = yearHeadings(horizon, { unit });
  const columns = [
    ['One-off capital', capital],
    ['One-off revenue', oneOff],
    ['Ongoing revenue', recurring],
    ['Cashable savings', savings],
    ['Income', income],
    ['External funding', external],
  ] as const;
  const highest = deepestOf(cumulative.map((value) => value.neg()));
  const last = cumulative.at(-1);
  return {
    kind: 'chart',
    id,
    title: `${spanInWords(horizon)} cost profile, with the running total`,
    description: [
      'Costs stand above the line, savings and other money below it; the line is net cost added up from the start.',
      ...(highest && last
        ? [
            `It is highest at the end of ${categories[highest.at] ?? ''}, at ${moneyShown(highest.value.neg(), unit)}, and ends ${yearLabel(lastYearOf(horizon))} at ${moneyShown(last, unit)}.`,
          ]
        : []),
    ].join(' '),
    form: 'stacked',
    unit,
    categories,
    series: [
      ...columns.flatMap(([name, { shown }]): ValueSeries[] => (isAllNought(shown) ? [] : [{ as: 'column', name, values: shown }])),
      { as: 'line', name: 'Cumulative net cost', values: cumulative },
    ],
    tableId,
  };
};
