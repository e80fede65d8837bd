/**
 * Where a figure comes from: the graph of figures from a name down to the lines of the files, as a
 * tree of explanations. `explain`, and every document that opens a figure, show this one tree.
 */
import { columnOf, holdsYear, monthLabel, yearLabel, yearsOf } from '../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../core/arithmetic/calendar.js';
import { Decimal } from '../core/arithmetic/decimal.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Figure, Given, Input } from '../core/figure.js';
import { planOf } from '../core/plan/plan.js';
import { placeOf, positionOf, spanText } from '../diagnostics/span.js';
import type { Span } from '../diagnostics/span.js';
import { nearest } from '../diagnostics/nearest.js';
import { aboutLine } from './about-line.js';
import { paybackWorked } from './payback-in-words.js';
import { exactText } from './result.js';

/** A place in a file and the very text that stands there. */
export interface Place {
  readonly at: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** The years it speaks for, where it is one of a map of years. */
  readonly years: string | null;
}

export interface Explanation {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** The values asked for: one without a year, or one a year. */
  readonly values: readonly { readonly year: string | null; readonly value: string }[];
  readonly formula: string | null;
  readonly reference: string | null;
  /** The rule with its figures put in, where that says more than the inputs do. */
  readonly worked: string | null;
  /** What the scenario says of a line beside its amount: source, owner, note, and whether it counts. */
  readonly about: readonly string[];
  /** Where it was written, if it was. */
  readonly places: readonly Place[];
  /** Why it has this value, if the language supplies it or a table was published. */
  readonly because: string | null;
  readonly inputs: readonly Explanation[];
  /** Inputs left out because they are nought in these years. */
  readonly noughts: number;
  /** The same figure stands elsewhere in the tree, and is explained there. */
  readonly repeated: boolean;
}

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

/** Every figure of an appraisal by its id, those of its baseline too. */
export const figuresOf = (appraisal: Appraisal): ReadonlyMap<string, Figure> => {
  const known = new Map<string, Figure>();
  const visit = (figure: Figure): void => {
    if (known.has(figure.id)) return;
    known.set(figure.id, figure);
    if (figure.origin.kind === 'derived') for (const { figure: input } of figure.origin.inputs) visit(input);
  };
  const roots: readonly Figure[] = [
    ...Object.values(appraisal.profile as unknown as Record<string, Figure>),
    appraisal.netBenefit,
    appraisal.cumulativeNetBenefit,
    appraisal.discountFactors,
    ...Object.values(appraisal.measures),
    ...Object.values(appraisal.riskAdjusted),
    ...Object.values(appraisal.economic as unknown as Record<string, Figure>),
    ...[...appraisal.lines, ...appraisal.excluded].map(({ financial }) => financial),
    ...appraisal.partners.flatMap(({ profile, netBenefit }) => [
      ...Object.values(profile as unknown as Record<string, Figure>),
      netBenefit,
    ]),
    ...(appraisal.carbon ? Object.values(appraisal.carbon as unknown as Record<string, Figure>) : []),
    ...planFigures(appraisal),
  ];
  roots.forEach(visit);
  return known;
};

/** The ids people may ask for: names without the inner workings, which have a colon. */
export const idsToAskFor = (figures: ReadonlyMap<string, Figure>): readonly string[] =>
  [...figures.keys()].filter((id) => !/[: ]/.test(id));

const isProfile = (value: unknown): value is readonly Decimal[] => Array.isArray(value) && value.every((each) => each instanceof Decimal);

const scalarText = (value: unknown, unit: string): string => {
  if (value === null) return 'none';
  if (value instanceof Decimal) return exactText(value);
  if (typeof value === 'number') return unit === 'months' ? monthLabel(value) : unit === 'words' ? yearLabel(value) : String(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'rate' in value && 'roots' in value)
    return value.rate instanceof Decimal ? exactText(value.rate) : 'none';
  if (typeof value === 'object' && 'ratio' in value) return value.ratio instanceof Decimal ? exactText(value.ratio) : 'none';
  if (typeof value === 'object' && 'amount' in value && 'year' in value) {
    const year = typeof value.year === 'number' ? ` (${yearLabel(value.year)})` : '';
    return value.amount instanceof Decimal ? `${exactText(value.amount)}${year}` : 'none';
  }
  return String(value);
};

const placeAt = (span: Span, years: string | null): Place => {
  const { line, column } = positionOf(span);
  return { at: placeOf(span), file: span.source.path, line, column, text: spanText(span).replace(/\s+/g, ' '), years };
};

/** The entries of a map of years that speak for the columns, one place for each entry however many years it serves. */
const placesByYear = (
  entries: ReadonlyMap<Year, Given<unknown>>,
  columns: readonly number[],
  horizon: Horizon,
  early: boolean,
): readonly Place[] => {
  const bySpan = new Map<number, { readonly span: Span; readonly years: Year[] }>();
  for (const [year, { span }] of [...entries].sort(([a], [b]) => a - b)) {
    const counts = holdsYear(horizon, year) ? columns.includes(columnOf(horizon, year)) : early && year < horizon.firstYear;
    if (!counts) continue;
    const known = bySpan.get(span.start);
    if (known) known.years.push(year);
    else bySpan.set(span.start, { span, years: [year] });
  }
  return [...bySpan.values()].map(({ span, years }) => {
    const first = yearLabel(years[0] ?? 0);
    const last = yearLabel(years.at(-1) ?? 0);
    return placeAt(span, first === last ? first : `${first}..${last}`);
  });
};

