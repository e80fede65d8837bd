/** The six sections of lines and what is particular to each. */
import * as z from 'zod/mini';
import { benefits, fundingSources, incomeKinds, savingKinds, sections } from '../../core/line.js';
import type { Section } from '../../core/line.js';
import { about, closed } from './field.js';
import { keysOf } from './form.js';
import { amount, choice, listOf, flag, percent, whole, year } from './leaves.js';
import { byYear } from './by-year.js';
import { sharesOf } from './shares.js';
import type { Sign } from './leaves.js';
import { lineFields, shapeFields } from './line.js';

const contingency = about(
  z.optional(percent({ what: 'contingency', least: 0 })),
  'Part of the cost in the financial view: × (1 + contingency).',
  '10%',
);
const optimism_bias = about(
  z.optional(percent({ what: 'optimism bias', least: 0 })),
  'Part of the cost in the economic view: × (1 + bias), in place of contingency. Default: the contingency.',
  '54%',
);
const funding = about(
  z.optional(sharesOf('a funding source', fundingSources)),
  'Where the money comes from: one source, or shares that add to 100%.',
  '{ borrowing: 60%, capital-receipts: 40% }',
);
const confidence = about(
  z.optional(percent({ what: 'confidence', least: 0, most: 100 })),
  'How much of it the risk-adjusted view counts. Default: 100%.',
  '80%',
);
const inPlan = (sign: Sign) =>
  about(
    z.optional(byYear(amount(sign))),
    'The yearly level that the financial plan already holds; a year not named keeps the last figure.',
    '{ 2020/21: £40k }',
  );

const signs: Readonly<Record<Section, Sign>> = {
  base_budget: { counts: 'A base budget is spending', opposite: 'really income, write it under `income`' },
  capital: { counts: 'Capital is spending', opposite: 'really a contribution, name it in `funding` or write it under `income`' },
  one_off: { counts: 'A one-off cost is spending', opposite: 'really a saving, write it under `savings`; a receipt under `income`' },
  recurring: { counts: 'A recurring cost is spending', opposite: 'really a saving, write it under `savings`' },
  savings: { counts: 'A saving already lowers cost', opposite: 'really an extra cost, write it under `recurring` or `one_off`' },
  income: { counts: 'Income already lowers cost', opposite: 'really a cost, write it under `recurring` or `one_off`' },
};

const fieldsOf = (section: Section) => ({ ...shapeFields(signs[section]), ...lineFields });

/** The words for a section in a sentence. */
export const sectionWords: Readonly<Record<Section, string>> = {
  base_budget: 'a base budget line',
  capital: 'a capital line',
  one_off: 'a one-off line',
  recurring: 'a recurring line',
  savings: 'a saving',
  income: 'an income line',
};

/** Where a key of another section's lines belongs. */
const homes = (key: string): readonly string[] =>
  sections.filter((section) => Object.hasOwn(keysOf(sectionLines[section]), key)).map((section) => sectionWords[section]);

const line = <const S extends z.core.$ZodShape>(section: Section, shape: S) => closed(sectionWords[section], shape, { homes });

/** Beside the fields of any line. */
const particular = {
  one_off: { contingency, optimism_bias, funding, in_plan: inPlan(signs.one_off) },
  recurring: { contingency, optimism_bias, in_plan: inPlan(signs.recurring) },
  savings: {
    kind: about(
      z.optional(choice('the kind of a saving', savingKinds)),
      'Only cashable savings reach the financial view. Default: cashable.',
      'cashable',
    ),
    confidence,
    in_plan: inPlan(signs.savings),
  },
};

export const sectionLines = {
  base_budget: line('base_budget', { ...fieldsOf('base_budget') }),
  capital: line('capital', {
    ...fieldsOf('capital'),
    contingency,
    optimism_bias,
    asset_life: about(z.optional(whole(1, 50)), 'Years over which borrowing is written down; needed when any of it is borrowed.', '5'),
    operational: about(z.optional(year()), 'First year in use. Default: the year of the spend itself.', '2021/22'),
    funding,
    benefit: about(z.optional(listOf(choice('a benefit', benefits))), 'Why the asset is worth it.', '[reduced-cost]'),
  }),
  one_off: line('one_off', { ...fieldsOf('one_off'), ...particular.one_off }),
  recurring: line('recurring', { ...fieldsOf('recurring'), ...particular.recurring }),
  savings: line('savings', { ...fieldsOf('savings'), ...particular.savings }),
  income: line('income', {
    ...fieldsOf('income'),
    kind: about(
      z.optional(choice('the kind of an income', incomeKinds)),
      "Grants and partners' money stay out of the economic view. Default: other.",
      'charge',
    ),
    confidence,
    awarded: about(z.optional(flag()), 'false leaves the line out of every figure until it is awarded. Default: true.', 'false'),
  }),
};

const { delay: _delay, delay_range: _delayRange, index: _index, ...fieldsBesideAmount } = lineFields;

/** What `lines` inside a driver may say of a line the driver makes: its section's fields, but no amount, delay or index. */
export const madeLines = {
  one_off: closed('a one-off line of a driver', { ...fieldsBesideAmount, ...particular.one_off }),
  recurring: closed('a recurring line of a driver', { ...fieldsBesideAmount, ...particular.recurring }),
  savings: closed('a saving of a driver', { ...fieldsBesideAmount, ...particular.savings }),
};
