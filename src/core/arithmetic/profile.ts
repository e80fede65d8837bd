/** A profile: one value a column of the horizon. All plain functions; a profile never changes. */
import { added, sumOf, zero } from './decimal.js';
import type { Decimal } from './decimal.js';

export type Profile = readonly Decimal[];

export const level = (columns: number, value: Decimal): Profile => Array.from({ length: columns }, () => value);

export const noughts = (columns: number): Profile => level(columns, zero);

export const at = (profile: Profile, column: number): Decimal => profile[column] ?? zero;

/** The sum of profiles, column by column; with none, noughts. */
export const plus = (columns: number, profiles: readonly Profile[]): Profile =>
  noughts(columns).map((nought, column) => profiles.reduce((sum, profile) => added(sum, at(profile, column)), nought));

export const minus = (a: Profile, b: Profile): Profile =>
  a.map((value, column) => {
    const other = at(b, column);
    return other.isZero() ? value : value.minus(other);
  });

export const negated = (profile: Profile): Profile => profile.map((value) => value.neg());

/** Every column times one number. */
export const scaled = (profile: Profile, by: Decimal): Profile => profile.map((value) => (value.isZero() ? zero : value.times(by)));

/** Column times column. */
export const times = (a: Profile, b: Profile): Profile => a.map((value, column) => (value.isZero() ? zero : value.times(at(b, column))));

/** Column over column. */
export const over = (a: Profile, b: Profile): Profile => a.map((value, column) => value.div(at(b, column)));

/** What has come together by the end of each column. */
export const runningSum = (profile: Profile): Profile => {
  let sum = zero;
  return profile.map((value) => {
    sum = sum.plus(value);
    return sum;
  });
};

export const totalOf = (profile: Profile): Decimal => sumOf(profile);

export const isBlank = (profile: Profile): boolean => profile.every((value) => value.isZero());
