/** A tree as plain data, which can go from one thread to another, and back. */
import type { Span } from '../diagnostics/span.js';
import { Leaf, ListNode, MapNode } from './tree.js';
import type { Entry, Node, ScenarioFile } from './tree.js';

/** A leaf whose text is what stands at its place; one with a text of its own; a map; a list. Offsets are those of spans. */
export type PlainNode =
  | readonly ['as written', number, number]
  | readonly ['leaf', number, number, string, boolean]
  | readonly ['map', number, number, readonly (readonly [key: string, start: number, end: number, node: PlainNode])[]]
  | readonly ['list', number, number, readonly PlainNode[]];

export const plainTree = (node: Node): PlainNode => {
  const { source, start, end } = node.span;
  if (node instanceof Leaf) {
    const isAsWritten = !node.quoted && source.text.slice(start, end) === node.text;
    return isAsWritten ? ['as written', start, end] : ['leaf', start, end, node.text, node.quoted];
  }
  if (node instanceof ListNode) return ['list', start, end, node.items.map(plainTree)];
  return [
    'map',
    start,
    end,
    [...node.entries.values()].map(({ key, keySpan, node: value }) => [key, keySpan.start, keySpan.end, plainTree(value)] as const),
  ];
};

/** The tree again, of a file with the same text. */
export const treeFrom = (plain: PlainNode, file: ScenarioFile): Node => {
  const { source } = file;
  const [, start, end] = plain;
  const span: Span = { source, start, end };
  switch (plain[0]) {
    case 'as written':
      return new Leaf(source.text.slice(start, end), span, false, file);
    case 'leaf':
      return new Leaf(plain[3], span, plain[4], file);
    case 'list':
      return new ListNode(
        plain[3].map((item) => treeFrom(item, file)),
        span,
      );
    case 'map': {
      const entries = new Map<string, Entry>();
      for (const [key, keyStart, keyEnd, node] of plain[3]) {
        entries.set(key, { key, keySpan: { source, start: keyStart, end: keyEnd }, node: treeFrom(node, file) });
      }
      return new MapNode(entries, span);
    }
  }
};
