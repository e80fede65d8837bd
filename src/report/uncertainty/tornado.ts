/** The tornado as tables: a bar to each input, largest swing first; then the ranges behind the bars. */
import { one } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { asWritten } from '../../core/uncertainty/range.js';
import type { Sensitivity, Swing } from '../../core/uncertainty/sensitivity.js';
import { text } from '../model.js';
import type { MoneyDisplay, Prose, Row, Table } from '../model.js';
import { figureInWords, inSentence, shortened } from '../options/words.js';
import { barOf, marks, scaleOf } from './bars.js';
import type { Scale } from './bars.js';
import { positionInWords, rangeInWords, resultCell, swingCell } from './words.js';

/** Widest that a label or a bar grows, and narrowest that a bar still says something. */
const widest = { label: 40, bar: 72 } as const;
const narrowestBar = 20;

/** How a bar is called: its name, its id where another has the same name; a group says that it is one. */
export const nameOf = ({ id, name, inputs }: Swing, { swings }: Sensitivity): string => {
  if (inputs[0]?.group !== undefined) return `${name} (${inputs.length} together)`;
  return swings.some((other) => other.id !== id && other.name === name) ? id : name;
};

/** Swings that say something: the measure moves, comes or goes. */
export const moves = ({ swing, low, high }: Swing): boolean => (swing === null ? low !== null || high !== null : !swing.isZero());

const scaleInWords = ({ measure, written }: Sensitivity, { least, most }: Scale, unit: MoneyDisplay): string => {
  const words = (figure: Scale['least']): string => figureInWords(measure, figure, unit);
  const stands = written === null ? '' : `, ${marks.written} is ${words(written)}`;
  return `The left edge is ${words(least)}, the right edge ${words(most)}${stands}.`;
};

/**
 * The bars: each input with what its two ends lead to; null where nothing moves the measure. `width` is that of the page, in
 * characters; `all` the part by which every line was flexed, where the ranges are not the scenario's own.
 */
export const tornadoTable = (
  sensitivity: Sensitivity,
  { unit, width, all }: { readonly unit: MoneyDisplay; readonly width: number; readonly all: Decimal | null },
): Table | null => {
  const { measure, written } = sensitivity;
  const shown = sensitivity.swings.filter(moves);
  const scale = scaleOf(sensitivity);
  if (shown.length === 0 || scale === null) return null;
  const longest = width < 100 ? 28 : widest.label;
  const names = shown.map((swing) => shortened(nameOf(swing, sensitivity), longest));
  const results = shown.flatMap(({ low, high }) => [low, high]).map((figure) => figureInWords(measure, figure, unit).length);
  const beside = Math.max(...names.map((name) => name.length)) + 2 * Math.max(10, ...results) + 6;
  const bar = Math.min(widest.bar, Math.max(narrowestBar, width - beside));
  const never = shown.some(({ low, high }) => low === null || high === null) && measure.kind === 'years';
  return {
    kind: 'table',
    title: `What moves ${inSentence(measure.name)}`,
    subtitle: [
      measure.kind === 'money' ? `${unit}.` : '',
      `As written it is ${figureInWords(measure, written, unit)}. Each ${all === null ? 'range' : `line, ${positionInWords('factor', one.minus(all))} to ${positionInWords('factor', one.plus(all))},`} is taken to its two ends, all else as written; largest swing first.`,
      `${marks.low} is the way to the lower end of the range, ${marks.high} to the upper end${shown.some((each) => isOneSided(each, sensitivity)) ? `, ${marks.both} where both lead the same way` : ''}.`,
      scaleInWords(sensitivity, scale, unit),
      never ? `"none" is never within the horizon, beyond the right edge (${marks.beyond}).` : '',
    ]
      .filter((words) => words !== '')
      .join(' '),
    labels: 1,
    columns: [
      { heading: 'Input', align: 'left' },
      { heading: 'At the lower end', align: 'right' },
      { heading: '', align: 'left' },
      { heading: 'At the upper end', align: 'right' },
    ],
    rows: shown.map((swing, place): Row => ({
      cells: [
        text(names[place] ?? ''),
        resultCell(measure, swing.low, unit),
        text(barOf(swing, sensitivity, scale, bar)),
        resultCell(measure, swing.high, unit),
      ],
    })),
  };
};

