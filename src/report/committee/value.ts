/** Payback and value for money, in words that give the figure, what it means and its date. */
import { one } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { rankingMeasures } from '../../core/options/ranking.js';
import type { RankingMeasure } from '../../core/options/ranking.js';
import { yearLabel } from '../../core/arithmetic/calendar.js';
import { conventions } from '../conventions.js';
import { durationInWords } from '../figures-in-words.js';
import { rateInWords } from '../measures-in-words.js';
import { text } from '../model.js';
import type { MoneyDisplay } from '../model.js';
import { paybackMonth, paybackOrigin } from '../payback-in-words.js';
import { rounded } from '../rounding.js';
import { figureInWords } from '../options/words.js';
import type { CommitteeCase } from './case.js';
import { against, atTheEndOf, countInWords, money, moneyCell, percent, span, years } from './telling.js';
import { enumerated, heading, named, note, paragraph, say, sentences, subheading } from './section.js';
import type { Block, SectionCell, SectionTable, ToldFigure, Words } from './section.js';

/** A payback by its month, and by how long it takes. */
const month = (payback: Decimal, appraisal: Appraisal): ToldFigure => ({
  kind: 'figure',
  shown: paybackMonth(payback, appraisal),
  exact: payback,
});
const duration = (payback: Decimal): ToldFigure => ({ kind: 'figure', shown: durationInWords(payback), exact: payback });

const simplePayback = (of: CommitteeCase): Words => {
  const { appraisal } = of.chosen;
  const { measures, scenario } = appraisal;
  const payback = measures.payback.value;
  if (payback === null) {
    const extended = measures.payback_extended.value;
    return sentences(
      say`The proposal does not pay back within ${span(scenario.horizon)}.`,
      extended === null
        ? say`The last year gives no ground to expect it later.`
        : say`If the net benefit of the last year went on, it would pay back after ${years(extended)}, which is beyond the years looked at.`,
    );
  }
  if (measures.peak_funding.value.year === null) return say`The proposal is at no time out of pocket, so there is nothing to pay back.`;
  const origin = named(paybackOrigin(appraisal));
  if (payback.isZero()) return say`The proposal has paid back by the month from which payback is counted.`;
  const first = measures.payback_first.value;
  return sentences(
    say`The proposal pays back in ${month(payback, appraisal)}, ${duration(payback)} (${years(payback)}) ${origin}.`,
    first !== null && !first.eq(payback) ? say`It is back a first time after ${years(first)}, and out of pocket again in between.` : null,
  );
};

const discountedPayback = ({ chosen: { appraisal } }: CommitteeCase): Words => {
  const { measures, scenario } = appraisal;
  const payback = measures.discounted_payback.value;
  if (payback === null) return say`Discounted, so that later money counts for less, it does not pay back within ${span(scenario.horizon)}.`;
  return payback.isZero()
    ? say`Discounted, it is at no time out of pocket.`
    : say`Discounted, so that later money counts for less, it pays back in ${month(payback, appraisal)}, after ${years(payback)}.`;
};

const presentValue = (of: CommitteeCase): Words => {
  const { appraisal } = of.chosen;
  const value = appraisal.measures.net_present_value.value;
  const { assumptions } = appraisal.scenario;
  const at = say`at ${named(yearLabel(assumptions.baseYear))} value, with later money discounted at ${named(rateInWords(appraisal))}`;
  if (value.isZero()) return say`The net present value is nil ${at}.`;
  return say`The net present value is ${value.lt(0) ? 'negative' : 'positive'}: the proposal is worth ${money(value, of)} ${value.lt(0) ? 'less' : 'more'} than ${against(appraisal)} ${at}.`;
};

const peakFunding = (of: CommitteeCase): Words => {
  const { measures, scenario } = of.chosen.appraisal;
  const { amount, year } = measures.peak_funding.value;
  return year === null
    ? say`No money is needed in advance.`
    : say`At most ${money(amount, of)} is out at one time, ${atTheEndOf(scenario.horizon, year - scenario.horizon.firstYear)} (peak funding).`;
};

const returns = ({ chosen: { appraisal } }: CommitteeCase): Words => {
  const { measures, scenario } = appraisal;
  const onInvestment = measures.return_on_investment.value;
  const { rate, roots, reason } = measures.internal_rate_of_return.value;
  const beyond = scenario.baseline ? " beyond the baseline's" : '';
  const why = {
    one_sign: say`There is no internal rate of return, as the yearly net benefit is never both below and above nil.`,
    several_roots: say`There is no single internal rate of return: ${countInWords(roots.length)} rates fit (${enumerated(roots.map((root) => [percent(root)]))}), so the net present value is to be used.`,
    no_root: say`There is no internal rate of return, as no rate brings the flows to nil.`,
  };
  return sentences(
    onInvestment === null
      ? say`There is no return on investment to give, as no capital or one-off cost of its own${beyond} is left to earn it.`
      : say`The return on investment is ${percent(onInvestment)}: net benefit over capital and one-off cost${beyond}, undiscounted.`,
    rate ? say`The internal rate of return is ${percent(rate)} a year.` : reason === null ? null : why[reason],
  );
};

