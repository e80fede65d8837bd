/** What a plan says of its rounding is so: how far its sums, added from what is shown, are from the exact ones. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ran } from '../cli/page.js';

const folder = mkdtempSync(join(tmpdir(), 'fivecase-rounded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const noteOf = async (amount: string, unit: string): Promise<string> => {
  const lines = Array.from({ length: 7 }, (_, line) => `  branch-${line + 1}: { amounts: { 2020/21: ${amount} } }\n`).join('');
  const path = join(folder, 'branches.yaml');
  writeFileSync(path, `fivecase: 1\ntitle: Seven branches\nhorizon: { first_year: 2020/21, years: 2 }\nrecurring:\n${lines}`);
  const { out } = await ran(['mtfp', path, '--format', 'md', '--unit', unit]);
  return out.split('\n').find((line) => line.includes('Each level is rounded once')) ?? '';
};

it.each([
  // Seven halves are shown as seven wholes: 7 for 3.5, in the level as in the movements to it and back.
  ['£500', '£000', 'a sum of many lines may be further off, here by 3.5 at most.'],
  // 7 × 1 for 7 × 0.9 is 0.7 too much.
  ['£900', '£000', 'here by 0.7 at most.'],
  // A thousand is exact, and so is a pound.
  ['£1000', '£000', 'though here none is.'],
  ['£500', '£', 'though here none is.'],
])('seven lines of %s in %s', async (amount, unit, told) => {
  expect((await noteOf(amount, unit)).replaceAll('\\.', '.')).toContain(told);
});
