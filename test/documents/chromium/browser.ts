/** Opens pages in Chromium, and keeps account of what a page says and asks for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Browser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** A browser with nothing in it. `script: false` is a browser whose owner has turned scripts off. */
export const openBrowser = async ({ script = true, dark = false } = {}): Promise<Browser> => {
  const folder = mkdtempSync(join(tmpdir(), 'fivecase-chromium-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: quietly,
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export interface Opened {
  readonly page: Page;
  /** What the page wrote to the console, threw, or asked an address for. */
  readonly noise: readonly string[];
}

/** Opens the file at `path` in a window `width` pixels wide. */
export const openPage = async ({ context }: Browser, path: string, width: number): Promise<Opened> => {
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== `file://${path}`) noise.push(`request: ${request.url()}`);
  });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`file://${path}`);
  return { page, noise };
};
