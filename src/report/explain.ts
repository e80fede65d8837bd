/**
 * Where a figure comes from: the graph of figures from a name down to the lines of the files, as a
 * tree of explanations. `explain`, and every document that opens a figure, show this one tree.
 */
import { columnOf, holdsYear, monthLabel, yearLabel, yearsOf } from '../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../core/arithmetic/calendar.js';
import { zero } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Figure, Given, Input } from '../core/figure.js';
import { figureAsked, figuresOf, headlineOf, idsToAskFor, isProfile } from '../core/named-figures.js';
import { placeOf, positionOf, spanText } from '../diagnostics/span.js';
import type { Span } from '../diagnostics/span.js';
import { nearestId } from '../diagnostics/nearest.js';
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

const scalarText = (figure: Figure): string => {
  const { value, unit } = figure;
  if (typeof value === 'number') return unit === 'months' ? monthLabel(value) : unit === 'words' ? yearLabel(value) : String(value);
  const headline = headlineOf(figure);
  if (headline === undefined) return String(value);
  if (headline === null) return 'none';
  const when =
    typeof value === 'object' && value !== null && 'year' in value && typeof value.year === 'number' ? ` (${yearLabel(value.year)})` : '';
  return `${exactText(headline)}${when}`;
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

  constructor(
    private readonly appraisal: Appraisal,
    /** Figures that have an explanation of their own, and are only named in that of another. */
    private readonly elsewhere: ReadonlySet<string> = new Set(),
  ) {
    this.horizon = appraisal.scenario.horizon;
  }

  explain(figure: Figure, columns: readonly number[] | null): Explanation {
    const value = figure.value;
    const shown = isProfile(value) ? (columns ?? yearsOf(this.horizon).map((_, column) => column)) : null;
    const key = `${figure.id} ${shown?.join(',') ?? ''}`;
    const repeated = this.explained.has(key) || (this.explained.size > 0 && this.elsewhere.has(figure.id));
    this.explained.add(key);
    const { origin } = figure;
    const years = yearsOf(this.horizon);
    const base = {
      id: figure.id,
      name: figure.name,
      unit: figure.unit,
      values:
        shown === null
          ? [{ year: null, value: scalarText(figure) }]
          : shown.map((column) => ({
              year: yearLabel(years[column] ?? 0),
              value: exactText((value as readonly Decimal[])[column] ?? zero),
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

/** Measures as finance officers write them in short. */
const inShort: Readonly<Record<string, string>> = {
  npv: 'net_present_value',
  irr: 'internal_rate_of_return',
  roi: 'return_on_investment',
  bcr: 'benefit_cost_ratio',
  npsv: 'net_present_social_value',
  eac: 'equivalent_annual_cost',
};

const measureMeant = (written: string): string | null => {
  const plain = written.toLowerCase();
  return Object.hasOwn(inShort, plain) ? (inShort[plain] ?? null) : null;
};

/** Explains `figure`, written `name` or `name@2022/23`. */
export const explain = (appraisal: Appraisal, asked: string): Asked => {
  const figures = figuresOf(appraisal);
  const { horizon } = appraisal.scenario;
  const found = figureAsked(asked, figures, horizon);
  if ('figure' in found) {
    const columns = found.year === null ? null : [columnOf(horizon, found.year)];
    return { explanation: new Explainer(appraisal).explain(found.figure, columns) };
  }
  switch (found.problem) {
    case 'no such figure': {
      const meant = measureMeant(found.id) ?? nearestId(found.id, idsToAskFor(figures));
      return {
        problem: `there is no figure "${found.id}" in this scenario`,
        hint: meant
          ? `Did you mean ${meant}?`
          : 'Ask for a row (net_cost), a line (savings/maintenance) or a measure (payback); --list names them all.',
      };
    }
    case 'no such year':
      return {
        problem: `"${found.year}" is not a year of the horizon`,
        hint: `Its years are ${yearsOf(horizon).map(yearLabel).join(', ')}.`,
      };
    case 'not by year':
      return { problem: `${found.id} is one figure for the whole horizon, not one a year`, hint: `Ask for ${found.id} without a year.` };
  }
};

/**
 * The figures of a document by id, each with its own explanation for all years: where one goes into
 * another it is named there, and explained in its own. Ids that are no figure of the appraisal are left out.
 */
export const explanationsOf = (appraisal: Appraisal, ids: ReadonlySet<string>): ReadonlyMap<string, Explanation> => {
  const figures = figuresOf(appraisal);
  return new Map(
    [...ids].flatMap((id): (readonly [string, Explanation])[] => {
      const figure = figures.get(id);
      return figure ? [[id, new Explainer(appraisal, ids).explain(figure, null)]] : [];
    }),
  );
};
