/** A fan: bands that hold most of the draws, the widest lightest and each with an edge of its own, and lines over them. */
import type { EChartsCoreOption } from 'echarts/core';
import type { FanChart } from '../../report/document/document.js';
import { colours, drawn, fontSize, grouped, ink, legendOf, legendRows, noughtLine, scaleLook, still } from './chart-look.js';
import type { Drawing, Size } from './chart-look.js';
import { words } from './markup.js';

const namesOf = ({ bands, series }: FanChart): number => bands.length + series.length;

export const heightOfFan = (chart: FanChart, size: Size): number =>
  380 + legendRows(namesOf(chart), size) * (size.name === 'narrow' ? 22 : 24);

const bandColour = colours[0] ?? ink;

/** How a band is filled and edged, the widest first. */
const looks = [
  { opacity: 0.28, lineDash: [2, 3] },
  { opacity: 0.55, lineDash: [] },
] as const;

/** One shape through all categories; over a single one it is a bar. */
const bandOf = ({ name, from, to }: FanChart['bands'][number], place: number): object => {
  const { opacity, lineDash } = looks[place % looks.length] ?? looks[0];
  const low = from.map(drawn);
  const high = to.map(drawn);
  return {
    ...still,
    type: 'custom',
    name: words(name),
    itemStyle: { color: bandColour, opacity, borderColor: ink, borderWidth: 1 },
    // One datum stands for the whole shape; both its ends count for the scale.
    encode: { x: 0, y: [1, 2] },
    data: low.map((value, category) => [category, value, high[category] ?? value]),
    renderItem: ({ dataIndex }: { readonly dataIndex: number }, api: Drawing): object | null => {
      if (dataIndex > 0) return null;
      const at = (category: number, value: number | '-'): readonly [number, number] => api.coord([category, value === '-' ? 0 : value]);
      const [width] = api.size([1, 0]);
      const along = (values: readonly (number | '-')[]): readonly (readonly [number, number])[] => {
        const points = values.map((value, category) => at(category, value));
        const [only] = points;
        return only && points.length === 1
          ? [
              [only[0] - width / 6, only[1]],
              [only[0] + width / 6, only[1]],
            ]
          : points;
      };
      const [upper, lower] = [along(high), along(low)];
      const edge = (points: readonly (readonly [number, number])[]): object => ({
        type: 'polyline',
        shape: { points },
        style: { fill: 'none', stroke: ink, lineWidth: 1, lineDash },
      });
      return {
        type: 'group',
        children: [
          {
            type: 'polygon',
            shape: { points: [...upper, ...[...lower].reverse()] },
            style: { fill: bandColour, opacity },
          },
          edge(upper),
          edge(lower),
        ],
      };
    },
  };
};

const lineLooks = [
  { symbol: 'circle', type: 'solid' },
  { symbol: 'diamond', type: 'dashed' },
] as const;

const lineOf = ({ name, values }: FanChart['series'][number], place: number): object => {
  const { symbol, type } = lineLooks[place % lineLooks.length] ?? lineLooks[0];
  return {
    ...still,
    type: 'line',
    name: words(name),
    data: values.map(drawn),
    symbol,
    symbolSize: 8,
    z: 5,
    itemStyle: { color: ink },
    lineStyle: { color: ink, width: 1.75, type },
  };
};

export const fanOption = (chart: FanChart, size: Size): EChartsCoreOption => {
  const { bands, series, categories, unit } = chart;
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: ink },
    grid: {
      left: 8,
      right: 24,
      top: 36,
      bottom: legendRows(namesOf(chart), size) * 22 + 12,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: legendOf(size),
    xAxis: {
      type: 'category',
      data: categories.map(words),
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: ink } },
      axisLabel: { color: ink, fontSize, hideOverlap: true },
      boundaryGap: true,
    },
    yAxis: { ...scaleLook(grouped), name: unit, nameTextStyle: { color: ink, fontSize, align: 'left' } },
    series: [
      ...bands.map((band, place) => ({
        ...bandOf(band, place),
        ...(place === 0 && { markLine: { ...noughtLine, data: [{ yAxis: 0 }] } }),
      })),
      ...series.map(lineOf),
    ],
  };
};
