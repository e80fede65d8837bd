/** The use of a supplier's hosted software is a service: no asset is bought, so it cannot be capital. */
import { calledOf, linesOf } from '../lines.js';
import { rule } from '../rule.js';

const subscriptions =
  /\b(?:saas|software[- ]as[- ]a[- ]service|subscriptions?|(?:microsoft|office) 365|m365|licen[cs]es? (?:a|per|by) (?:user|month|year|annum)|(?:annual|yearly|monthly) licen[cs]es?)\b/;

export const serviceSubscriptionIsRevenue = rule({
  id: 'service-subscription-is-revenue',
  title: 'A subscription is revenue',
  purpose: 'A subscription to a hosted service stands under revenue, not under capital.',
  source: 'IFRS Interpretations Committee, March 2019 and April 2021, on software as a service',
  severity: 'warning',
  settings: {},
  *judge(subject) {
    for (const { line } of linesOf(subject, 'capital')) {
      const [word] = subscriptions.exec([calledOf(line), ...line.tags].join(' ').toLowerCase()) ?? [];
      if (word !== undefined) yield { at: line.span, facts: { name: line.name, word } };
    }
  },
  says: ({ name, word }: { readonly name: string; readonly word: string }) =>
    `${name} stands under capital, but reads as a subscription ("${word}"): using a supplier's service buys no asset`,
  mend: () =>
    'Write the subscription under `recurring` and its set-up under `one_off`; only separate code that the council controls may be an asset.',
});
