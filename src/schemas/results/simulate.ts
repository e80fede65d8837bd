/** The result of `simulate`. */
import { percents } from '../../core/uncertainty/summary.js';
import type { simulationResult } from '../../report/simulation/result.js';
import { count, figure, list, object, orNone, text, year } from '../describe.js';
import type { Fields, Told } from '../describe.js';
import { file, header, rangeFields, years } from './common.js';

type Result = ReturnType<typeof simulationResult>;
type Simulated = Result['options'][number];
type Input = Simulated['inputs'][number];

/** A figure over all draws; its percentiles are keys that the result's own type does not name. */
interface Spread {
  readonly written: string | null;
  readonly likely: string | null;
  readonly mean: string | null;
}

const spreadFields = {
  written: orNone(figure('As the scenario is written.')),
  likely: orNone(figure('With every input at its likely outcome.')),
  mean: orNone(figure('The mean of the draws that have one; null where none has.')),
  ...Object.fromEntries(
    percents.map((percent) => [
      `p${percent}`,
      orNone(figure(`In ${percent} of a hundred draws it is this or less; null where there is none.`)),
    ]),
  ),
} as Fields<Spread>;

const spread = <T>(description: string, more: object = {}): Told<T> =>
  object<Spread>(description, { ...spreadFields, ...more } as Fields<Spread>) as unknown as Told<T>;

const share = (of: string): Told<string> => figure(`Share of the draws ${of}, as a fraction.`);

const input = object<Input>('An input with a range.', {
  ...rangeFields,
  group: orNone(text('The group it moves with.')),
  published: orNone(text('The published evidence it was taken from.')),
});

const option = object<Simulated>('An option.', {
  file,
  title: text('Its title.'),
  inputs: list('The inputs that were drawn.', input),
  net_present_value: spread('Net present value, in pounds.', { standard_deviation: figure('Standard deviation, in pounds.') }),
  net_cost: spread('Net cost over the horizon, in pounds.'),
  peak_funding: spread('Peak funding, in pounds.'),
  payback: spread('Payback, in years.', { never: share('in which the money does not come back within the horizon') }),
  net_cost_by_year: list('Net cost year by year, in pounds.', spread('A year.', { year: year('The financial year.') })),
  chances: object('How likely it is.', {
    payback_within_limit: share('that pay back within the limit'),
    net_present_value_above_nought: share('with a net present value above nought'),
    revenue_falls_every_year: share('in which the revenue budget falls every year'),
    best: orNone(share('in which it is the best of the options')),
  }),
  variance: object('What the spread of the net present value comes from.', {
    inputs: list(
      'Input by input.',
      object<Simulated['variance']['inputs'][number]>('An input.', {
        id: text('The input.'),
        name: text('What people call it.'),
        group: orNone(text('The group it moves with.')),
        share: figure('Its part, as a fraction.'),
      }),
    ),
    groups: list(
      'Inputs that move together, as one.',
      object<Simulated['variance']['groups'][number]>('A group.', {
        name: text('The group, as correlate names it.'),
        inputs: list('Its inputs, by id.', text('An input.')),
        share: figure('Its part, as a fraction: those of its inputs added up.'),
      }),
    ),
    together: orNone(figure('What inputs do together beyond what each does by itself, as a fraction.')),
  }),
  histogram: list(
    'Draws by stretches of the net present value.',
    object<Simulated['histogram'][number]>('A stretch.', {
      from: figure('Its lower end, in pounds.'),
      to: figure('Its upper end, in pounds.'),
      draws: count('Draws that fall into it.'),
    }),
  ),
});

export const simulateDescription: Told<Result> = object('The result of `fivecase simulate`.', {
  fivecase: header,
  simulation: object('How it was drawn.', {
    draws: count('How many draws.'),
    seed: count('What the draws begin from: the same seed gives the same draws.'),
    payback_limit: figure('Years within which the money is wanted back.'),
    checked: object('Draws worked out again in exact decimals.', {
      draws: count('How many.'),
      largest_relative_difference: text('The largest difference found, relative.'),
    }),
  }),
  years,
  options: list('The options, in the order given.', option),
});
