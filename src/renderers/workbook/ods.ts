/**
 * A workbook as an OpenDocument spreadsheet. Written here, because the package that writes Excel
 * files leaves out column widths, frozen panes, print set-up and charts in this format.
 */
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { columnLetters } from '../../report/workbook/formula.js';
import type { SheetCell, SheetChart, Workbook, WorkbookSheet } from '../../report/workbook/model.js';
import { noMoment, pagesWide } from './looks.js';
import { documentPart, element, escaped, paragraphs } from './markup.js';
import { chartContent } from './ods-chart.js';
import { centimetresOfCharacter, sharedStyles, Styles } from './ods-styles.js';
import type { RenderOptions } from './xlsx.js';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';
const chartType = 'application/vnd.oasis.opendocument.chart';

/** A chart, the folder of its part, and its size. */
interface PlacedChart {
  readonly folder: string;
  readonly size: { readonly width: string; readonly height: string };
  readonly sheet: string;
  readonly chart: SheetChart;
}

/** As wide as the columns it covers; rows are taken to be of one line. */
const sizeOf = ({ widths }: WorkbookSheet, { at }: SheetChart): PlacedChart['size'] => {
  const characters = widths.slice(at.column, at.lastColumn + 1).reduce((sum, width) => sum + width, 0);
  return { width: `${(characters * centimetresOfCharacter).toFixed(2)}cm`, height: `${((at.lastRow - at.row) * 0.45).toFixed(2)}cm` };
};

const frame = ({ folder, chart, size }: PlacedChart): string =>
  element(
    'draw:frame',
    { 'draw:name': chart.title, 'svg:x': '0cm', 'svg:y': '0cm', 'svg:width': size.width, 'svg:height': size.height },
    element('draw:object', { 'xlink:href': `./${folder}`, 'xlink:type': 'simple', 'xlink:show': 'embed', 'xlink:actuate': 'onLoad' }),
    element('svg:title', {}, escaped(chart.title)),
    element('svg:desc', {}, escaped(chart.description)),
  );

const cellElement = (cell: SheetCell | undefined, styles: Styles, { withoutValues }: RenderOptions, chart: string): string => {
  if (!cell) return element('table:table-cell', {}, chart);
  const { value, formula } = cell;
  const attributes = { 'table:style-name': styles.cell(cell), 'table:formula': formula && `of:=${formula.openDocument}` };
  if (formula && withoutValues) return element('table:table-cell', attributes, chart);
  if (typeof value === 'string')
    return element('table:table-cell', { ...attributes, 'office:value-type': 'string' }, paragraphs(value), chart);
  return element('table:table-cell', { ...attributes, 'office:value-type': 'float', 'office:value': value.toNumber() }, chart);
};

const rowElement = (
  row: WorkbookSheet['rows'][number],
  styles: Styles,
  options: RenderOptions,
  charts: ReadonlyMap<number, string>,
): string => {
  const last = Math.max(row.length - 1, ...charts.keys());
  const cells = Array.from({ length: last + 1 }, (_, column) => cellElement(row[column], styles, options, charts.get(column) ?? ''));
  return element(
    'table:table-row',
    { 'table:style-name': styles.row() },
    ...(cells.length > 0 ? cells : [element('table:table-cell', {})]),
  );
};

const pageOf = ({ portrait }: WorkbookSheet, columns: number) => ({
  name: `${portrait ? 'Portrait' : 'Landscape'}${pagesWide(columns)}`,
  portrait,
  wide: pagesWide(columns),
});

const columnsOf = ({ rows, charts, widths }: WorkbookSheet): number =>
  Math.max(1, widths.length, ...rows.map((row) => row.length), ...charts.map(({ at }) => at.lastColumn + 1));

const tableElement = (sheet: WorkbookSheet, styles: Styles, options: RenderOptions, placed: readonly PlacedChart[]): string => {
  const columns = columnsOf(sheet);
  const { frozen, charts, name, widths } = sheet;
  const height = Math.max(sheet.rows.length, ...charts.map(({ at }) => at.lastRow + 1));
  const columnElements = Array.from({ length: columns }, (_, column) =>
    element('table:table-column', { 'table:style-name': styles.column(widths[column] ?? 13) }),
  );
  const rowElements = Array.from({ length: height }, (_, row) => {
    const here = new Map(placed.filter(({ chart }) => chart.at.row === row).map((each) => [each.chart.at.column, frame(each)]));
    return rowElement(sheet.rows[row] ?? [], styles, options, here);
  });
  const headed = (kind: 'column' | 'row', elements: readonly string[], count: number): readonly string[] =>
    count === 0 ? elements : [element(`table:table-header-${kind}s`, {}, ...elements.slice(0, count)), ...elements.slice(count)];
  return element(
    'table:table',
    {
      'table:name': name,
      'table:style-name': styles.table(pageOf(sheet, columns).name),
      'table:print-ranges': `${name}.A1:${name}.${columnLetters(columns - 1)}${height}`,
    },
    ...headed('column', columnElements, frozen.columns),
    ...headed('row', rowElements, frozen.rows),
  );
};

