/**
 * A document as a tree that remembers its places: leaves of source text, maps and lists. Nothing is
 * turned into a number here; what a text means is for the field it stands in.
 */
import type { Source, Span } from '../diagnostics/span.js';
import type { AmountUnit } from './scalars/money.js';

/** A file of a scenario: the scenario itself or one it extends. */
export interface ScenarioFile {
  readonly source: Source;
  /** The unit of bare amounts written in this file. */
  amountsIn: AmountUnit;
}

const nulls = ['', '~', 'null', 'Null', 'NULL'];

export class Leaf {
  constructor(
    readonly text: string,
    readonly span: Span,
    readonly quoted: boolean,
    readonly file: ScenarioFile,
    /** Stands for something unreadable whose mistake is told already. */
    readonly told = false,
  ) {}

  /** Nothing was written: `key:`, `key: null` or `key: ~`. */
  get isNull(): boolean {
    return !this.quoted && this.text.length <= 4 && nulls.includes(this.text);
  }
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly node: Node;
  /** Where the key stood first, in a file below; the key's own place where none had it. */
  readonly first?: Span;
}

export class MapNode {
  constructor(
    readonly entries: ReadonlyMap<string, Entry>,
    readonly span: Span,
  ) {}

  node(key: string): Node | undefined {
    return this.entries.get(key)?.node;
  }
}

export class ListNode {
  constructor(
    readonly items: readonly Node[],
    readonly span: Span,
  ) {}
}

export type Node = Leaf | MapNode | ListNode;

export type Path = readonly (string | number)[];

/** The node at a path, or undefined where there is none. */
export const nodeAt = (root: Node, path: Path): Node | undefined => {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node instanceof MapNode) node = node.node(String(step));
    else if (node instanceof ListNode && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
};

/** Where the key at the end of a path stands; failing that, the nearest place above it. */
export const keySpanAt = (root: Node, path: Path): Span => {
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (parent instanceof MapNode && last !== undefined)
    return parent.entries.get(String(last))?.keySpan ?? keySpanAt(root, path.slice(0, -1));
  if (parent !== undefined) return parent.span;
  return path.length > 0 ? keySpanAt(root, path.slice(0, -1)) : root.span;
};
