/** The generator against its published answers, and the streams that inputs have of it. */
import { describe, expect, test } from 'vitest';
import { kernelHere } from '../../../src/core/uncertainty/kernel-here.js';
import { drawRounds, streamKey, threefry } from '../../../src/core/uncertainty/stream.js';
import { modelOfOne } from './one-input.js';

const word = (hexadecimal: string): number => Number.parseInt(hexadecimal, 16) | 0;
const words = (text: string): readonly [number, number] => {
  const [a = '', b = ''] = text.split(' ');
  return [word(a), word(b)];
};

describe('Threefry-2x32', () => {
  // The known answers that come with the authors' Random123 library (tests/kat_vectors): rounds, counter, key, answer.
  test.each([
    [13, '00000000 00000000', '00000000 00000000', '9d1c5ec6 8bd50731'],
    [13, 'ffffffff ffffffff', 'ffffffff ffffffff', 'fd36d048 2d17272c'],
    [13, '243f6a88 85a308d3', '13198a2e 03707344', 'ba3e4725 f27d669e'],
    [20, '00000000 00000000', '00000000 00000000', '6b200159 99ba4efe'],
    [20, 'ffffffff ffffffff', 'ffffffff ffffffff', '1cb996fc bb002be7'],
    [20, '243f6a88 85a308d3', '13198a2e 03707344', 'c4923a9c 483df7a0'],
  ])('%i rounds of counter %s under key %s', (rounds, counter, key, answer) => {
    expect(threefry(words(key), words(counter), rounds)).toEqual(words(answer));
  });
});

describe('the vector code draws the same numbers, to the last bit', () => {
  const key = streamKey(3, 'input');
  /** What the reference says of a draw: 52 bits between nought and one. */
  const unit = (draw: number): number => {
    const [a, b] = threefry(key, [draw | 0, Math.floor(draw / 2 ** 32)], drawRounds);
    return ((a >>> 12) * 2 ** 32 + (b >>> 0) + 0.5) / 2 ** 52;
  };
  const draws = [...Array.from({ length: 300 }, (_, draw) => draw), 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 40 + 5];
  const drawnAs = (shape: number, low: number, high: number) => {
    const kernel = kernelHere(modelOfOne({ shape, low, high, key }));
    return draws.map((draw) => kernel.deviations(draw)[0]);
  };

  test('uniform', () => {
    expect(drawnAs(1, -0.1, 0.4)).toEqual(draws.map((draw) => -0.1 + unit(draw) * (0.4 - -0.1)));
  });

  test('triangular, on both sides of the likely value and with it at either end', () => {
    for (const [low, high] of [
      [-0.1, 0.4],
      [0, 0.5],
      [-0.25, 0],
    ] as const) {
      const width = high - low;
      expect(drawnAs(2, low, high)).toEqual(
        draws.map((draw) =>
          unit(draw) < -low / width ? low + Math.sqrt(unit(draw) * (-low * width)) : high - Math.sqrt((1 - unit(draw)) * (high * width)),
        ),
      );
    }
  });
});

describe('the stream of an input', () => {
  test('hangs on its name, every letter of it, and on the seed', () => {
    const names = ['input capital/devices', 'input capital/device', 'input capital/devicse', 'group devices', ''];
    const keys = [1, 2, 4_294_967_297].flatMap((seed) => names.map((name) => streamKey(seed, name).join(' ')));
    expect(new Set(keys).size).toBe(15);
  });

  test('is the same wherever it is asked for', () => {
    expect(streamKey(7, 'input savings/paper')).toEqual(streamKey(7, 'input savings/paper'));
  });
});
