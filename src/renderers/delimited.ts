/** Comma- and tab-separated values (RFC 4180): exact figures, no thousands marks, text that stays text. */
import { harmlessLines } from '../diagnostics/excerpt.js';
import type { Sheet, SheetCell } from '../report/model.js';

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; figures never do. */
const safe = (words: string): string => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words);

/** Harmless on a screen; tabs and ends of lines, which a field may hold, stay. */
const plainly = (words: string): string => words.split('\t').map(harmlessLines).join('\t');

const fieldOf = (cell: SheetCell, separator: string): string => {
  if (cell === null) return '';
  if ('figure' in cell) return cell.figure;
  const words = plainly(safe(cell.text));
  return words.includes(separator) || /["\r\n]/.test(words) ? `"${words.replace(/"/g, '""')}"` : words;
};

/** The sheet with `separator` between fields; lines end with a line feed. */
export const renderDelimited = ({ headings, rows }: Sheet, separator: ',' | '\t'): string =>
  [headings.map((text): SheetCell => ({ text })), ...rows]
    .map((row) => `${row.map((cell) => fieldOf(cell, separator)).join(separator)}\n`)
    .join('');
