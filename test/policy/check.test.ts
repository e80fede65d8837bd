/**
 * Limits, waivers and whose word counts in policy. The library of these tests spends £100,000 and saves
 * £60,000 a year for three years: net benefit −40, 60, 60, in all 80; payback 1 + 40 ÷ 60 = 1.67 years;
 * at a discount rate of 0% a net present value of £80,000.
 */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { positionOf } from '../../src/diagnostics/span.js';
import { readConfig } from '../../src/language/config/config.js';
import { check } from '../../src/policy/check.js';
import { judgeFile } from '../../src/policy/judge-file.js';
import type { Before } from '../../src/policy/judge-file.js';
import { fails } from '../../src/policy/finding.js';
import type { Finding } from '../../src/policy/finding.js';
import { ruleIds } from '../../src/policy/rules.js';
import { filesOf } from '../in-memory.js';

const library = `fivecase: 1
title: Library
horizon: { first_year: 2020/21, years: 3 }
assumptions: { discount_rate: 0% }
capital: { catalogue: { 2020/21: £100k } }
savings: { old-catalogue: { annual: £60k } }
`;

/** Every rule off but these, so that each test speaks of one thing. */
const policy = (...on: readonly string[]): string =>
  `policy: { ${[...ruleIds.filter((id) => !on.some((each) => each.startsWith(id))).map((id) => `${id}: off`), ...on].join(', ')} }\n`;

interface Case {
  readonly config: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly before?: Readonly<Record<string, string>>;
  readonly today?: string;
}

/** Everything found in a library and its settings. */
const checked = (text: string, { config, others = {}, before, today = '2026-11-22' }: Case) => {
  const texts = { ...others, 'library.yaml': text, 'fivecase.config.yaml': config };
  const files = filesOf(texts);
  const then: Before | null = before
    ? { files: filesOf({ ...before, 'fivecase.config.yaml': config }), pathOf: (path) => path, known: new Map() }
    : null;
  const judged = Object.keys(texts)
    .filter((path) => path !== 'fivecase.config.yaml')
    .map((path) => judgeFile({ path, reading: files.read(path) }, files, new Map(), then));
  return check(judged, {
    today,
    within: (from, path) => posix.relative(posix.dirname(from), path),
    isThere: (_, path) => path in texts || path === 'not-judged.yaml',
    settings: (path) => readConfig(path, files.read(path)),
  });
};

const inWords = ({ diagnostic: { code, severity, span, message } }: Finding): string =>
  `${severity} ${code} ${span.source.path}:${positionOf(span).line}: ${message}`;

const findings = (text: string, given: Case): readonly Finding[] => {
  const { files, ofSettings } = checked(text, given);
  return [...files.flatMap((file) => file.findings), ...ofSettings.map((diagnostic): Finding => ({ diagnostic, waived: null }))];
};

const told = (text: string, given: Case): readonly string[] => findings(text, given).map(inWords);

