/** The stress tests as one table: what each what-if does to net present value, payback and rank. */
import type { Comparison } from '../../core/options/comparison.js';
import type { StressedOption, StressResult } from '../../core/options/stress.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { yearsInWords } from '../figures-in-words.js';
import { blank, text } from '../model.js';
import type { Cell, MoneyDisplay, Prose, Row, Table } from '../model.js';
import { exactText, textOrNull } from '../result.js';
import { decimalsOf, shownIn } from '../rounding.js';
import type { Titles } from './words.js';

const npvOf = ({ appraisal }: Pick<StressedOption, 'appraisal'>): Decimal => appraisal.measures.net_present_value.value;
const paybackOf = ({ appraisal }: Pick<StressedOption, 'appraisal'>): Decimal | null => appraisal.measures.payback.value;

const rankText = (before: number, after: number): string => (before === after ? String(after) : `${before} → ${after}`);

export const stressTable = ({ options }: Comparison, results: readonly StressResult[], titles: Titles, unit: MoneyDisplay): Table => {
  const money = (exact: Decimal): Cell => ({ kind: 'money', exact, shown: shownIn(exact, unit), decimals: decimalsOf(unit) });
  const payback = (value: Decimal | null): Cell => text(value === null ? 'none' : yearsInWords(value));
  const name = (place: number): Cell => text(`  ${titles.left[place] ?? ''}`);
  const heading = (words: string): Row => ({ cells: [text(words), ...Array.from({ length: 4 }, () => blank)], sum: true });
  return {
    kind: 'table',
    title: 'Stress tests',
    subtitle: `${unit}. Each what-if is laid over every option at once, all else as it is, and the baseline left as it is; "Change" is of the net present value, "Rank" among the options under the same stress.`,
    labels: 1,
    columns: [
      { heading: '', align: 'left' },
      { heading: 'NPV', align: 'right' },
      { heading: 'Change', align: 'right' },
      { heading: 'Payback', align: 'right' },
      { heading: 'Rank', align: 'right' },
    ],
    rows: [
      heading('As written'),
      ...options.map((option, place): Row => ({
        cells: [name(place), money(npvOf(option)), blank, payback(paybackOf(option)), text(String(option.rank))],
      })),
      ...results.flatMap((result): Row[] => [
        heading(result.name),
        ...result.options.flatMap((stressed, place): Row[] => {
          const option = options[place];
          if (!option || ('without' in stressed.under && stressed.under.without === 'not its own')) return [];
          const rank = text(rankText(option.rank, stressed.rank));
          if ('without' in stressed.under) return [{ cells: [name(place), blank, blank, text(stressed.under.without), rank] }];
          return [
            {
              cells: [name(place), money(npvOf(stressed)), money(npvOf(stressed).minus(npvOf(option))), payback(paybackOf(stressed)), rank],
            },
          ];
        }),
      ]),
    ],
  };
};

/** What the standard stresses do exactly, where their names do not say it. */
export const stressNotes = (troubles: readonly { readonly stress: string; readonly path: string; readonly message: string }[]): Prose => ({
  kind: 'prose',
  title: 'What the stress tests do',
  points: [
    'Year one is the first year with capital. Slippage of 26% is what Oxfordshire County Council did not spend of the first year (£4,015k of £5,414k).',
    'Capital withdrawn: no capital after year one, and of every saving only the part of the capital that was spent; running cost stays.',
    'Cloud prices: running cost with the word cloud in its id, name or index, and any line tagged cloud.',
    'Borrowing changes financing cost, which is not in the net present value; `mtfp` shows it.',
    'Savings late: those that a driver makes follow its own months and stay.',
    ...troubles.map(({ stress, path, message }) => `${stress} cannot be laid over ${path}: ${message}.`),
  ],
});

/** The stress tests as data. */
export const stressResult = ({ options }: Comparison, results: readonly StressResult[]) =>
  results.map(({ id, name, options: under }) => ({
    id,
    name,
    options: under.flatMap((stressed, place) => {
      const option = options[place];
      if (!option) return [];
      const reached = 'scenario' in stressed.under;
      return [
        {
          file: option.file,
          applied: reached,
          reason: 'without' in stressed.under ? stressed.under.without : null,
          net_present_value: exactText(npvOf(stressed)),
          change: exactText(npvOf(stressed).minus(npvOf(option))),
          payback: textOrNull(paybackOf(stressed)),
          rank: stressed.rank,
          rank_before: option.rank,
        },
      ];
    }),
  }));