const setting = (name: string, type: 'short' | 'int' | 'string' | 'boolean', value: string | number): string =>
  element('config:config-item', { 'config:name': name, 'config:type': type }, String(value));

/** What of a sheet stays in sight when it is scrolled. */
const viewSettings = ({ name, frozen: { rows, columns } }: WorkbookSheet): string =>
  element(
    'config:config-item-map-entry',
    { 'config:name': name },
    setting('HorizontalSplitMode', 'short', columns > 0 ? 2 : 0),
    setting('VerticalSplitMode', 'short', rows > 0 ? 2 : 0),
    setting('HorizontalSplitPosition', 'int', columns),
    setting('VerticalSplitPosition', 'int', rows),
    setting('ActiveSplitRange', 'short', 2),
    setting('PositionLeft', 'int', 0),
    setting('PositionRight', 'int', columns),
    setting('PositionTop', 'int', 0),
    setting('PositionBottom', 'int', rows),
    setting('ShowGrid', 'boolean', 'false'),
  );

const settingsPart = ({ sheets }: Workbook): string =>
  documentPart(
    'office:document-settings',
    element(
      'office:settings',
      {},
      element(
        'config:config-item-set',
        { 'config:name': 'ooo:view-settings' },
        element(
          'config:config-item-map-indexed',
          { 'config:name': 'Views' },
          element(
            'config:config-item-map-entry',
            {},
            setting('ViewId', 'string', 'view1'),
            element('config:config-item-map-named', { 'config:name': 'Tables' }, ...sheets.map(viewSettings)),
            setting('ActiveTable', 'string', sheets[0]?.name ?? ''),
            setting('ShowGrid', 'boolean', 'false'),
          ),
        ),
      ),
    ),
  );

const metaPart = ({ title, subject, description, creator }: Workbook): string => {
  const moment = noMoment.toISOString().replace('.000Z', 'Z');
  return documentPart(
    'office:document-meta',
    element(
      'office:meta',
      {},
      element('meta:generator', {}, 'fivecase'),
      element('dc:title', {}, escaped(title)),
      element('dc:subject', {}, escaped(subject)),
      element('dc:description', {}, escaped(description)),
      element('meta:initial-creator', {}, escaped(creator)),
      element('meta:creation-date', {}, moment),
      element('dc:date', {}, moment),
      element('dc:language', {}, 'en-GB'),
    ),
  );
};

const manifest = (parts: readonly (readonly [path: string, type: string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'manifest:manifest',
    { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' },
    ...parts.map(([path, type]) =>
      element('manifest:file-entry', {
        'manifest:full-path': path,
        'manifest:media-type': type,
        ...(path === '/' && { 'manifest:version': '1.3' }),
      }),
    ),
  )}`;

export const renderOds = (workbook: Workbook, options: RenderOptions = {}): Uint8Array => {
  const styles = new Styles(workbook.unit);
  const placed = workbook.sheets
    .flatMap((sheet) => sheet.charts.map((chart) => ({ sheet: sheet.name, chart, size: sizeOf(sheet, chart) })))
    .map((each, index): PlacedChart => ({ ...each, folder: `Object ${index + 1}` }));
  const tables = workbook.sheets.map((sheet) =>
    tableElement(
      sheet,
      styles,
      options,
      placed.filter((each) => each.sheet === sheet.name),
    ),
  );
  const pages = new Map(workbook.sheets.map((sheet) => pageOf(sheet, columnsOf(sheet))).map((page) => [page.name, page]));
  const parts: Readonly<Record<string, string>> = {
    'content.xml': documentPart(
      'office:document-content',
      styles.all(),
      element('office:body', {}, element('office:spreadsheet', {}, ...tables)),
    ),
    'styles.xml': documentPart('office:document-styles', ...sharedStyles(workbook.title, [...pages.values()])),
    'meta.xml': metaPart(workbook),
    'settings.xml': settingsPart(workbook),
    ...Object.fromEntries(
      placed.map(({ folder, sheet, chart, size }) => [`${folder}/content.xml`, chartContent(sheet, chart, workbook.unit, size)]),
    ),
  };
  const listed: readonly (readonly [string, string])[] = [
    ['/', mediaType],
    ...placed.map(({ folder }): readonly [string, string] => [`${folder}/`, chartType]),
    ...Object.keys(parts).map((path): readonly [string, string] => [path, 'text/xml']),
  ];
  // The type stands first and as it is, so that a file can be told by its first bytes.
  const contents: Zippable = { mimetype: [strToU8(mediaType), { level: 0 }] };
  for (const [path, text] of Object.entries(parts)) contents[path] = strToU8(text);
  contents['META-INF/manifest.xml'] = strToU8(manifest(listed));
  // Zip keeps local time without a zone: the same figures of a local date are the same bytes everywhere.
  return zipSync(contents, { mtime: new Date(2000, 0, 1), level: 6 });
};
