/** Options as people call them: titles short enough for a column, and a measure's figure in words. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { RankingMeasure } from '../../core/options/ranking.js';
import { moneyInWords, percentInWords, yearsInWords } from '../figures-in-words.js';
import type { MoneyDisplay } from '../model.js';
import { rounded } from '../rounding.js';

/** Characters of a title at the left of a row of years, and over a column, where it breaks into lines. */
const atLeft = 24;
const overColumn = 36;

export const shortened = (title: string, longest: number): string => {
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 12));
  return `${words.replace(/[ ,.:;]+$/, '')}…`;
};

/** The first word and the last ones: what tells titles apart that begin alike. */
const endsOf = (title: string, longest: number): string => {
  const [first = '', ...rest] = title.split(' ');
  const room = longest - first.length - 2;
  const tail = rest.reduceRight((kept, word) => (kept.length + word.length + 1 > room ? kept : `${word} ${kept}`.trim()), '');
  return tail === '' ? shortened(title, longest) : `${first}… ${tail}`;
};

/** Shortened, by their ends where they begin alike, and numbered where nothing tells them apart. */
const unlike = (titles: readonly string[], longest: number): readonly string[] => {
  const short = titles.map((title) => shortened(title === '' ? 'untitled' : title, longest));
  const apart = short.map((words, place) =>
    words !== titles[place] && short.filter((other) => other === words).length > 1 ? endsOf(titles[place] ?? '', longest) : words,
  );
  return apart.map((words, place) => {
    const before = apart.slice(0, place).filter((other) => other === words).length;
    return before === 0 ? words : `${words} (${before + 1})`;
  });
};

/** Titles as a page shows them, no two alike: at the left of a row, over a column, and in full where there is room to wrap. */
export interface Titles {
  readonly left: readonly string[];
  readonly over: readonly string[];
  readonly whole: readonly string[];
}

export const shortTitles = (titles: readonly string[]): Titles => ({
  left: unlike(titles, atLeft),
  over: unlike(titles, overColumn),
  whole: unlike(titles, Number.POSITIVE_INFINITY),
});

/** Characters of a title in a document, whose columns are as wide as their words and break where they must. */
const inDocument = 60;

export const documentTitles = (titles: readonly string[]): Titles => {
  const long = unlike(titles, inDocument);
  return { ...shortTitles(titles), left: long, over: long };
};

/** `£636k`, `4.58 years`, `6.8%`, `1.07`, or `none`. */
export const figureInWords = ({ kind }: Pick<RankingMeasure, 'kind'>, figure: Decimal | null, unit: MoneyDisplay): string => {
  if (figure === null) return 'none';
  switch (kind) {
    case 'money':
      return moneyInWords(figure, unit);
    case 'years':
      return yearsInWords(figure);
    case 'rate':
      return percentInWords(figure);
    case 'ratio':
      return rounded(figure, 2).toFixed(2);
  }
};

/** A measure's name inside a sentence: `net present value`, `IRR` left as it is. */
export const inSentence = (name: string): string => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);
