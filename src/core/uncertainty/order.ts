/**
 * Figures in their order without sorting them all. A quantile here is the figure of a draw: the
 * smallest that at least so many of a hundred draws do not exceed (nearest rank, the inverse of the
 * empirical distribution). It is exact at any number of draws.
 */

/** Few enough that sorting them costs nothing. */
const few = 4_096;
const buckets = 8_192;

const sorted = (figures: Float64Array): Float64Array => figures.slice().sort();

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
 * only the buckets that hold a rank are sorted. Figures without an end come last.
 */
export const atRanks = (figures: Float64Array, ranks: readonly number[]): readonly number[] => {
  const { least, most, finite } = extremes(figures);
  if (figures.length <= few || least === most) {
    const order = sorted(figures);
    return ranks.map((rank) => order[rank] ?? Infinity);
  }
  const scale = (buckets - 1) / (most - least);
  const counts = new Uint32Array(buckets);
  for (let place = 0; place < figures.length; place += 1) {
    const figure = figures[place] ?? 0;
    if (figure === Infinity) continue;
    const bucket = ((figure - least) * scale) | 0;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  const wanted = new Uint8Array(buckets);
  let before = 0;
  let gathered = 0;
  // Of each wanted bucket: how many figures lie below it, and how many of the gathered ones do.
  const starts = new Map<number, { readonly below: number; readonly from: number }>();
  const bucketOf = new Map<number, number>();
  const ascending = [...ranks].sort((a, b) => a - b);
  let next = 0;
  for (let bucket = 0; bucket < buckets && next < ascending.length; bucket += 1) {
    const count = counts[bucket] ?? 0;
    while (next < ascending.length && (ascending[next] ?? 0) < before + count) {
      if (wanted[bucket] === 0) {
        wanted[bucket] = 1;
        starts.set(bucket, { below: before, from: gathered });
        gathered += count;
      }
      bucketOf.set(ascending[next] ?? 0, bucket);
      next += 1;
    }
    before += count;
  }
  const kept = new Float64Array(gathered);
  let filled = 0;
  for (let place = 0; place < figures.length; place += 1) {
    const figure = figures[place] ?? 0;
    if (figure !== Infinity && wanted[((figure - least) * scale) | 0] === 1) {
      kept[filled] = figure;
      filled += 1;
    }
  }
  kept.sort();
  return ranks.map((rank) => {
    const bucket = bucketOf.get(rank);
    const start = bucket === undefined ? undefined : starts.get(bucket);
    return rank >= finite || !start ? Infinity : (kept[start.from + rank - start.below] ?? Infinity);
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