/** Whether both ends lie on one side of what is written. */
const isOneSided = ({ low, high }: Swing, { written }: Sensitivity): boolean =>
  low !== null && high !== null && written !== null && low.minus(written).times(high.minus(written)).gt(0);

/** What stands behind the bars: the ranges and where they are written; a likely outcome that is not as written. */
export const rangesTable = (sensitivity: Sensitivity, unit: MoneyDisplay): Table => {
  const { measure } = sensitivity;
  const swings = sensitivity.swings.filter(moves);
  const isOther = swings.some(({ inputs }) => inputs.some(({ likely, what }) => !likely.eq(asWritten(what))));
  const rows = swings.flatMap((swing): Row[] => {
    const name = nameOf(swing, sensitivity);
    const isGroup = swing.inputs[0]?.group !== undefined;
    const result = [
      ...(isOther ? [resultCell(measure, swing.likely, unit)] : []),
      swingCell(measure, swing.swing, unit),
      text(swing.direction ?? ''),
    ];
    const ofInput = (input: Swing['inputs'][number]) => [
      text(rangeInWords(input)),
      ...(isOther ? [text(positionInWords(input.what, input.likely))] : []),
    ];
    const [first] = swing.inputs;
    if (!isGroup && first) return [{ cells: [text(name), ...ofInput(first), ...result] }];
    const empty = [text(''), ...(isOther ? [text('')] : [])];
    return [
      { cells: [text(name), ...empty, ...result] },
      ...swing.inputs.map((input): Row => ({ cells: [text(`  ${input.name}`), ...ofInput(input), ...result.map(() => text(''))] })),
    ];
  });
  return {
    kind: 'table',
    title: 'The ranges',
    subtitle: `"Swing" is from the one end to the other, and "As it grows" what the measure does as the input goes from the lower end to the upper.${isOther ? ' "Likely" is where the input is likely to turn out, where that is not as written.' : ''}${swings.some(({ inputs }) => inputs.some(({ what }) => what === 'addition')) ? ' "pts" are percentage points.' : ''}`,
    labels: 1,
    columns: [
      { heading: 'Input', align: 'left', wraps: true },
      { heading: 'Range', align: 'left' },
      ...(isOther
        ? [
            { heading: 'Likely', align: 'right' as const },
            { heading: 'At likely', align: 'right' as const },
          ]
        : []),
      { heading: 'Swing', align: 'right' },
      { heading: 'As it grows', align: 'left' },
    ],
    rows,
  };
};

/** What the tables leave to be said: ranges that move nothing, and how far bars can be relied on. */
export const tornadoNotes = (sensitivity: Sensitivity): Prose => {
  const { measure, swings } = sensitivity;
  const still = swings.filter((swing) => !moves(swing));
  const evidence = [...new Set(swings.flatMap(({ inputs }) => inputs.flatMap(({ published }) => published ?? [])))];
  const isNever = still.filter(({ low }) => low === null);
  const unmoved = still.filter(({ low }) => low !== null);
  const listed = (some: readonly Swing[]): string => some.map((swing) => nameOf(swing, sensitivity)).join(', ');
  return {
    kind: 'prose',
    title: swings.some(moves) ? 'How to read the bars' : `What moves ${inSentence(measure.name)}`,
    points: [
      ...(unmoved.length > 0 ? [`These do not move it: ${listed(unmoved)}.`] : []),
      ...(isNever.length > 0 ? [`There is no ${inSentence(measure.name)} as written, nor at either end of: ${listed(isNever)}.`] : []),
      'One input at a time: two that turn out badly together do more harm than their bars side by side. Inputs that move together are one bar only where `correlate` says so.',
      ...(swings.some(moves) ? ['A long bar is a wide range, an input that weighs much, or both.'] : []),
      ...(evidence.length > 0
        ? [`Published evidence (Mott MacDonald 2002, table 2): ${evidence.join(', ')}; its bounds are for estimates without contingency.`]
        : []),
    ],
  };
};
