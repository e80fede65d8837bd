/** The sums over the horizon of the rows of the cost profile, and of the net benefit. */
import type { Decimal } from '../../arithmetic/decimal.js';
import { totalOf } from '../../arithmetic/profile.js';
import type { Profile } from '../../arithmetic/profile.js';
import type { Figure } from '../../figure.js';
import { inCash, measure } from './measure.js';
import type { Book, Measure } from './measure.js';

const totalOver = (
  name: string,
  row: string,
  better: 'higher' | 'lower',
  pick: (book: Book) => Figure<Profile>,
): Measure<{ readonly row: Figure<Profile> }, Decimal> =>
  measure({
    name,
    unit: inCash,
    formula: `sum of ${row} over the horizon`,
    reference: 'docs/measures/totals.md',
    better,
    inputs: (book) => ({ row: pick(book) }),
    rule: (values) => totalOf(values.row),
  });

export const totalCapital = totalOver('Capital', 'one-off capital', 'lower', ({ view }) => view.capital);
export const totalOneOff = totalOver('One-off revenue', 'one-off revenue', 'lower', ({ view }) => view.one_off);
export const totalRecurring = totalOver('Ongoing revenue', 'ongoing revenue', 'lower', ({ view }) => view.recurring);
export const totalSavings = totalOver('Cashable savings', 'cashable savings', 'higher', ({ view }) => view.savings);
export const totalIncome = totalOver('Income', 'income', 'higher', ({ view }) => view.income);
export const totalExternalFunding = totalOver('External funding', 'external funding', 'higher', ({ view }) => view.external_funding);
export const totalNetBenefit = totalOver('Net benefit', 'net benefit', 'higher', ({ netBenefit }) => netBenefit);
