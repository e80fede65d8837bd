/**
 * The measures of each draw as the appraisal has them (LANGUAGE 5.2), two draws at a time: payback is the
 * last moment below nought, each year's flow even over its year. Turns that a draw may take are masks.
 */
import {
  absolute,
  add,
  and,
  divide,
  f64,
  figures,
  greater,
  i32,
  integer,
  isBelow,
  isEqual,
  isLess,
  isAtMost,
  isLongMore,
  less,
  load,
  loadBoth,
  longs,
  multiply,
  negative,
  plus,
  repeat,
  routine,
  select,
  set,
  splatFigure,
  splatLong,
  store,
  storeLane,
  subtract,
  upperHalves,
  v128,
  without,
} from './assembler.js';
import type { Code, Routine } from './assembler.js';

/** Both halves added up. */
export const inAll = (vector: Code): Code => add(vector, upperHalves(vector, vector));

/** What a block comes to, figure by figure: counts, the squares of the value, and each measure, from its likely figure. */
export const tally = ['paid', 'within', 'positive', 'falling', 'squares', 'value', 'netCost', 'peak', 'payback'] as const;

/**
 * Value, net cost in all, peak funding, payback and the value's distance from the likely one go into columns
 * from `into` on, `stride` bytes each, and what they come to into figures from `sums` on, in the order of
 * `tally`. The state has four blocks of `block` bytes. `start` is how many years have passed at the start:
 * less one where the first year is an instant. What lies beyond `size` bytes counts in no sum.
 */
export const measuring: Routine = routine(
  'measure',
  {
    state: i32,
    into: i32,
    size: i32,
    stride: i32,
    block: i32,
    years: i32,
    likely: i32,
    sums: i32,
    nought: f64,
    start: f64,
    origin: f64,
    limit: f64,
  },
  ({ state, into, size, stride, block, years, likely, sums, ...own }, declare, keep) => {
    const { at, year } = declare(i32, 'at', 'year');
    const { costs, movements, asides, worths } = declare(i32, 'costs', 'movements', 'asides', 'worths');
    const { cost, benefit, present, total, cumulative, deepest } = declare(
      v128,
      'cost',
      'benefit',
      'present',
      'total',
      'cumulative',
      'deepest',
    );
    const { before, after, moment, last, payback, falls } = declare(v128, 'before', 'after', 'moment', 'last', 'payback', 'falls');
    const { apart, live } = declare(v128, 'apart', 'live');
    const [nought, origin, limit] = [keep(splatFigure(own.nought)), keep(splatFigure(own.origin)), keep(splatFigure(own.limit))];
    const [none, one, never] = [keep(figures(0)), keep(figures(1)), keep(figures(Infinity))];
    const places = keep(longs(0, 8));
    const tallies = declare(v128, ...tally);
    const count = (name: (typeof tally)[number], by: Code): Code => set(tallies[name], add(tallies[name], by));
    const isPaid = isLess(payback, never);
    /** From the likely figure, of the draws that count and that the mask lets through. */
    const fromLikely = (figure: Code, place: number, mask: Code): Code => and(subtract(figure, loadBoth(likely, 8 * place)), mask);
    const measures = [present, total, deepest, payback, apart];
    return [
      ...tally.map((name) => set(tallies[name], none)),
      set(at, integer(0)),
      repeat(
        [
          ...[present, total, cumulative, deepest, last, before].map((figure) => set(figure, none)),
          set(moment, splatFigure(own.start)),
          set(falls, isEqual(none, none)),
          set(live, isLongMore(splatLong(less(size, at)), places)),
          set(costs, plus(state, at)),
          set(movements, plus(costs, block)),
          set(asides, plus(movements, block)),
          set(worths, plus(asides, block)),
          set(year, years),
          repeat(
            [
              set(cost, load(costs)),
              set(benefit, subtract(load(asides), cost)),
              set(present, add(present, multiply(benefit, load(worths)))),
              set(total, add(total, cost)),
              set(cumulative, add(cumulative, benefit)),
              // Within `nought` of nought is nought.
              set(after, and(cumulative, isLess(nought, absolute(cumulative)))),
              set(deepest, greater(deepest, negative(after))),
              set(last, select(isLess(before, none), subtract(moment, divide(before, subtract(after, before))), last)),
              set(before, after),
              set(moment, add(moment, one)),
              set(falls, and(falls, isLess(load(movements), keep(negative(nought))))),
              ...[costs, movements, asides, worths].map((pointer) => set(pointer, plus(pointer, stride))),
              set(year, less(year, integer(1))),
            ],
            isBelow(integer(0), year),
          ),
          // Still below nought at the end: never. Never below nought: at once.
          set(payback, without(greater(none, subtract(last, origin)), isEqual(last, none))),
          set(payback, select(isLess(before, none), never, payback)),
          set(apart, fromLikely(present, 0, live)),
          ...measures.flatMap((figure, place) => [
            store(plus(into, at), figure),
            ...(place < measures.length - 1 ? [set(into, plus(into, stride))] : []),
          ]),
          set(into, less(into, plus(plus(stride, stride), plus(stride, stride)))),
          count('paid', and(and(live, isPaid), one)),
          count('within', and(and(live, isAtMost(payback, limit)), one)),
          count('positive', and(and(live, isLess(nought, present)), one)),
          count('falling', and(and(live, falls), one)),
          count('squares', multiply(apart, apart)),
          count('value', apart),
          count('netCost', fromLikely(total, 1, live)),
          count('peak', fromLikely(deepest, 2, live)),
          count('payback', fromLikely(payback, 3, and(live, isPaid))),
          set(at, plus(at, integer(16))),
        ],
        isBelow(at, size),
      ),
      ...tally.map((name, place) => storeLane(sums, inAll(tallies[name]), 0, 8 * place)),
    ];
  },
);
