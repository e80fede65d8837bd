/**
 * A line in figures: its shape placed in the years, scaled, indexed, and with what each view adds
 * to a cost (contingency in the financial view, optimism bias in the economic one).
 */
import { lastYearOf } from '../arithmetic/calendar.js';
import { one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { at, scaled, times } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { Fault, given, quantity, renamed } from '../figure.js';
import type { Figure, MoneyUnit } from '../figure.js';
import type { Line } from '../line.js';
import type { Setting } from '../setting.js';
import { place } from './shapes.js';

export interface LineFigures {
  readonly line: Line;
  /** The estimate, cash: no contingency, no bias. */
  readonly estimate: Figure<Profile>;
  /** In the financial view: contingency in. */
  readonly financial: Figure<Profile>;
  /** In the economic view, still cash: optimism bias in place of contingency. */
  readonly economic: Figure<Profile>;
  /** What a delay pushes out of the horizon, on the basis of the financial figure. */
  readonly beyond: Decimal;
}

const upliftOf = (
  estimate: Figure<Profile>,
  uplift: Line['contingency'],
  words: { readonly id: string; readonly name: string; readonly uplift: string },
): Figure<Profile> =>
  uplift === undefined
    ? renamed(estimate, words.id, words.name)
    : quantity({
        id: words.id,
        name: words.name,
        unit: 'GBP cash',
        formula: `estimate × (1 + ${words.uplift})`,
        inputs: { estimate, uplift: given(`${words.id}: ${words.uplift}`, words.uplift, 'share', uplift) },
        rule: (value) => scaled(value.estimate, one.plus(value.uplift)),
      });

/** The figures of one line; `scope` begins their names. The line's index must be among the setting's; a reader of scenarios sees to that. */
export const lineFigures = (line: Line, setting: Setting, scope: '' | 'baseline.' = ''): LineFigures => {
  const { horizon } = setting;
  const id = `${scope}${line.id}`;
  const index = line.index ? setting.indices.get(line.index.value) : undefined;
  if (line.index && !index) throw new Fault(`${line.id} names an index that is not there`);
  const prices: MoneyUnit = index ? `GBP real ${setting.priceBaseLabel}` : 'GBP cash';

  const placed = place(line.shape, {
    id,
    horizon,
    unit: prices,
    delay: line.delay?.value ?? 0,
    late: line.delay && given(`${id}: delay`, 'delay in months', 'count', line.delay),
  });
  const { scale } = line;
  const inFull: Figure<Profile> = scale
    ? quantity({
        id: `${id}: scaled`,
        name: 'amount after scaling',
        unit: prices,
        formula: 'amount as written × scale',
        inputs: { amount: placed.profile, scale: given(`${id}: scale`, 'scale', 'share', scale) },
        rule: (value) => scaled(value.amount, value.scale),
      })
    : placed.profile;
  const estimate: Figure<Profile> = index
    ? quantity({
        id: `${id}: estimate`,
        name: 'estimate, in cash',
        unit: 'GBP cash',
        formula: 'amount in prices of the price base × price index',
        inputs: { amount: inFull, index },
        converts: true,
        rule: (value) => times(value.amount, value.index),
      })
    : renamed(inFull, `${id}: estimate`, inFull.name);

  const pushedOut = (): Decimal =>
    placed.beyond
      .times(scale?.value ?? 1)
      .times(index ? at(index.value, lastYearOf(horizon) - horizon.firstYear) : one)
      .times(one.plus(line.contingency?.value ?? 0));
  return {
    line,
    estimate,
    financial: upliftOf(estimate, line.contingency, { id, name: line.name, uplift: 'contingency' }),
    economic: upliftOf(estimate, line.optimismBias ?? line.contingency, {
      id: `economic.${id}`,
      name: `${line.name}, economic view`,
      uplift: line.optimismBias ? 'optimism bias' : 'contingency, as no optimism bias is given',
    }),
    beyond: placed.beyond.isZero() ? zero : pushedOut(),
  };
};
