/**
 * A line in figures: its shape placed in the years, scaled, indexed, and with what each view adds
 * to a cost (contingency in the financial view, optimism bias in the economic one).
 */
import { lastYearOf } from '../arithmetic/calendar.js';
import { one } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { at, scaled, times } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { Fault, given, quantity } from '../figure.js';
import type { Figure, MoneyUnit } from '../figure.js';
import type { Line } from '../scenario.js';
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
  line: Line,
  estimate: Figure<Profile>,
  uplift: Line['contingency'],
  words: { readonly id: string; readonly name: string; readonly uplift: string },
): Figure<Profile> =>
  uplift === undefined
    ? { ...estimate, id: words.id, name: words.name }
    : quantity({
        id: words.id,
        name: words.name,
        unit: 'GBP cash',
        formula: `estimate × (1 + ${words.uplift})`,
        inputs: { estimate, uplift: given(`${line.id}: ${words.uplift}`, words.uplift, 'ratio', uplift) },
        rule: (value) => scaled(value.estimate, one.plus(value.uplift)),
      });

/** The figures of one line. The line's index must be among the setting's; a reader of scenarios sees to that. */
export const lineFigures = (line: Line, setting: Setting): LineFigures => {
  const { horizon } = setting;
  const index = line.index ? setting.indices.get(line.index.value) : undefined;
  if (line.index && !index) throw new Fault(`${line.id} names an index that is not there`);
  const prices: MoneyUnit = index ? `GBP real ${setting.priceBaseLabel}` : 'GBP cash';

  const placed = place(line.shape, { id: line.id, horizon, unit: prices, delay: line.delay?.value ?? 0 });
  const { scale } = line;
  const inFull: Figure<Profile> = scale
    ? quantity({
        id: `${line.id}: scaled`,
        name: 'amount after scaling',
        unit: prices,
        formula: 'amount as written × scale',
        inputs: { amount: placed.profile, scale: given(`${line.id}: scale`, 'scale', 'ratio', scale) },
        rule: (value) => scaled(value.amount, value.scale),
      })
    : placed.profile;
  const estimate: Figure<Profile> = index
    ? quantity({
        id: `${line.id}: estimate`,
        name: 'estimate, in cash',
        unit: 'GBP cash',
        formula: 'amount in prices of the price base × price index',
        inputs: { amount: inFull, index },
        converts: true,
        rule: (value) => times(value.amount, value.index),
      })
    : { ...inFull, id: `${line.id}: estimate` };

  const lastIndex = index ? at(index.value, lastYearOf(horizon) - horizon.firstYear) : one;
  const uplift = one.plus(line.contingency?.value ?? 0);
  return {
    line,
    estimate,
    financial: upliftOf(line, estimate, line.contingency, { id: line.id, name: line.name, uplift: 'contingency' }),
    economic: upliftOf(line, estimate, line.optimismBias ?? line.contingency, {
      id: `economic.${line.id}`,
      name: `${line.name}, economic view`,
      uplift: line.optimismBias ? 'optimism bias' : 'contingency, as no optimism bias is given',
    }),
    beyond: placed.beyond.times(scale?.value ?? 1).times(lastIndex).times(uplift),
  };
};
