/**
 * The shipped scenarios come out as their page says: hybrid passes, do nothing rises every year, the
 * refresh rises again when its devices are due, cloud first breaks the promise in its first year, less
 * capital fails on timing. Budgets in thousands, before the first year 12,000.
 */
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/core/arithmetic/decimal.js';
import { excerptOf } from '../../src/diagnostics/excerpt.js';
import { files, readFile } from '../../src/io/files.js';
import { readScenario } from '../../src/language/read.js';
import { judge } from '../../src/policy/judge.js';
import type { Policy } from '../../src/policy/policy.js';
import { subjectOf } from '../../src/policy/subject.js';
import type { Subject } from '../../src/policy/subject.js';
import { only } from './pages.js';

const names = [
  'base',
  'do-nothing',
  'on-premises',
  'cloud-first',
  'hybrid',
  'reduced-capital',
  'shared-service',
  'shared-service-stays-joint',
  'drivers/cloud-first',
  'drivers/hybrid',
];

const subjects: ReadonlyMap<string, Subject> = new Map(
  names.flatMap((name) => {
    const path = `scenarios/oxfordshire/${name}.yaml`;
    const subject = subjectOf(path, readScenario(path, readFile(path), files), files);
    return subject ? [[name, subject] as const] : [];
  }),
);

/** What is found in one of the options, judged beside the others, by code and sentence. */
const told = (name: string, policy: Policy = {}): readonly string[] => {
  const judged = judge([...subjects.values()], policy).find(({ subject }) => subject === subjects.get(name));
  if (!judged) throw new Error(`${name} was not judged`);
  return judged.diagnostics.map(({ severity, code, message }) => `${severity} ${code.replace('policy/', '')}: ${message}`);
};

const errors = (name: string): readonly string[] => told(name).filter((each) => each.startsWith('error'));

/** The years of findings, from their sentences. */
const yearsOf = (found: readonly string[]): readonly string[] => found.flatMap((each) => /in (\d{4}\/\d\d)/.exec(each)?.[1] ?? []);

it('the template is no option, and is not judged', () => {
  expect([...subjects.keys()]).toEqual(names.slice(1));
});

describe('hybrid', () => {
  it.each(['hybrid', 'drivers/hybrid', 'shared-service', 'shared-service-stays-joint'])('%s breaks no promise', (name) => {
    expect(errors(name)).toEqual([]);
  });

  it('leaves nothing open but real terms, which the page takes cash to be', () => {
    expect(told('hybrid')).toEqual(['warning real-terms-stated: no general inflation is given: cash is discounted as if it were real']);
  });

  it('fails once the service bears what its capital costs', () => {
    // 2021/22: budget 11,423; provision 5,414 / 5 = 1,082.8; interest on the opening debt 5,414 × 2.8% = 151.592.
    const [first] = told('hybrid', only('revenue-falls-every-year', { financing: 'always' }));
    expect(first).toBe(
      'error revenue-falls-every-year: revenue rises by £787,392 in 2021/22, from £11,870,000 to £12,657,392; what adds most is financing, £1,234,392',
    );
  });

  it('costs less over the horizon, and more in the last year when financing counts', () => {
    expect(told('hybrid', only('total-cost-falls'))).toEqual([]);
    // Borrowed so far 9,797, provided so far 1,082.8 + 1,709.4 + 1,849.4: opening debt 5,155.4. 10,147 + 9,797 / 5 + 5,155.4 × 2.8%.
    expect(told('hybrid', only('total-cost-falls', { measured: 'with-financing' }))).toEqual([
      "warning total-cost-falls: revenue and financing come to £12,250,751 in the last year, not below today's £12,000,000",
    ]);
  });

  it('has 83% of its capital in the first two years', () => {
    // (5,414 + 3,133) / 10,247 = 83.4%
    const share = (least: string) => told('hybrid', only('early-capital-share', { least: decimal(least) }));
    expect(share('0.83')).toEqual([]);
    expect(share('0.84')[0]).toContain('83.4% of the capital');
  });
});

describe('the promise that revenue falls every year', () => {
  it.each([
    ['do-nothing', ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25']],
    ['on-premises', ['2023/24', '2024/25']],
    ['cloud-first', ['2020/21']],
    ['drivers/cloud-first', ['2020/21']],
    ['reduced-capital', ['2020/21', '2021/22']],
    ['hybrid', []],
  ])('%s breaks it in %j', (name, years) => {
    expect(yearsOf(told(name, only('revenue-falls-every-year')))).toEqual(years);
  });

  it('cloud first rises by £1,080k in its first year, pointed at in the line that rises most', () => {
    const subject = subjects.get('cloud-first');
    if (!subject) throw new Error('cloud first was not read');
    const [finding] = judge([subject], only('revenue-falls-every-year')).flatMap(({ diagnostics }) => diagnostics);
    expect(finding && excerptOf(finding)).toMatch(
      /^scenarios\/oxfordshire\/cloud-first\.yaml:\d+:27: error: revenue rises by £1,080,000 in 2020\/21, from £12,000,000 to £13,080,000; what adds most is Cloud consumption, £350,000 .*\n.*movements: \{ 2020\/21: 350,/,
    );
  });

  it('is kept before inflation by the refresh until the last year, where warranty lapses', () => {
    // Movements less contract inflation: -150, -350, -200, +50, +100.
    expect(yearsOf(told('on-premises', only('revenue-falls-every-year', { prices: 'before-inflation' })))).toEqual(['2023/24', '2024/25']);
  });
});

it('what else breaks is said: do nothing has no reason of its own', () => {
  const without = (name: string) => errors(name).filter((each) => !each.includes('revenue-falls-every-year'));
  expect(without('do-nothing')).toEqual(['error has-justification: the project has no justification']);
  for (const name of ['on-premises', 'cloud-first', 'reduced-capital']) expect(without(name), name).toEqual([]);
});

it('less capital does not pay back, and says so no longer', () => {
  expect(told('reduced-capital', only('payback-within'))).toHaveLength(1);
  expect(subjects.get('reduced-capital')?.scenario.justification.has('payback')).toBe(false);
});
