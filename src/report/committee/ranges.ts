/** What the ranges of the scenario's own do to the net present value, one at a time, where it has any. */
import { compareFigures } from '../../core/options/ranking.js';
import type { Swing } from '../../core/uncertainty/sensitivity.js';
import { text } from '../model.js';
import { valueSensitivity } from '../uncertainty/of-value.js';
import { rangeInWords } from '../uncertainty/words.js';
import type { CommitteeCase } from './case.js';
import { named, paragraph, say, sentences } from './section.js';
import type { Block, SectionTable } from './section.js';
import { countInWords, countToBegin, moneyCell, moneyInBrackets } from './telling.js';

/** As many as a committee reads; the command `sensitivity` shows all. */
const mostShown = 10;

type Moved = Swing & { readonly low: NonNullable<Swing['low']>; readonly high: NonNullable<Swing['high']> };

const moves = (swing: Swing): swing is Moved => swing.low !== null && swing.high !== null && !swing.low.eq(swing.high);

/** `cloud-market (2 together)`: a group is called by its name. */
const nameOf = ({ name, inputs }: Swing): string =>
  inputs[0]?.group === undefined ? name : `${name.replaceAll('-', ' ')} (${inputs.length} together)`;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The range of one input; those of a group each under its name. */
const rangeOf = ({ inputs }: Swing): string =>
  inputs.length === 1 && inputs[0] ? rangeInWords(inputs[0]) : inputs.map((input) => `${input.name} ${rangeInWords(input)}`).join('; ');

const table = (swings: readonly Moved[], of: CommitteeCase): SectionTable => ({
  kind: 'table',
  title: 'Ranges',
  subtitle: `Net present value in ${of.unit}, with each input at the two ends of its range, all else as planned; the largest first. Negatives in brackets.`,
  labels: 2,
  columns: [
    { heading: 'Input', align: 'left' },
    { heading: 'Range', align: 'left', wraps: true },
    { heading: 'Lower end', align: 'right' },
    { heading: 'Upper end', align: 'right' },
  ],
  rows: swings.map((swing) => ({
    cells: [text(capitalised(nameOf(swing))), text(rangeOf(swing)), moneyCell(swing.low, of), moneyCell(swing.high, of)],
  })),
});

export const ranges = (of: CommitteeCase): readonly Block[] => {
  const found = valueSensitivity(of.chosen.appraisal.scenario);
  if (!found) return [];
  const swings = found.swings.filter(moves);
  const [widest] = swings;
  if (!widest) return [];
  const shown = swings.slice(0, mostShown);
  const inOrder = compareFigures(widest.low, widest.high, 'lower') < 0 ? [widest.low, widest.high] : [widest.high, widest.low];
  const [least = widest.low, most = widest.high] = inOrder;
  return [
    paragraph(
      sentences(
        swings.length === 1
          ? say`One input has a range that moves the net present value.`
          : say`${countToBegin(swings.length)} inputs or groups of inputs have a range that moves the net present value.`,
        say`It moves most with ${named(nameOf(widest))}: between ${moneyInBrackets(least, of)} and ${moneyInBrackets(most, of)}.`,
        shown.length < swings.length ? say`The table has the first ${countInWords(shown.length)}.` : null,
      ),
      'Ranges.',
    ),
    table(shown, of),
  ];
};
