/** Files that a scenario names: what it extends, and its baseline. */
import { error, quoted, warning } from './entry.js';

export const fileFindings = {
  // Other files
  'extends-missing': error(
    ({ path, reason }: { readonly path: string; readonly reason: string }) => `${quoted(path)} cannot be read: ${reason}`,
    () => 'Check the path; it counts from the folder of this file.',
  ),
  'empty-removes': warning(
    ({ key }: { readonly key: string }) => `${quoted(key)} has no value here, which takes away what the file below says`,
    ({ key }: { readonly key: string }) => `Write \`${key}: null\` if that is meant; else write the value.`,
  ),
  'extends-circle': error(
    ({ chain }: { readonly chain: readonly string[] }) => `these files extend one another in a circle: ${chain.join(' → ')}`,
    () => 'Take `extends` out of one of them.',
  ),
  'extends-outside': error(
    ({ path }: { readonly path: string }) => `${quoted(path)} leads out of the project's folder`,
    () => 'Keep shared files inside the project: below the nearest folder upward that holds fivecase.config.yaml or .git.',
  ),
  'extends-too-many': error(
    ({ most }: { readonly most: number }) => `more than ${most} files below this scenario`,
    () => 'Put some of the files together.',
  ),
  'baseline-invalid': error(
    ({ path, errors }: { readonly path: string; readonly errors: number }) =>
      `the baseline ${quoted(path)} has ${errors} ${errors === 1 ? 'mistake' : 'mistakes'} of its own`,
    () => 'Mend the baseline first; its mistakes are listed with it.',
  ),
  'baseline-missing': error(
    ({ path, reason }: { readonly path: string; readonly reason: string }) => `the baseline ${quoted(path)} cannot be read: ${reason}`,
    () => 'Check the path; it counts from the folder of the file that names it.',
  ),
  'baseline-organisation': warning(
    ({ theirs, own }: { readonly theirs: string | null; readonly own: string }) =>
      `the baseline's organisation${theirs === null ? ' is not given' : `, ${quoted(theirs)}, is no partner`}, so its lines fall to ${quoted(own)}`,
    () => 'Name one of the partners as `organisation` in the baseline.',
  ),
  'baseline-template': error(
    ({ path }: { readonly path: string }) => `the baseline ${quoted(path)} is a template, which is there only to be extended`,
    () => 'Name a scenario that extends it.',
  ),
  'baseline-horizon': error(
    ({ own, theirs }: { readonly own: string; readonly theirs: string }) =>
      `the baseline looks at ${theirs}, this scenario at ${own}; they must be the same`,
    () => 'Give both the same `horizon`; a common file that both extend keeps them together.',
  ),
  'baseline-differs': warning(
    ({ what }: { readonly what: string }) => `the baseline has another ${what}; this scenario's counts for both`,
    () => 'Give both the same, best in a common file that both extend.',
  ),
  'base-budget-missing': warning(
    ({ path }: { readonly path: string }) =>
      `this scenario has no base budget, the baseline ${quoted(path)} has one: all of it counts as saved`,
    () => 'Give both the same base budget, best in a common file that both extend.',
  ),
  'template-not-run': error(
    () => 'this file is a template: it is there only to be extended, and is not run',
    () => 'Run a scenario that extends it, or take `template: true` out.',
  ),
} as const;
