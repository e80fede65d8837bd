/** A table of the section: a caption, a header row that repeats, figures on the right, rows that stay whole. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { SectionCell, SectionTable } from '../../report/committee/section.js';
import { cellText } from '../cell-text.js';
import { colours, textWidth } from './styles.js';
import { wordText } from './text.js';

type Column = SectionTable['columns'][number];
type Row = SectionTable['rows'][number];

const shownIn = (cell: SectionCell): string => wordText(cell.kind === 'figure' ? cell.shown : cellText(cell, false));

/** Widths in twentieths of a point: of a character in the text of tables, and of the space beside it. */
const character = 104;
const beside = 190;
const widestText = 2300;
const narrowestFlexible = 2000;
/** Labels stand near their figures, even where there is room. */
const widestLabel = 4600;

const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0);

/** Headings of so many characters stay on one line. */
const wholeHeading = 10;

/** The room a column wants: its longest cell, and of its heading the longest word. */
const wanted = ({ heading, align }: Column, cells: readonly SectionCell[]): number => {
  const words = (heading.length <= wholeHeading ? heading.length : longest(heading.split(/\s+/))) * 1.1;
  const room = Math.max(words, longest(cells.map(shownIn))) * character + beside;
  return align === 'right' ? room : Math.min(room, widestText);
};

/** The column that takes what is left: that of prose, else the first. */
const flexibleOf = (columns: readonly Column[], labels: number): number => {
  const prose = columns.findIndex(({ wraps }) => wraps);
  return prose >= 0
    ? prose
    : Math.max(
        0,
        columns.slice(0, labels).findLastIndex(({ align }) => align === 'left'),
      );
};

const widthsOf = (columns: readonly Column[], rows: readonly Row[], labels: number): readonly number[] => {
  const natural = columns.map((column, place) =>
    Math.round(
      wanted(
        column,
        rows.flatMap(({ cells }) => cells[place] ?? []),
      ),
    ),
  );
  const flexible = flexibleOf(columns, labels);
  const others = natural.reduce((sum, width, place) => (place === flexible ? sum : sum + width), 0);
  const left = Math.max(narrowestFlexible, textWidth - others);
  const isProse = flexible >= labels;
  return natural.map((width, place) => (place === flexible ? (isProse ? left : Math.min(left, widestLabel)) : width));
};

/** A table too wide for the page as several, each with its labels; figures stay in their order. */
const pieces = (table: SectionTable): readonly SectionTable[] => {
  const { columns, rows, labels } = table;
  const only = (kept: readonly number[]): SectionTable => ({
    ...table,
    columns: kept.flatMap((place) => columns[place] ?? []),
    rows: rows.map((row) => ({ ...row, cells: kept.flatMap((place) => row.cells[place] ?? []) })),
  });
  const label = columns.map((_, place) => place).slice(0, labels);
  const widthOf = (kept: readonly number[]): number => {
    const piece = only(kept);
    return widthsOf(piece.columns, piece.rows, labels).reduce((sum, width) => sum + width, 0);
  };
  const all: number[][] = [];
  for (let place = labels; place < columns.length; place += 1) {
    const last = all.at(-1);
    if (last && widthOf([...label, ...last, place]) <= textWidth) last.push(place);
    else all.push([place]);
  }
  return all.length === 0 ? [table] : all.map((kept) => only([...label, ...kept]));
};

const thin = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;
const thick = { style: BorderStyle.SINGLE, size: 8, color: colours.text } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Tables of fewer rows than this are kept on one page. */
const keptTogether = 12;

/** Leading spaces of a label are its depth. */
const depthOf = (cell: SectionCell | undefined): number => (cell?.kind === 'text' ? (/^ */.exec(cell.text)?.[0].length ?? 0) : 0);

/** What a cell looks like beside the plain one; what is plain is not written. */
interface Look {
  readonly bold: boolean;
  readonly keepNext: boolean;
  readonly indent: number;
  readonly prose: boolean;
}

const cellOf = (text: string, { align }: Column, width: number, { bold, keepNext, indent, prose }: Look): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(!prose && { verticalAlign: VerticalAlignTable.BOTTOM }),
    ...(bold && { borders: { top: thick, bottom: thick } }),
    children: [
      new Paragraph({
        style: align === 'right' ? 'TableFigure' : 'TableText',
        ...(keepNext && { keepNext }),
        ...(indent > 0 && { indent: { left: indent } }),
        children: [bold ? new TextRun({ text, bold }) : new TextRun(text)],
      }),
    ],
  });

const headerRow = (columns: readonly Column[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading, align }, place) =>
        new TableCell({
          width: { size: widths[place] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          shading: { fill: colours.head },
          borders: { top: thick, bottom: thick },
          children: [
            new Paragraph({
              style: 'TableHeading',
              alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
              children: [new TextRun(wordText(heading))],
            }),
          ],
        }),
    ),
  });

const bodyRow = ({ cells, sum }: Row, columns: readonly Column[], widths: readonly number[], keepNext: boolean): TableRow => {
  const prose = columns.slice(1).some(({ wraps }) => wraps);
  const isHeading = cells.length > 1 && cells.slice(1).every(({ kind }) => kind === 'blank');
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, place) => {
      const cell = cells[place];
      return cellOf(cell ? shownIn(cell).trim() : '', column, widths[place] ?? 0, {
        bold: sum === true || isHeading,
        keepNext,
        indent: place === 0 ? depthOf(cell) * 80 : 0,
        prose,
      });
    }),
  });
};

const tableOf = ({ columns, rows, labels }: SectionTable): Table => {
  const widths = widthsOf(columns, rows, labels);
  const last = rows.length - 1;
  // Where a table does go over a page, no row stands alone on either side of it.
  const staysWithNext = (place: number): boolean => place < last && (rows.length < keptTogether || place === 0 || place >= last - 2);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: thin, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    margins: { left: 70, right: 70, top: 0, bottom: 0 },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [headerRow(columns, widths), ...rows.map((row, place) => bodyRow(row, columns, widths, staysWithNext(place)))],
  });
};

/** `Table 1: Cost profile`: the number is a field, which Word counts on where the section is pasted; it holds its number, so nothing asks to be updated. */
export const caption = (kind: 'Table' | 'Figure', number: number, title: string, continued = false): Paragraph =>
  new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${kind} `),
      new SimpleField(`SEQ ${kind} ${continued ? '\\c ' : ''}\\* ARABIC`, String(number)),
      new TextRun(`${continued ? ' (continued)' : ''}: ${wordText(title)}`),
    ],
  });

/** A table, or a piece of one too wide for the page, with what stands over and under it. */
export interface WordTable {
  readonly title: string;
  readonly description: string;
  readonly elements: readonly (Paragraph | Table)[];
}

export const wordTables = (table: SectionTable, number: number): readonly WordTable[] =>
  pieces(table).map((piece, place) => {
    const subtitle = place === 0 ? (table.subtitle ?? '') : '';
    return {
      title: wordText(table.title),
      description: wordText(subtitle),
      elements: [
        caption('Table', number, table.title, place > 0),
        ...(subtitle === '' ? [] : [new Paragraph({ style: 'UnderCaption', children: [new TextRun(wordText(subtitle))] })]),
        tableOf(piece),
        new Paragraph({ style: 'AfterTable', children: [] }),
      ],
    };
  });
