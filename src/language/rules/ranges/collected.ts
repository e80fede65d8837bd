/** What is collected while the ranges of a scenario are read: its uncertain inputs, and every mistake. */
import { hundred } from '../../../core/arithmetic/decimal.js';
import type { Decimal } from '../../../core/arithmetic/decimal.js';
import type { Scenario } from '../../../core/scenario.js';
import type { GivenRange, RangeShape, UncertainInput } from '../../../core/uncertainty/range.js';
import { diagnose } from '../../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Span } from '../../../diagnostics/span.js';
import { percentText } from '../lines.js';

export interface Collected {
  readonly scenario: Scenario;
  /** The shape of ranges that name none. */
  readonly shape: RangeShape;
  /** Whether a place lies in a file below: what it says of something that the scenario has taken out is passed over. */
  readonly isInherited: (span: Span) => boolean;
  readonly inputs: UncertainInput[];
  readonly diagnostics: Diagnostic[];
}

export type About = Pick<UncertainInput, 'id' | 'name' | 'target' | 'what' | 'step'>;

export const collect = (about: About, { low, likely, high, shape, published, span }: GivenRange, into: Collected): void => {
  into.inputs.push({ ...about, shape: shape ?? into.shape, low, likely, high, published, span });
};

export const tellNothingWritten = (
  what: string,
  { span }: GivenRange,
  meant: string | null,
  { isInherited, diagnostics }: Collected,
): void => {
  if (!isInherited(span)) diagnostics.push(diagnose('range-nothing-written', span, { what, meant }));
};

/** How far a percentage may go; `above` where the least itself is out of reach. */
export interface Bounds {
  readonly least?: Decimal | undefined;
  readonly most?: Decimal | undefined;
  readonly above?: boolean;
}

/** Whether points keep what they are added to within its bounds; a mistake if not. */
export const isWithin = (
  what: string,
  range: GivenRange,
  values: readonly Decimal[],
  { least, most, above = false }: Bounds,
  { diagnostics }: Collected,
): boolean => {
  const low = least && values.map((value) => value.plus(range.low)).find((value) => value.lt(least) || (above && value.eq(least)));
  const high = most && values.map((value) => value.plus(range.high)).find((value) => value.gt(most));
  const outside = low ?? high;
  if (!outside) return true;
  const bounds = [
    ...(least ? [`${above ? 'above' : 'at least'} ${percentText(least)}`] : []),
    ...(most ? [`at most ${percentText(most)}`] : []),
  ].join(' and ');
  const value = `${outside.times(hundred).toFixed()}%`;
  diagnostics.push(diagnose('range-outside', range.span, { what, end: low ? 'low' : 'high', value, bounds }));
  return false;
};
