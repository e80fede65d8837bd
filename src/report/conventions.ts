/** How to read a report: the conventions its figures follow, and what they leave out. */
import { lengthOf, yearLabel } from '../core/arithmetic/calendar.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { sourceKinds } from '../core/line.js';
import { moneyInWords, monthInWords, spanOfYears } from './figures-in-words.js';
import { rateInWords } from './measures-in-words.js';
import type { MoneyDisplay, Prose } from './model.js';

const yearZero = ({ scenario }: Appraisal): string => {
  const { horizon } = scenario;
  const first = yearLabel(horizon.firstYear);
  return horizon.instant
    ? `Year zero (${first}) is a moment, not a year; time is counted from it.`
    : `Year 0 is ${first}, a whole year from April to March; flows are spread evenly over their year for payback.`;
};

const discounting = (appraisal: Appraisal): string => {
  const { assumptions, horizon } = appraisal.scenario;
  const timing = assumptions.discountTiming === 'mid-year' ? (horizon.instant ? ', flows half a year early' : ', flows in mid-year') : '';
  return `Discounted at ${rateInWords(appraisal)}, factor 1 in ${yearLabel(assumptions.baseYear)}${timing}.`;
};

const prices = ({ setting, scenario }: Appraisal): string =>
  setting.deflator === null
    ? 'No deflator is given: cash is taken as real in the net present value.'
    : `Real figures are in prices of ${yearLabel(scenario.assumptions.priceBase)}, cash ÷ the deflator.`;

/** From when payback is counted, where the scenario says so. */
const paybackFrom = ({ scenario, setting }: Appraisal): readonly string[] => {
  const { paybackFrom: from } = scenario.assumptions;
  if (!from) return [];
  const months = setting.paybackOrigin.value;
  const where = months.isZero() ? '' : `, ${months.abs().toFixed()} months ${months.lt(0) ? 'before' : 'after'} the start`;
  return [`Payback is counted from ${monthInWords(from.value)}${where}.`];
};

/** How time, discounting and prices are counted in one appraisal. */
export const basisOf = (appraisal: Appraisal): readonly string[] => [
  yearZero(appraisal),
  discounting(appraisal),
  prices(appraisal),
  ...paybackFrom(appraisal),
];

/** The conventions of one appraisal, and how the page rounds. */
export const conventions = (appraisal: Appraisal, unit: MoneyDisplay): Prose => ({
  kind: 'prose',
  title: 'How to read this',
  points: [
    ...basisOf(appraisal),
    'Financing (interest and minimum revenue provision) is not in these figures.',
    `Figures are exact and rounded once, to ${unit}, so that rows and columns add: a figure by itself is shown within 1 in the last place, and a sum of rows, added from what is shown, within 1 for each row in it.`,
  ],
});

/** Said under the title of every report that rests on made-up figures, the baseline's too; null where none does. */
export const illustrativeNotice = ({ lines, scenario }: Appraisal): string | null => {
  const count = lines.filter(({ line }) => line.source?.kind === 'illustrative').length;
  const inBaseline = (scenario.baseline?.lines ?? []).filter(({ source }) => source?.kind === 'illustrative').length;
  if (count === 0 && inBaseline === 0) return null;
  const own = `${count} of ${lines.length} lines ${count === 1 ? 'is' : 'are'} made up, not published`;
  const baseline = inBaseline > 0 ? `${count > 0 ? ', and' : ''} ${inBaseline} of the baseline's` : '';
  return `ILLUSTRATIVE: ${count > 0 ? own : ''}${baseline}${count > 0 ? '' : ' lines are made up, not published'}; figures made from them are illustrative too.`.replace(
    ':  ',
    ': ',
  );
};

/** How the lines' figures stand: how many are published, and how many made up. */
const sources = ({ lines }: Appraisal): readonly string[] => {
  const counts = sourceKinds.map((kind) => ({ kind, count: lines.filter(({ line }) => line.source?.kind === kind).length }));
  const without = lines.filter(({ line }) => line.source === undefined).length;
  const parts = [
    ...counts.filter(({ count }) => count > 0).map(({ kind, count }) => `${count} ${kind}`),
    ...(without > 0 ? [`${without} without a source`] : []),
  ];
  return lines.length === 0 ? [] : [`Sources of the ${lines.length === 1 ? 'one line' : `${lines.length} lines`}: ${parts.join(', ')}.`];
};

/** What a reader must know before relying on the page: sources, money beyond the horizon, lines left out. */
export const caveats = (appraisal: Appraisal, unit: MoneyDisplay): Prose => ({
  kind: 'prose',
  title: 'What stands behind it',
  points: [
    ...sources(appraisal),
    ...appraisal.beyond.map(
      ({ line, beyond }) =>
        `Beyond the horizon: ${moneyInWords(beyond, unit)} of ${line.id} falls after ${spanOfYears(lengthOf(appraisal.scenario.horizon))}.`,
    ),
    ...appraisal.excluded.map(({ line }) => `Left out of every figure: ${line.id}, not awarded.`),
  ],
});
