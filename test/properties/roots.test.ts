/** Laws of the rate of return: what is called a root is one, and none is missed. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, noughted, one, zero } from '../../src/core/arithmetic/decimal.js';
import type { Decimal } from '../../src/core/arithmetic/decimal.js';
import { positiveRoots } from '../../src/core/arithmetic/polynomial.js';
import type { Polynomial } from '../../src/core/arithmetic/polynomial.js';
import type { Profile } from '../../src/core/arithmetic/profile.js';
import { rateOfReturn } from '../../src/core/arithmetic/rate-of-return.js';
import { horizonOf } from '../core/figures.js';

/** The coefficients of a product of polynomials, the constant first; exact. */
const product = (factors: readonly (readonly Decimal[])[]): readonly Decimal[] =>
  factors.reduce<readonly Decimal[]>(
    (sum, factor) => {
      const result: Decimal[] = Array.from({ length: sum.length + factor.length - 1 }, () => zero);
      sum.forEach((a, i) => {
        factor.forEach((b, j) => {
          result[i + j] = (result[i + j] ?? zero).plus(a.times(b));
        });
      });
      return result;
    },
    [one],
  );

const asPolynomial = (coefficients: readonly Decimal[]): Polynomial =>
  coefficients.map((coefficient, exponent) => ({ coefficient, exponent })).filter(({ coefficient }) => !coefficient.isZero());

/** Roots in hundredths, a hundredth or more apart, each once, twice or three times. */
const knownRoots = fc.uniqueArray(fc.record({ hundredths: fc.integer({ min: 1, max: 500 }), times: fc.constantFrom(1, 1, 1, 2, 3) }), {
  minLength: 1,
  maxLength: 4,
  selector: ({ hundredths }) => hundredths,
});

const ascending = (roots: readonly Decimal[]): readonly Decimal[] => [...roots].sort((a, b) => a.cmp(b));
const shown = (roots: readonly Decimal[]): readonly string[] => roots.map((root) => root.toFixed(12));

describe('a polynomial built from known roots', () => {
  test('gives them back, a double or triple one once', () => {
    fc.assert(
      fc.property(knownRoots, (roots) => {
        const factors = roots.flatMap(({ hundredths, times }) => Array.from({ length: times }, () => [decimal(hundredths).div(-100), one]));
        const expected = ascending(roots.map(({ hundredths }) => decimal(hundredths).div(100)));
        expect(shown(positiveRoots(asPolynomial(product(factors))))).toEqual(shown(expected));
      }),
    );
  });

  test('gives no root that lies below nought or off the line of numbers', () => {
    const below = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 2 });
    // (x − p)² + q with q > 0 has no root.
    const off = fc.array(fc.record({ p: fc.integer({ min: -20, max: 20 }), q: fc.integer({ min: 1, max: 50 }) }), { maxLength: 2 });
    fc.assert(
      fc.property(knownRoots, below, off, (roots, negative, complex) => {
        const factors = [
          ...roots.flatMap(({ hundredths, times }) => Array.from({ length: times }, () => [decimal(hundredths).div(-100), one])),
          ...negative.map((root) => [decimal(root), one]),
          ...complex.map(({ p, q }) => [decimal(p * p + q), decimal(-2 * p), one]),
        ];
        const expected = ascending(roots.map(({ hundredths }) => decimal(hundredths).div(100)));
        expect(shown(positiveRoots(asPolynomial(product(factors))))).toEqual(shown(expected));
      }),
    );
  });
});

/** Whole pounds, often nought, with an outlay first as in a business case. */
const flows: fc.Arbitrary<Profile> = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: -5000, max: 5000 })), { minLength: 2, maxLength: 12 })
  .map((pounds) => pounds.map((figure) => decimal(figure)));

/** Σ flow × v^time, and the same of the sizes; time in half-years of v where `halves`. */
const valueAt = (benefit: Profile, v: Decimal, instantMidYear: boolean): { readonly value: Decimal; readonly size: Decimal } => {
  let value = zero;
  let size = zero;
  benefit.forEach((flow, column) => {
    const term = flow.times(v.pow(instantMidYear && column > 0 ? decimal(column).minus('0.5') : column));
    value = value.plus(term);
    size = size.plus(term.abs());
  });
  return { value, size };
};

describe('rates of return', () => {
  test('discount the flows to nought', () => {
    fc.assert(
      fc.property(flows, fc.boolean(), (benefit, instantMidYear) => {
        const { roots } = rateOfReturn(benefit, horizonOf(benefit.length, instantMidYear), instantMidYear ? 'mid-year' : 'whole-year');
        for (const root of roots) {
          expect(root.gt(-1)).toBe(true);
          const { value, size } = valueAt(benefit, one.div(root.plus(1)), instantMidYear);
          expect(value.abs().lte(size.times('1e-40'))).toBe(true);
        }
      }),
    );
  });

  test('are all there: wherever the value changes its sign, one lies between', () => {
    // Discount factors from 1/20 to 20, a twentieth part apart.
    const grid = Array.from({ length: 124 }, (_, step) => decimal('1.05').pow(step - 62));
    fc.assert(
      fc.property(flows, (benefit) => {
        const { roots } = rateOfReturn(benefit, horizonOf(benefit.length), 'whole-year');
        const factors = roots.map((root) => one.div(root.plus(1)));
        const values = grid.map((v) => noughted(valueAt(benefit, v, false).value));
        grid.slice(1).forEach((v, step) => {
          const [before, after] = [values[step] ?? zero, values[step + 1] ?? zero];
          if (before.times(after).gte(0)) return;
          expect(factors.some((factor) => factor.gte(grid[step] ?? zero) && factor.lte(v))).toBe(true);
        });
      }),
    );
  });

  test('are given with a reason whenever there is not exactly one', () => {
    fc.assert(
      fc.property(flows, (benefit) => {
        const { rate, roots, reason } = rateOfReturn(benefit, horizonOf(benefit.length), 'whole-year');
        const signs = new Set(benefit.map((flow) => flow.cmp(0)).filter((sign) => sign !== 0));
        expect(roots).toEqual(ascending(roots));
        const [only = null, ...more] = signs.size < 2 ? [] : roots;
        const why = signs.size < 2 ? 'one_sign' : only === null ? 'no_root' : more.length > 0 ? 'several_roots' : null;
        expect({ rate, reason, roots: roots.length }).toEqual({
          rate: why === null ? only : null,
          reason: why,
          roots: signs.size < 2 ? 0 : roots.length,
        });
      }),
    );
  });

  test('do not change with the size of the flows, nor with their sign', () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 1, max: 100_000 }), fc.boolean(), (benefit, factor, turned) => {
        const other = benefit.map((flow) => flow.times(turned ? -factor : factor));
        const horizon = horizonOf(benefit.length);
        expect(shown(rateOfReturn(other, horizon, 'whole-year').roots)).toEqual(shown(rateOfReturn(benefit, horizon, 'whole-year').roots));
      }),
    );
  });
});
