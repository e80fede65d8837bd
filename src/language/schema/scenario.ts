/** The whole file. To add a key: its schema in a file of its own and its line here. */
import * as z from 'zod/mini';
import { amountUnits } from '../scalars/money.js';
import type { AmountUnit } from '../scalars/money.js';
import { assumptions, horizon } from './assumptions.js';
import { about, closed, mapOf } from './field.js';
import { formed, keysOf } from './form.js';
import { choice, flag, text } from './leaves.js';
import { channels } from './channels.js';
import { energy } from './energy.js';
import { expect } from './expect.js';
import { approvals, justification } from './governance.js';
import { migration } from './migration.js';
import { policy } from './policy.js';
import { sectionLines } from './sections.js';
import { stress } from './stress.js';
import { partners, sharing } from './sharing.js';
import { correlate, uncertainty } from './uncertainty.js';

export const amountsIn = choice('the unit of amounts', Object.keys(amountUnits) as AmountUnit[]);

export const scenarioSchema = closed(
  'a scenario',
  {
    // Required in each file, below the scenario too, which is looked at before the files are laid together.
    fivecase: about(
      z.optional(formed(text('1'), { kind: 'words', what: 'the version', words: ['1'] })),
      'The version of the language; required.',
      '1',
    ),
    title: about(text('Cloud first'), 'The name of the option.', 'Cloud first'),
    case: about(z.optional(text('ICT strategy')), 'The business case this option belongs to.', 'ICT strategy 2020 to 2025'),
    organisation: about(z.optional(text('Oxfordshire County Council')), 'Whose case it is.', 'Oxfordshire County Council'),
    summary: about(
      z.optional(text('The data centre moves in three waves.')),
      'The option in a sentence.',
      'Move the data centre to public cloud in three waves.',
    ),
    extends: about(z.optional(text('base.yaml')), 'Another file that this one is laid over.', 'base.yaml'),
    template: about(z.optional(flag()), 'true marks a file that is only there to be extended.', 'true'),
    baseline: about(z.optional(text('do-nothing.yaml')), 'The scenario this one is measured against.', 'do-nothing.yaml'),
    actuals: about(z.optional(text('outturn.csv')), 'A CSV file of what was really spent: line, year or month, amount.', 'outturn.csv'),
    amounts_in: about(z.optional(amountsIn), 'The unit of bare amounts in this file. Default: £.', '£000'),
    horizon: about(horizon, 'The years looked at.', '{ first_year: 2020/21, years: 5 }'),
    assumptions: about(z.optional(assumptions), 'Prices and rates.', '{ discount_rate: 3.5% }'),
    base_budget: about(
      z.optional(mapOf('base_budget', sectionLines.base_budget)),
      'What the service spends today, carried on.',
      '{ staff: { annual: £5.4m } }',
    ),
    capital: about(
      z.optional(mapOf('capital', sectionLines.capital)),
      'Creating or enhancing assets.',
      '{ network: { amounts: { 2020/21: £900k } } }',
    ),
    one_off: about(
      z.optional(mapOf('one_off', sectionLines.one_off)),
      'Revenue cost that stops.',
      '{ programme-team: { 2020/21..2021/22: £350k } }',
    ),
    recurring: about(
      z.optional(mapOf('recurring', sectionLines.recurring)),
      'New or higher running cost.',
      '{ cloud-support: { annual: £120k } }',
    ),
    savings: about(
      z.optional(mapOf('savings', sectionLines.savings)),
      'Lower running cost.',
      '{ maintenance: { movements: { 2020/21: £80k } } }',
    ),
    income: about(
      z.optional(mapOf('income', sectionLines.income)),
      'Grants, charges to partners.',
      '{ grant: { once: £70k, in: 2020/21 } }',
    ),
    migration: about(
      z.optional(migration),
      'Units that move to the cloud in waves.',
      '{ on_premises: { units: 240, cost_per_unit: £2.1k }, cloud: { cost_per_unit: £1.9k } }',
    ),
    channels: about(
      z.optional(channels),
      'Contact that moves to cheaper channels.',
      '{ blue-badge: { volume: 21784, unit_cost: { online: £0.15, phone: £2.83 }, before: { online: 20%, phone: 80% }, after: { online: 60%, phone: 40% } } }',
    ),
    energy: about(z.optional(energy), 'Energy bills and carbon.', '{ before: 1250k, after: 800k, price: £0.14 }'),
    partners: about(z.optional(partners), 'Who bears the case together, by id.', '{ oxfordshire: Oxfordshire County Council }'),
    sharing: about(z.optional(sharing), 'Splits of lines between partners, by name.', '{ by-users: { oxfordshire: 82%, cherwell: 18% } }'),
    justification: about(
      z.optional(justification),
      'Why it is worth doing: payback, service improvement, customer service or statutory, each with its reason.',
      '{ payback: Comes back in the fifth year }',
    ),
    approvals: about(z.optional(approvals), 'Who has approved it, or is to be asked.', '{ board: { by: ICT Programme Board } }'),
    stress: about(
      z.optional(stress),
      'What-ifs laid over the scenario, by name; in no figure of its own.',
      '{ late: { every: { savings: { delay: 12 } } } }',
    ),
    uncertainty: about(
      z.optional(uncertainty),
      'How inputs may turn out, by section, assumption and driver; in no figure.',
      '{ capital: { low: -10%, high: +40% }, assumptions: { discount_rate: ±1% } }',
    ),
    correlate: about(
      z.optional(correlate),
      'Inputs with a range that move together, by a name of their own.',
      '{ market: [recurring/cloud-support, migration/cloud] }',
    ),
    policy: about(
      z.optional(policy),
      "Rules for this scenario, where the council's settings leave them open: how much a breach weighs, and their numbers.",
      '{ payback-within: { years: 7 } }',
    ),
    expect: about(
      z.optional(expect),
      'Figures and the values they must have, which `check` compares; they change no figure, and are not inherited.',
      '{ payback: 4.58 years, net_present_value: £636k }',
    ),
  },
  {
    homes: (key) => [
      ...(Object.hasOwn(keysOf(assumptions), key) ? ['`assumptions`'] : []),
      ...(Object.hasOwn(keysOf(horizon), key) ? ['`horizon`'] : []),
    ],
  },
);
