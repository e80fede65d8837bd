/** Sheets of words and finished tables: parts of the document that need no formula. */
import type { Block, Part } from '../document/document.js';
import type { Cell, Table } from '../model.js';
import type { SheetDraft } from './draft.js';

const cellInto = (draft: SheetDraft, row: number, column: number, cell: Cell, role: 'label' | 'total'): void => {
  switch (cell.kind) {
    case 'text':
      draft.text(row, column, cell.text, role, true);
      return;
    case 'money':
      draft.put(row, column, { value: cell.exact, format: 'money', role });
      return;
    case 'number':
      draft.put(row, column, { value: cell.exact, format: 'ratio', role });
      return;
    case 'blank':
  }
};

const tableInto = (draft: SheetDraft, table: Table): void => {
  draft.heading(table.title);
  if (table.subtitle) draft.say(table.subtitle);
  draft.header(table.columns.map(({ heading }) => heading));
  for (const { cells, sum } of table.rows) {
    cells.forEach((cell, column) => {
      cellInto(draft, draft.next, column, cell, sum ? 'total' : 'label');
    });
    draft.next += 1;
  }
};

const blockInto = (draft: SheetDraft, block: Block): void => {
  switch (block.kind) {
    case 'paragraphs':
      for (const paragraph of block.paragraphs) draft.say(paragraph);
      return;
    case 'points':
      if (block.title) draft.heading(block.title);
      for (const point of block.points) draft.say(point);
      return;
    case 'headlines':
      for (const { name, value, words } of block.headlines) draft.say(`${name}: ${value}. ${words}`);
      return;
    case 'subheading':
      draft.heading(block.title);
      return;
    case 'definitions':
      draft.header(['Term', 'Meaning']);
      for (const { term, meaning } of block.definitions) {
        draft.text(draft.next, 0, term, 'subheading');
        draft.text(draft.next, 1, meaning, 'words', true);
        draft.next += 1;
      }
      return;
    case 'table':
      tableInto(draft, block.table);
      return;
    case 'chart':
  }
};

/** Everything that stands in a part of the document. */
export const partInto = (draft: SheetDraft, part: Part): void => {
  draft.say(part.title, 'title');
  for (const block of part.blocks) blockInto(draft, block);
};
