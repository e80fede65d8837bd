/** Net costs and movements take what is linear in one input alone: four inputs to a pass over a column. */
import { add, integer, integerAt, i32, isBelow, load, loadBoth, multiply, plus, repeat, routine, set, store, v128 } from './assembler.js';
import type { Code, Routine } from './assembler.js';

/** Bytes of one pass in memory: the column and the first of four inputs' numbers by their addresses, eight bytes each, then four slopes. */
export const passBytes = 48;

/** The passes from an address to another: each adds p x₁ + q x₂ + r x₃ + s x₄ to a column of `size` bytes, in this order; `stride` from input to input. */
export const adding: Routine = routine(
  'add',
  { pass: i32, until: i32, size: i32, stride: i32 },
  ({ pass, until, size, stride }, declare) => {
    const { column, end, x1, x2, x3, x4 } = declare(i32, 'column', 'end', 'x1', 'x2', 'x3', 'x4');
    const { p, q, r, s } = declare(v128, 'p', 'q', 'r', 's');
    const inputs = [
      [x1, p],
      [x2, q],
      [x3, r],
      [x4, s],
    ] as const;
    const two = (further: number): Code =>
      store(
        column,
        inputs.reduce<Code>((sum, [x, slope]) => add(sum, multiply(load(x, further), slope)), load(column, further)),
        further,
      );
    return [
      repeat(
        [
          set(column, integerAt(pass)),
          set(x1, integerAt(pass, 8)),
          set(x2, plus(x1, stride)),
          set(x3, plus(x2, stride)),
          set(x4, plus(x3, stride)),
          ...inputs.map(([, slope], place) => set(slope, loadBoth(pass, 16 + 8 * place))),
          set(end, plus(column, size)),
          repeat(
            [two(0), two(16), ...[column, x1, x2, x3, x4].map((pointer) => set(pointer, plus(pointer, integer(32))))],
            isBelow(column, end),
          ),
          set(pass, plus(pass, integer(passBytes))),
        ],
        isBelow(pass, until),
      ),
    ];
  },
);
