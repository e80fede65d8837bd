// Builds `dist/`: the command line as one file that starts fast, the library with its packages
// outside, and the types. Run by `npm run build`.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { noticesOf } from './notices.mjs';
import { whatIfModule } from './what-if.mjs';

rmSync('dist', { recursive: true, force: true });

const require = createRequire(import.meta.url);
const common = { bundle: true, platform: 'node', target: 'node20.19', logLevel: 'warning', loader: { '.json': 'json', '.md': 'text' } };

/**
 * What makes documents, each in a file of its own beside the command line, which loads it when it is asked
 * for: the heavy packages are never read by a command that makes no document.
 */
const documents = {
  page: 'src/renderers/page/page.ts',
  word: 'src/renderers/word/word.ts',
  workbook: 'src/renderers/workbook/workbook.ts',
};

const bundled = {
  ...common,
  metafile: true,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minify: true,
  keepNames: false,
  // One byte a character: the engine reads the text twice as fast.
  charset: 'ascii',
  legalComments: 'none',
};

const commandLine = await build({
  ...bundled,
  entryPoints: { 'command-line': 'src/cli/main.ts' },
  // A script run as this one is (bin/start.js) has `require`, and no `import` of its own.
  supported: { 'dynamic-import': false },
  // The package's ES modules, which bundle to half of its CommonJS form.
  alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser', 'index.js') },
  plugins: [
    {
      name: 'documents-apart',
      setup: ({ onResolve }) =>
        onResolve({ filter: /\/renderers\// }, ({ kind, path, resolveDir }) => {
          const source = join(resolveDir, path).replace(/\.js$/, '.ts');
          const [name] = Object.entries(documents).find(([, entry]) => resolve(entry) === source) ?? [];
          return kind === 'dynamic-import' && name ? { path: `./document-${name}.cjs`, external: true } : undefined;
        }),
    },
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

const documentMakers = await build({
  ...bundled,
  // Without what packages say to those who develop with them.
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    {
      name: 'what-if',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^what-if-program$/ }, ({ path }) => ({ path, namespace: 'made' }));
        onLoad({ filter: /.*/, namespace: 'made' }, async () => ({ contents: await whatIfModule() }));
      },
    },
  ],
  entryPoints: Object.fromEntries(Object.entries(documents).map(([name, entry]) => [`document-${name}`, entry])),
});

// Regular expressions keep their characters, so what is left beyond ASCII is escaped here: the text is
// read as one byte a character. `String.raw` would keep the escape as it stands, which is another text.
const commandLineText = join('dist', 'command-line.cjs');
const asBundled = readFileSync(commandLineText, 'utf8');
const [raw] = /String\.raw`[^`]*[^\0-\x7f]/.exec(asBundled) ?? [];
if (raw) throw new Error(`a sign beyond ASCII in String.raw, where it cannot be escaped; write a plain text: ${raw}`);
const escaped = asBundled.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
writeFileSync(commandLineText, escaped);

writeFileSync(
  join('dist', 'NOTICES.txt'),
  `The command line and what makes its documents hold these packages:\n\n${noticesOf([commandLine.metafile, documentMakers.metafile])}`,
);

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
