/** `diff --base`: the old version out of git, with what it extends and its baseline, and nothing checked out. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ran } from './page.js';

let folder = '';
const git = (...args: readonly string[]): void => {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=Finance', '-c', 'user.email=finance@example.org', '-C', folder, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
};
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

const common =
  'fivecase: 1\ntemplate: true\nhorizon: { first_year: 2020/21, years: 3 }\nassumptions: { discount_rate: 10% }\namounts_in: £000\n';
const keep = 'fivecase: 1\nextends: ../common.yaml\ntitle: Keep the old catalogue\nrecurring: { support: { 2020/21: £10k } }\n';
const hosted = (saved: number, note = ''): string =>
  `fivecase: 1\nextends: ../common.yaml\nbaseline: keep.yaml\ntitle: Hosted catalogue\n${note}one_off: { move: { 2020/21: £100k } }\nsavings: { old-catalogue: { 2021/22: £${saved}k } }\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivecase-git-'));
  mkdirSync(join(folder, 'options'));
  git('init', '--quiet', '--initial-branch=main');
  write('common.yaml', common);
  write('options/keep.yaml', keep);
  write('options/hosted.yaml', hosted(110));
  git('add', '.');
  git('commit', '--quiet', '-m', 'First figures');
  git('tag', 'first');
  // The discount rate, the baseline and a saving change; at the tag they stand as they stood.
  write('common.yaml', common.replace('10%', '0%'));
  write('options/keep.yaml', keep.replace('£10k', '£30k'));
  write('options/hosted.yaml', hosted(132));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) => ran(['diff', ...args.map((arg) => (arg.endsWith('.yaml') ? join(folder, arg) : arg))]);

describe('diff --base', () => {
  it('reads the old version, what it extends and its baseline at that commit', async () => {
    const { code, out } = await run('options/hosted.yaml', '--base', 'first', '--format', 'json');
    expect(code).toBe(0);
    const result = JSON.parse(out) as {
      readonly old: { readonly file: string };
      readonly material: boolean;
      readonly measures: readonly { readonly id: string; readonly old: string; readonly new: string; readonly change: string }[];
      readonly bridge: { readonly steps: readonly { readonly id: string; readonly net_present_value: string }[] };
      readonly inputs: readonly {
        readonly id: string;
        readonly written: readonly { readonly text: string; readonly at: { readonly file: string; readonly line: number } }[];
      }[];
    };
    expect(result.old.file).toBe('first:options/hosted.yaml');
    expect(result.material).toBe(true);
    // Old: −100 + 10 + 110/1.1 = 10. New, at no discount: −100 + 30 + 132 = 62.
    expect(result.measures.find(({ id }) => id === 'net_present_value')).toMatchObject({ old: '10000', new: '62000', change: '52000' });
    // At today's rate of nought: 22 more saved, the baseline 20 dearer, and what the rate did to the old flows, 20 − 10.
    expect(result.bridge.steps).toMatchObject([
      { id: 'savings/old-catalogue', net_present_value: '22000' },
      { id: 'baseline', net_present_value: '20000' },
      { id: 'discounting', net_present_value: '10000' },
    ]);
    expect(
      result.inputs.map(({ id, written }) => [id, ...written.map(({ text, at }) => `${text} ${at.file.replace(folder, '.')}:${at.line}`)]),
    ).toEqual([
      ['assumptions.discount_rate', '10% first:./common.yaml:4', '0% ./common.yaml:4'],
      [
        'savings/old-catalogue',
        'amounts { 2021/22: £110k } first:./options/hosted.yaml:6',
        'amounts { 2021/22: £132k } ./options/hosted.yaml:6',
      ],
    ]);
  });

  it('leaves the files as they are', () => {
    expect(readFileSync(join(folder, 'options/hosted.yaml'), 'utf8')).toBe(hosted(132));
  });

  it('writes a comment that begins with its hidden tag', async () => {
    const { out } = await run('options/hosted.yaml', '--base', 'first', '--format', 'md');
    expect(out.split('\n').slice(0, 5)).toEqual([
      '<!-- fivecase-diff options/hosted.yaml -->',
      '',
      '# Hosted catalogue: net present value rises by £52k',
      '',
      'Net present value from £10k to £62k; payback from 1.82 years to 1.53 years.',
    ]);
  });

  it('says that nothing material changed, and lists the inputs all the same', async () => {
    write('options/hosted.yaml', hosted(132).replace('£100k', '£99,500').replace('{ 2020/21: £99,500 }', '{ 2020/21: "£99,500" }'));
    git('commit', '--quiet', '-am', 'Second figures');
    write('options/hosted.yaml', hosted(132, 'summary: Only words changed.\n').replace('£100k', '£99600'));
    const { out } = await run('options/hosted.yaml', '--base', 'HEAD');
    expect(out).toContain('Hosted catalogue: no material change');
    expect(out).toContain('No figure moves by £1,000 or more, and payback by no month; 1 input changed.');
    expect(out).toContain('one_off/move');
    expect(out).not.toContain('Only words');
    expect((await run('options/hosted.yaml', '--base', 'HEAD', '--material', '£100')).out).toContain('net present value');
  });

  it.each([
    ['a commit that is not there', 'options/hosted.yaml', 'second', 2, 'is no commit, branch or tag'],
    ['a commit that looks like an option', 'options/hosted.yaml', '--upload-pack=x', 2, 'is no commit, branch or tag'],
    ['a file that was not there', 'options/new.yaml', 'first', 2, 'there was no such file at first'],
  ])('%s', async (_, file, ref, expected, words) => {
    write('options/new.yaml', hosted(1));
    const { code, error, out } = await run(file, `--base=${ref}`);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(error).toContain(words);
  });

  it('a folder without git', async () => {
    const { code, error } = await ran(['diff', '/fivecase-nowhere.yaml', '--base', 'main']);
    expect(code).toBe(2);
    expect(error).toContain('not in a git repository');
  });

  it('two versions of other years are refused with both named', async () => {
    write(
      'options/longer.yaml',
      hosted(132).replace('title:', 'horizon: { years: 4 }\nbaseline: null\ntitle:').replace('baseline: keep.yaml\n', ''),
    );
    const { code, error } = await run('options/hosted.yaml', 'options/longer.yaml');
    expect(code).toBe(1);
    expect(error).toMatch(/hosted\.yaml.*longer\.yaml/);
  });
});
