/** How figures spread, as charts: a histogram of the net present value, and a fan of net cost by year. */
import { decimal, larger, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { percents } from '../../core/uncertainty/summary.js';
import type { Distribution } from '../../core/uncertainty/summary.js';
import type { FanChart, HistogramChart } from '../document/document.js';
import { grouped, moneyInWords } from '../figures-in-words.js';
import { text } from '../model.js';
import type { MoneyDisplay, Table } from '../model.js';
import { inUnit, shownIn } from '../rounding.js';
import { figureAt, shareOf } from './simulated.js';
import type { Simulated, SimulatedOption } from './simulated.js';
import { moneyCell, right, shareCell, shareInWords } from './tables.js';

/** A quantile; nought where there is none, which money always has. */
export const quantile = ({ quantiles }: Distribution, percent: (typeof percents)[number]): Decimal =>
  quantiles[percents.indexOf(percent)] ?? zero;

/** A stretch of the histogram, in pounds. */
interface Stretch {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly count: number;
}

export const stretchesOf = ({ summary: { histogram } }: SimulatedOption): readonly Stretch[] =>
  histogram.counts.map((count, place) => {
    const from = histogram.from.plus(histogram.width.times(place));
    return { from, to: from.plus(histogram.width), count };
  });

/** The values of the histogram. */
export const stretchesTable = (option: SimulatedOption, { frame }: Simulated, unit: MoneyDisplay): Table => ({
  kind: 'table',
  title: 'Draws by net present value',
  subtitle: `${unit}. Each row: draws with a net present value from the first figure up to the second.`,
  labels: 1,
  columns: [right('From'), right('Up to'), right('Draws'), right('Of all')],
  rows: stretchesOf(option).map(({ from, to, count }) => ({
    cells: [moneyCell(from, unit), moneyCell(to, unit), text(grouped(decimal(count), 0)), shareCell(shareOf(count, frame))],
  })),
});

interface Named {
  readonly id: string;
  readonly tableId: string;
  readonly unit: MoneyDisplay;
}

/** Ends of the scale: all stretches, and what is marked unless it lies further off than they are wide. */
const scaleOf = (stretches: readonly Stretch[], marks: readonly Decimal[]): { readonly from: Decimal; readonly to: Decimal } => {
  const [from, to] = [stretches[0]?.from ?? zero, stretches.at(-1)?.to ?? zero];
  const reach = to.minus(from);
  const near = marks.filter((mark) => mark.gte(from.minus(reach)) && mark.lte(to.plus(reach)));
  return { from: near.reduce((least, mark) => (mark.lt(least) ? mark : least), from), to: near.reduce(larger, to) };
};

export const histogramChart = (option: SimulatedOption, { frame }: Simulated, { id, tableId, unit }: Named): HistogramChart => {
  const stretches = stretchesOf(option);
  const written = figureAt(option.written, 0) ?? zero;
  const middle = quantile(option.summary.netPresentValue, 50);
  const scale = scaleOf(stretches, [zero, written]);
  const isOnScale = (figure: Decimal): boolean => figure.gte(scale.from) && figure.lte(scale.to);
  const columns = (own: readonly Stretch[]) =>
    own.map(({ from, to, count }) => ({ from: inUnit(from, unit), to: inUnit(to, unit), share: shareOf(count, frame) }));
  const below = stretches.filter(({ to }) => to.lte(0));
  const above = stretches.filter(({ to }) => to.gt(0));
  const tallest = stretches.reduce<Stretch | undefined>((most, each) => (most && most.count >= each.count ? most : each), undefined);
  const money = (pounds: Decimal): string => moneyInWords(pounds, unit);
  const outside = [
    ...(isOnScale(zero) ? [] : [['Nought', zero] as const]),
    ...(isOnScale(written) ? [] : [['The figure as written', written] as const]),
  ].map(([what, figure]) => `${what} lies off the drawing, to the ${figure.lt(scale.from) ? 'left' : 'right'}.`);
  return {
    kind: 'chart',
    id,
    title: 'How the net present value spreads',
    description: [
      `A column over each stretch of ${money(option.summary.histogram.width)}: how many of 100 draws come to a net present value there.`,
      ...(tallest
        ? [
            `The tallest goes from ${money(tallest.from)} to ${money(tallest.to)}, with ${shareInWords(shareOf(tallest.count, frame))} of draws.`,
          ]
        : []),
      `${shareInWords(shareOf(option.summary.counts.positive, frame))} of draws come to more than nought. As written it is ${money(written)}, the dashed line; half of the draws lie below the dotted line, ${money(middle)}.`,
      ...outside,
    ].join(' '),
    form: 'histogram',
    unit,
    scale: { from: inUnit(scale.from, unit), to: inUnit(scale.to, unit) },
    heights: '% of draws',
    series: [
      ...(below.length > 0 ? [{ name: 'Below nought', columns: columns(below) }] : []),
      ...(above.length > 0 ? [{ name: 'Above nought', columns: columns(above) }] : []),
    ],
    marks: [
      ...(isOnScale(written) ? [{ name: `As written, ${money(written)}`, at: inUnit(written, unit) }] : []),
      { name: `P50, ${money(middle)}`, at: inUnit(middle, unit) },
    ],
    tableId,
  };
};

export const fanChart = (option: SimulatedOption, { frame }: Simulated, { id, tableId, unit }: Named): FanChart => {
  const years = option.summary.netCostByYear;
  const shown = (percent: (typeof percents)[number]): readonly Decimal[] => years.map((year) => shownIn(quantile(year, percent), unit));
  const reach = (place: number): string => {
    const year = years.at(place);
    return year
      ? `in ${frame.years.at(place) ?? ''} from ${moneyInWords(quantile(year, 5), unit)} to ${moneyInWords(quantile(year, 95), unit)}`
      : '';
  };
  return {
    kind: 'chart',
    id,
    title: 'How far the net cost of each year may go',
    description: `Of 100 draws, 90 lie in the outer band (P5 to P95) and 80 in the inner one (P10 to P90); the line with circles is the middle (P50), the dashed one with diamonds the figure as written. The outer band goes ${years.length > 1 ? `${reach(0)}, and ${reach(-1)}` : reach(0)}. Below nought the year saves more than it costs.`,
    form: 'fan',
    unit,
    categories: frame.years,
    bands: [
      { name: 'P5 to P95', from: shown(5), to: shown(95) },
      { name: 'P10 to P90', from: shown(10), to: shown(90) },
    ],
    series: [
      { name: 'P50', values: shown(50) },
      { name: 'As written', values: years.map((_, year) => shownIn(figureAt(option.written, 4 + year) ?? zero, unit)) },
    ],
    tableId,
  };
};
