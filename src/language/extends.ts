/**
 * `extends`: a scenario laid over other files. Maps merge key by key, anything else
 * replaces, null removes; maps of years and of shares are values and are replaced whole; a line
 * that names a different shape drops the inherited one first.
 */
import { sections } from '../core/line.js';
import { diagnose } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { looksLikeYears } from './scalars/year.js';
import { Leaf, MapNode } from './tree.js';
import type { Entry, Node } from './tree.js';

/** The keys that name a shape. */
export const shapeKeys = ['amounts', 'movements', 'annual', 'units', 'posts', 'once'] as const;
/** Everything that belongs to a shape and goes with it. */
const shapeFields = [...shapeKeys, 'unit_cost', 'cost_per_post', 'in', 'from', 'until', 'ramp', 'delay', 'index'];

const hasYears = (node: MapNode): boolean => [...node.entries.keys()].some(looksLikeYears);
const isYearMap = (node: MapNode): boolean => node.entries.size > 0 && [...node.entries.keys()].every(looksLikeYears);

/** `id: {years: money}` is short for `id: {amounts: {years: money}}`. */
const longLine = (line: MapNode, diagnostics: Diagnostic[]): MapNode => {
  if (!hasYears(line)) return line;
  const years = new Map([...line.entries].filter(([key]) => looksLikeYears(key)));
  const fields = new Map([...line.entries].filter(([key]) => !looksLikeYears(key)));
  const [first] = years.values();
  const place = first?.keySpan ?? line.span;
  if (fields.size > 0) diagnostics.push(diagnose('years-amid-fields', place, {}));
  const amounts: Entry = { key: 'amounts', keySpan: place, node: new MapNode(years, line.span) };
  return new MapNode(new Map([...fields, ['amounts', fields.get('amounts') ?? amounts]]), line.span);
};

type Path = readonly string[];

/** Where maps of lines with amounts stand: the sections, and the exit costs of a migration. */
const lineMaps: readonly Path[] = [...sections.map((section) => [section]), ['migration', 'exit', 'costs']];

/** `root` with the map at `path` changed; as it is where there is none. */
const changedAt = (root: MapNode, [key, ...rest]: Path, change: (map: MapNode) => MapNode): MapNode => {
  if (key === undefined) return change(root);
  const entry = root.entries.get(key);
  if (!(entry?.node instanceof MapNode)) return root;
  const changed = changedAt(entry.node, rest, change);
  return changed === entry.node ? root : new MapNode(new Map([...root.entries, [key, { ...entry, node: changed }]]), root.span);
};

/** A file's tree with every line in its long form. */
export const inLongForm = (root: MapNode): { readonly root: MapNode; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const isShort = ({ node }: Entry): boolean => node instanceof MapNode && hasYears(node);
  const long = (lines: MapNode): MapNode => {
    if (![...lines.entries.values()].some(isShort)) return lines;
    return new MapNode(
      new Map(
        [...lines.entries].map(([id, line]): [string, Entry] => [
          id,
          line.node instanceof MapNode ? { ...line, node: longLine(line.node, diagnostics) } : line,
        ]),
      ),
      lines.span,
    );
  };
  return { root: lineMaps.reduce((tree, path) => changedAt(tree, path, long), root), diagnostics };
};

const isLine = (path: Path): boolean =>
  lineMaps.some((lines) => lines.length + 1 === path.length && lines.every((key, depth) => key === path[depth]));

/** Maps that are one value: years, and shares of a whole. */
const isValue = (path: Path, below: MapNode, over: MapNode): boolean => {
  const last = path.at(-1);
  if (isYearMap(below) || isYearMap(over)) return true;
  if (last === 'funding' && (isLine(path.slice(0, -1)) || path.at(-3) === 'lines')) return true;
  if (path.length === 2 && path[0] === 'sharing') return true;
  return path.length === 3 && path[0] === 'channels' && ['before', 'after', 'unit_cost'].includes(last ?? '');
};

const shapesNamed = (line: MapNode): readonly string[] =>
  shapeKeys.filter((key) => {
    const node = line.node(key);
    return node !== undefined && !(node instanceof Leaf && node.isNull);
  });

/** The inherited line without its shape, where the one laid over it names another. */
const withoutOtherShape = (below: MapNode, over: MapNode): MapNode => {
  const inherited = shapesNamed(below);
  if (shapesNamed(over).every((shape) => inherited.includes(shape))) return below;
  return new MapNode(new Map([...below.entries].filter(([key]) => !shapeFields.includes(key))), below.span);
};

const isNull = (node: Node): boolean => node instanceof Leaf && node.isNull;

/** `over` laid over `below`. Keys keep the place in the order they have below; new ones follow. */
export const layOver = (below: MapNode, over: MapNode, diagnostics: Diagnostic[], path: Path = []): MapNode => {
  const base = isLine(path) ? withoutOtherShape(below, over) : below;
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const inherited = entries.get(key);
    if (inherited && isNull(entry.node)) {
      // To YAML nothing and `null` are one; but nothing may also be a figure that somebody meant to fill in.
      if (entry.node instanceof Leaf && entry.node.text === '') diagnostics.push(diagnose('empty-removes', entry.keySpan, { key }));
      entries.delete(key);
    } else if (
      inherited?.node instanceof MapNode &&
      entry.node instanceof MapNode &&
      !isValue([...path, key], inherited.node, entry.node)
    ) {
      entries.set(key, {
        ...entry,
        first: inherited.first ?? inherited.keySpan,
        node: layOver(inherited.node, entry.node, diagnostics, [...path, key]),
      });
    } else {
      entries.set(key, entry);
    }
  }
  return new MapNode(entries, over.span);
};

/** Keys that a file does not hand on to those that extend it. What it expects holds for its own figures, which an extending file changes. */
const notInherited = ['extends', 'template', 'amounts_in', 'expect'];

export const inheritable = (root: MapNode): MapNode =>
  new MapNode(new Map([...root.entries].filter(([key]) => !notInherited.includes(key))), root.span);
