/** How likely it is: the ranges of the proposal drawn many times over, where it has any. */
import { decimal, hundred, rounded, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { grouped } from '../figures-in-words.js';
import { decimalsOf, shownIn } from '../rounding.js';
import { chanceInWords, chancesExplained, drawsBelow, mainMovers } from '../simulation/in-words.js';
import { figureAt, shareOf } from '../simulation/simulated.js';
import { quantile, stretchesOf } from '../simulation/spread-charts.js';
import { limitInWords, measuresTable, shareInWords, varianceTable, yearsTable } from '../simulation/tables.js';
import type { CommitteeCase, Drawn } from './case.js';
import { enumerated, named, note, paragraph, say, sentences } from './section.js';
import type { Block, SectionChart, ToldFigure, Words } from './section.js';
import { moneyInBrackets, span } from './telling.js';

/** A share of draws; one too small or too large to be told in a tenth of a per cent says so. */
const shareTold = (exact: Decimal): ToldFigure => ({ kind: 'figure', shown: shareInWords(exact), exact });

const share = (count: number, { simulated }: Drawn): Decimal => shareOf(count, simulated.frame);

const chance = (what: Words, count: number, drawn: Drawn): Words => {
  const exact = share(count, drawn);
  return say`That ${what} is ${chanceInWords(exact)}: it is so in ${shareTold(exact)} of draws.`;
};

const answers = (drawn: Drawn, of: CommitteeCase): readonly Block[] => {
  const { simulated, option } = drawn;
  const { counts, netPresentValue, netCost } = option.summary;
  const { frame } = simulated;
  const { horizon } = of.chosen.appraisal.scenario;
  const value = figureAt(option.written, 0) ?? zero;
  const cost = figureAt(option.written, 1) ?? zero;
  const movers = mainMovers(option);
  return [
    paragraph(
      sentences(
        say`Each input that has a range was put somewhere between its ends, as likely as the range says, and the case worked out, ${named(grouped(decimal(frame.draws), 0))} times (draws, from the seed ${named(String(frame.seed))}).`,
        simulated.options.length > 1 ? chance(['it is the best of the options'], counts.best, drawn) : null,
        chance(say`the money is back within ${named(limitInWords(frame.paybackLimit))}`, counts.within, drawn),
        say`In ${shareTold(share(frame.draws - counts.paid, drawn))} of draws it is not back by the end of ${named(frame.years.at(-1) ?? '')}.`,
        chance(['the net present value is above nil'], counts.positive, drawn),
        chance(['the revenue budget falls in every year'], counts.falling, drawn),
      ),
      'How likely it is.',
    ),
    paragraph(
      sentences(
        say`${named('80 of 100')} draws come to a net present value between ${moneyInBrackets(quantile(netPresentValue, 10), of)} and ${moneyInBrackets(quantile(netPresentValue, 90), of)}, half of them to less than ${moneyInBrackets(quantile(netPresentValue, 50), of)}.`,
        say`As written it is ${moneyInBrackets(value, of)}: ${named(drawsBelow(value, netPresentValue))} come to less.`,
        say`A net cost over ${span(horizon)} that ${named('80 of 100')} draws do not exceed is ${moneyInBrackets(quantile(netCost, 80), of)}; as written it is ${moneyInBrackets(cost, of)}.`,
        movers.length === 0
          ? null
          : say`Most is added to the spread by ${enumerated(movers.map(({ name, share: part }) => say`${named(name)} (${shareTold(part)})`))}.`,
      ),
    ),
  ];
};

const inTable = (pounds: Decimal, { unit }: CommitteeCase): string => {
  const shown = shownIn(pounds, unit);
  const size = grouped(shown.abs(), decimalsOf(unit));
  return shown.lt(0) ? `(${size})` : size;
};

/** Columns by stretch, those below nil in another colour than those above. */
const histogram = (drawn: Drawn, of: CommitteeCase): SectionChart => {
  const stretches = stretchesOf(drawn.option);
  const { summary, written } = drawn.option;
  const percent = (count: number): Decimal => rounded(share(count, drawn).times(hundred), 1);
  const tallest = stretches.reduce(
    (most, each) => (each.count > most.count ? each : most),
    stretches[0] ?? { from: zero, to: zero, count: 0 },
  );
  const side = (name: string, isOwn: (to: Decimal) => boolean) =>
    stretches.some(({ to }) => isOwn(to)) ? [{ name, values: stretches.map(({ to, count }) => (isOwn(to) ? percent(count) : null)) }] : [];
  return {
    kind: 'chart',
    title: 'How the net present value spreads',
    description: [
      ...say`Columns of how many of ${named('100')} draws come to a net present value in each stretch, with those below nil in a dark colour and those above in a light one. The tallest stretch begins at ${named(inTable(tallest.from, of))} in ${named(of.unit)}, with ${{ ...shareTold(share(tallest.count, drawn)), exact: decimal(tallest.count), partOf: decimal(drawn.simulated.frame.draws) }} of draws.`,
      ...say` As written the net present value is ${moneyInBrackets(figureAt(written, 0) ?? zero, of)}; the middle draw is at ${moneyInBrackets(quantile(summary.netPresentValue, 50), of)}.`,
    ],
    unit: '% of draws',
    foot: `Net present value from, in ${of.unit}`,
    categories: stretches.map(({ from }) => inTable(from, of)),
    bars: [...side('Below nil', (to) => to.lte(0)), ...side('Above nil', (to) => to.gt(0))],
    touching: true,
    lines: [],
  };
};

/** Lines at the quantiles of each year's net cost, with the figure as written. */
const fan = ({ simulated, option }: Drawn, of: CommitteeCase): SectionChart => {
  const years = option.summary.netCostByYear;
  const line = (percent: Parameters<typeof quantile>[1], look: 'middle' | 'inner' | 'outer') => ({
    name: `P${percent}`,
    look,
    values: years.map((year) => shownIn(quantile(year, percent), of.unit)),
  });
  const [first] = years;
  const last = years.at(-1);
  const reach = (year: typeof first): Words =>
    year ? say`from ${moneyInBrackets(quantile(year, 5), of)} to ${moneyInBrackets(quantile(year, 95), of)}` : [];
  return {
    kind: 'chart',
    title: 'How far the net cost of each year may go',
    description: [
      ...say`Lines of net cost by year at ${named('P5, P10, P50, P90 and P95')} of the draws, and as written. ${named('90 of 100')} draws lie in ${named(simulated.frame.years[0] ?? '')} ${reach(first)}`,
      ...(years.length > 1 ? say` and in ${named(simulated.frame.years.at(-1) ?? '')} ${reach(last)}` : []),
      '.',
    ],
    unit: of.unit,
    categories: simulated.frame.years,
    bars: [],
    lines: [
      line(95, 'outer'),
      line(90, 'inner'),
      line(50, 'middle'),
      line(10, 'inner'),
      line(5, 'outer'),
      { name: 'As written', look: 'total', values: years.map((_, year) => shownIn(figureAt(option.written, 4 + year) ?? zero, of.unit)) },
    ],
  };
};

/** Inputs and groups that a committee reads. */
const contributionsShown = 8;

export const chances = (of: CommitteeCase): readonly Block[] => {
  const { drawn } = of;
  if (!drawn) return [];
  const { simulated, option } = drawn;
  const variance = varianceTable(option, 'What adds to the spread', { most: contributionsShown });
  return [
    ...answers(drawn, of),
    measuresTable(option, simulated, of.unit),
    ...(option.summary.contributions === null ? [] : [histogram(drawn, of)]),
    fan(drawn, of),
    yearsTable(option, simulated, of.unit),
    ...(variance.kind === 'table' ? [variance] : []),
    note([named(chancesExplained)]),
    note(
      say`A draw is as good as its ranges: what has no range stands still, and inputs that are in no group move apart from one another. Both make the spread look narrower than it is.`,
    ),
  ];
};
