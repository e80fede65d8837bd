/** LibreOffice as a colleague's machine would run it: with a profile of its own, and no window. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';

/** What a cell holds once LibreOffice has worked it out. */
export type Held = string | number | boolean | null;

/** The cells of a sheet, by row and column. */
export type Sheets = ReadonlyMap<string, readonly (readonly Held[])[]>;

/** Has LibreOffice turn files (name → bytes) into another format; gives what came out, by the name without its ending. */
const converted = (files: ReadonlyMap<string, Uint8Array>, to: string): ReadonlyMap<string, Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), 'fivecase-office-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const run = spawnSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', out, ...paths],
      {
        encoding: 'utf8',
      },
    );
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
    const ending = to.split(':')[0] ?? to;
    return new Map([...files.keys()].map((name) => [name, readFileSync(join(out, name.replace(/\.[a-z]+$/, `.${ending}`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Files that one start of LibreOffice converts. */
const batch = 20;

const heldBy = (cell: Held | Date | undefined): Held => (cell instanceof Date ? cell.toISOString() : (cell ?? null));

/** Workbooks as LibreOffice has them after working out every formula. Names must differ before their endings. */
export const recalculated = async (files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Sheets>> => {
  const sheets = new Map<string, Sheets>();
  const all = [...files];
  // One start for many files is fast, but an office suite that has opened hundreds is not to be trusted.
  for (let from = 0; from < all.length; from += batch) {
    for (const [name, bytes] of converted(new Map(all.slice(from, from + batch)), 'xlsx')) {
      const { sheets: read } = await readXlsx(bytes);
      sheets.set(name, new Map(read.map((sheet) => [sheet.name, sheet.rows.map((row) => row.map(heldBy))])));
    }
  }
  return sheets;
};
