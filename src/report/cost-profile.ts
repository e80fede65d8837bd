/** The cost profile table: rows and order of the summary that committees ask for, and the net benefit against the baseline. */
import { lengthOf, yearLabel, yearsOf } from '../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../core/arithmetic/calendar.js';
import { sumOf } from '../core/arithmetic/decimal.js';
import { at, minus, negated, plus, runningSum } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { countsInCash } from '../core/appraisal/financial-view.js';
import { sections } from '../core/line.js';
import type { Line } from '../core/line.js';
import { blank, text } from './model.js';
import type { Cell, Column, MoneyDisplay, Row, Table } from './model.js';
import { decimalsOf, roundedRow } from './rounding.js';

/** The years a table shows. */
export interface Shown {
  readonly unit: MoneyDisplay;
  /** First and last year shown; the total is always of the whole horizon. */
  readonly years?: { readonly from: Year; readonly until: Year };
}

export interface MoneyRow {
  readonly label: string;
  readonly exact: Profile;
  /** The same in the table's unit, so rounded that tables add. */
  readonly shown: Profile;
  readonly sum?: true;
  /** Running sums have no total. */
  readonly noTotal?: true;
  /** What `explain` calls the figure. */
  readonly figure?: string;
}

export const columnsShown = (horizon: Horizon, { years }: Shown): readonly number[] =>
  yearsOf(horizon).flatMap((year, column) => (years && (year < years.from || year > years.until) ? [] : [column]));

/** A year's heading: an instant year zero says that it is one. */
export const yearHeadings = (horizon: Horizon, shown: Shown): readonly string[] =>
  columnsShown(horizon, shown).map((column) => (horizon.instant && column === 0 ? 'Year 0' : yearLabel(horizon.firstYear + column)));

/** A table of yearly money, with a total where a row has one. */
export const moneyTable = (
  words: { readonly title: string; readonly subtitle: string },
  rows: readonly MoneyRow[],
  horizon: Horizon,
  shown: Shown,
): Table => {
  const decimals = decimalsOf(shown.unit);
  const columns = columnsShown(horizon, shown);
  const complete = columns.length === horizon.years;
  const money = (exact: Profile, display: Profile, column: number): Cell => ({
    kind: 'money',
    exact: at(exact, column),
    shown: at(display, column),
    decimals,
  });
  const total = ({ exact, shown: display, noTotal }: MoneyRow): Cell =>
    noTotal ? blank : { kind: 'money', exact: sumOf(exact), shown: sumOf(display), decimals };
  return {
    kind: 'table',
    ...words,
    labels: 1,
    columns: [
      { heading: '', align: 'left' },
      ...yearHeadings(horizon, shown).map((heading): Column => ({ heading, align: 'right' })),
      { heading: complete ? 'Total' : `All ${horizon.years}`, align: 'right' },
    ],
    rows: rows.map((row): Row => ({
      cells: [text(row.label), ...columns.map((column) => money(row.exact, row.shown, column)), total(row)],
      ...(row.sum && { sum: true }),
      ...(row.figure !== undefined && { figure: row.figure }),
    })),
  };
};

/** `Five-year` */
export const spanInWords = (horizon: Horizon): string => {
  const words = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
  const years = Math.max(1, lengthOf(horizon));
  return `${words[years] || years}-year`;
};

/** The rows of a cost profile as they are shown: each row adds to its total, and the sums are of what is shown. */
export const shownRows = ({ profile, scenario }: Appraisal, unit: MoneyDisplay) => {
  const leaf = (exact: Profile): { readonly exact: Profile; readonly shown: Profile } => ({ exact, shown: roundedRow(exact, unit) });
  const taken = (exact: Profile): { readonly exact: Profile; readonly shown: Profile } => ({
    exact: negated(exact),
    shown: negated(roundedRow(exact, unit)),
  });
  const capital = leaf(profile.capital.value);
  const oneOff = leaf(profile.one_off.value);
  const recurring = leaf(profile.recurring.value);
  const savings = taken(profile.savings.value);
  const income = taken(profile.income.value);
  const external = taken(profile.external_funding.value);
  const costs = plus(scenario.horizon.years, [capital.shown, oneOff.shown, recurring.shown]);
  const net = plus(scenario.horizon.years, [costs, savings.shown, income.shown, external.shown]);
  return { capital, oneOff, recurring, savings, income, external, costs, net };
};

/** Net cost by year as the cost profile shows it: other tables that split it add to this. */
export const netCostShown = (appraisal: Appraisal, unit: MoneyDisplay): Profile => shownRows(appraisal, unit).net;

