/** The what-if in a real browser: the figures of the command line for the same change, and a page that reads without it. */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../../../src/report/result.js';
import { desk } from '../written.js';
import { openBrowser, openPage } from './browser.js';
import type { Browser } from './browser.js';

const table = desk();
const folder = join(table.folder, 'scenarios', 'oxfordshire');

/** The scenarios in a folder of their own, so that a file can be put beside them. */
const copied = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copied(join(from, entry.name), join(to, entry.name));
    else copyFileSync(join(from, entry.name), join(to, entry.name));
  }
};

let browser: Browser;
let scriptless: Browser;
beforeAll(async () => {
  copied('scenarios/oxfordshire', folder);
  writeFileSync(join(table.folder, 'fivecase.config.yaml'), '');
  browser = await openBrowser();
  scriptless = await openBrowser({ script: false });
});
afterAll(async () => {
  await browser.close();
  await scriptless.close();
  table.clear();
});

/** Every row of the tables that follow a change: what stands now, without what was written. */
const rowsOf = (page: Page): Promise<Readonly<Record<string, readonly string[]>>> =>
  page.evaluate<Readonly<Record<string, readonly string[]>>>(`(() => {
    const rows = {};
    for (const part of ['cost-profile', 'measures', 'plan', 'capital-programme', 'phasing']) {
      for (const table of document.querySelectorAll('#' + part + ' table')) {
        if (table.closest('.table').hidden) continue;
        const copy = table.cloneNode(true);
        for (const was of copy.querySelectorAll('del')) was.remove();
        rows[table.id] = [...copy.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join(' | '));
      }
    }
    rows.headlines = [...document.querySelectorAll('#summary .headlines > div')].map((one) => {
      const copy = one.cloneNode(true);
      for (const was of copy.querySelectorAll('del')) was.remove();
      return copy.textContent.replace(/\\s+/g, ' ').trim();
    });
    return rows;
  })()`);

const settled = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))');

const all = { rate: '2', capital: '-10', savings: '5.5', delay: '24', cloud: '30' };

const changes: readonly (readonly [file: string, what: string, fields: Readonly<Record<string, string>>])[] = [
  ['hybrid.yaml', 'discount rate', { rate: '5.25' }],
  ['hybrid.yaml', 'capital', { capital: '20' }],
  ['hybrid.yaml', 'savings', { savings: '-25' }],
  ['hybrid.yaml', 'delay', { delay: '12' }],
  ['cloud-first.yaml', 'cloud price', { cloud: '12.5' }],
  ['cloud-first.yaml', 'all of them', all],
  ['drivers/hybrid.yaml', 'all of them', all],
];

describe('the figures of the command line for the same change in a file', () => {
  it.each(changes)('%s: %s', async (file, _, fields) => {
    const scenario = join(folder, file);
    const own = join(table.folder, `${file.replace('/', '-')}.html`);
    table.run('report', scenario, '--unit', '£', '-o', own);
    const { page, noise } = await openPage(browser, own, 1280);
    for (const [id, value] of Object.entries(fields)) await page.fill(`#what-if-${id}`, value);
    await settled(page);
    expect(await page.textContent('#what-if-trouble')).toBe('');
    const [text = '', command = ''] = await page.$$eval('#what-if-command pre', (blocks) => blocks.map((block) => block.textContent ?? ''));
    const beside = join(dirname(scenario), 'what-if.yaml');
    expect(join(table.folder, command.replace('fivecase run ', ''))).toBe(beside);
    writeFileSync(beside, text);

    // The whole of both pages, table by table.
    const theirs = join(table.folder, 'what-if.html');
    table.run('report', beside, '--unit', '£', '-o', theirs);
    const opened = await openPage(browser, theirs, 1280);
    const shown = await rowsOf(page);
    expect(shown).toEqual(await rowsOf(opened.page));

    // And the result itself, digit by digit as far as the page shows it.
    const result = JSON.parse(table.run('run', beside, '--format', 'json')) as RunResult;
    const total = result.profile.net_cost.map(Number).reduce((sum, value) => sum + value, 0);
    const row = shown['profile']?.find((each) => each.startsWith('Net cost')) ?? '';
    const last = row.split(' | ').at(-1) ?? '';
    expect(Math.abs(Number(last.replace(/[(),]/g, '')) - Math.abs(total))).toBeLessThan(2);
    const worth = shown['worth']?.find((each) => each.startsWith('Net present value')) ?? '';
    expect(worth).toContain(Math.round(Math.abs(Number(result.measures.net_present_value))).toLocaleString('en-GB'));

    await page.click('#what-if-form button[type=reset]');
    await settled(page);
    const again = await openPage(browser, own, 1280);
    expect(await rowsOf(page)).toEqual(await rowsOf(again.page));
    expect(await page.isVisible('#what-if-bar')).toBe(false);
    expect([...noise, ...opened.noise, ...again.noise]).toEqual([]);
    await Promise.all([page, opened.page, again.page].map((each) => each.close()));
  });
});

