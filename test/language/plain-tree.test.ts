/** A tree that went to another thread and back says what it said, at the same places. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/language/yaml/document.js';
import { plainTree, treeFrom } from '../../src/language/plain-tree.js';
import { Leaf, ListNode, MapNode } from '../../src/language/tree.js';
import type { Node, ScenarioFile } from '../../src/language/tree.js';

const fileOf = (text: string): ScenarioFile => ({ source: { path: 'library.yaml', text }, amountsIn: '£' });

/** Every place and text of a tree, one a line. */
const told = (node: Node, key = ''): readonly string[] => {
  const { start, end } = node.span;
  if (node instanceof Leaf) return [`${key} ${start}-${end} ${node.quoted ? 'quoted' : 'plain'} ${node.text}`];
  if (node instanceof ListNode) return [`${key} ${start}-${end} list`, ...node.items.flatMap((item) => told(item, '-'))];
  return [
    `${key} ${start}-${end} map`,
    ...[...node.entries.values()].flatMap(({ key: name, keySpan, node: value }) => [
      `${name} at ${keySpan.start}-${keySpan.end}`,
      ...told(value, name),
    ]),
  ];
};

const catalogue = `# A library's catalogue
title: 'It''s a "new" catalogue'
summary: >
  Folded text
  over two lines.
empty:
capital:
  new-catalogue: { 2025/26: £120k, 2026/27: &more 1_200 }
  shelves: { 2025/26: *more }
tags: [ "quoted\\u00a0text", plain, [nested] ]
`;

describe('a tree sent as plain data', () => {
  test('comes back with the same texts at the same places', () => {
    const file = fileOf(catalogue);
    const { root, diagnostics } = parse(file);
    expect(diagnostics).toEqual([]);
    if (!root) throw new Error('the catalogue could not be read');
    const sent = structuredClone(plainTree(root));
    const again = treeFrom(sent, file);
    expect(told(again)).toEqual(told(root));
    expect(told(again)).toContain(`title ${catalogue.indexOf("'It")}-${catalogue.indexOf('\nsummary')} quoted It's a "new" catalogue`);
  });

  test('belongs to the file it is given, so that bare amounts take its unit', () => {
    const file = fileOf('amounts_in: £000\n');
    const { root } = parse(fileOf('amounts_in: £000\n'));
    if (!root) throw new Error('the file could not be read');
    const again = treeFrom(plainTree(root), file);
    const leaf = again instanceof MapNode ? again.node('amounts_in') : undefined;
    expect(leaf instanceof Leaf && leaf.file).toBe(file);
  });
});
