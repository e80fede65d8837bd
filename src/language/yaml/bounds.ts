/** How large a file's text may be made: far beyond what a scenario needs, and far below what would exhaust the YAML library. */

/** Deeper than anything in the language, and shallow enough that no file can exhaust the stack. */
export const deepest = 32;
/** Brackets opened and not closed, or blanks to indent by: far more than is allowed, but too few to exhaust the YAML library. */
const mostOpen = 500;

/** Lines, commas and colons of one file, and of a file with all that it extends: far more than any scenario needs, and few enough to be taken apart in a second. */
export const mostValues = 30_000;

/** What parts the values of a text, which bounds how many there are. */
const parting = /[\n,]|:(?= )/g;

/** Lines, commas and colons of a text. */
export const valuesIn = (text: string): number => text.match(parting)?.length ?? 0;

/** Where the text has more values than a scenario could need; null where it has not. */
export const tooManyValues = (text: string): number | null => {
  if (text.length <= mostValues) return null;
  let count = 0;
  for (const { index } of text.matchAll(parting)) {
    count += 1;
    if (count > mostValues) return index;
  }
  return null;
};

/** Where the text opens more brackets than a scenario could ever close, whatever is quoted; null where it does not. */
export const tooManyOpen = (text: string): number | null => {
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > mostOpen) return index;
  }
  return null;
};

/** Where lists stand in lists on one line, or a line is indented, as no scenario's are; null where they are not. */
export const tooFarIn = (text: string): number | null => {
  const dashes = text.search(new RegExp(`^ *(?:[-?:] +){${deepest + 1}}`, 'm'));
  return dashes === -1 ? (new RegExp(`^ {${mostOpen}}(?=.*\\S)`, 'm').exec(text)?.index ?? null) : dashes;
};
