/** Where a migration's figures end: what was written of it, with its place, as inputs that `explain` can follow. */
import { byDefault, given, quantity } from '../figure.js';
import type { Figure, Given, Unit } from '../figure.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import type { DriverScope, DriverSetting } from './made-line.js';
import type { Migration, Retirement, Wave } from './migration.js';

/** A part of a line: one wave, one retirement or one shared cost. */
export interface Part {
  readonly profile: Figure<Profile>;
  /** What falls after the horizon, pounds. */
  readonly beyond: Decimal;
}

export interface Trail {
  readonly migration: Migration;
  readonly setting: DriverSetting;
  readonly scope: DriverScope;
  /** The name of a figure inside the migration. */
  readonly where: (what: string) => string;
  /** A field as written, or its default with the reason. */
  readonly orDefault: <T>(what: string, name: string, unit: Unit, value: Given<T> | undefined, otherwise: T, why: string) => Figure<T>;
  /** Months in which a moved unit is still paid for. */
  readonly parallel: (wave: Wave) => Figure<number>;
  /** A count of a wave or a retirement by year, from its units and months. */
  readonly counted: (counted: Counted) => Figure<Profile>;
}

export interface Counted {
  readonly id: string;
  readonly part: Wave | Retirement;
  readonly name: string;
  readonly formula: string;
  readonly rule: () => Profile;
  /** Whatever else decides the count. */
  readonly more?: Readonly<Record<string, Figure>>;
}

/** The trail of one migration; `scope` begins its names. */
export const trailOf = (migration: Migration, setting: DriverSetting, scope: DriverScope): Trail => {
  const where = (what: string): string => `${scope}migration: ${what}`;
  const orDefault: Trail['orDefault'] = (what, name, unit, value, otherwise, why) =>
    value ? given(where(what), name, unit, value) : byDefault(where(what), name, unit, otherwise, why);
  const written = (part: Wave | Retirement): Record<string, Figure> => ({
    units: given(where(`${part.id}, units`), `${migration.unit}s`, 'count', part.units),
    ...('in' in part
      ? { in: given(where(`${part.id}, in`), 'month retired', 'months', part.in) }
      : {
          from: given(where(`${part.id}, from`), 'first month', 'months', part.from),
          to: given(where(`${part.id}, to`), 'last month', 'months', part.to),
        }),
  });
  return {
    migration,
    setting,
    scope,
    where,
    orDefault,
    parallel: (wave) =>
      orDefault(
        `${wave.id}, parallel`,
        'months of double running',
        'count',
        wave.parallel,
        1,
        'a moved unit is paid for twice for one month unless said otherwise',
      ),
    counted: ({ id, part, name, formula, rule, more = {} }) =>
      quantity({
        id: where(`${id}, ${part.id}`),
        name: `${part.name}: ${name}`,
        unit: 'count',
        formula,
        inputs: { ...written(part), ...more },
        reach: 'whole',
        rule,
      }),
  };
};
