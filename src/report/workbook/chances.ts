/** The sheet that tells how likely it is: what the draws came to, with a histogram and a fan. Its figures stand as fivecase drew them. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { decimal } from '../../core/arithmetic/decimal.js';
import { percents } from '../../core/uncertainty/summary.js';
import type { Distribution } from '../../core/uncertainty/summary.js';
import { grouped } from '../figures-in-words.js';
import { contributionGroupsOf, figureAt, firstDrawn, shareOf, togetherOf } from '../simulation/simulated.js';
import type { Simulated, SimulatedOption } from '../simulation/simulated.js';
import { stretchesOf } from '../simulation/spread-charts.js';
import { limitInWords } from '../simulation/tables.js';
import { rangeInWords } from '../uncertainty/words.js';
import type { SheetDraft } from './draft.js';
import type { NumberFormat, SheetChart } from './model.js';

const quantileNames = percents.map((percent) => `P${percent}`);

/** Figures of a row from a column on; a word where there is none. */
const figuresInto = (draft: SheetDraft, from: number, figures: readonly (Decimal | null)[], format: NumberFormat, none: string): void => {
  figures.forEach((figure, place) => {
    draft.put(draft.next, from + place, {
      value: figure ?? none,
      role: 'worked',
      ...(figure === null ? { right: true as const } : { format }),
    });
  });
};

const rowInto = (
  draft: SheetDraft,
  words: readonly string[],
  figures: readonly (Decimal | null)[],
  format: NumberFormat,
  none = 'never',
): void => {
  words.forEach((word, column) => draft.text(draft.next, column, word, column === 0 ? 'label' : 'quiet'));
  figuresInto(draft, words.length, figures, format, none);
  draft.next += 1;
};

const chanceRows = (draft: SheetDraft, { frame, options }: Simulated): void => {
  draft.heading('Chances: shares of all draws');
  draft.header(['That', '', ...options.map(({ title }) => title)], 2);
  const row = (what: string, name: string, count: (option: SimulatedOption) => number): void =>
    rowInto(
      draft,
      [what, name],
      options.map((option) => shareOf(count(option), frame)),
      'percent',
    );
  if (options.length > 1) row('it is the best of these options', 'chances.best', ({ summary }) => summary.counts.best);
  row(
    `the money is back within ${limitInWords(frame.paybackLimit)}`,
    'chances.payback_within_limit',
    ({ summary }) => summary.counts.within,
  );
  row('it is not back within the horizon', 'payback.never', ({ summary }) => frame.draws - summary.counts.paid);
  row('the net present value is above nought', 'chances.net_present_value_above_nought', ({ summary }) => summary.counts.positive);
  row('the revenue budget falls every year', 'chances.revenue_falls_every_year', ({ summary }) => summary.counts.falling);
};

const spread = ({ written, likely }: SimulatedOption, which: number, { mean, quantiles }: Distribution): readonly (Decimal | null)[] => [
  figureAt(written, which),
  figureAt(likely, which),
  mean,
  ...quantiles,
];

const measureRows = (draft: SheetDraft, option: SimulatedOption): void => {
  draft.heading('What it may come to');
  draft.header(['Measure', 'Unit', 'As written', 'Likely', 'Mean', ...quantileNames], 2);
  const { netPresentValue, netCost, peakFunding, payback } = option.summary;
  rowInto(draft, ['Net present value', '£ real'], spread(option, 0, netPresentValue), 'money');
  rowInto(draft, ['Net cost over the horizon', '£'], spread(option, 1, netCost), 'money');
  rowInto(draft, ['Peak funding', '£'], spread(option, 2, peakFunding), 'money');
  rowInto(draft, ['Payback', 'years'], spread(option, 3, payback), 'years');
};

const optionRows = (draft: SheetDraft, { options }: Simulated): void => {
  draft.heading('Net present value of each option');
  draft.header(['Option', 'Unit', 'As written', 'Likely', 'Mean', ...quantileNames], 2);
  for (const option of options) rowInto(draft, [option.title, '£ real'], spread(option, 0, option.summary.netPresentValue), 'money');
};

/** Rows that a chart covers. */
const chartRows = 20;

const chartInto = (draft: SheetDraft, chart: Omit<SheetChart, 'at'>): void => {
  draft.chart({ ...chart, at: { row: draft.next + 1, column: 0, lastRow: draft.next + chartRows - 1, lastColumn: 6 } });
  draft.next += chartRows;
};

