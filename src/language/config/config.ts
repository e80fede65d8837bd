/**
 * A council's settings for all its cases, in one file: `fivecase.config.yaml`, the nearest upward from a
 * scenario. Data only. The rules under `policy` are read by those who know them.
 */
import type { Given } from '../../core/figure.js';
import { diagnose, inOrder } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Source, Span } from '../../diagnostics/span.js';
import { parse } from '../yaml/document.js';
import type { FileReading } from '../files.js';
import type { Day } from '../scalars/day.js';
import { attempt, diagnosticsOf, firstKeyOf } from '../schema/field.js';
import { Leaf, ListNode, MapNode } from '../tree.js';
import type { Limit } from './limits.js';
import { configSchema } from './schema.js';
import type { WrittenWaiver } from './schema.js';

/** How the file is called. */
export const configName = 'fivecase.config.yaml';

/** Whether a path is that of settings, which a pattern such as `*.yaml` brings along with the scenarios. */
export const isSettings = (path: string): boolean => path.split('/').at(-1) === configName;

/** Something found that is accepted, by whom, why and until when. */
export interface Waiver {
  readonly rule: Given<string>;
  readonly file: string | null;
  readonly line: string | null;
  readonly figure: string | null;
  readonly reason: string;
  readonly owner: string;
  readonly expires: Given<Day>;
  /** Where it begins. */
  readonly span: Span;
}

export interface Config {
  /** As messages show it. */
  readonly path: string;
  readonly source: Source;
  /** Everything it says; null where it says nothing or cannot be read. */
  readonly root: MapNode | null;
  readonly limits: readonly Limit[];
  readonly waivers: readonly Waiver[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The part of the settings under a key, where it is a map. */
export const partOf = ({ root }: Config, key: 'assumptions' | 'policy' | 'uncertainty'): MapNode | null => {
  const node = root?.node(key);
  return node instanceof MapNode ? node : null;
};

/** Whether a waiver's `line` is the number of a line of text rather than the id of a line of the case. */
export const isLineNumber = (line: string): boolean => /^\d+$/.test(line);

const waiverOf = (
  { rule, file, line, figure, reason, owner, expires }: Partial<WrittenWaiver>,
  span: Span,
  diagnostics: Diagnostic[],
): readonly Waiver[] => {
  if (!rule || !reason || !owner || !expires) return [];
  // The number of a line of text says nothing without the file it is counted in.
  if (!file && (!line || isLineNumber(line.value))) {
    diagnostics.push(diagnose('waiver-of-everything', rule.span, { rule: rule.value, number: line?.value ?? null }));
    return [];
  }
  const words = { file: file?.value ?? null, line: line?.value ?? null, figure: figure?.value ?? null };
  return [{ rule, ...words, reason: reason.value, owner: owner.value, expires, span }];
};

/** Where each waiver begins; one alone need not stand in a list. */
const waiverPlaces = (root: MapNode): readonly Span[] => {
  const node = root.node('waivers');
  const items = node instanceof ListNode ? node.items : node ? [node] : [];
  return items.map((item) => (item instanceof MapNode ? firstKeyOf(item) : item.span));
};

const troubled = (path: string, reading: Exclude<FileReading, { readonly source: Source }>): Config => {
  const source = { path, text: '' };
  const at = { source, start: 0, end: 0 };
  const trouble =
    reading.trouble === 'unreadable-file'
      ? diagnose('unreadable-file', at, { reason: reading.reason })
      : reading.trouble === 'not-text'
        ? diagnose('not-text', at, { what: reading.what })
        : diagnose('too-large', at, { bytes: reading.bytes, most: reading.most });
  return { path, source, root: null, limits: [], waivers: [], diagnostics: [trouble] };
};

/** Reads the settings; what could be read stands beside every mistake. */
export const readConfig = (path: string, reading: FileReading): Config => {
  if (!('source' in reading)) return troubled(path, reading);
  const { source } = reading;
  const { root, diagnostics: told } = parse({ source, amountsIn: '£' });
  const nothing = { path, source, root: null, limits: [], waivers: [] };
  if (root === null || (root instanceof Leaf && root.isNull)) return { ...nothing, diagnostics: inOrder(told) };
  const { value, issues } = attempt(configSchema, root);
  const diagnostics = [...told, ...diagnosticsOf(issues)];
  if (!(root instanceof MapNode)) return { ...nothing, diagnostics: inOrder(diagnostics) };
  const places = waiverPlaces(root);
  const written: readonly Partial<WrittenWaiver>[] = value?.waivers ?? [];
  const waivers = written.flatMap((each, index) => waiverOf(each, places[index] ?? firstKeyOf(root), diagnostics));
  return { path, source, root, limits: value?.limits ?? [], waivers, diagnostics: inOrder(diagnostics) };
};

/** What reads the settings at a path, each once. */
export const configsRead = (read: (path: string) => FileReading): ((path: string) => Config) => {
  const known = new Map<string, Config>();
  return (path) => {
    const config = known.get(path) ?? readConfig(path, read(path));
    known.set(path, config);
    return config;
  };
};
