/** Options considered: side by side and ranked, where there are several. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import type { RankingMeasure } from '../../core/options/ranking.js';
import { text } from '../model.js';
import { figureInWords, inSentence } from '../options/words.js';
import type { CommitteeCase } from './case.js';
import { against, countToBegin, money, moneyCell, yearsCell } from './telling.js';
import { heading, named, paragraph, quoted, say, sentences } from './section.js';
import type { Block, SectionCell, SectionTable, ToldFigure, Words } from './section.js';

const usual: readonly string[] = ['net_present_value', 'payback', 'peak_funding', 'total_capital', 'total_one_off', 'total_net_benefit'];

/** The measure of the ranking as a figure; null where the option has none. */
const told = (by: RankingMeasure, figure: Decimal | null, of: CommitteeCase): ToldFigure | null =>
  figure === null
    ? null
    : by.kind === 'money'
      ? money(figure, of)
      : { kind: 'figure', shown: figureInWords(by, figure, of.unit), exact: figure };

const titleOf = ({ scenario }: Appraisal): string => scenario.title;

/** Where the chosen option stands, and why. */
const ranking = (of: CommitteeCase): Words => {
  const { comparison, chosen } = of;
  const { by, options } = comparison;
  const [first] = options;
  const measure = named(inSentence(by.name));
  const isFirst = first?.file === chosen.file;
  const best = first && told(by, first.figure, of);
  const below = (figure: Decimal | null): string => (by.kind === 'money' && figure?.lt(0) ? 'negative, ' : '');
  return sentences(
    say`${countToBegin(options.length)} options were measured against ${against(chosen.appraisal)} and ranked by ${measure}.`,
    isFirst
      ? best
        ? say`${quoted(titleOf(chosen.appraisal))}, which this section is about, comes first: its ${measure} is ${below(chosen.figure)}${best}.`
        : say`None of them has a figure for it, so they stand in the order given.`
      : say`${quoted(titleOf(chosen.appraisal))}, which this section is about, is number ${named(String(chosen.rank))} of them${first && best ? say`; ${quoted(titleOf(first.appraisal))} comes first, with its ${measure} ${below(first.figure)}${best}` : []}.`,
    first?.figure && by.better === 'higher' && by.kind === 'money' && first.figure.lt(0)
      ? say`Even that is below nil, so by this measure ${against(chosen.appraisal)} is better than every option.`
      : null,
  );
};

const optionsTable = (of: CommitteeCase): SectionTable => {
  const { unit } = of;
  const { by, options } = of.comparison;
  const isExtra = !usual.includes(by.id);
  const amount = (exact: Decimal): SectionCell => moneyCell(exact, of);
  const extra = (figure: Decimal | null): SectionCell =>
    figure === null
      ? text('none')
      : by.kind === 'money'
        ? amount(figure)
        : { kind: 'figure', shown: figureInWords(by, figure, unit), exact: figure };
  return {
    kind: 'table',
    title: 'Options considered',
    subtitle: `Money in ${unit}; negatives in brackets. In rank order; options with the same figure keep the order given.`,
    labels: 2,
    columns: [
      { heading: 'Rank', align: 'right' },
      { heading: 'Option', align: 'left', wraps: true },
      { heading: 'Capital', align: 'right' },
      { heading: 'One-off', align: 'right' },
      { heading: 'Net benefit', align: 'right' },
      { heading: 'Net present value', align: 'right' },
      { heading: 'Payback', align: 'right' },
      { heading: 'Peak funding', align: 'right' },
      ...(isExtra ? [{ heading: by.name, align: 'right' as const }] : []),
    ],
    rows: options.map(({ rank, tied, figure, appraisal: { measures, scenario } }) => ({
      cells: [
        text(`${tied ? '=' : ''}${rank}`),
        text(scenario.title),
        amount(measures.total_capital.value),
        amount(measures.total_one_off.value),
        amount(measures.total_net_benefit.value),
        amount(measures.net_present_value.value),
        yearsCell(measures.payback.value),
        amount(measures.peak_funding.value.amount),
        ...(isExtra ? [extra(figure)] : []),
      ],
    })),
  };
};

/** The sixth part of the section; absent where there is one option. */
export const options = (of: CommitteeCase): readonly Block[] =>
  of.comparison.options.length < 2 ? [] : [heading('Options considered'), paragraph(ranking(of)), optionsTable(of)];
