/** What `mtfp` reads beside its scenarios: the file as it was in git, and a partner's part. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ran } from './page.js';

const common = (annual: string): string => `fivecase: 1
template: true
horizon: { first_year: 2022/23, years: 3 }
savings: { counter-staff: { annual: ${annual}, from: 2022-10 } }
`;
const kiosks = 'fivecase: 1\nextends: common.yaml\ntitle: Self-service kiosks\ncapital: { kiosks: { 2022/23: £400k } }\n';

/** A repository with a first commit, and a change to the common file since. */
const repository = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fivecase-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const git = (...words: readonly string[]): unknown =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Finance', '-c', 'user.email=finance@example.org', ...words], { stdio: 'ignore' });
  writeFileSync(join(folder, 'common.yaml'), common('£180k'));
  writeFileSync(join(folder, 'kiosks.yaml'), kiosks);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'As approved');
  writeFileSync(join(folder, 'common.yaml'), common('£150k'));
  return folder;
};

describe('--base', () => {
  it('shows the profile as it was, with the files it then extended, and leaves the folder as it is', async () => {
    const folder = repository();
    const { code, out, error } = await ran(['mtfp', join(folder, 'kiosks.yaml'), '--base', 'HEAD', '--format', 'json']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const { approved } = JSON.parse(out) as { approved: readonly { lines: readonly unknown[] }[] };
    expect(approved[0]?.lines).toEqual([
      { id: 'capital/kiosks', approved: ['400000', '0', '0'], now: ['400000', '0', '0'], change: '0' },
      { id: 'savings/counter-staff', approved: ['90000', '180000', '180000'], now: ['75000', '150000', '150000'], change: '-75000' },
    ]);
  });

  it.each(['nowhere', '--output=stolen', 'HEAD:kiosks.yaml'])('refuses %s, which is no commit', async (ref) => {
    const folder = repository();
    const { code, error } = await ran(['mtfp', join(folder, 'kiosks.yaml'), `--base=${ref}`]);
    expect(code).toBe(2);
    expect(error).toContain('is no commit, branch or tag');
  });
});

describe('--partner', () => {
  const shared = `fivecase: 1
title: Shared catalogue
organisation: county
horizon: { first_year: 2022/23, years: 2 }
partners: { county: County Council, district: District Council }
sharing: { by-users: { county: 75%, district: 25% } }
recurring: { catalogue: { annual: £80k, sharing: by-users, in_plan: { 2022/23: £40k } } }
savings: { desks: { annual: £30k } }
`;
  const planOf = async (...words: readonly string[]): Promise<{ readonly net: readonly string[]; readonly inPlan: readonly string[] }> => {
    const folder = mkdtempSync(join(tmpdir(), 'fivecase-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'shared.yaml'), shared);
    const { out } = await ran(['mtfp', join(folder, 'shared.yaml'), '--format', 'json', ...words]);
    const result = JSON.parse(out) as { totals: { net: readonly string[] }; already_in_plan: readonly string[] };
    return { net: result.totals.net, inPlan: result.already_in_plan };
  };

  it("is the partner's share of each line; a line without a sharing is the organisation's; the parts are the whole", async () => {
    expect(await planOf('--partner', 'district')).toEqual({ net: ['20000', '0'], inPlan: ['10000', '0'] });
    expect(await planOf('--partner', 'county')).toEqual({ net: ['30000', '0'], inPlan: ['30000', '0'] });
    expect(await planOf()).toEqual({ net: ['50000', '0'], inPlan: ['40000', '0'] });
  });
});