describe('limits', () => {
  const limited = (limits: string, text = library, before?: Readonly<Record<string, string>>): readonly string[] =>
    told(text, { config: `${policy()}limits: ${limits}\n`, ...(before && { before }) });

  it.each([
    '{ net_present_value: { at_least: £80k } }',
    '{ net_present_value: { at_most: £80000 } }',
    '{ total_capital: { at_least: £0, at_most: £12m } }',
    '{ payback: { at_most: 1.7 years } }',
    '{ return_on_investment: { at_least: 80% } }',
    '{ benefit_cost_ratio: { at_least: 1.5 } }',
    '{ net_benefit@2020/21: { at_least: -£40k } }',
    '{ net_cost: { at_most: £40k } }',
    '{ savings/old-catalogue: { at_least: £60k } }',
    '{ payback_extended: { at_least: 1 years } }',
    '{ payback_extended: { at_most: 9 years } }',
    '{ risk_adjusted.payback_extended: { at_most: 2 years } }',
  ])('%s is kept', (limits) => {
    expect(limited(limits)).toEqual([]);
  });

  it.each([
    ['{ net_present_value: { at_least: £81k } }', ['2: net_present_value is £80k, below the limit of £81k']],
    // One in the last digit of the limit would not show it.
    ['{ net_present_value: { at_least: £0.0801m } }', ['2: net_present_value is £0.0800m, below the limit of £0.0801m']],
    ['{ total_capital: { at_most: £0.1m } }', []],
    ['{ total_capital: { at_most: £99999.99 } }', ['2: total_capital is £100,000.00, above the limit of £99999.99']],
    ['{ payback: { at_most: 1.6 years } }', ['2: payback is 1.7 years, above the limit of 1.6 years']],
    ['{ payback: { at_most: 1.66 years } }', ['2: payback is 1.67 years, above the limit of 1.66 years']],
    ['{ payback_extended: { at_most: 1 year } }', ['2: payback is 2 years, above the limit of 1 year']],
    ['{ net_benefit@2020/21: { at_least: £0 } }', ['2: net_benefit@2020/21 is -£40,000, below the limit of £0']],
    [
      '{ net_benefit: { at_most: £50k } }',
      ['2: net_benefit@2021/22 is £60k, above the limit of £50k', '2: net_benefit@2022/23 is £60k, above the limit of £50k'],
    ],
    ['{ savings/old-catalogue@2021/22: { at_least: £61k } }', ['6: savings/old-catalogue@2021/22 is £60k, below the limit of £61k']],
  ])('%s is breached', (limits, expected) => {
    expect(limited(limits)).toEqual(expected.map((each) => `breach limit-breached library.yaml:${each}`));
  });

  it('a figure just beyond a limit is shown with the digits that tell', () => {
    const dearer = library.replace('£100k', '£100004');
    expect(limited('{ total_capital: { at_most: £0.1m } }', dearer)).toEqual([
      'breach limit-breached library.yaml:2: total_capital is £0.100004m, above the limit of £0.1m',
    ]);
  });

  it('a figure of lines or years that a scenario does not have is no business of its', () => {
    const other = library.replaceAll('old-catalogue', 'paper-store');
    const limits = '{ savings/paper-store: { at_least: £1 }, net_cost@2023/24: { at_most: £1 } }';
    const longer = library.replace('years: 3', 'years: 4');
    expect(told(library, { config: `${policy()}limits: ${limits}\n`, others: { 'other.yaml': other, 'longer.yaml': longer } })).toEqual([]);
  });

  it('but one that no scenario has is told, once', () => {
    const other = library.replaceAll('old-catalogue', 'paper-store');
    const limits = '{ savings/maintenance: { at_least: £1 } }';
    expect(told(library, { config: `${policy()}limits: ${limits}\n`, others: { 'other.yaml': other } })).toEqual([
      'warning limit-unused fivecase.config.yaml:2: no scenario that was checked has "savings/maintenance", so its limit holds nothing',
    ]);
  });

  it.each([
    ['{ peak_fund: { at_most: £1 } }', 'error unknown-figure fivecase.config.yaml:2: there is no figure "peak_fund"'],
    [
      '{ payback: { at_most: £1 } }',
      'error expect-kind fivecase.config.yaml:2: payback is compared with a time in years, and "£1" is not of that kind',
    ],
  ])('%s is a mistake of the settings', (limits, expected) => {
    expect(limited(limits)).toEqual([expected]);
  });

  describe('of a change', () => {
    const dearer = library.replace('£100k', '£130k');
    it.each([
      ['kept', '{ change: { total_capital: { at_most: £30k } } }', []],
      ['breached', '{ change: { total_capital: { at_most: £29k } } }', ['total_capital changes by £30k, above the limit of £29k']],
      [
        'breached downwards',
        '{ change: { net_present_value: { at_least: -£10k } } }',
        ['net_present_value changes by -£30k, below the limit of -£10k'],
      ],
      [
        'a line that is new counts in full',
        '{ change: { recurring/hosting: { at_most: £4k } } }',
        [1, 2, 3].map(() => 'recurring/hosting'),
      ],
    ])('%s', (_, limits, expected) => {
      const now = `${dearer}recurring: { hosting: { annual: £5k } }\n`;
      const found = limited(limits, expected.length === 3 ? now : dearer, { 'library.yaml': library });
      expect(found).toHaveLength(expected.length);
      found.forEach((each, index) => expect(each).toContain(expected[index]));
    });

    it('is not judged of a file that is new, nor without an older version', () => {
      const limits = '{ change: { total_capital: { at_most: £0 } } }';
      expect(limited(limits, dearer, {})).toEqual([]);
      expect(limited(limits, dearer)).toEqual([]);
    });

    it('says so where the older version has mistakes', () => {
      const limits = '{ change: { total_capital: { at_most: £0 } } }';
      expect(limited(limits, dearer, { 'library.yaml': library.replace('0%', '0') })).toEqual([
        'info limit-before-unsound library.yaml:2: cannot judge: library.yaml has mistakes, so what changes since then is held to no limit',
      ]);
    });

    it('a payback that is lost is a change above any limit, and one that is found below none', () => {
      const limits = '{ change: { payback: { at_most: 1 year } } }';
      const never = library.replace('£60k', '£20k');
      expect(limited(limits, never, { 'library.yaml': library })).toEqual([
        'breach limit-breached library.yaml:2: there is no payback any more, a change above the limit of 1 year',
      ]);
      expect(limited(limits, library, { 'library.yaml': never })).toEqual([]);
      expect(limited(limits.replace('at_most', 'at_least'), library, { 'library.yaml': never })).toEqual([
        'info limit-not-judged library.yaml:2: cannot judge: payback has no value before or none now, so there is nothing to hold to its limit',
      ]);
      // Before, £40,000 were left after three years at £20,000 a year: 5 years, against 1.67.
      const extended = limits.replace('payback:', 'payback_extended:');
      expect(limited(extended, library, { 'library.yaml': never })).toEqual([]);
      expect(limited(extended, never, { 'library.yaml': library })).toEqual([
        'breach limit-breached library.yaml:2: payback_extended changes by 3 years, above the limit of 1 year',
      ]);
    });
  });

  it('make a check fail, and are no error', () => {
    const [breach] = findings(library, { config: `${policy()}limits: { net_present_value: { at_least: £1m } }\n` });
    if (!breach) throw new Error('nothing was found');
    expect([fails(breach, 'error'), fails(breach, 'warning'), fails(breach, 'never')]).toEqual([true, true, false]);
  });
});

