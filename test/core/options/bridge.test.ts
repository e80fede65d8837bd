import { expect, test } from 'vitest';
import { bridge } from '../../../src/core/options/bridge.js';
import { hosted, library, shared } from './library.js';

const stepsOf = (texts: Readonly<Record<string, string>>) => {
  const { options } = library('net_present_value', texts);
  const [from, to] = Object.keys(texts).map((path) => options.find(({ file }) => file === path));
  if (!from || !to) throw new Error('two options are wanted');
  return bridge(from.appraisal, to.appraisal).steps.map(({ id, from: first, to: second, netPresentValue, netCost }) => [
    id,
    first && second ? 'both' : first ? 'first' : 'second',
    netPresentValue.toFixed(2),
    netCost.toFixed(2),
  ]);
};

test('from hosted to shared: capital takes 210, the move gives 100 back, 110 more saved a year later is worth 100', () => {
  expect(stepsOf({ 'hosted.yaml': hosted, 'shared.yaml': shared })).toEqual([
    ['capital/new-catalogue', 'second', '-210000.00', '210000.00'],
    ['savings/old-catalogue', 'both', '100000.00', '-110000.00'],
    ['one_off/move', 'first', '100000.00', '-100000.00'],
  ]);
});

test('the same lines at another discount rate: the rate is a step of its own', () => {
  // At 0% hosted is worth −100 + 110 + 121 = 131, at 10% 100.
  const flat = hosted.replace('discount_rate: 10%', 'discount_rate: 0%').replace('baseline: keep.yaml\n', '');
  const plain = hosted.replace('baseline: keep.yaml\n', '');
  expect(stepsOf({ 'plain.yaml': plain, 'flat.yaml': flat })).toEqual([['discounting', 'second', '31000.00', '0.00']]);
});
