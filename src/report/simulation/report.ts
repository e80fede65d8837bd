/** The page of `simulate`: what it may come to, how likely what matters is, how it spreads, and what moves it. */
import { decimal, larger, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { percents } from '../../core/uncertainty/summary.js';
import type { Distribution } from '../../core/uncertainty/summary.js';
import { grouped, moneyInWords, percentInWords } from '../figures-in-words.js';
import { blank, text } from '../model.js';
import type { Cell, Column, MoneyDisplay, Prose, Report, Row, Table } from '../model.js';
import { shortTitles } from '../options/words.js';
import { decimalsOf, rounded, shownIn } from '../rounding.js';
import { rangeInWords } from '../uncertainty/words.js';
import { band, bandKey, bandWidth, bar, scaleOf } from './pictures.js';
import { contributionsOf, differenceText, figureAt, shareOf, togetherOf } from './simulated.js';
import type { Simulated, SimulatedOption } from './simulated.js';

type Section = Table | Prose;

const left = (heading: string): Column => ({ heading, align: 'left' });
const right = (heading: string): Column => ({ heading, align: 'right' });

const moneyCell = (figure: Decimal | null, unit: MoneyDisplay): Cell =>
  figure === null ? text('never') : { kind: 'money', exact: figure, shown: shownIn(figure, unit), decimals: decimalsOf(unit) };

const yearsCell = (figure: Decimal | null): Cell => text(figure === null ? 'never' : rounded(figure, 2).toFixed(2));

/** A share of draws: one that rounds to none or to all of them, but is not, says so. */
const percentCell = (fraction: Decimal): Cell => {
  if (fraction.gt(0) && fraction.lt('0.0005')) return text('<0.1%');
  return text(fraction.lt(1) && fraction.gte('0.9995') ? '>99.9%' : percentInWords(fraction));
};

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

const measuresTable = (option: SimulatedOption, { frame }: Simulated, unit: MoneyDisplay): Table => {
  const { summary } = option;
  const money = (figure: Decimal | null): Cell => moneyCell(figure, unit);
  const years = frame.years.length;
  return spreadTable(
    {
      title: 'What it may come to',
      subtitle: `${unit}, payback in years. As written: what \`run\` shows. Likely: every range at its likely value. P80: in 80 of 100 draws the figure is this or lower. Net cost is over the ${years} years; the mean payback is of the draws that pay back.`,
    },
    [
      { heading: 'Net present value', ...pointsOf(option, 0), distribution: summary.netPresentValue, cell: money },
      { heading: 'Net cost', ...pointsOf(option, 1), distribution: summary.netCost, cell: money },
      { heading: 'Peak funding', ...pointsOf(option, 2), distribution: summary.peakFunding, cell: money },
      { heading: 'Payback', ...pointsOf(option, 3), distribution: summary.payback, cell: yearsCell },
    ],
  );
};

const limitInWords = (limit: string): string => `${limit} ${limit === '1' ? 'year' : 'years'}`;

/** Chances of what a committee asks about; a column to each option. */
const chancesTable = ({ frame, options }: Simulated, titles: readonly string[]): Table => {
  const row = (label: string, count: (option: SimulatedOption) => number): Row => ({
    cells: [text(label), ...options.map((option) => percentCell(shareOf(count(option), frame)))],
  });
  return {
    kind: 'table',
    title: 'How likely it is',
    subtitle: 'Of 100 draws, so many.',
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

const histogramTable = ({ summary: { histogram } }: SimulatedOption, { frame }: Simulated, unit: MoneyDisplay): Table => {
  const shares = histogram.counts.map((count) => shareOf(count, frame));
  const largest = shares.reduce(larger, zero);
  return {
    kind: 'table',
    title: 'How the net present value spreads',
    subtitle: `Each row: net present value from here to the next row, ${moneyInWords(histogram.width, '£')} further, and how many of 100 draws fall there.`,
    labels: 1,
    columns: [right(`From, ${unit}`), right('Draws'), left('')],
    rows: shares.map((share, stretch) => ({
      cells: [moneyCell(histogram.from.plus(histogram.width.times(stretch)), unit), percentCell(share), text(bar(share, largest))],
    })),
  };
};

const yearsTable = (option: SimulatedOption, { frame }: Simulated, unit: MoneyDisplay): Table =>
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

const bandTable = (
  words: { readonly title: string; readonly subtitle: string },
  rows: readonly { readonly label: string; readonly distribution: Distribution }[],
  unit: MoneyDisplay,
): Table => {
  const scale = scaleOf(rows.map(({ distribution }) => distribution));
  const [low, high] = [moneyInWords(scale.from, unit), moneyInWords(scale.to, unit)];
  return {
    kind: 'table',
    title: words.title,
    subtitle: `${words.subtitle} From ${low} to ${high}: ${bandKey}.`,
    labels: 1,
    columns: [left(''), left(`${low}${'\u00a0'.repeat(Math.max(1, bandWidth - low.length - high.length))}${high}`)],
    rows: rows.map(({ label, distribution }) => ({ cells: [text(label), text(band(distribution, scale))] })),
  };
};

const fanTable = (option: SimulatedOption, { frame }: Simulated, unit: MoneyDisplay): Table =>
  bandTable(
    { title: 'The fan of net cost', subtitle: 'How far each year may go.' },
    option.summary.netCostByYear.map((distribution, year) => ({ label: frame.years[year] ?? '', distribution })),
    unit,
  );

/** Rows before the rest are told as one. */
const rowsShown = 15;

const varianceTable = (option: SimulatedOption, title: string, most = rowsShown): Section => {
  const contributions = contributionsOf(option);
  const [first] = contributions;
  if (!first) return { kind: 'prose', title, points: ['Nothing in it moves the net present value.'] };
  const shown = contributions.slice(0, most);
  const rest = contributions.slice(most);
  const together = togetherOf(option) ?? zero;
  const largest = shown.reduce((size, { share }) => larger(size, share), zero);
  const other = (label: string, share: Decimal): Row => ({ cells: [text(label), blank, percentCell(share), blank] });
  return {
    kind: 'table',
    title,
    subtitle:
      'What each range by itself adds to the variance of the net present value. Below nought: it sets off what it moves together with.',
    labels: 1,
    columns: [{ heading: 'Input', align: 'left', wraps: true }, left('Range'), right('Adds'), left('')],
    rows: [
      ...shown.map(({ input, share }): Row => ({
        cells: [
          text(input.name),
          text(rangeInWords({ what: input.what, low: decimal(input.low), high: decimal(input.high) })),
          percentCell(share),
          text(bar(share, largest)),
        ],
      })),
      ...(rest.length > 0
        ? [
            other(
              `${rest.length} others`,
              rest.reduce((sum, { share }) => sum.plus(share), zero),
            ),
          ]
        : []),
      ...(together.abs().gte('0.0005') ? [other('Where ranges meet', together)] : []),
    ],
  };
};

const readingOf = ({ frame, checked }: Simulated): Prose => ({
  kind: 'prose',
  title: 'How to read this',
  points: [
    `${grouped(decimal(frame.draws), 0)} draws, seed ${frame.seed}: the same draws, to the last digit, wherever and however often it is run.`,
    'A draw puts every range somewhere between its ends, as likely as its shape says, and works the case out. What has no range stands still, and what is in no `correlate` group moves by itself: both make the spread look narrower than it is.',
    'P5, P10 and so on are figures of draws: the smallest that so many of 100 draws do not exceed. Figures are cut to the penny.',
    `Draws run in double precision. ${checked.draws} of them, and the likely case, were worked out again exactly; the largest difference is ${differenceText(checked)} of the figure.`,
    'Revenue budget: base budget and effect on the revenue budget as `mtfp` has them, compared with the year before.',
    ...frame.basis,
  ],
});

/** That figures are made up: of one option in its own words, of several how many of them. */
const noticesOf = ({ options }: Simulated): readonly string[] => {
  const notices = options.flatMap(({ notice }) => notice ?? []);
  if (options.length === 1 || notices.length === 0) return notices;
  return [
    `ILLUSTRATIVE: ${notices.length} of ${options.length} options rest on lines that are made up, not published; figures made from them are illustrative too.`,
  ];
};

/** Options that cannot turn out otherwise: beside others their chances would mislead. */
const withoutRange = ({ options }: Simulated): readonly string[] =>
  options
    .filter(({ inputs }) => inputs.length === 0)
    .map(
      ({ title }) => `NO RANGE: "${title}" stands still in every draw, so its chances are not those of a case that may turn out otherwise.`,
    );

const subtitleOf = (simulated: Simulated): readonly string[] => {
  const { frame, options } = simulated;
  const ranges = new Set(options.flatMap(({ inputs }) => inputs.map(({ id }) => id))).size;
  return [
    [frame.case, frame.organisation].filter((words) => words !== null).join(' · '),
    ...options.map(
      ({ file, title, baseline }) =>
        `${options.length > 1 ? `${title}: ` : ''}${file}${baseline === null ? '' : `, measured against ${baseline}`}`,
    ),
    `${grouped(decimal(frame.draws), 0)} draws of ${ranges} ${ranges === 1 ? 'range' : 'ranges'}, seed ${frame.seed}`,
    ...withoutRange(simulated),
    ...noticesOf(simulated),
  ].filter((line) => line !== '');
};

const ofOne = (option: SimulatedOption, simulated: Simulated, unit: MoneyDisplay): readonly Section[] => [
  measuresTable(option, simulated, unit),
  chancesTable(simulated, ['Chance']),
  histogramTable(option, simulated, unit),
  yearsTable(option, simulated, unit),
  fanTable(option, simulated, unit),
  varianceTable(option, 'What moves it'),
];

/** Ranges told of each of several options. */
const rowsOfSeveral = 5;

const ofSeveral = (simulated: Simulated, unit: MoneyDisplay): readonly Section[] => {
  const { options } = simulated;
  const titles = shortTitles(options.map(({ title }) => title));
  return [
    chancesTable(simulated, titles.over),
    bandTable(
      { title: 'Net present value side by side', subtitle: 'The same draws of every option.' },
      options.map(({ summary }, place) => ({ label: titles.left[place] ?? '', distribution: summary.netPresentValue })),
      unit,
    ),
    ...options.flatMap((option, place): readonly Section[] => {
      const title = titles.over[place] ?? '';
      return [
        { ...measuresTable(option, simulated, unit), title: `${title}: what it may come to` },
        varianceTable(option, `${title}: what moves it`, rowsOfSeveral),
      ];
    }),
  ];
};

export const simulationReport = (simulated: Simulated, unit: MoneyDisplay): Report => {
  const { options } = simulated;
  const [first] = options;
  return {
    title: options.length === 1 ? `How likely: ${first?.title ?? ''}` : `How likely: ${options.length} options`,
    subtitle: subtitleOf(simulated),
    sections: [...(options.length === 1 && first ? ofOne(first, simulated, unit) : ofSeveral(simulated, unit)), readingOf(simulated)],
  };
};
