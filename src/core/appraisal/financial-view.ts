/**
 * The financial view: cash, year by year, costs positive. Capital and cost with
 * contingency; cashable savings only; awarded income only; other people's money taken off.
 */
import { scaled, minus, runningSum } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { sumOf } from '../arithmetic/decimal.js';
import { given, quantity, total } from '../figure.js';
import type { Figure } from '../figure.js';
import type { LineFigures } from '../lines/line.js';
import { externalSources } from '../line.js';
import type { Line, Section } from '../line.js';

export interface FinancialView {
  readonly base_budget: Figure<Profile>;
  readonly capital: Figure<Profile>;
  readonly one_off: Figure<Profile>;
  readonly recurring: Figure<Profile>;
  readonly total_cost: Figure<Profile>;
  readonly savings: Figure<Profile>;
  readonly income: Figure<Profile>;
  readonly external_funding: Figure<Profile>;
  readonly net_cost: Figure<Profile>;
  readonly cumulative: Figure<Profile>;
  /** Base budget + net cost: what the service costs in all. */
  readonly service_cost: Figure<Profile>;
  /** Capital + one-off − external funding. */
  readonly investment: Figure<Profile>;
}

/** Which lines count in the financial view at all. */
export const countsInCash = ({ section, kind, awarded }: Line): boolean => awarded && (section !== 'savings' || kind === 'cashable');

/** The part of a line that other people pay. */
export const externalShare = (line: Line) =>
  sumOf(line.funding.filter(({ source }) => externalSources.includes(source)).map(({ share }) => share));

/** A saving or an income times its confidence: what the risk-adjusted measures count. */
const riskAdjusted = ({ line, financial }: LineFigures): Figure<Profile> =>
  line.confidence
    ? quantity({
        id: `risk_adjusted.${financial.id}`,
        name: `${line.name}, risk-adjusted`,
        unit: 'GBP cash',
        formula: 'amount × confidence',
        inputs: { amount: financial, confidence: given(`${financial.id}: confidence`, 'confidence', 'share', line.confidence) },
        rule: (value) => scaled(value.amount, value.confidence),
      })
    : financial;

const fundedExternally = ({ line, financial }: LineFigures): Figure<Profile> =>
  quantity({
    id: `${financial.id}: external funding`,
    name: `${line.name}, funded by others`,
    unit: 'GBP cash',
    formula: `amount × share from ${line.funding
      .filter(({ source }) => externalSources.includes(source))
      .map(({ source }) => source)
      .join(', ')}`,
    inputs: {
      amount: financial,
      ...Object.fromEntries(
        line.funding.flatMap(({ source, share, span }) =>
          span && externalSources.includes(source)
            ? [[source, given(`${financial.id}: ${source}`, `share from ${source}`, 'share', { value: share, span })]]
            : [],
        ),
      ),
    },
    rule: (value) => scaled(value.amount, externalShare(line)),
  });

/** The names of a view's figures: none for the scenario itself, `risk_adjusted.` and so on for others. */
export type Scope = `${'' | 'baseline.'}${'' | 'risk_adjusted.' | `partner.${string}.`}`;

/** The financial view of lines over `columns` years; `adjust` counts savings and income at their confidence. */
export const financialView = (
  lines: readonly LineFigures[],
  columns: number,
  { scope = '', adjust = false }: { readonly scope?: Scope; readonly adjust?: boolean } = {},
): FinancialView => {
  const counted = lines.filter(({ line }) => countsInCash(line));
  const inSection = (section: Section): readonly LineFigures[] => counted.filter(({ line }) => line.section === section);
  const row = (id: Section, name: string, formula: string): Figure<Profile> =>
    total({
      id: `${scope}${id}`,
      name,
      unit: 'GBP cash',
      formula,
      columns,
      of: inSection(id).map((line) => (adjust ? riskAdjusted(line) : line.financial)),
    });

  const base_budget = row('base_budget', 'base budget', 'sum of base budget lines');
  const capital = row('capital', 'one-off capital', 'sum of capital lines, contingency in');
  const one_off = row('one_off', 'one-off revenue', 'sum of one-off lines, contingency in');
  const recurring = row('recurring', 'ongoing revenue', 'sum of recurring lines, contingency in');
  const savings = row('savings', 'cashable savings', adjust ? 'sum of cashable savings × confidence' : 'sum of cashable savings');
  const income = row('income', 'income', adjust ? 'sum of awarded income × confidence' : 'sum of awarded income');
  const external_funding = total({
    id: `${scope}external_funding`,
    name: 'external funding',
    unit: 'GBP cash',
    formula: 'sum of capital and one-off × share from grant, developer contributions or partner',
    columns,
    of: counted.filter(({ line }) => !externalShare(line).isZero()).map(fundedExternally),
  });
  const total_cost = total({
    id: `${scope}total_cost`,
    name: 'total cost',
    unit: 'GBP cash',
    formula: 'one-off capital + one-off revenue + ongoing revenue',
    columns,
    of: [capital, one_off, recurring],
  });
  const net_cost = quantity({
    id: `${scope}net_cost`,
    name: 'net cost',
    unit: 'GBP cash',
    formula: 'total cost − cashable savings − income − external funding',
    inputs: { total_cost, savings, income, external_funding },
    rule: (value) => minus(minus(minus(value.total_cost, value.savings), value.income), value.external_funding),
  });
  const cumulative = quantity({
    id: `${scope}cumulative`,
    name: 'cumulative net cost',
    unit: 'GBP cash',
    formula: 'sum of net cost up to the year',
    inputs: { net_cost },
    reach: 'years so far',
    rule: (value) => runningSum(value.net_cost),
  });
  const service_cost = total({
    id: `${scope}service_cost`,
    name: 'cost of the service',
    unit: 'GBP cash',
    formula: 'base budget + net cost',
    columns,
    of: [base_budget, net_cost],
  });
  const investment = quantity({
    id: `${scope}investment`,
    name: 'investment',
    unit: 'GBP cash',
    formula: 'one-off capital + one-off revenue − external funding',
    inputs: { capital, one_off, external_funding },
    rule: (value) =>
      value.capital.map((amount, column) => amount.plus(value.one_off[column] ?? 0).minus(value.external_funding[column] ?? 0)),
  });
  return {
    base_budget,
    capital,
    one_off,
    recurring,
    total_cost,
    savings,
    income,
    external_funding,
    net_cost,
    cumulative,
    service_cost,
    investment,
  };
};
