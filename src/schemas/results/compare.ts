/** The results of `compare` and `diff`: options, and versions of one, side by side. */
import { rankingMeasures } from '../../core/options/ranking.js';
import type { comparisonResult } from '../../report/options/compare-result.js';
import type { diffResult } from '../../report/options/diff.js';
import type { bridgeResult } from '../../report/options/bridge.js';
import type { inputsResult } from '../../report/options/inputs.js';
import type { compareResult } from '../../report/options/report.js';
import type { stressResult } from '../../report/options/stress.js';
import { count, figure, figures, flag, ifAsked, list, object, orNone, ordinal, text, words } from '../describe.js';
import type { Told } from '../describe.js';
import { economic, file, header, measures, place, years } from './common.js';

type Compared = ReturnType<typeof comparisonResult>;
type CompareResult = ReturnType<typeof compareResult>;
type Bridge = ReturnType<typeof bridgeResult>;
type Input = ReturnType<typeof inputsResult>[number];
type Stress = ReturnType<typeof stressResult>[number];
type Answer = NonNullable<CompareResult['vary']>;
type Diff = ReturnType<typeof diffResult>;

const fromTo = (what: string): Told<{ readonly from: string; readonly to: string }> =>
  object(what, { from: figure('Of the first.'), to: figure('Of the second.') });

const bridge = (description: string): Told<Bridge> =>
  object(description, {
    net_present_value: fromTo('Net present value, in pounds.'),
    net_cost: fromTo('Net cost over the horizon, in pounds.'),
    steps: list(
      'Line by line; the steps add up to the change.',
      object<Bridge['steps'][number]>('A line.', {
        id: text('Section and id.'),
        in: orNone(words('Which of the two it is in; null for a step that is no line.', ['both', 'first only', 'second only'])),
        net_present_value: figure('What it moves of the net present value.'),
        net_cost: figure('What it moves of the net cost.'),
      }),
    ),
  });

const inputs = (description: string): Told<readonly Input[]> =>
  list(
    description,
    object<Input>('An input.', {
      id: text('Where it belongs, as in savings/maintenance.confidence.'),
      written: list(
        'What each says, in the order of the result.',
        object<Input['written'][number]>('What one says.', {
          file,
          text: orNone(text('As written, in short; null where it says nothing.')),
          at: orNone(place),
        }),
      ),
    }),
  );

/** What an input may change to before an answer turns. */
interface Turn {
  readonly met: boolean;
  readonly factor: string | null;
  readonly amount: string | null;
  readonly months: number | null;
  readonly rate: string | null;
}

/** An input that may change. */
interface Lever {
  readonly id: string;
  readonly name: string;
  readonly now: string | null;
}

const turnFields = {
  met: flag('Whether the goal is met as the scenario stands.'),
  factor: orNone(figure('The input × this turns the answer; null where nothing does, or where it is no amount.')),
  amount: orNone(figure('The input at that factor, in pounds.')),
  months: orNone(count('Months of delay that turn it, for a delay.')),
  rate: orNone(figure('The discount rate that turns it, for the rate, as a fraction.')),
};
const leverFields = {
  id: text('A line, a section, `delay` or `discount_rate`.'),
  name: text('What people call it.'),
  now: orNone(figure('What it comes to now, in pounds; null for a delay and a rate.')),
};

const turn = (question: string) => ifAsked(object<Turn>(`What it takes until ${question}.`, turnFields));

interface SwitchingRow extends Lever {
  readonly net_present_value?: Turn;
  readonly payback?: Turn;
  readonly rank?: Turn;
}

const switching = object<{ readonly file: string; readonly payback_limit: string; readonly inputs: readonly SwitchingRow[] }>(
  'Switching values of one option, with --switching.',
  {
    file,
    payback_limit: figure('Years within which the money is wanted back.'),
    inputs: list(
      'Input by input.',
      object<SwitchingRow>('An input.', {
        ...leverFields,
        net_present_value: turn('the net present value is nought'),
        payback: turn('payback meets its limit'),
        rank: turn('the rank changes'),
      }),
    ),
  },
);

const answer: Told<Answer> = object('The answer to --vary and --until.', {
  file,
  until: text('The measure that is to reach its goal.') as Told<Answer['until']>,
  ...leverFields,
  ...turnFields,
});

const stress: Told<Stress> = object('A stress test.', {
  id: text('Its id.'),
  name: text('What people call it.'),
  options: list(
    'Option by option.',
    object<Stress['options'][number]>('An option under the stress.', {
      file,
      applied: flag('Whether the stress reaches this option.'),
      reason: orNone(words('Why it does not.', ['not its own', 'nothing to change', 'cannot be laid over it'])),
      net_present_value: figure('Net present value under the stress.'),
      change: figure('Its change.'),
      payback: orNone(figure('Payback under the stress, in years.')),
      rank: ordinal('Rank under the stress.'),
      rank_before: ordinal('Rank as written.'),
    }),
  ),
});

const ranked: Told<Compared['options'][number]> = object('An option.', {
  rank: ordinal('Its rank.'),
  file,
  title: text('Its title.'),
  net_benefit: figures('Net benefit against the baseline, by year.'),
  measures: measures('What it comes to.'),
  risk_adjusted: measures('The same with each saving and income × its confidence.'),
  economic,
});

export const compareDescription: Told<CompareResult> = object('The result of `fivecase compare`.', {
  fivecase: header,
  years,
  baseline: orNone(
    object<NonNullable<Compared['baseline']>>('What all are measured against; null where each is against its own base budget.', {
      file,
      title: text('Its title.'),
    }),
  ),
  ranked_by: words(
    'The measure that ranks.',
    rankingMeasures.map(({ id }) => id),
  ),
  options: list('The options in rank order.', ranked),
  bridge: ifAsked(bridge('From one option to another, with --bridge.')),
  inputs: ifAsked(inputs('Inputs in which the options differ, with --inputs.')),
  // The result's own type does not name its keys: they are the questions that were asked.
  switching: ifAsked(switching as unknown as Told<NonNullable<CompareResult['switching']>>),
  vary: ifAsked(answer),
  stress: ifAsked(list('Stress tests, with --stress.', stress)),
});

const version = (which: string) => object<Diff['old']>(`The ${which} version.`, { file, title: text('Its title.') });

export const diffDescription: Told<Diff> = object('The result of `fivecase diff`.', {
  fivecase: header,
  old: version('old'),
  new: version('new'),
  years,
  material: flag('Whether any year or measure moves by the threshold or more, or payback by a month.'),
  threshold: figure('The least that matters, in pounds.'),
  net_benefit: object('Net benefit by year.', {
    old: figures('Of the old version.'),
    new: figures('Of the new version.'),
    change: figures('New − old.'),
  }),
  measures: list(
    'Every measure, whether it moves or not.',
    object<Diff['measures'][number]>('A measure.', {
      id: text('As in the result of `run`.') as Told<Diff['measures'][number]['id']>,
      old: orNone(figure('In the old version.')),
      new: orNone(figure('In the new version.')),
      change: orNone(figure('New − old; null where either has none.')),
    }),
  ),
  bridge: bridge('Which lines did it.'),
  inputs: inputs('Inputs that were changed, added or taken out.'),
});
