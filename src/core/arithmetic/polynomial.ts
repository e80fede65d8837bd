/**
 * Every positive root of a polynomial with few terms, in exact decimals.
 *
 * Between two neighbouring roots of x · d/dx (x^−k · f) the function x^−k · f only rises or only
 * falls, so f has at most one root there (Rolle). Choosing k between the exponents of a change of
 * sign removes exactly that change of sign, so by Descartes' rule the chain of derivatives ends
 * after as many steps as f has changes of sign: two or three for the flows of a business case.
 */
import { Decimal, decimal, larger, one, zero } from './decimal.js';

export interface Term {
  readonly coefficient: Decimal;
  readonly exponent: number;
}

/** Ascending exponents, no coefficient nought. */
export type Polynomial = readonly Term[];

const power = (x: Decimal, exponent: number): Decimal => (exponent === 0 ? one : exponent === 1 ? x : x.pow(exponent));

const evaluate = (polynomial: Polynomial, x: Decimal): Decimal => {
  let sum: Decimal = x.minus(x);
  for (let index = polynomial.length - 1; index >= 0; index -= 1) {
    const { coefficient, exponent } = polynomial[index] ?? { coefficient: zero, exponent: 0 };
    const below = polynomial[index - 1]?.exponent ?? 0;
    sum = sum.plus(coefficient).times(power(x, exponent - below));
  }
  return sum;
};

const slopeOf = (polynomial: Polynomial): Polynomial =>
  polynomial
    .filter(({ exponent }) => exponent > 0)
    .map(({ coefficient, exponent }) => ({ coefficient: coefficient.times(exponent), exponent: exponent - 1 }));

const signOf = (value: Decimal): number => (value.isZero() ? 0 : value.isNegative() ? -1 : 1);

/** The index of the first term of a change of sign, or -1. */
const changeOfSign = (polynomial: Polynomial): number =>
  polynomial.findIndex(({ coefficient }, index) => {
    const next = polynomial[index + 1];
    return next !== undefined && signOf(next.coefficient) !== signOf(coefficient);
  });

/** The value of f at x as a share of the size of its terms: how near it comes to touching nought. */
const nearness = (polynomial: Polynomial, x: Decimal): { readonly value: Decimal; readonly size: Decimal } => ({
  value: evaluate(polynomial, x),
  size: evaluate(
    polynomial.map(({ coefficient, exponent }) => ({ coefficient: coefficient.abs(), exponent })),
    x,
  ),
});

/** The sign at x; nought where f is within `touches` of it, beside the size of its terms. */
const signAt = (polynomial: Polynomial, x: Decimal, touches: Decimal): number => {
  const { value, size } = nearness(polynomial, x);
  return value.abs().lte(size.times(touches)) ? 0 : signOf(value);
};

const closeEnough = decimal('1e-52');
/** Turning points in few digits save most of the work; roots are exact. */
const Rough = Decimal.clone({ precision: 24 });

/**
 * Whether Newton's steps have begun to square (each as small as the one before, times itself), and
 * the next would be closer than is asked. Near a double root they only halve, and this never holds.
 */
const hasSquared = (moved: Decimal, before: Decimal, x: Decimal, close: Decimal): boolean => {
  const [step, last] = [moved.div(x).abs(), before.div(x).abs()];
  return step.lt(last.times(last.sqrt())) && step.times(step).lt(close.times('1e-6'));
};

/** Newton's step, held in by halving where it leaves the bracket or gains less than halving would; f has different signs at the ends and one root. */
const narrowed = (
  polynomial: Polynomial,
  slope: Polynomial,
  bracket: readonly [Decimal, Decimal],
  start: Decimal,
  close: Decimal,
): Decimal => {
  let [from, to] = bracket;
  const lowSign = signOf(evaluate(polynomial, from));
  let x = start;
  let before = to.minus(from);
  for (let step = 1; step < 1000; step += 1) {
    const value = evaluate(polynomial, x);
    if (value.isZero()) return x;
    if (signOf(value) === lowSign) from = x;
    else to = x;
    const steepness = evaluate(slope, x);
    const newton = steepness.isZero() ? from : x.minus(value.div(steepness));
    const halve = newton.lte(from) || newton.gte(to) || newton.minus(x).abs().times(2).gt(before);
    const next = halve ? from.plus(to).div(2) : newton;
    const moved = next.minus(x).abs();
    if (moved.lte(x.abs().times(close)) || (!halve && hasSquared(moved, before, x, close))) return next;
    before = moved;
    x = next;
  }
  return x;
};

const rough = (polynomial: Polynomial): Polynomial =>
  polynomial.map(({ coefficient, exponent }) => ({ coefficient: new Rough(coefficient).toSignificantDigits(24), exponent }));

/** How carefully to look: how near counts as touching nought, and how a root between two points is found. */
interface Care {
  readonly touches: Decimal;
  readonly rootBetween: (polynomial: Polynomial, low: Decimal, high: Decimal) => Decimal;
}

