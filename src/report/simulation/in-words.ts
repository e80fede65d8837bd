/** What draws came to, told to people who decide: chances in words, and what a figure as written is worth beside its draws. */
import { decimal } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { percents } from '../../core/uncertainty/summary.js';
import type { Distribution } from '../../core/uncertainty/summary.js';
import { contributionGroupsOf } from './simulated.js';
import type { SimulatedOption } from './simulated.js';

/** Words for chances, each up to its share of draws. */
const chanceWords: readonly (readonly [upTo: string, words: string])[] = [
  ['0.1', 'very unlikely'],
  ['0.33', 'unlikely'],
  ['0.66', 'about as likely as not'],
  ['0.9', 'likely'],
];

/** `very unlikely` to `very likely`. */
export const chanceInWords = (share: Decimal): string => chanceWords.find(([upTo]) => share.lte(upTo))?.[1] ?? 'very likely';

/** What those words stand for. */
export const chancesExplained =
  'Very unlikely is said of up to 10 of 100 draws, unlikely of up to 33, about as likely as not of up to 66, likely of up to 90, very likely of more.';

/** Between which of the told hundredths of draws a figure lies; null at an end that is open. */
const between = (figure: Decimal, { quantiles }: Distribution): { readonly above: number | null; readonly below: number | null } => {
  const placed = percents.map((percent, place) => ({ percent, quantile: quantiles[place] ?? null }));
  const under = placed.filter(({ quantile }) => quantile !== null && quantile.lt(figure));
  const over = placed.filter(({ quantile }) => quantile !== null && quantile.gte(figure));
  return { above: under.at(-1)?.percent ?? null, below: over[0]?.percent ?? null };
};

/** `at least 95 of 100 draws`, `fewer than 5 of 100 draws`, `between 50 and 80 of 100 draws`: those that come to less. */
export const drawsBelow = (figure: Decimal, distribution: Distribution): string => {
  const { above, below } = between(figure, distribution);
  if (above === null) return `fewer than ${percents[0]} of 100 draws`;
  if (below === null) return `at least ${above} of 100 draws`;
  return `between ${above} and ${below} of 100 draws`;
};

/** As many as a sentence holds. */
const mostNamed = 3;

export interface Mover {
  readonly name: string;
  readonly share: Decimal;
}

/** What adds most to the spread, groups as one; nothing that adds less than a twentieth. */
export const mainMovers = (option: SimulatedOption): readonly Mover[] =>
  contributionGroupsOf(option)
    .slice(0, mostNamed)
    .filter(({ share }) => share.gte(decimal('0.05')))
    .map(({ group, share, members: [first] }) => ({ name: group ?? first?.input.name ?? '', share }));
