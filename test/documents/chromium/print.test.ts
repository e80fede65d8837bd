/** The page on paper, read page by page. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desk } from '../written.js';
import { openBrowser, openPage } from './browser.js';
import type { Browser } from './browser.js';

const table = desk();
const file = join(table.folder, 'hybrid.html');
const printed = join(table.folder, 'hybrid.pdf');
let browser: Browser;
let pages: readonly string[] = [];

beforeAll(async () => {
  table.run('report', 'scenarios/oxfordshire/hybrid.yaml', '-o', file);
  browser = await openBrowser();
  const { page } = await openPage(browser, file, 1280);
  await page.pdf({ path: printed, preferCSSPageSize: true });
  await page.close();
  const text = execFileSync('pdftotext', ['-layout', printed, '-'], { encoding: 'utf8' });
  pages = text.split('\f').filter((each) => each.trim() !== '');
});
afterAll(async () => {
  await browser.close();
  table.clear();
});

const tight = (text: string): string => text.replace(/\s+/g, ' ');

it('is A4', () => {
  const boxes = execFileSync('pdftotext', ['-bbox', printed, '-'], { encoding: 'utf8' });
  const sizes = [...boxes.matchAll(/<page width="(\d+)[.\d]*" height="(\d+)/g)].map(
    ([, width, height]) => `${width ?? ''} × ${height ?? ''}`,
  );
  expect(sizes.length).toBe(pages.length);
  expect([...new Set(sizes)]).toEqual(['594 × 841']);
});

it('has every part, in order', () => {
  const all = tight(pages.join(' '));
  const parts = [
    'Summary',
    'Cost profile',
    'Payback and value for money',
    'Medium term financial plan',
    'Capital programme and funding',
    'What could change the answer',
    'How likely it is',
    'Assumptions register',
    'Checks',
    'How to read this',
    'Glossary',
  ];
  const places = parts.map((part) => all.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

it('says on the first page whose figures they are, that they are made up, and the first three figures', () => {
  const first = tight(pages[0] ?? '');
  for (const words of ['Hybrid, phased', 'ILLUSTRATIVE', 'Capital investment', '£10,247k', 'Expected savings', '£11,035k', '£1,853k'])
    expect(first).toContain(words);
});

it('repeats the headings of a table on each of its pages', () => {
  const first = pages.findIndex((page) => page.includes('Assumptions register'));
  const after = pages.findIndex((page) => /^\s*Lines of the baseline/m.test(page));
  const register = pages.slice(first, after);
  expect(register.length).toBeGreaterThan(2);
  for (const page of register) expect(page).toMatch(/Input +As written +Kind +Source +Where/);
  const lines = pages.filter((page) => /(Network and telephony|Cyber security officer) +illustrative? +[\d,]+/i.test(page));
  for (const page of lines) expect(page).toMatch(/2020\/21 +2021\/22 +2022\/23 +2023\/24 +2024\/25/);
});

it('cuts no table off at the edge', async () => {
  const { page } = await openPage(browser, file, 718);
  await page.emulateMedia({ media: 'print' });
  const wide = await page.$$eval('main .table', (frames) =>
    frames.filter((frame) => frame.scrollWidth > frame.clientWidth + 1).map((frame) => frame.querySelector('table')?.id ?? ''),
  );
  expect(wide).toEqual([]);
  await page.close();
});

it('leaves out what only a screen can do', () => {
  const all = tight(pages.join(' '));
  for (const words of ['What if?', 'Skip to the document', 'Close', 'On the command line']) expect(all).not.toContain(words);
});
