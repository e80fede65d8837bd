/**
 * What the draws of one option come to: quantiles, means, chances, and what moves the value. Works on
 * what the kernel put out, in whatever parts it was drawn; sums are added block by block, in order.
 */
import { decimal } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { atRanks, extremes, histogramOf, nearestRank } from './order.js';
import { sumsOf } from './sums.js';

/** The hundredths of draws that a result tells. */
export const percents = [5, 10, 50, 80, 90, 95] as const;

/** The ranks of those hundredths. */
export const ranksOf = (draws: number): readonly number[] => percents.map((percent) => nearestRank(percent, draws));

/** How a measure may turn out. */
export interface Distribution {
  /** Of the draws that have a figure; null where none has. */
  readonly mean: Decimal | null;
  /** In the order of `percents`; null where the draw has no figure, as a payback that never comes. */
  readonly quantiles: readonly (Decimal | null)[];
}

export interface Histogram {
  readonly from: Decimal;
  readonly width: Decimal;
  readonly counts: readonly number[];
}

export interface OptionSummary {
  readonly netPresentValue: Distribution;
  readonly netCost: Distribution;
  readonly peakFunding: Distribution;
  readonly payback: Distribution;
  readonly netCostByYear: readonly Distribution[];
  /** How many draws. */
  readonly counts: {
    readonly paid: number;
    readonly within: number;
    readonly positive: number;
    readonly falling: number;
    readonly best: number;
  };
  /** What each input by itself adds to the variance of the net present value, as a fraction; null where nothing varies. */
  readonly contributions: readonly number[] | null;
  /** Standard deviation of the net present value; pounds. */
  readonly deviation: Decimal;
  readonly histogram: Histogram;
}

/** What was drawn of one option. */
export interface Drawn {
  /** In the order of the kernel's measures. */
  readonly measures: readonly Float64Array[];
  /** One row a block. */
  readonly sums: Float64Array;
  /** Of each measure, in the same order, the figures at the ranks of `ranksOf`, where they are known already. */
  readonly ranked?: readonly Float64Array[];
  /** The likely figures, from which sums were counted. */
  readonly likely: readonly (Decimal | null)[];
  readonly inputs: number;
}

const money = 2;
const time = 6;

/** A figure of the kernel as a decimal, cut to the penny: beyond it double precision says nothing to anybody. */
const figure = (value: number, decimals: number): Decimal => decimal(value).toDecimalPlaces(decimals);

/** A row of sums that all blocks add up to. */
const added = (sums: Float64Array, size: number): Float64Array => {
  const total = new Float64Array(size);
  for (let at = 0; at < sums.length; at += size)
    for (let place = 0; place < size; place += 1) total[place] = (total[place] ?? 0) + (sums[at + place] ?? 0);
  return total;
};

/** About so many stretches to a histogram. */
const stretchesWanted = 20;

/** From a penny on: 1, 2, 5, 10 and so on. */
const roundWidth = (least: number): Decimal => {
  let width = decimal('0.01');
  for (let turn = 0; width.lt(least); turn += 1) width = width.times(turn % 3 === 1 ? '2.5' : 2);
  return width;
};

/** Pounds squared: below it, nothing varies but the last digits of double precision. */
const noVariance = 1e-9;

const histogram = (figures: Float64Array): Histogram => {
  const { least, most } = extremes(figures);
  const width = roundWidth((most - least) / stretchesWanted);
  const from = decimal(least).div(width).floor().times(width);
  const stretches = decimal(most).div(width).floor().times(width).minus(from).div(width).plus(1).toNumber();
  return { from, width, counts: histogramOf(figures, from.toNumber(), width.toNumber(), stretches) };
};

export const summaryOf = ({ measures, sums, ranked = [], likely, inputs }: Drawn): OptionSummary => {
  const years = measures.length - 4;
  const draws = measures[0]?.length ?? 0;
  const places = sumsOf(years, inputs);
  const total = added(sums, places.size);
  const sum = (place: number): number => total[place] ?? 0;
  const paid = sum(places.paid);
  const distribution = (which: number, decimals = money): Distribution => {
    const count = which === 3 ? paid : draws;
    const centre = likely[which]?.toNumber() ?? 0;
    return {
      mean: count === 0 ? null : figure(centre + sum(places.measures + which) / count, decimals),
      quantiles: [...(ranked[which] ?? atRanks(measures[which] ?? new Float64Array(), ranksOf(draws)))].map((value) =>
        value === Infinity ? null : figure(value, decimals),
      ),
    };
  };
  const apart = sum(places.measures) / draws;
  const variance = sum(places.squares) / draws - apart * apart;
  const contribution = (input: number): number =>
    (sum(places.products + input) / draws - (sum(places.effects + input) / draws) * apart) / variance;
  return {
    netPresentValue: distribution(0),
    netCost: distribution(1),
    peakFunding: distribution(2),
    payback: distribution(3, time),
    netCostByYear: Array.from({ length: years }, (_, year) => distribution(4 + year)),
    counts: {
      paid,
      within: sum(places.within),
      positive: sum(places.positive),
      falling: sum(places.falling),
      best: sum(places.best),
    },
    contributions: variance > noVariance ? Array.from({ length: inputs }, (_, input) => contribution(input)) : null,
    deviation: figure(Math.sqrt(Math.max(0, variance)), money),
    histogram: histogram(measures[0] ?? new Float64Array()),
  };
};
