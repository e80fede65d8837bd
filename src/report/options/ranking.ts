/** The ranking: who stands where, and why the first is first, in one sentence. */
import type { Comparison } from '../../core/options/comparison.js';
import type { Ranked, RankingMeasure } from '../../core/options/ranking.js';
import { text } from '../model.js';
import type { Cell, MoneyDisplay, Row, Table } from '../model.js';
import { yearsInWords } from '../figures-in-words.js';
import { decimalsOf, shownIn } from '../rounding.js';
import { figureInWords, inSentence } from './words.js';
import type { Titles } from './words.js';

/** How two figures of one measure stand to one another: `£310k more`. */
const apart = (by: RankingMeasure, first: Ranked, second: Ranked, unit: MoneyDisplay): string => {
  if (first.figure === null || second.figure === null) return '';
  const gap = first.figure.minus(second.figure);
  const word = by.kind === 'years' ? (gap.lt(0) ? 'sooner' : 'later') : gap.lt(0) ? 'less' : 'more';
  const size = figureInWords(by, gap.abs(), unit);
  return `${/[1-9]/.test(size) ? size : 'a little'} ${word} than`;
};

const worthOf: readonly string[] = [
  'net_present_value',
  'total_net_benefit',
  'net_present_social_value',
  'risk_adjusted.net_present_value',
];

/** Where even the best is worth less than nothing, that is the news. */
const evenSo = ({ by, options, baseline }: Comparison): string => {
  const best = options[0]?.figure;
  if (!worthOf.includes(by.id) || !best?.lt(0)) return '';
  return `; but that is below nought, so ${baseline ? `"${baseline.appraisal.scenario.title}" beats them all` : 'carrying on as today beats them all'}`;
};

/** Why the ranking is as it is, in one sentence. */
export const reason = (comparison: Comparison, unit: MoneyDisplay): string => {
  const { by, options } = comparison;
  const [first, second] = options;
  if (!first) return '';
  const measure = inSentence(by.name);
  const title = ({ appraisal }: Ranked): string => `"${appraisal.scenario.title}"`;
  if (first.figure === null) {
    return options.length === 1
      ? `${title(first)} has no ${measure}.`
      : `None has a figure for ${measure}, so they stand in the order given.`;
  }
  const figure = figureInWords(by, first.figure, unit);
  if (!second) return `${title(first)} is the only option; its ${measure} is ${figure}${evenSo(comparison)}.`;
  if (second.figure === null) return `${title(first)} comes first: its ${measure} is ${figure}, and no other option has one.`;
  if (second.tied)
    return `${title(first)} and ${title(second)} have the same ${measure}, ${figure}; the order given decides${evenSo(comparison)}.`;
  return `${title(first)} comes first by ${measure}: ${figure}, ${apart(by, first, second, unit)} ${title(second)}${evenSo(comparison)}.`;
};

/** Measures with a column of their own, whatever the ranking is by. */
const shownAnyway: readonly string[] = ['net_present_value', 'payback', 'peak_funding'];

/** The options in rank order with the figures a decision is talked about in. */
export const rankingTable = (comparison: Comparison, titles: Titles, unit: MoneyDisplay): Table => {
  const { by, options } = comparison;
  const usual = shownAnyway.includes(by.id);
  return {
    kind: 'table',
    title: 'Ranking',
    subtitle: `${reason(comparison, unit)} ${by.better === 'higher' ? 'Higher' : 'Lower'} is better, none comes last, and equal figures keep the order given. Money in ${unit}.`,
    labels: 2,
    columns: [
      { heading: 'Rank', align: 'left' },
      { heading: 'Option', align: 'left', wraps: true },
      ...(usual ? [] : [{ heading: by.name, align: 'right' as const }]),
      { heading: 'NPV', align: 'right' },
      { heading: 'Payback', align: 'right' },
      { heading: 'Peak funding', align: 'right' },
    ],
    rows: options.map((option, place): Row => {
      const { measures } = option.appraisal;
      const money = (exact: typeof measures.net_present_value.value): Cell => ({
        kind: 'money',
        exact,
        shown: shownIn(exact, unit),
        decimals: decimalsOf(unit),
      });
      return {
        cells: [
          text(`${option.tied ? '=' : ''}${option.rank}`),
          text(titles.whole[place] ?? ''),
          ...(usual ? [] : [by.kind === 'money' && option.figure ? money(option.figure) : text(figureInWords(by, option.figure, unit))]),
          money(measures.net_present_value.value),
          text(measures.payback.value === null ? 'none' : yearsInWords(measures.payback.value)),
          money(measures.peak_funding.value.amount),
        ],
      };
    }),
  };
};
