/** The page in a real browser: it says nothing, asks nobody, and is open to everybody. */
import { join } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk } from '../written.js';
import { openBrowser, openPage } from './browser.js';
import type { Browser, Opened } from './browser.js';

const table = desk();
const documents = {
  'one scenario': { file: 'hybrid.html', args: ['scenarios/oxfordshire/hybrid.yaml'] },
  'a migration in waves': { file: 'waves.html', args: ['scenarios/oxfordshire/drivers/hybrid.yaml'] },
  'options compared': {
    file: 'options.html',
    args: ['scenarios/oxfordshire/hybrid.yaml', 'scenarios/oxfordshire/cloud-first.yaml', 'scenarios/oxfordshire/on-premises.yaml'],
  },
} as const;

let browser: Browser;

/** What axe finds, each with where. The page's own policy lets no script in from outside, so axe runs through the debugger. */
const axeFindings = async ({ page }: Opened): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const result = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()');
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

beforeAll(async () => {
  for (const { file, args } of Object.values(documents)) table.run('report', ...args, '-o', join(table.folder, file));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  table.clear();
});

describe.each(Object.entries(documents))('%s', (_, { file }) => {
  it.each([360, 1280])('is quiet, asks nobody, holds its width and has nothing for axe to find at %d pixels', async (width) => {
    const opened = await openPage(browser, join(table.folder, file), width);
    expect(await axeFindings(opened)).toEqual([]);
    expect(opened.noise).toEqual([]);
    expect(await opened.page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
    await opened.page.close();
  });
});

it('has nothing for axe to find in the dark, with figures changed and an explanation open', async () => {
  const dark = await openBrowser({ dark: true });
  const opened = await openPage(dark, join(table.folder, documents['a migration in waves'].file), 360);
  await opened.page.fill('#what-if-capital', '20');
  await opened.page.locator('#what-if summary').click();
  await opened.page.waitForSelector('#profile ins');
  await opened.page.locator('#profile tbody tr:first-child button').click();
  expect(await opened.page.locator('#why-0-capital').isVisible()).toBe(true);
  expect(await axeFindings(opened)).toEqual([]);
  expect(opened.noise).toEqual([]);
  await dark.close();
});

it.each([
  ['histogram-chart', 'simulation-stretches'],
  ['fan-chart', 'simulation-years'],
])('%s has a title and a description for who cannot see it, a line at each figure marked, and the way to its table', async (chart, id) => {
  const { page } = await openPage(browser, join(table.folder, documents['one scenario'].file), 1280);
  const figure = page.locator(`#${chart}`);
  const [title, description] = await page.evaluate<readonly string[]>(
    `['title', 'desc'].map((name) => document.querySelector('#${chart} svg.wide ' + name).textContent)`,
  );
  expect(title).toContain('(illustrative)');
  expect(description?.length).toBeGreaterThan(100);
  const legend = await figure.locator('svg.wide text').allTextContents();
  const names = chart === 'fan-chart' ? ['P5 to P95', 'P10 to P90', 'P50', 'As written'] : ['Below nought', 'Above nought'];
  expect(names.every((name) => legend.includes(name))).toBe(true);
  await figure.locator('figcaption a').click();
  expect(page.url()).toMatch(new RegExp(`#${id}$`));
  expect(await page.isVisible(`table#${id}`)).toBe(true);
  await page.close();
});
