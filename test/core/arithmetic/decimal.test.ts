import { expect, test } from 'vitest';
import { decimal, hundred, isNought, larger, noughted, one, sumOf, zero } from '../../../src/core/arithmetic/decimal.js';
import { figures } from '../figures.js';

test('a tenth and two tenths are three tenths, which no binary float can say', () => {
  expect(decimal('0.1').plus('0.2').toFixed()).toBe('0.3');
});

test('every digit of a long amount is kept', () => {
  expect(decimal('12345678901234567.89').plus('0.01').toFixed()).toBe('12345678901234567.9');
  expect(decimal('1e30').plus('0.0000000001').toFixed()).toBe('1000000000000000000000000000000.0000000001');
});

test('a division with endless digits carries more than the forty that the contract asks for', () => {
  // 1 ÷ 3 at sixty significant digits.
  expect(one.div(3).toFixed()).toBe(`0.${'3'.repeat(60)}`);
});

test('large and small figures are never shown with an exponent', () => {
  expect(decimal('1e40').toString()).toBe(`1${'0'.repeat(40)}`);
  expect(decimal('1e-40').toString()).toBe(`0.${'0'.repeat(39)}1`);
});

test('the sum of none is nought, of many exact', () => {
  expect(sumOf([]).toFixed()).toBe('0');
  expect(sumOf(figures('0.1', '0.2', '0.3', '-0.6')).toFixed()).toBe('0');
});

test.each([
  ['0.000000001', true],
  ['-0.000000001', true],
  ['0.0000000010000000001', false],
  ['-0.000000002', false],
  ['0', true],
])('%s pounds: nought is %s', (figure, nought) => {
  expect(isNought(decimal(figure))).toBe(nought);
  expect(noughted(decimal(figure)).toFixed()).toBe(nought ? '0' : figure);
});

test('the larger of two, whichever comes first', () => {
  expect(larger(one, hundred).toFixed()).toBe('100');
  expect(larger(hundred, one).toFixed()).toBe('100');
  expect(larger(zero, decimal(-1)).toFixed()).toBe('0');
});
