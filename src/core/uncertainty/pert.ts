/**
 * The PERT distribution as a table: its quantile function in pieces small enough that a polynomial
 * holds it to 1e-11 of the range. A PERT range is a beta distribution whose two parameters add up to
 * six; the table depends only on where between the ends the likely value lies. Everything here is
 * made of additions, multiplications, divisions and square roots, which every machine does alike.
 */

/** Cells to each halving of the probability, and numbers to each cell. */
export const pertCells = 16;
export const pertTerms = 6;
/** Halvings of the probability from a half down to the smallest that a draw can have. */
export const pertHalvings = 52;

/** Numbers in a table: both tails, towards the low and towards the high end. */
export const pertTableSize = 2 * pertHalvings * pertCells * pertTerms;

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** 1, 1/3, 1/5 and so on; and 1, 1/2, 1/3: multiplied by, for a division takes several times as long. */
const oddParts = Float64Array.from({ length: 13 }, (_, place) => 1 / (2 * place + 1));
const parts = Float64Array.from({ length: 19 }, (_, place) => 1 / Math.max(1, place));

/** Natural logarithm of a number above nought. */
const logarithm = (value: number): number => {
  let mantissa = value;
  let halvings = 0;
  for (; mantissa < 0.7; mantissa *= 2) halvings -= 1;
  for (; mantissa > 1.4; mantissa /= 2) halvings += 1;
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let term = oddParts.length - 1; term >= 0; term -= 1) sum = sum * square + (oddParts[term] ?? 0);
  return halvings * ln2High + (2 * ratio * sum + halvings * ln2Low);
};

/** e to a power of nought or below. */
const exponential = (power: number): number => {
  const halvings = Math.round(power / ln2High);
  const rest = power - halvings * ln2High - halvings * ln2Low;
  let sum = 1;
  for (let term = parts.length - 1; term >= 1; term -= 1) sum = 1 + sum * rest * (parts[term] ?? 0);
  for (let halving = halvings; halving < 0; halving += 1) sum /= 2;
  return sum;
};

/** A number from 0 to 1 to a power of 0 to 5; whole powers exactly as multiplied out. */
const toThe = (power: number, value: number): number => {
  if (value === 0) return power === 0 ? 1 : 0;
  const whole = Math.floor(power);
  let result = power === whole ? 1 : exponential((power - whole) * logarithm(value));
  for (let factor = 0; factor < whole; factor += 1) result *= value;
  return result;
};

/** The beta function of `a` and 6 − a, 1 ≤ a ≤ 5: Γ(a)Γ(6 − a) ÷ 5!, by the reflection formula Γ(a)Γ(1 − a) = π ÷ sin πa. */
const betaFunction = (a: number): number => {
  const nearest = Math.round(a);
  const apart = (a - nearest) * Math.PI;
  // π(a − n) ÷ sin π(a − n), whose factor a − n makes up for the pole at a whole number.
  const square = apart * apart;
  let sinc = 1;
  for (let term = 20; term >= 2; term -= 2) sinc = 1 - (sinc * square) / (term * (term + 1));
  let product = 1 / sinc;
  for (let factor = 1; factor <= 5; factor += 1) if (factor !== nearest) product *= Math.abs(factor - a);
  return product / 120;
};

/** One tail of a beta distribution: what it is worked out from. */
interface Tail {
  readonly a: number;
  readonly beta: number;
  /** Σ coefficient × xⁿ, times x^a (1 − x)^(6 − a), is the probability below x; converges for x up to a half. */
  readonly series: readonly number[];
}

const tailOf = (a: number): Tail => {
  const beta = betaFunction(a);
  const series = [1 / (a * beta)];
  for (let term = 1; term < 80; term += 1) series.push(((series[term - 1] ?? 0) * (5 + term)) / (a + term));
  return { a, beta, series };
};

/** Terms of the series beyond which nothing is left of it: 2⁻⁸⁰, 4⁻⁴⁰ and 16⁻²⁰ are below the last digit of the first. */
const termsAt = (x: number): number => (x > 0.25 ? 80 : x > 0.0625 ? 40 : 20);

