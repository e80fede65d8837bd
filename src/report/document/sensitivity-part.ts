/** What moves the answer: ranges taken to their ends, and what-ifs laid over the scenario. Where there is neither, there is no part. */
import { appraise } from '../../core/appraisal/appraise.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { stressResults } from '../../core/options/stress.js';
import type { UnderStress } from '../../core/options/stress.js';
import type { Sensitivity, Swing } from '../../core/uncertainty/sensitivity.js';
import { moneyInWords, yearsInWords } from '../figures-in-words.js';
import { blank, text } from '../model.js';
import type { Cell, MoneyDisplay, Row, Table } from '../model.js';
import { titlesOf } from '../options/report.js';
import { stressNotes, stressTable } from '../options/stress.js';
import { decimalsOf, shownIn } from '../rounding.js';
import { valueSensitivity } from '../uncertainty/of-value.js';
import { moves, nameOf, rangesTable, tornadoNotes } from '../uncertainty/tornado.js';
import { resultCell, swingCell } from '../uncertainty/words.js';
import type { Block, Chart, Part } from './document.js';
import type { Subject } from './subject.js';

/** Bars of a tornado that can still be told apart; the table holds them all. */
const mostBars = 12;

const money = (exact: Decimal, unit: MoneyDisplay): Cell => ({
  kind: 'money',
  exact,
  shown: shownIn(exact, unit),
  decimals: decimalsOf(unit),
});

const tornadoChart = (found: Sensitivity, swings: readonly Swing[], unit: MoneyDisplay): Chart => {
  const written = shownIn(found.appraisal.measures.net_present_value.value, unit);
  const [first] = swings;
  const drawn = swings.slice(0, mostBars);
  const end = (name: string, pick: (swing: Swing) => Decimal | null) => ({
    as: 'span' as const,
    name,
    spans: drawn.map((swing) => {
      const figure = pick(swing);
      return figure && { from: written, to: shownIn(figure, unit) };
    }),
  });
  return {
    kind: 'chart',
    id: 'tornado-chart',
    title: 'What moves the net present value',
    description: `Each input is taken to the two ends of its range, all else as written; bars begin at the net present value as written, ${moneyInWords(found.appraisal.measures.net_present_value.value, unit)}. ${first ? `${nameOf(first, found)} moves it most.` : ''}${swings.length > mostBars ? ` The ${mostBars} longest of ${swings.length} bars are drawn.` : ''}`,
    form: 'bars',
    unit,
    categories: drawn.map((swing) => nameOf(swing, found)),
    series: [end('To the lower end of the range', ({ low }) => low), end('To the upper end of the range', ({ high }) => high)],
    tableId: 'tornado',
  };
};

const tornadoBlocks = (appraisal: Appraisal, unit: MoneyDisplay): readonly Block[] => {
  const found = valueSensitivity(appraisal.scenario);
  if (!found) return [];
  const { measure } = found;
  const swings = found.swings.filter(moves);
  const table: Table = {
    kind: 'table',
    title: 'Net present value at the ends of each range',
    subtitle: `${unit}. One input at a time, all else as written; the largest swing first.`,
    labels: 1,
    columns: [
      { heading: 'Input', align: 'left' },
      { heading: 'At the lower end', align: 'right' },
      { heading: 'At the upper end', align: 'right' },
      { heading: 'Swing', align: 'right' },
    ],
    rows: swings.map((swing): Row => ({
      cells: [
        text(nameOf(swing, found)),
        resultCell(measure, swing.low, unit),
        resultCell(measure, swing.high, unit),
        swingCell(measure, swing.swing, unit),
      ],
    })),
  };
  const notes = tornadoNotes(found);
  return [
    ...(swings.length > 0
      ? ([
          tornadoChart(found, swings, unit),
          { kind: 'table', id: 'tornado', of: null, table },
          { kind: 'table', id: 'ranges', of: null, table: rangesTable(found, unit) },
        ] as const)
      : []),
    { kind: 'points', title: notes.title, points: notes.points },
  ];
};

/** A stress on one scenario alone. */
const stressRow = (name: string, appraisal: Appraisal, under: UnderStress | undefined, unit: MoneyDisplay): Row => {
  if (!under || !('scenario' in under)) return { cells: [text(name), blank, blank, text(under?.without ?? '')] };
  const { measures } = appraise(under.scenario);
  const value = measures.net_present_value.value;
  const payback = measures.payback.value;
  return {
    cells: [
      text(name),
      money(value, unit),
      money(value.minus(appraisal.measures.net_present_value.value), unit),
      text(payback === null ? 'none' : yearsInWords(payback)),
    ],
  };
};

const stressBlocks = ({ scenarios, comparison, stressTests, unit }: Subject): readonly Block[] => {
  const [first, ...others] = scenarios;
  if (!first || (others.length > 0 && !comparison)) return [];
  const tests = stressTests();
  if (tests.length === 0) return [];
  const notes = stressNotes([]);
  const payback = first.appraisal.measures.payback.value;
  const table: Table =
    comparison && others.length > 0
      ? stressTable(comparison, stressResults(comparison, tests), titlesOf(comparison), unit)
      : {
          kind: 'table',
          title: 'Stress tests',
          subtitle: `${unit}. Each what-if is laid over the scenario, all else as it is, and the baseline left as it is; "Change" is of the net present value.`,
          labels: 1,
          columns: [
            { heading: '', align: 'left' },
            { heading: 'NPV', align: 'right' },
            { heading: 'Change', align: 'right' },
            { heading: 'Payback', align: 'right' },
          ],
          rows: [
            {
              cells: [
                text('As written'),
                money(first.appraisal.measures.net_present_value.value, unit),
                blank,
                text(payback === null ? 'none' : yearsInWords(payback)),
              ],
              sum: true,
            },
            ...tests.map(({ name, options: [under] }) => stressRow(name, first.appraisal, under, unit)),
          ],
        };
  return [
    { kind: 'table', id: 'stress-tests', of: null, table },
    { kind: 'points', title: notes.title, points: notes.points },
  ];
};

export const sensitivityPart = (subject: Subject): readonly Part[] => {
  const [first] = subject.scenarios;
  const isOfOne = subject.scenarios.length === 1 || subject.comparison;
  const blocks = [...(first && isOfOne ? tornadoBlocks(first.appraisal, subject.unit) : []), ...stressBlocks(subject)];
  const whose = subject.scenarios.length > 1 && first?.appraisal.scenario.uncertain.length ? first.appraisal.scenario.title : null;
  if (blocks.length === 0) return [];
  return [
    {
      id: 'sensitivity',
      title: 'What could change the answer',
      blocks: [
        ...(whose === null ? [] : [{ kind: 'paragraphs' as const, paragraphs: [`Ranges are those of "${whose}", the first in rank.`] }]),
        ...blocks,
      ],
    },
  ];
};
