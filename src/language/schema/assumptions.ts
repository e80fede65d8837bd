/** `horizon` and `assumptions`: the years, prices and rates a scenario rests on. */
import * as z from 'zod/mini';
import { about, closed, mapOf } from './field.js';
import { choice, month, percent, whole, year } from './leaves.js';
import { everyYearOrByYear } from './by-year.js';

export const horizon = closed('horizon', {
  first_year: about(year(), 'The first financial year.', '2020/21'),
  years: about(z.optional(whole(1, 60)), 'How many columns, 1 to 60. Default: 5.', '5'),
  year_zero: about(
    z.optional(choice('year zero', ['year', 'instant'])),
    'Whether the first column is a year, or a moment as in textbooks. Default: year.',
    'year',
  ),
});

const growth = (what: string) => everyYearOrByYear(percent({ what, least: -100, above: true }));

const borrowing = closed('borrowing', {
  rate: about(z.optional(percent({ what: 'the rate of interest', least: 0 })), 'Interest a year; needed if anything is borrowed.', '2.8%'),
  mrp: about(
    z.optional(choice('the minimum revenue provision', ['equal-instalments', 'annuity'])),
    'How debt is written down. Default: equal-instalments.',
    'equal-instalments',
  ),
  annuity_rate: about(
    z.optional(percent({ what: 'the annuity rate', least: 0 })),
    'The rate of `annuity`. Default: the rate of interest.',
    '2.8%',
  ),
  interest_on: about(
    z.optional(choice('the debt that bears interest', ['average', 'opening'])),
    "On the average of the year's opening and closing debt, or the opening only. Default: average.",
    'average',
  ),
  charged_to: about(
    z.optional(choice('who bears financing', ['service', 'corporate'])),
    'Who bears interest and MRP. Default: corporate.',
    'corporate',
  ),
});

export const assumptions = closed('assumptions', {
  price_base: about(
    z.optional(year()),
    'The year whose prices indexed amounts and the real view are in. Default: the first year.',
    '2020/21',
  ),
  discount_rate: about(
    z.optional(percent({ what: 'the discount rate', least: -100, above: true })),
    'One rate for every year. Default: the Green Book standard schedule.',
    '3.5%',
  ),
  base_year: about(z.optional(year()), 'The year of discount factor 1. Default: the first year.', '2020/21'),
  discount_timing: about(
    z.optional(choice('the timing of flows', ['whole-year', 'mid-year'])),
    'Where in its year a flow is taken to fall. Default: whole-year.',
    'whole-year',
  ),
  deflator: about(
    z.optional(growth('general inflation')),
    'General inflation, to turn cash into real terms. Default: none, and cash is taken as real.',
    '2%',
  ),
  indices: about(
    z.optional(mapOf('indices', growth('growth'))),
    'Price indices by name: growth on the year before, one percentage or by year.',
    '{ contracts: 2%, pay: { 2020/21: 2.75%, 2021/22+: 2.5% } }',
  ),
  payback_from: about(z.optional(month('first')), 'The month payback is counted from. Default: the start of the horizon.', '2021-04'),
  borrowing: about(z.optional(borrowing), 'What borrowed money costs.', '{ rate: 2.8% }'),
});
