/**
 * Delimited text to cells that know their place. Reads what spreadsheets and finance systems write:
 * a byte-order mark, comma, semicolon, tab or bar between cells, quoted cells with doubled quotes
 * and line ends in them, any line end.
 */
import type { Source, Span } from '../../diagnostics/span.js';

export interface CsvCell {
  /** What the cell says, without its quotes and the blanks around it. */
  readonly text: string;
  readonly span: Span;
}

export interface CsvRow {
  /** As a spreadsheet counts it: from 1, empty rows too. */
  readonly number: number;
  readonly cells: readonly CsvCell[];
}

export interface Csv {
  /** The rows that hold anything at all, the headings first. */
  readonly rows: readonly CsvRow[];
  /** Where a quotation mark is never closed. */
  readonly unclosed: Span | null;
}

const separators = [',', ';', '\t', '|'] as const;

/** The separator that the headings use most, outside quotes; a comma where there is none. */
const separatorOf = (text: string): string => {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = separators.map((separator) => ({ separator, count: line.split(separator).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).separator;
};

const start = /^\u{feff}?(?:sep=(.)\r?\n)?/u;

/** Every row of the text. */
export const readCsv = (source: Source): Csv => {
  const { text } = source;
  const [lead = '', named] = start.exec(text) ?? [];
  const separator = named ?? separatorOf(text.slice(lead.length));
  const rows: CsvRow[] = [];
  let number = 0;
  let row: CsvCell[] = [];
  let at = lead.length;
  let unclosed: Span | null = null;

  const blankTo = (from: number): number => {
    let end = from;
    while (text[end] === ' ') end += 1;
    return end;
  };
  /** Where the separator or the end of the line comes. */
  const cellEnd = (from: number): number => {
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return end;
  };
  const endRow = (): void => {
    number += 1;
    if (row.some((cell) => cell.text !== '')) rows.push({ number, cells: row });
    row = [];
  };
  while (at <= text.length) {
    const from = blankTo(at);
    let content: string;
    let end: number;
    if (text[from] === '"') {
      const quoted = /"((?:[^"]|"")*)"/y;
      quoted.lastIndex = from;
      const match = quoted.exec(text);
      if (!match) {
        unclosed = { source, start: from, end: from + 1 };
        break;
      }
      const closed = from + match[0].length;
      end = cellEnd(closed);
      content = (match[1] ?? '').replace(/""/g, '"') + text.slice(closed, end);
    } else {
      end = cellEnd(from);
      content = text.slice(from, end);
    }
    row.push({ text: content.replace(/\u00a0/g, ' ').trim(), span: { source, start: from, end: Math.max(end, from) } });
    if (end < text.length && text[end] === separator) {
      at = end + 1;
      continue;
    }
    endRow();
    if (end >= text.length) break;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  endRow();
  return { rows, unclosed };
};
