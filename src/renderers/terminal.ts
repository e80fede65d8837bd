/** A report for a terminal: tables that fit the width, bold for headings and sums where colour is on. */
import CliTable from 'cli-table3';
import { harmless } from '../diagnostics/excerpt.js';
import type { Cell, Prose, Report, Row, Table } from '../report/model.js';
import { cellText } from './cell-text.js';

/** How a terminal wants things: its width, and emphasis where it has colour. */
export interface Terminal {
  readonly width: number;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const none = '';
const gap = '  ';
const frame = {
  top: none,
  'top-mid': none,
  'top-left': none,
  'top-right': none,
  bottom: none,
  'bottom-mid': none,
  'bottom-left': none,
  'bottom-right': none,
  left: none,
  'left-mid': none,
  mid: none,
  'mid-mid': none,
  right: none,
  'right-mid': none,
  middle: gap,
};

/** Words broken into lines of at most `width`; a longer word stands alone, and a no-break space holds words together. */
export const wrapped = (words: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => each.replace(/\u00a0/g, ' '));
};

/** A column that wraps is never narrower, even where the table is then cut into parts. */
const narrowestLabels = 16;
const narrowestProse = 24;

/** Wrapped text that keeps its indent; what is carried over stands two further in. */
const wrappedIndented = (words: string, width: number): readonly string[] => {
  const indent = /^ */.exec(words)?.[0] ?? '';
  if (indent === '' || words.length <= width) return words.length <= width ? [words] : wrapped(words, width);
  return wrapped(words.trimStart(), width - indent.length - 2).map((line, index) => `${indent}${index === 0 ? '' : '  '}${line}`);
};

const textOf = (table: Table, { cells }: Row): readonly string[] =>
  cells.map((cell: Cell, column) => cellText(cell, table.columns[column]?.align === 'right' && cell.kind === 'money'));

/** A heading breaks into lines where it is wider than its figures and than this. */
const narrowHeading = 10;

const headingLines = (table: Table, column: number, texts: readonly (readonly string[])[]): readonly string[] =>
  wrapped(table.columns[column]?.heading ?? '', Math.max(narrowHeading, ...texts.map((row) => row[column]?.length ?? 0)));

const widthOf = (table: Table, column: number, texts: readonly (readonly string[])[]): number =>
  Math.max(...headingLines(table, column, texts).map((line) => line.length), ...texts.map((row) => row[column]?.length ?? 0));

/** The columns of each part of a table too wide for the terminal; labels stand in every part. */
const parts = (table: Table, widths: readonly number[], available: number): readonly (readonly number[])[] => {
  const labels = widths.slice(0, table.labels).map((_, column) => column);
  const labelWidth = labels.reduce((sum, column) => sum + (widths[column] ?? 0) + gap.length, 0);
  const cut: number[][] = [];
  let room = 0;
  widths.forEach((width, column) => {
    if (column < table.labels) return;
    const needed = width + gap.length;
    if (cut.length === 0 || needed > room) {
      cut.push([...labels]);
      room = available + gap.length - labelWidth;
    }
    cut.at(-1)?.push(column);
    room -= needed;
  });
  return cut.length === 0 ? [labels] : cut;
};

/** Paint that leaves blanks at the end unpainted, so that they can be cut. */
const onWords =
  (paint: (text: string) => string) =>
  (text: string): string => {
    const words = text.trimEnd();
    return words === '' ? text : paint(words) + text.slice(words.length);
  };

const asIs = (text: string): string => text;

/**
 * The columns of a table as the cells that the table package is given: runs of figures are one, since
 * they neither wrap nor hold wide letters, and the package's work grows with the square of the cells.
 */
const strands = (table: Table, columns: readonly number[]): readonly (readonly number[])[] => {
  const isOfFigures = (column: number | undefined): boolean =>
    column !== undefined && table.columns[column]?.align === 'right' && !table.columns[column].wraps;
  const cut: number[][] = [];
  for (const column of columns) {
    const last = cut.at(-1);
    if (last && isOfFigures(last[0]) && isOfFigures(column)) last.push(column);
    else cut.push([column]);
  }
  return cut;
};

/** Lines that the table package is given at a time: its work grows with the square of them, and of the lines of a cell. */
const linesAtOnce = 16;

