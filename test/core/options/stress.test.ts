import { describe, expect, test } from 'vitest';
import { stressResults } from '../../../src/core/options/stress.js';
import { stressTests } from '../../../src/language/stress-tests.js';
import { hosted, library, libraryOptions, shared } from './library.js';

const under = (texts: Readonly<Record<string, string>>) => {
  const comparison = library('net_present_value', texts);
  const read = libraryOptions(texts);
  const inOrder = comparison.options.flatMap(({ file }) => read.options.find(({ path }) => path === file) ?? []);
  const { tests, troubles } = stressTests(inOrder);
  const rows = stressResults(comparison, tests).map(({ id, options }) => [
    id,
    options.map(({ under: each, appraisal, rank }) =>
      'without' in each ? each.without : `${appraisal.measures.net_present_value.value.div(1000).toFixed(2)} (${rank})`,
    ),
  ]);
  return { rows: Object.fromEntries(rows) as Readonly<Record<string, readonly string[]>>, troubles };
};

describe('the standard set on the worked example (hosted 100, shared 90), on paper', () => {
  const { rows, troubles } = under({ 'hosted.yaml': hosted, 'shared.yaml': shared });

  test.each<readonly [string, readonly string[], string]>([
    ['capital-20', ['nothing to change', '48.00 (2)'], '90 − 20% of 210'],
    ['capital-54', ['nothing to change', '-23.40 (2)'], '90 − 54% of 210'],
    ['capital-slips', ['nothing to change', '94.96 (2)'], '26% of 210 is 54.6, paid a year later: 54.6 − 54.6/1.1 = 4.96'],
    ['savings-25', ['50.00 (1)', '15.00 (2)'], 'a quarter of 200 and of 300'],
    ['savings-late', ['-9.09 (1)', '-28.18 (2)'], '−100 + 110/1.21; −210 + 220/1.21'],
    ['savings-25-late', ['-31.82 (1)', '-73.64 (2)'], '−100 + 82.5/1.21; −210 + 165/1.21'],
    ['cloud-prices-10', ['nothing to change', 'nothing to change'], 'no line is a price of the cloud'],
    ['borrowing-1', ['nothing to change', 'nothing to change'], 'no rate is given'],
    ['discount-rate-3', ['120.85 (1)', '117.65 (2)'], '−100 + 110/1.03 + 121/1.0609; −210 + 220/1.03 + 121/1.0609'],
    ['capital-withdrawn', ['nothing to change', '90.00 (2)'], 'all capital falls in year one'],
  ])('%s', (id, expected) => {
    expect(rows[id]).toEqual(expected);
  });

  test('nothing stands in the way', () => {
    expect(troubles).toEqual([]);
  });

  test('capital withdrawn after year one: half of it, and so half of the savings', () => {
    // 105 + 105/1.1 in full; half spent: −105 + (200 + 100) / 2 = 45.
    const phased = shared.replace('{ 2020/21: 210 }', '{ 2020/21: 105, 2021/22: 105 }');
    expect(under({ 'phased.yaml': phased }).rows['capital-withdrawn']).toEqual(['45.00 (1)']);
  });

  test('capital in other shapes slips too, with its index and its contingency', () => {
    // 100 a year paid by the month in 2020/21, 10% contingency, prices +10% a year: 26 × 1.1 × 1.1 / 1.1 in 2021/22 instead of 26 × 1.1.
    const monthly = shared
      .replace('discount_rate: 10%', 'discount_rate: 10%, indices: { prices: 10% }')
      .replace('{ 2020/21: 210 }', '{ annual: 100, until: 2020/21, contingency: 10%, index: prices }');
    const [before] = library('net_present_value', { 'monthly.yaml': monthly }).options;
    expect(before?.figure?.toFixed(2)).toBe('190000.00');
    expect(under({ 'monthly.yaml': monthly }).rows['capital-slips']).toEqual(['190.00 (1)']);
  });

  test('cloud prices are known by tag, id, name and index', () => {
    const lines =
      'recurring:\n  cloud-hosting: { 2020/21: 10 }\n  storage: { amounts: { 2020/21: 10 }, name: Storage in the cloud }\n  backup: { amounts: { 2020/21: 10 }, tags: [cloud] }\n  cloudy: { 2020/21: 10 }\n';
    // 30 of 40 are cloud: 3 more.
    expect(under({ 'hosted.yaml': `${hosted}${lines}` }).rows['cloud-prices-10']).toEqual(['57.00 (1)']);
  });
});

describe("a scenario's own stresses", () => {
  const own = `${hosted}stress:
  supplier-fails:
    name: Supplier fails in the second year
    one_off: { second-move: { 2021/22: 110 } }
    savings: { old-catalogue: { 2021/22: 0, 2022/23: 121 } }
  smaller:
    every: { savings: { scale: 50% } }
    savings: { old-catalogue: { confidence: 50% } }
  savings-25:
    every: { savings: { scale: 0% } }
`;

  test('are laid over it as a file is: short forms, whole maps of years, every line of a section', () => {
    const { rows } = under({ 'hosted.yaml': own, 'shared.yaml': shared });
    // −100 − 110/1.1 + 121/1.21 = −100, behind the 90 of shared.
    expect(rows['supplier-fails']).toEqual(['-100.00 (2)', 'not its own']);
    expect(rows['smaller']).toEqual(['0.00 (2)', 'not its own']);
  });

  test('one with the id of a standard stress takes its place', () => {
    expect(under({ 'hosted.yaml': own, 'shared.yaml': shared }).rows['savings-25']).toEqual(['-100.00 (2)', '15.00 (1)']);
  });

  test('never change a figure of the scenario itself', () => {
    expect(library('net_present_value', { 'hosted.yaml': own }).options[0]?.figure?.toFixed(0)).toBe('100000');
  });

  test('are read whether or not they are run', () => {
    const codes = (stress: string): readonly string[] =>
      libraryOptions({ 'hosted.yaml': `${hosted}stress:\n  worse:\n${stress}` }).diagnostics.map(({ code }) => code);
    expect(codes('    savings: { old-catalogue: { scale: 2 } }\n')).toEqual(['percent-sign-missing']);
    expect(codes('    savings: { old-catalog: { scale: 2% } }\n')).toEqual(['stress-unknown-line']);
    expect(codes('    horizon: { years: 9 }\n')).toEqual(['unknown-key']);
    expect(codes('    every: { savings: { confidence: 9% } }\n')).toEqual(['unknown-key']);
    expect(codes('    note: nothing\n')).toEqual(['stress-nothing']);
    expect(codes('    every: { savings: { delay: 6 } }\n')).toEqual(['delay-not-whole-years']);
  });
});
