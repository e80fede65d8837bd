import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import { measureIds, measureRules } from '../../../src/core/appraisal/measures/measures.js';
import { compareFigures, rankingMeasures } from '../../../src/core/options/ranking.js';
import { rounded } from '../figures.js';
import { hosted, keep, library, libraryOptions, shared } from './library.js';

const places = (by: string, texts?: Readonly<Record<string, string>>): readonly string[] =>
  library(by, texts).options.map(({ rank, file, figure, tied }) => `${rank}${tied ? '=' : ''} ${file} ${rounded(figure, 2) ?? 'none'}`);

describe('the worked example, on paper', () => {
  test('net present value: 100 before 90, whatever the order given', () => {
    expect(places('net_present_value')).toEqual(['1 hosted.yaml 100000.00', '2 shared.yaml 90000.00']);
  });

  test('payback: 1 + 100/110 years before 1 + 210/220, for lower is better', () => {
    expect(places('payback')).toEqual(['1 hosted.yaml 1.91', '2 shared.yaml 1.95']);
  });

  test('net benefit undiscounted is 131 for both: the order given decides, and ranks count on', () => {
    expect(places('total_net_benefit')).toEqual(['1 shared.yaml 131000.00', '2= hosted.yaml 131000.00']);
    expect(places('total_net_benefit', { 'hosted.yaml': hosted, 'shared.yaml': shared })).toEqual([
      '1 hosted.yaml 131000.00',
      '2= shared.yaml 131000.00',
    ]);
  });

  test('none comes last', () => {
    const never = hosted.replace('2022/23: 121', '2022/23: 1').replace('2021/22: 110', '2021/22: 1');
    expect(places('payback', { 'never.yaml': never, 'hosted.yaml': hosted })).toEqual(['1 hosted.yaml 1.91', '2 never.yaml none']);
  });

  test('the baseline stands in its own costs, and is left out of the options even where listed', () => {
    const { baseline, options } = library('net_present_value', { 'keep.yaml': keep, 'hosted.yaml': hosted });
    expect(options.map(({ file }) => file)).toEqual(['hosted.yaml']);
    expect(baseline?.appraisal.profile.base_budget.value.map(String)).toEqual(['300000', '300000', '300000']);
  });
});

describe('which way a measure counts', () => {
  /** LANGUAGE 7.1. */
  const lower = [
    'total_capital',
    'total_one_off',
    'total_recurring',
    'peak_funding',
    'equivalent_annual_cost',
    'payback',
    'payback_first',
    'payback_extended',
    'discounted_payback',
  ];

  test.each(measureIds)('%s', (id) => {
    expect(measureRules[id].better).toBe(lower.includes(id) ? 'lower' : 'higher');
    expect(rankingMeasures.filter((measure) => measure.id === id).map(({ better }) => better)).toEqual([measureRules[id].better]);
  });

  test('what a division leaves is no difference', () => {
    const third = decimal(1).div(3);
    expect(compareFigures(third.times(3), decimal(1), 'higher')).toBe(0);
    expect(compareFigures(decimal('1000.01'), decimal('1000.02'), 'higher')).toBeGreaterThan(0);
    expect(compareFigures(null, decimal(-5), 'higher')).toBeGreaterThan(0);
    expect(compareFigures(null, null, 'lower')).toBe(0);
  });
});

describe('options read together', () => {
  test('a template is left out', () => {
    const { options, leftOut } = libraryOptions({ 'common.yaml': `template: true\n${keep}`, 'hosted.yaml': hosted });
    expect(options.map(({ path }) => path)).toEqual(['hosted.yaml']);
    expect(leftOut).toEqual([{ path: 'common.yaml', why: 'template' }]);
  });

  test('without any baseline each is measured against its own base budget', () => {
    const alone = hosted.replace('baseline: keep.yaml\n', '');
    const { baseline, options } = library('net_present_value', { 'hosted.yaml': alone });
    expect(baseline).toBeNull();
    expect(rounded(options[0]?.figure ?? null, 0)).toBe('100000');
  });

  test('a baseline that has a baseline of its own is not followed', () => {
    const older = keep.replace('title:', 'baseline: older.yaml\ntitle:');
    const { baseline, options, diagnostics } = libraryOptions({ 'hosted.yaml': hosted, 'keep.yaml': older });
    expect({ baseline: baseline?.path, options: options.map(({ path }) => path), told: diagnostics.map(({ code }) => code) }).toEqual({
      baseline: 'keep.yaml',
      options: ['hosted.yaml'],
      told: [],
    });
  });

  test('mistakes of a file that several extend are told once', () => {
    const { options, diagnostics } = libraryOptions({
      'hosted.yaml': `extends: broken.yaml\n${hosted}`,
      'shared.yaml': `extends: broken.yaml\n${shared}`,
      'broken.yaml': 'fivecase: 1\ntemplate: true\nassumptions: { deflator: 2 }\n',
    });
    expect(options).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['percent-sign-missing']);
  });
});
