/** A native chart inside an OpenDocument workbook: a small document of its own that refers to cells. */
import { columnLetters } from '../../report/workbook/formula.js';
import type { Area, SheetChart, Workbook } from '../../report/workbook/model.js';
import { numberLook } from './looks.js';
import { documentPart, element, escaped } from './markup.js';
import { numberStyle } from './ods-styles.js';

const areaAddress = (sheet: string, { row, column, lastRow, lastColumn }: Area): string =>
  `$${sheet}.$${columnLetters(column)}$${row + 1}:.$${columnLetters(lastColumn)}$${lastRow + 1}`;

const style = (name: string, ...properties: readonly string[]): string =>
  element('style:style', { 'style:name': name, 'style:family': 'chart' }, ...properties);

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
        element('style:chart-properties', { 'chart:display-label': 'true', 'chart:link-data-style-to-source': 'false' }),
        words(8),
      ),
      style('wall', element('style:graphic-properties', { 'draw:stroke': 'none', 'draw:fill': 'none' })),
      style('grid', element('style:graphic-properties', { 'svg:stroke-color': '#BFBFBF' })),
      style(
        'series',
        element('style:chart-properties', bars ? {} : { 'chart:symbol-type': 'automatic' }),
        element('style:graphic-properties', {
          'draw:fill': 'solid',
          'draw:fill-color': '#1F3864',
          'draw:stroke': bars ? 'none' : 'solid',
          'svg:stroke-color': '#1F3864',
          'svg:stroke-width': '0.07cm',
        }),
      ),
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
            ...series.map(({ values }) =>
              element(
                'chart:series',
                {
                  'chart:style-name': 'series',
                  'chart:values-cell-range-address': areaAddress(sheet, values),
                  'chart:class': bars ? 'chart:bar' : 'chart:line',
                },
                element('chart:data-point', { 'chart:repeated': values.lastColumn - values.column + 1 }),
              ),
            ),
            element('chart:wall', { 'chart:style-name': 'wall' }),
          ),
        ),
      ),
    ),
  );
};
