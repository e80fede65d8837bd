/** A scenario as the kernel runs it: tables of numbers, compiled by `model.ts` from the Decimal core. */

/** A part of the result that hangs on one input, or on a few together: a polynomial in some, a table by whole months of others. */
export interface KernelTerm {
  /** Inputs, by their place. */
  readonly inputs: readonly number[];
  /** Of each input: how many powers or steps it has. */
  readonly sizes: readonly number[];
  /** Of each input: from which deviation and in which unit its powers count; a unit of nought is a table by steps. */
  readonly centres: readonly number[];
  readonly units: readonly number[];
  /** The columns of the state that the term adds to: from the first, so many. */
  readonly from: number;
  readonly width: number;
  /** One row for each combination, the last input's fastest. */
  readonly rows: Float64Array;
}

/** What an input does to the net present value by itself: a polynomial, or a table by steps. */
export interface KernelEffect {
  readonly centre: number;
  readonly unit: number;
  readonly values: Float64Array;
}

/**
 * A scenario as the kernel runs it. A state has four blocks of columns, one a year each: net cost,
 * movement of the revenue budget, what is added to make minus the net cost the net benefit, and what
 * a pound of each year's net benefit is worth in present value.
 */
export interface KernelModel {
  readonly years: number;
  readonly instant: boolean;
  /** Months from the start to the origin of payback, as years. */
  readonly origin: number;
  readonly paybackLimit: number;
  /** Pounds this near to nought are nought. */
  readonly nought: number;
  /** Four blocks of years, with every input at its likely position. */
  readonly base: Float64Array;
  /** Of each input, in the order of their ids: the two words of its stream. */
  readonly keys: Int32Array;
  /** 0 still, 1 uniform, 2 triangular, 3 PERT. */
  readonly shapes: Uint8Array;
  /** Ends as deviations from the likely position; of months half a step beyond them. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Whole months: the lowest deviation and the step; a step of nought is none. */
  readonly first: Float64Array;
  readonly step: Float64Array;
  /** Of a PERT input: where its table begins in `tables`. */
  readonly tableAt: Int32Array;
  readonly tables: Float64Array;
  /** What one unit of each input adds to net cost and movement of each year, column by column; nought for those with terms. */
  readonly linear: Float64Array;
  readonly terms: readonly KernelTerm[];
  readonly effects: readonly KernelEffect[];
  /** Net present value and the other measures with every input at its likely position; infinite payback for none. */
  readonly likely: Float64Array;
}
