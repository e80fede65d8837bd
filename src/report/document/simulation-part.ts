/** How likely it is: the ranges drawn many times over, in words, tables, a histogram and a fan. Where nothing was drawn there is no part. */
import { decimal, zero } from '../../core/arithmetic/decimal.js';
import { listed } from '../../diagnostics/nearest.js';
import { grouped, moneyInWords, spanOfYears } from '../figures-in-words.js';
import type { MoneyDisplay, Table } from '../model.js';
import { titlesOf } from '../options/report.js';
import { chanceInWords, chancesExplained, drawsBelow, mainMovers } from '../simulation/in-words.js';
import { drawingPoints } from '../simulation/report.js';
import { figureAt, firstDrawn, shareOf } from '../simulation/simulated.js';
import type { Simulated, SimulatedOption } from '../simulation/simulated.js';
import { fanChart, histogramChart, quantile, stretchesTable } from '../simulation/spread-charts.js';
import {
  chancesTable,
  limitInWords,
  measuresTable,
  quantilesTable,
  shareInWords,
  varianceTable,
  yearsTable,
} from '../simulation/tables.js';
import type { Block, Chart, Part, TableBlock } from './document.js';
import type { Subject } from './subject.js';

const tableBlock = (id: string, of: number | null, table: Table): TableBlock => ({ kind: 'table', id, of, table });

/** Charts of made-up figures say so where they stand. */
const marked = (chart: Chart, { notice }: SimulatedOption): Chart =>
  notice === null ? chart : { ...chart, title: `${chart.title} (illustrative)` };

const drawnSentence = ({ frame }: Simulated): string =>
  `Each input that has a range was put somewhere between its ends, as likely as the range says, and the case worked out: ${grouped(decimal(frame.draws), 0)} times (draws), from the seed ${frame.seed}.`;

/** What a councillor asks, in sentences. */
const answers = (option: SimulatedOption, { frame, options }: Simulated, unit: MoneyDisplay): readonly string[] => {
  const { counts, netPresentValue, netCost } = option.summary;
  const share = (count: number) => shareOf(count, frame);
  const chance = (what: string, count: number): string =>
    `${what} is ${chanceInWords(share(count))}: it is so in ${shareInWords(share(count))} of draws.`;
  const money = (pounds: typeof zero): string => moneyInWords(pounds, unit);
  const value = figureAt(option.written, 0) ?? zero;
  const cost = figureAt(option.written, 1) ?? zero;
  const movers = mainMovers(option);
  return [
    ...(options.length > 1 ? [chance('That it is the best of these options', counts.best)] : []),
    `${chance(`That the money is back within ${limitInWords(frame.paybackLimit)}`, counts.within)} In ${shareInWords(share(frame.draws - counts.paid))} it is not back by the end of ${frame.years.at(-1) ?? ''}.`,
    chance('That the net present value is above nought', counts.positive),
    chance('That the revenue budget falls in every year', counts.falling),
    `80 of 100 draws come to a net present value from ${money(quantile(netPresentValue, 10))} to ${money(quantile(netPresentValue, 90))} (P10 to P90), half of them to less than ${money(quantile(netPresentValue, 50))} (P50). As written it is ${money(value)}: ${drawsBelow(value, netPresentValue)} come to less.`,
    `A net cost over ${spanOfYears(frame.years.length)} that 80 of 100 draws do not exceed is ${money(quantile(netCost, 80))} (P80); as written it is ${money(cost)}.`,
    ...(movers.length > 0
      ? [`What adds most to the spread: ${listed(movers.map(({ name, share: part }) => `${name} (${shareInWords(part)})`))}.`]
      : []),
  ];
};

/** Under the part's own heading the table needs another. */
const chancesIn = (simulated: Simulated, titles: readonly string[]): Table => ({ ...chancesTable(simulated, titles), title: 'Chances' });

/** Everything about one option: the scenario at a place of the subject. */
const blocksOfOne = (option: SimulatedOption, simulated: Simulated, { unit }: Subject, of: number): readonly Block[] => {
  const variance = varianceTable(option, 'What adds to the spread');
  const spreads = option.summary.contributions !== null;
  return [
    { kind: 'points', title: null, points: answers(option, simulated, unit) },
    ...(simulated.options.length === 1 ? [tableBlock('simulation-chances', null, chancesIn(simulated, ['Chance']))] : []),
    tableBlock('simulation-measures', null, measuresTable(option, simulated, unit)),
    ...(spreads
      ? [
          marked(histogramChart(option, simulated, { id: 'histogram-chart', tableId: 'simulation-stretches', unit }), option),
          tableBlock('simulation-stretches', null, stretchesTable(option, simulated, unit)),
        ]
      : []),
    marked(fanChart(option, simulated, { id: 'fan-chart', tableId: 'simulation-years', unit }), option),
    tableBlock('simulation-years', null, yearsTable(option, simulated, unit)),
    ...(variance.kind === 'table'
      ? [tableBlock('simulation-variance', of, variance)]
      : [{ kind: 'paragraphs' as const, paragraphs: variance.points }]),
  ];
};

const severalBlocks = (simulated: Simulated, { comparison, unit }: Subject): readonly Block[] => {
  const { options } = simulated;
  if (!comparison || options.length < 2) return [];
  const titles = titlesOf(comparison);
  const still = options.filter(({ inputs }) => inputs.length === 0);
  return [
    tableBlock('simulation-chances', null, chancesIn(simulated, titles.over)),
    tableBlock('simulation-options', null, quantilesTable(simulated, titles.left, unit)),
    ...(still.length > 0
      ? [
          {
            kind: 'paragraphs' as const,
            paragraphs: [
              `No range: ${listed(still.map(({ title }) => `"${title}"`))} ${still.length === 1 ? 'stands' : 'stand'} still in every draw, so ${still.length === 1 ? 'its' : 'their'} chances are not those of a case that may turn out otherwise.`,
            ],
          },
        ]
      : []),
  ];
};

const partOf = (blocks: readonly Block[]): readonly Part[] => [{ id: 'simulation', title: 'How likely it is', blocks }];

export const simulationPart = (subject: Subject): readonly Part[] => {
  const { simulation, scenarios } = subject;
  if (simulation === null) return [];
  if ('without' in simulation)
    return partOf([{ kind: 'paragraphs', paragraphs: [`The ranges were not drawn, so no chances are told: ${simulation.without}`] }]);
  // Of several options the first in rank that may turn out otherwise is told in full.
  const of = firstDrawn(simulation);
  const option = simulation.options[of];
  if (!option) return [];
  const title = scenarios[of]?.appraisal.scenario.title ?? '';
  return partOf([
    { kind: 'paragraphs', paragraphs: [drawnSentence(simulation), ...(option.notice === null ? [] : [option.notice])] },
    ...severalBlocks(simulation, subject),
    ...(scenarios.length > 1 ? [{ kind: 'subheading' as const, title }] : []),
    ...blocksOfOne(option, simulation, subject, of),
    { kind: 'points', title: 'How to read the draws', points: [chancesExplained, ...drawingPoints(simulation)] },
  ]);
};
