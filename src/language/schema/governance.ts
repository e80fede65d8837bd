/** `justification` and `approvals`: why a case is put forward, and who has said yes. For the checks; in no figure. */
import * as z from 'zod/mini';
import { approvalStates } from '../../core/scenario.js';
import { about, closed } from './field.js';
import { choice, text } from './leaves.js';

const reason = (what: string, example: string) => about(z.optional(text(example)), what, example);

export const justification = closed('the justification', {
  payback: reason('The money comes back: when.', 'Comes back in the fifth year'),
  service_improvement: reason('The service gets better: how.', 'Fewer and shorter outages'),
  customer_service: reason('It is better for those who use the service: how.', 'Blue Badges renewed online at any hour'),
  statutory: reason('The law asks for it: which.', 'Web accessibility regulations 2018'),
});

const approval = closed('an approval', {
  by: about(text('ICT Programme Board'), 'The body or person who decides.', 'ICT Programme Board'),
  status: about(z.optional(choice('the state of an approval', approvalStates)), 'Default: given.', 'sought'),
  date: about(z.optional(text('2019-12-17')), 'When it was given, or is to be asked for.', '2019-12-17'),
  reference: about(z.optional(text('Item 122')), 'Where it is recorded.', 'Item 122'),
  note: about(z.optional(text()), 'Anything a reader should know.', 'Subject to the outcome of the tender'),
});

const approved = (what: string) => about(z.optional(approval), what, '{ by: ICT Programme Board, date: 2019-11-04 }');

export const approvals = closed('the approvals', {
  board: approved('The board that looks at projects above a limit.'),
  key_decision: approved('The executive, where the effect on revenue makes it a key decision.'),
  council: approved('Full Council, where capital and revenue pay for one another.'),
  grant: approved('Whoever awards a grant that the case counts on.'),
});