describe('at the page', () => {
  const own = join(table.folder, 'page.html');
  beforeAll(() => void table.run('report', join(folder, 'hybrid.yaml'), '-o', own));

  it('a slider moves its field and the figures; both are shown', async () => {
    const { page } = await openPage(browser, own, 360);
    await page.focus('#what-if-capital-slider');
    await page.keyboard.press('ArrowRight');
    await settled(page);
    expect(await page.inputValue('#what-if-capital')).toBe('1');
    // 1% on top of £10,247k is £10,349k to the nearest thousand.
    const row = await page.textContent('#profile tbody tr:first-child');
    expect(row).toContain('10,349');
    expect(row).toContain('10,247');
    expect(await page.isVisible('#what-if-bar')).toBe(true);
    expect(await page.textContent('#what-if-status')).toContain('Capital investment £10,349k, as written £10,247k');
    await page.close();
  });

  it.each([
    ['capital', '', 'Capital'],
    ['rate', '11', 'Discount rate'],
    ['delay', '7', 'in steps of 12'],
  ])('a figure that cannot be used (%s %j) is told, and the page stays', async (id, value, told) => {
    const { page, noise } = await openPage(browser, own, 1280);
    const before = await rowsOf(page);
    await page.fill(`#what-if-${id}`, value);
    await settled(page);
    expect(await page.textContent('#what-if-trouble')).toContain(told);
    expect(await rowsOf(page)).toEqual(before);
    expect(noise).toEqual([]);
    await page.close();
  });

  it('an explanation opens by keyboard, follows the change, and closes with Escape', async () => {
    const { page } = await openPage(browser, own, 1280);
    await page.fill('#what-if-capital', '100');
    await settled(page);
    await page.focus('#profile tbody tr:first-child button');
    await page.keyboard.press('Enter');
    const popover = page.locator('#why-0-capital');
    expect(await popover.isVisible()).toBe(true);
    // Devices are £1.6m in 2020/21 as written, and twice that now.
    expect(await popover.textContent()).toContain('£3,200,000');
    await page.keyboard.press('Escape');
    expect(await popover.isVisible()).toBe(false);
    await page.close();
  });

  it('parts that stay as written say so while figures are changed, and only then', async () => {
    const { page } = await openPage(browser, own, 1280);
    const stays = page.locator('.stays');
    const parts = ['sensitivity', 'simulation', 'assumptions', 'checks'];
    expect(await stays.count()).toBe(parts.length);
    const visible = (): Promise<readonly boolean[]> => Promise.all(parts.map((part) => page.isVisible(`#${part} .stays`)));
    expect(await visible()).toEqual([false, false, false, false]);
    const before = await page.locator('#simulation table').allInnerTexts();
    await page.fill('#what-if-capital', '20');
    await settled(page);
    expect(await visible()).toEqual([true, true, true, true]);
    expect(await page.locator('#simulation table').allInnerTexts()).toEqual(before);
    await page.click('#what-if-form button[type=reset]');
    await settled(page);
    expect(await visible()).toEqual([false, false, false, false]);
    await page.close();
  });

  it('without scripts says that the what-if needs them, and everything else reads and opens', async () => {
    const { page, noise } = await openPage(scriptless, own, 1280);
    expect(await page.locator('#what-if-off').isVisible()).toBe(true);
    expect(await page.locator('#what-if-on').isVisible()).toBe(false);
    expect(await page.locator('#profile').innerText()).toContain('10,247');
    await page.locator('#profile tbody tr:first-child button').click();
    expect(await page.locator('#why-0-capital').isVisible()).toBe(true);
    expect(noise).toEqual([]);
    await page.close();
  });
});

it('the page carries its files by their names in the project, and nothing of where they lie', () => {
  table.run('report', join(folder, 'hybrid.yaml'), '-o', join(table.folder, 'names.html'));
  const page = readFileSync(join(table.folder, 'names.html'), 'utf8');
  expect(page).not.toContain(table.folder);
  expect(page).toContain('scenarios/oxfordshire/base.yaml');
});
