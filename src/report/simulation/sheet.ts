/** A simulation as one rectangle: a row for each option and figure, amounts in pounds, shares as fractions. */
import { decimal } from '../../core/arithmetic/decimal.js';
import { percents } from '../../core/uncertainty/summary.js';
import type { Distribution } from '../../core/uncertainty/summary.js';
import type { Sheet, SheetCell } from '../model.js';
import { exactText } from '../result.js';
import { contributionGroupsOf, contributionsOf, differenceText, shareOf, togetherOf } from './simulated.js';
import type { Simulated, SimulatedOption } from './simulated.js';

interface SheetRow {
  readonly kind: string;
  readonly id: string;
  readonly figure?: string | null;
  readonly written?: string | null;
  readonly likely?: string | null;
  readonly distribution?: Distribution;
  /** What it moves together with. */
  readonly group?: string | null;
}

const rowsOf = (option: SimulatedOption, { frame, checked }: Simulated): readonly SheetRow[] => {
  const { written, likely, summary } = option;
  const { counts, histogram } = summary;
  const share = (count: number): string => exactText(shareOf(count, frame));
  const together = togetherOf(option);
  const measure = (id: string, which: number, distribution: Distribution): SheetRow => ({
    kind: 'measure',
    id,
    written: written[which] ?? null,
    likely: likely[which] ?? null,
    distribution,
  });
  return [
    measure('net_present_value', 0, summary.netPresentValue),
    measure('net_cost', 1, summary.netCost),
    measure('peak_funding', 2, summary.peakFunding),
    measure('payback', 3, summary.payback),
    ...summary.netCostByYear.map((distribution, year): SheetRow => ({
      kind: 'net_cost_by_year',
      id: frame.years[year] ?? '',
      likely: likely[4 + year] ?? null,
      distribution,
    })),
    { kind: 'chance', id: `payback_within_${frame.paybackLimit}_years`, figure: share(counts.within) },
    { kind: 'chance', id: 'payback_never', figure: share(frame.draws - counts.paid) },
    { kind: 'chance', id: 'net_present_value_above_nought', figure: share(counts.positive) },
    { kind: 'chance', id: 'revenue_falls_every_year', figure: share(counts.falling) },
    ...(frame.options.length > 1 ? [{ kind: 'chance', id: 'best', figure: share(counts.best) }] : []),
    ...contributionsOf(option).map(({ input, share: part }) => ({
      kind: 'variance',
      id: input.id,
      figure: exactText(part),
      group: input.group,
    })),
    ...contributionGroupsOf(option).flatMap(({ group, share: part }) =>
      group === null ? [] : [{ kind: 'variance_of_group', id: group, figure: exactText(part), group }],
    ),
    ...(together ? [{ kind: 'variance', id: 'together', figure: exactText(together) }] : []),
    ...histogram.counts.map((draws, stretch) => ({
      kind: 'histogram',
      id: `from ${exactText(histogram.from.plus(histogram.width.times(stretch)))}`,
      figure: String(draws),
    })),
    { kind: 'run', id: 'draws', figure: exactText(decimal(frame.draws)) },
    { kind: 'run', id: 'seed', figure: exactText(decimal(frame.seed)) },
    { kind: 'run', id: 'largest_relative_difference', figure: differenceText(checked) },
  ];
};

const figure = (value: string | null | undefined): SheetCell => (value === null || value === undefined ? null : { figure: value });

export const simulationSheet = (simulated: Simulated): Sheet => ({
  headings: ['file', 'title', 'kind', 'id', 'figure', 'written', 'likely', 'mean', ...percents.map((percent) => `p${percent}`), 'group'],
  rows: simulated.options.flatMap((option) =>
    rowsOf(option, simulated).map(({ kind, id, figure: value, written, likely, distribution, group }): readonly SheetCell[] => [
      { text: option.file },
      { text: option.title },
      { text: kind },
      { text: id },
      figure(value),
      figure(written),
      figure(likely),
      figure(distribution?.mean && exactText(distribution.mean)),
      ...percents.map((_, place) => {
        const quantile = distribution?.quantiles[place];
        return figure(quantile && exactText(quantile));
      }),
      group === undefined || group === null ? null : { text: group },
    ]),
  ),
});
