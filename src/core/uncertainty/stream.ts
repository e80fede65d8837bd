/**
 * The random numbers of a simulation: Threefry-2x32 with twenty rounds (Salmon, Moraes, Dror and Shaw,
 * "Parallel random numbers: as easy as 1, 2, 3", 2011). It has no state: the number of a draw, under
 * the key of an input, gives that draw's number, whoever asks and in whatever order. The kernel has
 * the same rounds written out.
 */

/** Two words of 32 bits. */
export type Words = readonly [number, number];

const rotations = [
  [13, 15, 26, 6],
  [17, 29, 16, 24],
] as const;

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Two words out of two, under a key; signed, as the engine keeps them. */
export const threefry = (key: Words, counter: Words): Words => {
  const keys = [key[0], key[1], 0x1bd11bda ^ key[0] ^ key[1]] as const;
  let a = (counter[0] + keys[0]) | 0;
  let b = (counter[1] + keys[1]) | 0;
  for (let group = 0; group < 5; group += 1) {
    for (const by of rotations[group % 2] ?? rotations[0]) {
      a = (a + b) | 0;
      b = rotated(b, by) ^ a;
    }
    a = (a + (keys[(group + 1) % 3] ?? 0)) | 0;
    b = (b + (keys[(group + 2) % 3] ?? 0) + group + 1) | 0;
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
  return [...letters, letters.length].reduce<Words>((key, letter, place) => threefry(key, [letter, place]), start);
};
