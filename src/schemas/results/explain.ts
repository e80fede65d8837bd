/** The result of `explain`: a tree, each figure with those it was made from. */
import type { Explanation } from '../../report/explain.js';
import { count, flag, list, listOfSame, object, orNone, ordinal, text, year } from '../describe.js';
import type { Told } from '../describe.js';
import { file } from './common.js';

export const explainDescription: Told<Explanation> = object(
  'The result of `fivecase explain`: a figure, and below it those it was made from.',
  {
    id: text('The figure, as it can be asked for.'),
    name: text('What people call it.'),
    unit: text('Its unit and, of money, its prices.'),
    values: list(
      'The values asked for.',
      object<Explanation['values'][number]>('A value.', {
        year: orNone(year('The financial year; null for a figure that has none.')),
        value: text('The value, exact; or in words where it is no number.'),
      }),
    ),
    formula: orNone(text('How it is made, in words.')),
    reference: orNone(text('Where the formula comes from.')),
    worked: orNone(text('The formula with its figures put in.')),
    about: list('What the scenario says of the line beside its amount.', text('Source, owner or note.')),
    places: list(
      'Where it was written.',
      object<Explanation['places'][number]>('A place.', {
        at: text('file:line:column.'),
        file,
        line: ordinal('The line.'),
        column: ordinal('The column.'),
        text: text('What stands there.'),
        years: orNone(text('The years it speaks for, where it is one of a map of years.')),
      }),
    ),
    because: orNone(text('Why it has this value, where the language supplies it or a table was published.')),
    inputs: listOfSame('The figures it was made from.'),
    noughts: count('Inputs left out because they are nought in these years.'),
    repeated: flag('Whether the same figure is explained elsewhere in the tree.'),
  },
);
