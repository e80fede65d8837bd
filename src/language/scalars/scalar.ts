/**
 * The contract of a scalar: source text in, value or problem out. Digits are taken from the text,
 * never through a binary float. One file a scalar.
 */
import type { Code, WordsOf } from '../../diagnostics/catalogue.js';

export interface Problem<C extends Code = Code> {
  readonly code: C;
  readonly words: WordsOf<C>;
}

export type Reading<T> = { readonly value: T } | { readonly problem: Problem };

export const read = <T>(value: T): Reading<T> => ({ value });

export const problem = <C extends Code>(code: C, words: WordsOf<C>): { readonly problem: Problem } => ({
  problem: { code, words } as unknown as Problem,
});