describe('waivers', () => {
  const waiver = (fields: string): string =>
    `waivers: [{ ${fields}, reason: Accepted by Cabinet, owner: Director of Finance, expires: 2027-03-31 }]\n`;
  const withWaiver = (fields: string, today?: string): readonly Finding[] =>
    findings(library, { config: policy('has-justification', 'funding-named') + waiver(fields), ...(today && { today }) });
  /** `code` of what is told, or `waived code`. */
  const short = (all: readonly Finding[]): readonly string[] =>
    all.map(({ diagnostic, waived }) => (waived ? `waived ${diagnostic.code}` : diagnostic.code));

  it('of nothing: both findings count', () => {
    expect(short(findings(library, { config: policy('has-justification', 'funding-named') }))).toEqual([
      'policy/has-justification',
      'policy/funding-named',
    ]);
  });

  it.each([
    ['rule: funding-named, file: library.yaml'],
    ['rule: policy/funding-named, file: ./library.yaml'],
    ['rule: funding-named, file: .'],
    ['rule: funding-named, line: capital/catalogue'],
    ['rule: funding-named, file: library.yaml, line: 5'],
    ["rule: funding-named, file: '.\\library.yaml'"],
  ])('{ %s } accepts what it names and nothing else', (fields) => {
    expect(short(withWaiver(fields))).toEqual(['policy/has-justification', 'waived policy/funding-named']);
  });

  it.each([
    ['rule: funding-named, file: library.yaml, line: savings/old-catalogue', 'waiver-unused'],
    ['rule: funding-named, file: library.yaml, line: 6', 'waiver-unused'],
    ['rule: no-double-count, file: library.yaml', 'waiver-unused'],
  ])('{ %s } is of no use, and is told', (fields, code) => {
    expect(short(withWaiver(fields))).toEqual(['policy/has-justification', 'policy/funding-named', code]);
  });

  it('names a line that a driver makes by its id, as results do', () => {
    const energy = `${library}energy: { before: 100k, after: 60k, price: £0.14, lines: { energy: { note: By the kiosks } } }\n`;
    const of = (line: string) =>
      short(findings(energy, { config: policy('saving-has-owner', 'source-given') + waiver(`rule: saving-has-owner, line: ${line}`) }));
    expect(of('savings/energy').filter((each) => each.startsWith('waived'))).toEqual(['waived policy/saving-has-owner']);
    expect(of('savings/energy')).not.toContain('waiver-unused');
    expect(of('savings/energi')).toContain('waiver-unused');
  });

  it('of a file that was not checked is left alone', () => {
    expect(short(withWaiver('rule: funding-named, file: not-judged.yaml'))).toEqual(['policy/has-justification', 'policy/funding-named']);
  });

  it('of a file that is not there is of no use', () => {
    const [, , unused] = withWaiver('rule: funding-named, file: options/other.yaml').map(inWords);
    expect(unused).toBe(
      'warning waiver-unused fivecase.config.yaml:2: this waiver of "funding-named" waives nothing: there is no file or folder "options/other.yaml"',
    );
  });

  it('of the number of a line says of which file', () => {
    expect(withWaiver('rule: funding-named, line: 5').map(inWords)).toContain(
      'error waiver-of-everything fivecase.config.yaml:2: this waiver of "funding-named" names line 5 and no file, so it would hold for that line of every file',
    );
  });

  it('counts on its last day, and on the next the finding is back, with a word about the waiver', () => {
    const fields = 'rule: funding-named, file: library.yaml';
    expect(short(withWaiver(fields, '2027-03-31'))).toEqual(['policy/has-justification', 'waived policy/funding-named']);
    expect(short(withWaiver(fields, '2027-04-01'))).toEqual(['policy/has-justification', 'policy/funding-named', 'waiver-expired']);
  });

  it('of a limit may name its figure', () => {
    const limits = 'limits: { net_present_value: { at_least: £1m }, total_capital: { at_most: £1 } }\n';
    const found = findings(library, {
      config: policy() + limits + waiver('rule: limit-breached, figure: total_capital, file: library.yaml'),
    });
    expect(short(found)).toEqual(['limit-breached', 'waived limit-breached']);
  });

  it('of a mistake is refused', () => {
    expect(short(withWaiver('rule: percent-sign-missing, file: library.yaml'))).toContain('waiver-of-mistake');
  });

  it('cannot make a file with a mistake pass', () => {
    const found = findings(`${library}titel: x\n`, { config: policy() + waiver('rule: unknown-key, file: library.yaml') });
    expect(short(found)).toEqual(['unknown-key', 'waiver-of-mistake']);
  });

  it('what is waived makes no check fail', () => {
    const waived = withWaiver('rule: has-justification, file: library.yaml').filter((each) => each.waived !== null);
    expect(waived).toHaveLength(1);
    expect(waived.some((each) => fails(each, 'warning'))).toBe(false);
  });
});

