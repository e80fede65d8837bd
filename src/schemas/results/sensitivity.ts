/** The result of `sensitivity`. */
import type { sensitivityResult } from '../../report/uncertainty/sensitivity.js';
import { figure, flag, list, object, orNone, ordinal, text, words } from '../describe.js';
import type { Told } from '../describe.js';
import { header, rangeFields, scenario } from './common.js';

type Result = ReturnType<typeof sensitivityResult>;
type Swing = NonNullable<Result['swings']>[number];
type Input = Swing['inputs'][number];
type Grid = NonNullable<Result['grid']>;
type Axis = Grid['rows'];

const input: Told<Input> = object('An input with a range.', {
  ...rangeFields,
  published: orNone(text('The published evidence it was taken from.')),
  place: text('Where it is written: file:line:column.'),
});

const swing: Told<Swing> = object('What an input, or a group that moves together, does to the measure.', {
  rank: ordinal('Its place: the widest swing first.'),
  id: text('The input, or the group.'),
  name: text('What people call it.'),
  group: flag('Whether several inputs move together.'),
  inputs: list('The input, or the members of the group.', input),
  low: orNone(figure('The measure at the lower end; null where there is none.')),
  likely: orNone(figure('The measure at the likely outcome.')),
  high: orNone(figure('The measure at the upper end.')),
  swing: orNone(figure('How far apart the measure is at the two ends.')),
  direction: orNone(
    words('Whether the measure rises or falls with the input; null where either end has none.', ['rises', 'falls', 'stays']),
  ),
});

const axis = (which: string): Told<Axis> =>
  object(`The input of the ${which}.`, {
    id: text('The input.'),
    name: text('What people call it.'),
    unit: words('What its values are: percentages as fractions, or months.', ['percent', 'months']),
    as_written: orNone(figure('Its value in the scenario.')),
    values: list('The values it takes.', figure('A value.')),
  });

export const sensitivityDescription: Told<Result> = object('The result of `fivecase sensitivity`.', {
  fivecase: header,
  scenario,
  measure: object<Result['measure']>('The measure that is looked at.', {
    id: text('As in the result of `run`.'),
    name: text('What people call it.'),
    kind: words('What its values are.', ['money', 'years', 'rate', 'ratio']),
    better: words('Which way is better.', ['higher', 'lower']),
  }),
  as_written: orNone(figure('The measure as the scenario is written.')),
  swings: orNone(list('Input by input, the widest swing first; null where a table was asked for.', swing)),
  grid: orNone(
    object<Grid>('A table of two inputs, with --grid; null without.', {
      rows: axis('rows'),
      columns: axis('columns'),
      figures: {
        schema: {
          type: 'array',
          items: { type: 'array', items: { type: ['string', 'null'] } },
          description: 'The measure, by row and then by column; null where there is none.',
        },
      },
    }),
  ),
});
