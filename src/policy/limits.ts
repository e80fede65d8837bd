/** Bounds that a council sets to figures, and to what they change by; judged scenario by scenario. */
import { yearsOf } from '../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../core/arithmetic/calendar.js';
import { isNought, zero } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Figure } from '../core/figure.js';
import { figuresOf, headlineOf, isProfile } from '../core/named-figures.js';
import type { Figures } from '../core/named-figures.js';
import { diagnose, inOrder } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { placeOf } from '../diagnostics/span.js';
import type { Span } from '../diagnostics/span.js';
import type { Limit } from '../language/config/limits.js';
import { atDigits, writtenAt } from '../language/scalars/expected.js';
import type { ExpectedFigure } from '../language/scalars/expected.js';
import { askFor, comparableOf, valueIn } from './asked-figures.js';
import type { OneValue } from './asked-figures.js';
import type { Subject } from './subject.js';

/** What was found of one figure. */
export interface FoundOfLimit {
  readonly diagnostic: Diagnostic;
  readonly figure: string;
}

/** What is held against a limit; of a change that is none, whether it is so because the figure is none now. */
interface Held extends OneValue {
  readonly isLost?: boolean;
}

export interface JudgedLimits {
  readonly found: readonly FoundOfLimit[];
  /** Where the limits stand whose figure the scenario has. */
  readonly met: ReadonlySet<number>;
}

/** A value at so many digits that it shows on which side of the bound it lies. */
const besides = (value: Decimal, bound: ExpectedFigure, kind: ExpectedFigure['kind']): string => {
  let digits = { ...bound, kind };
  for (let finer = 0; finer < 12 && atDigits(value, digits).eq(bound.value); finer += 1) digits = { ...digits, step: digits.step.div(10) };
  return writtenAt(value, digits);
};

/** The one value of a figure. What pays back within the horizon has no payback beyond it: then the payback itself is meant. */
const oneValueOf = (figure: Figure, figures: Figures): OneValue => {
  const value = headlineOf(figure) ?? null;
  const within = value === null ? figures.get(figure.id.replace(/payback_extended$/, 'payback')) : undefined;
  return within && within.id !== figure.id ? { id: within.id, value: headlineOf(within) ?? null } : { id: figure.id, value };
};

/** The values of a figure that a limit looks at: one year's, every year's, or the one it has. */
const valuesOf = (figure: Figure, year: Year | null, figures: Figures, horizon: Horizon): readonly OneValue[] => {
  if (year !== null) return [valueIn(figure, year, horizon)];
  if (isProfile(figure.value)) return yearsOf(horizon).map((each) => valueIn(figure, each, horizon));
  return [oneValueOf(figure, figures)];
};

/** What a figure came to before, for the same years; a figure that was not there was nought. */
const valueBefore = (of: Figure, { id }: OneValue, before: Figures, horizon: Horizon): Decimal | null => {
  const [, label] = id.split('@');
  const figure = before.get(of.id);
  if (!figure) return zero;
  if (label === undefined) return oneValueOf(figure, before).value;
  const year = yearsOf(horizon).find((each) => valueIn(figure, each, horizon).id === id);
  return year === undefined ? zero : valueIn(figure, year, horizon).value;
};

class LimitJudge {
  readonly found: FoundOfLimit[] = [];
  readonly met = new Set<number>();
  private readonly figures: Figures;
  private readonly horizon: Horizon;
  private readonly places: ReadonlyMap<string, Span>;

  constructor(
    private readonly subject: Subject,
    private readonly before: Appraisal | null,
  ) {
    this.figures = figuresOf(subject.appraisal);
    this.horizon = subject.scenario.horizon;
    this.places = new Map(subject.scenario.lines.map(({ id, span }) => [id, span]));
  }

  /** A line's own place, else the title: a figure of the whole stands at no line. */
  private place(id: string) {
    return this.places.get(id.split('@')[0] ?? '') ?? this.subject.placeOf('title');
  }

