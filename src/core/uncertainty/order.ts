/**
 * Figures in their order without sorting them all. A quantile here is the figure of a draw: the
 * smallest that at least so many of a hundred draws do not exceed (nearest rank, the inverse of the
 * empirical distribution). It is exact at any number of draws.
 */

/** The rank, counted from nought, of the figure that at least `percent` of `count` draws do not exceed. */
export const nearestRank = (percent: number, count: number): number => Math.max(0, Math.ceil((percent * count) / 100) - 1);

/** The smallest and the largest of them that have an end; both nought where none has. */
export const extremes = (figures: Float64Array): { readonly least: number; readonly most: number; readonly finite: number } => {
  let least = Infinity;
  let most = -Infinity;
  let finite = 0;
  // By their places: going through so many with `of` takes several times as long.
  for (let place = 0; place < figures.length; place += 1) {
    const figure = figures[place] ?? 0;
    if (figure === Infinity) continue;
    finite += 1;
    if (figure < least) least = figure;
    if (figure > most) most = figure;
  }
  return finite === 0 ? { least: 0, most: 0, finite } : { least, most, finite };
};

/**
 * The figures at some ranks, counted from nought: each falls into one of many buckets by its size, and
 * only the buckets that hold a rank are sorted. Figures without an end come last, in a bucket of their own.
 * Names nothing outside itself: it is handed to threads as text.
 */
export const atRanks = (figures: Float64Array, ranks: readonly number[]): readonly number[] => {
  const count = figures.length;
  // From a sample: what lies beyond it falls into the first or the last bucket, which are sorted like the others.
  const sample = new Float64Array(Math.min(count, 4_096));
  for (let place = 0; place < sample.length; place += 1) sample[place] = figures[Math.floor((place * count) / sample.length)] ?? 0;
  sample.sort();
  if (sample.length === count) return ranks.map((rank) => sample[rank] ?? Infinity);
  const least = sample[0] ?? 0;
  const most = sample.findLast((figure) => figure !== Infinity) ?? least;
  const buckets = 8_192;
  const scale = most > least ? (buckets - 2) / (most - least) : 0;
  const counts = new Uint32Array(buckets + 1);
  for (let place = 0; place < count; place += 1) {
    const figure = figures[place] ?? 0;
    const along = (figure - least) * scale + 1;
    const bucket = figure === Infinity ? buckets : along < 1 ? 0 : along < buckets - 1 ? along | 0 : buckets - 1;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  // Of each bucket: how many figures lie below it; of each that holds a rank, also how many gathered ones do.
  const below = new Uint32Array(buckets + 2);
  for (let bucket = 0; bucket <= buckets; bucket += 1) below[bucket + 1] = (below[bucket] ?? 0) + (counts[bucket] ?? 0);
  const bucketOf = (rank: number): number => {
    let bucket = 0;
    while (bucket < buckets && rank >= (below[bucket + 1] ?? 0)) bucket += 1;
    return bucket;
  };
  const isWanted = new Uint8Array(buckets + 1);
  for (const rank of ranks) isWanted[bucketOf(rank)] = 1;
  isWanted[buckets] = 0;
  const start = new Uint32Array(buckets + 1);
  let gathered = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    start[bucket] = gathered;
    if (isWanted[bucket] === 1) gathered += counts[bucket] ?? 0;
  }
  const kept = new Float64Array(gathered);
  let filled = 0;
  for (let place = 0; place < count; place += 1) {
    const figure = figures[place] ?? 0;
    const along = (figure - least) * scale + 1;
    const bucket = figure === Infinity ? buckets : along < 1 ? 0 : along < buckets - 1 ? along | 0 : buckets - 1;
    if (isWanted[bucket] === 1) {
      kept[filled] = figure;
      filled += 1;
    }
  }
  // Figures that are all the same, as those of a year that no range touches, are in order as they come.
  for (let place = 1; place < gathered; place += 1) {
    if ((kept[place] ?? 0) >= (kept[place - 1] ?? 0)) continue;
    kept.sort();
    break;
  }
  return ranks.map((rank) => {
    const bucket = bucketOf(rank);
    return bucket === buckets ? Infinity : (kept[(start[bucket] ?? 0) + rank - (below[bucket] ?? 0)] ?? Infinity);
  });
};

/** How many figures fall into each stretch of one width, the first beginning at `from`. */
export const histogramOf = (figures: Float64Array, from: number, width: number, stretches: number): readonly number[] => {
  const counts = Array.from({ length: stretches }, () => 0);
  for (let place = 0; place < figures.length; place += 1) {
    const figure = figures[place] ?? 0;
    const stretch = Math.min(stretches - 1, Math.max(0, Math.floor((figure - from) / width)));
    counts[stretch] = (counts[stretch] ?? 0) + 1;
  }
  return counts;
};