/** The columns of an input that the columns of a figure look at. */
const columnsFor = ({ reach }: Input, columns: readonly number[] | null, horizon: Horizon): readonly number[] => {
  const all = yearsOf(horizon).map((_, column) => column);
  if (columns === null || reach === 'whole') return all;
  if (reach === 'year before') return all.filter((column) => columns.includes(column) || columns.includes(column + 1));
  return reach === 'years so far' ? all.slice(0, Math.max(...columns) + 1) : columns;
};

const isNoughtIn = (figure: Figure, columns: readonly number[]): boolean =>
  isProfile(figure.value) && columns.every((column) => (figure.value as readonly Decimal[])[column]?.isZero() ?? true);

class Explainer {
  private readonly explained = new Set<string>();
  private readonly horizon: Horizon;

  constructor(private readonly appraisal: Appraisal) {
    this.horizon = appraisal.scenario.horizon;
  }

  explain(figure: Figure, columns: readonly number[] | null): Explanation {
    const value = figure.value;
    const shown = isProfile(value) ? (columns ?? yearsOf(this.horizon).map((_, column) => column)) : null;
    const key = `${figure.id} ${shown?.join(',') ?? ''}`;
    const repeated = this.explained.has(key);
    this.explained.add(key);
    const { origin } = figure;
    const years = yearsOf(this.horizon);
    const base = {
      id: figure.id,
      name: figure.name,
      unit: figure.unit,
      values:
        shown === null
          ? [{ year: null, value: scalarText(value, figure.unit) }]
          : shown.map((column) => ({
              year: yearLabel(years[column] ?? 0),
              value: scalarText((value as readonly Decimal[])[column] ?? null, figure.unit),
            })),
      formula: origin.kind === 'derived' ? origin.formula : null,
      reference: origin.kind === 'derived' ? (origin.reference ?? null) : null,
      worked: paybackWorked(figure, this.appraisal),
      about: aboutLine(figure.id, this.appraisal),
      places: [] as readonly Place[],
      because: null as string | null,
      inputs: [] as readonly Explanation[],
      noughts: 0,
      repeated,
    };
    switch (origin.kind) {
      case 'given':
        return { ...base, places: [placeAt(origin.span, null)] };
      case 'given by year':
        return { ...base, places: placesByYear(origin.entries, shown ?? [], this.horizon, figure.unit === 'rate') };
      case 'default':
        return { ...base, because: origin.why };
      case 'published':
        return {
          ...base,
          because: `published: ${origin.reference.title}; ${origin.reference.edition}; ${origin.reference.date}; ${origin.reference.address}`,
        };
      case 'derived': {
        if (repeated) return base;
        const looked = origin.inputs.map((input) => ({ input, columns: columnsFor(input, shown, this.horizon) }));
        const telling = looked.filter((each) => !isNoughtIn(each.input.figure, each.columns));
        return {
          ...base,
          inputs: telling.map((each) => this.explain(each.input.figure, isProfile(each.input.figure.value) ? each.columns : null)),
          noughts: looked.length - telling.length,
        };
      }
    }
  }
}

export type Asked = { readonly explanation: Explanation } | { readonly problem: string; readonly hint: string };

/** Explains `figure`, written `name` or `name@2022/23`. */
export const explain = (appraisal: Appraisal, asked: string): Asked => {
  const [id = '', year, ...rest] = asked.split('@');
  const figures = figuresOf(appraisal);
  const figure = figures.get(id) ?? figures.get(id.replace(/^economic\./, ''));
  const { horizon } = appraisal.scenario;
  if (!figure) {
    const ids = idsToAskFor(figures);
    const meant = ids.find((each) => each.endsWith(`/${id}`)) ?? nearest(id, ids);
    return {
      problem: `there is no figure "${id}" in this scenario`,
      hint: meant
        ? `Did you mean ${meant}?`
        : 'Ask for a row (net_cost), a line (savings/maintenance) or a measure (payback); --list names them all.',
    };
  }
  if (year === undefined) return { explanation: new Explainer(appraisal).explain(figure, null) };
  const column = yearsOf(horizon).findIndex((each) => yearLabel(each) === year);
  if (column === -1 || rest.length > 0) {
    return {
      problem: `"${[year, ...rest].join('@')}" is not a year of the horizon`,
      hint: `Its years are ${yearsOf(horizon).map(yearLabel).join(', ')}.`,
    };
  }
  if (!isProfile(figure.value))
    return { problem: `${id} is one figure for the whole horizon, not one a year`, hint: `Ask for ${id} without a year.` };
  return { explanation: new Explainer(appraisal).explain(figure, [column]) };
};