/** The probability below x, for x up to a half, and its density there. */
const probabilityAt = ({ a, beta, series }: Tail, x: number): { readonly below: number; readonly density: number } => {
  let sum = 0;
  for (let term = termsAt(x) - 1; term >= 0; term -= 1) sum = sum * x + (series[term] ?? 0);
  const power = toThe(a, x) * toThe(6 - a, 1 - x);
  return { below: sum * power, density: power / (x * (1 - x) * beta) };
};

/** The value below which a probability lies, by Newton's steps kept between bounds, in `own`'s lower half of values. */
const solved = (own: Tail, probability: number, from: number): number => {
  let [low, high] = [0, 0.5];
  let x = from > 0 && from < 0.5 ? from : 0.25;
  for (let step = 0; step < 200; step += 1) {
    const { below, density } = probabilityAt(own, x);
    const miss = below - probability;
    if (miss > 0) high = x;
    else low = x;
    const newton = x - miss / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 2e-16 * x) return next;
    x = next;
  }
  return x;
};

/** The quantile of a probability up to a half, from the end of tail `own`; `other` is the other end's. */
const quantileOf = (own: Tail, other: Tail, atHalf: number, probability: number, from: number): number =>
  probability <= atHalf ? solved(own, probability, from) : 1 - solved(other, 1 - probability, from > 0.5 ? 1 - from : 0.49);

/** Where in a cell its polynomial is fixed, from −1 to 1: the zeros of the Chebyshev polynomial, cos((2k + 1)π ÷ 12). */
const nodes = [0.9659258262890683, 0.7071067811865476, 0.25881904510252074, -0.25881904510252074, -0.7071067811865476, -0.9659258262890683];

/** Coefficients of the polynomial through values at the nodes, lowest power first, by divided differences. */
const polynomialThrough = (values: readonly number[]): readonly number[] => {
  const differences = [...values];
  for (let order = 1; order < nodes.length; order += 1) {
    for (let at = nodes.length - 1; at >= order; at -= 1) {
      differences[at] = ((differences[at] ?? 0) - (differences[at - 1] ?? 0)) / ((nodes[at] ?? 0) - (nodes[at - order] ?? 0));
    }
  }
  const coefficients = nodes.map(() => 0);
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    for (let power = nodes.length - 1; power >= 1; power -= 1) {
      coefficients[power] = (coefficients[power - 1] ?? 0) - (nodes[at] ?? 0) * (coefficients[power] ?? 0);
    }
    coefficients[0] = (differences[at] ?? 0) - (nodes[at] ?? 0) * (coefficients[0] ?? 0);
  }
  return coefficients;
};

/**
 * The quantile function of a PERT range from 0 to 1 whose likely value lies at `likely`. A cell holds
 * the distance from its end (low for probabilities up to a half, high above) as a polynomial in
 * −1 to 1; cells are found by the halvings of the probability, then by its next four digits.
 */
export const pertTable = (likely: number): Float64Array => {
  const table = new Float64Array(pertTableSize);
  const tails = [tailOf(1 + 4 * likely), tailOf(5 - 4 * likely)] as const;
  for (const [side, own] of tails.entries()) {
    const other = tails[1 - side] ?? own;
    const atHalf = probabilityAt(own, 0.5).below;
    let near = 0.5;
    for (let halving = 0; halving < pertHalvings; halving += 1) {
      for (let cell = pertCells - 1; cell >= 0; cell -= 1) {
        const width = 0.5 / pertCells;
        const values = nodes.map((node) => {
          const mantissa = 0.5 + (cell + (node + 1) / 2) * width;
          let probability = mantissa;
          for (let each = 0; each <= halving; each += 1) probability /= 2;
          near = quantileOf(own, other, atHalf, probability, near);
          return near;
        });
        table.set(polynomialThrough(values), ((side * pertHalvings + halving) * pertCells + cell) * pertTerms);
      }
    }
  }
  return table;
};
