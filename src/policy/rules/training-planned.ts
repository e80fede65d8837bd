/** New systems are used as well as people are taught to use them. */
import { sumOf } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { price } from '../../language/schema/leaves.js';
import { pounds } from '../in-words.js';
import { largestOf, linesOf, totalOfLine, wordsOf } from '../lines.js';
import { rule, setting } from '../rule.js';
import type { Found } from '../rule.js';

const training = /\b(?:train(?:ing|ed|ers?)|e[- ]?learning|(?:re|up)?skill(?:s|ing)|culture|adoption)\b/;

export interface Facts {
  readonly cost: Decimal;
}

export const trainingPlanned = rule({
  id: 'training-planned',
  title: 'Training is planned',
  purpose: 'A programme of change has money for training and for a change of culture.',
  source:
    'Oxfordshire County Council, Cabinet report on the ICT and digital strategies, December 2019, paragraph 16; Corporate ICT Strategy, September 2010, line 33',
  severity: 'warning',
  settings: { over: setting(price(), '£100,000', 'Capital and one-off cost above which a project is a programme of change.') },
  *judge(subject, { over }): Iterable<Found<Facts>> {
    const change = linesOf(subject, 'capital', 'one_off');
    const largest = largestOf(change);
    const cost = sumOf(change.map(totalOfLine));
    if (!largest || cost.lte(over)) return;
    const costs = linesOf(subject, 'capital', 'one_off', 'recurring');
    if (!costs.some(({ line }) => training.test(wordsOf(line)))) yield { at: largest.line.span, facts: { cost } };
  },
  says: ({ cost }: Facts) => `${pounds(cost)} is spent on change, and no line speaks of training`,
  mend: () => 'Add a line for training under `one_off`, since it is no capital; where another line holds it, tag that line `training`.',
});