/** Rows of cells, each a text of several lines, as columns of these widths. */
const inColumns = (
  rows: readonly (readonly string[])[],
  columns: { readonly colAligns: ('left' | 'right')[]; readonly colWidths: number[] },
): string => {
  const lines = rows.flatMap((cells) => {
    const texts = cells.map((cell) => cell.split('\n'));
    return Array.from({ length: Math.max(...texts.map(({ length }) => length)) }, (_, line) => texts.map((text) => text[line] ?? ''));
  });
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const grid = new CliTable({
      chars: frame,
      style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
      ...columns,
    });
    grid.push(...lines.slice(from, from + linesAtOnce));
    blocks.push(grid.toString());
  }
  return blocks
    .join('\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
};

const renderTable = (table: Table, terminal: Terminal): string => {
  const { width } = terminal;
  const strong = onWords(terminal.strong);
  const quiet = onWords(terminal.quiet);
  const texts = table.rows.map((row) => textOf(table, row));
  const natural = table.columns.map((_, column) => widthOf(table, column, texts));
  const wraps = table.columns.findIndex((column) => column.wraps);
  if (wraps !== -1) {
    const others = natural.reduce((sum, each, column) => (column === wraps ? sum : sum + each + gap.length), 0);
    // Never narrower than what wrapping leaves whole: a word too long for its column would be cut. Never wider than its words.
    const own = natural[wraps] ?? 0;
    const room = Math.min(own, Math.max(wraps === 0 ? narrowestLabels : narrowestProse, width - others));
    const kept = texts.flatMap((row) => wrappedIndented(row[wraps] ?? '', room)).map((line) => line.length);
    natural[wraps] = Math.max(room, ...kept);
  }
  const widthOfColumn = (column: number): number => natural[column] ?? 0;
  /** Lines of the columns of one strand, each painted and set to its width. */
  const setLines = (strand: readonly number[], linesOf: (column: number) => readonly string[], paint: (text: string) => string): string => {
    const [only, ...others] = strand;
    if (only === undefined) return '';
    if (others.length === 0) return linesOf(only).map(paint).join('\n');
    return linesOf(only)
      .map((_, line) =>
        strand
          .map((column) => {
            const words = linesOf(column)[line] ?? '';
            return ' '.repeat(Math.max(0, widthOfColumn(column) - words.length)) + paint(words);
          })
          .join(gap),
      )
      .join('\n');
  };
  const blocks = parts(table, natural, width).map((columns) => {
    const cells = strands(table, columns);
    const headings = new Map(columns.map((column) => [column, headingLines(table, column, texts)]));
    const tallest = Math.max(...[...headings.values()].map((lines) => lines.length));
    const heading = (column: number): readonly string[] => {
      const lines = headings.get(column) ?? [];
      const aside = table.columns[column]?.align === 'right' && lines.every((line) => widthOfColumn(column) > line.length);
      const above = Array.from({ length: tallest - lines.length }, () => '');
      return [...above, ...lines.map((line) => (aside && line !== '' ? `${line} ` : line))];
    };
    const rows = table.rows.map((row, index) => {
      const words = (column: number): readonly string[] => {
        const text = texts[index]?.[column] ?? '';
        return column === wraps ? wrappedIndented(text, widthOfColumn(column)) : [text];
      };
      return cells.map((strand) => setLines(strand, words, row.sum ? strong : asIs));
    });
    const head = [
      cells.map((strand) => setLines(strand, heading, strong)),
      cells.map((strand) => setLines(strand, (column) => ['─'.repeat(widthOfColumn(column))], quiet)),
    ];
    return inColumns([...head, ...rows], {
      colAligns: cells.map(([column = 0]) => table.columns[column]?.align ?? 'left'),
      colWidths: cells.map((strand) => strand.reduce((sum, column) => sum + widthOfColumn(column) + gap.length, -gap.length)),
    });
  });
  return [
    strong(harmless(table.title)),
    ...(table.subtitle ? wrapped(table.subtitle, width).map((line) => quiet(line)) : []),
    '',
    blocks.join('\n\n'),
  ].join('\n');
};

const renderProse = ({ title, points }: Prose, { width, strong }: Terminal): string =>
  [
    strong(title),
    ...points.flatMap((point) => wrapped(harmless(point), width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)),
  ].join('\n');

/** The report as text for a terminal; ends with a line end. */
export const renderTerminal = (report: Report, terminal: Terminal): string => {
  const head = [
    terminal.strong(harmless(report.title)),
    ...report.subtitle.flatMap((line) => wrapped(harmless(line), terminal.width)),
  ].join('\n');
  const sections = report.sections.map((section) =>
    section.kind === 'table' ? renderTable(section, terminal) : renderProse(section, terminal),
  );
  return `${[head, ...sections].join('\n\n')}\n`;
};
