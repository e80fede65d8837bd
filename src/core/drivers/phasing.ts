/** A migration wave by wave and year by year: the phasing table, summed from its months. */
import { yearsOf } from '../arithmetic/calendar.js';
import type { Horizon } from '../arithmetic/calendar.js';
import { sumOf, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import type { MigrationMonth, MigrationMonths, PartMonth } from './migration-months.js';

/** A wave or a retirement, a value a column of the horizon. */
export interface PartPhasing {
  readonly id: string;
  readonly name: string;
  readonly kind: PartMonth['kind'];
  /** Units that leave in the year. */
  readonly leaving: Profile;
  readonly decommissioned: Profile;
  readonly cloudCost: Profile;
  readonly released: Profile;
  readonly doubleRunning: Profile;
  readonly moving: Profile;
  readonly exit: Profile;
}

/** Where the units are at the end of each year, and what each wave and retirement comes to in it. */
export interface Phasing {
  readonly onPremises: Profile;
  readonly inCloud: Profile;
  readonly inBoth: Profile;
  readonly retired: Profile;
  readonly parts: readonly PartPhasing[];
}

/** The phasing of a migration. In an instant year zero nothing has left yet. */
export const phasingOf = ({ months }: MigrationMonths, horizon: Horizon, allUnits: Decimal): Phasing => {
  const years = yearsOf(horizon);
  const atEnd = (count: (month: MigrationMonth) => Decimal, otherwise: Decimal = zero): Profile =>
    years.map((year) => {
      const last = months.findLast((month) => month.year === year);
      return last ? count(last) : otherwise;
    });
  const partsOf = (month: MigrationMonth): readonly PartMonth[] => [...month.waves, ...month.retirements];
  const [first] = months;
  const parts = (first ? partsOf(first) : []).map(({ id, name, kind }, place): PartPhasing => {
    const sums = (amount: (part: PartMonth) => Decimal): Profile =>
      years.map((year) =>
        sumOf(
          months.flatMap((month) => {
            const part = month.year === year ? partsOf(month)[place] : undefined;
            return part ? [amount(part)] : [];
          }),
        ),
      );
    return {
      id,
      name,
      kind,
      leaving: sums((part) => part.leaving),
      decommissioned: sums((part) => part.decommissioned),
      cloudCost: sums((part) => part.cloudCost),
      released: sums((part) => part.released),
      doubleRunning: sums((part) => part.doubleRunning),
      moving: sums((part) => part.moving),
      exit: sums((part) => part.exit),
    };
  });
  return {
    onPremises: atEnd((month) => month.onPremises, allUnits),
    inCloud: atEnd((month) => month.inCloud),
    inBoth: atEnd((month) => month.inBoth),
    retired: atEnd((month) => month.retired),
    parts,
  };
};
