/** A simulation ready to be shown: what it is of, what its draws came to, and how far the kernel was from Decimal. */
import { decimal, sumOf } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { summaryOf } from '../../core/uncertainty/summary.js';
import type { Drawn, OptionSummary } from '../../core/uncertainty/summary.js';
import type { Frame, FrameInput, FrameOption } from './frame.js';

/** The draws worked out again in Decimal, and the largest difference found, as a part of the figure. */
export interface Checked {
  readonly draws: number;
  readonly largest: Decimal;
}

export interface SimulatedOption extends FrameOption {
  readonly summary: OptionSummary;
}

export interface Simulated {
  readonly frame: Frame;
  readonly options: readonly SimulatedOption[];
  readonly checked: Checked;
}

/** A run that is over, as what is shown: `tallies` in the order of the frame's options. */
export const simulatedOf = (
  frame: Frame,
  tallies: readonly Pick<Drawn, 'measures' | 'sums' | 'ranked'>[],
  checked: Checked,
): Simulated => ({
  frame,
  options: frame.options.map((option, place) => ({
    ...option,
    summary: summaryOf({
      measures: tallies[place]?.measures ?? [],
      sums: tallies[place]?.sums ?? new Float64Array(),
      ranked: tallies[place]?.ranked ?? [],
      likely: option.likely.map((_, which) => figureAt(option.likely, which)),
      inputs: option.inputs.length,
    }),
  })),
  checked,
});

/** The option that is told in full: the first that may turn out otherwise than written. */
export const firstDrawn = ({ options }: Simulated): number =>
  Math.max(
    0,
    options.findIndex(({ inputs }) => inputs.length > 0),
  );

/** What one input adds to the variance of the net present value. */
export interface Contribution {
  readonly input: FrameInput;
  /** A fraction of the whole. */
  readonly share: Decimal;
}

/** Digits of a share that are told: double precision holds more, a draw decides fewer. */
const shareDecimals = 6;

/** How many of all draws, as a fraction. */
export const shareOf = (count: number, { draws }: Frame): Decimal => decimal(count).div(draws);

/** Inputs by what they add to the variance, the most first; none where nothing varies. */
export const contributionsOf = ({ inputs, summary }: SimulatedOption): readonly Contribution[] =>
  summary.contributions === null
    ? []
    : inputs
        .map((input, place) => ({ input, share: decimal(summary.contributions?.[place] ?? 0).toDecimalPlaces(shareDecimals) }))
        .sort((a, b) => b.share.cmp(a.share) || (a.input.id < b.input.id ? -1 : 1));

/** A group of inputs that move together and what it adds, or one input by itself. */
export interface ContributionGroup {
  /** Null for an input by itself. */
  readonly group: string | null;
  readonly share: Decimal;
  /** The most first. */
  readonly members: readonly Contribution[];
}

/** Groups and inputs by what they add to the variance, the most first; a group adds what its inputs do. */
export const contributionGroupsOf = (option: SimulatedOption): readonly ContributionGroup[] => {
  const groups = new Map<string, Contribution[]>();
  for (const each of contributionsOf(option)) {
    const { id, group } = each.input;
    // No id has a blank before it, so a group never meets an input.
    const key = group === null ? id : ` ${group}`;
    const members = groups.get(key);
    if (members) members.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()]
    .map((members) => ({ group: members[0]?.input.group ?? null, members, share: sumOf(members.map(({ share }) => share)) }))
    .sort((a, b) => b.share.cmp(a.share));
};

/** What inputs do together beyond what each does by itself; null where nothing varies. */
export const togetherOf = (option: SimulatedOption): Decimal | null =>
  option.summary.contributions === null ? null : contributionsOf(option).reduce((rest, { share }) => rest.minus(share), decimal(1));

/** One of a row of figures as text, as a decimal. */
export const figureAt = (row: readonly (string | null)[], which: number): Decimal | null => {
  const figure = row[which];
  return figure === null || figure === undefined ? null : decimal(figure);
};

/** Two digits of a difference: its size is all there is to know. */
export const differenceText = ({ largest }: Checked): string => largest.toSignificantDigits(2).toFixed();
