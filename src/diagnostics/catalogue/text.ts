/** The file itself and its YAML. */
import { error, quoted } from './entry.js';

export const textFindings = {
  // The file itself
  'unreadable-file': error(
    ({ reason }: { readonly reason: string }) => `this file cannot be read: ${reason}`,
    ({ reason }: { readonly reason: string }) =>
      reason === 'it is a folder'
        ? 'Name a file in it; a whole folder is for `fivecase check`.'
        : 'Check the path and that you may read the file.',
  ),
  'not-text': error(
    ({ what }: { readonly what: string }) => `this file is not plain text: ${what}`,
    () => 'Save the file as UTF-8 text. A workbook or a Word file must be written as a YAML scenario first.',
  ),
  'too-large': error(
    ({ bytes, most }: { readonly bytes: number; readonly most: number }) =>
      `this file has ${bytes.toLocaleString('en-GB')} bytes, more than the ${most.toLocaleString('en-GB')} a scenario may have`,
    () => 'Check that this is the right file; a scenario of some hundred lines is a few tens of thousands of bytes.',
  ),
  'empty-file': error(
    () => 'this file says nothing',
    () => 'Begin it with `fivecase: 1`, a `title:` and a `horizon:`; scenarios/minimal.yaml is a small example.',
  ),

  // YAML
  'yaml-syntax': error(
    ({ what }: { readonly what: string }) => `this is not well-formed YAML: ${what}`,
    ({ mend }: { readonly what: string; readonly mend?: string }) =>
      mend ?? 'Check indentation, colons, quotes and brackets on this line and the one before it.',
  ),
  'tab-indentation': error(
    () => 'a tab is used to indent; YAML counts only spaces',
    () => 'Replace the tab by two spaces for each level.',
  ),
  'duplicate-key': error(
    ({ key, line }: { readonly key: string; readonly line: number }) =>
      `${quoted(key)} stands twice in the same place (first on line ${line}); only one of the two could count`,
    () => 'Keep one of them, or give the second a name of its own.',
  ),
  'several-documents': error(
    () => 'this file holds more than one YAML document; a file is one scenario',
    () => 'Put the part after `---` in a file of its own.',
  ),
  'merge-key': error(
    () => 'YAML merge keys (`<<`) are not part of the language',
    () => 'Write the fields out, or take them from another file with `extends:`.',
  ),
  'yaml-tag': error(
    ({ tag }: { readonly tag: string }) => `the YAML tag ${quoted(tag)} is not part of the language`,
    () => 'Leave the tag out and write the value plainly.',
  ),
  'bad-alias': error(
    ({ what }: { readonly what: string }) => what,
    () => 'Write the value out where it is needed.',
  ),
  'too-deep': error(
    () => 'this is nested deeper than anything in the language',
    () => 'Check the indentation or the brackets.',
  ),
  'complex-key': error(
    () => 'a list or a map cannot be a key',
    () => 'Use a plain word before the colon.',
  ),
} as const;
