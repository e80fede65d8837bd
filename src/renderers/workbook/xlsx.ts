/** A workbook as an Excel file. The only file that knows the package that writes it. */
import { writeXlsx } from 'hucre/xlsx';
import { columnLetters } from '../../report/workbook/formula.js';
import type { Area, NumberFormat, SheetCell, SheetChart, Workbook, WorkbookSheet } from '../../report/workbook/model.js';
import { cleanText, font, lineLooks, looks, noMoment, numberLook, pagesWide } from './looks.js';

type Written = Parameters<typeof writeXlsx>[0];
type WrittenSheet = Written['sheets'][number];
type WrittenCells = NonNullable<WrittenSheet['cells']>;
type WrittenCell = WrittenCells extends Map<string, infer C> ? C : never;
type Style = NonNullable<WrittenCell['style']>;
type WrittenChart = NonNullable<WrittenSheet['charts']>[number];

export interface RenderOptions {
  /** Leaves out what formulas come to, so that whoever opens the file must work them out. */
  readonly withoutValues?: boolean;
}

const formatCode = (format: NumberFormat, unit: Workbook['unit']): string => {
  const look = numberLook(format, unit);
  if (!look) return 'General';
  const digits = `${look.grouped ? '#,##0' : '0'}${look.decimals > 0 ? `.${'0'.repeat(look.decimals)}` : ''}${','.repeat(look.thousands)}${look.percent ? '%' : ''}`;
  // Room for a bracket after every figure, so that figures stand under one another.
  return look.brackets ? `${digits}_);(${digits})` : `${digits}_)`;
};

const styleOf = ({ role, format, wraps, right }: SheetCell, unit: Workbook['unit']): Style => {
  const { bold, italic, size, colour, fill, ruled } = looks[role];
  return {
    font: {
      name: font.name,
      size: size ?? font.size,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(colour && { color: { rgb: colour } }),
    },
    ...(fill && { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: fill } } }),
    ...(ruled && { border: { top: { style: 'thin' as const, color: { rgb: '404040' } } } }),
    alignment: {
      vertical: 'top',
      ...(wraps && { wrapText: true }),
      ...(right && { horizontal: 'right' as const }),
    },
    ...(format && { numFmt: formatCode(format, unit) }),
  };
};

const valueOf = ({ value }: SheetCell): string | number => (typeof value === 'string' ? cleanText(value) : value.toNumber());

const cellOf = (cell: SheetCell, unit: Workbook['unit'], { withoutValues }: RenderOptions): WrittenCell => {
  const value = valueOf(cell);
  const style = styleOf(cell, unit);
  if (!cell.formula) return { value, type: typeof value === 'string' ? 'string' : 'number', style };
  return { type: 'formula', style, formula: cell.formula.excel, ...(!withoutValues && { formulaResult: value }) };
};

const areaOf = (sheet: string, { row, column, lastRow, lastColumn }: Area): string =>
  `${sheet}!$${columnLetters(column)}$${row + 1}:$${columnLetters(lastColumn)}$${lastRow + 1}`;

const chartOf = (sheet: string, chart: SheetChart, unit: Workbook['unit']): WrittenChart => ({
  type: chart.kind,
  title: cleanText(chart.title),
  titleFontSize: 12,
  series: chart.series.map(({ name, values, look }) => {
    const line = look && lineLooks[look];
    return {
      name: cleanText(name),
      values: areaOf(sheet, values),
      categories: areaOf(sheet, chart.categories),
      color: line?.colour ?? '1F3864',
      ...(line && {
        stroke: { width: line.points, ...(line.dash && { dash: line.dash }) },
        marker: { symbol: line.sign, size: 7, fill: line.colour, line: line.colour },
      }),
    };
  }),
  ...(chart.touching && { gapWidth: 0 }),
  axes: {
    x: { tickLblPos: 'low', ...(chart.kind === 'bar' && { reverse: true }) },
    y: { title: cleanText(chart.axis), numberFormat: { formatCode: formatCode(chart.format, unit) } },
  },
  legend: chart.series.length > 1 ? 'bottom' : false,
  altText: cleanText(chart.description),
  frameTitle: cleanText(chart.title),
  anchor: { from: { row: chart.at.row, col: chart.at.column }, to: { row: chart.at.lastRow, col: chart.at.lastColumn } },
});

/** Points that a row needs, where that is more than one line of plain text; a guess, for the font may be another. */
const heightOf = (row: WorkbookSheet['rows'][number], widths: readonly number[]): number | null => {
  const needed = row.map((cell, column) => {
    if (!cell) return 0;
    const size = looks[cell.role].size ?? font.size;
    const lines = cell.wraps && typeof cell.value === 'string' ? Math.ceil((cell.value.length * 1.05) / (widths[column] ?? 13)) : 1;
    return lines * size * 1.4;
  });
  const height = Math.max(0, ...needed);
  return height > font.size * 1.5 ? Math.ceil(height) : null;
};

/** `&` begins a code in a header or footer. */
const inFooter = (text: string): string => cleanText(text).replaceAll('&', '&&');

const sheetOf = (sheet: WorkbookSheet, { title, unit }: Workbook, options: RenderOptions): WrittenSheet => {
  const cells: WrittenCells = new Map();
  sheet.rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell) cells.set(`${at},${column}`, cellOf(cell, unit, options));
    });
  });
  const { rows, columns } = sheet.frozen;
  const lastRow = Math.max(sheet.rows.length, ...sheet.charts.map(({ at }) => at.lastRow + 1));
  const lastColumn = Math.max(0, ...sheet.rows.map((row) => row.length - 1), ...sheet.charts.map(({ at }) => at.lastColumn));
  const wide = pagesWide(lastColumn + 1);
  return {
    name: sheet.name,
    rows: [],
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    rowDefs: new Map(
      sheet.rows.flatMap((row, at): [number, { height: number }][] => {
        const height = heightOf(row, sheet.widths);
        return height === null ? [] : [[at, { height }]];
      }),
    ),
    ...(rows + columns > 0 && { freezePane: { rows, columns } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.portrait ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: wide,
      fitToHeight: 0,
      printArea: `$A$1:$${columnLetters(lastColumn)}$${lastRow}`,
      ...(rows > 0 && { printTitlesRow: `$1:$${rows}` }),
      ...(columns > 0 && wide > 1 && { printTitlesColumn: `$A:$${columnLetters(columns - 1)}` }),
      margins: { top: 0.5, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${inFooter(title)}&C${sheet.name}&RPage &P of &N` },
    view: { showGridLines: false },
    charts: sheet.charts.map((chart) => chartOf(sheet.name, chart, unit)),
  };
};

export const renderXlsx = async (workbook: Workbook, options: RenderOptions = {}): Promise<Uint8Array> =>
  writeXlsx({
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, workbook, options)),
    defaultFont: font,
    properties: {
      title: cleanText(workbook.title),
      subject: cleanText(workbook.subject),
      description: cleanText(workbook.description),
      creator: cleanText(workbook.creator),
      created: noMoment,
      modified: noMoment,
    },
  });
