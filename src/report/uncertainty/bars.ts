/**
 * The bars of a tornado, in characters, so that they read without colour: light where the lower end
 * of the range leads, solid where the upper end does, a stroke where the scenario stands as written.
 */
import { Decimal } from '../../core/arithmetic/decimal.js';
import type { Sensitivity, Swing } from '../../core/uncertainty/sensitivity.js';

/** `none` fills the rest: blanks would be lost in Markdown. */
export const marks = { none: '·', low: '░', high: '█', both: '▓', written: '│', beyond: '»' } as const;

/** The least and the most that the bars reach. */
export interface Scale {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** The scale of all bars together; null where no end has a figure. */
export const scaleOf = ({ written, swings }: Sensitivity): Scale | null => {
  const figures = [written, ...swings.flatMap(({ low, high }) => [low, high])].filter((figure) => figure !== null);
  const [first] = figures;
  return first === undefined ? null : { least: Decimal.min(first, ...figures), most: Decimal.max(first, ...figures) };
};

/** One bar of `width` characters. Where a payback never comes, its end lies beyond the right edge. */
export const barOf = ({ low, high }: Swing, { written, measure }: Sensitivity, scale: Scale, width: number): string => {
  const isBeyond = (figure: Decimal | null): boolean => figure === null && measure.kind === 'years';
  const place = (figure: Decimal | null): number | null => {
    if (figure === null) return isBeyond(figure) ? width - 1 : null;
    if (scale.most.eq(scale.least)) return Math.floor((width - 1) / 2);
    const part = figure.minus(scale.least).div(scale.most.minus(scale.least));
    return part
      .times(width - 1)
      .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
      .toNumber();
  };
  const from = place(written);
  const cells = Array.from({ length: width }, (): string => marks.none);
  const fill = (to: number | null, mark: string): void => {
    if (to === null) return;
    const start = from ?? to;
    for (let cell = Math.min(start, to); cell <= Math.max(start, to); cell += 1) {
      cells[cell] = cells[cell] === marks.none ? mark : marks.both;
    }
  };
  fill(place(low), marks.low);
  fill(place(high), marks.high);
  if (from !== null) cells[from] = marks.written;
  if ((isBeyond(low) || isBeyond(high)) && !isBeyond(written)) cells[width - 1] = marks.beyond;
  return cells.join('');
};
