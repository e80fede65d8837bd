/** A table of the page: a caption, headers on both sides, and a frame of its own that scrolls on a narrow screen. */
import type { TableBlock } from '../../report/document/document.js';
import type { Cell, Row, Table } from '../../report/model.js';
import { cellText } from '../cell-text.js';
import { opener } from './explanation.js';
import { lines, prose, words } from './markup.js';

/** What a table needs to know of the page: which figures can be opened, and which are made up. */
export interface Known {
  /** By scenario, the figures that have an explanation. */
  readonly explained: readonly ReadonlySet<string>[];
  /** By scenario, the figures that are made up. */
  readonly illustrative: readonly ReadonlySet<string>[];
}

const isRight = ({ columns }: Table, column: number): boolean => columns[column]?.align === 'right';

/** A row that only heads those below it. */
const isHeading = ({ cells }: Row): boolean => cells.slice(1).every(({ kind }) => kind === 'blank');

const none: ReadonlySet<string> = new Set();

/** What stands now and, where it differs, what was written. */
export const nowAndBefore = (now: string, before: string = now): string =>
  now === before ? words(now) : `<ins>${words(now)}</ins> <del><span class="hidden">as written: </span>${words(before)}</del>`;

const shownIn = (cell: Cell): string => cellText(cell, false).trim();

const body = ({ table, of, saysKind }: TableBlock, row: Row, known: Known, before: Row | undefined): string => {
  const { cells, sum, figure } = row;
  const labelled = (label: string): string => {
    if (figure === undefined || of === null) return label;
    const tag = !saysKind && known.illustrative[of]?.has(figure) ? ' <span class="tag">illustrative</span>' : '';
    return `${opener(label, of, figure, known.explained[of] ?? none)}${tag}`;
  };
  const cell = (each: Cell, column: number): string => {
    const isFigure = isRight(table, column);
    const was = before?.cells[column];
    const shown = isFigure && was ? nowAndBefore(shownIn(each), shownIn(was)) : prose(shownIn(each));
    const indent = column === 0 && each.kind === 'text' ? Math.floor((/^ */.exec(each.text)?.[0].length ?? 0) / 2) : 0;
    const look = [isFigure ? 'figure' : '', table.columns[column]?.wraps && column > 0 ? 'prose' : '', indent > 0 ? `in-${indent}` : '']
      .filter((name) => name !== '')
      .join(' ');
    const attributes = look === '' ? '' : ` class="${look}"`;
    return column === 0 ? `<th scope="row"${attributes}>${labelled(shown)}</th>` : `<td${attributes}>${shown}</td>`;
  };
  const kind = sum ? ' class="sum"' : isHeading(row) ? ' class="group"' : '';
  return `<tr${kind}>${cells.map(cell).join('')}</tr>`;
};

/** A row of another table that is called the same, the first that no row before it has taken. */
const sameRows = (table: Table, before: Table | undefined): ReadonlyMap<Row, Row> => {
  const nameOf = ({ cells: [label] }: Row): string => (label ? cellText(label, false) : '');
  const left = [...(before?.rows ?? [])];
  return new Map(
    table.rows.flatMap((row): (readonly [Row, Row])[] => {
      const place = left.findIndex((other) => nameOf(other) === nameOf(row));
      const [same] = place === -1 ? [] : left.splice(place, 1);
      return same ? [[row, same]] : [];
    }),
  );
};

/** The table with its caption; figures that differ from those of `before` show both. */
export const renderTable = (block: TableBlock, known: Known, before?: Table): string => {
  const { id, table } = block;
  const same = sameRows(table, before);
  return lines(
    `<div class="table" role="group" tabindex="0" aria-labelledby="${id}-caption">`,
    `<table id="${id}"${block.saysKind ? ' class="register"' : ''}>`,
    `<caption id="${id}-caption"><span class="title">${words(table.title)}</span>${table.subtitle ? ` <span class="about">${words(table.subtitle)}</span>` : ''}</caption>`,
    `<thead><tr>${table.columns
      .map(({ heading }, column) =>
        heading === '' ? '<td></td>' : `<th scope="col"${isRight(table, column) ? ' class="figure"' : ''}>${words(heading)}</th>`,
      )
      .join('')}</tr></thead>`,
    `<tbody>`,
    table.rows.map((row) => body(block, row, known, same.get(row))),
    '</tbody>',
    '</table>',
    '</div>',
  );
};
