/**
 * Formulas that know their value: each term can say how a spreadsheet would write it and what it
 * comes to in exact decimals, so that a cell's formula and its value cannot drift apart.
 */
import { Decimal, larger, one, sumOf, zero } from '../../core/arithmetic/decimal.js';
import { Fault } from '../../core/figure.js';
import type { Formula } from './model.js';

export type Value = Decimal | string;

/** Excel's spelling, or OpenDocument's: `Inputs!$D$4` is `[$Inputs.$D$4]`, and `;` stands between arguments. */
export type Spelling = keyof Formula;

export interface Term {
  readonly value: () => Value;
  /** As written in a cell of the sheet `home`. */
  readonly text: (home: string, spelling: Spelling) => string;
  /** How tightly it holds together, from a comparison (0) to a name (5): what needs brackets. */
  readonly hold: number;
}

/** Cells side by side or one below another, for the functions that take a range. */
export interface Range {
  readonly values: () => readonly Value[];
  readonly text: Term['text'];
}

export interface Condition {
  readonly holds: () => boolean;
  readonly text: Term['text'];
}

/** A cell's place; a `$` before what stays when the formula is copied. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly fixedRow?: true;
  readonly fixedColumn?: true;
}

/** What is worked out once and kept. */
export const once = <T>(compute: () => T): (() => T) => {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
};

/** `A` for 0, `AA` for 26. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const address = ({ row, column, fixedRow, fixedColumn }: Place): string =>
  `${fixedColumn ? '$' : ''}${columnLetters(column)}${fixedRow ? '$' : ''}${row + 1}`;

const placeText =
  (from: Place, to: Place | null): Term['text'] =>
  (home, spelling) => {
    const elsewhere = from.sheet !== home;
    if (spelling === 'excel') return `${elsewhere ? `${from.sheet}!` : ''}${address(from)}${to ? `:${address(to)}` : ''}`;
    return `[${elsewhere ? `$${from.sheet}` : ''}.${address(from)}${to ? `:.${address(to)}` : ''}]`;
  };

/** A figure that turned out to be words where a number is needed: a fault of the sheet, not of a scenario. */
export const numberIn = (value: Value): Decimal => {
  if (typeof value === 'string') throw new Fault(`a formula counts with the words "${value}"`);
  return value;
};

const number = (term: Term): Decimal => numberIn(term.value());
const numbers = (range: Range): readonly Decimal[] => range.values().filter((value) => typeof value !== 'string');

export const reference = (place: Place, value: () => Value): Term => ({ value, text: placeText(place, null), hold: 5 });

export const range = (from: Place, to: Place, values: () => readonly Value[]): Range => ({ values, text: placeText(from, to) });

/** Nought and one, the only numbers that a formula writes itself. */
export const nought: Term = { value: () => zero, text: () => '0', hold: 5 };
export const unity: Term = { value: () => one, text: () => '1', hold: 5 };

/** Words that a formula answers with. */
export const words = (text: string): Term => ({ value: () => text, text: () => `"${text.replace(/"/g, '""')}"`, hold: 5 });

const bracketed = (term: Term, hold: number): Term['text'] => {
  if (term.hold >= hold) return term.text;
  return (home, spelling) => `(${term.text(home, spelling)})`;
};

const joined =
  (sign: string, hold: number, parts: readonly Term[]): Term['text'] =>
  (home, spelling) =>
    parts.map((part, index) => bracketed(part, index === 0 ? hold : hold + 0.5)(home, spelling)).join(sign);

/** The sum of a few terms, each written out. */
export const plus = (...parts: readonly Term[]): Term => ({
  value: once(() => sumOf(parts.map(number))),
  text: (home, spelling) => parts.map((part) => bracketed(part, 1)(home, spelling)).join('+'),
  hold: 1,
});

export const minus = (from: Term, ...less: readonly Term[]): Term => ({
  value: once(() => less.reduce((left, part) => left.minus(number(part)), number(from))),
  text: joined('-', 1, [from, ...less]),
  hold: 1,
});

export const times = (...parts: readonly Term[]): Term => ({
  value: once(() => parts.reduce((product, part) => product.times(number(part)), one)),
  text: (home, spelling) => parts.map((part) => bracketed(part, 2)(home, spelling)).join('*'),
  hold: 2,
});

export const over = (above: Term, below: Term): Term => ({
  value: once(() => number(above).div(number(below))),
  text: joined('/', 2, [above, below]),
  hold: 2,
});

/** A sign before a power binds differently in spreadsheets than on paper, so a power is always in brackets. */
export const power = (base: Term, exponent: Term): Term => ({
  value: once(() => {
    const to = number(exponent);
    return to.isInteger() ? number(base).pow(to) : number(base).sqrt().pow(to.times(2));
  }),
  text: (home, spelling) => `(${bracketed(base, 4)(home, spelling)}^${bracketed(exponent, 4)(home, spelling)})`,
  hold: 5,
});

