/** The revenue budget of a scenario by year, in the prices and with the financing that a rule asks for. */
import { firstPaidYear } from '../core/arithmetic/calendar.js';
import { at, over, plus } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { Line } from '../core/scenario.js';
import type { Levels, Row } from './levels.js';
import { beforeInflation, isInflation } from './lines.js';
import type { Subject } from './subject.js';

export const priceChoices = ['cash', 'before-inflation', 'real'] as const;
export const financingChoices = ['as-charged', 'always', 'never'] as const;

export interface RevenueBasis {
  readonly prices: (typeof priceChoices)[number];
  readonly financing: (typeof financingChoices)[number];
}

const inPrices = (line: Line | null, levels: Profile, prices: RevenueBasis['prices'], subject: Subject): Profile => {
  const { deflator } = subject.appraisal.setting;
  if (prices === 'real' && deflator) return over(levels, deflator.value);
  return prices === 'before-inflation' && line ? beforeInflation(line, levels, subject) : levels;
};

/** Base budget, what the scenario does to it, and financing where it counts. */
export const revenueOf = (subject: Subject, { prices, financing }: RevenueBasis): Levels => {
  const { plan, scenario } = subject;
  const { horizon } = scenario;
  const columns = horizon.years;
  const firstColumn = firstPaidYear(horizon) - horizon.firstYear;
  const lines = plan.lines.filter(({ line }) => line !== null && !(prices === 'before-inflation' && isInflation(line)));
  const bears = financing === 'always' || (financing === 'as-charged' && scenario.assumptions.borrowing.chargedTo === 'service');
  const { mrp, interest } = plan.financing;
  const rows: readonly Row[] = [
    ...lines.map(({ line, name, level }) => ({ line, name, levels: inPrices(line, level.value, prices, subject) })),
    ...(bears
      ? [{ line: null, name: 'financing', levels: inPrices(null, plus(columns, [mrp.value, interest.value]), prices, subject) }]
      : []),
  ];
  const base = rows.filter(({ line }) => line?.section === 'base_budget').map(({ levels }) => levels);
  return {
    rows,
    levels: plus(
      columns,
      rows.map(({ levels }) => levels),
    ),
    firstColumn,
    today: at(plus(columns, base), firstColumn),
  };
};
