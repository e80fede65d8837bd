/** Pictures in characters: bars for shares, bands for how far a figure may go. They read without colour; every figure in them stands beside them. */
import { Decimal, larger, zero } from '../../core/arithmetic/decimal.js';
import { percents } from '../../core/uncertainty/summary.js';
import type { Distribution } from '../../core/uncertainty/summary.js';

const barWidth = 30;
/** Characters of a band. */
export const bandWidth = 40;

/** Whole and half blocks, as long as the share is of the largest. */
export const bar = (share: Decimal, largest: Decimal): string => {
  if (largest.lte(0) || share.lte(0)) return '';
  const halves = share
    .div(largest)
    .times(barWidth * 2)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .toNumber();
  return halves === 0 ? '▏' : `${'█'.repeat(Math.floor(halves / 2))}${halves % 2 === 1 ? '▌' : ''}`;
};

/** From which figure to which all bands of a picture run. */
export interface Scale {
  readonly from: Decimal;
  readonly to: Decimal;
}

export const scaleOf = (distributions: readonly Distribution[]): Scale => {
  const figures = distributions.flatMap(({ quantiles }) => quantiles.filter((figure) => figure !== null));
  const [first = zero] = figures;
  return {
    from: figures.reduce((least, figure) => (figure.lt(least) ? figure : least), first),
    to: figures.reduce(larger, first),
  };
};

/** How the bands are to be read. */
export const bandKey = '░ from P5 to P95, ▒ from P10 to P90, █ P50, │ nought';

/** One band on a scale: P5 to P95 light, P10 to P90 darker, P50 full, nought marked where the band leaves it free; dots for blanks, which Markdown would lose. */
export const band = ({ quantiles }: Distribution, { from, to }: Scale): string => {
  const placeOf = (figure: Decimal): number =>
    to.eq(from)
      ? 0
      : figure
          .minus(from)
          .div(to.minus(from))
          .times(bandWidth - 1)
          .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
          .toNumber();
  const quantile = (percent: (typeof percents)[number]): number | null => {
    const figure = quantiles[percents.indexOf(percent)];
    return figure === null || figure === undefined ? null : placeOf(figure);
  };
  const marks = Array.from({ length: bandWidth }, (): string => '·');
  const fill = (first: number | null, last: number | null, mark: string): void => {
    if (first === null) return;
    for (let place = first; place <= (last ?? bandWidth - 1); place += 1) marks[place] = mark;
  };
  if (from.lte(0) && to.gte(0)) marks[placeOf(zero)] = '│';
  fill(quantile(5), quantile(95), '░');
  fill(quantile(10), quantile(90), '▒');
  fill(quantile(50), quantile(50), '█');
  return marks.join('');
};
