/** LibreOffice without a window, with a profile of its own so that it asks nothing and leaves nothing behind. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Office {
  /** Converts a file and gives the bytes of what came out. */
  readonly convert: (file: string, format: string) => Buffer;
  readonly clear: () => void;
}

export const openOffice = (): Office => {
  const folder = mkdtempSync(join(tmpdir(), 'fivecase-office-'));
  return {
    convert: (file, format) => {
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
          '--headless',
          '--convert-to',
          format,
          '--outdir',
          folder,
          file,
        ],
        { stdio: 'ignore' },
      );
      const ending = format.split(':')[0] ?? format;
      return readFileSync(join(folder, basename(file).replace(/\.[^.]+$/, `.${ending}`)));
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** The text of a PDF, page by page, its columns kept. */
export const pagesOf = (pdf: Buffer): readonly string[] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\f')
    .slice(0, -1);
