/**
 * A chart as drawings inside the page: one for a wide screen and for paper, one for a phone. Drawn when
 * the page is made, in the page's own colours, so that light, dark and print need no other drawing.
 */
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, Series, SpanSeries } from '../../report/document/document.js';
import { lines, words } from './markup.js';

use([BarChart, CustomChart, LineChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

interface Size {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
}

/** Pixels of the drawing; the narrow one fits a phone without being made smaller. */
const sizes: readonly Size[] = [
  { name: 'wide', width: 760 },
  { name: 'narrow', width: 326 },
];

const ink = 'var(--ink)';
const colours = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)', 'var(--chart-5)', 'var(--chart-6)'];
const fontSize = 13;

/** Figures on the way to a drawing, where a binary number is near enough: they are read off the table. */
const drawn = (value: { toNumber: () => number } | null): number | '-' => (value === null ? '-' : value.toNumber());

const grouped = (value: number): string => {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${value < 0 ? '-' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
};

const still = { silent: true, animation: false, emphasis: { disabled: true } } as const;

const valueAxis = ({ unit, form }: Chart): object => ({
  type: 'value',
  axisLabel: {
    color: ink,
    fontSize,
    hideOverlap: true,
    formatter: (value: number): string => {
      if (typeof unit === 'string') return grouped(value);
      const year = unit.monthsFrom + value / 12;
      return Number.isInteger(year) ? `Apr ${year}` : '';
    },
  },
  splitLine: { lineStyle: { color: 'var(--line)' } },
  axisLine: { show: false },
  ...(typeof unit === 'string'
    ? {
        name: unit,
        nameTextStyle: { color: ink, fontSize, align: form === 'bars' ? 'center' : 'left' },
        ...(form === 'bars' && { nameLocation: 'middle', nameGap: 26 }),
      }
    : { min: 0, max: unit.years * 12, interval: 12 }),
});

/** A category's name in lines of at most `most` characters, broken between words. */
const broken = (name: string, most: number): string =>
  words(name)
    .split(' ')
    .reduce<string[]>((rows, word) => {
      const last = rows.at(-1);
      if (last !== undefined && `${last} ${word}`.length <= most) return [...rows.slice(0, -1), `${last} ${word}`];
      return [...rows, word];
    }, [])
    .join('\n');

const categoryAxis = ({ categories, form }: Chart, { name }: Size): object => ({
  type: 'category',
  data: categories.map((category) => broken(category, form === 'bars' ? (name === 'wide' ? 28 : 14) : 12)),
  inverse: form === 'bars',
  axisTick: { show: false },
  axisLine: { onZero: form !== 'stacked' && form !== 'lines', lineStyle: { color: ink } },
  axisLabel: { color: ink, fontSize, ...(form === 'bars' ? { interval: 0 } : { hideOverlap: true }) },
  boundaryGap: form === 'stacked' || form === 'bars',
});

const noughtLine = { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: ink, type: 'solid', width: 1 } };

interface Drawing {
  readonly value: (dimension: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
  readonly size: (of: readonly [number, number]) => readonly [number, number];
  readonly visual: (name: string) => unknown;
}

/** A lying bar from one value to another. */
const stretch = (series: SpanSeries, place: number, of: number, colour: string): object => ({
  ...still,
  type: 'custom',
  name: words(series.name),
  itemStyle: { color: colour },
  encode: { x: [1, 2], y: 0 },
  data: series.spans.flatMap((span, category) => (span ? [[category, drawn(span.from), drawn(span.to)]] : [])),
  renderItem: (_: unknown, api: Drawing): object => {
    const [x0, y] = api.coord([api.value(1), api.value(0)]);
    const [x1] = api.coord([api.value(2), api.value(0)]);
    const [, band] = api.size([0, 1]);
    const height = Math.min(band * 0.6, 28) / of;
    return {
      type: 'rect',
      shape: { x: Math.min(x0, x1), y: y - (height * of) / 2 + height * place, width: Math.abs(x1 - x0), height },
      style: { fill: colour, decal: api.visual('decal') },
    };
  },
});

const seriesOf = (each: Series, place: number, { form, series }: Chart): readonly object[] => {
  const name = words(each.name);
  const colour = colours[place % colours.length] ?? ink;
  if (each.as === 'span') return [stretch(each, place, series.length, colour)];
  const data = each.values.map(drawn);
  if (each.as === 'column') {
    return [
      {
        ...still,
        type: 'bar',
        name,
        data,
        ...(form === 'stacked' && { stack: 'all' }),
        barMaxWidth: form === 'bars' ? 28 : 64,
        itemStyle: { color: colour, borderColor: 'var(--page)', borderWidth: 1 },
      },
    ];
  }
  const lineColour = form === 'lines' ? colour : ink;
  return [
    {
      ...still,
      type: 'line',
      name,
      data,
      symbol: form === 'lines' ? ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'arrow'][place % 6] : 'circle',
      symbolSize: 9,
      itemStyle: { color: lineColour },
      lineStyle: { color: lineColour, width: 3, type: form === 'lines' ? ['solid', 'dashed', 'dotted'][place % 3] : 'solid' },
    },
  ];
};

const heightOf = ({ form, categories, series }: Chart, { name }: Size): number => {
  const legend = name === 'narrow' ? series.length * 22 : Math.ceil(series.length / 3) * 24;
  return (form === 'bars' ? 70 + categories.length * (name === 'narrow' ? 56 : 44) : 320) + legend;
};

const optionOf = (chart: Chart, size: Size): EChartsCoreOption => {
  const lying = chart.form === 'bars';
  const legendRows = size.name === 'narrow' ? chart.series.length : Math.ceil(chart.series.length / 3);
  const single = chart.series.length === 1;
  const value = valueAxis(chart);
  const category = categoryAxis(chart, size);
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: ink },
    // Patterns beside colours, so that colour never carries meaning alone.
    aria: { enabled: true, label: { enabled: false }, decal: { show: chart.form !== 'lines' && !single } },
    grid: {
      left: 8,
      right: 16,
      top: lying ? 8 : 36,
      bottom: single ? 8 : legendRows * 22 + 12,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(!single && {
      legend: {
        bottom: 0,
        left: 0,
        orient: size.name === 'narrow' ? 'vertical' : 'horizontal',
        textStyle: { color: ink, fontSize },
        selectedMode: false,
      },
    }),
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    series: chart.series
      .flatMap((each, place) => seriesOf(each, place, chart))
      .map((series, place) =>
        place === 0 && typeof chart.unit === 'string'
          ? { ...series, markLine: { ...noughtLine, data: [lying ? { xAxis: 0 } : { yAxis: 0 }] } }
          : series,
      ),
  };
};

/** What the library numbers by the order of drawing is named by the chart instead, so that a page is the same in any run. */
const named = (svg: string, name: string): string =>
  svg
    .replace(/\bzr\d+-/g, `${name}-`)
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/ class="[^"]*"/g, '');

const drawing = (chart: Chart, size: Size): string => {
  const height = heightOf(chart, size);
  const name = `${chart.id}-${size.name}`;
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height });
  try {
    canvas.setOption(optionOf(chart, size));
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
    `<figcaption><span class="title">${words(chart.title)}</span> <span class="about">${words(chart.description)} <a href="#${chart.tableId}">Every value: ${words(tableTitle)}</a></span></figcaption>`,
    sizes.map((size) => drawing(chart, size)),
    '</figure>',
  );
