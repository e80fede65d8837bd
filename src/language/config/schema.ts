/** The council's file of settings, `fivecase.config.yaml`. To add a key: its schema and its line here. */
import * as z from 'zod/mini';
import { diagnose } from '../../diagnostics/diagnostic.js';
import { assumptions } from '../schema/assumptions.js';
import { about, closed } from '../schema/field.js';
import { day, leaf, listOf, text } from '../schema/leaves.js';
import { policy } from '../schema/policy.js';
import { uncertainty } from '../schema/uncertainty.js';
import { limits } from './limits.js';

const waiver = closed('a waiver', {
  rule: about(
    text('revenue-falls-every-year'),
    'What is waived: a rule, or the code that a finding shows in brackets.',
    'revenue-falls-every-year',
  ),
  file: about(
    z.optional(text('scenarios/cloud.yaml')),
    'The file, or a folder with all below it, from the folder of this file.',
    'scenarios/cloud.yaml',
  ),
  line: about(
    z.optional(text('savings/maintenance')),
    'A line of the case by its id, or the number of a line of text of the file.',
    'savings/maintenance',
  ),
  figure: about(z.optional(text('net_present_value')), 'Of a limit: the figure.', 'net_present_value'),
  reason: about(
    text('Cabinet accepted the rise of the first year'),
    'Why it is right to accept it.',
    'Cabinet accepted the rise of the first year',
  ),
  owner: about(text('Director of Finance'), 'Who answers for it.', 'Director of Finance'),
  expires: about(day(), 'The last day on which it counts.', '2027-03-31'),
});

/** A council may have many: a line here is a case in which a rule was looked at. */
export const waivers = listOf(waiver, 'any', 10_000);

/** Unlike a scenario's, which is looked at before files are laid together. */
const version = leaf(
  { kind: 'words', what: 'the version', words: ['1'] },
  { form: 'the version', example: '1' },
  ({ text: written }) => ({ value: written }),
  (written, { span }) => (written === '1' ? null : diagnose('unsupported-version', span, { written })),
);

export const configSchema = closed('the settings', {
  fivecase: about(z.optional(version), 'The version of the language.', '1'),
  assumptions: about(
    z.optional(assumptions),
    'Laid under every scenario, which may say otherwise.',
    '{ discount_rate: 3.5%, deflator: 2% }',
  ),
  policy: about(z.optional(policy), 'Rules by id: how much a breach weighs, and their numbers.', '{ payback-within: { years: 4 } }'),
  limits: about(z.optional(limits), 'Bounds that figures must keep.', '{ net_present_value: { at_least: £0 } }'),
  waivers: about(
    z.optional(waivers),
    'What is accepted, by whom, why and until when.',
    '[{ rule: payback-within, file: cloud.yaml, reason: Accepted by Cabinet, owner: Director of Finance, expires: 2027-03-31 }]',
  ),
  uncertainty: about(z.optional(uncertainty), 'Ranges of inputs where a scenario gives none.', '{ capital: { low: -10%, high: +40% } }'),
});

export type WrittenWaiver = NonNullable<z.output<typeof waivers>>[number];
