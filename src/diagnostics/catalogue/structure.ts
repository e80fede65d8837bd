/** Keys and the kind of thing that stands beside them. */
import { didYouMean, error, oneOf, quoted, short } from './entry.js';
import { listed } from '../nearest.js';

export const structureFindings = {
  // Structure
  'unknown-key': error(
    ({ key, where }: { readonly key: string; readonly where: string }) => `${quoted(key)} is not a key of ${where}`,
    ({
      meant,
      known,
    }: {
      readonly key: string;
      readonly where: string;
      readonly meant: string | null;
      readonly known: readonly string[];
    }) => didYouMean(meant, `Known here: ${oneOf(known)}.`),
  ),
  'misplaced-key': error(
    ({ key, where, home }: { readonly key: string; readonly where: string; readonly home: readonly string[] }) =>
      `${quoted(key)} is not a key of ${where}; it belongs to ${oneOf(home)}`,
    () => 'Move it there, or leave it out.',
  ),
  'missing-key': error(
    ({ key, where }: { readonly key: string; readonly where: string }) => `${where} needs ${quoted(key)}`,
    ({ example }: { readonly key: string; readonly where: string; readonly example: string }) => `Add \`${example}\`.`,
  ),
  'expected-map': error(
    ({ what, known }: { readonly what: string; readonly known: readonly string[] }) =>
      `${what} takes keys with values${known.length > 0 ? ` (such as ${listed(known.slice(0, 3))})` : ''}, not a single value or a list`,
    () => 'Write each key on a line of its own, indented, or all of them inside `{ }`.',
  ),
  'expected-value': error(
    ({ what, form }: { readonly what: string; readonly form: string }) => `${what} takes ${form}, not a list or a map`,
    ({ example }: { readonly what: string; readonly form: string; readonly example: string }) => `Write it as in \`${example}\`.`,
  ),
  'expected-list': error(
    ({ what }: { readonly what: string }) => `${what} takes a list`,
    ({ example }: { readonly what: string; readonly example: string }) => `Write it as in \`${example}\`.`,
  ),
  'empty-value': error(
    ({ what }: { readonly what: string }) => `${what} has no value`,
    () => 'Write the value, or take the key out.',
  ),
  'unsupported-version': error(
    ({ written }: { readonly written: string }) =>
      `\`fivecase: ${short(written)}\` is not a version of the language that this program knows`,
    () => 'Write `fivecase: 1`, or install a newer version of the program.',
  ),
  'id-form': error(
    ({ id }: { readonly id: string }) => `${quoted(id)} cannot be an id; ids are lower-case letters, digits and hyphens`,
    ({ id, meant }: { readonly id: string; readonly meant: string }) =>
      id.includes(':') ? 'Put a space after the colon.' : `Write it as \`${meant}:\`, and put the words people read in \`name:\`.`,
  ),
  'years-amid-fields': error(
    () => 'years and fields stand side by side in this line',
    () => 'Put the years under `amounts:`.',
  ),
} as const;
