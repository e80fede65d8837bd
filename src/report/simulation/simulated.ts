/** A simulation ready to be shown: what it is of, what its draws came to, and how far the kernel was from Decimal. */
import { decimal } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { OptionSummary } from '../../core/uncertainty/summary.js';
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
