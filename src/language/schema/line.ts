/** What a line of any section may say: its amount in one of six shapes, and the fields that any line may carry. */
import * as z from 'zod/mini';
import { sourceKinds, subjectives } from '../../core/line.js';
import { about, closed } from './field.js';
import { amount, choice, count, listOf, month, percent, price, signedAmount, text, whole, yearOrMonth } from './leaves.js';
import { byYear, everyYearOrByYear } from './by-year.js';
import { lineRange, monthRange } from './range.js';
import type { Sign } from './leaves.js';

/** Figures of a ramp, one to a year: more than the longest horizon has, and a line may begin before it. */
const longestRamp = 100;

/** Longest delay a line may have, in months: sixty years. */
const longestDelay = 720;

/** What is the same of a shape in every section. */
const anySign = {
  movements: about(
    z.optional(byYear(signedAmount())),
    "Each year's change on the year before; a year gets the running sum. May be negative.",
    '{ 2020/21: £80k, 2021/22: £50k }',
  ),
  units: about(z.optional(everyYearOrByYear(count())), 'How many things, in every year or by year; with `unit_cost`.', '240'),
  unit_cost: about(z.optional(price()), 'The cost of one thing a year, in pounds.', '£2,100'),
  posts: about(
    z.optional(everyYearOrByYear(count())),
    'How many posts, in every year or by year; with `cost_per_post`. The line counts as staff.',
    '2.5',
  ),
  cost_per_post: about(z.optional(price()), 'The cost of one post a year, in pounds.', '£48,000'),
  in: about(z.optional(yearOrMonth()), 'The year or month of `once`.', '2021/22'),
  from: about(z.optional(month('first')), 'First month paid; a year stands for its April. Default: the start of the horizon.', '2021-10'),
  until: about(z.optional(month('last')), 'Last month paid; a year stands for its March. Default: the end of the horizon.', '2023-03'),
  ramp: about(
    z.optional(listOf(percent({ what: 'a share of a ramp', least: 0 }), 'some', longestRamp)),
    'The share reached in each run of twelve months from `from`; the last holds from then on.',
    '[25%, 75%, 100%]',
  ),
};

/** The fields that give a line its amount; dropped together when a file that extends another names a different shape. */
export const shapeFields = (sign: Sign) => {
  const positive = amount(sign);
  return {
    amounts: about(
      z.optional(byYear(positive)),
      'The amount of each year; years not named get nothing.',
      '{ 2020/21: £900k, 2021/22: £500k }',
    ),
    annual: about(z.optional(positive), 'An amount a year, paid by the month from `from` to `until`.', '£120k'),
    once: about(z.optional(positive), 'One amount, in the year or month that `in` names.', '£70k'),
    ...anySign,
  };
};

const source = closed('a source', {
  kind: about(choice('the kind of a source', sourceKinds), 'How the figure stands.', 'published'),
  title: about(z.optional(text()), 'The document.', 'Cabinet report, ICT strategy'),
  date: about(z.optional(text()), 'Its date.', '2019-12-17'),
  address: about(z.optional(text()), 'Where it can be read.', 'https://www.gov.uk/government/publications/the-green-book'),
});

/** The fields that any line may carry. */
export const lineFields = {
  name: about(z.optional(text()), 'How people call the line. Default: its id in words.', 'Managed wide area network'),
  note: about(z.optional(text()), 'Anything a reader should know.', 'Prices held for 90 days'),
  owner: about(z.optional(text()), 'Who answers for it.', 'Head of ICT'),
  directorate: about(z.optional(text()), 'The part of the organisation whose budget it is.', 'Resources'),
  subjective: about(z.optional(choice('a subjective', subjectives)), 'The kind of spend in the ledger.', 'supplies-and-services'),
  cost_centre: about(z.optional(text()), 'The cost centre in the finance system, as it is written there.', 'IT4100'),
  tags: about(z.optional(listOf(text())), 'Words to find and group lines by.', '[wave-1, core]'),
  source: about(z.optional(source), 'Where the figures come from.', '{ kind: quoted, title: Supplier quotation, date: 2020-02-11 }'),
  scale: about(z.optional(percent({ what: 'a scale', least: 0 })), 'Multiplies the line. Default: 100%.', '85%'),
  delay: about(z.optional(whole(0, longestDelay)), 'Months by which the line comes later. Default: 0.', '6'),
  sharing: about(
    z.optional(text()),
    'A name under `sharing`: how the line falls to the partners. Default: all to the organisation.',
    'by-users',
  ),
  index: about(
    z.optional(text()),
    'A price index of `assumptions.indices`; the amounts are then in prices of the price base.',
    'contracts',
  ),
  range: about(
    z.optional(lineRange),
    'How the amount may turn out, in no figure: `{ low, likely, high }`, `±15%`, published evidence by its name, or `none`.',
    '{ low: -10%, likely: 0%, high: +40% }',
  ),
  delay_range: about(
    z.optional(monthRange),
    'Months by which the line may come later than it says, in no figure.',
    '{ low: 0, likely: 3, high: 12 }',
  ),
};
