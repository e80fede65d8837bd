/** The measures, each with its value and a sentence that a councillor can follow. */
import { firstMonth, lengthOf, yearLabel } from '../core/arithmetic/calendar.js';
import { hundred } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { durationInWords, moneyInWords, monthInWords, percentInWords, yearsInWords } from './figures-in-words.js';
import { text } from './model.js';
import type { MoneyDisplay, Row, Table } from './model.js';
import { rounded } from './rounding.js';

interface Told {
  readonly measure: string;
  readonly value: string;
  readonly words: string;
}

const none = 'none';

const against = ({ scenario }: Appraisal): string => (scenario.baseline ? `"${scenario.baseline.title}"` : 'carrying on as today');

/** When the money is back: `in October 2024`. A payback counted from elsewhere has no place in the calendar of the horizon. */
const moment = (years: Decimal, { scenario, setting }: Appraisal): string => {
  const months = rounded(years.times(12), 6).plus(setting.paybackOrigin.value);
  const month = firstMonth(scenario.horizon) + Math.max(0, months.ceil().toNumber() - 1);
  return `in ${monthInWords(month)}`;
};

const originMonth = ({ scenario, setting }: Appraisal): number => firstMonth(scenario.horizon) + setting.paybackOrigin.value.toNumber();

const origin = (appraisal: Appraisal): string => {
  const { scenario, setting } = appraisal;
  const month = originMonth(appraisal);
  return scenario.horizon.instant && setting.paybackOrigin.value.isZero() ? 'after year zero' : `after the start of ${monthInWords(month)}`;
};

const paybackTold = (appraisal: Appraisal): readonly Told[] => {
  const { measures, scenario } = appraisal;
  const last = measures.payback.value;
  const first = measures.payback_first.value;
  const extended = measures.payback_extended.value;
  const years = lengthOf(scenario.horizon);
  const told: Told[] = [];
  if (last === null) {
    told.push({
      measure: 'Payback',
      value: none,
      words:
        extended === null
          ? `Not within the ${years} years, and the last year gives no ground to expect it later.`
          : `Not within the ${years} years. If the last year's benefit went on, after ${yearsInWords(extended)}: beyond the horizon.`,
    });
  } else if (measures.peak_funding.value.year === null) {
    told.push({
      measure: 'Payback',
      value: yearsInWords(last),
      words: 'It is never out of pocket: at no time has it cost more than it saved.',
    });
  } else if (last.isZero()) {
    told.push({
      measure: 'Payback',
      value: yearsInWords(last),
      words: `The money is back before ${monthInWords(originMonth(appraisal))}, from which payback is counted.`,
    });
  } else {
    told.push({
      measure: 'Payback',
      value: yearsInWords(last),
      words: `The money is back for good ${moment(last, appraisal)}, ${durationInWords(last)} ${origin(appraisal)}.`,
    });
  }
  if (first !== null && (last === null || !first.eq(last))) {
    told.push({
      measure: 'First payback',
      value: yearsInWords(first),
      words: 'Back at nought for a first time, but it falls below again.',
    });
  }
  const discounted = measures.discounted_payback.value;
  told.push({
    measure: 'Discounted payback',
    value: discounted === null ? none : yearsInWords(discounted),
    words:
      discounted === null
        ? `Not within the ${years} years once later money counts for less.`
        : 'The same, with later money counting for less.',
  });
  return told;
};

const rateTold = ({ measures }: Appraisal): Told => {
  const { rate, roots, reason } = measures.internal_rate_of_return.value;
  const measure = 'Internal rate of return';
  if (rate) return { measure, value: percentInWords(rate), words: 'The yearly return that the money put in earns, in cash.' };
  const why = {
    one_sign: 'None: the net benefit never changes sign.',
    several_roots: `None: ${roots.length} rates fit (${roots.map((root) => percentInWords(root)).join(', ')}); go by the net present value.`,
    no_root: 'None: no rate brings the flows to nought.',
  };
  return { measure, value: none, words: reason ? why[reason] : '' };
};

