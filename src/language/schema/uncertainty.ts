/**
 * `uncertainty` and `correlate`: ranges by default for the lines of a section, ranges of what is no
 * line (assumptions, inputs of drivers) under the keys that lead to it, and what moves together.
 */
import * as z from 'zod/mini';
import { sections } from '../../core/line.js';
import type { Section } from '../../core/line.js';
import { rangeShapes } from '../../core/uncertainty/range.js';
import { about, closed, mapOf } from './field.js';
import { choice, listOf, text } from './leaves.js';
import { factorRange, pointRange } from './range.js';

const ofAmount = (what: string) => about(z.optional(factorRange), `How ${what} may turn out, in percent of what is written.`, '±15%');
const ofRate = (what: string) => about(z.optional(pointRange), `How ${what} may turn out, in percentage points.`, '±1%');

const bySection = Object.fromEntries(
  sections.map((section) => [
    section,
    about(z.optional(factorRange), `The range of each line of \`${section}\` that has none of its own.`, '{ low: -10%, high: +40% }'),
  ]),
) as Record<Section, ReturnType<typeof ofAmount>>;

const assumptions = closed('`assumptions` of `uncertainty`', {
  discount_rate: ofRate('the discount rate'),
  deflator: ofRate('general inflation, in every year,'),
  indices: about(
    z.optional(mapOf('indices', pointRange)),
    'How growth of a price index may turn out, in every year.',
    '{ contracts: ±1% }',
  ),
  borrowing: about(
    z.optional(closed('`borrowing` of `uncertainty`', { rate: ofRate('the rate of interest'), annuity_rate: ofRate('the annuity rate') })),
    'Rates of borrowing.',
    '{ rate: ±1% }',
  ),
});

const migration = closed('`migration` of `uncertainty`', {
  on_premises: about(
    z.optional(
      closed('`on_premises` of `uncertainty`', {
        cost_per_unit: ofAmount('the cost of a unit on premises'),
        shared: about(
          z.optional(mapOf('`shared`', closed('a shared cost of `uncertainty`', { annual: ofAmount('a shared cost') }))),
          'Shared costs by their ids.',
          '{ data-centre-lease: { annual: ±10% } }',
        ),
      }),
    ),
    'Costs on premises.',
    '{ cost_per_unit: ±10% }',
  ),
  cloud: about(
    z.optional(
      closed('`cloud` of `uncertainty`', {
        cost_per_unit: ofAmount('the cost of a unit in the cloud'),
        commitment: about(
          z.optional(closed('a commitment of `uncertainty`', { discount: ofRate('the discount'), coverage: ofRate('the coverage') })),
          'The commitment.',
          '{ coverage: ±20% }',
        ),
      }),
    ),
    'Costs in the cloud.',
    '{ cost_per_unit: { low: -10%, high: +30% } }',
  ),
  waves: about(
    z.optional(
      mapOf(
        '`waves`',
        closed('a wave of `uncertainty`', {
          cost_per_unit: ofAmount('the cost of moving a unit'),
          sizing: ofRate('the size in the cloud'),
        }),
      ),
    ),
    'Waves by their ids.',
    '{ pilot: { sizing: ±10% } }',
  ),
  exit: about(
    z.optional(closed('`exit` of `uncertainty`', { cost_per_unit: ofAmount('the cost of decommissioning a unit') })),
    'Decommissioning.',
    '{ cost_per_unit: ±20% }',
  ),
});

const shares = (when: string) =>
  about(
    z.optional(mapOf('shares', pointRange)),
    `Shares of contact ${when}, by channel; the remainder makes up for them.`,
    '{ online: ±10% }',
  );

const channel = closed('a channel shift of `uncertainty`', {
  volume: ofAmount('contacts a year'),
  unit_cost: about(z.optional(mapOf('`unit_cost`', factorRange)), 'Costs of a contact, by channel.', '{ phone: ±10% }'),
  before: shares('before'),
  after: shares('after'),
  failure: about(
    z.optional(closed('a failure of `uncertainty`', { rate: ofRate('the failure rate') })),
    'Failed contacts.',
    '{ rate: ±5% }',
  ),
  cashable: ofRate('the cashable share'),
});

const energy = closed('`energy` of `uncertainty`', {
  before: ofAmount('kWh a year before'),
  after: ofAmount('kWh a year after'),
  price: ofAmount('the price of a kWh'),
  factor: ofAmount('carbon of a kWh'),
  cloud_emissions: ofAmount('emissions that appear elsewhere'),
});

export const uncertainty = closed('`uncertainty`', {
  shape: about(
    z.optional(choice('the shape of a range', rangeShapes)),
    'The shape of each range that names none of its own. Default: triangular.',
    'pert',
  ),
  ...bySection,
  assumptions: about(z.optional(assumptions), 'Ranges of assumptions.', '{ discount_rate: ±1% }'),
  migration: about(z.optional(migration), 'Ranges of what a migration rests on.', '{ cloud: { cost_per_unit: ±15% } }'),
  channels: about(z.optional(mapOf('`channels`', channel)), 'Ranges of channel shifts, by their ids.', '{ blue-badge: { volume: ±10% } }'),
  energy: about(z.optional(energy), 'Ranges of energy.', '{ price: ±25% }'),
});

export const correlate = mapOf('`correlate`', listOf(text('recurring/cloud-support')));
