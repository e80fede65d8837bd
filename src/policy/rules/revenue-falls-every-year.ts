/** The promise of the Cabinet report of December 2019: ICT revenue falls significantly each year for five years. */
import { yearLabel } from '../../core/arithmetic/calendar.js';
import { isNought } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { choice, percent } from '../../language/schema/leaves.js';
import { percentagesApart, pounds, poundsApart } from '../in-words.js';
import { riserIn, stepsOf } from '../levels.js';
import type { Riser } from '../levels.js';
import { yearPlace } from '../lines.js';
import { financingChoices, priceChoices, revenueOf } from '../revenue.js';
import { cannotJudge, rule, setting } from '../rule.js';
import type { Found } from '../rule.js';

export interface Facts {
  readonly year: string;
  readonly before: Decimal;
  readonly now: Decimal;
  /** The line that rises most in the year. */
  readonly riser: Pick<Riser, 'name' | 'by'> | null;
  readonly wanted: Decimal;
}

export const revenueFallsEveryYear = rule({
  id: 'revenue-falls-every-year',
  title: 'Revenue falls every year',
  purpose: 'The revenue budget of the service is lower in each year than in the year before.',
  source: 'Oxfordshire County Council, Cabinet report on the ICT and digital strategies, December 2019, paragraphs 11 and 27',
  severity: 'error',
  settings: {
    prices: setting(
      choice('the prices', priceChoices),
      'cash',
      'In cash, before inflation (indices, and lines tagged `inflation`), or real (by `assumptions.deflator`).',
    ),
    financing: setting(
      choice('whether financing counts', financingChoices),
      'as-charged',
      'Whether interest and minimum revenue provision count: as the scenario charges them, always or never.',
    ),
    at_least: setting(percent({ what: 'the fall', least: 0, most: 100 }), '0%', 'The least fall in a year that counts as one.'),
  },
  *judge(subject, { prices, financing, at_least: least }): Iterable<Found<Facts>> {
    const { scenario } = subject;
    if (!subject.hasBaseBudget) {
      yield cannotJudge(
        subject.placeOf('base_budget'),
        'no `base_budget` is given, so what the service costs today is not known',
        'Write what the service spends today under `base_budget`.',
      );
      return;
    }
    if (prices === 'real' && !scenario.assumptions.deflator) {
      yield cannotJudge(
        subject.placeOf('assumptions'),
        'revenue is to fall in real terms, and no deflator is given',
        'Add `deflator: 2%`, say, under `assumptions`; or let the rule look at `cash`.',
      );
      return;
    }
    const revenue = revenueOf(subject, { prices, financing });
    for (const { column, before, now } of stepsOf(revenue)) {
      const fall = before.minus(now);
      if (fall.gt(0) && !isNought(fall) && fall.gte(before.times(least))) continue;
      const year = scenario.horizon.firstYear + column;
      const riser = riserIn(revenue, column);
      yield {
        at: riser?.line ? yearPlace(riser.line, year) : subject.placeOf(riser ? 'assumptions' : 'base_budget'),
        facts: { year: yearLabel(year), before, now, riser, wanted: least },
      };
    }
  },
  says({ year, before, now, riser, wanted }: Facts) {
    const change = now.minus(before);
    const most = riser ? `; what adds most is ${riser.name}, ${pounds(riser.by)}` : '';
    if (isNought(change)) return `revenue does not fall in ${year}: it stays at ${pounds(now)}${most}`;
    const [from, to] = poundsApart(before, now);
    if (change.gt(0)) return `revenue rises by ${pounds(change)} in ${year}, from ${from} to ${to}${most}`;
    const [fall, least] = percentagesApart(change.neg().div(before), wanted);
    return `revenue falls by ${fall} in ${year}, less than ${least}: from ${from} to ${to}${most}`;
  },
  mend: () => 'Bring savings forward, phase new cost later, or pay what is temporary from a reserve.',
});