/** The cost profile: costs positive, savings, income and external funding in brackets, so that it adds down. */
export const costProfile = (appraisal: Appraisal, shown: Shown): Table => {
  const { profile, scenario } = appraisal;
  const { horizon } = scenario;
  const { capital, oneOff, recurring, savings, income, external, costs, net } = shownRows(appraisal, shown.unit);
  return moneyTable(
    {
      title: `${spanInWords(horizon)} cost profile`,
      subtitle: `${shown.unit}, cash. Cost is positive; what lowers cost is in brackets.`,
    },
    [
      { label: 'One-off capital', ...capital, figure: profile.capital.id },
      { label: 'One-off revenue', ...oneOff, figure: profile.one_off.id },
      { label: 'Ongoing revenue', ...recurring, figure: profile.recurring.id },
      { label: 'Total cost', exact: profile.total_cost.value, shown: costs, sum: true, figure: profile.total_cost.id },
      { label: 'Cashable savings', ...savings, figure: profile.savings.id },
      { label: 'Income', ...income, figure: profile.income.id },
      { label: 'External funding', ...external, figure: profile.external_funding.id },
      { label: 'Net cost', exact: profile.net_cost.value, shown: net, sum: true, figure: profile.net_cost.id },
      {
        label: 'Cumulative net cost',
        exact: profile.cumulative.value,
        shown: runningSum(net),
        noTotal: true,
        figure: profile.cumulative.id,
      },
    ],
    horizon,
    shown,
  );
};

/** What changes against the baseline, year by year: what the service costs in each, and the difference. Good is positive. */
export const netBenefitTable = (appraisal: Appraisal, shown: Shown): Table => {
  const { netBenefit, cumulativeNetBenefit, scenario, profile, baselineServiceCost } = appraisal;
  const net = netCostShown(appraisal, shown.unit);
  const own = plus(scenario.horizon.years, [roundedRow(profile.base_budget.value, shown.unit), net]);
  const theirs = baselineServiceCost && roundedRow(baselineServiceCost.value, shown.unit);
  const display = theirs ? minus(theirs, own) : negated(net);
  return moneyTable(
    {
      title: scenario.baseline ? `Net benefit against "${scenario.baseline.title}"` : 'Net benefit against the base budget carrying on',
      subtitle: `${shown.unit}, cash. Positive is good: the service costs less.`,
    },
    [
      ...(theirs && baselineServiceCost
        ? [
            { label: 'Baseline costs', exact: baselineServiceCost.value, shown: theirs, figure: baselineServiceCost.id },
            { label: 'This option costs', exact: profile.service_cost.value, shown: own, figure: profile.service_cost.id },
          ]
        : []),
      { label: 'Net benefit', exact: netBenefit.value, shown: display, sum: true, figure: netBenefit.id },
      {
        label: 'Cumulative',
        exact: cumulativeNetBenefit.value,
        shown: runningSum(display),
        noTotal: true,
        figure: cumulativeNetBenefit.id,
      },
    ],
    scenario.horizon,
    shown,
  );
};

/** Why a line is in no row of the cost profile, in a word; empty where it is. */
const apart = ({ section, kind }: Line): string => (section === 'savings' && kind !== null && kind !== 'cashable' ? ` (${kind})` : '');

/** Every line of the scenario by section, each section adding to its row of the cost profile. */
export const linesTable = (appraisal: Appraisal, shown: Shown): Table => {
  const { lines, profile, scenario } = appraisal;
  const { horizon } = scenario;
  const rows = sections.flatMap((section): readonly MoneyRow[] => {
    const own = lines.filter(({ line }) => line.section === section);
    if (own.length === 0) return [];
    const counted = own.filter(({ line }) => countsInCash(line));
    const whole = roundedRow(profile[section].value, shown.unit);
    const byYear = whole.map((total, column) =>
      roundedRow(
        counted.map(({ financial }) => at(financial.value, column)),
        shown.unit,
        total,
      ),
    );
    return [
      ...own.map((each): MoneyRow => {
        const place = counted.indexOf(each);
        return {
          label: `${each.line.source?.kind === 'illustrative' ? '* ' : '  '}${each.line.id}${apart(each.line)}`,
          figure: each.financial.id,
          exact: each.financial.value,
          shown: place === -1 ? roundedRow(each.financial.value, shown.unit) : byYear.map((parts) => at(parts, place)),
        };
      }),
      { label: `  ${section}`, exact: profile[section].value, shown: whole, sum: true, figure: profile[section].id },
    ];
  });
  return moneyTable(
    {
      title: 'Lines',
      subtitle: `${shown.unit}, cash, contingency in; costs and savings alike as positive figures. * marks an illustrative line; lines with a kind in brackets are in no sum.`,
    },
    rows,
    horizon,
    shown,
  );
};
