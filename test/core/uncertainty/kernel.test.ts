/** Blocks of draws against draws by themselves, and their sums against plain ones. */
import { describe, expect, test } from 'vitest';
import { blockSize, sumsOf } from '../../../src/core/uncertainty/sums.js';
import { compiledFrom, drawnFrom, kernelFrom, scenarioOf } from './drawn.js';

/** Every shape, a group, a delay that meets a size, a price index that bends figures, and a rate that bends the present value. */
const text = `fivecase: 1
title: Library service
horizon: { first_year: 2020/21 }
assumptions: { discount_rate: 3.5%, indices: { contracts: 2% } }
capital:
  devices: { amounts: { 2020/21: £900k }, range: { low: -10%, high: +40% } }
  network: { amounts: { 2020/21: £333k }, range: { low: -5%, likely: 2%, high: +45%, shape: pert } }
recurring:
  licences: { annual: £90k, index: contracts, range: ±15% }
savings:
  maintenance: { annual: £800k, from: 2021-04, delay: 2, index: contracts, range: ±25%, delay_range: { low: -2, likely: 3, high: 18 } }
uncertainty: { assumptions: { indices: { contracts: ±1% }, discount_rate: ±1% } }
correlate: { market: [capital/network, recurring/licences] }
`;

/** One whole block and 45 draws of another: an odd number, that fills neither the vectors of two nor the turns of eight. */
const draws = blockSize + 45;

describe('a block of draws', () => {
  const { measures } = drawnFrom(text, draws);
  const kernel = kernelFrom(compiledFrom(scenarioOf(text)));

  test('is each of its draws by itself, to the last bit', () => {
    const alone = Array.from({ length: draws }, (_, draw) => kernel.measuresAt(kernel.deviations(draw)));
    measures.forEach((figures, which) => expect([...figures]).toEqual(alone.map((each) => each[which])));
  });
});

describe('the sums of a block', () => {
  const { compiled, measures, sums } = drawnFrom(text, draws);
  const { model, inputs } = compiled;
  const places = sumsOf(model.years, inputs.length);
  const kernel = kernelFrom(compiled);
  const [value = new Float64Array(), , , payback = new Float64Array()] = measures;
  const blocks = [
    { from: 0, until: blockSize, row: sums.subarray(0, places.size) },
    { from: blockSize, until: draws, row: sums.subarray(places.size) },
  ];

  test('count draws', () => {
    for (const { from, until, row } of blocks) {
      const count = (of: (draw: number) => boolean): number =>
        Array.from({ length: until - from }, (_, place) => from + place).filter(of).length;
      expect(row[places.paid]).toBe(count((draw) => payback[draw] !== Infinity));
      expect(row[places.within]).toBe(count((draw) => (payback[draw] ?? 0) <= 3));
      expect(row[places.positive]).toBe(count((draw) => (value[draw] ?? 0) > 0));
      expect(row[places.best]).toBe(until - from);
    }
  });

  test('add up what is apart from the likely figure', () => {
    const likely = kernel.measuresAt(new Float64Array(inputs.length));
    for (const { from, until, row } of blocks) {
      measures.forEach((figures, which) => {
        const own = figures.subarray(from, until).filter((figure) => figure !== Infinity);
        const centre = likely[which] === Infinity ? 0 : (likely[which] ?? 0);
        const sum = own.reduce((sum, figure) => sum + figure - centre, 0);
        const size = own.reduce((sum, figure) => sum + Math.abs(figure - centre), 1);
        expect(Math.abs((row[places.measures + which] ?? 0) - sum) / size).toBeLessThan(1e-9);
      });
    }
  });

  test('hold what each input does by itself', () => {
    const likely = kernel.measuresAt(new Float64Array(inputs.length))[0] ?? 0;
    for (const { from, until, row } of blocks) {
      inputs.forEach((_, input) => {
        let [effect, product, size, productSize] = [0, 0, 1, 1];
        for (let draw = from; draw < until; draw += 1) {
          const alone = new Float64Array(inputs.length);
          alone[input] = kernel.deviations(draw)[input] ?? 0;
          const own = (kernel.measuresAt(alone)[0] ?? 0) - likely;
          effect += own;
          product += own * ((value[draw] ?? 0) - likely);
          size += Math.abs(own);
          productSize += Math.abs(own * ((value[draw] ?? 0) - likely));
        }
        expect(Math.abs((row[places.effects + input] ?? 0) - effect) / size).toBeLessThan(1e-9);
        expect(Math.abs((row[places.products + input] ?? 0) - product) / productSize).toBeLessThan(1e-9);
      });
    }
  });
});
