/** A histogram: columns over stretches of money, touching, each kind in a pattern of its own, and lines at the figures marked. */
import type { EChartsCoreOption } from 'echarts/core';
import type { HistogramChart } from '../../report/document/document.js';
import { colours, drawn, fontSize, grouped, ink, legendOf, legendRows, noughtLine, scaleLook, still } from './chart-look.js';
import type { Drawing, Size } from './chart-look.js';
import { words } from './markup.js';

/** Lines at marked figures: each has a dash and, at its top and in the legend, a sign of its own. */
const markLooks = [
  { type: 'dashed', symbol: 'diamond' },
  { type: 'dotted', symbol: 'circle' },
] as const;

const namesOf = ({ series, marks }: HistogramChart): number => series.length + marks.length;

export const heightOfHistogram = (chart: HistogramChart, size: Size): number =>
  300 + legendRows(namesOf(chart), size) * (size.name === 'narrow' ? 22 : 24);

/** The end of the scale of heights: the tallest column with a little air, on a round figure. */
const topOf = (tallest: number): number => {
  const step = [1, 2, 5, 10, 20].find((each) => tallest / each <= 6) ?? 20;
  return Math.ceil((tallest * 1.04) / step) * step;
};

const columnsOf = ({ name, columns }: HistogramChart['series'][number], place: number): object => {
  const colour = colours[place % colours.length] ?? ink;
  return {
    ...still,
    type: 'custom',
    name: words(name),
    itemStyle: { color: colour, borderColor: ink, borderWidth: 1 },
    encode: { x: [0, 1], y: 2 },
    data: columns.map(({ from, to, share }) => [drawn(from), drawn(to), drawn(share.times(100))]),
    renderItem: (_: unknown, api: Drawing): object => {
      const [x0, y0] = api.coord([api.value(0), 0]);
      const [x1, y1] = api.coord([api.value(1), api.value(2)]);
      return {
        type: 'rect',
        shape: { x: x0, y: y1, width: x1 - x0, height: y0 - y1 },
        style: { fill: colour, stroke: ink, lineWidth: 1, decal: api.visual('decal') },
      };
    },
  };
};

export const histogramOption = (chart: HistogramChart, size: Size): EChartsCoreOption => {
  const { series, marks, scale, unit, heights } = chart;
  const tallest = Math.max(0, ...series.flatMap(({ columns }) => columns.map(({ share }) => share.times(100).toNumber())));
  const top = topOf(tallest);
  const room = scale.to.minus(scale.from).times('0.02');
  const ends = { min: scale.from.minus(room).toNumber(), max: scale.to.plus(room).toNumber() };
  const spansNought = ends.min < 0 && ends.max > 0;
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: ink },
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 } },
    grid: {
      left: 8,
      right: 20,
      top: 36,
      bottom: legendRows(namesOf(chart), size) * 22 + 40,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: legendOf(size),
    xAxis: {
      ...scaleLook(grouped),
      ...ends,
      splitLine: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: ink } },
      splitNumber: size.name === 'narrow' ? 3 : 6,
      axisLabel: {
        color: ink,
        fontSize,
        hideOverlap: true,
        // The ends of the scale are no round figures.
        showMinLabel: false,
        showMaxLabel: false,
        formatter: grouped,
      },
      name: unit,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { color: ink, fontSize },
    },
    yAxis: {
      ...scaleLook(grouped),
      min: 0,
      max: top,
      axisLine: { show: false, onZero: false },
      name: heights,
      nameTextStyle: { color: ink, fontSize, align: 'left' },
    },
    series: [
      ...series.map((each, place) => ({
        ...columnsOf(each, place),
        ...(place === 0 &&
          spansNought && { markLine: { ...noughtLine, lineStyle: { ...noughtLine.lineStyle, width: 2 }, data: [{ xAxis: 0 }] } }),
      })),
      ...marks.map(({ name, at }, place) => {
        const { type, symbol } = markLooks[place % markLooks.length] ?? markLooks[0];
        return {
          ...still,
          type: 'line',
          name: words(name),
          symbol,
          symbolSize: 10,
          data: [{ value: [drawn(at), 0], symbol: 'none' }, { value: [drawn(at), top] }],
          z: 5,
          clip: false,
          itemStyle: { color: ink },
          lineStyle: { color: ink, width: 2, type },
        };
      }),
    ],
  };
};
