/** A table of the page: a caption, headers on both sides, and a frame of its own that scrolls on a narrow screen. */
import type { TableBlock } from '../../report/document/document.js';
import type { Cell, Row, Table } from '../../report/model.js';
import { cellText } from '../cell-text.js';
import { lines, words } from './markup.js';

const isRight = ({ columns }: Table, column: number): boolean => columns[column]?.align === 'right';

const body = (table: Table, { cells, sum }: Row): string => {
  const cell = (each: Cell, column: number): string => {
    const shown = words(cellText(each, false).trim());
    const indent = column === 0 && each.kind === 'text' ? Math.floor((/^ */.exec(each.text)?.[0].length ?? 0) / 2) : 0;
    const look = [isRight(table, column) ? 'figure' : '', indent > 0 ? `in-${indent}` : ''].filter((name) => name !== '').join(' ');
    const attributes = look === '' ? '' : ` class="${look}"`;
    return column === 0 ? `<th scope="row"${attributes}>${shown}</th>` : `<td${attributes}>${shown}</td>`;
  };
  return `<tr${sum ? ' class="sum"' : ''}>${cells.map(cell).join('')}</tr>`;
};

/** The table with its caption. */
export const renderTable = ({ id, table }: TableBlock): string =>
  lines(
    `<div class="table" role="group" tabindex="0" aria-labelledby="${id}-caption">`,
    `<table id="${id}">`,
    `<caption id="${id}-caption"><span class="title">${words(table.title)}</span>${table.subtitle ? ` <span class="about">${words(table.subtitle)}</span>` : ''}</caption>`,
    `<thead><tr>${table.columns
      .map(({ heading }, column) =>
        heading === '' ? '<td></td>' : `<th scope="col"${isRight(table, column) ? ' class="figure"' : ''}>${words(heading)}</th>`,
      )
      .join('')}</tr></thead>`,
    `<tbody>`,
    table.rows.map((row) => body(table, row)),
    '</tbody>',
    '</table>',
    '</div>',
  );
