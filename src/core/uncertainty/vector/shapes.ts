/** The quantile functions of the shapes that a range may have, two probabilities at a time. */
import { pertCells, pertHalvings, pertTerms } from '../pert.js';
import {
  add,
  addLongs,
  and,
  f64,
  figures,
  i32,
  integer,
  isLess,
  lesser,
  load,
  longs,
  lowerHalves,
  multiply,
  or,
  plus,
  root,
  select,
  set,
  shiftLongsRight,
  splatFigure,
  subtract,
  times,
  upperHalves,
  v128,
  wordOf,
  words,
  xor,
} from './assembler.js';
import type { Code } from './assembler.js';
import type { Shape } from './drawing.js';

export const uniform: Shape<'from' | 'width'> = {
  name: 'uniform',
  parameters: { from: f64, width: f64 },
  made: (own, _, keep) => {
    const [from, width] = [keep(splatFigure(own.from)), keep(splatFigure(own.width))];
    return (probability) => [set(probability, add(from, multiply(probability, width)))];
  },
};

/**
 * The likely value lies at the probability `turn`: below it the distance from the low end is the square root
 * of the probability times `rising`, above it the distance from the high end likewise.
 */
export const triangular: Shape<'from' | 'to' | 'turn' | 'rising' | 'falling'> = {
  name: 'triangular',
  parameters: { from: f64, to: f64, turn: f64, rising: f64, falling: f64 },
  made: (own, declare, keep) => {
    const [from, to, turn] = [keep(splatFigure(own.from)), keep(splatFigure(own.to)), keep(splatFigure(own.turn))];
    const [rising, falling, one] = [keep(splatFigure(own.rising)), keep(splatFigure(own.falling)), keep(figures(1))];
    const { isRising } = declare(v128, 'isRising');
    return (probability) => [
      set(isRising, isLess(probability, turn)),
      set(probability, root(select(isRising, multiply(probability, rising), multiply(subtract(one, probability), falling)))),
      set(probability, select(isRising, add(from, probability), subtract(to, probability))),
    ];
  },
};

/** Bytes of a cell of the table, and cells of a tail. */
const cellBytes = 8 * pertTerms;
const tailCells = pertHalvings * pertCells;

/**
 * A figure's exponent and the first digits behind it, read as a whole number, are the number of its cell,
 * counted from this one for the smallest probability; what is left of its digits lies within the cell.
 */
const digits = Math.log2(pertCells);
const firstCell = (1023 - pertHalvings - 1) * pertCells;
const left = 2 ** (20 - digits) - 1;

/** The table is one of `pert.ts`, at its address. */
export const pert: Shape<'from' | 'to' | 'width' | 'table'> = {
  name: 'pert',
  parameters: { from: f64, to: f64, width: f64, table: i32 },
  made: (own, declare, keep) => {
    const [from, to, width] = [keep(splatFigure(own.from)), keep(splatFigure(own.to)), keep(splatFigure(own.width))];
    const [one, half, middle, minus] = [1, 0.5, 1 + 0.5 / pertCells, -0].map((figure) => keep(figures(figure))) as [Code, Code, Code, Code];
    const [upperTail, within] = [keep(longs(tailCells, tailCells)), keep(words(-1, left, -1, left))];
    const table = keep(plus(own.table, integer(-cellBytes * firstCell)), i32);
    const { isUpper, tail, cell, along } = declare(v128, 'isUpper', 'tail', 'cell', 'along');
    const { first, second } = declare(i32, 'first', 'second');
    const cellAt = (lane: number): Code => plus(table, times(wordOf(cell, lane), integer(cellBytes)));
    // Both cells' numbers, two to a vector.
    const pairs = Array.from({ length: pertTerms / 2 }, () => declare(v128, 'first', 'second'));
    const coefficients = pairs.flatMap((pair) => [lowerHalves(pair.first, pair.second), upperHalves(pair.first, pair.second)]);
    return (probability) => [
      set(isUpper, isLess(half, probability)),
      set(tail, lesser(probability, subtract(one, probability))),
      set(cell, addLongs(shiftLongsRight(tail, 52 - digits), and(isUpper, upperTail))),
      set(first, cellAt(0)),
      set(second, cellAt(2)),
      ...pairs.flatMap((pair, place) => [set(pair.first, load(first, 16 * place)), set(pair.second, load(second, 16 * place))]),
      set(along, subtract(or(and(tail, within), one), middle)),
      set(
        probability,
        coefficients.reduceRight((sum, coefficient) => add(coefficient, multiply(along, sum))),
      ),
      // From the low end up, or from the high end down.
      set(probability, add(select(isUpper, to, from), multiply(xor(width, and(isUpper, minus)), probability))),
    ];
  },
};
