/** LibreOffice without a window, with a profile of its own so that it asks nothing and leaves nothing behind. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Office {
  /** Converts a file and gives the bytes of what came out. */
  readonly convert: (file: string, format: string) => Buffer;
  /** Converts files of different names in one start. */
  readonly convertAll: (files: readonly string[], format: string) => readonly Buffer[];
  readonly clear: () => void;
}

export const openOffice = (): Office => {
  const folder = mkdtempSync(join(tmpdir(), 'fivecase-office-'));
  const convertAll = (files: readonly string[], format: string): readonly Buffer[] => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files], { stdio: 'ignore' });
    const ending = format.split(':')[0] ?? format;
    return files.map((file) => readFileSync(join(folder, basename(file).replace(/\.[^.]+$/, `.${ending}`))));
  };
  return {
    convertAll,
    convert: (file, format) => convertAll([file], format)[0] ?? Buffer.alloc(0),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** The text of a PDF, page by page, its columns kept. */
export const pagesOf = (pdf: Buffer): readonly string[] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\f')
    .slice(0, -1);
