/** In every year what is spent is what the sources pay: the program shares out each line in full, so this looks at what shares cannot mend. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { sumOf } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at } from '../../core/arithmetic/profile.js';
import { pounds } from '../in-words.js';
import { linesOf, totalOfLine, yearPlace } from '../lines.js';
import { cannotJudge, rule } from '../rule.js';
import type { Found } from '../rule.js';

export interface Facts {
  readonly name: string;
  readonly year: string;
  readonly amount: Decimal;
}

export const fundingEqualsSpend = rule({
  id: 'funding-equals-spend',
  title: 'Funding equals spend',
  purpose: 'In every year the funding of capital and of one-off cost is the spend of that year, and no source pays less than nothing.',
  source: 'Oxfordshire County Council, capital programme outturn 2020/21, where every column of spend equals its funding',
  severity: 'error',
  settings: {},
  *judge(subject): Iterable<Found<Facts>> {
    const { horizon } = subject.scenario;
    const spend = linesOf(subject, 'capital', 'one_off');
    for (const { line, financial } of spend) {
      for (const year of yearsOf(horizon)) {
        const amount = at(financial.value, year - horizon.firstYear);
        if (amount.lt(0)) yield { at: yearPlace(line, year), facts: { name: line.name, year: yearLabel(year), amount } };
      }
    }
    const unnamed = spend.filter(({ line }) => line.section === 'capital' && !subject.says(line, 'funding'));
    const [first] = unnamed;
    if (first)
      yield cannotJudge(
        first.line.span,
        `${pounds(sumOf(unnamed.map(totalOfLine)))} of capital names no funding, so whether there is money for it is not known`,
        'Add `funding:` to each capital line.',
      );
  },
  says: ({ name, year, amount }: Facts) =>
    `${name} comes to ${pounds(amount)} in ${year}: its sources would pay less than nothing, and no longer equal what is spent`,
  mend: () => 'Check the movements: a level never falls below nought. A receipt is written under `income`.',
});
