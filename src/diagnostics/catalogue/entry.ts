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

export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
export const quoted = (text: string): string => `"${short(text)}"`;
export const didYouMean = (meant: string | null, otherwise: string): string => (meant === null ? otherwise : `Did you mean ${meant}?`);
export const oneOf = (known: readonly string[]): string => listed(known, 'or');

export interface FormWords extends Words {
  readonly written: string;
  /** The same figure in the right form, where that is clear. */
  readonly example: string | null;
}
