/** Ranges of assumptions: percentage points on rates that the scenario writes. */
import { one, zero } from '../../../core/arithmetic/decimal.js';
import type { Decimal } from '../../../core/arithmetic/decimal.js';
import type { Given } from '../../../core/figure.js';
import type { GivenGrowth } from '../../../core/assumptions.js';
import type { GivenRange, Target } from '../../../core/uncertainty/range.js';
import { nearest } from '../../../diagnostics/nearest.js';
import type { WrittenUncertainty } from '../../written.js';
import { collect, isWithin, tellNothingWritten } from './collected.js';
import type { Bounds, Collected } from './collected.js';

interface Rate extends Bounds {
  /** Below `assumptions`. */
  readonly id: string;
  readonly name: string;
  readonly target: Target;
  /** As written, one or by year; empty where nothing is. */
  readonly values: readonly Decimal[];
  /** What was probably meant, where there is nothing of this name. */
  readonly meant?: string | null;
}

const collectRate = ({ id, name, target, values, meant = null, ...bounds }: Rate, range: GivenRange | undefined, into: Collected): void => {
  if (!range) return;
  const full = `assumptions/${id}`;
  if (values.length === 0) tellNothingWritten(full, range, meant, into);
  else if (isWithin(full, range, values, bounds, into)) collect({ id: full, name, target, what: 'addition', step: 0 }, range, into);
};

const written = (given: Given<Decimal> | undefined): readonly Decimal[] => (given ? [given.value] : []);

const growth = (given: GivenGrowth | undefined): readonly Decimal[] => {
  if (!given) return [];
  return 'every' in given ? [given.every.value] : [...given.byYear.values()].map(({ value }) => value);
};

/** Below −100% a rate has no meaning; interest is never below nought. */
const aboveAll = { least: one.neg(), above: true };
const fromNought = { least: zero };

export const collectAssumptions = ({ assumptions: ranges }: WrittenUncertainty, into: Collected): void => {
  if (!ranges) return;
  const { discountRate, deflator, indices, borrowing } = into.scenario.assumptions;
  const rates: readonly (readonly [Rate, GivenRange | undefined])[] = [
    [
      { id: 'discount_rate', name: 'Discount rate', target: { kind: 'discount rate' }, values: written(discountRate), ...aboveAll },
      ranges.discount_rate,
    ],
    [{ id: 'deflator', name: 'General inflation', target: { kind: 'deflator' }, values: growth(deflator), ...aboveAll }, ranges.deflator],
    ...(ranges.indices ?? []).map(
      ({ key, value }) =>
        [
          {
            id: `indices/${key}`,
            name: `Price index ${key}`,
            target: { kind: 'index', index: key },
            values: growth(indices.get(key)),
            meant: nearest(key, [...indices.keys()]),
            ...aboveAll,
          },
          value,
        ] as const,
    ),
    [
      {
        id: 'borrowing/rate',
        name: 'Rate of interest',
        target: { kind: 'borrowing', rate: 'rate' },
        values: written(borrowing.rate),
        ...fromNought,
      },
      ranges.borrowing?.rate,
    ],
    [
      {
        id: 'borrowing/annuity_rate',
        name: 'Annuity rate',
        target: { kind: 'borrowing', rate: 'annuityRate' },
        values: written(borrowing.annuityRate),
        ...fromNought,
      },
      ranges.borrowing?.annuity_rate,
    ],
  ];
  for (const [rate, range] of rates) collectRate(rate, range, into);
};
