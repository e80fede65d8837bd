/** What descriptions of charts are made from. */
import type { Decimal } from '../../../core/arithmetic/decimal.js';
import type { Profile } from '../../../core/arithmetic/profile.js';

export const isAllNought = (values: Profile): boolean => values.every((value) => value.isZero());

/** The lowest value and where it stands, the first of equals; undefined where there is none. */
export const deepestOf = (values: Profile): { readonly value: Decimal; readonly at: number } | undefined =>
  values
    .map((value, at) => ({ value, at }))
    .reduce<{ readonly value: Decimal; readonly at: number } | undefined>(
      (least, each) => (least === undefined || each.value.lt(least.value) ? each : least),
      undefined,
    );
