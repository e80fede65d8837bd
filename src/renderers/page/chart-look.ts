/** What drawings share: their sizes, the page's own colours and letters, and figures on the way to a drawing. */
export interface Size {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
}

/** Pixels of the drawing; the narrow one fits a phone without being made smaller. */
export const sizes: readonly Size[] = [
  { name: 'wide', width: 760 },
  { name: 'narrow', width: 326 },
];

export const ink = 'var(--ink)';
export const colours = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)', 'var(--chart-5)', 'var(--chart-6)'];
export const fontSize = 13;

/** Figures on the way to a drawing, where a binary number is near enough: they are read off the table. */
export const drawn = (value: { toNumber: () => number } | null): number | '-' => (value === null ? '-' : value.toNumber());

export const grouped = (value: number): string => {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${value < 0 ? '-' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
};

export const still = { silent: true, animation: false, emphasis: { disabled: true } } as const;

/** The legend below a drawing, and the rows it takes: one below another on a phone. */
export const legendRows = (names: number, { name }: Size): number => (name === 'narrow' ? names : Math.ceil(names / 3));

export const legendOf = ({ name }: Size): object => ({
  bottom: 0,
  left: 0,
  orient: name === 'narrow' ? 'vertical' : 'horizontal',
  textStyle: { color: ink, fontSize },
  selectedMode: false,
});

/** A scale of money along an axis: grid lines, no line of its own. */
export const scaleLook = (formatter: (value: number) => string): object => ({
  type: 'value',
  axisLabel: { color: ink, fontSize, hideOverlap: true, formatter },
  splitLine: { lineStyle: { color: 'var(--line)' } },
  axisLine: { show: false },
});

/** The line at nought. */
export const noughtLine = { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: ink, type: 'solid', width: 1 } };

/** What a drawing by hand may ask of the library. */
export interface Drawing {
  readonly value: (dimension: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
  readonly size: (of: readonly [number, number]) => readonly [number, number];
  readonly visual: (name: string) => unknown;
}