const yearRows = (draft: SheetDraft, option: SimulatedOption, { frame }: Simulated): void => {
  draft.heading('Net cost by year: each year by itself');
  const header = draft.next;
  draft.header(['Net cost', 'Unit', ...frame.years], 2);
  const years = option.summary.netCostByYear;
  const first = draft.next;
  const figures = years.map((year, place) => spread(option, 4 + place, year));
  const names = ['As written', 'Likely', 'Mean', ...quantileNames];
  names.forEach((name, row) =>
    rowInto(
      draft,
      [name, '£'],
      figures.map((column) => column[row] ?? null),
      'money',
    ),
  );
  const across = (row: number) => ({ row, column: 2, lastRow: row, lastColumn: 1 + frame.years.length });
  const line = (name: string, look: 'middle' | 'inner' | 'outer' | 'written') => {
    const row = first + names.indexOf(name);
    return { name, look, nameAt: { row, column: 0 }, values: across(row) };
  };
  chartInto(draft, {
    kind: 'line',
    title: 'How far the net cost of each year may go',
    description: 'Lines by year: net cost at P5, P10, P50, P90 and P95 of the draws, and as written, from the rows above.',
    axis: 'Net cost',
    format: 'money',
    categories: across(header),
    series: [
      line('P95', 'outer'),
      line('P90', 'inner'),
      line('P50', 'middle'),
      line('P10', 'inner'),
      line('P5', 'outer'),
      line('As written', 'written'),
    ],
  });
};

const stretchRows = (draft: SheetDraft, option: SimulatedOption, { frame }: Simulated): void => {
  const stretches = stretchesOf(option);
  draft.heading('Draws by net present value');
  draft.header(['From', 'Up to', 'Draws', 'Share of draws'], 0);
  const first = draft.next;
  for (const { from, to, count } of stretches) {
    draft.put(draft.next, 0, { value: from, format: 'money', role: 'worked' });
    draft.put(draft.next, 1, { value: to, format: 'money', role: 'worked' });
    draft.put(draft.next, 2, { value: decimal(count), format: 'whole', role: 'worked' });
    draft.put(draft.next, 3, { value: shareOf(count, frame), format: 'percent', role: 'worked' });
    draft.next += 1;
  }
  const down = (column: number) => ({ row: first, column, lastRow: draft.next - 1, lastColumn: column });
  chartInto(draft, {
    kind: 'column',
    title: 'How the net present value spreads',
    description: 'A column for each row above: the share of draws with a net present value from the figure under it up to the next.',
    axis: 'Share of draws',
    format: 'percent',
    touching: true,
    categories: down(0),
    series: [{ name: 'Share of draws', values: down(3) }],
  });
};

const varianceRows = (draft: SheetDraft, option: SimulatedOption): void => {
  const groups = contributionGroupsOf(option);
  const together = togetherOf(option);
  if (together === null) return;
  draft.heading('What adds to the spread of the net present value: shares of its variance');
  draft.header(['Input', 'Range', 'Adds', 'Moves with'], 2);
  for (const { group, members } of groups) {
    for (const { input, share } of members) {
      const range = rangeInWords({ what: input.what, low: decimal(input.low), high: decimal(input.high) });
      rowInto(draft, [input.name, range], [share], 'percent');
      if (group !== null) draft.text(draft.next - 1, 3, group, 'quiet');
    }
  }
  rowInto(draft, ['Where ranges meet', ''], [together], 'percent');
};

export const chanceSheet = (draft: SheetDraft, simulated: Simulated): void => {
  const { frame, options } = simulated;
  const option = options[firstDrawn(simulated)];
  if (!option) return;
  draft.say('How likely it is', 'title');
  draft.say(
    `${grouped(decimal(frame.draws), 0)} draws of the ranges, seed ${frame.seed}, worked out by fivecase from the scenario as written: nothing here follows the sheet Inputs.`,
  );
  if (option.notice !== null) draft.say(option.notice, 'notice');
  chanceRows(draft, simulated);
  if (options.length > 1) {
    optionRows(draft, simulated);
    draft.heading(option.title);
  }
  measureRows(draft, option);
  yearRows(draft, option, simulated);
  if (option.summary.contributions !== null) stretchRows(draft, option, simulated);
  varianceRows(draft, option);
};
