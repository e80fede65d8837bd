// The licences of what bundles hold ask that their notices stay with them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the packages that went into bundles, by what esbuild tells of them. */
const packagesIn = (metafiles) =>
  [
    ...new Set(
      metafiles
        .flatMap(({ inputs }) => Object.keys(inputs))
        .flatMap((path) => {
          const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
          return name ? [name] : [];
        }),
    ),
  ].sort();

/** The notices, one after another. */
export const noticesOf = (metafiles) =>
  packagesIn(metafiles)
    .map((name) => {
      const folder = join('node_modules', name);
      const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
