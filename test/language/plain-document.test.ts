/**
 * A plain document read straight from its tokens is the tree that the library's composer makes of it, with the
 * same places, and the composer finds nothing wrong with it. The end marker `...` behind a text changes
 * nothing of it, but is not plain: so one and the same reader gives both sides.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/language/yaml/document.js';
import { plainDocument } from '../../src/language/yaml/plain-document.js';
import { plainTree } from '../../src/language/plain-tree.js';
import { changed, mutant, mutants, shipped, texts } from '../mutants.js';

const fileOf = (text: string) => ({ source: { path: 'library.yaml', text }, amountsIn: '£' as const });

const plain = (text: string) => plainDocument(fileOf(text), 32);

/** What the composer makes of it: no mistakes where it is plain, and the same tree. */
const agrees = (text: string): boolean => {
  const lines = `${text}\n`;
  const tree = plain(lines);
  if (!tree) return false;
  expect(plain(`${lines}...\n`)).toBe(null);
  const { root, diagnostics } = parse(fileOf(`${lines}...\n`));
  expect(diagnostics).toEqual([]);
  expect(root && plainTree(root)).toEqual(plainTree(tree));
  return true;
};

test.each(shipped)('%s is plain, and the same', (path) => {
  expect(agrees(texts.get(path) ?? '')).toBe(true);
});

describe('plain', () => {
  test.each([
    'a: 1',
    '# about\n\na: 1 # here\n# below\n  # and further in\nb:   2\n\n# at the end',
    'a:\n  b:\n    c: { d: 1, e: [f, g ], }\n  # behind c\nh: {}\ni: []\nj: { }\nk: [ ]',
    'a:\n- b\n-   c: 1\n    d: 2\n  # behind d\n- [e]\nf: 1',
    'a:\n  - - b\n    - c\n  - d',
    `a: "b # c" # d\ne: 'it''s'\n"f": 'g'\nh: "\\u00a3 \\" x"`,
    'a: {\n  b: 1,\n  c: [ 2,\n    3 ] } # d\ne: 1',
    'a: b\n  c\n  d\ne: "f\n  g"\nh: 1',
    'a: |\n  b\n   c\n\nd: >-\n  e\n  f\n\n\ng: 1',
    'a: b:c\nd: -e\nf: ?g\nh: £1,200\ni: x#y',
    'a:\n    # far in\n  b: 1\n# not in\n  c: 2\nd: 3',
    'a: 1\r\nb:\r\n  c: 2 # d\r\n',
    'a: { "b":1, c: {d: e}}\nf: 1',
  ])('%s', (text) => {
    expect(agrees(text)).toBe(true);
  });
});

describe('not plain, and left to the composer', () => {
  test.each([
    '',
    '# only words',
    '--- \na: 1',
    'a: 1\n---\nb: 2',
    '%YAML 1.2\n---\na: 1',
    'a: &b 1\nc: *b',
    'a: !!str 1',
    '<<: { a: 1 }',
    'a: 1\na: 2',
    'a:',
    'a: { b, c: 1 }',
    'a: { b: 1 c: 2 }',
    'a: { b: 1,, c: 2 }',
    'a: { , }',
    'a: [b c: 1]',
    'a: [1',
    'a: "b"# c',
    'a: "b',
    'a: @b',
    'a: %b',
    'a: b: 1',
    'a: - b',
    'a:\n  b: 1\n c: 2',
    'a:\n- b\nc\n',
    'a:\n\tb: 1',
    'a: 1\n  b: 2',
    '? a\n: 1',
    'a b\nc: 1',
    'a\nb: 1',
    '- a',
    'a: "\\q"',
    `${'a'.repeat(1100)}: 1`,
    `a: ${'['.repeat(40)}${']'.repeat(40)}`,
    '\ufeffa: 1',
  ])('%s', (text) => {
    expect(plain(text)).toBe(null);
  });
});

test(`${mutants} mutants of the shipped scenarios, where they are plain`, { timeout: 300_000 }, () => {
  let [tried, same] = [0, 0];
  fc.assert(
    fc.property(mutant, ([path, changes]) => {
      tried += 1;
      if (agrees(changes.reduce(changed, texts.get(path) ?? ''))) same += 1;
    }),
    { numRuns: mutants, seed: 20_191_217 },
  );
  // Had all been plain, or none, nothing would have been tried.
  expect(same).toBeGreaterThan(tried / 4);
  expect(same).toBeLessThan(tried);
});

/** What a text may be made of, and what turns up in it now and then. */
const soups: Readonly<Record<string, { readonly pieces: readonly string[]; readonly oddities: readonly string[] }>> = {
  'what YAML is made of': {
    pieces: ['a', 'b', 'c', '£1', ': ', ':', ',', ', ', '{', '}', '[', ']', '- ', '\n', '\n  ', '\n    ', '\n\n', ' ', '# d'],
    oddities: ['"', "'", '|', '>', '&x ', '*x', '!y ', '? ', '\t', '\r\n', '...', '---', '%', '@', '<<', '\\'],
  },
  'texts over several lines': {
    pieces: ['b: ', 'c: ', '\n', '\n  ', '\n    ', '- ', '|\n  ', '>-\n  ', '# d', ' # d', 'x', 'y z', '\n\n', '"q"', "'s'", '  \n'],
    oddities: ['|+\n', '|2\n   ', '>1-\n ', '\r\n', '"q\n  r"', "'s\n t'", '|', '>'],
  },
  'brackets over several lines': {
    pieces: ['b: ', 'k:', ': ', '{ ', ' }', '[', ']', ', ', '\n', '\n  ', '# d\n', ' # d\n', 'x', '"k": ', "'s'"],
    oddities: [',', ' : ', ':', '"q\n  r"', '\n ', '- ', '\r\n'],
  },
};

test.each(Object.entries(soups))('any soup of %s, where it is plain', (_, { pieces, oddities }) => {
  const some = (from: readonly string[]) => fc.constantFrom(...from);
  const piece = fc.oneof({ weight: 12, arbitrary: some(pieces) }, { weight: 1, arbitrary: some(oddities) });
  let same = 0;
  fc.assert(
    fc.property(fc.constantFrom('a: ', 'a:\n  ', 'a:\n- '), fc.array(piece, { maxLength: 24 }), (start, rest) => {
      if (agrees(`${start}${rest.join('')}`)) same += 1;
    }),
    { numRuns: 5 * mutants, seed: 20_191_217 },
  );
  expect(same).toBeGreaterThan(mutants / 8);
});
