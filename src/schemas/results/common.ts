/** What several results have in common. */
import type { Measures } from '../../core/appraisal/measures/measures.js';
import { measureRules } from '../../core/appraisal/measures/measures.js';
import { rangeShapes } from '../../core/uncertainty/range.js';
import type { economicResult, measuresResult, RunResult } from '../../report/result.js';
import { always, figure, figures, list, object, orNone, ordinal, text, words, year } from '../describe.js';
import type { Told } from '../describe.js';

export const header = object<{ readonly schema: number; readonly version: string }>('What made the result.', {
  schema: always(1, 'The form of results; a result of another form has another number.'),
  version: text('The version of fivecase.'),
});

export const years = list(
  'The financial years of the horizon, in order; every list of amounts has one figure to each.',
  year('A financial year.'),
);

export const file = text("The scenario's file, named from the folder of its project.");
export const digest = text('SHA-256 of the file, in hexadecimal; empty where it was not read from one.');

export const scenario: Told<RunResult['scenario']> = object('The scenario.', {
  file,
  title: text('Its title.'),
  case: orNone(text('The business case it belongs to.')),
  organisation: orNone(text('Whose case it is.')),
  baseline: orNone(text('The path of the baseline, as written.')),
  sha256: digest,
});

const inWords = (id: keyof Measures, unit: string): string => {
  const { name, formula } = measureRules[id];
  return `${name}, ${unit}: ${formula}.`;
};

const pounds = (id: keyof Measures) => orNone(figure(inWords(id, 'in pounds')));
const inYears = (id: keyof Measures) => orNone(figure(inWords(id, 'in years')));

export const measures = (description: string): Told<ReturnType<typeof measuresResult>> =>
  object(description, {
    total_capital: pounds('total_capital'),
    total_one_off: pounds('total_one_off'),
    total_recurring: pounds('total_recurring'),
    total_savings: pounds('total_savings'),
    total_income: pounds('total_income'),
    total_external_funding: pounds('total_external_funding'),
    total_net_benefit: pounds('total_net_benefit'),
    final_year_net_benefit: pounds('final_year_net_benefit'),
    peak_funding: object(inWords('peak_funding', 'in pounds'), {
      amount: figure('The amount, positive; 0 where the cumulative net benefit never falls below nought.'),
      year: orNone(year('The year at whose end it is deepest.')),
    }),
    payback: inYears('payback'),
    payback_first: inYears('payback_first'),
    payback_extended: inYears('payback_extended'),
    discounted_payback: inYears('discounted_payback'),
    net_present_value: pounds('net_present_value'),
    internal_rate_of_return: object(inWords('internal_rate_of_return', 'as a fraction'), {
      rate: orNone(figure('The one rate, as a fraction.')),
      roots: figures('Every rate above −100% at which the discounted net benefit is nought, ascending.'),
      reason: orNone(words('Why there is no one rate.', ['one_sign', 'several_roots', 'no_root'])),
    }),
    return_on_investment: orNone(figure(inWords('return_on_investment', 'as a fraction'))),
    equivalent_annual_cost: pounds('equivalent_annual_cost'),
  });

export const economic: Told<ReturnType<typeof economicResult>> = object('The economic view: what it is worth to society, in real terms.', {
  net_benefit: figures('Net benefit against the baseline, by year.'),
  net_present_social_value: figure('Σ net benefit × discount factor, in pounds.'),
  benefit_cost_ratio: object('Present value of benefits ÷ present value of costs, each less the baseline’s.', {
    ratio: orNone(figure('The ratio.')),
    reason: orNone(words('Why there is none.', ['costs_do_not_rise'])),
  }),
});

/** Where something is written. */
export const place = object<{ readonly file: string; readonly line: number; readonly column: number }>('Where it is written.', {
  file: text('The file.'),
  line: ordinal('The line.'),
  column: ordinal('The column.'),
});

/** An input with a range, as every result that draws or moves it tells it. */
export const rangeFields = {
  id: text('Where it belongs, as in savings/maintenance.'),
  name: text('What people call it.'),
  what: words('What the range is of: a factor on what is written, percentage points or months on top of it.', [
    'factor',
    'addition',
    'months',
  ]),
  shape: words('How likely the outcomes between the ends are.', rangeShapes),
  low: figure('The lower end.'),
  likely: figure('The likely outcome.'),
  high: figure('The upper end.'),
};
