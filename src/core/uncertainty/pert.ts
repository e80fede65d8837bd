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
const solved = (own: Tail, probability: number): number => {
  let [low, high] = [0, 0.5];
  let x = 0.25;
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

/** Where a cell's middle lies: the distance from the end of `own` below which its probability lies, and the density there. */
interface Middle {
  readonly x: number;
  readonly density: number;
}

/** One of Newton's steps from a value that is right to some ten digits already, in whichever half of values it lies. */
const refined = (own: Tail, other: Tail, probability: number, guess: number): Middle => {
  if (guess <= 0.5) {
    const { below, density } = probabilityAt(own, guess);
    return { x: guess - (below - probability) / density, density };
  }
  const { below, density } = probabilityAt(other, 1 - guess);
  return { x: guess + (below - (1 - probability)) / density, density };
};

/** Powers of a cell's series that are worked out: what is left beyond is below the last digits of double precision. */
const powers = 9;

/**
 * Works out the distance along a cell, from −1 to 1 in half its width, as a power series about its middle;
 * the numbers are good until the next cell is asked for. The quantile x of a probability p has x' = 1 ÷
 * density. So, with G for x' and a beta density of `a` and 6 − a, x (1 − x) G' = G² (1 − a + 4x): power by
 * power, each follows from those before it.
 */
const seriesOf = ({ a }: Tail): ((middle: Middle, half: number) => Float64Array) => {
  // The series of x, of G, of x (1 − x), of G² and of 1 − a + 4x.
  const [distance, slope, spread, square, turn] = [0, 1, 2, 3, 4].map(() => new Float64Array(powers)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return ({ x, density }, half) => {
    distance[0] = x;
    slope[0] = half / density;
    spread[0] = x - x * x;
    turn[0] = 1 - a + 4 * x;
    for (let power = 1; power < powers; power += 1) {
      const before = power - 1;
      let [squared, change, product] = [0, 0, 0];
      for (let at = 0; at <= before; at += 1) squared += (slope[at] ?? 0) * (slope[before - at] ?? 0);
      square[before] = squared;
      for (let at = 0; at <= before; at += 1) change += (square[at] ?? 0) * (turn[before - at] ?? 0);
      for (let at = 1; at <= before; at += 1) change -= (spread[at] ?? 0) * (power - at) * (slope[power - at] ?? 0);
      slope[power] = change / ((spread[0] ?? 0) * power);
      distance[power] = (slope[before] ?? 0) / power;
      turn[power] = 4 * (distance[power] ?? 0);
      for (let at = 0; at <= power; at += 1) product += (distance[at] ?? 0) * (distance[power - at] ?? 0);
      spread[power] = (distance[power] ?? 0) - product;
    }
    return distance;
  };
};

const valueAt = (series: Float64Array, along: number): number => {
  let sum = 0;
  for (let power = powers - 1; power >= 0; power -= 1) sum = sum * along + (series[power] ?? 0);
  return sum;
};

/** The Chebyshev polynomials of degree 8, 7 and 6 by their coefficients, every second one, from the highest. */
const chebyshev = [
  [128, -256, 160, -32, 1],
  [64, -112, 56, -7],
  [32, -48, 18, -1],
] as const;

/**
 * A series cut to the numbers of a cell, its highest powers spread over the lower ones first: each in turn
 * loses its multiple of the Chebyshev polynomial of its degree, which is nowhere above 1 from −1 to 1.
 * Without that, 32 times as much would be cut off.
 */
const economised = (series: Float64Array): Float64Array => {
  for (let place = 0; place < chebyshev.length; place += 1) {
    const polynomial = chebyshev[place] ?? [1];
    const degree = powers - 1 - place;
    const multiple = (series[degree] ?? 0) / polynomial[0];
    for (let fall = 0; fall < polynomial.length; fall += 1) {
      const power = degree - 2 * fall;
      series[power] = (series[power] ?? 0) - multiple * (polynomial[fall] ?? 0);
    }
  }
  return series.subarray(0, pertTerms);
};

/** From −1 to 1 along a cell to what digits of the probability are left beyond it, from its middle: half of a cell's part of 1 to either side. */
const inCells = (polynomial: Float64Array): Float64Array => polynomial.map((coefficient, power) => coefficient * (2 * pertCells) ** power);

/** The value below which half of all lies. */
const medianOf = (own: Tail, other: Tail): Middle => {
  const isBelow = probabilityAt(own, 0.5).below >= 0.5;
  const x = isBelow ? solved(own, 0.5) : 1 - solved(other, 0.5);
  return { x, density: (isBelow ? probabilityAt(own, x) : probabilityAt(other, 1 - x)).density };
};

/**
 * The quantile function of a PERT range from 0 to 1 whose likely value lies at `likely`. A cell holds
 * the distance from its end (low for probabilities up to a half, high above) as a polynomial of what
 * is left of the probability's digits, from its middle; cells are found by the halvings of the probability,
 * the smallest first, then by its next four digits. They are worked out from a half downward: the series of each leads to the middle of the next.
 */
export const pertTable = (likely: number): Float64Array => {
  const table = new Float64Array(pertTableSize);
  const tails = [tailOf(1 + 4 * likely), tailOf(5 - 4 * likely)] as const;
  for (const [side, own] of tails.entries()) {
    const other = tails[1 - side] ?? own;
    const seriesAbout = seriesOf(own);
    // Half the width of a cell, and the probability at its upper end.
    let half = 0.125 / pertCells;
    let probability = 0.5;
    let guess = valueAt(seriesAbout(medianOf(own, other), half), -1);
    for (let halving = 0; halving < pertHalvings; halving += 1) {
      for (let cell = pertCells - 1; cell >= 0; cell -= 1) {
        const series = seriesAbout(refined(own, other, probability - half, guess), half);
        // To the middle of the next cell it is twice as far as to the edge of this one, or where cells halve half as far again.
        guess = valueAt(series, cell > 0 ? -2 : -1.5);
        table.set(inCells(economised(series)), ((side * pertHalvings + pertHalvings - 1 - halving) * pertCells + cell) * pertTerms);
        probability -= 2 * half;
      }
      half /= 2;
    }
  }
  return table;
};
