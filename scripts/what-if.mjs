// The program of the page's what-if: the same reader, core and report as the command line's, for the browser, as
// one text that the page carries. What makes the page imports it as `what-if-program`.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { noticesOf } from './notices.mjs';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '..');

/** What a page may not hold inside a script, however it is quoted. */
const endsTheScript = /<\/script|<!--/i;

const bundle = async () => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join('src', 'browser', 'what-if.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    target: ['chrome114', 'firefox125', 'safari17'],
    format: 'iife',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
    loader: { '.json': 'json', '.md': 'text' },
    alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser', 'index.js') },
  });
  const program = (outputFiles[0]?.text ?? '').trim();
  if (program === '' || endsTheScript.test(program)) throw new Error('the what-if cannot stand in a page');
  return { program, digest: createHash('sha256').update(program).digest('base64'), metafile, notices: noticesOf([metafile]) };
};

/** @type {ReturnType<typeof bundle> | undefined} */
let made;

/** The module that what makes the page imports. */
export const whatIfModule = async () => {
  made ??= bundle();
  const { program, digest, notices } = await made;
  return Object.entries({ program, digest, notices })
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`)
    .join('');
};
