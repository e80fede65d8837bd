// Builds `dist/`: the command line as one file that starts fast, the library with its packages
// outside, and the types. Run by `npm run build`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  charset: 'utf8',
  logLevel: 'warning',
  loader: { '.json': 'json' },
};

await build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  minify: true,
  // The packages' builds for browsers are ES modules of the same code: smaller, and no require at start.
  conditions: ['browser'],
  legalComments: 'linked',
  banner: { js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);" },
});

await build({
  ...common,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  packages: 'external',
});

const types = spawnSync('npx', ['tsc', '--project', 'tsconfig.build.json'], { stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = types.status ?? 1;
