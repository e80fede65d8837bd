/** The measures, each with its value and a sentence that a councillor can follow. */
import { lengthOf, yearLabel } from '../core/arithmetic/calendar.js';
import { hundred, one } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { moneyInBrackets, moneyInWords, percentInWords, spanOfYears } from './figures-in-words.js';
import { text } from './model.js';
import type { MoneyDisplay, Row, Table } from './model.js';
import { none, paybackTold } from './payback-in-words.js';
import type { Told } from './payback-in-words.js';
import { rounded, shownIn } from './rounding.js';

const against = ({ scenario }: Appraisal): string => (scenario.baseline ? `"${scenario.baseline.title}"` : 'carrying on as today');
const beyondBaseline = ({ scenario }: Appraisal): string => (scenario.baseline ? " beyond the baseline's" : '');

/** The discount rate in words: one rate, or the schedule. */
export const rateInWords = ({ scenario }: Appraisal): string => {
  const { discountRate } = scenario.assumptions;
  return discountRate ? `${discountRate.value.times(hundred).toFixed()}%` : 'the Green Book schedule (3.5% for 30 years)';
};

const netBenefitTold = (appraisal: Appraisal, unit: MoneyDisplay): Told => {
  const benefit = appraisal.measures.total_net_benefit.value;
  const span = spanOfYears(lengthOf(appraisal.scenario.horizon));
  const shown = shownIn(benefit, unit);
  const words = shown.isZero()
    ? `About the same cost over ${span} as ${against(appraisal)}.`
    : `${shown.lt(0) ? 'More' : 'Less'} cost over ${span} than ${against(appraisal)}.`;
  return { figure: appraisal.measures.total_net_benefit.id, measure: 'Net benefit', value: moneyInBrackets(benefit, unit), words };
};

const finalYearTold = (appraisal: Appraisal, unit: MoneyDisplay): Told => {
  const benefit = appraisal.measures.final_year_net_benefit.value;
  const { firstYear, years } = appraisal.scenario.horizon;
  const year = yearLabel(firstYear + years - 1);
  const words = benefit.lt(0)
    ? `In ${year} it still costs more than ${against(appraisal)}.`
    : `A year's worth once it is in place (${year}).`;
  return {
    figure: appraisal.measures.final_year_net_benefit.id,
    measure: 'Final-year net benefit',
    value: moneyInBrackets(benefit, unit),
    words,
  };
};

const peakTold = (appraisal: Appraisal, unit: MoneyDisplay): Told => {
  const { measures, scenario } = appraisal;
  const { amount, year } = measures.peak_funding.value;
  const when = year === scenario.horizon.firstYear && scenario.horizon.instant ? 'at year zero' : `at the end of ${yearLabel(year ?? 0)}`;
  const isBack = measures.payback.value !== null;
  const words =
    year === null
      ? 'It never needs money in advance.'
      : `The most it is behind ${against(appraisal)}, ${when}${isBack ? '' : `; not recovered within ${spanOfYears(lengthOf(scenario.horizon))}`}.`;
  return { figure: measures.peak_funding.id, measure: 'Peak funding', value: moneyInWords(amount, unit), words };
};

const presentValueTold = (appraisal: Appraisal, unit: MoneyDisplay): readonly Told[] => {
  const { measures, riskAdjusted, lines, scenario } = appraisal;
  const value = measures.net_present_value.value;
  const doubted = [...lines.map(({ line }) => line), ...(scenario.baseline?.lines ?? [])].some(({ confidence }) =>
    confidence?.value.lt(one),
  );
  const worth = shownIn(value, unit).isZero()
    ? `Worth about the same as ${against(appraisal)}`
    : `Worth ${moneyInWords(value.abs(), unit)} ${value.lt(0) ? 'less' : 'more'} than ${against(appraisal)}`;
  return [
    {
      figure: measures.net_present_value.id,
      measure: 'Net present value',
      value: moneyInBrackets(value, unit),
      words: `${worth} at ${yearLabel(scenario.assumptions.baseYear)} value: later money discounted at ${rateInWords(appraisal)}.`,
    },
    {
      figure: riskAdjusted.net_present_value.id,
      measure: 'Risk-adjusted NPV',
      value: moneyInBrackets(riskAdjusted.net_present_value.value, unit),
      words: doubted
        ? 'Net present value if each saving and income comes in at its stated confidence.'
        : 'As above: no saving or income has a confidence below 100%.',
    },
  ];
};

