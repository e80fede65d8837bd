/** The bridge as a table that adds: from one net present value to the other, line by line. */
import type { Bridge, BridgeStep } from '../../core/options/bridge.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { totalOf } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import { text } from '../model.js';
import type { Cell, MoneyDisplay, Row, Table } from '../model.js';
import { exactText } from '../result.js';
import { decimalsOf, roundedRow } from '../rounding.js';

const wholeSteps: Readonly<Record<Exclude<BridgeStep['kind'], 'line'>, string>> = {
  baseline: 'another baseline',
  discounting: 'other discounting and prices',
};

/** How a step is called. */
export const stepName = ({ kind, id }: BridgeStep): string => (kind === 'line' ? id : wholeSteps[kind]);

/** Which of the two have the line. */
const whereFrom = ({ kind, from, to }: BridgeStep): string => {
  if (kind !== 'line') return '';
  return from && to ? 'both' : from ? 'first only' : 'second only';
};

/** What to call the two. */
export interface BridgeWords {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

export const bridgeTable = ({ from, to, steps }: Bridge, words: BridgeWords, unit: MoneyDisplay): Table => {
  const values = [from.measures.net_present_value.value, ...steps.map(({ netPresentValue }) => netPresentValue)];
  const costs = [totalOf(from.profile.net_cost.value), ...steps.map(({ netCost }) => netCost)];
  const [shownValues, shownCosts] = [roundedRow(values, unit), roundedRow(costs, unit)];
  const money = (exact: Profile, shown: Profile, row: number): Cell => ({
    kind: 'money',
    exact: exact[row] ?? totalOf([]),
    shown: shown[row] ?? totalOf([]),
    decimals: decimalsOf(unit),
  });
  const sum = (exact: Decimal, shown: Profile): Cell => ({ kind: 'money', exact, shown: totalOf(shown), decimals: decimalsOf(unit) });
  return {
    kind: 'table',
    title: words.title,
    subtitle: `${unit}. Net present value: positive is good. Net cost over the horizon, in cash: positive is more cost; base budget is outside it. Largest first; each column adds.`,
    labels: 1,
    columns: [
      { heading: 'Line', align: 'left' },
      { heading: 'Stands in', align: 'left' },
      { heading: 'Net present value', align: 'right' },
      { heading: 'Net cost', align: 'right' },
    ],
    rows: [
      { cells: [text(words.from), text(''), money(values, shownValues, 0), money(costs, shownCosts, 0)], sum: true },
      ...steps.map((step, row): Row => ({
        cells: [text(stepName(step)), text(whereFrom(step)), money(values, shownValues, row + 1), money(costs, shownCosts, row + 1)],
      })),
      {
        cells: [
          text(words.to),
          text(''),
          sum(to.measures.net_present_value.value, shownValues),
          sum(totalOf(to.profile.net_cost.value), shownCosts),
        ],
        sum: true,
      },
    ],
  };
};

/** The steps as data, exact. */
export const bridgeResult = ({ from, to, steps }: Bridge) => ({
  net_present_value: { from: exactText(from.measures.net_present_value.value), to: exactText(to.measures.net_present_value.value) },
  net_cost: { from: exactText(totalOf(from.profile.net_cost.value)), to: exactText(totalOf(to.profile.net_cost.value)) },
  steps: steps.map((step) => ({
    id: step.id,
    in: whereFrom(step) || null,
    net_present_value: exactText(step.netPresentValue),
    net_cost: exactText(step.netCost),
  })),
});
