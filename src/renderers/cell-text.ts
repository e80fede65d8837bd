/** A cell as text for people: figures grouped in threes, negatives in brackets. */
import { harmless } from '../diagnostics/excerpt.js';
import { grouped } from '../report/figures-in-words.js';
import type { Cell } from '../report/model.js';

/** `(515)` for a negative; a positive keeps the bracket's place free when `aligned`. */
export const cellText = (cell: Cell, aligned: boolean): string => {
  switch (cell.kind) {
    case 'text':
      return harmless(cell.text);
    case 'money': {
      const figure = grouped(cell.shown, cell.decimals);
      if (cell.shown.lt(0)) return `(${figure})`;
      return aligned ? `${figure} ` : figure;
    }
    case 'number':
      return cell.exact.toFixed();
    case 'blank':
      return '';
  }
};
