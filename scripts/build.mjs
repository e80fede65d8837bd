// Builds `dist/`: the command line as one file that starts fast, the library with its packages
// outside, and the types. Run by `npm run build`.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

const require = createRequire(import.meta.url);
const common = { bundle: true, platform: 'node', target: 'node20.19', logLevel: 'warning', loader: { '.json': 'json' } };

const { metafile } = await build({
  ...common,
  metafile: true,
  entryPoints: { 'command-line': 'src/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minify: true,
  keepNames: false,
  // One byte a character: the engine reads the text twice as fast.
  charset: 'ascii',
  legalComments: 'none',
  // The package's ES modules, which bundle to half of its CommonJS form.
  alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser', 'index.js') },
  plugins: [
    {
      // The command package can start other programs; ours has none to start, and loading what starts them takes time.
      name: 'no-other-programs',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
          importer.includes('commander') ? { path: 'none', namespace: 'none' } : undefined,
        );
        onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
      },
    },
    {
      name: 'text-width',
      setup: ({ onResolve }) => onResolve({ filter: /^string-width$/ }, () => ({ path: resolve('scripts', 'text-width.cjs') })),
    },
  ],
});

// Regular expressions keep their characters, so what is left beyond ASCII is escaped here: the text is
// read as one byte a character.
const commandLine = join('dist', 'command-line.cjs');
const escaped = readFileSync(commandLine, 'utf8').replace(
  /[^\0-\x7f]/g,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
writeFileSync(commandLine, escaped);

// The licences of what the bundle holds ask that their notices stay with it.
const bundled = [
  ...new Set(
    Object.keys(metafile.inputs).flatMap((path) => {
      const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
      return name ? [name] : [];
    }),
  ),
].sort();
const notices = bundled.map((name) => {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
});
writeFileSync(join('dist', 'NOTICES.txt'), `The command line holds these packages:\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`);

await build({
  ...common,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  format: 'esm',
  charset: 'utf8',
  packages: 'external',
});

const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
};
run('npx', ['tsc', '--project', 'tsconfig.build.json']);
run(process.execPath, [join('scripts', 'warm.mjs')]);
