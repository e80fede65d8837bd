/** Workbooks as LibreOffice has them, once it has worked every formula out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { openOffice } from './office.js';

/** What a cell holds. */
export type Held = string | number | boolean | null;

/** The cells of each sheet, by row and column. */
export type Sheets = ReadonlyMap<string, readonly (readonly Held[])[]>;

/** Files that one start of LibreOffice converts: one that has opened hundreds is not to be trusted. */
const batch = 20;

const heldBy = (cell: Held | Date | undefined): Held => (cell instanceof Date ? cell.toISOString() : (cell ?? null));

/** Has LibreOffice open workbooks (name → bytes) and save them again. Names must differ before their endings. */
export const recalculated = async (files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Sheets>> => {
  const office = openOffice();
  const folder = mkdtempSync(join(tmpdir(), 'fivecase-workbooks-'));
  const sheets = new Map<string, Sheets>();
  try {
    const all = [...files];
    for (let from = 0; from < all.length; from += batch) {
      const part = all.slice(from, from + batch);
      for (const [name, bytes] of part) writeFileSync(join(folder, name), bytes);
      const converted = office.convertAll(
        part.map(([name]) => join(folder, name)),
        'xlsx',
      );
      for (const [place, [name]] of part.entries()) {
        const { sheets: read } = await readXlsx(converted[place] ?? new Uint8Array());
        sheets.set(name, new Map(read.map((sheet) => [sheet.name, sheet.rows.map((row) => row.map(heldBy))])));
      }
    }
  } finally {
    office.clear();
    rmSync(folder, { recursive: true, force: true });
  }
  return sheets;
};
