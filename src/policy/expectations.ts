/** Whether a scenario's figures are what its `expect` says, at the digits written. */
import { holdsYear, lastYearOf, yearLabel } from '../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../core/arithmetic/calendar.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { figuresOf, headlineOf, isProfile } from '../core/named-figures.js';
import type { Figures } from '../core/named-figures.js';
import type { Figure } from '../core/figure.js';
import { diagnose, inOrder } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { expectationsOf } from '../language/expectations.js';
import { horizonWords } from '../language/rules/years.js';
import { atDigits, writtenAt } from '../language/scalars/expected.js';
import type { Expectation } from '../language/schema/expect.js';
import type { MapNode } from '../language/tree.js';
import { askFor, comparableOf, valueIn } from './asked-figures.js';
import type { OneValue } from './asked-figures.js';

/** The years an expectation speaks for: named with the figure, or in a map. */
const yearsMeant = (
  { years, span }: Expectation,
  named: Year | null,
  figure: Figure,
  horizon: Horizon,
): readonly (Year | null)[] | Diagnostic => {
  if (!years) return [named];
  if (!isProfile(figure.value) || named !== null) return diagnose('figure-not-by-year', span, { figure: figure.id });
  const until = years.until ?? lastYearOf(horizon);
  if (!holdsYear(horizon, years.from) || !holdsYear(horizon, until)) {
    const outside = holdsYear(horizon, years.from) ? until : years.from;
    return diagnose('figure-year', span, { year: yearLabel(outside), horizon: horizonWords(horizon) });
  }
  return Array.from({ length: until - years.from + 1 }, (_, step) => years.from + step);
};

const compared = (expectation: Expectation, { unit }: Figure, { id, value }: OneValue): readonly Diagnostic[] => {
  const { expected, written, span } = expectation;
  const { digits } = comparableOf(unit);
  const missed = (found: string): readonly Diagnostic[] => [diagnose('expect-missed', span, { figure: id, expected: written, found })];
  if (expected.kind === 'none') return value === null ? [] : missed(writtenAt(value, digits));
  if (value === null) return missed('none');
  // A bare number is pounds where money is compared; what was found says so.
  return atDigits(value, expected).eq(expected.value) ? [] : missed(writtenAt(value, { ...expected, kind: digits.kind }));
};

const judged = (expectation: Expectation, figures: Figures, horizon: Horizon): readonly Diagnostic[] => {
  const { figure: asked, figureSpan, expected, written, span } = expectation;
  const found = askFor(asked, figureSpan, figures, horizon);
  if ('trouble' in found) return [found.trouble];
  const { figure, year } = found;
  const { takes, kinds } = comparableOf(figure.unit);
  if (expected.kind !== 'none' && !kinds.includes(expected.kind)) {
    return [diagnose('expect-kind', span, { figure: figure.id, written, takes })];
  }
  const years = yearsMeant(expectation, year, figure, horizon);
  if ('code' in years) return [years];
  return years.flatMap((each) => {
    if (each !== null) return compared(expectation, figure, valueIn(figure, each, horizon));
    if (isProfile(figure.value)) {
      return [diagnose('figure-by-year', figureSpan, { figure: figure.id, example: `${figure.id}@${yearLabel(horizon.firstYear)}` })];
    }
    return compared(expectation, figure, { id: figure.id, value: headlineOf(figure) ?? null });
  });
};

/** Every expectation that a scenario's figures do not meet; expectations are its own file's, and change no figure. */
export const unmetExpectations = (root: MapNode, appraisal: () => Appraisal): readonly Diagnostic[] => {
  const expectations = expectationsOf(root);
  if (expectations.length === 0) return [];
  const found = appraisal();
  const figures = figuresOf(found);
  return inOrder(expectations.flatMap((expectation) => judged(expectation, figures, found.scenario.horizon)));
};
