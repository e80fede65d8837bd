import { defineConfig } from 'vitest/config';

export default defineConfig({
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