describe('whose word counts', () => {
  const own = (said: string): string => `${library}policy: { ${said} }\n`;
  const withoutRule = (id: string): string => policy(`${id}: @`).replace(/, [a-z-]+: @/, '');

  it('what the council says of a rule holds, and the scenario is told where it says otherwise', () => {
    expect(told(own('has-justification: off'), { config: policy('has-justification: warning') })).toEqual([
      'warning policy-settled library.yaml:7: the council\'s settings have has-justification as "warning", which counts, and not this',
      'warning policy/has-justification library.yaml:2: the project has no justification',
    ]);
  });

  it('what the council leaves open the scenario may say', () => {
    expect(told(own('has-justification: off'), { config: withoutRule('has-justification') })).toEqual([]);
    expect(told(library, { config: withoutRule('has-justification') }).map((each) => each.split(':')[0])).toEqual([
      'error policy/has-justification library.yaml',
    ]);
  });

  it('setting by setting: the number is the council’s, the weight the scenario’s', () => {
    const config = withoutRule('payback-within').replace(' }', ', payback-within: { years: 1 } }');
    const [finding = ''] = told(own('payback-within: error'), { config });
    expect(finding).toMatch(/^error policy\/payback-within library\.yaml:\d+: .*1 year/);
  });

  it('the same said twice is no matter', () => {
    expect(told(own('has-justification: off'), { config: policy() })).toEqual([]);
  });

  it('rules nobody knows are mistakes, wherever they are said', () => {
    expect(told(own('has-justifiction: off'), { config: policy() })).toEqual([
      'error unknown-key library.yaml:7: "has-justifiction" is not a key of the rules',
    ]);
    expect(told(library, { config: policy('payback-within: { year: 4 }') }).map((each) => each.split(': ')[0])).toContain(
      'error unknown-key fivecase.config.yaml:1',
    );
  });
});

describe('a scenario that rests on another file', () => {
  const option = 'fivecase: 1\nextends: base.yaml\ntitle: Option\n';
  const config = policy('funding-named');

  it('is told of what stands there at the key that brings it in', () => {
    const [first] = findings(option, { config, others: { 'base.yaml': `${library}template: true\n` } });
    if (!first) throw new Error('nothing was found');
    expect(inWords(first)).toMatch(/^warning policy\/funding-named library\.yaml:2: /);
    expect(first.diagnostic.hint).toContain('What it speaks of stands at base.yaml:5:12.');
  });

  it('and need not be told where that file is checked too', () => {
    expect(told(option, { config, others: { 'base.yaml': library } }).map((each) => each.split(': ')[0])).toEqual([
      'warning policy/funding-named base.yaml:5',
    ]);
  });

  it('unless the check may fail for it', () => {
    const strict = policy('funding-named: error');
    expect(told(option, { config: strict, others: { 'base.yaml': library } }).map((each) => each.split(': ')[0])).toEqual([
      'error policy/funding-named base.yaml:5',
      'error policy/funding-named library.yaml:2',
    ]);
  });
});
