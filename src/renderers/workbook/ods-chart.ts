/** A native chart inside an OpenDocument workbook: a small document of its own that refers to cells. */
import { columnLetters } from '../../report/workbook/formula.js';
import type { Area, ChartRow, SheetChart, Workbook } from '../../report/workbook/model.js';
import { lineLooks, numberLook } from './looks.js';
import { documentPart, element, escaped } from './markup.js';
import { numberStyle } from './ods-styles.js';

const areaAddress = (sheet: string, { row, column, lastRow, lastColumn }: Area): string =>
  `$${sheet}.$${columnLetters(column)}$${row + 1}:.$${columnLetters(lastColumn)}$${lastRow + 1}`;

const style = (name: string, ...properties: readonly string[]): string =>
  element('style:style', { 'style:name': name, 'style:family': 'chart' }, ...properties);

const cellAddress = (sheet: string, { row, column }: { readonly row: number; readonly column: number }): string =>
  `$${sheet}.$${columnLetters(column)}$${row + 1}`;

/** Columns in one colour; of several lines each in its own width, colour and sign, since dashes are no part of a chart's own styles. */
const seriesStyle = ({ look }: ChartRow, place: number, bars: boolean): string => {
  const line = look && lineLooks[look];
  const colour = `#${line?.colour ?? '1F3864'}`;
  const symbol = line
    ? line.sign === 'none'
      ? { 'chart:symbol-type': 'none' }
      : { 'chart:symbol-type': 'named-symbol', 'chart:symbol-name': line.sign }
    : { 'chart:symbol-type': 'automatic' };
  return style(
    `series-${place + 1}`,
    element('style:chart-properties', bars ? {} : symbol),
    element('style:graphic-properties', {
      'draw:fill': 'solid',
      'draw:fill-color': colour,
      'draw:stroke': bars ? 'none' : 'solid',
      'svg:stroke-color': colour,
      'svg:stroke-width': line ? `${line.points}pt` : '0.07cm',
    }),
  );
};

const words = (size: number): string => element('style:text-properties', { 'fo:font-size': `${size}pt`, 'fo:color': '#1F3864' });

export const chartContent = (
  sheet: string,
  chart: SheetChart,
  unit: Workbook['unit'],
  size: { readonly width: string; readonly height: string },
): string => {
  const { kind, title, axis, categories, series, format } = chart;
  const look = numberLook(format, unit);
  const bars = kind !== 'line';
  const paragraph = (text: string): string => element('text:p', {}, escaped(text));
  return documentPart(
    'office:document-content',
    element(
      'office:automatic-styles',
      {},
      ...(look ? [numberStyle('N1', look)] : []),
      style('whole', element('style:graphic-properties', { 'draw:stroke': 'none' })),
      style('title', words(12)),
      style('name', words(9)),
      style(
        'plot',
        element('style:chart-properties', {
          'chart:include-hidden-cells': 'true',
          'chart:auto-position': 'true',
          'chart:vertical': kind === 'bar' ? 'true' : undefined,
        }),
      ),
      style(
        'across',
        element('style:chart-properties', {
          'chart:display-label': 'true',
          'chart:axis-label-position': 'outside-start',
          'chart:reverse-direction': kind === 'bar' ? 'true' : undefined,
        }),
        words(8),
      ),
      element(
        'style:style',
        { 'style:name': 'up', 'style:family': 'chart', 'style:data-style-name': 'N1' },
        element('style:chart-properties', {
          'chart:display-label': 'true',
          'chart:link-data-style-to-source': 'false',
          'chart:gap-width': chart.touching ? 0 : undefined,
        }),
        words(8),
      ),
      style('wall', element('style:graphic-properties', { 'draw:stroke': 'none', 'draw:fill': 'none' })),
      style('grid', element('style:graphic-properties', { 'svg:stroke-color': '#BFBFBF' })),
      ...series.map((row, place) => seriesStyle(row, place, bars)),
    ),
    element(
      'office:body',
      {},
      element(
        'office:chart',
        {},
        element(
          'chart:chart',
          {
            'svg:width': size.width,
            'svg:height': size.height,
            'chart:class': bars ? 'chart:bar' : 'chart:line',
            'chart:style-name': 'whole',
          },
          element('chart:title', { 'chart:style-name': 'title' }, paragraph(title)),
          ...(series.length > 1 ? [element('chart:legend', { 'chart:legend-position': 'bottom', 'chart:style-name': 'name' })] : []),
          element(
            'chart:plot-area',
            { 'chart:style-name': 'plot', 'chart:data-source-has-labels': 'none' },
            element(
              'chart:axis',
              { 'chart:dimension': 'x', 'chart:name': 'primary-x', 'chart:style-name': 'across' },
              element('chart:categories', { 'table:cell-range-address': areaAddress(sheet, categories) }),
            ),
            element(
              'chart:axis',
              { 'chart:dimension': 'y', 'chart:name': 'primary-y', 'chart:style-name': 'up' },
              element('chart:title', { 'chart:style-name': 'name' }, paragraph(axis)),
              element('chart:grid', { 'chart:class': 'major', 'chart:style-name': 'grid' }),
            ),
            ...series.map(({ values, nameAt }, place) =>
              element(
                'chart:series',
                {
                  'chart:style-name': `series-${place + 1}`,
                  'chart:values-cell-range-address': areaAddress(sheet, values),
                  'chart:label-cell-address': nameAt && cellAddress(sheet, nameAt),
                  'chart:class': bars ? 'chart:bar' : 'chart:line',
                },
                element('chart:data-point', {
                  'chart:repeated': (values.lastColumn - values.column + 1) * (values.lastRow - values.row + 1),
                }),
              ),
            ),
            element('chart:wall', { 'chart:style-name': 'wall' }),
          ),
        ),
      ),
    ),
  );
};
