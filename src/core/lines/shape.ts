/**
 * The contract of a shape of amount: how a line's money falls into the years. One file a shape;
 * this file knows none of them.
 */
import type { Horizon, Month, Year } from '../arithmetic/calendar.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import type { ByYear, Figure, Given, MoneyUnit } from '../figure.js';

/** When a cost that is paid by the month is paid, as written: before any delay and any clipping. */
export interface Term {
  readonly from?: Given<Month> | undefined;
  readonly until?: Given<Month> | undefined;
  /** Shares of each run of twelve months from `from`; the last holds from then on. */
  readonly ramp?: readonly Given<Decimal>[] | undefined;
}

export type Quantity = Given<Decimal> | ByYear<Decimal>;

export type Shape =
  | { readonly kind: 'amounts'; readonly amounts: ByYear<Decimal> }
  | { readonly kind: 'movements'; readonly movements: ByYear<Decimal> }
  | { readonly kind: 'annual'; readonly annual: Given<Decimal>; readonly term: Term }
  | { readonly kind: 'units'; readonly units: Quantity; readonly unitCost: Given<Decimal>; readonly term: Term }
  | { readonly kind: 'posts'; readonly posts: Quantity; readonly costPerPost: Given<Decimal>; readonly term: Term }
  | { readonly kind: 'once'; readonly once: Given<Decimal>; readonly year: Given<Year> };

/** The amount of a line that a driver makes: worked out by the driver, and entering where a shape's amount enters. */
export interface MadeShape {
  readonly kind: 'made';
  readonly placed: Placed;
}

export type ShapeKind = Shape['kind'];
export type ShapeOf<K extends ShapeKind> = Extract<Shape, { kind: K }>;

/** What a shape needs to know beside itself. */
export interface Placing {
  /** The line's id: the names of a shape's figures begin with it. */
  readonly id: string;
  readonly horizon: Horizon;
  /** The prices the line is written in: cash, or those of the price base where an index follows. */
  readonly unit: MoneyUnit;
  /** Months by which the line comes later than written. */
  readonly delay: number;
  /** The delay as written, for the figures that it moves. */
  readonly late?: Figure | undefined;
}

/** What a shape comes to, before scale, index and contingency; pounds. */
export interface Placed {
  readonly profile: Figure<Profile>;
  /** What falls after the horizon: pushed out by a delay, or still to pay when a driver's months end. */
  readonly beyond: Decimal;
}

export type ShapeRule<K extends ShapeKind> = (shape: ShapeOf<K>, placing: Placing) => Placed;

/** Whether a shape is written year by year, so that it can only come later by whole years. */
export const isByTheYear = (shape: Shape | MadeShape): boolean =>
  shape.kind === 'amounts' ||
  shape.kind === 'movements' ||
  shape.kind === 'once' ||
  (shape.kind === 'units' && shape.units instanceof Map) ||
  (shape.kind === 'posts' && shape.posts instanceof Map);