  judge(limit: Limit): void {
    const asked = askFor(limit.figure, limit.figureSpan, this.figures, this.horizon);
    if ('trouble' in asked) {
      // Lines and years differ from scenario to scenario: a limit speaks of those that have them.
      const isOfSome = limit.figure.includes('/') || asked.trouble.code === 'figure-year';
      if (!isOfSome) this.tell(limit.figure, asked.trouble);
      return;
    }
    this.met.add(limit.figureSpan.start);
    const { takes, kinds } = comparableOf(asked.figure.unit);
    for (const bound of [limit.atLeast, limit.atMost]) {
      if (bound && !kinds.includes(bound.figure.kind)) {
        this.tell(limit.figure, diagnose('expect-kind', bound.span, { figure: asked.figure.id, written: bound.written, takes }));
        return;
      }
    }
    const values = valuesOf(asked.figure, asked.year, this.figures, this.horizon);
    for (const value of limit.of === 'figure' ? values : this.changes(asked.figure, values)) this.hold(limit, asked.figure, value);
  }

  /** `figure` is the one that the limit names, by which a waiver names it too. */
  private tell(figure: string, diagnostic: Diagnostic): void {
    this.found.push({ diagnostic, figure: figure.split('@')[0] ?? figure });
  }

  private changes(of: Figure, values: readonly OneValue[]): readonly Held[] {
    if (!this.before) return [];
    const figures = figuresOf(this.before);
    const { horizon } = this.before.scenario;
    return values.map((each) => {
      const before = valueBefore(of, each, figures, horizon);
      if (each.value === null && before === null) return { id: each.id, value: zero };
      return {
        id: each.id,
        value: each.value === null || before === null ? null : each.value.minus(before),
        isLost: each.value === null,
      };
    });
  }

  private hold(limit: Limit, figure: Figure, { id, value, isLost = true }: Held): void {
    const { digits } = comparableOf(figure.unit);
    const at = this.place(id);
    if (value === null) {
      // What never pays back takes longer than any time: where it has come to that it is late, and where it was so it is better now.
      if (figure.unit !== 'years' || (!isLost && limit.atLeast))
        this.tell(figure.id, diagnose('limit-not-judged', at, { figure: id, change: limit.of === 'change' }));
      else if (isLost && limit.atMost) this.breach(figure, limit.atMost, at, { figure: id, found: 'none', side: 'above', of: limit.of });
      return;
    }
    for (const [bound, side] of [
      [limit.atLeast, 'below'],
      [limit.atMost, 'above'],
    ] as const) {
      if (!bound) continue;
      const beyond = side === 'below' ? bound.figure.value.minus(value) : value.minus(bound.figure.value);
      if (beyond.lte(0) || isNought(beyond)) continue;
      this.breach(figure, bound, at, { figure: id, found: besides(value, bound.figure, digits.kind), side, of: limit.of });
    }
  }

  private breach(
    of: Figure,
    { written, span }: NonNullable<Limit['atMost']>,
    at: Diagnostic['span'],
    words: { readonly figure: string; readonly found: string; readonly side: 'above' | 'below'; readonly of: Limit['of'] },
  ): void {
    this.tell(of.id, diagnose('limit-breached', at, { ...words, limit: written, place: placeOf(span) }));
  }
}

/** Judges a scenario by limits; `before` is what it was, where that is known. */
export const judgedLimits = (subject: Subject, limits: readonly Limit[], before: Appraisal | null): JudgedLimits => {
  if (limits.length === 0) return { found: [], met: new Set() };
  const judge = new LimitJudge(subject, before);
  for (const limit of limits) judge.judge(limit);
  // Of very many alike the last says how many follow, and speaks of no figure.
  const known = new Map(judge.found.map((each) => [each.diagnostic, each]));
  const found = inOrder([...known.keys()]).map((diagnostic) => known.get(diagnostic) ?? { diagnostic, figure: '' });
  return { found, met: judge.met };
};
