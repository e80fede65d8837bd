/** The glossary of a document: those words of the field that stand in it. */
import type { Block, Part } from './document.js';
import { glossary } from './glossary.js';

const wordsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'paragraphs':
      return block.paragraphs;
    case 'points':
      return block.points;
    case 'headlines':
      return block.headlines.flatMap(({ name, words }) => [name, words]);
    case 'table':
      return [
        block.table.title,
        block.table.subtitle ?? '',
        ...block.table.columns.map(({ heading }) => heading),
        ...block.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []))),
      ];
    case 'chart':
      return [block.title, block.description, ...block.series.map(({ name }) => name)];
    case 'definitions':
      return block.definitions.flatMap(({ term, meaning }) => [term, meaning]);
    case 'subheading':
      return [block.title];
  }
};

/** A term as it is said: the letters in its brackets alone, or the words before them. */
const formsOf = (term: string): readonly string[] => {
  const [, words = term, letters] = /^(.*?)(?: \((\w+)\))?$/.exec(term) ?? [];
  return [words, ...(letters === undefined ? [] : [letters])];
};

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Terms found in these parts, in the order of the alphabet. */
export const glossaryPart = (parts: readonly Part[]): Part => {
  const said = parts
    .flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOf)])
    .join('\n')
    .toLowerCase();
  const isSaid = (term: string): boolean =>
    formsOf(term).some((form) => new RegExp(`(?<![a-z-])${escaped(form.toLowerCase())}(?:s|ed)?(?![a-z-])`).test(said));
  return {
    id: 'glossary',
    title: 'Glossary',
    blocks: [
      {
        kind: 'definitions',
        definitions: glossary.filter(({ term }) => isSaid(term)),
      },
    ],
  };
};
