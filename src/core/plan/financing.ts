/** Financing of what a scenario borrows: debt, MRP and interest, by its own `assumptions.borrowing`. */
import { columnOf } from '../arithmetic/calendar.js';
import { closingDebt, interestOn, minimumRevenueProvision } from '../arithmetic/borrowing.js';
import type { Provision, WriteDown } from '../arithmetic/borrowing.js';
import { sumOf, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { isBlank } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import type { Appraisal } from '../appraisal/appraise.js';
import { byDefault, given, quantity, total } from '../figure.js';
import type { Figure } from '../figure.js';
import type { LineFigures } from '../lines/line.js';
import type { Scenario } from '../scenario.js';
import { fundedBy, shareFrom } from './effect.js';

const guidance = 'Statutory guidance on minimum revenue provision, 5th edition, asset life method';

export interface Financing {
  readonly borrowed: Figure<Profile>;
  readonly mrp: Figure<Profile>;
  readonly interest: Figure<Profile>;
  readonly debt: Figure<Profile>;
  /** MRP that falls due after the horizon, and the debt it then writes down. */
  readonly beyond: { readonly mrp: Decimal; readonly debt: Decimal };
}

const provisionOf = ({ assumptions: { borrowing } }: Scenario): Provision =>
  borrowing.mrp === 'annuity'
    ? { method: 'annuity', rate: borrowing.annuityRate?.value ?? borrowing.rate?.value ?? zero }
    : { method: 'equal-instalments' };

/** How the borrowing of a capital line is written down; a delay moves first use along, in whole years rounded up. */
const writeDownOf = ({ line }: LineFigures, scenario: Scenario): WriteDown => ({
  provision: provisionOf(scenario),
  life: line.assetLife?.value ?? 1,
  operational: line.operational ? columnOf(scenario.horizon, line.operational.value + Math.ceil((line.delay?.value ?? 0) / 12)) : null,
});

const provisionFigure = (figures: LineFigures, borrowed: Figure<Profile>, scenario: Scenario, scope: string): Figure<Profile> => {
  const { line } = figures;
  const { borrowing } = scenario.assumptions;
  const id = `${scope}financing.mrp.${line.id}`;
  const rate = borrowing.annuityRate ?? borrowing.rate;
  return quantity({
    id,
    name: `${line.name}, minimum revenue provision`,
    unit: 'GBP cash',
    formula:
      borrowing.mrp === 'annuity'
        ? 'borrowed × i(1 + i)^(k − 1) ÷ ((1 + i)^n − 1), from the later of the year after the spend and the year after first use'
        : 'borrowed ÷ asset life, from the later of the year after the spend and the year after first use',
    reference: guidance,
    inputs: {
      borrowed,
      ...(line.assetLife && { life: given(`${id}: asset life`, 'asset life', 'count', line.assetLife) }),
      ...(line.operational && { operational: given(`${id}: operational`, 'first year in use', 'words', line.operational) }),
      ...(borrowing.mrp === 'annuity' && rate && { rate: given(`${id}: rate`, 'annuity rate', 'rate', rate) }),
    },
    reach: 'years so far',
    rule: (value) => minimumRevenueProvision(value.borrowed, writeDownOf(figures, scenario)).within,
  });
};

/** The financing of one scenario. `scope` begins its figures' names. */
export const financingOf = ({ scenario, lines }: Pick<Appraisal, 'lines' | 'scenario'>, scope: string): Financing => {
  const { horizon, assumptions } = scenario;
  const columns = horizon.years;
  const tranches = lines
    .filter(({ line }) => line.section === 'capital' && shareFrom(line, 'borrowing').gt(0))
    .map((figures) => {
      const borrowed = fundedBy(figures, 'borrowing', `${scope}financing.borrowed.${figures.line.id}`);
      return { figures, borrowed, mrp: provisionFigure(figures, borrowed, scenario, scope) };
    });
  const borrowed = total({
    id: `${scope}financing.borrowed`,
    name: 'borrowed',
    unit: 'GBP cash',
    formula: 'sum of capital × share from borrowing',
    columns,
    of: tranches.map((each) => each.borrowed),
  });
  const mrp = total({
    id: `${scope}financing.mrp`,
    name: 'minimum revenue provision',
    unit: 'GBP cash',
    formula: 'sum of the provision on each capital line',
    columns,
    of: tranches.map((each) => each.mrp),
  });
  const debt = quantity({
    id: `${scope}financing.debt`,
    name: 'debt at the end of the year',
    unit: 'GBP cash',
    formula: 'opening debt + borrowed − minimum revenue provision',
    inputs: { borrowed, mrp },
    reach: 'years so far',
    rule: (value) => closingDebt(value.borrowed, value.mrp),
  });
  const { rate, interestOn: basis } = assumptions.borrowing;
  const rateFigure: Figure<Decimal> = rate
    ? given(`${scope}financing.rate`, 'rate of interest', 'rate', rate)
    : byDefault(`${scope}financing.rate`, 'rate of interest', 'rate', zero, 'nothing is borrowed');
  const interest = quantity({
    id: `${scope}financing.interest`,
    name: 'interest',
    unit: 'GBP cash',
    formula: basis === 'opening' ? 'opening debt × rate of interest' : 'average of opening and closing debt × rate of interest',
    inputs: { debt, rate: rateFigure },
    reach: 'year before',
    rule: (value) => interestOn(value.debt, value.rate, basis, horizon),
  });
  return {
    borrowed,
    mrp,
    interest,
    debt,
    get beyond() {
      return {
        mrp: sumOf(tranches.map((each) => minimumRevenueProvision(each.borrowed.value, writeDownOf(each.figures, scenario)).beyond)),
        debt: debt.value.at(-1) ?? zero,
      };
    },
  };
};

export const isBorrowed = ({ borrowed }: Financing): boolean => !isBlank(borrowed.value);
