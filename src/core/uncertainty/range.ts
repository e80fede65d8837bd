/**
 * How the inputs of a scenario may turn out against what is written. Ranges are in no figure of the
 * appraisal; `withInputsAt` (inputs-at.ts) lays any outcome over the scenario.
 */
import type { Span } from '../../diagnostics/span.js';
import { one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';

/** How likely the outcomes between the ends are: most at the likely one (triangular, PERT), or all alike (uniform). */
export const rangeShapes = ['triangular', 'pert', 'uniform'] as const;
export type RangeShape = (typeof rangeShapes)[number];

/**
 * What a position means: `factor` multiplies the written amount (1.4 for +40%), `addition` is added
 * to a written percentage (0.01 for one percentage point), `months` are added to a delay.
 */
export type RangeOf = 'factor' | 'addition' | 'months';

/** A range as a line says it; the shape is left open where the scenario's default is to hold. */
export interface GivenRange {
  readonly low: Decimal;
  readonly likely: Decimal;
  readonly high: Decimal;
  readonly shape?: RangeShape | undefined;
  /** Published evidence by its name, where the range is taken from there. */
  readonly published?: string | undefined;
  readonly span: Span;
}

/** Where a line says nothing of a range, its section's default holds; `none` says that there is none. */
export type LineRange = GivenRange | { readonly none: Span };

/** What in a scenario an input changes. */
export type Target =
  /** The scale of a line, written or made by a driver. */
  | { readonly kind: 'line'; readonly line: string }
  /** The delay of a written line. */
  | { readonly kind: 'delay'; readonly line: string }
  /** A price, a count or a share inside a driver, by its id: `migration/cloud/cost_per_unit`. */
  | { readonly kind: 'driver'; readonly input: string }
  | { readonly kind: 'discount rate' }
  | { readonly kind: 'deflator' }
  /** Growth of a price index in every year; the baseline's index of the same name moves along. */
  | { readonly kind: 'index'; readonly index: string }
  | { readonly kind: 'borrowing'; readonly rate: 'rate' | 'annuityRate' };

export interface UncertainInput {
  /** `capital/managed-network`, `capital/managed-network delay`, `migration/cloud/cost_per_unit`, `assumptions/discount_rate`, `assumptions/indices/contracts`. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  readonly target: Target;
  readonly what: RangeOf;
  readonly shape: RangeShape;
  /** Positions as `what` says: 0.9, 1 and 1.4 for −10%, 0% and +40%. */
  readonly low: Decimal;
  readonly likely: Decimal;
  readonly high: Decimal;
  /** Between two positions in months: 12 where amounts are written by the year, else 1. Nought where any position will do. */
  readonly step: 0 | 1 | 12;
  /** Inputs of one group move together: one draw for all, each at the same quantile of its own range. */
  readonly group?: string | undefined;
  /** Published evidence by its name, where the range is taken from there. */
  readonly published?: string | undefined;
  /** Where the range is written: at the input, or as a default of its section. */
  readonly span: Span;
}

/** The position at which an input stands as it is written. */
export const asWritten = (what: RangeOf): Decimal => (what === 'factor' ? one : zero);