export const negative = (term: Term): Term => ({
  value: once(() => number(term).neg()),
  text: (home, spelling) => `-${bracketed(term, 2)(home, spelling)}`,
  hold: 1,
});

const call = (name: string, value: () => Value, ...parts: readonly { readonly text: Term['text'] }[]): Term => ({
  value: once(value),
  text: (home, spelling) => `${name}(${parts.map((part) => part.text(home, spelling)).join(spelling === 'excel' ? ',' : ';')})`,
  hold: 5,
});

export const sum = (of: Range): Term => call('SUM', () => sumOf(numbers(of)), of);
/** The sum of what stands in two ranges, each times its fellow. */
export const sumOfProducts = (a: Range, b: Range): Term =>
  call('SUMPRODUCT', () => sumOf(numbers(a).map((value, index) => value.times(numbers(b)[index] ?? zero))), a, b);
export const largest = (of: Range): Term => call('MAX', () => numbers(of).reduce(larger, numbers(of)[0] ?? zero), of);
export const smallest = (of: Range): Term =>
  call('MIN', () => numbers(of).reduce((least, value) => (value.lt(least) ? value : least), numbers(of)[0] ?? zero), of);
export const largerOf = (a: Term, b: Term): Term => call('MAX', () => larger(number(a), number(b)), a, b);
export const size = (of: Term): Term => call('ABS', () => number(of).abs(), of);
export const signOf = (of: Term): Term => call('SIGN', () => new Decimal(number(of).cmp(zero)), of);
export const rounded = (of: Term, places: Term): Term =>
  call('ROUND', () => number(of).toDecimalPlaces(number(places).toNumber(), Decimal.ROUND_HALF_UP), of, places);

export const when = (condition: Condition, then: Term, otherwise: Term): Term =>
  call('IF', () => (condition.holds() ? then.value() : otherwise.value()), condition, then, otherwise);

/** How many places into a range a value first stands, counted from one. */
const placeIn = (value: Term, of: Range): Term =>
  call(
    'MATCH',
    () => new Decimal(of.values().findIndex((each) => typeof each !== 'string' && each.eq(number(value))) + 1),
    value,
    of,
    nought,
  );

/** What stands in `from` where `value` first stands in `of`. */
export const lookedUp = (from: Range, value: Term, of: Range): Term => {
  const place = placeIn(value, of);
  return call('INDEX', () => from.values()[number(place).toNumber() - 1] ?? '', from, place);
};

/** The spreadsheet's own rate of return, searched from `guess`; `rate` is what it comes to. */
export const rateOfReturn = (flows: Range, guess: Term, rate: () => Value): Term => call('IRR', rate, flows, guess);

/** `term`, or `otherwise` where it cannot be worked out. */
export const unlessFails = (term: Term, otherwise: Term): Term =>
  call(
    'IFERROR',
    () => {
      try {
        return term.value();
      } catch {
        return otherwise.value();
      }
    },
    term,
    otherwise,
  );

const compared = (sign: string, a: Term, b: Term, holds: (a: Value, b: Value) => boolean): Condition => ({
  holds: once(() => holds(a.value(), b.value())),
  text: (home, spelling) => `${bracketed(a, 1)(home, spelling)}${sign}${bracketed(b, 1)(home, spelling)}`,
});

const same = (a: Value, b: Value): boolean => (typeof a === 'string' || typeof b === 'string' ? a === b : a.eq(b));

export const isSame = (a: Term, b: Term): Condition => compared('=', a, b, same);
export const isBelow = (a: Term, b: Term): Condition => compared('<', a, b, (x, y) => numberIn(x).lt(numberIn(y)));
export const isAbove = (a: Term, b: Term): Condition => compared('>', a, b, (x, y) => numberIn(x).gt(numberIn(y)));
export const isAtLeast = (a: Term, b: Term): Condition => compared('>=', a, b, (x, y) => numberIn(x).gte(numberIn(y)));
export const isAtMost = (a: Term, b: Term): Condition => compared('<=', a, b, (x, y) => numberIn(x).lte(numberIn(y)));

export const both = (...conditions: readonly Condition[]): Condition => ({
  holds: once(() => conditions.every(({ holds }) => holds())),
  text: (home, spelling) => `AND(${conditions.map((condition) => condition.text(home, spelling)).join(spelling === 'excel' ? ',' : ';')})`,
});

/** A term in both spellings, as a cell of `home` holds it. */
export const formulaOf = (term: Term, home: string): Formula => ({
  excel: term.text(home, 'excel'),
  openDocument: term.text(home, 'openDocument'),
});
