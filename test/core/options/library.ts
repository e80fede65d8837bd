/**
 * The worked example of docs/compare.md: a library's catalogue kept, hosted, or shared with a
 * neighbour. Three years at 10%, so that every figure can be had on paper:
 * hosted −100 + 110/1.1 + 121/1.21 = 100; shared −210 + 220/1.1 + 121/1.21 = 90 (thousands).
 */
import { readOptions } from '../../../src/language/options.js';
import type { OptionsRead } from '../../../src/language/options.js';
import { compare } from '../../../src/core/options/comparison.js';
import type { Comparison } from '../../../src/core/options/comparison.js';
import { rankingMeasure } from '../../../src/core/options/ranking.js';
import { filesOf } from '../../in-memory.js';

const head = (title: string): string =>
  `fivecase: 1\ntitle: ${title}\nhorizon: { first_year: 2020/21, years: 3 }\nassumptions: { discount_rate: 10% }\namounts_in: £000\n`;

export const keep = `${head('Keep the old catalogue')}base_budget: { old-catalogue: { annual: 300 } }\n`;
export const hosted = `${head('Hosted catalogue')}baseline: keep.yaml
base_budget: { old-catalogue: { annual: 300 } }
one_off: { move: { 2020/21: 100 } }
savings: { old-catalogue: { 2021/22: 110, 2022/23: 121 } }
`;
export const shared = `${head('Shared with a neighbour')}baseline: keep.yaml
base_budget: { old-catalogue: { annual: 300 } }
capital: { new-catalogue: { 2020/21: 210 } }
savings: { old-catalogue: { 2021/22: 220, 2022/23: 121 } }
`;

/** The example's options read together; `texts` may say others. */
export const libraryOptions = (texts: Readonly<Record<string, string>> = { 'shared.yaml': shared, 'hosted.yaml': hosted }): OptionsRead => {
  const all = filesOf({ 'keep.yaml': keep, ...texts });
  return readOptions(
    Object.keys(texts).map((path) => ({ path, reading: all.read(path) })),
    null,
    all,
  );
};

/** The example compared by a measure. */
export const library = (by = 'net_present_value', texts?: Readonly<Record<string, string>>): Comparison => {
  const { options, baseline, diagnostics } = libraryOptions(texts);
  const measure = rankingMeasure(by);
  if (options.length === 0 || !measure) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return compare(
    options.map(({ path, scenario }) => ({ file: path, scenario })),
    baseline && { file: baseline.path, scenario: baseline.scenario },
    measure,
  );
};
