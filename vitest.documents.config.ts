/**
 * Documents tried in the programs that people open them with: `npm run test:documents`. A program that
 * is not there leaves its tests out, in plain words; in CI (COMPONENTS=required) it is a failure.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import ordinary from './vitest.config.js';

/** What tests in a folder need, by folder: commands, and the Debian packages that bring them. */
const needs: Readonly<Record<string, readonly { readonly command: string; readonly debian: string }[]>> = {
  chromium: [
    { command: 'chromium', debian: 'chromium' },
    { command: 'pdftotext', debian: 'poppler-utils' },
  ],
  libreoffice: [
    { command: 'soffice', debian: 'libreoffice-calc-nogui libreoffice-writer-nogui' },
    { command: 'pdftotext', debian: 'poppler-utils' },
  ],
};

const isThere = (command: string): boolean => spawnSync('which', [command]).status === 0;

const folders = Object.entries(needs).filter(([folder, programs]) => {
  const missing = programs.filter(({ command }) => !isThere(command));
  if (missing.length === 0) return true;
  const told = `test/documents/${folder} needs ${missing.map(({ command, debian }) => `${command} (Debian: ${debian})`).join(' and ')}`;
  if (process.env['COMPONENTS'] === 'required') throw new Error(`${told}.`);
  process.stderr.write(`Left out: ${told}, not installed here.\n`);
  return false;
});

export default defineConfig({
  // What the build takes in, these tests take in as the others do.
  plugins: ordinary.plugins ?? [],
  test: {
    include: folders.map(([folder]) => `test/documents/${folder}/**/*.test.ts`),
    passWithNoTests: true,
    // A browser and an office suite are heavy: one file at a time.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
