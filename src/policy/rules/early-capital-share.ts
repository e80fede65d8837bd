/** Only the first years of a capital programme are firm: what lies later may not come. */
import { lastYearOf, yearsOf } from '../../core/arithmetic/calendar.js';
import { isNought, sumOf, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at, totalOf } from '../../core/arithmetic/profile.js';
import { percent, whole } from '../../language/schema/leaves.js';
import { percentagesApart, pounds } from '../in-words.js';
import { linesOf, yearPlace } from '../lines.js';
import { rule, setting } from '../rule.js';
import type { Found } from '../rule.js';

export interface Facts {
  readonly years: number;
  readonly share: Decimal;
  readonly least: Decimal;
  readonly late: Decimal;
}

export const earlyCapitalShare = rule({
  id: 'early-capital-share',
  title: 'Capital comes early',
  purpose: 'Most of the capital falls into the first two years, which alone are firm in a capital programme.',
  source:
    'Oxfordshire County Council, Cabinet report on the ICT and digital strategies, December 2019, paragraph 8; firm and provisional years of the capital programme',
  severity: 'warning',
  settings: {
    years: setting(whole(1, 60), '2', 'How many years count as early.'),
    least: setting(percent({ what: 'the least share', least: 0, most: 100 }), '60%', 'The least share of capital that falls into them.'),
  },
  *judge(subject, { years, least }): Iterable<Found<Facts>> {
    const { horizon } = subject.scenario;
    const capital = linesOf(subject, 'capital');
    const all = sumOf(capital.map(({ financial }) => totalOf(financial.value)));
    if (isNought(all) || all.lt(0)) return;
    const early = years + (horizon.instant ? 1 : 0);
    const inEarly = sumOf(capital.map(({ financial }) => totalOf(financial.value.slice(0, early))));
    const share = inEarly.div(all);
    if (share.gte(least)) return;
    const late = yearsOf({ ...horizon, firstYear: horizon.firstYear + early, years: lastYearOf(horizon) - horizon.firstYear - early + 1 });
    const most = capital
      .flatMap(({ line, financial }) => late.map((year) => ({ line, year, amount: at(financial.value, year - horizon.firstYear) })))
      .reduce<{ readonly line: (typeof capital)[number]['line']; readonly year: number; readonly amount: Decimal } | null>(
        (largest, each) => (each.amount.gt(largest?.amount ?? zero) ? each : largest),
        null,
      );
    if (most) yield { at: yearPlace(most.line, most.year), facts: { years, share, least, late: all.minus(inEarly) } };
  },
  says({ years, share, least, late }: Facts) {
    const [early, wanted] = percentagesApart(share, least);
    return `${early} of the capital falls into the first ${years === 1 ? 'year' : `${years} years`}, less than ${wanted}; ${pounds(late)} lies in years that are not firm`;
  },
  mend: () => 'Bring spend forward where it can be delivered, or say what happens if the later years are not approved.',
});
