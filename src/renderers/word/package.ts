/**
 * The file itself, the same bytes every time: a document is a zip of XML, and what makes it writes the
 * clock and chance into it. Both are taken out here, and what it cannot write is put in: the titles of
 * tables, for who cannot see them, and what charts lack.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** The first moment a zip can hold, told in local time, which is what a zip holds. */
const firstMoment = (): Date => new Date(1980, 0, 1, 0, 0, 0);

const zipped = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const names = [...first.filter((name) => parts.has(name)), ...[...parts.keys()].filter((name) => !first.includes(name)).sort()];
  const entries: Zippable = {};
  for (const name of names) {
    const bytes = parts.get(name);
    if (bytes) entries[name] = bytes;
  }
  return zipSync(entries, { level: 6, mtime: firstMoment() });
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Ids of relations in the order in which they stand, in place of those that chance made. */
const withCountedIds = (relations: string, part: string): { readonly relations: string; readonly part: string } => {
  const ids = [...relations.matchAll(/ Id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
  const counted = new Map(ids.map((id, place) => [id, `rId${place + 1}`]));
  const of = (id: string): string => counted.get(id) ?? id;
  return {
    relations: relations.replace(/ Id="([^"]+)"/g, (_, id: string) => ` Id="${of(id)}"`),
    part: part.replace(/ (r:[a-z]+)="([^"]+)"/g, (_, name: string, id: string) => ` ${name}="${of(id)}"`),
  };
};

export interface TableWords {
  readonly title: string;
  readonly description: string;
}

/** Titles and descriptions of tables, in the order of the tables. */
const withTableWords = (part: string, tables: readonly TableWords[]): string => {
  let place = -1;
  return part.replace(/<\/w:tblPr>/g, (end) => {
    place += 1;
    const words = tables[place];
    if (!words) return end;
    const description = words.description === '' ? '' : `<w:tblDescription w:val="${escaped(words.description)}"/>`;
    return `<w:tblCaption w:val="${escaped(words.title)}"/>${description}${end}`;
  });
};

/** British English, and the years under the lowest bar: beside the axis of nought a bar below it would hide them. */
const settledChart = (chart: string): string =>
  chart
    .replaceAll('en-US', 'en-GB')
    .replace(/<c:catAx>.*?<\/c:catAx>/s, (axis) => axis.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>'));

/** The file as it is written, from the file as the library made it. */
export const settled = (made: Uint8Array, tables: readonly TableWords[]): Uint8Array => {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(made)));
  const text = (name: string): string => strFromU8(parts.get(name) ?? new Uint8Array());
  const write = (name: string, content: string): void => void parts.set(name, strToU8(content));

  for (const name of parts.keys()) {
    const [, folder, file] = /^(.*?)_rels\/([^/]+)\.rels$/.exec(name) ?? [];
    if (folder === undefined || file === undefined || file === '') continue;
    const { relations, part } = withCountedIds(text(name), text(`${folder}${file}`));
    write(name, relations);
    write(`${folder}${file}`, part);
  }
  write('word/document.xml', withTableWords(text('word/document.xml'), tables));
  // When a file was made is no part of a scenario, so the file does not say it.
  write('docProps/core.xml', text('docProps/core.xml').replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''));
  for (const [name, bytes] of parts) {
    if (/^word\/charts\/chart\d+\.xml$/.test(name)) write(name, settledChart(text(name)));
    if (name.endsWith('.xlsx')) parts.set(name, zipped(new Map(Object.entries(unzipSync(bytes)))));
  }
  return zipped(parts);
};
