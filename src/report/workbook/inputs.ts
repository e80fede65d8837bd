/**
 * The sheet of inputs: what may be changed, and nothing that is worked out from it. This file has
 * the assumptions that all lines share, with `growth-inputs.ts` and `discount-inputs.ts`; those of each
 * line stand in `input-lines.ts`.
 */
import { firstMonth, yearsOf } from '../../core/arithmetic/calendar.js';
import { decimal, one, zero } from '../../core/arithmetic/decimal.js';
import type { Scenario } from '../../core/scenario.js';
import { discountInputs } from './discount-inputs.js';
import type { Series, SheetDraft } from './draft.js';
import type { Term } from './formula.js';
import { growthInputs, indexInputs } from './growth-inputs.js';
import type { GrowthInputs } from './growth-inputs.js';
import { inputRows } from './input-rows.js';
import type { Where } from './input-rows.js';

export interface Assumed {
  /** The calendar year in which each financial year starts. */
  readonly startYear: Series;
  /** 1 for a year, 0 for an instant year zero. */
  readonly takesTime: Series;
  /** How far after its start a year's flows are discounted, in years. */
  readonly flowsAt: Series;
  readonly monthsInYear: Term;
  /** Decimals of a pound below which a verdict takes an amount for nought. */
  readonly places: Term;
  readonly rateIntoYear: Series;
  readonly rateWithinYear: Series;
  /** The discount factor at the start of the first year. */
  readonly firstFactor: Term;
  readonly deflator: GrowthInputs;
  readonly indices: ReadonlyMap<string, GrowthInputs>;
  readonly paybackOrigin: Term;
  readonly borrowingRate: Term;
  /** Nought for equal instalments. */
  readonly annuityRate: Term;
  /** The part of a year's change in debt that bears interest: a half on the average, nought on the opening. */
  readonly interestPart: Term;
  /** 1 where financing is charged to the service, 0 where it is borne corporately. */
  readonly chargedToService: Term;
}

/** What all lines share. */
export const assumptionInputs = (draft: SheetDraft, where: Where, scenario: Scenario): Assumed => {
  const rows = inputRows(draft);
  const { horizon, assumptions } = scenario;
  const { borrowing } = assumptions;
  const years = yearsOf(horizon);
  const instant = (year: number): boolean => horizon.instant && year === 0;

  const startYear = rows.series('The financial year starts in April of', '', 'year', 'whole', 'worked', (year) =>
    decimal(years[year] ?? 0),
  );
  const takesTime = rows.series('A year (1), or the moment at the start (0)', '', 'switch', 'whole', 'worked', (year) =>
    instant(year) ? zero : one,
  );
  const half = decimal('0.5');
  const flowsAt = rows.series(
    'Part of its year from which a flow is discounted',
    assumptions.discountTiming,
    'years',
    'ratio',
    'worked',
    (year) => (assumptions.discountTiming === 'whole-year' || instant(year) ? zero : horizon.instant ? half.neg() : half),
  );
  const monthsInYear = rows.constant('Months in a year', '', 'months', 'whole', 'worked', decimal(12));
  const places = rows.constant('Decimals of a pound that count in a verdict', '', 'decimals', 'whole', 'worked', decimal(6));

  draft.heading('Discounting and inflation');
  const discount = discountInputs(draft, where, scenario);
  const deflator = growthInputs(draft, where, {
    name: assumptions.deflator ? 'General inflation (deflator)' : 'General inflation (none: cash is real)',
    growth: assumptions.deflator ?? null,
    priceBase: assumptions.priceBase,
    years,
  });
  const indices = indexInputs(draft, where, scenario);
  const { paybackFrom } = assumptions;
  const paybackOrigin = rows.constant(
    'Payback is counted from, months after the start',
    where(paybackFrom?.span),
    'months',
    'whole',
    'input',
    decimal(paybackFrom ? paybackFrom.value - firstMonth(horizon) : 0),
  );

  draft.heading('Borrowing');
  const borrowingRate = rows.constant(
    'Rate of interest on borrowing',
    where(borrowing.rate?.span),
    '%',
    'percent',
    'input',
    borrowing.rate?.value ?? zero,
  );
  const { annuityRate: written } = borrowing;
  const annuity = borrowing.mrp === 'annuity';
  const annuityRate = rows.constant(
    'Rate of the write-down (0%: equal instalments)',
    annuity && written ? where(written.span) : borrowing.mrp,
    '%',
    'percent',
    annuity && !written ? 'formula' : 'input',
    annuity ? (written?.value ?? borrowingRate) : zero,
  );
  const interestPart = rows.constant(
    "Part of a year's change in debt that bears interest",
    borrowing.interestOn === 'average' ? 'average: 0.5; opening: 0' : 'opening: 0; average: 0.5',
    'share',
    'ratio',
    'input',
    borrowing.interestOn === 'average' ? half : zero,
  );
  const chargedToService = rows.constant(
    'Financing: to the service (1), corporate (0)',
    borrowing.chargedTo,
    'switch',
    'whole',
    'input',
    borrowing.chargedTo === 'service' ? one : zero,
  );
  return {
    startYear,
    takesTime,
    flowsAt,
    monthsInYear,
    places,
    ...discount,
    deflator,
    indices,
    paybackOrigin,
    borrowingRate,
    annuityRate,
    interestPart,
    chargedToService,
  };
};
