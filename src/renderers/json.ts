/** What a string may hold as it is, and a terminal or an editor would yet obey: written by its number, which says the same. */
// oxlint-disable-next-line no-control-regex -- what may repaint a screen is what it looks for
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A result as JSON, two spaces to a level; ends with a line end. */
export const renderJson = (result: unknown): string =>
  `${JSON.stringify(result, null, 2).replace(obeyed, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
