/** A run's blocks of draws, and what each is added up to. */

/** Draws to a block: sums are made block by block, so that no thread and no shard changes a digit. Divides 2 to the 32. */
export const blockSize = 256;

/**
 * The places of a block's row of sums: draws that pay back, pay back within the limit, have a value above
 * nought, have revenue falling every year; the squares of the value; every measure (payback's over the
 * draws that have one); the effect of each input, and its product with the value; draws in which the option
 * is the best. All but the counts are of deviations from the likely figure. The first nine are those of
 * `tally` in vector/measuring.ts.
 */
export const sumsOf = (years: number, inputs: number) => ({
  paid: 0,
  within: 1,
  positive: 2,
  falling: 3,
  squares: 4,
  measures: 5,
  effects: 9 + years,
  products: 9 + years + inputs,
  best: 9 + years + 2 * inputs,
  size: 10 + years + 2 * inputs,
});

export type Sums = ReturnType<typeof sumsOf>;
