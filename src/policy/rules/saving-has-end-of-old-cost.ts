/** Money is saved when an old cost ends: a saving names which, and no old cost ends more than once. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { isNought, sumOf } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { at } from '../../core/arithmetic/profile.js';
import { releaseOf } from '../../core/drivers/shared-costs.js';
import type { LineFigures } from '../../core/lines/line.js';
import type { Line } from '../../core/line.js';
import { poundsApart } from '../in-words.js';
import { largestOf, linesOf, yearPlace } from '../lines.js';
import { cannotJudge, rule } from '../rule.js';
import type { Found } from '../rule.js';

export type Facts =
  | { readonly kind: 'unnamed'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'more than there is'; readonly cost: string; readonly year: string; readonly saved: Decimal; readonly there: Decimal }
  | { readonly kind: 'never released'; readonly name: string };

const keyOf = ({ id, section }: Line): string => id.slice(section.length + 1);

export const savingHasEndOfOldCost = rule({
  id: 'saving-has-end-of-old-cost',
  title: 'Each saving ends an old cost',
  purpose: 'Each cashable saving names the cost in the base budget that it ends or lowers, and no cost is saved more than once.',
  source: 'Oxfordshire County Council, ICT strategy as reported in the trade press, January 2020: a smaller data centre ends old cost',
  severity: 'warning',
  settings: {},
  *judge(subject): Iterable<Found<Facts>> {
    const { scenario } = subject;
    const { migration, horizon } = scenario;
    if (migration && releaseOf(migration) === null) {
      for (const shared of migration.onPremises.shared) yield { at: shared.span, facts: { kind: 'never released', name: shared.name } };
    }
    const byHand = linesOf(subject, 'savings').filter(({ line }) => line.kind === 'cashable' && line.driver === undefined);
    const [first] = byHand;
    if (!first) return;
    const base = linesOf(subject, 'base_budget');
    if (base.length === 0) {
      yield cannotJudge(
        first.line.span,
        'no `base_budget` is given, so which cost a saving ends is not known',
        'Write what the service spends today under `base_budget`, and tag each saving with the line it lowers.',
      );
      return;
    }
    const known = base.map(({ line }) => keyOf(line));
    const endedBy = ({ line }: LineFigures): readonly string[] => known.filter((key) => key === keyOf(line) || line.tags.includes(key));
    for (const each of byHand) {
      if (endedBy(each).length === 0) yield { at: each.line.span, facts: { kind: 'unnamed', name: each.line.name, known } };
    }
    for (const cost of base) {
      const key = keyOf(cost.line);
      // A saving that ends several costs cannot be held against one of them.
      const ending = byHand.filter((each) => endedBy(each).length === 1 && endedBy(each)[0] === key);
      for (const year of yearsOf(horizon)) {
        const column = year - horizon.firstYear;
        const saved = sumOf(ending.map(({ financial }) => at(financial.value, column)));
        const there = at(cost.financial.value, column);
        if (saved.lte(there) || isNought(saved.minus(there))) continue;
        const largest = largestOf(ending);
        yield {
          at: largest ? yearPlace(largest.line, year) : cost.line.span,
          facts: { kind: 'more than there is', cost: cost.line.name, year: yearLabel(year), saved, there },
        };
        break;
      }
    }
  },
  says(facts: Facts) {
    switch (facts.kind) {
      case 'unnamed':
        return `${facts.name} names no cost of the base budget that it ends or lowers`;
      case 'more than there is': {
        const [saved, there] = poundsApart(facts.saved, facts.there);
        return `${saved} is saved of ${facts.cost} in ${facts.year}, which costs ${there}`;
      }
      case 'never released':
        return `${facts.name} never ends: some of what shares it stays on premises`;
    }
  },
  mend(facts: Facts) {
    switch (facts.kind) {
      case 'unnamed':
        return `Add the line's id to its tags: \`tags: [${facts.known[0] ?? ''}]\`; known are ${facts.known.slice(0, 8).join(', ')}.`;
      case 'more than there is':
        return 'Lower the savings, tag them with the cost they really end, or correct the base budget.';
      case 'never released':
        return 'Move or retire every unit, or take the cost out of `shared`: it then stays in the base budget.';
    }
  },
});
