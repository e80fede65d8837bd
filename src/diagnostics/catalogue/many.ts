/** Files with more of something than anybody could have written or would read. */
import { error } from './entry.js';

const grouped = (count: number): string => count.toLocaleString('en-GB');

export const manyFindings = {
  'too-many-values': error(
    ({ most, withBelow }: { readonly most: number; readonly withBelow?: boolean }) =>
      `this file${withBelow ? ', with the one it extends, has' : ' has'} more than ${grouped(most)} lines, commas and colons, more than any scenario needs`,
    () => 'Check that this is the right file; what comes many times over is a line with `units`, or belongs in files of their own.',
  ),
  'too-many-items': error(
    ({ items, most }: { readonly items: number; readonly most: number }) =>
      `this list has ${grouped(items)} items, more than the ${grouped(most)} that it may have`,
    () => 'Check that nothing stands here many times over; take out what can never count.',
  ),
  'too-many-stresses': error(
    ({ stresses, most }: { readonly stresses: number; readonly most: number }) =>
      `a scenario of this size may have ${grouped(most)} stress tests, and this one has ${grouped(stresses)}`,
    () => 'Keep those that a decision hangs on; each is the whole scenario once more.',
  ),
  'too-many-partners': error(
    ({ partners, most }: { readonly partners: number; readonly most: number }) =>
      `a case of this size may have ${grouped(most)} partners, and this one has ${grouped(partners)}`,
    () => 'Name partners together, such as all district councils, and share their part among them outside this case.',
  ),
  // Told under the code and the severity of what it stands for.
  'more-alike': error(
    ({ more, told }: { readonly more: number; readonly told: number }) =>
      `${grouped(more)} more of this kind follow in this file; the first ${grouped(told)} are told`,
    () => 'Mend those that are told, then check again.',
  ),
} as const;
