/** The lines of a scenario as rules look at them: those with money, the largest of them, and where a year's figure stands. */
import type { Year } from '../core/arithmetic/calendar.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import { isBlank, over, totalOf } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { ByYear, Given } from '../core/figure.js';
import type { LineFigures } from '../core/lines/line.js';
import { sections } from '../core/line.js';
import type { Line, Section } from '../core/line.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Span } from '../diagnostics/span.js';
import type { Subject } from './subject.js';

type BySection = ReadonlyMap<Section, readonly LineFigures[]>;

/** Many rules ask for the lines of one appraisal; they are sorted out once. */
const known = new WeakMap<Appraisal, BySection>();

const bySection = (appraisal: Appraisal): BySection => {
  const found = known.get(appraisal);
  if (found) return found;
  const lines = new Map<Section, LineFigures[]>(sections.map((each) => [each, []]));
  for (const figures of appraisal.lines) if (!isBlank(figures.financial.value)) lines.get(figures.line.section)?.push(figures);
  known.set(appraisal, lines);
  return lines;
};

/** Lines of these sections that have money in some year, a driver's among them; what is not awarded has none. */
export const linesOf = ({ appraisal }: Pick<Subject, 'appraisal'>, ...wanted: readonly Section[]): readonly LineFigures[] => {
  const lines = bySection(appraisal);
  const [section] = wanted;
  if (section && wanted.length === 1) return lines.get(section) ?? [];
  return wanted.flatMap((each) => lines.get(each) ?? []);
};

/** Several rules ask for the total of one line. */
const totals = new WeakMap<LineFigures, Decimal>();

export const totalOfLine = (line: LineFigures): Decimal => {
  const total = totals.get(line) ?? totalOf(line.financial.value);
  totals.set(line, total);
  return total;
};

/** The line with most money over the horizon; the first on a tie. */
export const largestOf = (lines: readonly LineFigures[]): LineFigures | null =>
  lines.reduce<{ readonly line: LineFigures; readonly total: Decimal } | null>((most, line) => {
    const total = totalOfLine(line);
    return most?.total.gte(total) ? most : { line, total };
  }, null)?.line ?? null;

const ofYear = <T>(byYear: ByYear<T> | Given<T>, year: Year): Span | undefined =>
  byYear instanceof Map ? (byYear as ByYear<T>).get(year)?.span : undefined;

/** Where the figure of one year is written; the line itself where it is not written by year. */
export const yearPlace = ({ shape, span, delay }: Line, year: Year): Span => {
  const written = year - Math.floor((delay?.value ?? 0) / 12);
  switch (shape.kind) {
    case 'amounts':
      return ofYear(shape.amounts, written) ?? span;
    case 'movements':
      return ofYear(shape.movements, written) ?? span;
    case 'units':
      return ofYear(shape.units, written) ?? span;
    case 'posts':
      return ofYear(shape.posts, written) ?? span;
    default:
      return span;
  }
};

/** A line's amounts in prices of the price base: what its index adds is taken off again. */
export const beforeInflation = (line: Line, amounts: Profile, { appraisal }: Pick<Subject, 'appraisal'>): Profile => {
  const index = line.index && appraisal.setting.indices.get(line.index.value);
  return index ? over(amounts, index.value) : amounts;
};

/** The tag of a line that is nothing but inflation. */
export const isInflation = ({ tags }: Line): boolean => tags.includes('inflation');

/** What a line is called, in lower case: its id in words, and its name. */
export const calledOf = ({ id, section, name }: Line): string => `${id.slice(section.length + 1).replace(/-/g, ' ')} ${name}`.toLowerCase();

/** Everything a line says in words: what it is called, its tags and its note. */
export const wordsOf = (line: Line): string => [calledOf(line), ...line.tags, line.note ?? ''].join(' ').toLowerCase();
