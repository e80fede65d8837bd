/** Price indices that drivers need: growth must be given up to the last year in which a line would change with the index. */
import { lastYearOf } from '../../core/arithmetic/calendar.js';
import type { Year } from '../../core/arithmetic/calendar.js';
import { decimal, one } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { level } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import { drive } from '../../core/drivers/drivers.js';
import type { Drivers } from '../../core/drivers/drivers.js';
import { byDefault } from '../../core/figure.js';
import type { Figure, Given } from '../../core/figure.js';
import type { Line } from '../../core/line.js';
import type { DriverContext } from './driver-lines.js';
import { checkGrowth } from './lines.js';

/** What drivers make when one index stands at `level` and the others at 1. */
const madeAt = (drivers: Drivers, name: string, height: Decimal, { horizon, assumptions }: DriverContext): readonly Line[] => {
  const flat = (value: Decimal): Figure<Profile> => byDefault('', '', 'factor', level(horizon.years, value), '');
  const indices = new Map([...assumptions.indices.keys()].map((key) => [key, flat(key === name ? height : one)]));
  return drive(drivers, { horizon, indices, priceBaseLabel: '' }).lines;
};

/** The last year in which anything a driver makes depends on the index; null where nothing does. */
const lastYearNeeded = (drivers: Drivers, name: string, context: DriverContext): Year | null => {
  const plain = madeAt(drivers, name, one, context);
  const doubled = madeAt(drivers, name, decimal(2), context);
  let last: number | null = null;
  plain.forEach(({ shape }, place) => {
    const other = doubled[place]?.shape;
    if (shape.kind !== 'made' || other?.kind !== 'made') return;
    if (!shape.placed.beyond.eq(other.placed.beyond)) last = lastYearOf(context.horizon);
    const amounts = other.placed.profile.value;
    const column = shape.placed.profile.value.findLastIndex((amount, at) => !amount.eq(amounts[at] ?? amount));
    if (column !== -1) last = Math.max(last ?? 0, context.horizon.firstYear + column);
  });
  return last;
};

/** Checks the growth of every index that a driver names; the names must be known. */
export const checkDriverIndices = (drivers: Drivers, context: DriverContext): void => {
  const { migration, energy } = drivers;
  const named: readonly (readonly [string, Given<string> | undefined])[] = [
    ['migration', migration?.onPremises.index],
    ['migration', migration?.cloud.index],
    ...(migration?.onPremises.shared ?? []).map(({ index }) => ['migration', index] as const),
    ['energy', energy?.index],
  ];
  if (named.some(([, index]) => index && !context.assumptions.indices.has(index.value))) return;
  const seen = new Set<string>();
  for (const [driver, index] of named) {
    if (!index || seen.has(index.value)) continue;
    seen.add(index.value);
    checkGrowth(driver, index, () => lastYearNeeded(drivers, index.value, context), context);
  }
};
