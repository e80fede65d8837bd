/** A service that is asked for a percentage a year shows each year whether it delivers it. */
import { firstPaidYear, yearLabel } from '../../core/arithmetic/calendar.js';
import { isNought, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at } from '../../core/arithmetic/profile.js';
import { listed } from '../../diagnostics/nearest.js';
import { choice, percent } from '../../language/schema/leaves.js';
import { percentage, poundsApart } from '../in-words.js';
import { largestOf, linesOf } from '../lines.js';
import { cannotJudge, rule, setting } from '../rule.js';
import type { Found } from '../rule.js';

export interface Facts {
  readonly missed: readonly { readonly year: string; readonly wanted: Decimal; readonly saved: Decimal }[];
  readonly least: Decimal;
}

export const efficiencyTarget = rule({
  id: 'efficiency-target',
  title: 'The efficiency target is met',
  purpose: 'Cashable savings reach the yearly efficiency target of the service, a percentage of its base budget.',
  source: "Oxfordshire County Council, Corporate ICT Strategy, September 2010, line 71; the percentage is the council's own",
  severity: 'warning',
  settings: {
    least: setting(
      percent({ what: 'the target', least: 0, most: 100 }),
      '2%',
      'New savings wanted each year, of the base budget of the year; about what prices rise.',
    ),
    counted: setting(
      choice('how savings count', ['carried-forward', 'each-year']),
      'carried-forward',
      'Whether what is saved beyond the target of one year counts towards the next, or each year stands alone.',
    ),
  },
  *judge(subject, { least, counted }): Iterable<Found<Facts>> {
    const { horizon } = subject.scenario;
    if (!subject.hasBaseBudget) {
      yield cannotJudge(
        subject.placeOf('base_budget'),
        'the target is a share of the base budget, and no `base_budget` is given',
        'Write what the service spends today under `base_budget`.',
      );
      return;
    }
    const { base_budget: base, savings } = subject.appraisal.profile;
    const first = firstPaidYear(horizon) - horizon.firstYear;
    let wantedSoFar: Decimal = zero;
    const missed: Facts['missed'][number][] = [];
    for (let column = first; column < horizon.years; column += 1) {
      const ofYear = at(base.value, column).times(least);
      wantedSoFar = wantedSoFar.plus(ofYear);
      const before = column === first ? zero : at(savings.value, column - 1);
      const [wanted, saved] =
        counted === 'carried-forward' ? [wantedSoFar, at(savings.value, column)] : [ofYear, at(savings.value, column).minus(before)];
      if (saved.lt(wanted) && !isNought(wanted.minus(saved))) missed.push({ year: yearLabel(horizon.firstYear + column), wanted, saved });
    }
    if (missed.length === 0) return;
    const largest = largestOf(linesOf(subject, 'savings').filter(({ line }) => line.kind === 'cashable'));
    yield { at: largest?.line.span ?? subject.placeOf('base_budget'), facts: { missed, least } };
  },
  says({ missed, least }: Facts) {
    const [first, ...more] = missed;
    const [saved, wanted] = first ? poundsApart(first.saved, first.wanted) : [];
    const figures = first ? `: ${saved} saved of ${wanted}${more.length > 0 ? ` in ${first.year}` : ''}` : '';
    return `the efficiency target of ${percentage(least)} a year is missed in ${listed(missed.map(({ year }) => year))}${figures}`;
  },
  mend: () => "Bring savings forward or find more; the target itself is the council's to set, under `least`.",
});
