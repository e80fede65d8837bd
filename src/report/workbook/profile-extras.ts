/** What stands below the rows of the cost profile: who bears it, and its charts. */
import type { SubjectScenario } from '../document/subject.js';
import { columns, valuesOf } from './draft.js';
import type { SheetDraft } from './draft.js';
import type { ProfileSheet } from './profile.js';

/** Who bears what, where a case is borne together; it stands as fivecase has it. */
export const partnerRows = (draft: SheetDraft, { partners }: SubjectScenario['appraisal']): void => {
  if (partners.length === 0) return;
  draft.heading('Who bears it, worked out by fivecase');
  draft.yearHeader('Figure', 'Total');
  for (const { partner, profile, netBenefit } of partners) {
    for (const figure of [profile.net_cost, netBenefit]) {
      draft.series({
        label: `${partner.name}: ${figure === netBenefit ? 'net benefit' : 'net cost'}`,
        note: figure.id,
        unit: '£',
        format: 'money',
        at: valuesOf(figure.value),
      });
    }
  }
};

/** Net benefit by year and its running total, below the rows they show. */
export const profileCharts = (draft: SheetDraft, { netBenefit, cumulativeNetBenefit }: ProfileSheet, headerRow: number): void => {
  const across = (row: number) => ({ row, column: columns.first, lastRow: row, lastColumn: draft.afterYears - 1 });
  const top = draft.next + 1;
  const place = (first: number, last: number) => ({ row: top, column: first, lastRow: top + 18, lastColumn: last });
  draft.chart({
    kind: 'column',
    title: 'Net benefit by year',
    description:
      'One column a year: the net benefit against the baseline, from the row net_benefit above. Below the axis the change costs more than it saves.',
    axis: 'Net benefit',
    format: 'money',
    categories: across(headerRow),
    series: [{ name: 'Net benefit', values: across(netBenefit.row) }],
    at: place(0, 1),
  });
  draft.chart({
    kind: 'line',
    title: 'Cumulative net benefit',
    description:
      'A line by year: the running total of the net benefit, from the row cumulative_net_benefit above. Where it crosses nought for good, the money is back.',
    axis: 'Cumulative net benefit',
    format: 'money',
    categories: across(headerRow),
    series: [{ name: 'Cumulative net benefit', values: across(cumulativeNetBenefit.row) }],
    at: place(3, draft.afterYears),
  });
  draft.next = top + 19;
};
