/**
 * The random numbers of a simulation: Threefry-2x32 (Salmon, Moraes, Dror and Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", 2011). It has no state: the number of a draw, under the key of an input,
 * gives that draw's number, whoever asks and in whatever order. The vector code has the same rounds.
 */

/** Two words of 32 bits. */
export type Words = readonly [number, number];

/** By how much the second word is turned, round by round, over and over; and the constant of the third word of a key. */
export const rotations: readonly number[] = [13, 15, 26, 6, 17, 29, 16, 24];
export const parity = 0x1bd11bda;

/** Rounds of a draw, and of a key. */
export const drawRounds = 20;
const keyRounds = 20;

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Two words out of two, under a key; signed, as the engine keeps them. */
export const threefry = (key: Words, counter: Words, rounds: number): Words => {
  const keys = [key[0], key[1], parity ^ key[0] ^ key[1]] as const;
  let a = (counter[0] + keys[0]) | 0;
  let b = (counter[1] + keys[1]) | 0;
  for (let round = 1; round <= rounds; round += 1) {
    a = (a + b) | 0;
    b = rotated(b, rotations[(round - 1) % rotations.length] ?? 0) ^ a;
    if (round % 4 > 0) continue;
    const turn = round / 4;
    a = (a + (keys[turn % 3] ?? 0)) | 0;
    b = (b + (keys[(turn + 1) % 3] ?? 0) + turn) | 0;
  }
  return [a, b];
};

/**
 * The key of a stream: the seed, then the characters of its name, each in turn the counter under the
 * key so far. One name has one key wherever it stands, so that lines may change places, and an input
 * that several files share turns out alike in all of them.
 */
export const streamKey = (seed: number, name: string): Words => {
  const start: Words = [seed | 0, Math.floor(seed / 4_294_967_296) | 0];
  const letters = [...name].map((letter) => letter.codePointAt(0) ?? 0);
  return [...letters, letters.length].reduce<Words>((key, letter, place) => threefry(key, [letter, place], keyRounds), start);
};
