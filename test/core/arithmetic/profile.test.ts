import { expect, test } from 'vitest';
import { decimal, one } from '../../../src/core/arithmetic/decimal.js';
import {
  at,
  isBlank,
  level,
  minus,
  negated,
  noughts,
  over,
  plus,
  runningSum,
  scaled,
  times,
  totalOf,
} from '../../../src/core/arithmetic/profile.js';
import { figures, texts } from '../figures.js';

const licences = figures('100', '200', '300');
const support = figures('0.1', '0.2', '0.3');

test('profiles add up column by column', () => {
  expect(texts(plus(3, [licences, support]))).toEqual(['100.1', '200.2', '300.3']);
  expect(texts(minus(licences, support))).toEqual(['99.9', '199.8', '299.7']);
});

test('no profile at all is nought in every column', () => {
  expect(texts(plus(3, []))).toEqual(['0', '0', '0']);
  expect(texts(noughts(2))).toEqual(['0', '0']);
});

test('a level profile is the same in every column', () => {
  expect(texts(level(3, decimal('2.5')))).toEqual(['2.5', '2.5', '2.5']);
});

test('a profile times a number, times and over another profile', () => {
  expect(texts(scaled(licences, decimal('0.15')))).toEqual(['15', '30', '45']);
  expect(texts(times(licences, support))).toEqual(['10', '40', '90']);
  expect(texts(over(licences, figures('4', '5', '8')))).toEqual(['25', '40', '37.5']);
  expect(texts(negated(licences))).toEqual(['-100', '-200', '-300']);
});

test('the running sum ends at the total', () => {
  expect(texts(runningSum(figures('-100', '40', '70')))).toEqual(['-100', '-60', '10']);
  expect(totalOf(figures('-100', '40', '70')).toFixed()).toBe('10');
});

test('a column outside the profile is nought', () => {
  expect([at(licences, -1), at(licences, 3), at(licences, 1)].map((figure) => figure.toFixed())).toEqual(['0', '0', '200']);
});

test('blank is nought in every column, not in the sum', () => {
  expect(isBlank(figures('0', '0'))).toBe(true);
  expect(isBlank(figures('5', '-5'))).toBe(false);
});

test('no function changes the profile it is given', () => {
  runningSum(licences);
  scaled(licences, one.neg());
  expect(texts(licences)).toEqual(['100', '200', '300']);
});
