/**
 * What every figure of a scenario shares: the horizon, price indices, the deflator and the discount
 * factors, each a figure that knows where it came from.
 */
import { firstMonth, lastYearOf, yearLabel, yearsOf } from './arithmetic/calendar.js';
import type { Horizon, Year } from './arithmetic/calendar.js';
import { decimal, one, zero } from './arithmetic/decimal.js';
import type { Decimal } from './arithmetic/decimal.js';
import { discountFactors, flatRate, scheduledRate } from './arithmetic/discounting.js';
import type { RateOfYear, Timing } from './arithmetic/discounting.js';
import { indexFrom } from './arithmetic/growth.js';
import type { Growth } from './arithmetic/growth.js';
import { level } from './arithmetic/profile.js';
import type { Profile } from './arithmetic/profile.js';
import { byDefault, given, givenByYear, published, quantity } from './figure.js';
import type { Figure, MoneyUnit } from './figure.js';
import type { Assumptions, GivenGrowth } from './assumptions.js';
import { greenBookStandard } from '../published/discount-rates.js';

export interface Setting {
  readonly horizon: Horizon;
  readonly timing: Timing;
  readonly priceBase: Year;
  readonly priceBaseLabel: string;
  /** The unit of real amounts. */
  readonly real: MoneyUnit;
  readonly indices: ReadonlyMap<string, Figure<Profile>>;
  /** Null where no deflator is given: cash is then taken as real. */
  readonly deflator: Figure<Profile> | null;
  readonly discountFactors: Figure<Profile>;
  /** Months from the start of the horizon to the origin of payback; below nought if that lies before. */
  readonly paybackOrigin: Figure<Decimal>;
}

/** What a setting is made from. */
interface Basis {
  readonly horizon: Horizon;
  readonly assumptions: Assumptions;
}

const growthOf = (growth: GivenGrowth): Growth =>
  'every' in growth ? { every: growth.every.value } : { byYear: new Map([...growth.byYear].map(([year, { value }]) => [year, value])) };

/** An index of the horizon's years, 1 in the price base; cells from the first year on. */
const indexFigure = (id: string, name: string, growth: GivenGrowth, { priceBase }: Assumptions, horizon: Horizon): Figure<Profile> => {
  const rates = growthOf(growth);
  const growthFigure: Figure =
    'every' in growth
      ? given(`${id}: growth`, 'growth, every year', 'rate', growth.every)
      : givenByYear(
          `${id}: growth`,
          'growth on the year before',
          'rate',
          yearsOf(horizon).map((year) => growth.byYear.get(year)?.value ?? zero),
          growth.byYear,
        );
  return quantity({
    id,
    name,
    unit: 'factor',
    formula: `1 in ${yearLabel(priceBase)}, then index of the year before × (1 + growth)`,
    inputs: { growth: growthFigure },
    reach: 'years so far',
    rule: () => indexFrom(rates, priceBase, horizon.firstYear, lastYearOf(horizon)),
  });
};

/** The steps of the schedule: `0.035 to year 30, 0.03 to year 75 …`. */
const scheduleInWords = greenBookStandard.steps
  .map(({ lastYear, rate }) => `${decimal(rate).times(100).toFixed()}% ${lastYear > 1000 ? 'after that' : `to year ${lastYear}`}`)
  .join(', ');

/** The discount rate of each year from the base year: the one that is written, or the published schedule. */
export const discountRateOf = ({ discountRate }: Assumptions): RateOfYear =>
  discountRate
    ? flatRate(discountRate.value)
    : scheduledRate(greenBookStandard.steps.map((step) => ({ lastYear: step.lastYear, rate: decimal(step.rate) })));

const discountFactorsOf = ({ horizon, assumptions }: Basis): Figure<Profile> => {
  const { discountRate, discountTiming, baseYear } = assumptions;
  const schedule = greenBookStandard;
  const rate = discountRateOf(assumptions);
  const rateFigure: Figure = discountRate
    ? given('discount_rate', 'discount rate', 'rate', discountRate)
    : published('discount_rate', 'discount rate by years from the base year', 'words', scheduleInWords, schedule.reference);
  return quantity({
    id: 'discount_factors',
    name: 'discount factor',
    unit: 'factor',
    formula: `1 in ${yearLabel(baseYear)}, then ÷ (1 + rate) for each year${discountTiming === 'mid-year' ? ', flows in mid-year' : ''}`,
    reference: 'HM Treasury, The Green Book, discounting',
    inputs: { rate: rateFigure },
    reach: 'whole',
    rule: () => discountFactors(horizon, rate, discountTiming, horizon.firstYear - baseYear),
  });
};

const paybackOriginOf = ({ horizon, assumptions: { paybackFrom } }: Basis): Figure<Decimal> =>
  paybackFrom
    ? quantity({
        id: 'payback_from',
        name: 'origin of payback, months from the start',
        unit: 'months',
        formula: 'months from the start of the horizon',
        inputs: { from: given('payback_from: month', 'payback_from', 'months', paybackFrom) },
        reach: 'whole',
        rule: ({ from }) => decimal(from - firstMonth(horizon)),
      })
    : byDefault(
        'payback_from',
        'origin of payback, months from the start',
        'months',
        zero,
        'payback is counted from the start of the horizon',
      );

/** The setting of a scenario, as its own assumptions have it. */
export const settingOf = (scenario: Basis): Setting => {
  const { horizon, assumptions } = scenario;
  const priceBaseLabel = yearLabel(assumptions.priceBase);
  return {
    horizon,
    timing: assumptions.discountTiming,
    priceBase: assumptions.priceBase,
    priceBaseLabel,
    real: `GBP real ${priceBaseLabel}`,
    indices: new Map(
      [...assumptions.indices].map(([name, growth]) => [
        name,
        indexFigure(`index ${name}`, `price index "${name}"`, growth, assumptions, horizon),
      ]),
    ),
    deflator: assumptions.deflator ? indexFigure('deflator', 'general price index', assumptions.deflator, assumptions, horizon) : null,
    discountFactors: discountFactorsOf(scenario),
    paybackOrigin: paybackOriginOf(scenario),
  };
};

/** Cash turned into prices of the price base; without a deflator cash is taken as real. */
export const inRealTerms = (setting: Setting, id: string, name: string, cash: Figure<Profile>): Figure<Profile> => {
  const deflator =
    setting.deflator ??
    byDefault(
      'deflator',
      'general price index',
      'factor',
      level(setting.horizon.years, one),
      'no deflator is given: cash is taken as real',
    );
  return quantity({
    id,
    name,
    unit: setting.real,
    formula: 'cash ÷ general price index',
    reference: 'HM Treasury, The Green Book, inflation',
    inputs: { cash, deflator },
    converts: true,
    rule: (value) => value.cash.map((amount, column) => amount.div(value.deflator[column] ?? one)),
  });
};
