/** Options as columns: what each costs over the horizon, the baseline's own costs beside them, and what each is worth. */
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { negated, totalOf } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { Comparison } from '../../core/options/comparison.js';
import { rankingMeasures } from '../../core/options/ranking.js';
import type { RankingMeasure } from '../../core/options/ranking.js';
import { moneyTable, spanInWords } from '../cost-profile.js';
import type { Shown } from '../cost-profile.js';
import { blank, text } from '../model.js';
import type { Cell, MoneyDisplay, Row, Table } from '../model.js';
import { decimalsOf, roundedRow, shownIn } from '../rounding.js';
import { figureInWords } from './words.js';
import type { Titles } from './words.js';

/** The rows of the cost table, each a sum over the horizon, so signed that they add down. */
const costRows: readonly { readonly label: string; readonly of: (appraisal: Appraisal) => Profile; readonly always?: true }[] = [
  { label: 'Base budget', of: ({ profile }) => profile.base_budget.value },
  { label: 'One-off capital', of: ({ profile }) => profile.capital.value, always: true },
  { label: 'One-off revenue', of: ({ profile }) => profile.one_off.value, always: true },
  { label: 'Ongoing revenue', of: ({ profile }) => profile.recurring.value, always: true },
  { label: 'Cashable savings', of: ({ profile }) => negated(profile.savings.value), always: true },
  { label: 'Income', of: ({ profile }) => negated(profile.income.value) },
  { label: 'External funding', of: ({ profile }) => negated(profile.external_funding.value) },
];

export const costTable = ({ options, baseline }: Comparison, titles: Titles, unit: MoneyDisplay): Table => {
  const appraisals = [...(baseline ? [baseline.appraisal] : []), ...options.map(({ appraisal }) => appraisal)];
  const totals = appraisals.map((appraisal) => costRows.map(({ of }) => totalOf(of(appraisal))));
  const shown = totals.map((column) => roundedRow(column, unit));
  const money = (exact: Decimal, display: Decimal): Cell => ({ kind: 'money', exact, shown: display, decimals: decimalsOf(unit) });
  const rows = costRows.flatMap(({ label, always }, row): Row[] => {
    if (!always && totals.every((column) => (column[row] ?? zero).isZero())) return [];
    return [{ cells: [text(label), ...totals.map((column, option) => money(column[row] ?? zero, shown[option]?.[row] ?? zero))] }];
  });
  const sums = totals.map((column, option) => money(totalOf(column), totalOf(shown[option] ?? [])));
  const [first] = appraisals;
  return {
    kind: 'table',
    title: 'What each option costs',
    subtitle: `${unit}, cash, ${first ? spanInWords(first.scenario.horizon).toLowerCase() : ''} totals, contingency in. Cost is positive; what lowers cost is in brackets.${baseline ? ' The first column is the baseline in its own costs.' : ''}`,
    labels: 1,
    columns: [
      { heading: '', align: 'left' },
      ...(baseline ? [{ heading: titles.over[options.length] ?? '', align: 'right' as const }] : []),
      ...options.map((_, place) => ({ heading: titles.over[place] ?? '', align: 'right' as const })),
    ],
    rows: [...rows, { cells: [text('Cost of the service'), ...sums], sum: true }],
  };
};

/** The measures of the worth table, in the words of the table. */
const worthRows: readonly (readonly [id: string, label: string])[] = [
  ['total_net_benefit', 'Net benefit'],
  ['final_year_net_benefit', 'Final-year net benefit'],
  ['peak_funding', 'Peak funding'],
  ['payback', 'Payback'],
  ['payback_extended', 'Payback beyond horizon'],
  ['discounted_payback', 'Discounted payback'],
  ['net_present_value', 'Net present value'],
  ['risk_adjusted.net_present_value', 'Risk-adjusted NPV'],
  ['internal_rate_of_return', 'Internal rate of return'],
  ['return_on_investment', 'Return on investment'],
  ['net_present_social_value', 'Net pres. social value'],
  ['benefit_cost_ratio', 'Benefit-cost ratio'],
  ['equivalent_annual_cost', 'Equivalent annual cost'],
];

/** Rows that only stand where an option has a figure. */
const onlyWhereAny: readonly string[] = ['payback_extended'];

const worthCell = (measure: RankingMeasure, figure: Decimal | null, unit: MoneyDisplay): Cell =>
  measure.kind === 'money' && figure !== null
    ? { kind: 'money', exact: figure, shown: shownIn(figure, unit), decimals: decimalsOf(unit) }
    : text(figureInWords(measure, figure, unit));

export const worthTable = ({ options, baseline }: Comparison, titles: Titles, unit: MoneyDisplay): Table => ({
  kind: 'table',
  title: 'What each option is worth',
  subtitle: `${unit}, against ${baseline ? `"${baseline.appraisal.scenario.title}"` : "each option's own base budget carrying on"}. Positive is good, except for peak funding and equivalent annual cost.`,
  labels: 1,
  columns: [{ heading: '', align: 'left' }, ...options.map((_, place) => ({ heading: titles.over[place] ?? '', align: 'right' as const }))],
  rows: worthRows.flatMap(([id, label]): Row[] => {
    const measure = rankingMeasures.find((each) => each.id === id);
    if (!measure) return [];
    const figures = options.map(({ appraisal }) => measure.of(appraisal));
    if (onlyWhereAny.includes(id) && figures.every((figure) => figure === null)) return [];
    return [
      {
        cells: [
          text(label),
          ...figures.map((figure) => (figure === null && onlyWhereAny.includes(id) ? blank : worthCell(measure, figure, unit))),
        ],
      },
    ];
  }),
});

/** A row of net benefit by year for each option. */
export const netBenefitByYear = ({ options }: Comparison, titles: Titles, shown: Shown): Table | null => {
  const [first] = options;
  return (
    (first &&
      moneyTable(
        { title: 'Net benefit by year', subtitle: `${shown.unit}, cash. Positive is good: the service costs less.` },
        options.map(({ appraisal }, place) => ({
          label: titles.left[place] ?? '',
          exact: appraisal.netBenefit.value,
          shown: roundedRow(appraisal.netBenefit.value, shown.unit),
        })),
        first.appraisal.scenario.horizon,
        shown,
      )) ??
    null
  );
};
