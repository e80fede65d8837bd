/** Finds the word somebody probably meant. */

/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1] ?? [];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
};

const plain = (word: string): string => word.toLowerCase().replace(/[-_ ]/g, '');

/** Words to compare with; nobody has so many names in one place but a file made to take time. */
const mostCompared = 200;

/** The known word nearest to `word`, or null when none is near (to a word of one or two letters anything is). First of the list on a tie. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  if (word.length < 3 || word.length > 60) return null;
  const written = plain(word);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let compared = 0;
  for (const candidate of known) {
    const other = plain(candidate);
    // So many letters more or fewer take at least as many edits.
    if (Math.abs(other.length - written.length) >= least) continue;
    compared += 1;
    if (compared > mostCompared) break;
    const away = distance(written, other);
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
};

/** The known id that ends in what was written (`maintenance` for `savings/maintenance`), else the nearest. */
export const nearestId = (written: string, known: readonly string[]): string | null =>
  known.find((id) => id.endsWith(`/${written}`)) ?? nearest(written, known);

/** `a, b and c` */
export const listed = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