/** The discount rate in words: one rate, or the schedule. */
export const rateInWords = ({ scenario }: Appraisal): string => {
  const { discountRate } = scenario.assumptions;
  return discountRate ? `${discountRate.value.times(hundred).toFixed()}%` : 'the Green Book schedule (3.5% for 30 years)';
};

/** Every measure of the run, in the order of LANGUAGE 5.2 and 5.3. */
export const measuresTold = (appraisal: Appraisal, unit: MoneyDisplay): readonly Told[] => {
  const { measures, riskAdjusted, economic, scenario } = appraisal;
  const money = (pounds: Decimal): string => moneyInWords(pounds, unit);
  const years = lengthOf(scenario.horizon);
  const benefit = measures.total_net_benefit.value;
  const npv = measures.net_present_value.value;
  const peak = measures.peak_funding.value;
  const roi = measures.return_on_investment.value;
  const annual = measures.equivalent_annual_cost.value;
  const { ratio } = economic.benefit_cost_ratio.value;
  return [
    {
      measure: 'Capital',
      value: money(measures.total_capital.value),
      words: `Spent once on assets over the ${years} years, contingency in.`,
    },
    { measure: 'One-off revenue', value: money(measures.total_one_off.value), words: 'Spent once to make the change.' },
    {
      measure: 'Net benefit',
      value: money(benefit),
      words: `${benefit.lt(0) ? 'More cost' : 'Less cost'} over the ${years} years than ${against(appraisal)}.`,
    },
    {
      measure: 'Final-year net benefit',
      value: money(measures.final_year_net_benefit.value),
      words: `A year's worth once it is in place (${yearLabel(scenario.horizon.firstYear + scenario.horizon.years - 1)}).`,
    },
    {
      measure: 'Peak funding',
      value: money(peak.amount),
      words:
        peak.year === null
          ? 'It never needs money in advance.'
          : `The most that is out before it comes back, at the end of ${yearLabel(peak.year)}.`,
    },
    ...paybackTold(appraisal),
    {
      measure: 'Net present value',
      value: money(npv),
      words: `Worth ${money(npv.abs())} ${npv.lt(0) ? 'less' : 'more'} than ${against(appraisal)} in today's money, discounted at ${rateInWords(appraisal)}.`,
    },
    {
      measure: 'Risk-adjusted NPV',
      value: money(riskAdjusted.net_present_value.value),
      words: 'The same, with each saving and income counted at its confidence.',
    },
    rateTold(appraisal),
    {
      measure: 'Return on investment',
      value: roi === null ? none : percentInWords(roi),
      words:
        roi === null
          ? `None: nothing of its own is invested${scenario.baseline ? ' beyond the baseline' : ''}, external funding taken off.`
          : `Net benefit ÷ capital and one-off cost${scenario.baseline ? " beyond the baseline's" : ''}, undiscounted.`,
    },
    {
      measure: 'Net present social value',
      value: money(economic.net_present_social_value.value),
      words: 'Economic view: all savings, optimism bias in, grants out.',
    },
    {
      measure: 'Benefit-cost ratio',
      value: ratio === null ? none : rounded(ratio, 2).toFixed(2),
      words: ratio === null ? 'None: the costs do not rise.' : 'Benefits for each pound of extra cost, economic view.',
    },
    {
      measure: 'Equivalent annual cost',
      value: annual === null ? none : money(annual),
      words: annual === null ? 'None: the horizon has no year in it.' : 'The level cost a year of base budget and net cost together.',
    },
  ];
};

export const measuresTable = (appraisal: Appraisal, unit: MoneyDisplay): Table => ({
  kind: 'table',
  title: 'What it comes to',
  labels: 3,
  columns: [
    { heading: 'Measure', align: 'left' },
    { heading: 'Figure', align: 'right' },
    { heading: 'In words', align: 'left', wraps: true },
  ],
  rows: measuresTold(appraisal, unit).map(({ measure, value, words }): Row => ({ cells: [text(measure), text(value), text(words)] })),
});
