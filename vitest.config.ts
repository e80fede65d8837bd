import { defineConfig } from 'vitest/config';
import { whatIfModule } from './scripts/what-if.mjs';

export default defineConfig({
  plugins: [
    {
      // The program of the page's what-if, as the build puts it in.
      name: 'what-if',
      enforce: 'pre',
      resolveId: (id) => (id === 'what-if-program' ? '\0what-if-program' : undefined),
      load: async (id) => (id === '\0what-if-program' ? whatIfModule() : undefined),
    },
    {
      // Pages of the manual as text, as the build takes them in.
      name: 'manual',
      enforce: 'pre',
      transform: (text, id) => (id.endsWith('.md') ? `export default ${JSON.stringify(text)};` : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    // These need a browser and an office suite: `npm run test:documents`.
    exclude: ['test/documents/**'],
    // Threads start faster than processes, and two are all that a small machine has cores for.
    pool: 'threads',
    maxWorkers: 2,
    // Nothing reads the clock; a figure that took this long would be a fault by itself.
    testTimeout: 20_000,
  },
});
