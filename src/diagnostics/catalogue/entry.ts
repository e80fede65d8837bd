/** What an entry of the catalogue is: a severity, a sentence (what is wrong and why) and a mend (what to do). */
import { listed } from '../nearest.js';

export type Words = Readonly<Record<string, unknown>>;

export interface Entry<W> {
  readonly severity: 'error' | 'breach' | 'warning' | 'info';
  readonly says: (words: W) => string;
  readonly mend: (words: W) => string;
}

export const error = <W extends Words>(says: (words: W) => string, mend: (words: W) => string): Entry<W> => ({
  severity: 'error',
  says,
  mend,
});
export const breach = <W extends Words>(says: (words: W) => string, mend: (words: W) => string): Entry<W> => ({
  severity: 'breach',
  says,
  mend,
});
export const note = <W extends Words>(says: (words: W) => string, mend: (words: W) => string): Entry<W> => ({
  severity: 'info',
  says,
  mend,
});
export const warning = <W extends Words>(says: (words: W) => string, mend: (words: W) => string): Entry<W> => ({
  severity: 'warning',
  says,
  mend,
});

/** Letters of a text from a file that a sentence shows. */
const longest = 60;

export const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 3)}...` : text);
export const quoted = (text: string): string => `"${short(text)}"`;
export const didYouMean = (meant: string | null, otherwise: string): string => (meant === null ? otherwise : `Did you mean ${meant}?`);

/** Names that a mend lists before it breaks off. */
const mostListed = 40;

export const oneOf = (known: readonly string[]): string =>
  known.length > mostListed ? `${known.slice(0, mostListed).join(', ')} and ${known.length - mostListed} more` : listed(known, 'or');

/** A figure in the right form where there is one to show, and one that anybody would read. */
export const orElse = (example: string | null, otherwise: string): string =>
  example === null || example.length > longest ? otherwise : example;

export interface FormWords extends Words {
  readonly written: string;
  /** The same figure in the right form, where that is clear. */
  readonly example: string | null;
}
