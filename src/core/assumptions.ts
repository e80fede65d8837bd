/** What a scenario takes for granted: prices, discounting and borrowing, as written. */
import type { Span } from '../diagnostics/span.js';
import type { Month, Year } from './arithmetic/calendar.js';
import type { Decimal } from './arithmetic/decimal.js';
import type { Timing } from './arithmetic/discounting.js';
import type { ByYear, Given } from './figure.js';

/** Growth on the year before, as written. */
export type GivenGrowth = { readonly every: Given<Decimal> } | { readonly byYear: ByYear<Decimal>; readonly span: Span };

export interface Borrowing {
  readonly rate?: Given<Decimal> | undefined;
  readonly mrp: 'equal-instalments' | 'annuity';
  readonly annuityRate?: Given<Decimal> | undefined;
  readonly interestOn: 'average' | 'opening';
  readonly chargedTo: 'service' | 'corporate';
}

export interface Assumptions {
  readonly priceBase: Year;
  readonly discountRate?: Given<Decimal> | undefined;
  readonly baseYear: Year;
  readonly discountTiming: Timing;
  readonly deflator?: GivenGrowth | undefined;
  readonly indices: ReadonlyMap<string, GivenGrowth>;
  readonly paybackFrom?: Given<Month> | undefined;
  readonly borrowing: Borrowing;
}
