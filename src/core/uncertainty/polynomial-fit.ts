/** Polynomials through points, in Decimal: how an input bends what it moves, in a form that the kernel can run. */
import { Decimal, decimal, one, zero } from '../arithmetic/decimal.js';
import { scaled, minus } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';

/** Where points lie needs few digits: a polynomial goes through its values wherever they are, and a cosine of sixty digits takes its time. */
const Rough = Decimal.clone({ precision: 24 });
const pi = Rough.acos(-1);

/** Where between −1 and 1 a polynomial of `degree` is best fixed: the zeros of the Chebyshev polynomial one higher, to 24 digits. */
export const chebyshevNodes = (degree: number): readonly Decimal[] =>
  Array.from({ length: degree + 1 }, (_, node) =>
    decimal(
      pi
        .times(2 * node + 1)
        .div(2 * (degree + 1))
        .cos()
        .toFixed(),
    ),
  );

/**
 * The coefficients, lowest power first, of the polynomial that has these values at these points; each
 * value is a row of figures, and so is each coefficient. Newton's divided differences.
 */
export const polynomialThrough = (points: readonly Decimal[], values: readonly Profile[]): readonly Profile[] => {
  const [first, second] = values;
  const [from, to] = points;
  // A straight line by itself, as most are: the same sums, with none of the noughts.
  if (values.length === 2 && first && second && from && to) {
    const slope = scaled(minus(second, first), one.div(to.minus(from)));
    return [minus(first, scaled(slope, from)), slope];
  }
  const differences = [...values];
  const point = (at: number): Decimal => points[at] ?? zero;
  for (let order = 1; order < points.length; order += 1) {
    for (let at = points.length - 1; at >= order; at -= 1) {
      const rise = minus(differences[at] ?? [], differences[at - 1] ?? []);
      differences[at] = scaled(rise, one.div(point(at).minus(point(at - order))));
    }
  }
  const columns = values[0]?.length ?? 0;
  const coefficients: Profile[] = points.map(() => Array.from({ length: columns }, () => zero));
  for (let at = points.length - 1; at >= 0; at -= 1) {
    for (let power = points.length - 1; power >= 0; power -= 1) {
      const lower = power === 0 ? (differences[at] ?? []) : (coefficients[power - 1] ?? []);
      coefficients[power] = minus(lower, scaled(coefficients[power] ?? [], point(at)));
    }
  }
  return coefficients;
};

/** A polynomial's row of figures at a point. */
export const polynomialAt = (coefficients: readonly Profile[], point: Decimal): Profile =>
  coefficients.reduceRight<Profile>((sum, row) => row.map((value, column) => (sum[column] ?? zero).times(point).plus(value)), []);

/** Points apart from any node, at which a fit is tried. */
export const trialPoints: readonly Decimal[] = ['-0.97', '-0.61', '-0.23', '0.17', '0.53', '0.89'].map(decimal);
