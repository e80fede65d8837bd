/** Waivers: what is found and accepted, by whom, why and until when. One that is out of date or of no use is a finding itself. */
import type { Line } from '../core/line.js';
import { catalogue, codes } from '../diagnostics/catalogue.js';
import type { Code } from '../diagnostics/catalogue.js';
import { diagnose } from '../diagnostics/diagnostic.js';
import type { Diagnostic, FindingCode } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { positionOf } from '../diagnostics/span.js';
import type { Span } from '../diagnostics/span.js';
import { isLineNumber } from '../language/config/config.js';
import type { Waiver } from '../language/config/config.js';
import type { Day } from '../language/scalars/day.js';
import { Leaf, ListNode, MapNode, nodeAt } from '../language/tree.js';
import type { Node } from '../language/tree.js';
import { ruleIds } from './rules.js';
import { pathOfLine } from './subject.js';

/** Something found in judging a scenario, as waivers look at it. */
export interface Waivable {
  readonly diagnostic: Diagnostic;
  /** The scenario's file and the one in which the finding stands, from the folder of the settings. */
  readonly files: readonly string[];
  /** Of the lines that waivers name by their ids: those it lies in. */
  readonly lines: readonly string[];
  /** Of a limit: its figure. */
  readonly figure: string | null;
}

const isCode = (name: string): name is Code => (codes as readonly string[]).includes(name);

/** A mistake makes a figure wrong or impossible; nobody can accept that. A breach of a limit or of a rule can be. */
const isMistake = (name: string): boolean => isCode(name) && catalogue[name].severity === 'error';

/** What is wrong with a waiver whatever is found. */
export const faultsOf = ({ rule }: Waiver): readonly Diagnostic[] => {
  const name = rule.value.replace(/^policy\//, '');
  if (isMistake(name)) return [diagnose('waiver-of-mistake', rule.span, { rule: name })];
  const known = [...ruleIds, ...codes.filter((code) => !isMistake(code))];
  return (known as readonly string[]).includes(name)
    ? []
    : [
        diagnose('waiver-unknown-rule', rule.span, {
          rule: rule.value,
          meant: known.find((each) => each.startsWith(name)) ?? nearest(name, known),
        }),
      ];
};

const isNamed = ({ rule }: Waiver, code: FindingCode): boolean => rule.value.replace(/^policy\//, '') === code.replace(/^policy\//, '');

/** The file or folder that a waiver names, as paths are written everywhere here; null where it names none. */
export const fileMeant = ({ file }: Waiver): string | null =>
  file === null
    ? null
    : file
        .replaceAll('\\', '/')
        .replace(/^(?:\.\/)+/, '')
        .replace(/\/+$/, '');

/** A file, or a folder with all below it. */
export const isMeant = (waiver: Waiver, files: readonly string[]): boolean => {
  const wanted = fileMeant(waiver);
  if (wanted === null) return true;
  return files.some((each) => each === wanted || wanted === '.' || each.startsWith(`${wanted}/`));
};

/** Whether a place lies in what a node holds: its files may be several, so places are asked one by one. */
const holds = (node: Node, place: Span): boolean => {
  if (node instanceof MapNode) return [...node.entries.values()].some((entry) => isSame(entry.keySpan, place) || holds(entry.node, place));
  if (node instanceof ListNode) return isSame(node.span, place) || node.items.some((item) => holds(item, place));
  return node instanceof Leaf && isSame(node.span, place);
};

const isSame = (a: Span, b: Span): boolean => a.source === b.source && a.start === b.start;

/**
 * Of the lines that waivers name by their ids in the case, those that a place lies in. A line that a driver makes lies where
 * the part of the driver stands that makes it, and where its `lines` speak of it.
 */
export const linesWaived = (waivers: readonly Waiver[], at: Span, root: MapNode, made: () => readonly Line[]): readonly string[] =>
  waivers.flatMap(({ line }) => {
    if (line === null || isLineNumber(line)) return [];
    const ofDriver = made().find(({ id }) => id === line);
    if (ofDriver && isSame(ofDriver.span, at)) return [line];
    const path = ofDriver ? pathOfLine(root, ofDriver) : line.split('/').slice(0, 2);
    const beside = nodeAt(root, path.slice(0, -1));
    const entry = beside instanceof MapNode ? beside.entries.get(path.at(-1) ?? '') : undefined;
    return entry !== undefined && (isSame(entry.keySpan, at) || holds(entry.node, at)) ? [line] : [];
  });

/** The line a waiver names: by its number in the text, or by its id in the case. */
const isAtLine = ({ line }: Waiver, { diagnostic, lines }: Waivable): boolean => {
  if (line === null) return true;
  return isLineNumber(line) ? positionOf(diagnostic.span).line === Number.parseInt(line, 10) : lines.includes(line);
};

/** Whether the waiver is of this finding, whatever the day. */
const covers = (waiver: Waiver, found: Waivable): boolean =>
  isNamed(waiver, found.diagnostic.code) &&
  isMeant(waiver, found.files) &&
  isAtLine(waiver, found) &&
  (waiver.figure === null || waiver.figure === found.figure);

export const isExpired = ({ expires }: Waiver, today: Day): boolean => today > expires.value;

/** The first waiver of a finding that still counts; null where there is none. */
export const waiverOf = (found: Waivable, waivers: readonly Waiver[], today: Day): Waiver | null =>
  waivers.find((waiver) => !isExpired(waiver, today) && covers(waiver, found)) ?? null;
