/** `channels`: contact that moves to cheaper channels. */
import * as z from 'zod/mini';
import { about, closed, mapBy, mapOf } from './field.js';
import { count, percent, price, text } from './leaves.js';
import { everyYearOrByYear, shareOrRemainder } from './by-year.js';
import { madeLines } from './sections.js';

const failure = closed('a failure', {
  of: about(text(), 'The channel in which contacts fail.', 'online'),
  rate: about(percent({ what: 'a failure rate', least: 0, most: 100 }), 'How many of them fail.', '20%'),
  to: about(text(), 'The channel in which they come back.', 'phone'),
});

const shares = (what: string) =>
  about(
    mapOf('a set of shares', shareOrRemainder()),
    `Shares of contact ${what}, adding to 100%; one may be \`remainder\`.`,
    '{ online: 40%, phone: remainder }',
  );

const channel = closed('a channel shift', {
  volume: about(everyYearOrByYear(count()), 'Contacts a year, in every year or by year.', '21,784'),
  unit_cost: about(mapOf('`unit_cost`', price()), 'What a contact costs by channel, in pounds.', '{ online: £0.15, phone: £2.83 }'),
  before: shares('today'),
  after: shares('to come'),
  failure: about(
    z.optional(failure),
    'Contacts that fail and come back another way, before and after alike.',
    '{ of: online, rate: 20%, to: phone }',
  ),
  cashable: about(
    z.optional(percent({ what: 'the cashable share', least: 0, most: 100 })),
    'How much of the saving a budget gives up. Default: 0%.',
    '30%',
  ),
  lines: about(
    z.optional(mapBy('`lines` of a channel shift', [{ ids: '^channel-', of: madeLines.savings }])),
    'Fields of the lines this makes.',
    '{ channel-blue-badge: { owner: Head of ICT } }',
  ),
});

export const channels = mapOf('`channels`', channel);
