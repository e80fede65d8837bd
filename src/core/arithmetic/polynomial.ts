/**
 * Every positive root of a polynomial with few terms, in exact decimals.
 *
 * Between two neighbouring roots of x · d/dx (x^−k · f) the function x^−k · f only rises or only
 * falls, so f has at most one root there (Rolle). Choosing k between the exponents of a change of
 * sign removes exactly that change of sign, so by Descartes' rule the chain of derivatives ends
 * after as many steps as f has changes of sign: two or three for the flows of a business case.
 */
import { Decimal, decimal, one, zero } from './decimal.js';

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

/** How near to nought, beside the size of its terms, f must be at a turning point to touch it there. */
const touches = decimal('1e-45');

const signAt = (polynomial: Polynomial, x: Decimal): number => {
  const value = evaluate(polynomial, x);
  const size = evaluate(
    polynomial.map(({ coefficient, exponent }) => ({ coefficient: coefficient.abs(), exponent })),
    x,
  );
  return value.abs().lte(size.times(touches)) ? 0 : signOf(value);
};

const closeEnough = decimal('1e-52');
const nearEnough = decimal('1e-16');
/** A first search in few digits saves most of the work; the last steps are exact. */
const Rough = Decimal.clone({ precision: 24 });

/** Newton's step, held in by halving, from a bracket in which f has different signs at the ends and one root. */
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
  for (let step = 1; step < 1000; step += 1) {
    const value = evaluate(polynomial, x);
    if (value.isZero()) return x;
    if (signOf(value) === lowSign) from = x;
    else to = x;
    const steepness = evaluate(slope, x);
    const newton = steepness.isZero() ? from : x.minus(value.div(steepness));
    const halve = step % 4 === 0 || newton.lte(from) || newton.gte(to);
    const next = halve ? from.plus(to).div(2) : newton;
    if (next.minus(x).abs().lte(x.abs().times(close))) return next;
    x = next;
  }
  return x;
};

const rough = (polynomial: Polynomial): Polynomial =>
  polynomial.map(({ coefficient, exponent }) => ({ coefficient: new Rough(coefficient).toSignificantDigits(24), exponent }));

/** The root between `low` and `high`, where f has different signs and one root. */
const rootBetween = (polynomial: Polynomial, low: Decimal, high: Decimal): Decimal => {
  const slope = slopeOf(polynomial);
  const roughBracket = [new Rough(low), new Rough(high)] as const;
  const middle = roughBracket[0].plus(roughBracket[1]).div(2);
  const near = new Decimal(narrowed(rough(polynomial), rough(slope), roughBracket, middle, nearEnough));
  const start = near.gt(low) && near.lt(high) ? near : low.plus(high).div(2);
  return narrowed(polynomial, slope, [low, high], start, closeEnough);
};

/** Walks from `start` by `factor` until f has the sign it has at that end of the axis. */
const outward = (polynomial: Polynomial, start: Decimal, factor: Decimal, sign: number): Decimal => {
  let x = start.times(factor);
  while (signOf(evaluate(polynomial, x)) !== sign) x = x.times(factor);
  return x;
};

/** Every x > 0 with f(x) = 0, ascending; a double root once. */
export const positiveRoots = (polynomial: Polynomial): readonly Decimal[] => {
  const change = changeOfSign(polynomial);
  const lower = polynomial[change];
  const upper = polynomial[change + 1];
  const first = polynomial[0];
  const last = polynomial.at(-1);
  if (!lower || !upper || !first || !last) return [];

  const twiceK = lower.exponent + upper.exponent;
  const turningPoints = positiveRoots(
    polynomial
      .map(({ coefficient, exponent }) => ({ coefficient: coefficient.times(2 * exponent - twiceK), exponent }))
      .filter(({ coefficient }) => !coefficient.isZero()),
  );

  const inside = turningPoints.length === 0 ? [one] : turningPoints;
  const nearest = inside[0] ?? one;
  const farthest = inside.at(-1) ?? one;
  const roots: Decimal[] = [];
  let previous = { x: outward(polynomial, nearest, decimal('0.5'), signOf(first.coefficient)), sign: signOf(first.coefficient) };
  const points = inside.map((x) => ({ x, sign: signAt(polynomial, x) }));
  const end = { x: outward(polynomial, farthest, decimal(2), signOf(last.coefficient)), sign: signOf(last.coefficient) };
  for (const point of [...points, end]) {
    if (point.sign === 0) roots.push(point.x);
    else if (previous.sign !== 0 && previous.sign !== point.sign) roots.push(rootBetween(polynomial, previous.x, point.x));
    previous = point;
  }
  return roots;
};