/** Enough to tell where f turns. */
const coarse: Care = {
  touches: new Rough('1e-9'),
  rootBetween: (polynomial, low, high) => narrowed(polynomial, slopeOf(polynomial), [low, high], low.plus(high).div(2), new Rough('1e-9')),
};

/**
 * About where the one root between two points lies: a place to start from, in the machine's own binary
 * figures. Where they overflow or mislead, the exact search starts elsewhere and takes longer.
 */
const guess = (polynomial: Polynomial, low: Decimal, high: Decimal): Decimal => {
  const largest = polynomial.reduce((most, { coefficient }) => larger(most, coefficient.abs()), zero);
  const terms = polynomial.map(({ coefficient, exponent }) => ({ share: coefficient.div(largest).toNumber(), exponent }));
  const valueAt = (x: number): number => {
    let sum = 0;
    for (const { share, exponent } of terms) sum += share * x ** exponent;
    return sum;
  };
  const slopeAt = (x: number): number => {
    let sum = 0;
    for (const { share, exponent } of terms) if (exponent > 0) sum += share * exponent * x ** (exponent - 1);
    return sum;
  };
  let [from, to] = [low.toNumber(), high.toNumber()];
  const startsAbove = valueAt(from) > 0;
  for (let halvings = 0; halvings < 8; halvings += 1) {
    const middle = (from + to) / 2;
    if (valueAt(middle) > 0 === startsAbove) from = middle;
    else to = middle;
  }
  for (let steps = 0; steps < 5; steps += 1) from -= valueAt(from) / slopeAt(from);
  return Number.isFinite(from) ? decimal(from) : low;
};

/** To the last digit. */
const exact: Care = {
  touches: decimal('1e-45'),
  rootBetween: (polynomial, low, high) => {
    const near = guess(polynomial, low, high);
    const start = near.gt(low) && near.lt(high) ? near : low.plus(high).div(2);
    return narrowed(polynomial, slopeOf(polynomial), [low, high], start, closeEnough);
  },
};

/** Walks from `start` by `factor` until f has the sign it has at that end of the axis. */
const outward = (polynomial: Polynomial, start: Decimal, factor: Decimal, sign: number): Decimal => {
  let x = start.times(factor);
  while (signOf(evaluate(polynomial, x)) !== sign) x = x.times(factor);
  return x;
};

/** x · d/dx (x^−k · f), with k between the exponents of the first change of sign: one change fewer than f; null without any. */
const turned = (polynomial: Polynomial): Polynomial | null => {
  const change = changeOfSign(polynomial);
  const lower = polynomial[change];
  const upper = polynomial[change + 1];
  if (!lower || !upper) return null;
  const twiceK = lower.exponent + upper.exponent;
  return polynomial
    .map(({ coefficient, exponent }) => ({ coefficient: coefficient.times(2 * exponent - twiceK), exponent }))
    .filter(({ coefficient }) => !coefficient.isZero());
};

/** The roots of f, given every point at which it may turn. */
const rootsAmong = (polynomial: Polynomial, turningPoints: readonly Decimal[], care: Care): readonly Decimal[] => {
  const first = signOf(polynomial[0]?.coefficient ?? zero);
  const last = signOf(polynomial.at(-1)?.coefficient ?? zero);
  const inside = turningPoints.length === 0 ? [one] : turningPoints;
  const roots: Decimal[] = [];
  let previous = { x: outward(polynomial, inside[0] ?? one, decimal('0.5'), first), sign: first };
  const end = { x: outward(polynomial, inside.at(-1) ?? one, decimal(2), last), sign: last };
  for (const point of [...inside.map((x) => ({ x, sign: signAt(polynomial, x, care.touches) })), end]) {
    if (point.sign === 0) roots.push(point.x);
    else if (previous.sign !== 0 && previous.sign !== point.sign) roots.push(care.rootBetween(polynomial, previous.x, point.x));
    previous = point;
  }
  return roots;
};

const rootsWith = (polynomial: Polynomial, care: Care): readonly Decimal[] => {
  const derivative = turned(polynomial);
  return derivative ? rootsAmong(polynomial, rootsWith(derivative, care), care) : [];
};

/** Nearer than this to nought at a turning point, and coarse turning points cannot decide whether f touches it. */
const undecided = decimal('1e-6');

/**
 * Every x > 0 with f(x) = 0, ascending; a double root once. Turning points are found coarsely, which
 * is all that separating roots needs; only where f comes near to touching nought is the whole chain
 * of derivatives worked out to the last digit.
 */
export const positiveRoots = (polynomial: Polynomial): readonly Decimal[] => {
  const derivative = turned(polynomial);
  if (!derivative) return [];
  const turningPoints = rootsWith(rough(derivative), coarse).map((x) => new Decimal(x));
  const isTouching = turningPoints.some((x) => {
    const { value, size } = nearness(polynomial, x);
    return value.abs().lte(size.times(undecided));
  });
  return isTouching ? rootsWith(polynomial, exact) : rootsAmong(polynomial, turningPoints, exact);
};
