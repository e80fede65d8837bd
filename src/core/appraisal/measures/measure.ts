/** The contract of a measure: one figure that sums a scenario up. One file a measure; this file knows none of them. */
import type { Horizon } from '../../arithmetic/calendar.js';
import type { Decimal } from '../../arithmetic/decimal.js';
import type { Timing } from '../../arithmetic/discounting.js';
import type { Profile } from '../../arithmetic/profile.js';
import { quantity } from '../../figure.js';
import type { Figure, Unit, Values } from '../../figure.js';
import type { FinancialView } from '../financial-view.js';

/** The figures measures are made from. */
export interface Book {
  readonly horizon: Horizon;
  readonly timing: Timing;
  readonly view: FinancialView;
  /** Cash, less the baseline's. */
  readonly netBenefit: Figure<Profile>;
  readonly netBenefitReal: Figure<Profile>;
  readonly cumulativeNetBenefit: Figure<Profile>;
  readonly discountedNetBenefit: Figure<Profile>;
  readonly cumulativeDiscounted: Figure<Profile>;
  readonly serviceCostReal: Figure<Profile>;
  /** Capital + one-off − external funding, less the baseline's. */
  readonly investment: Figure<Profile>;
  readonly discountFactors: Figure<Profile>;
  readonly paybackOrigin: Figure<Decimal>;
}

/** How a measure reads: better high, better low, and in which unit. */
export interface Measure<I extends Readonly<Record<string, Figure>> = Readonly<Record<string, Figure>>, V = unknown> {
  readonly name: string;
  readonly unit: (book: Book) => Unit;
  readonly formula: string;
  readonly reference: string;
  readonly better: 'higher' | 'lower';
  readonly inputs: (book: Book) => I;
  /** A method, so that a measure of particular inputs is still a measure. */
  rule(values: Values<I>, book: Book): V;
}

/** Fixes the types of a measure from its inputs. */
export const measure = <const I extends Readonly<Record<string, Figure>>, V>(definition: Measure<I, V>): Measure<I, V> => definition;

/** A measure as a figure of one book. */
export const evaluate = <I extends Readonly<Record<string, Figure>>, V>(id: string, definition: Measure<I, V>, book: Book): Figure<V> =>
  quantity({
    id,
    name: definition.name,
    unit: definition.unit(book),
    formula: definition.formula,
    reference: definition.reference,
    inputs: definition.inputs(book),
    reach: 'whole',
    converts: true,
    rule: (values) => definition.rule(values, book),
  });

export const inCash = (): Unit => 'GBP cash';
export const inRealMoney = ({ netBenefitReal }: Book): Unit => netBenefitReal.unit;
export const inYears = (): Unit => 'years';