const rateTold = ({ measures }: Appraisal): Told => {
  const { rate, roots, reason } = measures.internal_rate_of_return.value;
  const known = { figure: measures.internal_rate_of_return.id, measure: 'Internal rate of return' };
  if (rate) return { ...known, value: percentInWords(rate), words: 'The yearly return that the money put in earns, in cash.' };
  const why = {
    one_sign: 'There is none: it is ahead, or behind, in every year alike.',
    several_roots: `${roots.length} rates fit (${roots.map((root) => percentInWords(root)).join(', ')}), so none is the rate; go by the net present value.`,
    no_root: 'No rate brings the flows to nil.',
  };
  return { ...known, value: none, words: reason ? why[reason] : '' };
};

const returnTold = (appraisal: Appraisal): Told => {
  const value = appraisal.measures.return_on_investment.value;
  const external = appraisal.measures.total_external_funding.value.isZero() ? '' : ', external funding taken off';
  return {
    figure: appraisal.measures.return_on_investment.id,
    measure: 'Return on investment',
    value: value === null ? none : percentInWords(value),
    words:
      value === null
        ? `There is none: no capital or one-off cost of its own${beyondBaseline(appraisal)} is left to earn it.`
        : `Net benefit ÷ capital and one-off cost${beyondBaseline(appraisal)}${external}, undiscounted.`,
  };
};

const economicTold = ({ economic, measures, profile }: Appraisal, unit: MoneyDisplay): readonly Told[] => {
  const { ratio } = economic.benefit_cost_ratio.value;
  const annual = measures.equivalent_annual_cost.value;
  const hasBaseBudget = profile.base_budget.value.some((value) => !value.isZero());
  return [
    {
      figure: economic.net_present_social_value.id,
      measure: 'Net present social value',
      value: moneyInBrackets(economic.net_present_social_value.value, unit),
      words: 'Worth to the public as a whole: time saved counts, optimism bias is added, grants are left out.',
    },
    {
      figure: economic.benefit_cost_ratio.id,
      measure: 'Benefit-cost ratio',
      value: ratio === null ? none : rounded(ratio, 2).toFixed(2),
      words: ratio === null ? 'There is none: the costs do not rise.' : 'Benefits to the public for each pound of extra cost.',
    },
    {
      figure: measures.equivalent_annual_cost.id,
      measure: 'Equivalent annual cost',
      value: annual === null ? none : moneyInBrackets(annual, unit),
      words:
        annual === null
          ? 'There is none: the horizon has no year in it.'
          : `The level cost a year of ${hasBaseBudget ? 'base budget and net cost together' : 'net cost; no base budget is given'}.`,
    },
  ];
};

/** Every measure of the run, in the order of the JSON result. */
export const measuresTold = (appraisal: Appraisal, unit: MoneyDisplay): readonly Told[] => {
  const { measures, scenario } = appraisal;
  const cost = (pounds: Decimal): string => moneyInBrackets(pounds, unit);
  return [
    {
      figure: measures.total_capital.id,
      measure: 'Capital',
      value: cost(measures.total_capital.value),
      words: `Spent on assets over ${spanOfYears(lengthOf(scenario.horizon))}.`,
    },
    {
      figure: measures.total_one_off.id,
      measure: 'One-off revenue',
      value: cost(measures.total_one_off.value),
      words: 'Spent once to make the change.',
    },
    netBenefitTold(appraisal, unit),
    finalYearTold(appraisal, unit),
    peakTold(appraisal, unit),
    ...paybackTold(appraisal),
    ...presentValueTold(appraisal, unit),
    rateTold(appraisal),
    returnTold(appraisal),
    ...economicTold(appraisal, unit),
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
  rows: measuresTold(appraisal, unit).map(({ figure, measure, value, words }): Row => ({
    cells: [text(measure), text(value), text(words)],
    figure,
  })),
});
