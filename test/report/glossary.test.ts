/** The glossary of documents is that of the manual, and holds the words that stand in a document. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { glossary } from '../../src/report/document/glossary.js';
import { glossaryPart } from '../../src/report/document/glossary-part.js';

it('has every term of docs/glossary.md', () => {
  const terms = readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('**'));
  expect(terms.length).toBeGreaterThan(80);
  expect(glossary.map(({ term }) => `**${term}.**`)).toEqual(terms.map((line) => /^\*\*.*?\.\*\*/.exec(line)?.[0]));
});

it.each([
  ['The payback is 4 years.', 'Payback'],
  ['Three waves move the servers.', 'Wave'],
  ['MRP is charged to the service.', 'Minimum revenue provision (MRP)'],
])('%j brings %s', (words, term) => {
  const part = glossaryPart([{ id: 'summary', title: 'Summary', blocks: [{ kind: 'paragraphs', paragraphs: [words] }] }]);
  const [block] = part.blocks;
  expect(block?.kind === 'definitions' && block.definitions.map((each) => each.term)).toContain(term);
});

it('leaves out what is not said, and takes no word for a part of another', () => {
  const part = glossaryPart([
    { id: 'summary', title: 'Summary', blocks: [{ kind: 'paragraphs', paragraphs: ['A bicycle-shaped airline.'] }] },
  ]);
  expect(part.blocks).toEqual([{ kind: 'definitions', definitions: [] }]);
});
