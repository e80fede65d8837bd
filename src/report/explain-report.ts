/** An explanation for reading: a tree of lines, or rows of a sheet. */
import { Decimal } from '../core/arithmetic/decimal.js';
import { hundred } from '../core/arithmetic/decimal.js';
import type { Explanation, Place } from './explain.js';
import { grouped } from './figures-in-words.js';
import type { Sheet, SheetCell } from './model.js';
import { rounded } from './rounding.js';

const isFigure = (value: string): boolean => /^-?\d+(?:\.\d+)?$/.test(value);

/** A value for people: pounds with pence where there are any, rates in per cent, factors to six places. */
export const valueInWords = (value: string, unit: string): string => {
  if (!isFigure(value)) return value;
  const figure = new Decimal(value);
  const sign = figure.lt(0) ? '-' : '';
  if (unit.startsWith('GBP')) return `${sign}£${grouped(figure, figure.isInteger() ? 0 : 2)}`;
  if (unit === 'rate' || unit === 'share') return `${rounded(figure.times(hundred), 6).toFixed()}%`;
  if (unit === 'years') return `${rounded(figure, 4).toFixed()} years`;
  if (unit === 'count') return `${sign}${grouped(figure, figure.decimalPlaces())}`;
  return rounded(figure, 6).toFixed();
};

/** A line of the tree: how deep, what it says, and what kind of line it is. */
export interface TreeLine {
  readonly depth: number;
  readonly role: 'figure' | 'formula' | 'place' | 'note';
  readonly text: string;
}

const placeText = ({ at, text, years }: Place): string => `${at}  ${years === null ? '' : `${years}: `}${text}`;

/** Money inside a value of more than one part, such as an amount with its year. */
const moneyInside = (value: string, unit: string): string => {
  const [amount = '', ...rest] = value.split(' ');
  return unit.startsWith('GBP') && isFigure(amount) ? [valueInWords(amount, unit), ...rest].join(' ') : valueInWords(value, unit);
};

const headOf = ({ id, name, unit, values }: Explanation): string => {
  const words = id === name || id.includes(': ') ? name : `${id} (${name})`;
  const [only] = values;
  if (values.length === 1 && only) return `${words}${only.year === null ? '' : ` @${only.year}`} = ${moneyInside(only.value, unit)}`;
  return `${words}: ${values.map(({ year, value }) => `${year ?? ''}\u00a0${valueInWords(value, unit)}`).join('\u00a0| ')}`;
};

/** The tree as lines, the asked figure first, at most `levels` deep. */
export const treeOf = (explanation: Explanation, levels = Infinity, depth = 0): readonly TreeLine[] => [
  {
    depth,
    role: 'figure',
    text: headOf(explanation) + (explanation.repeated && explanation.formula !== null ? '  (explained above)' : ''),
  },
  ...(explanation.formula === null || explanation.repeated
    ? []
    : [
        {
          depth: depth + 1,
          role: 'formula',
          text: `= ${explanation.formula}${explanation.reference === null ? '' : ` [${explanation.reference}]`}`,
        } as const,
      ]),
  ...(explanation.worked === null ? [] : [{ depth: depth + 1, role: 'formula', text: `= ${explanation.worked}` } as const]),
  ...explanation.about.map((text): TreeLine => ({ depth: depth + 1, role: 'note', text })),
  ...explanation.places.map((place): TreeLine => ({ depth: depth + 1, role: 'place', text: placeText(place) })),
  ...(explanation.because === null ? [] : [{ depth: depth + 1, role: 'note', text: explanation.because } as const]),
  ...(depth < levels
    ? explanation.inputs.flatMap((input) => treeOf(input, levels, depth + 1))
    : explanation.inputs.length > 0
      ? [{ depth: depth + 1, role: 'note', text: '…' } as const]
      : []),
  ...(explanation.noughts > 0
    ? [
        {
          depth: depth + 1,
          role: 'note',
          text: `${explanation.noughts} more ${explanation.noughts === 1 ? 'input is' : 'inputs are'} nil here`,
        } as const,
      ]
    : []),
];

/** The tree as rows: one for each value, with its formula or its place. */
export const explainSheet = (explanation: Explanation): Sheet => {
  const rows: (readonly SheetCell[])[] = [];
  const word = (text: string | null): SheetCell => (text === null ? null : { text });
  const visit = (each: Explanation, depth: number): void => {
    for (const { year, value } of each.values) {
      rows.push([
        { figure: String(depth) },
        { text: each.id },
        word(year),
        isFigure(value) ? { figure: value } : { text: value },
        { text: each.unit },
        word(each.formula ?? each.because),
        null,
        null,
        null,
        null,
      ]);
    }
    for (const place of each.places) {
      rows.push([
        { figure: String(depth + 1) },
        { text: each.id },
        word(place.years),
        null,
        null,
        { text: 'written' },
        { text: place.file },
        { figure: String(place.line) },
        { figure: String(place.column) },
        { text: place.text },
      ]);
    }
    each.inputs.forEach((input) => visit(input, depth + 1));
  };
  visit(explanation, 0);
  return { headings: ['depth', 'figure', 'year', 'value', 'unit', 'formula', 'file', 'line', 'column', 'text'], rows };
};
