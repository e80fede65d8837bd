/** Names that try to be markup, script, or the end of one; marks that turn the direction of text; control characters. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desk } from '../written.js';
import { openBrowser, openPage } from './browser.js';
import type { Browser } from './browser.js';

const table = desk();
const file = join(table.folder, 'hostile.html');
let browser: Browser;

const names = {
  title: `<script>document.title='taken'</script><img src=x onerror="window.taken=1">`,
  case: `"'><svg onload=window.taken=1>]]>--></style></title>`,
  line: `</script><script>window.taken=1</script> & "quotes" ]]>`,
  turned: `gnp.\u202excod \u2066left\u2069 \u200f right`,
  source: `javascript:window.taken=1`,
} as const;

beforeAll(async () => {
  const text = `# </script><script>window.taken=1</script> <!-- \u202e -->
fivecase: 1
title: ${JSON.stringify(names.title)}
case: ${JSON.stringify(names.case)}
organisation: "Bell\\u0007 and escape \\u001b[31m"
summary: "${'{{constructor}} ${window.taken=1} `code`'}"
horizon: { first_year: 2025/26, years: 3 }
assumptions: { discount_rate: 3.5% }
capital:
  kit: { name: ${JSON.stringify(names.line)}, once: £90k, in: 2025/26, funding: reserve, benefit: [reduced-cost] }
savings:
  licences:
    name: "${names.turned.replace(/[\u200e-\u2069]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`)}"
    annual: £40k
    note: ${JSON.stringify(names.line)}
    source: { kind: illustrative, title: ${JSON.stringify(names.case)}, address: ${JSON.stringify(names.source)} }
`;
  const scenario = join(table.folder, 'hostile.yaml');
  writeFileSync(scenario, text);
  table.run('report', scenario, '-o', file);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  table.clear();
});

it('does nothing, in the page as in the what-if', async () => {
  const { page, noise } = await openPage(browser, file, 1280);
  await page.fill('#what-if-capital', '50');
  await page.evaluate('new Promise((done) => setTimeout(done, 300))');
  expect(await page.evaluate('window.taken')).toBeUndefined();
  expect(noise).toEqual([]);
  expect(await page.title()).toBe(names.title);
  expect(await page.textContent('h1')).toBe(names.title);
  expect(await page.textContent('#lines tbody')).toContain(names.line);
  expect(await page.textContent('#profile tbody tr:first-child')).toContain('135');
  expect(await page.$$eval('main img, main svg[onload], main script, header img', (found) => found.length)).toBe(0);
  await page.close();
});

it('holds no control character and no mark that turns text, in what it shows as in what it carries', () => {
  // The what-if's program is the same in every page, and names such characters to find them.
  const page = readFileSync(file, 'utf8').replace(/<script>[\s\S]*?<\/script>/, '');
  // oxlint-disable-next-line no-control-regex -- finding control characters is the point
  expect(page.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g)).toBeNull();
});

it('isolates each cell, so that letters from right to left turn nothing beside them', async () => {
  const { page } = await openPage(browser, file, 1280);
  const bidi = await page.evaluate<readonly string[]>(
    "[...new Set([...document.querySelectorAll('td, tbody th')].map((cell) => getComputedStyle(cell).unicodeBidi))]",
  );
  expect(bidi).toEqual(['isolate']);
  await page.close();
});
