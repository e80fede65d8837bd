/** The outturn: budget, actual and variance to date, the forecast to the end, and the case restated with actuals. */
import { sumOf, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { totalOf } from '../../core/arithmetic/profile.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { countsInCash } from '../../core/appraisal/financial-view.js';
import type { Measures } from '../../core/appraisal/measures/measures.js';
import type { Outturn, OutturnLine } from '../../core/plan/outturn.js';
import { sections } from '../../core/line.js';
import type { Section } from '../../core/line.js';
import { listed } from '../../diagnostics/nearest.js';
import { moneyInWords, percentInWords, yearsInWords } from '../figures-in-words.js';
import { blank, text } from '../model.js';
import type { Cell, Column, MoneyDisplay, Prose, Row, Table } from '../model.js';
import { decimalsOf, shownIn } from '../rounding.js';
import { toDateOf } from './compared.js';
import type { Compared, ToDate } from './compared.js';

export const sectionTitles: Readonly<Record<Section, string>> = {
  base_budget: 'Base budget',
  capital: 'Capital',
  one_off: 'One-off',
  recurring: 'Recurring',
  savings: 'Savings',
  income: 'Income',
};

/** `(26%)`, and nothing where there was nothing to compare with. */
export const variancePercent = (variance: Decimal, of: Decimal): Cell => {
  if (of.isZero()) return blank;
  const share = variance.div(of.abs());
  const words = percentInWords(share.abs(), 0);
  return text(share.lt(0) && words !== '0%' ? `(${words})` : `${words} `);
};

const added = (rows: readonly ToDate[]): ToDate => ({
  approved: rows.every(({ approved }) => approved === null) ? null : sumOf(rows.map(({ approved }) => approved ?? zero)),
  budget: sumOf(rows.map(({ budget }) => budget)),
  actual: sumOf(rows.map(({ actual }) => actual)),
});

/** Amounts as shown, so that the variance shown is the difference of what stands beside it. */
const shownToDate = ({ approved, budget, actual }: ToDate, unit: MoneyDisplay): ToDate => ({
  approved: approved && shownIn(approved, unit),
  budget: shownIn(budget, unit),
  actual: shownIn(actual, unit),
});

/** Savings that lower no budget stand in the table, but not in its sums. */
const counts = (line: OutturnLine | undefined): boolean => line !== undefined && countsInCash(line.figures.line);

const heading = (words: string): Column => ({ heading: words, align: 'right' });

/** Budget, actual and variance of what is reported so far; against the profile first approved too, where that is known. */
export const varianceTable = (compared: Compared, { lines }: Outturn, unit: MoneyDisplay, title: string): Table => {
  const decimals = decimalsOf(unit);
  const withApproved = compared.approved !== null;
  const money = (exact: Decimal, shown: Decimal): Cell => ({ kind: 'money', exact, shown, decimals });
  const against = (exact: ToDate, shown: ToDate, which: 'approved' | 'budget'): readonly Cell[] => {
    const [of, seen] = [exact[which], shown[which]];
    if (of === null || seen === null) return [blank, blank];
    return [money(exact.actual.minus(of), shown.actual.minus(seen)), variancePercent(exact.actual.minus(of), of)];
  };
  const cells = (label: string, exact: ToDate, shown: ToDate): readonly Cell[] => [
    text(label),
    ...(withApproved ? [exact.approved && shown.approved ? money(exact.approved, shown.approved) : blank] : []),
    money(exact.budget, shown.budget),
    money(exact.actual, shown.actual),
    ...(withApproved ? against(exact, shown, 'approved') : []),
    ...against(exact, shown, 'budget'),
  ];
  return {
    kind: 'table',
    title,
    subtitle: `${unit}, cash. Reported so far, against the budget for the same years and months. Variance is actual less budget: on cost, brackets are underspent; on savings and income, brackets fall short.`,
    labels: 1,
    columns: [
      { heading: '', align: 'left', wraps: true },
      ...(withApproved
        ? ['Approved', 'Budget', 'Actual', 'On approved', '%', 'On budget', '%']
        : ['Budget', 'Actual', 'Variance', '%']
      ).map(heading),
    ],
    rows: sections.flatMap((section): readonly Row[] => {
      const own = lines.filter(({ figures }) => figures.line.section === section);
      if (own.length === 0) return [];
      const exact = own.map((line) => toDateOf(compared, line));
      const shown = exact.map((each) => shownToDate(each, unit));
      const counted = (rows: readonly ToDate[]): ToDate => added(rows.filter((_, index) => counts(own[index])));
      return [
        {
          cells: [
            text(sectionTitles[section]),
            ...cells('', added(exact), added(shown))
              .slice(1)
              .map(() => blank),
          ],
        },
        ...own.map(({ figures }, index): Row => ({
          cells: cells(
            `  ${figures.line.name}${countsInCash(figures.line) ? '' : ` (${figures.line.kind ?? ''}, not in the sum)`}`,
            exact[index] ?? added([]),
            shown[index] ?? added([]),
          ),
        })),
        { cells: cells(`${sectionTitles[section]}, all`, counted(exact), counted(shown)), sum: true },
      ];
    }),
  };
};

/** The rows of the profile over the whole case: plan, forecast and what differs. */
export const forecastTable = (appraisal: Appraisal, outturn: Outturn, unit: MoneyDisplay, title: string): Table => {
  const decimals = decimalsOf(unit);
  const rows = [
    ['Base budget', 'base_budget'],
    ['One-off capital', 'capital'],
    ['One-off revenue', 'one_off'],
    ['Ongoing revenue', 'recurring'],
    ['Cashable savings', 'savings'],
    ['Income', 'income'],
    ['External funding', 'external_funding'],
    ['Net cost', 'net_cost'],
  ] as const;
  return {
    kind: 'table',
    title,
    subtitle: `${unit}, cash, all years. Forecast: what is reported, and the plan for what is not; a year in part reported keeps the rest of its budget, by the month.`,
    labels: 1,
    columns: [{ heading: '', align: 'left' }, ...['Budget', 'Forecast', 'Variance', '%'].map(heading)],
    rows: rows.map(([label, id]): Row => {
      const [budget, forecast] = [totalOf(appraisal.profile[id].value), totalOf(outturn.restated.profile[id].value)];
      const [seenBudget, seenForecast] = [shownIn(budget, unit), shownIn(forecast, unit)];
      const money = (exact: Decimal, shown: Decimal): Cell => ({ kind: 'money', exact, shown, decimals });
      return {
        cells: [
          text(label),
          money(budget, seenBudget),
          money(forecast, seenForecast),
          money(forecast.minus(budget), seenForecast.minus(seenBudget)),
          variancePercent(forecast.minus(budget), budget),
        ],
        ...(id === 'net_cost' && { sum: true as const }),
      };
    }),
  };
};

const paybackInWords = (payback: Decimal | null): string => (payback === null ? 'none within the horizon' : yearsInWords(payback));

/** The measures that a sponsor asks for again once money has been spent. */
export const restatedTable = (appraisal: Appraisal, outturn: Outturn, unit: MoneyDisplay, title: string): Table => {
  const told = (measures: Measures): readonly string[] => [
    paybackInWords(measures.payback.value),
    paybackInWords(measures.discounted_payback.value),
    moneyInWords(measures.total_net_benefit.value, unit),
    moneyInWords(measures.net_present_value.value, unit),
    moneyInWords(measures.peak_funding.value.amount, unit),
  ];
  const names = ['Payback', 'Discounted payback', 'Net benefit', 'Net present value', 'Peak funding'];
  const [plan, restated] = [told(appraisal.measures), told(outturn.restated.measures)];
  return {
    kind: 'table',
    title,
    subtitle: 'Measures of the business case as planned, and with what is reported in place of the plan. The baseline is as planned.',
    labels: 1,
    columns: [{ heading: 'Measure', align: 'left' }, heading('As planned'), heading('With actuals')],
    rows: names.map((name, index): Row => ({ cells: [text(name), text(plan[index] ?? ''), text(restated[index] ?? '')] })),
  };
};

/** What a reader of the outturn must know. */
export const outturnPoints = ({ unreported }: Outturn, title: string): Prose | null =>
  unreported.length === 0
    ? null
    : {
        kind: 'prose',
        title,
        points: [
          `Nothing is reported for ${listed(unreported.map(({ line }) => line.id))}: the forecast keeps the plan for them. Report 0 where nothing was spent.`,
        ],
      };
