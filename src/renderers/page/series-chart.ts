/** Charts of values and stretches by category: columns, lines, lying bars. */
import type { EChartsCoreOption } from 'echarts/core';
import type { Series, SeriesChart, SpanSeries } from '../../report/document/document.js';
import { colours, drawn, fontSize, grouped, ink, legendOf, legendRows, noughtLine, scaleLook, still } from './chart-look.js';
import type { Drawing, Size } from './chart-look.js';
import { words } from './markup.js';

const valueAxis = ({ unit, form }: SeriesChart): object => ({
  ...scaleLook((value) => {
    if (typeof unit === 'string') return grouped(value);
    const year = unit.monthsFrom + value / 12;
    return Number.isInteger(year) ? `Apr ${year}` : '';
  }),
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

const categoryAxis = ({ categories, form }: SeriesChart, { name }: Size): object => ({
  type: 'category',
  data: categories.map((category) => broken(category, form === 'bars' ? (name === 'wide' ? 28 : 14) : 12)),
  inverse: form === 'bars',
  axisTick: { show: false },
  axisLine: { onZero: form !== 'stacked' && form !== 'lines', lineStyle: { color: ink } },
  axisLabel: { color: ink, fontSize, ...(form === 'bars' ? { interval: 0 } : { hideOverlap: true }) },
  boundaryGap: form === 'stacked' || form === 'bars',
});

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

const seriesOf = (each: Series, place: number, { form, series }: SeriesChart): readonly object[] => {
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

export const heightOfSeries = ({ form, categories, series }: SeriesChart, size: Size): number => {
  const legend = legendRows(series.length, size) * (size.name === 'narrow' ? 22 : 24);
  return (form === 'bars' ? 90 + categories.length * (size.name === 'narrow' ? 56 : 44) : 320) + legend;
};

export const seriesOption = (chart: SeriesChart, size: Size): EChartsCoreOption => {
  const lying = chart.form === 'bars';
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
      // The name of a lying axis stands below its labels, outside what the library keeps free by itself.
      bottom: single ? (lying ? 30 : 8) : legendRows(chart.series.length, size) * 22 + 12,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(!single && {
      legend: legendOf(size),
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
