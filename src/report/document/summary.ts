/** The summary in words: capital investment, expected savings and the fall in ongoing revenue first, as a cabinet hears them. */
import { lastYearOf, lengthOf, yearLabel } from '../../core/arithmetic/calendar.js';
import { sumOf, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { totalOf } from '../../core/arithmetic/profile.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { moneyInWords, spanOfYears } from '../figures-in-words.js';
import { measuresTold } from '../measures-in-words.js';
import type { MoneyDisplay } from '../model.js';
import { reason } from '../options/ranking.js';
import { shownIn } from '../rounding.js';
import type { Block, Headline, Part } from './document.js';
import type { Subject } from './subject.js';

/** Running cost of the last year less cashable savings and income: below nought is a fall. */
const ongoingChange = ({ profile }: Appraisal): Decimal => {
  const last = (values: readonly Decimal[]): Decimal => values.at(-1) ?? zero;
  return last(profile.recurring.value).minus(last(profile.savings.value)).minus(last(profile.income.value));
};

const span = ({ scenario: { horizon } }: Appraisal): string =>
  lengthOf(horizon) < 2
    ? `in ${yearLabel(lastYearOf(horizon))}`
    : `over ${spanOfYears(lengthOf(horizon))} to ${yearLabel(lastYearOf(horizon))}`;

const capitalSentence = (appraisal: Appraisal, unit: MoneyDisplay): string => {
  const { measures } = appraisal;
  const oneOff = measures.total_one_off.value;
  const external = measures.total_external_funding.value;
  return [
    measures.total_capital.value.isZero()
      ? `It needs no capital ${span(appraisal)}`
      : `It needs ${moneyInWords(measures.total_capital.value, unit)} of capital ${span(appraisal)}`,
    ...(oneOff.isZero() ? [] : [` and ${moneyInWords(oneOff, unit)} of one-off revenue to make the change`]),
    ...(external.isZero() ? [] : [`; ${moneyInWords(external, unit)} of this is external funding`]),
    '.',
  ].join('');
};

const savingsSentence = (appraisal: Appraisal, unit: MoneyDisplay): string => {
  const { measures, lines, profile, scenario } = appraisal;
  const others = sumOf(
    lines.filter(({ line }) => line.section === 'savings' && line.kind !== 'cashable').map(({ financial }) => totalOf(financial.value)),
  );
  const last = profile.savings.value.at(-1) ?? zero;
  const words = measures.total_savings.value.isZero()
    ? 'It is expected to take no money out of a budget'
    : `It is expected to save ${moneyInWords(measures.total_savings.value, unit)} of budget ${span(appraisal)}, ${moneyInWords(last, unit)} of it in ${yearLabel(lastYearOf(scenario.horizon))}`;
  return `${words}${others.isZero() ? '' : `; time and avoided cost worth ${moneyInWords(others, unit)} comes on top and lowers no budget`}.`;
};

const revenueSentence = (appraisal: Appraisal, unit: MoneyDisplay): string => {
  const { profile, scenario } = appraisal;
  const change = ongoingChange(appraisal);
  const year = yearLabel(lastYearOf(scenario.horizon));
  const income = profile.income.value.at(-1) ?? zero;
  const parts = `${moneyInWords(profile.recurring.value.at(-1) ?? zero, unit)} of new running cost less ${moneyInWords(profile.savings.value.at(-1) ?? zero, unit)} of savings${income.isZero() ? '' : ` and ${moneyInWords(income, unit)} of income`}`;
  if (shownIn(change, unit).isZero()) return `Ongoing revenue in ${year} is about what it is today: ${parts}.`;
  return `Ongoing revenue ${change.lt(0) ? 'falls' : 'rises'} by ${moneyInWords(change.abs(), unit)} a year by ${year}: ${parts}. Inflation of the base budget and financing are not in this.`;
};

/** The measures a summary tells, in this order. */
const told: readonly string[] = ['payback', 'net_present_value', 'peak_funding'];

const measureSentences = (appraisal: Appraisal, unit: MoneyDisplay): readonly string[] => {
  const all = measuresTold(appraisal, unit);
  return told.flatMap((id) => {
    const measure = all.find(({ figure }) => figure === id);
    return measure ? [`${measure.measure}: ${measure.value === 'none' ? '' : `${measure.value}. `}${measure.words}`] : [];
  });
};

const headlines = (appraisal: Appraisal, unit: MoneyDisplay): readonly Headline[] => {
  const { measures, scenario } = appraisal;
  const change = ongoingChange(appraisal);
  const year = yearLabel(lastYearOf(scenario.horizon));
  const all = measuresTold(appraisal, unit);
  return [
    {
      name: 'Capital investment',
      value: moneyInWords(measures.total_capital.value, unit),
      words: span(appraisal),
      figure: measures.total_capital.id,
    },
    {
      name: 'Expected savings',
      value: moneyInWords(measures.total_savings.value, unit),
      words: span(appraisal),
      figure: measures.total_savings.id,
    },
    {
      name: change.gt(0) ? 'Rise in ongoing revenue' : 'Fall in ongoing revenue',
      value: moneyInWords(change.abs(), unit),
      words: `a year by ${year}`,
      figure: null,
    },
    ...told.flatMap((id): readonly Headline[] => {
      const measure = all.find(({ figure }) => figure === id);
      return measure ? [{ name: measure.measure, value: measure.value, words: '', figure: id }] : [];
    }),
  ];
};

const sentences = (appraisal: Appraisal, unit: MoneyDisplay): readonly string[] => [
  capitalSentence(appraisal, unit),
  savingsSentence(appraisal, unit),
  revenueSentence(appraisal, unit),
  ...measureSentences(appraisal, unit),
];

/** The first part of every document. */
export const summary = ({ scenarios, comparison, unit }: Subject): Part => {
  const [first, ...others] = scenarios.map(({ appraisal }) => appraisal);
  const blocks = (): readonly Block[] => {
    if (!first) return [];
    if (others.length === 0 || comparison) {
      return [
        ...(comparison && others.length > 0
          ? [{ kind: 'paragraphs' as const, paragraphs: [reason(comparison, unit), `What follows is "${first.scenario.title}".`] }]
          : []),
        { kind: 'headlines', headlines: headlines(first, unit) },
        { kind: 'paragraphs', paragraphs: [...(first.scenario.summary ? [first.scenario.summary] : []), ...sentences(first, unit)] },
      ];
    }
    return [first, ...others].flatMap((appraisal): readonly Block[] => [
      { kind: 'subheading', title: appraisal.scenario.title },
      { kind: 'paragraphs', paragraphs: sentences(appraisal, unit).slice(0, 3) },
    ]);
  };
  return { id: 'summary', title: 'Summary', blocks: blocks() };
};
