/** The section of a committee report as the command line makes it, and its file taken apart. */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { compare } from '../../src/core/options/comparison.js';
import { rankingMeasure } from '../../src/core/options/ranking.js';
import { nameOf, openOptions } from '../../src/cli/read-options.js';
import { open } from '../../src/cli/read.js';
import type { Shell } from '../../src/cli/shell.js';
import { optionsSubject, subjectOf } from '../../src/cli/subject.js';
import { renderWord } from '../../src/renderers/word/word.js';
import { committeeSections } from '../../src/report/committee/committee.js';
import type { CommitteeSection } from '../../src/report/committee/section.js';
import type { Subject } from '../../src/report/document/subject.js';
import type { MoneyDisplay } from '../../src/report/model.js';

const quiet: Shell = {
  out: () => undefined,
  error: () => undefined,
  environment: {},
  outIsTerminal: false,
  errorIsTerminal: false,
  columns: undefined,
};

const readSubject = async (files: readonly string[], unit: MoneyDisplay): Promise<Subject> => {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) {
    const opened = await open(only, false, quiet);
    if ('code' in opened) throw new Error(`${only} has mistakes`);
    return subjectOf(opened, unit, { shell: quiet });
  }
  const opened = await openOptions(files, undefined, false, quiet);
  const by = rankingMeasure('net_present_value');
  if ('code' in opened || !by) throw new Error(`${files.join(', ')} have mistakes`);
  const named = opened.options.map(({ path, scenario }) => ({ file: nameOf(path), scenario }));
  const baseline = opened.baseline && { file: nameOf(opened.baseline.path), scenario: opened.baseline.scenario };
  return optionsSubject(compare(named, baseline, by), opened, unit, { shell: quiet });
};

/** Gives the same promise for the same files, which are read once. */
const once = <T>(make: (files: readonly string[], unit: MoneyDisplay) => Promise<T>) => {
  const made = new Map<string, Promise<T>>();
  return (files: readonly string[], unit: MoneyDisplay = '£000'): Promise<T> => {
    const key = [unit, ...files].join('\n');
    const known = made.get(key) ?? make(files, unit);
    made.set(key, known);
    return known;
  };
};

export const subjectOfFiles = once(readSubject);

export const sectionsOf = once<readonly CommitteeSection[]>(async (files, unit) => committeeSections(await subjectOfFiles(files, unit)));

/** The parts of a file, by name, as text. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

export const madeOf = async (files: readonly string[], unit?: MoneyDisplay): Promise<ReadonlyMap<string, string>> =>
  partsOf(await renderWord(await sectionsOf(files, unit)));

export const partOf = (parts: ReadonlyMap<string, string>, name: string): string => {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`there is no ${name} among ${[...parts.keys()].join(', ')}`);
  return part;
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
export const unescaped = (xml: string): string => xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

/** The text of a stretch of a document's XML. */
export const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescaped(text)).join('');

/** Every paragraph with its style and its text, those in tables among them. */
export const paragraphsIn = (document: string): readonly { readonly style: string; readonly text: string; readonly xml: string }[] =>
  [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '',
    text: textIn(xml),
    xml,
  }));

/** Tags close in the order in which they opened, and no character is there that XML forbids. */
export const expectWellFormed = (name: string, xml: string): void => {
  // oxlint-disable-next-line no-control-regex -- finding control characters is the point
  expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u.exec(xml)?.[0], name).toBeUndefined();
  const open: string[] = [];
  for (const [tag, closes, tagName = '', closed] of xml.matchAll(
    /<(\/)?([a-zA-Z][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/)?>/g,
  )) {
    if (closes) expect(open.pop(), `${name}: ${tag}`).toBe(tagName);
    else if (!closed) open.push(tagName);
  }
  expect(open, name).toEqual([]);
  // What is left between tags is text, in which nothing may look like a tag or an entity of its own.
  const rest = xml.replace(/<\?[^>]*\?>/g, '').replace(/<\/?[a-zA-Z][\w:.-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>/g, '');
  expect(/<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)|\]\]>/.exec(rest)?.[0], name).toBeUndefined();
};
