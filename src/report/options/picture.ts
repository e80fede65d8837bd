/** A small picture of how the money comes back: bars for people in a hurry, signs and figures for those without colour. */
import { Decimal, zero } from '../../core/arithmetic/decimal.js';
import { lastYearOf, yearLabel } from '../../core/arithmetic/calendar.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { Comparison } from '../../core/options/comparison.js';
import { moneyInWords } from '../figures-in-words.js';
import { text } from '../model.js';
import type { Cell, MoneyDisplay, Row, Table } from '../model.js';
import { decimalsOf, shownIn } from '../rounding.js';
import type { Titles } from './words.js';

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** More years than this and the signs would only fill the line. */
const mostSigns = 20;

/** One bar a year, between the lowest and the highest of all. */
export const barsOf = (cumulative: Profile, lowest: Decimal, highest: Decimal): string =>
  cumulative
    .map((value) => {
      if (highest.eq(lowest)) return bars[0];
      const step = value
        .minus(lowest)
        .div(highest.minus(lowest))
        .times(bars.length - 1)
        .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
        .toNumber();
      return bars[step] ?? bars[0];
    })
    .join('');

/** One sign a year: − out of pocket, + not. */
export const signsOf = (cumulative: Profile): string => cumulative.map((value) => (value.lt(0) ? '−' : '+')).join('');

const lowestOf = (profile: Profile): Decimal => profile.reduce((least, value) => (value.lt(least) ? value : least), profile[0] ?? zero);
const highestOf = (profile: Profile): Decimal => profile.reduce((most, value) => (value.gt(most) ? value : most), profile[0] ?? zero);

/** Cumulative net benefit of every option on one scale. */
export const picture = ({ options }: Comparison, titles: Titles, unit: MoneyDisplay): Table | null => {
  const [first] = options;
  if (!first) return null;
  const { horizon } = first.appraisal.scenario;
  const exact = options.map(({ appraisal }) => appraisal.cumulativeNetBenefit.value);
  const lowest = lowestOf(exact.flat());
  const highest = highestOf(exact.flat());
  const withSigns = horizon.years <= mostSigns;
  const decimals = decimalsOf(unit);
  return {
    kind: 'table',
    title: 'How the money comes back',
    subtitle: `Cumulative net benefit at the end of each year, ${yearLabel(horizon.firstYear)} to ${yearLabel(lastYearOf(horizon))}, on one scale: ${bars[0]} is ${moneyInWords(lowest, unit)}, ${bars[7]} is ${moneyInWords(highest, unit)}.${withSigns ? ' − is a year that ends out of pocket, + one that does not.' : ''} Figures in ${unit}.`,
    labels: 1,
    columns: [
      { heading: '', align: 'left' },
      { heading: 'Bars', align: 'left' },
      ...(withSigns ? [{ heading: 'Signs', align: 'left' as const }] : []),
      { heading: 'Deepest', align: 'right' },
      { heading: 'At the end', align: 'right' },
    ],
    rows: options.map((_, place): Row => {
      const cumulative = exact[place] ?? [];
      const money = (value: Decimal): Cell => ({ kind: 'money', exact: value, shown: shownIn(value, unit), decimals });
      return {
        cells: [
          text(titles.left[place] ?? ''),
          text(barsOf(cumulative, lowest, highest)),
          ...(withSigns ? [text(signsOf(cumulative))] : []),
          money(lowestOf(cumulative)),
          money(cumulative.at(-1) ?? zero),
        ],
      };
    }),
  };
};
