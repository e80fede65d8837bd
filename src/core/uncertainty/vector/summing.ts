/** Columns of draws added up: by themselves, and times how far the value is from the likely one. */
import {
  add,
  figures,
  i32,
  integer,
  isBelow,
  load,
  loadBoth,
  multiply,
  plus,
  repeat,
  routine,
  set,
  storeLane,
  subtract,
  v128,
} from './assembler.js';
import type { Code, Routine } from './assembler.js';
import { inAll } from './measuring.js';

/** Four draws to a turn, in two sums that do not wait for one another. */
const turn = 32;

/** Each column's figures less its centre, added up, to figures in a row; `size` in bytes, a multiple of 32. */
export const summing: Routine = routine(
  'sum',
  { column: i32, until: i32, stride: i32, size: i32, centres: i32, into: i32 },
  ({ column, until, stride, size, centres, into }, declare) => {
    const { at, end } = declare(i32, 'at', 'end');
    const { centre, one, other } = declare(v128, 'centre', 'one', 'other');
    return [
      repeat(
        [
          set(at, column),
          set(end, plus(column, size)),
          set(centre, loadBoth(centres)),
          ...[one, other].map((sum) => set(sum, figures(0))),
          repeat(
            [
              ...[one, other].map((sum, place) => set(sum, add(sum, subtract(load(at, 16 * place), centre)))),
              set(at, plus(at, integer(turn))),
            ],
            isBelow(at, end),
          ),
          set(one, add(one, other)),
          storeLane(into, inAll(one), 0),
          ...[centres, into].map((pointer) => set(pointer, plus(pointer, integer(8)))),
          set(column, plus(column, stride)),
        ],
        isBelow(column, until),
      ),
    ];
  },
);

/** Each column's figures, and their products with those of the column `apart`, added up. */
export const summingProducts: Routine = routine(
  'sumProducts',
  { column: i32, until: i32, stride: i32, size: i32, apart: i32, sums: i32, products: i32 },
  ({ column, until, stride, size, apart, sums, products }, declare) => {
    const { at, beside, end } = declare(i32, 'at', 'beside', 'end');
    const one = declare(v128, 'own', 'sum', 'product');
    const other = declare(v128, 'own', 'sum', 'product');
    const store = (into: Code, a: Code, b: Code): readonly Code[] => [set(a, add(a, b)), storeLane(into, inAll(a), 0)];
    return [
      repeat(
        [
          set(at, column),
          set(beside, apart),
          set(end, plus(column, size)),
          ...[one, other].flatMap(({ sum, product }) => [set(sum, figures(0)), set(product, figures(0))]),
          repeat(
            [
              ...[one, other].flatMap(({ own, sum, product }, place) => [
                set(own, load(at, 16 * place)),
                set(sum, add(sum, own)),
                set(product, add(product, multiply(own, load(beside, 16 * place)))),
              ]),
              ...[at, beside].map((pointer) => set(pointer, plus(pointer, integer(turn)))),
            ],
            isBelow(at, end),
          ),
          ...store(sums, one.sum, other.sum),
          ...store(products, one.product, other.product),
          ...[sums, products].map((pointer) => set(pointer, plus(pointer, integer(8)))),
          set(column, plus(column, stride)),
        ],
        isBelow(column, until),
      ),
    ];
  },
);
