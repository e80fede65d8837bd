/** Channel shift in figures worked out by hand. */
import { describe, expect, test } from 'vitest';
import { resultOf } from '../../in-memory.js';

const head = 'fivecase: 1\ntitle: Online first\nhorizon: { first_year: 2020/21, years: 2 }\nchannels:\n';

const lines = (text: string) => resultOf(text).lines.map(({ id, kind, amounts }) => [id, kind, ...amounts]);

describe('blue badges', () => {
  // Before: 0.4 × 0.15 + 0.6 × 2.83 = 1.758; failed contacts 0.2 × 0.4 × 2.83 = 0.2264; in all 1.9844.
  // 2020/21: 0.0825 + 1.2735 + 0.3113 = 1.6673, saving 0.3171; 2021/22: 0.105 + 0.849 + 0.3962 = 1.3502, saving 0.6342.
  // × 21,784: 6,907.7064 and 13,815.4128; three tenths of it cashable.
  const blueBadge = `${head}  blue-badge:
    volume: 21784
    unit_cost: { online: £0.15, phone: £2.83 }
    before: { online: 40%, phone: 60% }
    after: { online: { 2020/21: 55%, 2021/22+: 70% }, phone: remainder }
    failure: { of: online, rate: 20%, to: phone }
`;

  test('a cashable part, and time saved', () => {
    expect(lines(`${blueBadge}    cashable: 30%\n`)).toEqual([
      ['savings/channel-blue-badge', 'cashable', '2072.31192', '4144.62384'],
      ['savings/channel-blue-badge-time', 'non-cashable', '4835.39448', '9670.78896'],
    ]);
  });

  test('time alone, where no budget falls', () => {
    expect(lines(blueBadge)).toEqual([['savings/channel-blue-badge-time', 'non-cashable', '6907.7064', '13815.4128']]);
  });

  test('time that a budget is said to give up counts in cash', () => {
    const text = `${blueBadge}    lines: { channel-blue-badge-time: { kind: cashable, scale: 50% } }\n`;
    expect(resultOf(text).profile.savings).toEqual(['3453.8532', '6907.7064']);
  });
});

test('a year that costs more is a negative saving, a channel on one side only has no share on the other', () => {
  // From post at £6 to phone at £8 in 2020/21 and online at £1 in 2021/22: 100 × −2, 100 × 5.
  const text = `${head}  council-tax:
    volume: 100
    unit_cost: { online: £1, phone: £8, post: £6 }
    before: { post: 100% }
    after: { phone: { 2020/21: 100%, 2021/22: 0% }, online: { 2020/21: 0%, 2021/22: 100% } }
    cashable: 100%
`;
  expect(lines(text)).toEqual([['savings/channel-council-tax', 'cashable', '-200', '500']]);
});

test('volume and shares before by year', () => {
  // 2020/21: 10 × (0.5 × 4 − 0) = 20; 2021/22: 20 × (0.25 × 4 − 0) = 20.
  const text = `${head}  permits:
    volume: { 2020/21: 10, 2021/22: 20 }
    unit_cost: { online: £0, phone: £4 }
    before: { phone: { 2020/21: 50%, 2021/22: 25% }, online: remainder }
    after: { online: 100% }
    cashable: 100%
`;
  expect(lines(text)).toEqual([['savings/channel-permits', 'cashable', '20', '20']]);
});
