/** Blocks of the page that need no drawing: prose, headlines, tables, definitions. The what-if draws the same blocks again in the browser. */
import type { Block, Chart, Headline } from '../../report/document/document.js';
import { opener } from './explanation.js';
import { lines, prose, words } from './markup.js';
import { nowAndBefore, renderTable } from './table.js';
import type { Known } from './table.js';

/** Every block but charts. */
export type PlainBlock = Exclude<Block, Chart>;

const headline = ({ name, value, words: more, figure }: Headline, known: Known, before: Headline | undefined): string => {
  const label = figure === null ? words(name) : opener(words(name), 0, figure, known.explained[0] ?? new Set());
  return `<div><dt>${label}</dt><dd><strong>${nowAndBefore(value, before?.value)}</strong> ${words(more)}</dd></div>`;
};

/** A block; where `before` is the same block as it was written, what differs shows both. */
export const renderPlainBlock = (block: PlainBlock, known: Known, before?: Block): string => {
  switch (block.kind) {
    case 'paragraphs':
      return lines(block.paragraphs.map((paragraph) => `<p>${prose(paragraph)}</p>`));
    case 'points':
      return lines(
        block.title === null ? null : `<h3>${words(block.title)}</h3>`,
        '<ul>',
        block.points.map((point) => `<li>${prose(point)}</li>`),
        '</ul>',
      );
    case 'headlines': {
      const written = before?.kind === 'headlines' ? before.headlines : [];
      return lines(
        '<dl class="headlines">',
        block.headlines.map((each, place) => headline(each, known, written[place])),
        '</dl>',
      );
    }
    case 'table':
      return renderTable(block, known, before?.kind === 'table' ? before.table : undefined);
    case 'definitions':
      return lines(
        '<dl class="definitions">',
        block.definitions.map(({ term, meaning }) => `<div><dt>${words(term)}</dt><dd>${words(meaning)}</dd></div>`),
        '</dl>',
      );
    case 'subheading':
      return `<h3>${words(block.title)}</h3>`;
  }
};
