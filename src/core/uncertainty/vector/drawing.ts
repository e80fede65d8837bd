/**
 * Random numbers of one input, eight draws to a turn: Threefry-2x32 as `stream.ts` has it, then a number
 * between nought and one, then the quantile of the input's shape there. Two groups of four draws go side by
 * side, because each instruction of one waits for the one before it.
 */
import {
  addWords,
  allWords,
  figures,
  i32,
  integer,
  isBelow,
  lowerWords,
  or,
  plus,
  repeat,
  routine,
  set,
  shiftWordsLeft,
  shiftWordsRight,
  splatInteger,
  store,
  subtract,
  upperWords,
  v128,
  words,
  xor,
} from './assembler.js';
import type { Code, Declare, Keep, Kind, Named, Routine } from './assembler.js';
import { drawRounds, parity, rotations } from '../stream.js';

/** A shape: what it takes, and what its quantile function makes of two probabilities in a variable. */
export interface Shape<Parameter extends string> {
  readonly name: string;
  readonly parameters: Named<Parameter, Kind>;
  readonly made: (parameters: Named<Parameter, Code>, declare: Declare, keep: Keep) => (probability: Code) => readonly Code[];
}

/** Four draws: their two words. */
interface Four {
  readonly a: Code;
  readonly b: Code;
}

const rotated = (word: Code, by: number): Code => or(shiftWordsLeft(word, by), shiftWordsRight(word, 32 - by));

/** The upper word of the figure 1. */
const exponentOfOne = 0x3ff00000;

/** One less half of the last of 53 digits: off a number from 1 to 2, it leaves the middle of one of 2⁵² stretches from 0 to 1. */
const justBelowOne = 1 - 2 ** -53;

/** Draws from `first` on, whose upper words are `upper`, into memory from `at` on, to a multiple of eight; with what the shape takes. */
export const drawing = <Parameter extends string>({ name, parameters, made }: Shape<Parameter>): Routine =>
  routine(
    name,
    { at: i32, until: i32, first: i32, upper: i32, key0: i32, key1: i32, ...parameters },
    ({ at, until, first, upper, key0, key1, ...own }, declare, keep) => {
      const keyA = keep(splatInteger(key0));
      const keyB = keep(splatInteger(key1));
      const keys = [keyA, keyB, keep(xor(xor(allWords(parity), keyA), keyB))] as const;
      const wordOfKey = (turn: number): Code => keys[turn % 3] ?? keyA;
      const second = keep(addWords(splatInteger(upper), keyB));
      const [exponent, below] = [keep(allWords(exponentOfOne)), keep(figures(justBelowOne))];
      const [four, eight] = [keep(allWords(4)), keep(allWords(8))];
      const { next, figure } = declare(v128, 'next', 'figure');
      const fours: readonly [Four, Four] = [declare(v128, 'a', 'b'), declare(v128, 'a', 'b')];
      const quantile = made(own as unknown as Named<Parameter, Code>, declare, keep);

      /** After each fourth round the key is added anew, and the number of times so far. */
      const injected = (turn: number): readonly Code[] => {
        const ofB = keep(addWords(wordOfKey(turn + 1), allWords(turn)));
        return fours.flatMap(({ a, b }) => [set(a, addWords(a, wordOfKey(turn))), set(b, addWords(b, ofB))]);
      };
      const round = (which: number): readonly Code[] => [
        ...fours.map(({ a, b }) => set(a, addWords(a, b))),
        ...fours.map(({ a, b }) => set(b, xor(rotated(b, rotations[which % rotations.length] ?? 0), a))),
        ...(which % 4 === 3 ? injected((which + 1) / 4) : []),
      ];
      /** Two of four draws, by the words that make up a figure from 1 to 2: 20 digits of the first word above all of the second. */
      const two = (joined: Code, further: number): readonly Code[] => [
        set(figure, subtract(joined, below)),
        ...quantile(figure),
        store(at, figure, further),
      ];
      return [
        set(next, addWords(addWords(splatInteger(first), words(0, 1, 2, 3)), keyA)),
        repeat(
          [
            set(fours[0].a, next),
            set(fours[1].a, addWords(next, four)),
            ...fours.map(({ b }) => set(b, second)),
            ...Array.from({ length: drawRounds }, (_, which) => round(which)).flat(),
            ...fours.flatMap(({ a, b }, place) => [
              set(a, or(shiftWordsRight(a, 12), exponent)),
              ...two(lowerWords(b, a), 32 * place),
              ...two(upperWords(b, a), 32 * place + 16),
            ]),
            set(next, addWords(next, eight)),
            set(at, plus(at, integer(64))),
          ],
          isBelow(at, until),
        ),
      ];
    },
  );
