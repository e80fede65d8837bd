/**
 * Options in order of one measure (LANGUAGE 7.1). None comes last; equal figures keep the order in
 * which the options were given, and ranks count on.
 */
import type { Appraisal } from '../appraisal/appraise.js';
import { measureIds, measureRules } from '../appraisal/measures/measures.js';
import type { MeasureId } from '../appraisal/measures/measures.js';
import { decimal, larger, one } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Option } from './option.js';

/** A measure by which options can be ranked: one figure of an appraisal, or none. */
export interface RankingMeasure {
  readonly id: string;
  readonly name: string;
  readonly better: 'higher' | 'lower';
  readonly kind: 'money' | 'years' | 'rate' | 'ratio';
  readonly of: (appraisal: Appraisal) => Decimal | null;
}

export interface Ranked extends Option {
  /** From 1. */
  readonly rank: number;
  /** The figure it is ranked by. */
  readonly figure: Decimal | null;
  /** Set where the option before it has the same figure. */
  readonly tied: boolean;
}

/** A measure's headline: the amount of peak funding, the one rate of return. */
const headline = (measures: Appraisal['measures'], id: MeasureId): Decimal | null => {
  if (id === 'peak_funding') return measures.peak_funding.value.amount;
  if (id === 'internal_rate_of_return') return measures.internal_rate_of_return.value.rate;
  return measures[id].value;
};

const kinds: Partial<Readonly<Record<MeasureId, RankingMeasure['kind']>>> = {
  payback: 'years',
  payback_first: 'years',
  payback_extended: 'years',
  discounted_payback: 'years',
  internal_rate_of_return: 'rate',
  return_on_investment: 'rate',
};

const ofMeasure = (id: MeasureId): Omit<RankingMeasure, 'id' | 'of'> => ({
  name: measureRules[id].name,
  better: measureRules[id].better,
  kind: kinds[id] ?? 'money',
});

/** Every measure to rank by: those of LANGUAGE 5.2, plain and risk-adjusted, and the two of the economic view. */
export const rankingMeasures: readonly RankingMeasure[] = [
  ...measureIds.map((id): RankingMeasure => ({ ...ofMeasure(id), id, of: ({ measures }) => headline(measures, id) })),
  {
    id: 'net_present_social_value',
    name: 'Net present social value',
    better: 'higher',
    kind: 'money',
    of: ({ economic }) => economic.net_present_social_value.value,
  },
  {
    id: 'benefit_cost_ratio',
    name: 'Benefit-cost ratio',
    better: 'higher',
    kind: 'ratio',
    of: ({ economic }) => economic.benefit_cost_ratio.value.ratio,
  },
  ...measureIds.map((id): RankingMeasure => {
    const words = ofMeasure(id);
    return {
      ...words,
      name: `${words.name}, risk-adjusted`,
      id: `risk_adjusted.${id}`,
      of: ({ riskAdjusted }) => headline(riskAdjusted, id),
    };
  }),
];

/** The measure of an id, or undefined where there is none. */
export const rankingMeasure = (id: string): RankingMeasure | undefined => rankingMeasures.find((measure) => measure.id === id);

/** What is left of a division that has endless digits is no difference. */
const sameWithin = decimal('1e-30');

const isSame = (a: Decimal, b: Decimal): boolean =>
  a
    .minus(b)
    .abs()
    .lte(sameWithin.times(larger(one, larger(a.abs(), b.abs()))));

/** Below nought where `a` comes before `b`, nought where they are equal. */
export const compareFigures = (a: Decimal | null, b: Decimal | null, better: RankingMeasure['better']): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (isSame(a, b)) return 0;
  return better === 'higher' ? b.cmp(a) : a.cmp(b);
};

/** The options in rank order. */
export const ranked = <O extends Option>(options: readonly O[], measure: RankingMeasure): readonly (O & Ranked)[] =>
  options
    .map((option) => ({ option, figure: measure.of(option.appraisal) }))
    .sort((a, b) => compareFigures(a.figure, b.figure, measure.better))
    .map(({ option, figure }, place, all) => ({
      ...option,
      rank: place + 1,
      figure,
      tied: place > 0 && compareFigures(all[place - 1]?.figure ?? null, figure, measure.better) === 0,
    }));
