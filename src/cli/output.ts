/** Where results go: standard output, or files that are written whole or not at all. */
import { writeWhole } from '../io/write.js';
import { paletteFor, wantsColour } from './colour.js';
import type { Palette } from './colour.js';
import { exit } from './exit-code.js';
import { formatOfFile } from './options.js';
import { isDocumentFormat } from './documents.js';
import type { AnyFormat, OutputOptions } from './options.js';
import type { Shell } from './shell.js';

/** How a table may look where it goes. */
export interface Look {
  readonly width: number;
  readonly palette: Palette;
}

/** Makes a result in one format: text, or the bytes of a document. */
export type Make = (format: AnyFormat, look: Look) => Promise<string | Uint8Array>;

const defaultWidth = 80;

const widthOf = (options: OutputOptions, shell: Shell): number =>
  options.width ?? (shell.outIsTerminal && shell.columns !== undefined && shell.columns >= 40 ? shell.columns : defaultWidth);

/** Makes every result first, then writes; gives the exit code of the writing. */
export const deliver = async (make: Make, options: OutputOptions, shell: Shell): Promise<number> => {
  const targets = options.output ?? ['-'];
  if (shell.outIsTerminal && isDocumentFormat(options.format) && targets.includes('-')) {
    shell.error(
      `fivecase: a ${options.format} document is not for a terminal. Name a file, as in -o case.${options.format}, or send it on with > or |.\n`,
    );
    return exit.usage;
  }
  const width = widthOf(options, shell);
  const onScreen = await paletteFor(wantsColour(options.color, shell.outIsTerminal, shell));
  const plain = await paletteFor(false);
  const results = await Promise.all(
    targets.map(async (target) => {
      const format = target === '-' ? options.format : (formatOfFile(target) ?? options.format);
      return { target, content: await make(format, { width, palette: target === '-' ? onScreen : plain }) };
    }),
  );
  return writeAll(results, shell);
};

/** Writes results that are made; gives the exit code of the writing. */
export const writeAll = (
  results: readonly { readonly target: string; readonly content: Parameters<typeof writeWhole>[1] }[],
  shell: Shell,
): number => {
  let code: number = exit.done;
  for (const { target, content } of results) {
    if (target === '-') {
      shell.out(content);
      continue;
    }
    const failed = writeWhole(target, content);
    shell.error(failed ? `fivecase: ${target} was not written: ${failed.trouble}\n` : `wrote ${target}\n`);
    if (failed) code = exit.usage;
  }
  return code;
};
