/** `migration`: units that move to the cloud in waves. */
import * as z from 'zod/mini';
import { about, closed, mapBy, mapOf } from './field.js';
import { amount, count, month, percent, price, text, whole } from './leaves.js';
import { madeLines, sectionLines } from './sections.js';

/** Longest overlap, notice or wait, in months: sixty years and more. */
const longest = 1200;

const index = (what: string) => about(z.optional(text()), `A price index of \`assumptions.indices\` for ${what}.`, 'contracts');

const sharedCost = closed('a shared cost', {
  annual: about(
    amount({ counts: 'A shared cost is spending', opposite: 'really a saving, write it under `savings`' }),
    'What it costs a year.',
    '£310k',
  ),
  notice: about(z.optional(whole(0, longest)), 'Months still paid once empty. Default: 0.', '3'),
  index: about(z.optional(text()), 'A price index of its own. Default: that of `on_premises`.', 'contracts'),
});

const onPremises = closed('`on_premises`', {
  units: about(count(), 'How many units there are.', '240'),
  cost_per_unit: about(price(), 'What a unit costs a year on premises, in pounds.', '£2,100'),
  index: index('the unit cost, and for shared costs without one of their own'),
  shared: about(
    z.optional(mapOf('`shared`', sharedCost)),
    'Costs that end only when the last unit has gone.',
    '{ data-centre-lease: { annual: £310k, notice: 3 } }',
  ),
});

const commitment = closed('a commitment', {
  discount: about(percent({ what: 'a discount', least: 0, most: 100 }), 'What is taken off the price of what is covered.', '30%'),
  coverage: about(percent({ what: 'coverage', least: 0, most: 100 }), 'How much of the cloud cost is covered.', '60%'),
  after: about(z.optional(whole(0, longest)), 'Months in the cloud before it holds. Default: 0.', '6'),
});

const cloud = closed('`cloud`', {
  cost_per_unit: about(price(), 'What a unit costs a year in the cloud at full size, in pounds.', '£1,900'),
  index: index('cloud cost'),
  commitment: about(z.optional(commitment), 'A lower price for use that is committed to.', '{ discount: 30%, coverage: 60%, after: 6 }'),
});

const wave = closed('a wave', {
  units: about(count(), 'How many units move.', '100'),
  from: about(month('first'), 'First month in which units move; a year stands for its April.', '2021-04'),
  to: about(month('last'), 'Last month in which units move; a year stands for its March.', '2021-12'),
  parallel: about(z.optional(whole(0, longest)), 'Months in which a moved unit is still paid for on premises. Default: 1.', '2'),
  cost_per_unit: about(z.optional(price()), 'What moving a unit costs, in pounds. Default: nothing.', '£1.5k'),
  sizing: about(z.optional(percent({ what: 'sizing', least: 0 })), 'Size in the cloud against full size. Default: 100%.', '85%'),
});

const retirement = closed('a retirement', {
  units: about(count(), 'How many units are switched off.', '25'),
  in: about(month('first'), 'The month from which they cost nothing; a year stands for its April.', '2021-06'),
});

const exit = closed('`exit`', {
  cost_per_unit: about(z.optional(price()), 'What decommissioning a unit costs, in pounds. Default: nothing.', '£120'),
  costs: about(
    z.optional(mapOf('`costs`', sectionLines.one_off)),
    'Other cost of leaving, as lines of `one_off`.',
    '{ lease-break: { once: £45k, in: 2022/23 } }',
  ),
});

/** The fields that a line of a migration knows, by its id. */
const fieldsOfLine = [
  { ids: '^migration-cloud$', of: madeLines.recurring },
  { ids: '^migration-(?:on-premises$|shared-)', of: madeLines.savings },
  { ids: '^migration-(?:double-running$|moving$|exit$|exit-)', of: madeLines.one_off },
];

export const migration = closed('`migration`', {
  unit: about(z.optional(text()), 'What is counted, in the singular. Default: unit.', 'server'),
  on_premises: about(onPremises, 'What there is today and what it costs.', '{ units: 240, cost_per_unit: £2.1k }'),
  cloud: about(cloud, 'What it costs in the cloud.', '{ cost_per_unit: £1.9k }'),
  waves: about(z.optional(mapOf('`waves`', wave)), 'What moves when.', '{ pilot: { units: 20, from: 2020-10, to: 2020-12 } }'),
  retire: about(z.optional(mapOf('`retire`', retirement)), 'What is switched off without moving.', '{ idle: { units: 25, in: 2021-06 } }'),
  exit: about(z.optional(exit), 'What leaving the premises costs.', '{ cost_per_unit: £120 }'),
  lines: about(
    z.optional(mapBy('`lines` of a migration', fieldsOfLine)),
    'Fields of the lines a migration makes.',
    '{ migration-cloud: { contingency: 10% } }',
  ),
});
