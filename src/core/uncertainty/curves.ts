/**
 * How each input of a scenario moves its state: in a straight line, in a curve that a polynomial
 * follows, or by whole months, step by step. The Decimal core is asked at a few positions; nothing is
 * assumed of how an input works.
 */
import { decimal, larger, one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { minus } from '../arithmetic/profile.js';
import type { State } from './pieces.js';
import { chebyshevNodes, polynomialAt, polynomialThrough, trialPoints } from './polynomial-fit.js';
import type { UncertainInput } from './range.js';

/** An input as an axis: where the core is asked, and how what it says there is read between. */
export interface Axis {
  readonly input: UncertainInput;
  /** Positions at which the core is asked. */
  readonly nodes: readonly Decimal[];
  /** Set where the nodes are all there is: whole months. */
  readonly bySteps: boolean;
  /** Else a polynomial in (position − centre) ÷ unit. */
  readonly centre: Decimal;
  readonly unit: Decimal;
}

/** Degrees tried in turn; a rate of sixty years needs about twenty. */
const degrees = [2, 4, 8, 12, 16, 24, 32];

/** How far a fit may be off, as a part of the largest figure of its column. */
const closeEnough = decimal('1e-13');
/** What the last digits of long divisions leave of a straight line. */
const straight = decimal('1e-40');

/** Whether two rows of figures are the same, each within a part of the size of its column. */
const isClose = (a: State, b: State, sizes: State, within: Decimal): boolean =>
  minus(a, b).every((apart, column) => apart.abs().lte(within.times(sizes[column] ?? zero)));

const sizesOf = (states: readonly State[]): State =>
  (states[0] ?? []).map((_, column) => states.reduce<Decimal>((size, state) => larger(size, (state[column] ?? zero).abs()), zero));

const stepsOf = ({ low, high, step }: UncertainInput): readonly Decimal[] =>
  Array.from({ length: high.minus(low).div(step).toNumber() + 1 }, (_, at) => low.plus(step * at));

/** The axis of an input; null where nothing tried follows it, as where something turns at a sharp corner. `at` is the state with the input there. */
export const axisOf = (input: UncertainInput, at: (position: Decimal) => State): Axis | null => {
  const { low, likely, high, step } = input;
  if (step > 0) return { input, nodes: stepsOf(input), bySteps: true, centre: low, unit: zero };

  const middle = low.plus(high).div(2);
  const half = high.minus(low).div(2);
  const ends = [at(low), at(high)] as const;
  const sizes = sizesOf(ends);
  const line = (point: Decimal): State => polynomialAt(polynomialThrough([one.neg(), one], ends), point);
  const between = decimal('0.17');
  const isStraight = isClose(at(middle.plus(half.times(between))), line(between), sizes, straight);
  if (isStraight) return { input, nodes: [low, high], bySteps: false, centre: likely, unit: one };

  for (const degree of degrees) {
    const points = chebyshevNodes(degree);
    const coefficients = polynomialThrough(
      points,
      points.map((point) => at(middle.plus(half.times(point)))),
    );
    const fits = trialPoints.every((point) =>
      isClose(at(middle.plus(half.times(point))), polynomialAt(coefficients, point), sizes, closeEnough),
    );
    if (fits) return { input, nodes: points.map((point) => middle.plus(half.times(point))), bySteps: false, centre: middle, unit: half };
  }
  return null;
};

/** Rows at an axis's nodes as the kernel wants them: the same by steps, else coefficients of powers. */
export const alongAxis = ({ nodes, bySteps, centre, unit }: Axis, rows: readonly State[]): readonly State[] =>
  bySteps
    ? rows
    : polynomialThrough(
        nodes.map((node) => node.minus(centre).div(unit)),
        rows,
      );
