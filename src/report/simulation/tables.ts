/** What draws came to, as tables: the same on the page of `simulate` and in documents. */
import { decimal, larger, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { percents } from '../../core/uncertainty/summary.js';
import type { Distribution } from '../../core/uncertainty/summary.js';
import { percentInWords } from '../figures-in-words.js';
import { blank, text } from '../model.js';
import type { Cell, Column, MoneyDisplay, Prose, Row, Table } from '../model.js';
import { decimalsOf, rounded, shownIn } from '../rounding.js';
import { rangeInWords } from '../uncertainty/words.js';
import { contributionGroupsOf, figureAt, shareOf, togetherOf } from './simulated.js';
import type { Contribution, Simulated, SimulatedOption } from './simulated.js';

export const left = (heading: string): Column => ({ heading, align: 'left' });
export const right = (heading: string): Column => ({ heading, align: 'right' });

export const moneyCell = (figure: Decimal | null, unit: MoneyDisplay): Cell =>
  figure === null ? text('never') : { kind: 'money', exact: figure, shown: shownIn(figure, unit), decimals: decimalsOf(unit) };

const yearsCell = (figure: Decimal | null): Cell => text(figure === null ? 'never' : rounded(figure, 2).toFixed(2));

/** A share of draws: one that rounds to none or to all of them, but is not, says so. */
export const shareInWords = (fraction: Decimal): string => {
  if (fraction.gt(0) && fraction.lt('0.0005')) return '<0.1%';
  return fraction.lt(1) && fraction.gte('0.9995') ? '>99.9%' : percentInWords(fraction);
};

export const shareCell = (fraction: Decimal): Cell => text(shareInWords(fraction));

/** A measure as a column of a table: two figures without any draw, its mean, its quantiles. */
interface Spread {
  readonly heading: string;
  readonly written: Decimal | null;
  readonly likely: Decimal | null;
  readonly distribution: Distribution;
  readonly cell: (figure: Decimal | null) => Cell;
}

/** A measure as it is written and with every range likely. */
const pointsOf = ({ written, likely }: SimulatedOption, which: number): Pick<Spread, 'written' | 'likely'> => ({
  written: figureAt(written, which),
  likely: figureAt(likely, which),
});

/** Rows of both points, mean and quantiles; a column to each measure. */
const spreadTable = (words: { readonly title: string; readonly subtitle: string }, spreads: readonly Spread[]): Table => ({
  kind: 'table',
  ...words,
  labels: 1,
  columns: [left(''), ...spreads.map(({ heading }) => right(heading))],
  rows: [
    { cells: [text('As written'), ...spreads.map(({ written, cell }) => cell(written))] },
    { cells: [text('Likely'), ...spreads.map(({ likely, cell }) => cell(likely))], sum: true },
    { cells: [text('Mean'), ...spreads.map(({ distribution: { mean }, cell }) => (mean === null ? text('none') : cell(mean)))] },
    ...percents.map((percent, place): Row => ({
      cells: [text(`P${percent}`), ...spreads.map(({ distribution: { quantiles }, cell }) => cell(quantiles[place] ?? null))],
    })),
  ],
});

export const measuresTable = (option: SimulatedOption, { frame }: Simulated, unit: MoneyDisplay): Table => {
  const { summary } = option;
  const money = (figure: Decimal | null): Cell => moneyCell(figure, unit);
  const years = frame.years.length;
  return spreadTable(
    {
      title: 'What it may come to',
      subtitle: `${unit}, payback in years. As written: the scenario itself, nothing drawn. Likely: every range at its likely value. P80: in 80 of 100 draws the figure is this or lower. Net cost is over the ${years} years; the mean payback is of the draws that pay back.`,
    },
    [
      { heading: 'Net present value', ...pointsOf(option, 0), distribution: summary.netPresentValue, cell: money },
      { heading: 'Net cost', ...pointsOf(option, 1), distribution: summary.netCost, cell: money },
      { heading: 'Peak funding', ...pointsOf(option, 2), distribution: summary.peakFunding, cell: money },
      { heading: 'Payback', ...pointsOf(option, 3), distribution: summary.payback, cell: yearsCell },
    ],
  );
};

/** `5 years`, `1 year` */
export const limitInWords = (limit: string): string => `${limit} ${limit === '1' ? 'year' : 'years'}`;

/** Chances of what a committee asks about; a column to each option. */
export const chancesTable = ({ frame, options }: Simulated, titles: readonly string[]): Table => {
  const row = (label: string, count: (option: SimulatedOption) => number): Row => ({
    cells: [text(label), ...options.map((option) => shareCell(shareOf(count(option), frame)))],
  });
  return {
    kind: 'table',
    title: 'How likely it is',
    subtitle: 'In how many of 100 draws it is so.',
    labels: 1,
    columns: [left(''), ...titles.map(right)],
    rows: [
      ...(options.length > 1 ? [row('Best of these options', ({ summary }) => summary.counts.best)] : []),
      row('Net present value above nought', ({ summary }) => summary.counts.positive),
      row(`Payback within ${limitInWords(frame.paybackLimit)}`, ({ summary }) => summary.counts.within),
      row('No payback within the horizon', ({ summary }) => frame.draws - summary.counts.paid),
      row('Revenue budget falls every year', ({ summary }) => summary.counts.falling),
    ],
  };
};

/** The net present value of options, a row to each. */
export const quantilesTable = ({ options }: Simulated, titles: readonly string[], unit: MoneyDisplay): Table => ({
  kind: 'table',
  title: 'Net present value of each option',
  subtitle: `${unit}. The same draws of every option; P80: in 80 of 100 draws the figure is this or lower.`,
  labels: 1,
  columns: [left(''), right('As written'), right('Mean'), ...percents.map((percent) => right(`P${percent}`))],
  rows: options.map(({ written, summary: { netPresentValue } }, place): Row => ({
    cells: [
      text(titles[place] ?? ''),
      moneyCell(figureAt(written, 0), unit),
      moneyCell(netPresentValue.mean, unit),
      ...percents.map((_, which) => moneyCell(netPresentValue.quantiles[which] ?? null, unit)),
    ],
  })),
});

export const yearsTable = (option: SimulatedOption, { frame }: Simulated, unit: MoneyDisplay): Table =>
  spreadTable(
    {
      title: 'Net cost by year',
      subtitle: `${unit}, cash; cost is positive. Each year by itself: the P80 of the years do not add up to the P80 of their sum.`,
    },
    option.summary.netCostByYear.map((distribution, year) => ({
      heading: frame.years[year] ?? '',
      ...pointsOf(option, 4 + year),
      distribution,
      cell: (figure: Decimal | null): Cell => moneyCell(figure, unit),
    })),
  );

/** Inputs and groups before the rest are told as one. */
const contributionsShown = 15;

/** What each range adds to the variance; `bar` draws a share beside it, where a page is of characters. */
export const varianceTable = (
  option: SimulatedOption,
  title: string,
  { most = contributionsShown, bar }: { readonly most?: number; readonly bar?: (share: Decimal, largest: Decimal) => string } = {},
): Table | Prose => {
  const contributions = contributionGroupsOf(option);
  if (contributions.length === 0) return { kind: 'prose', title, points: ['Nothing in it moves the net present value.'] };
  const shown = contributions.slice(0, most);
  const rest = contributions.slice(most);
  const together = togetherOf(option) ?? zero;
  const largest = shown.reduce((size, { share }) => larger(size, share), zero);
  const barred = (cell: Cell): readonly Cell[] => (bar ? [cell] : []);
  const row = (label: string, range: Cell, share: Decimal, drawn: Cell): Row => ({
    cells: [text(label), range, shareCell(share), ...barred(drawn)],
  });
  const inputRow = ({ input, share }: Contribution, indent: string): Row => ({
    ...row(
      `${indent}${input.name}`,
      text(rangeInWords({ what: input.what, low: decimal(input.low), high: decimal(input.high) })),
      share,
      indent === '' ? text(bar?.(share, largest) ?? '') : blank,
    ),
    // The line that it is the size or the delay of.
    figure: input.id.replace(/ delay$/, ''),
  });
  const grouped = shown.some(({ group }) => group !== null);
  return {
    kind: 'table',
    title,
    subtitle: `What each range by itself adds to the variance of the net present value. Below nought: it sets off what it moves together with.${grouped ? ' Inputs of one group move together; the figure of a group is that of its inputs added up.' : ''}`,
    labels: 1,
    columns: [{ heading: 'Input', align: 'left', wraps: true }, left('Range'), right('Adds'), ...(bar ? [left('')] : [])],
    rows: [
      ...shown.flatMap(({ group, share, members }): readonly Row[] =>
        group === null
          ? members.map((member) => inputRow(member, ''))
          : [
              row(`${group} (${members.length} together)`, text(''), share, text(bar?.(share, largest) ?? '')),
              ...members.map((member) => inputRow(member, '  ')),
            ],
      ),
      ...(rest.length > 0
        ? [
            row(
              `${rest.length} others`,
              blank,
              rest.reduce((sum, { share }) => sum.plus(share), zero),
              blank,
            ),
          ]
        : []),
      ...(together.abs().gte('0.0005') ? [row('Where ranges meet', blank, together, blank)] : []),
    ],
  };
};
