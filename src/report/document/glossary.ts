/** The words of the field as documents use them: the glossary of the manual itself, which the build takes in. */
import manual from '../../../docs/glossary.md';

/** Each term and what it means, in the order of the alphabet; words in code type lose their marks. */
export const glossary: readonly { readonly term: string; readonly meaning: string }[] = [
  ...manual.matchAll(/^\*\*(.+?)\.\*\* (.+)$/gm),
].map(([, term = '', meaning = '']) => ({ term, meaning: meaning.replaceAll('`', '') }));
