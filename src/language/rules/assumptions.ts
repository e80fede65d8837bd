/** `horizon` and `assumptions`: defaults filled in, and the rules that look at more than one key. */
import { lastYearOf, yearLabel } from '../../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../../core/arithmetic/calendar.js';
import { yearsWithoutGrowth } from '../../core/arithmetic/growth.js';
import type { Growth } from '../../core/arithmetic/growth.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Given } from '../../core/figure.js';
import type { Assumptions, GivenGrowth } from '../../core/assumptions.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic, FindingCode } from '../../diagnostics/diagnostic.js';
import { isYearMap } from '../schema/by-year.js';
import type { YearMap } from '../schema/by-year.js';
import type { WrittenScenario } from '../written.js';
import { drawnOut } from './years.js';

/** The horizon, or null where its first year could not be read. */
export const horizonOf = ({ horizon }: WrittenScenario): Horizon | null =>
  horizon?.first_year === undefined
    ? null
    : { firstYear: horizon.first_year.value, years: horizon.years?.value ?? 5, instant: horizon.year_zero?.value === 'instant' };

/** A horizon to go on with where the written one cannot be read, so that the other mistakes are still found. */
export const standInHorizon: Horizon = { firstYear: 2020, years: 5, instant: false };

const ofTheHorizon: readonly FindingCode[] = [
  'year-outside-horizon',
  'year-before-payments',
  'month-outside-payments',
  'never-counts',
  'year-late',
  'missing-growth',
  'wave-outside-horizon',
  'years-missing',
  'carbon-year-outside',
];

/** Whether a finding says something of the horizon: under a stand-in it means nothing. */
export const dependsOnHorizon = ({ code }: Diagnostic): boolean => ofTheHorizon.includes(code);

/** Years before the first one that growth is needed for in which it is still looked at, so that none is given twice. */
const yearsBefore = 100;

const growthOf = (written: Given<Decimal> | YearMap<Decimal>, horizon: Horizon, priceBase: Year, diagnostics: Diagnostic[]): GivenGrowth =>
  isYearMap(written)
    ? {
        byYear: drawnOut(written, horizon, diagnostics, { before: Math.min(horizon.firstYear, priceBase) - yearsBefore }),
        span: written.span,
      }
    : { every: written };

export const plainGrowth = (growth: GivenGrowth): Growth =>
  'every' in growth ? { every: growth.every.value } : { byYear: new Map([...growth.byYear].map(([year, { value }]) => [year, value])) };

/** Years as people list them: `2021/22`, `2021/22 to 2023/24`, or with commas. */
export const yearsInWords = (years: readonly Year[]): string => {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return '';
  if (years.length > 2 && last - first === years.length - 1) return `${yearLabel(first)} to ${yearLabel(last)}`;
  return years.map(yearLabel).join(', ');
};

/** The assumptions of a scenario in its horizon. */
export const assumptionsOf = ({ assumptions: written }: WrittenScenario, horizon: Horizon, diagnostics: Diagnostic[]): Assumptions => {
  const first = yearLabel(horizon.firstYear);
  const notLate = (what: string, given: Given<Year> | undefined): Year => {
    if (given !== undefined && given.value > horizon.firstYear) {
      diagnostics.push(diagnose('year-late', given.span, { what, written: yearLabel(given.value), first }));
      return horizon.firstYear;
    }
    return given?.value ?? horizon.firstYear;
  };
  const priceBase = notLate('price_base', written?.price_base);
  if (horizon.instant && written?.base_year) diagnostics.push(diagnose('base-year-with-instant', written.base_year.span, {}));
  const baseYear = horizon.instant ? horizon.firstYear : notLate('base_year', written?.base_year);

  const deflator = written?.deflator && growthOf(written.deflator, horizon, priceBase, diagnostics);
  const isReadable = !written?.deflator || !isYearMap(written.deflator) || written.deflator.complete;
  if (deflator && 'byYear' in deflator && isReadable) {
    const missing = yearsWithoutGrowth(plainGrowth(deflator), priceBase, lastYearOf(horizon));
    if (missing.length > 0)
      diagnostics.push(diagnose('missing-growth', deflator.span, { name: 'the deflator', years: yearsInWords(missing), line: null }));
  }
  const borrowing = written?.borrowing;
  return {
    priceBase,
    discountRate: written?.discount_rate,
    baseYear,
    discountTiming: written?.discount_timing?.value ?? 'whole-year',
    deflator,
    indices: new Map((written?.indices ?? []).map(({ key, value }) => [key, growthOf(value, horizon, priceBase, diagnostics)])),
    paybackFrom: written?.payback_from,
    borrowing: {
      rate: borrowing?.rate,
      mrp: borrowing?.mrp?.value ?? 'equal-instalments',
      annuityRate: borrowing?.annuity_rate,
      interestOn: borrowing?.interest_on?.value ?? 'average',
      chargedTo: borrowing?.charged_to?.value ?? 'corporate',
    },
  };
};
