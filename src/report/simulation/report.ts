/** The page of `simulate`: what it may come to, how likely what matters is, how it spreads, and what moves it. */
import { decimal, larger, zero } from '../../core/arithmetic/decimal.js';
import type { Distribution } from '../../core/uncertainty/summary.js';
import { grouped, moneyInWords } from '../figures-in-words.js';
import { text } from '../model.js';
import type { MoneyDisplay, Prose, Report, Table } from '../model.js';
import { shortTitles } from '../options/words.js';
import { band, bandKey, bandWidth, bar, scaleOf } from './pictures.js';
import { differenceText, shareOf } from './simulated.js';
import type { Simulated, SimulatedOption } from './simulated.js';
import { chancesTable, left, measuresTable, moneyCell, right, shareCell, varianceTable, yearsTable } from './tables.js';

type Section = Table | Prose;

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
      cells: [moneyCell(histogram.from.plus(histogram.width.times(stretch)), unit), shareCell(share), text(bar(share, largest))],
    })),
  };
};

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

/** How draws are made and counted, and how far they can be relied on. */
export const drawingPoints = ({ frame, checked }: Simulated): readonly string[] => [
  `${grouped(decimal(frame.draws), 0)} draws, seed ${frame.seed}: the same draws, to the last digit, wherever and however often it is run.`,
  'A draw puts every range somewhere between its ends, as likely as its shape says, and works the case out. What has no range stands still, and what is in no `correlate` group moves by itself: both make the spread look narrower than it is.',
  'P5, P10 and so on are figures of draws: the smallest that so many of 100 draws do not exceed. Figures are cut to the penny.',
  `Draws run in double precision. ${checked.draws} of them, and the likely case, were worked out again exactly; the largest difference is ${differenceText(checked)} of the figure.`,
  'Revenue budget: base budget and effect on the revenue budget as `mtfp` has them, compared with the year before.',
];

const readingOf = (simulated: Simulated): Prose => ({
  kind: 'prose',
  title: 'How to read this',
  points: [...drawingPoints(simulated), ...simulated.frame.basis],
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
  varianceTable(option, 'What moves it', { bar }),
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
        varianceTable(option, `${title}: what moves it`, { most: rowsOfSeveral, bar }),
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
