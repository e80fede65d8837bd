/** A case that sticks out beyond the financial plan promises money that nobody has planned for. */
import { firstPaidYear, lastYearOf, yearLabel } from '../../core/arithmetic/calendar.js';
import { isNought } from '../../core/arithmetic/decimal.js';
import { at, totalOf } from '../../core/arithmetic/profile.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { listed } from '../../diagnostics/nearest.js';
import { whole, year } from '../../language/schema/leaves.js';
import { pounds } from '../in-words.js';
import { rule, setting, unset } from '../rule.js';
import type { Found } from '../rule.js';

export interface Facts {
  readonly years: readonly string[];
  readonly planUntil: string;
  /** Movement of the budget in these years, and capital. */
  readonly movement: Decimal;
  readonly capital: Decimal;
}

export const planCoversHorizon = rule({
  id: 'plan-covers-horizon',
  title: 'The plan covers the horizon',
  purpose: 'The financial plan reaches as far as the case; years beyond it are listed.',
  source: 'Oxfordshire County Council, financial plans of 3 to 5 years, 2020 to 2026',
  severity: 'warning',
  settings: {
    years: setting(whole(1, 60), '5', "How many years the plan has, from the case's first year on."),
    until: unset(year(), 'The last year of the plan; in place of `years`.', '2023/24'),
  },
  *judge(subject, { years, until }): Iterable<Found<Facts>> {
    const { horizon } = subject.scenario;
    const planUntil = until ?? firstPaidYear(horizon) + years - 1;
    const last = lastYearOf(horizon);
    if (last <= planUntil) return;
    const outside = Array.from({ length: last - planUntil }, (_, after) => planUntil + 1 + after).filter(
      (each) => each >= horizon.firstYear,
    );
    const columns = outside.map((each) => each - horizon.firstYear);
    // A plan is drawn up only for the few that need one.
    const { plan } = subject;
    const movement = plan.totals.net.value;
    const capital = plan.capital.total.value;
    const inColumns = (profile: readonly Decimal[]) => totalOf(columns.map((column) => at(profile, column)));
    yield {
      at: subject.placeOf('horizon'),
      facts: {
        years: outside.map(yearLabel),
        planUntil: yearLabel(planUntil),
        movement: inColumns(movement),
        capital: inColumns(capital),
      },
    };
  },
  says({ years, planUntil, movement, capital }: Facts) {
    const money = [
      ...(isNought(capital) ? [] : [`${pounds(capital)} of capital`]),
      ...(isNought(movement) ? [] : [`a movement of ${pounds(movement)} in the budget`]),
    ];
    const outside = money.length === 0 ? 'without capital or a change of the budget' : `with ${listed(money)} that no plan holds`;
    return `the plan ends with ${planUntil}, and the case goes on in ${years.length > 3 ? `${years[0]} to ${years.at(-1)}` : listed(years)}, ${outside}`;
  },
  mend: () => 'Say so where the plan is decided, and put these years into the next plan; or set `until` to the last year that yours has.',
});
