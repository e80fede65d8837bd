/**
 * A chart as drawings inside the page: one for a wide screen and for paper, one for a phone. Drawn when
 * the page is made, in the page's own colours, so that light, dark and print need no other drawing.
 */
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../../report/document/document.js';
import { sizes } from './chart-look.js';
import type { Size } from './chart-look.js';
import { fanOption, heightOfFan } from './fan-chart.js';
import { heightOfHistogram, histogramOption } from './histogram-chart.js';
import { lines, prose, words } from './markup.js';
import { heightOfSeries, seriesOption } from './series-chart.js';

use([BarChart, CustomChart, LineChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

interface Plan {
  readonly height: number;
  readonly option: EChartsCoreOption;
}

const planOf = (chart: Chart, size: Size): Plan => {
  switch (chart.form) {
    case 'histogram':
      return { height: heightOfHistogram(chart, size), option: histogramOption(chart, size) };
    case 'fan':
      return { height: heightOfFan(chart, size), option: fanOption(chart, size) };
    default:
      return { height: heightOfSeries(chart, size), option: seriesOption(chart, size) };
  }
};

/** What the library numbers by the order of drawing is named by the chart instead, so that a page is the same in any run. */
const named = (svg: string, name: string): string =>
  svg
    .replace(/\bzr\d+-/g, `${name}-`)
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/ class="[^"]*"/g, '');

const drawing = (chart: Chart, size: Size): string => {
  const { height, option } = planOf(chart, size);
  const name = `${chart.id}-${size.name}`;
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height });
  try {
    canvas.setOption(option);
    const svg = named(canvas.renderToSVGString(), name);
    const inside = svg.slice(svg.indexOf('>') + 1);
    return lines(
      `<svg class="${size.name}" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" xmlns="http://www.w3.org/2000/svg">`,
      `<title id="${name}-title">${words(chart.title)}</title>`,
      `<desc id="${name}-desc">${words(chart.description)}</desc>`,
      inside,
    );
  } finally {
    canvas.dispose();
  }
};

/** The figure: its title, the drawings, what they show in words, and the way to the table that holds the values. */
export const renderChart = (chart: Chart, tableTitle: string): string =>
  lines(
    `<figure id="${chart.id}" class="chart">`,
    `<figcaption><span class="title">${words(chart.title)}</span> <span class="about">${prose(chart.description)} <a href="#${chart.tableId}">Every value: ${words(tableTitle)}</a></span></figcaption>`,
    sizes.map((size) => drawing(chart, size)),
    '</figure>',
  );
