/** The result of `run`. */
import type { diagnosticResult, RunResult } from '../../report/result.js';
import type { monthsResult } from '../../report/months.js';
import { incomeKinds, savingKinds, sections } from '../../core/line.js';
import { severities } from '../../diagnostics/diagnostic.js';
import { always, figure, figures, flag, ifAsked, list, object, orNone, ordinal, text, words, year } from '../describe.js';
import type { Told } from '../describe.js';
import { economic, header, measures, scenario, years } from './common.js';

type Months = ReturnType<typeof monthsResult>;
type Part = Months['months'][number]['waves'][number];

const profile = (description: string): Told<RunResult['profile']> =>
  object(description, {
    base_budget: figures('What the service spends today, carried on.'),
    capital: figures('One-off capital, contingency in.'),
    one_off: figures('One-off revenue, contingency in.'),
    recurring: figures('Ongoing revenue, contingency in.'),
    total_cost: figures('Capital + one-off + ongoing.'),
    savings: figures('Cashable savings, positive.'),
    income: figures('Income that is awarded, positive.'),
    external_funding: figures("Other people's money towards capital and one-off cost, positive."),
    net_cost: figures('Total cost − savings − income − external funding.'),
    cumulative: figures('The running sum of net cost.'),
    net_benefit: figures('Net benefit against the baseline; positive is good.'),
  });

const line: Told<RunResult['lines'][number]> = object('A line in the financial view.', {
  id: text('Section and id, as in capital/managed-network.'),
  section: words('Its section.', sections),
  name: text('What people call it.'),
  kind: orNone(words('The kind of a saving or an income, given or by default; null for all else.', [...savingKinds, ...incomeKinds])),
  amounts: figures('Pounds by year, positive for a cost and a saving alike; contingency in.'),
  total: figure('Their sum.'),
  derived: ifAsked(always(true, 'Stands here where a driver makes the line.')),
});

const diagnostic: Told<ReturnType<typeof diagnosticResult>> = object('A finding.', {
  code: text('What kind of finding.') as Told<ReturnType<typeof diagnosticResult>['code']>,
  severity: words('How much it weighs.', severities),
  file: text('The file it is about.'),
  line: ordinal('The line.'),
  column: ordinal('The column.'),
  message: text('What is wrong and why, in a sentence.'),
  hint: text('What to do about it.'),
});

const part = (what: string): Told<Part> =>
  object(what, {
    id: text('Its id.'),
    leaving: figure('Units that leave in the month.'),
    gone: figure('Units that have left by the end of the month.'),
    in_both: figure('Units paid for in both places.'),
    decommissioned: figure('Units decommissioned in the month.'),
    cloud_cost: figure('Pounds paid in the cloud.'),
    released: figure('Pounds no longer needed on premises.'),
    double_running: figure('Pounds paid on premises for what has moved.'),
    moving: figure('Pounds for moving.'),
    exit: figure('Pounds for decommissioning.'),
  });

const months: Told<Months> = object('A migration month by month, with --months.', {
  unit: text('What is counted, in the singular.'),
  years: years,
  months: list(
    'Every month of the horizon.',
    object<Months['months'][number]>('A month.', {
      month: text('The month, as in 2021-10.'),
      year: year('The financial year it falls in.'),
      on_premises: figure('Units on premises.'),
      in_both: figure('Units paid for in both places.'),
      in_cloud: figure('Units in the cloud.'),
      retired: figure('Units switched off without moving.'),
      full_cost: figure('What all units would cost on premises.'),
      released: figure('Pounds no longer needed on premises.'),
      double_running: figure('Pounds paid on premises for what has moved or been switched off.'),
      paid_on_premises: figure('Pounds paid on premises.'),
      cloud_cost: figure('Pounds paid in the cloud.'),
      moving: figure('Pounds for moving.'),
      exit: figure('Pounds for decommissioning.'),
      waves: list('Wave by wave.', part('A wave in the month.')),
      retirements: list('What is switched off without moving.', part('A retirement in the month.')),
      shared: list(
        'Costs that end only when the last unit has gone.',
        object<Months['months'][number]['shared'][number]>('A shared cost in the month.', {
          id: text('Its id.'),
          cost: figure('Pounds it costs.'),
          released: figure('Pounds no longer needed.'),
          double_running: figure('Pounds paid for what nothing needs any more.'),
        }),
      ),
    }),
  ),
});

export const runDescription: Told<RunResult & { readonly months?: Months }> = object(
  'The result of `fivecase run`. Amounts are pounds, as exact decimals in text; rates are fractions; none is null.',
  {
    fivecase: header,
    scenario,
    conventions: object('What the figures follow.', {
      year_zero: words('Whether the first column is a year or a moment.', ['year', 'instant']),
      discount_timing: words('Where in its year a flow is taken to fall.', ['whole-year', 'mid-year']),
      base_year: year('The year of discount factor 1.'),
      price_base: year('The year whose prices the real view is in.'),
      real_terms: flag('Whether a deflator turns cash into real terms; if not, cash is taken as real.'),
    }),
    years,
    lines: list('Every line that counts, in the order of the sections and of the file; those of drivers last.', line),
    profile: profile('The cost profile by year, in pounds, cash.'),
    discount_factors: figures('Discount factors by year.'),
    measures: measures('What the scenario comes to.'),
    risk_adjusted: measures('The same with each saving and income × its confidence.'),
    economic,
    partners: list(
      "Each partner's part; empty without partners. Together they are the whole.",
      object<RunResult['partners'][number]>('A partner.', {
        id: text('Its id.'),
        name: text('Its name.'),
        profile: profile("The partner's cost profile."),
      }),
    ),
    beyond_horizon: list(
      'What falls after the horizon, line by line.',
      object<RunResult['beyond_horizon'][number]>('A line.', { id: text('Section and id.'), amount: figure('Pounds after the horizon.') }),
    ),
    excluded: list(
      'Lines that are in no figure.',
      object<RunResult['excluded'][number]>('A line.', {
        id: text('Section and id.'),
        amounts: figures('Pounds by year.'),
        reason: text('Why it is left out.'),
      }),
    ),
    diagnostics: list('Warnings about the scenario; with an error there is no result.', diagnostic),
    months: ifAsked(months),
  },
);
