/**
 * The sheet of inputs: what may be changed, and nothing that is worked out from it. This file has
 * the assumptions that all lines share; those of each line stand in `input-lines.ts`.
 */
import { firstMonth, yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import type { Year } from '../../core/arithmetic/calendar.js';
import { decimal, one, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { indexFrom } from '../../core/arithmetic/growth.js';
import type { GivenGrowth } from '../../core/assumptions.js';
import type { Scenario } from '../../core/scenario.js';
import { discountRateOf } from '../../core/setting.js';
import type { Span } from '../../diagnostics/span.js';
import { positionOf } from '../../diagnostics/span.js';
import type { Content, Series, SheetDraft } from './draft.js';
import { over, plus, power, unity } from './formula.js';
import type { Term } from './formula.js';
import type { NumberFormat, Role } from './model.js';

/** How a place is written: `hybrid.yaml:174`, from the project's folder. */
export type Where = (span: Span | undefined) => string;

export const whereBy =
  (nameOf: (path: string) => string): Where =>
  (span) =>
    span ? `${nameOf(span.source.path)}:${positionOf(span).line}` : 'default';

/** The words that say what the colour of a cell says. */
export const kindWords = { input: 'input', worked: 'worked out', formula: 'formula' } as const;
export type InputRole = keyof typeof kindWords & Role;

/** A growth rate for each year, and the index of the year before the first. */
export interface GrowthInputs {
  readonly growth: Series;
  readonly opening: Term;
}

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

/** Rows of inputs that say what kind of cell they are. */
export const inputRows = (draft: SheetDraft) => ({
  constant: (label: string, note: string, unit: string, format: NumberFormat, role: InputRole, content: Content): Term =>
    draft.constant({ label, note, unit, format, role, content, said: kindWords[role] }),
  series: (label: string, note: string, unit: string, format: NumberFormat, role: InputRole, at: (year: number) => Content): Series =>
    draft.series({ label, note, unit, format, role, at, total: null, said: kindWords[role] }),
});

interface Growing {
  readonly name: string;
  /** Null where none is given, which is no growth. */
  readonly growth: GivenGrowth | null;
  readonly priceBase: Year;
  readonly years: readonly Year[];
}

const growthInputs = (draft: SheetDraft, where: Where, { name, growth, priceBase, years }: Growing): GrowthInputs => {
  const rows = inputRows(draft);
  const first = years[0] ?? priceBase;
  const gap = first - 1 - priceBase;
  if (growth === null || 'every' in growth) {
    const rate = rows.constant(
      `${name}, every year`,
      growth ? where(growth.every.span) : 'none given',
      '%',
      'percent',
      'input',
      growth?.every.value ?? zero,
    );
    const since = rows.constant(
      `Years from ${yearLabel(priceBase)} to the year before the first`,
      '',
      'years',
      'whole',
      'worked',
      decimal(gap),
    );
    return {
      growth: rows.series(`${name}, year by year`, '', '%', 'percent', 'formula', () => rate),
      opening: rows.constant(
        `${name}: index of the year before the first`,
        '',
        'factor',
        'factor',
        'formula',
        power(plus(unity, rate), since),
      ),
    };
  }
  const byYear = new Map([...growth.byYear].map(([year, { value }]): [Year, Decimal] => [year, value]));
  const before = gap < 0 ? one : (indexFrom({ byYear }, priceBase, first - 1, first - 1)[0] ?? one);
  return {
    growth: rows.series(`${name}, year by year`, where(growth.span), '%', 'percent', 'input', (year) => {
      const at = years[year] ?? first;
      return at <= priceBase ? zero : (byYear.get(at) ?? zero);
    }),
    opening: rows.constant(`${name}: index of the year before the first`, '', 'factor', 'factor', 'worked', before),
  };
};

const discounting = (draft: SheetDraft, where: Where, { assumptions, horizon }: Scenario) => {
  const rows = inputRows(draft);
  const { discountRate, baseYear } = assumptions;
  const passed = horizon.firstYear - baseYear;
  if (discountRate) {
    const rate = rows.constant('Discount rate', where(discountRate.span), '%', 'percent', 'input', discountRate.value);
    const since = rows.constant(
      `Years from the base year (${yearLabel(baseYear)}) to the first year`,
      '',
      'years',
      'whole',
      'worked',
      decimal(passed),
    );
    return {
      rateIntoYear: rows.series('Discount rate, from the year before', '', '%', 'percent', 'formula', () => rate),
      rateWithinYear: rows.series('Discount rate within the year', '', '%', 'percent', 'formula', () => rate),
      firstFactor: rows.constant(
        'Discount factor at the start of the first year',
        '',
        'factor',
        'factor',
        'formula',
        over(unity, power(plus(unity, rate), since)),
      ),
    };
  }
  const scheduled = discountRateOf(assumptions);
  const published = 'published schedule of the Green Book';
  let factor: Decimal = one;
  for (let year = 1; year <= passed; year += 1) factor = factor.div(one.plus(scheduled(year)));
  return {
    rateIntoYear: rows.series('Discount rate, from the year before', published, '%', 'percent', 'input', (year) =>
      scheduled(Math.max(1, passed + year)),
    ),
    rateWithinYear: rows.series('Discount rate within the year', published, '%', 'percent', 'input', (year) =>
      scheduled(Math.max(1, passed + year + (horizon.instant ? 0 : 1))),
    ),
    firstFactor: rows.constant(
      `Discount factor at the start of the first year (1 in ${yearLabel(baseYear)})`,
      '',
      'factor',
      'factor',
      'worked',
      factor,
    ),
  };
};

/** The indices that lines of a scenario name, in the order of its assumptions. */
export const indexInputs = (draft: SheetDraft, where: Where, scenario: Scenario): ReadonlyMap<string, GrowthInputs> => {
  const named = new Set(scenario.lines.map(({ index }) => index?.value));
  return new Map(
    [...scenario.assumptions.indices]
      .filter(([name]) => named.has(name))
      .map(([name, growth]): [string, GrowthInputs] => [
        name,
        growthInputs(draft, where, {
          name: `Price index "${name}": growth`,
          growth,
          priceBase: scenario.assumptions.priceBase,
          years: yearsOf(scenario.horizon),
        }),
      ]),
  );
};

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
  const discount = discounting(draft, where, scenario);
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
