/**
 * The figures of an appraisal by name: rows of the profile, lines, measures and the plan that the
 * scenario makes by itself. `explain`, expectations and limits all ask for a figure here, so that a
 * name means the same to each.
 */
import { yearLabel, yearsOf } from './arithmetic/calendar.js';
import type { Horizon, Year } from './arithmetic/calendar.js';
import { Decimal } from './arithmetic/decimal.js';
import type { Profile } from './arithmetic/profile.js';
import type { Appraisal } from './appraisal/appraise.js';
import type { Figure } from './figure.js';
import { planOf } from './plan/plan.js';

/** The figures of the plan that the scenario makes by itself. */
const planFigures = (appraisal: Appraisal): readonly Figure[] => {
  const plan = planOf([appraisal]);
  const { borrowed, mrp, interest, debt } = plan.financing;
  return [
    ...plan.lines.map(({ movement }) => movement),
    ...Object.values(plan.totals),
    plan.baseBudget,
    plan.revenueEffect,
    plan.budget,
    plan.alreadyInPlan,
    plan.new,
    plan.capital.total,
    ...plan.capital.funding.map(({ amounts }) => amounts),
    borrowed,
    mrp,
    interest,
    debt,
  ];
};

/** The figures of the appraisal itself. */
const ownFigures = (appraisal: Appraisal): readonly Figure[] => [
  ...Object.values(appraisal.profile as unknown as Record<string, Figure>),
  appraisal.netBenefit,
  appraisal.cumulativeNetBenefit,
  appraisal.discountFactors,
  ...Object.values(appraisal.measures),
  ...Object.values(appraisal.riskAdjusted),
  ...Object.values(appraisal.economic as unknown as Record<string, Figure>),
  ...[...appraisal.lines, ...appraisal.excluded].map(({ financial }) => financial),
  ...appraisal.partners.flatMap(({ profile, netBenefit }) => [...Object.values(profile as unknown as Record<string, Figure>), netBenefit]),
  ...(appraisal.carbon ? Object.values(appraisal.carbon as unknown as Record<string, Figure>) : []),
];

/** These figures and all that they rest on, by id. */
const withInputs = (roots: readonly Figure[]): ReadonlyMap<string, Figure> => {
  const known = new Map<string, Figure>();
  const visit = (figure: Figure): void => {
    if (known.has(figure.id)) return;
    known.set(figure.id, figure);
    if (figure.origin.kind === 'derived') for (const { figure: input } of figure.origin.inputs) visit(input);
  };
  roots.forEach(visit);
  return known;
};

/** Every figure of an appraisal by its id, those of its baseline too. Most that are asked for are not far to seek. */
export class Figures {
  private readonly own: ReadonlyMap<string, Figure>;
  private everything: ReadonlyMap<string, Figure> | null = null;

  constructor(private readonly appraisal: Appraisal) {
    this.own = new Map(ownFigures(appraisal).map((figure) => [figure.id, figure]));
  }

  get(id: string): Figure | undefined {
    return this.own.get(id) ?? this.all.get(id);
  }

  get all(): ReadonlyMap<string, Figure> {
    this.everything ??= withInputs([...ownFigures(this.appraisal), ...planFigures(this.appraisal)]);
    return this.everything;
  }
}

const known = new WeakMap<Appraisal, Figures>();

export const figuresOf = (appraisal: Appraisal): Figures => {
  const figures = known.get(appraisal) ?? new Figures(appraisal);
  known.set(appraisal, figures);
  return figures;
};

/** The ids people may ask for: names without the inner workings, which have a colon. */
export const idsToAskFor = (figures: Figures): readonly string[] => [...figures.all.keys()].filter((id) => !/[: ]/.test(id));

export const isProfile = (value: unknown): value is Profile => Array.isArray(value) && value.every((each) => each instanceof Decimal);

/** A figure as somebody asked for it, written `name` or `name@2022/23`; or what stands in the way. */
export type Asked =
  | { readonly figure: Figure; readonly year: Year | null }
  | { readonly problem: 'no such figure'; readonly id: string }
  | { readonly problem: 'no such year'; readonly year: string }
  | { readonly problem: 'not by year'; readonly id: string };

export const figureAsked = (asked: string, figures: Figures, horizon: Horizon): Asked => {
  const [id = '', ...years] = asked.split('@');
  const figure = figures.get(id) ?? (id.startsWith('economic.') ? figures.get(id.replace('economic.', '')) : undefined);
  if (!figure) return { problem: 'no such figure', id };
  if (years.length === 0) return { figure, year: null };
  const year = yearsOf(horizon).find((each) => yearLabel(each) === years[0]);
  if (year === undefined || years.length > 1) return { problem: 'no such year', year: years.join('@') };
  return isProfile(figure.value) ? { figure, year } : { problem: 'not by year', id };
};

/** A measure's number where its value has more parts: the one rate of return, the ratio, the amount of peak funding. */
const partsWithNumber = ['rate', 'ratio', 'amount'] as const;

/** The number of a figure that is one for the whole horizon: null where there is none, undefined where it is no number at all. */
export const headlineOf = ({ value }: Figure): Decimal | null | undefined => {
  if (value === null || value instanceof Decimal) return value;
  if (typeof value !== 'object') return undefined;
  for (const part of partsWithNumber) {
    if (!(part in value)) continue;
    const number: unknown = (value as Record<string, unknown>)[part];
    if (number === null || number instanceof Decimal) return number;
  }
  return undefined;
};
