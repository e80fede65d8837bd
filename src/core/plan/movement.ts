/** A movement: a year's level less the year before's. The year before the horizon is nought, so a one-off reverses by itself. */
import { at } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { quantity } from '../figure.js';
import type { Figure } from '../figure.js';
import type { PlanGroup } from './effect.js';

interface Names {
  readonly id: string;
  readonly name: string;
}

/** Each column less the one before; the column before the first held `opening`. */
const changeFrom = (opening: Decimal, level: Profile): Profile =>
  level.map((value, column) => value.minus(column === 0 ? opening : at(level, column - 1)));

/** The movement of a revenue effect. */
export const movementOf = ({ id, name }: Names, level: Figure<Profile>): Figure<Profile> =>
  quantity({
    id,
    name,
    unit: 'GBP cash',
    formula: 'level of the year − level of the year before (nought before the horizon)',
    inputs: { level },
    reach: 'year before',
    rule: (value) => changeFrom(zero, value.level),
  });

/**
 * The movement of a base budget, which was there before the horizon: none in the first column. After
 * an instant year zero, which holds no base budget, the whole of it comes in with the first year, so
 * that the movements add up to the budget.
 */
export const baseMovementOf = ({ id, name }: Names, level: Figure<Profile>): Figure<Profile> =>
  quantity({
    id,
    name,
    unit: 'GBP cash',
    formula: 'base budget of the year − that of the year before (none in the first column)',
    inputs: { level },
    reach: 'year before',
    rule: (value) => changeFrom(at(value.level, 0), value.level),
  });

/** What the year after the horizon brings: the last year's one-off and capital from revenue drop out, all else carries on. */
export const afterHorizon = (group: PlanGroup, level: Figure<Profile>): Decimal =>
  group === 'one_off' || group === 'capital_from_revenue' ? (level.value.at(-1) ?? zero).neg() : zero;