const isDoubted = ({ lines, scenario }: Appraisal): boolean =>
  [...lines.map(({ line }) => line), ...(scenario.baseline?.lines ?? [])].some(({ confidence }) => confidence?.value.lt(one));

const riskAdjusted = (of: CommitteeCase): readonly Block[] => {
  const { appraisal } = of.chosen;
  if (!isDoubted(appraisal)) return [];
  const value = appraisal.riskAdjusted.net_present_value.value;
  const payback = appraisal.riskAdjusted.payback.value;
  return [
    paragraph(
      sentences(
        value.isZero()
          ? say`With each saving and income at its stated confidence, the net present value is nil.`
          : say`With each saving and income at its stated confidence, the proposal is worth ${money(value, of)} ${value.lt(0) ? 'less' : 'more'} than ${against(appraisal)}.`,
        payback === null
          ? say`It then does not pay back within ${span(appraisal.scenario.horizon)}.`
          : say`Payback is then ${years(payback)}.`,
      ),
      'Risk-adjusted.',
    ),
  ];
};

const economic = (of: CommitteeCase): readonly Block[] => {
  const { economic: view, measures } = of.chosen.appraisal;
  const social = view.net_present_social_value.value;
  const { ratio } = view.benefit_cost_ratio.value;
  const words = sentences(
    social.eq(measures.net_present_value.value)
      ? null
      : social.isZero()
        ? say`To the public as a whole the proposal is worth nil (net present social value).`
        : say`To the public as a whole the proposal is worth ${money(social, of)} ${social.lt(0) ? 'less' : 'more'} than ${against(of.chosen.appraisal)} (net present social value; savings of every kind count, grants do not, and costs carry optimism bias).`,
    ratio === null
      ? null
      : ratio.isZero()
        ? say`In the economic view the extra cost brings no benefit.`
        : say`In the economic view each extra pound of cost brings benefits of ${{ kind: 'figure', shown: `£${rounded(ratio, 2).toFixed(2)}`, exact: ratio }} (benefit-cost ratio).`,
  );
  return words.length === 0 ? [] : [paragraph(words, 'Wider value.')];
};

/** A figure in words as a table has it: a negative in brackets. */
const figureInBrackets = (measure: RankingMeasure, exact: Decimal, unit: MoneyDisplay): string =>
  exact.lt(0) ? `(${figureInWords(measure, exact.abs(), unit)})` : figureInWords(measure, exact, unit);

const rows: readonly (readonly [id: string, label: string])[] = [
  ['total_net_benefit', 'Net benefit'],
  ['final_year_net_benefit', 'Final-year net benefit'],
  ['peak_funding', 'Peak funding'],
  ['payback', 'Payback'],
  ['discounted_payback', 'Discounted payback'],
  ['net_present_value', 'Net present value'],
  ['internal_rate_of_return', 'Internal rate of return'],
  ['return_on_investment', 'Return on investment'],
  ['equivalent_annual_cost', 'Equivalent annual cost'],
];

/** The measures side by side with what they are at the stated confidence, where any is below certainty. */
const measuresTable = (of: CommitteeCase): SectionTable => {
  const { appraisal } = of.chosen;
  const { unit } = of;
  const doubted = isDoubted(appraisal);
  const cell = (id: string): SectionCell => {
    const measure = rankingMeasures.find((each) => each.id === id);
    const exact = measure?.of(appraisal) ?? null;
    if (!measure || exact === null) return text('none');
    return measure.kind === 'money' ? moneyCell(exact, of) : { kind: 'figure', shown: figureInBrackets(measure, exact, unit), exact };
  };
  return {
    kind: 'table',
    title: 'Value for money',
    subtitle: `Money in ${unit}; negatives in brackets.`,
    labels: 1,
    columns: [
      { heading: 'Measure', align: 'left' },
      { heading: 'As planned', align: 'right' },
      ...(doubted ? [{ heading: 'Risk-adjusted', align: 'right' as const }] : []),
    ],
    rows: rows.map(([id, label]) => ({ cells: [text(label), cell(id), ...(doubted ? [cell(`risk_adjusted.${id}`)] : [])] })),
  };
};

/** The third part of the section. */
export const value = (of: CommitteeCase): readonly Block[] => [
  heading('Payback and value for money'),
  paragraph(sentences(simplePayback(of), discountedPayback(of)), 'Payback.'),
  paragraph(sentences(presentValue(of), peakFunding(of)), 'Net present value.'),
  paragraph(returns(of), 'Return.'),
  ...riskAdjusted(of),
  ...economic(of),
  measuresTable(of),
  subheading('Conventions'),
  ...conventions(of.chosen.appraisal, of.unit).points.map((point) => note([named(point)])),
];
