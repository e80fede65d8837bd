/** What a driver is given in every year or year by year, as figures; an instant year zero holds nothing. */
import { columnOf, firstPaidYear, yearsOf } from '../arithmetic/calendar.js';
import type { Horizon, Year } from '../arithmetic/calendar.js';
import { zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Profile } from '../arithmetic/profile.js';
import { given, givenByYear, quantity } from '../figure.js';
import type { Figure, Unit } from '../figure.js';
import type { Quantity } from '../lines/shape.js';

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
}

/** A value for each year that is paid by the month, nought in an instant year zero. */
export const paidYears = (horizon: Horizon, valueOf: (year: Year, column: number) => Decimal): Profile =>
  yearsOf(horizon).map((year) => (year < firstPaidYear(horizon) ? zero : valueOf(year, columnOf(horizon, year))));

const isByYear = (value: Quantity): value is Exclude<Quantity, { readonly value: Decimal }> => value instanceof Map;

/** The profile of something given once for every year, or by year; years not named are nought. */
export const eachYear = ({ id, name, unit }: Named, value: Quantity, horizon: Horizon): Figure<Profile> =>
  isByYear(value)
    ? givenByYear(
        id,
        name,
        unit,
        paidYears(horizon, (year) => value.get(year)?.value ?? zero),
        value,
      )
    : quantity({
        id: `${id}, each year`,
        name,
        unit,
        formula: 'the same in every year',
        inputs: { value: given(id, name, unit, value) },
        reach: 'whole',
        rule: (values) => paidYears(horizon, () => values.value),
      });
