/** Greener kit only where it also pays: what is spent on carbon comes back in money. */
import { one, sumOf, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at, scaled } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import { countsInCash, externalShare } from '../../core/appraisal/financial-view.js';
import type { LineFigures } from '../../core/lines/line.js';
import { choice } from '../../language/schema/leaves.js';
import { pounds } from '../in-words.js';
import { largestOf, linesOf } from '../lines.js';
import { cannotJudge, rule, setting } from '../rule.js';
import type { Found } from '../rule.js';
import type { Subject } from '../subject.js';

export interface Facts {
  readonly value: Decimal;
  readonly carbon: boolean;
}

/** Cash of the years, in real terms where there is a deflator, discounted to the base year. */
const presentValue = (cash: Profile, { appraisal: { setting: years } }: Subject): Decimal =>
  sumOf(cash.map((amount, column) => amount.div(years.deflator?.value[column] ?? 1).times(at(years.discountFactors.value, column))));

const isOfCarbon = ({ line }: LineFigures): boolean => line.tags.includes('carbon');

export const carbonPays = rule({
  id: 'carbon-pays',
  title: 'What saves carbon also pays',
  purpose: 'What is spent to save energy and carbon has a net present value of nought or more.',
  source: 'Oxfordshire County Council, Corporate ICT Strategy, September 2010, lines 45, 116 and 121',
  severity: 'warning',
  settings: {
    carbon: setting(
      choice('whether carbon counts', ['left-out', 'counted']),
      'left-out',
      'Whether the value of carbon avoided counts beside the money.',
    ),
  },
  *judge(subject, { carbon }): Iterable<Found<Facts>> {
    const costs = linesOf(subject, 'capital', 'one_off', 'recurring').filter(isOfCarbon);
    const benefits = linesOf(subject, 'savings', 'income').filter((each) => isOfCarbon(each) || each.line.driver === 'energy');
    const place = largestOf(costs) ?? largestOf(benefits);
    if (!place) return;
    // As in the net present value: what the council itself pays, and what it gets in cash.
    const pv = (lines: readonly LineFigures[]): Decimal =>
      sumOf(
        lines
          .filter(({ line }) => countsInCash(line))
          .map(({ line, financial }) => presentValue(scaled(financial.value, one.minus(externalShare(line))), subject)),
      );
    const avoided = subject.appraisal.carbon;
    const ofCarbon =
      carbon === 'counted' && avoided
        ? sumOf(avoided.value.value.map((amount, column) => amount.times(at(subject.appraisal.discountFactors.value, column))))
        : zero;
    const value = pv(benefits).minus(pv(costs)).plus(ofCarbon);
    if (value.lt(0)) yield { at: place.line.span, facts: { value, carbon: carbon === 'counted' } };
    else if (costs.length === 0)
      yield cannotJudge(
        place.line.span,
        'energy is saved, and no cost is tagged as what saves it',
        'Tag what is spent for it: `tags: [carbon]` on lines of capital, one_off or recurring.',
      );
  },
  says: ({ value, carbon }: Facts) =>
    `what is spent on carbon has a net present value of ${pounds(value)}${carbon ? ', the value of carbon counted' : ' in money'}, below nought`,
  mend: () => 'Choose what pays; where the council values carbon itself, set `carbon: counted`.',
});
