/** Figures that a file names, for an expectation or a limit: found, or what to say instead. */
import { columnOf, yearLabel } from '../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../core/arithmetic/calendar.js';
import { decimal } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import type { Figure, Unit } from '../core/figure.js';
import { figureAsked, headlineOf, idsToAskFor, isProfile } from '../core/named-figures.js';
import type { Figures } from '../core/named-figures.js';
import { diagnose } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearestId } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import { horizonWords } from '../language/rules/years.js';
import type { Digits, ExpectedKind } from '../language/scalars/expected.js';

/** What a figure of a unit is compared with; a word of the scenario with nothing. */
interface Comparable {
  readonly takes: string;
  readonly kinds: readonly ExpectedKind[];
  /** The digits of a figure that nobody wrote down. */
  readonly digits: Digits;
}

const money: Comparable = { takes: 'money', kinds: ['money', 'number'], digits: { kind: 'money', step: decimal(1), size: null } };
const time: Comparable = { takes: 'a time in years', kinds: ['years'], digits: { kind: 'years', step: decimal('0.01'), size: null } };
const rate: Comparable = { takes: 'a percentage', kinds: ['percent'], digits: { kind: 'percent', step: decimal('0.001'), size: null } };
const number: Comparable = { takes: 'a plain number', kinds: ['number'], digits: { kind: 'number', step: decimal('0.01'), size: null } };

export const comparableOf = (unit: Unit): Comparable => {
  switch (unit) {
    case 'years':
      return time;
    case 'rate':
    case 'share':
      return rate;
    case 'months':
    case 'factor':
    case 'ratio':
    case 'count':
    case 'words':
      return number;
    default:
      return money;
  }
};

/** One value of a figure: of a year, or of the whole horizon; null where there is none. */
export interface OneValue {
  /** As `explain` takes it. */
  readonly id: string;
  readonly value: Decimal | null;
}

/** The value of a figure in one year. */
export const valueIn = (figure: Figure, year: Year, horizon: Horizon): OneValue => ({
  id: `${figure.id}@${yearLabel(year)}`,
  value: isProfile(figure.value) ? (figure.value[columnOf(horizon, year)] ?? null) : null,
});

/** A figure that was named at `span`, with the year it was named with; or why it is none. */
export const askFor = (
  asked: string,
  span: Span,
  figures: Figures,
  horizon: Horizon,
): { readonly figure: Figure; readonly year: Year | null } | { readonly trouble: Diagnostic } => {
  const found = figureAsked(asked, figures, horizon);
  if ('figure' in found) {
    const isNumber = isProfile(found.figure.value) || headlineOf(found.figure) !== undefined;
    return isNumber ? found : { trouble: diagnose('figure-no-number', span, { figure: found.figure.id }) };
  }
  switch (found.problem) {
    case 'no such figure':
      return { trouble: diagnose('unknown-figure', span, () => ({ figure: found.id, meant: nearestId(found.id, idsToAskFor(figures)) })) };
    case 'no such year':
      return { trouble: diagnose('figure-year', span, { year: found.year, horizon: horizonWords(horizon) }) };
    case 'not by year':
      return { trouble: diagnose('figure-not-by-year', span, { figure: found.id }) };
  }
};
