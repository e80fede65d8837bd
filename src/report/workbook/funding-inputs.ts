/** Who pays for capital and one-off cost: a table of shares, one row a line and one column a source. */
import { shareFrom } from '../../core/plan/effect.js';
import type { LineFigures } from '../../core/lines/line.js';
import { fundingSources } from '../../core/line.js';
import type { FundingSource, Line, Section } from '../../core/line.js';
import { sourceTitles } from '../plan/capital-table.js';
import { columns } from './draft.js';
import type { SheetDraft } from './draft.js';
import { nought, range, sum } from './formula.js';
import type { Range, Term } from './formula.js';
import { kindWords } from './input-rows.js';
import type { Where } from './input-rows.js';

/** Who pays for capital and one-off cost. */
export interface FundingInputs {
  /** The share of a line that a source pays. */
  readonly share: (line: Line, source: FundingSource) => Term;
  /** The shares of one source in every capital line, in the order of the lines; null without any. */
  readonly ofCapital: (source: FundingSource) => Range | null;
  /** What the shares of each line add up to. */
  readonly totals: readonly { readonly line: Line; readonly total: Term }[];
}

/** Only capital with an asset life can be borrowed for. */
const mayPay = ({ section, assetLife }: Line, source: FundingSource): boolean =>
  source !== 'borrowing' || (section === 'capital' && assetLife !== undefined);

/** A row of shares for each line of capital and one-off cost, one column a source; capital lines first. */
export const fundingInputs = (draft: SheetDraft, where: Where, lines: readonly LineFigures[]): FundingInputs => {
  const inSection = (section: Section): readonly Line[] => lines.map(({ line }) => line).filter((line) => line.section === section);
  const capital = inSection('capital');
  const funded = [...capital, ...inSection('one_off')];
  const shares = new Map<Line, readonly Term[]>();
  if (funded.length > 0) {
    draft.say('Each row adds up to 100%. Revenue cost cannot be borrowed for, and capital only where an asset life is given.', 'words');
    draft.header(
      ['Line', 'Where it is written', 'Unit', 'Total', 'Kind of cell', ...fundingSources.map((source) => sourceTitles[source])],
      columns.first,
    );
  }
  const firstRow = draft.next;
  const totals = funded.map((line) => {
    const row = draft.next;
    draft.next += 1;
    draft.text(row, columns.label, line.name, 'label');
    draft.text(row, columns.note, where(line.funding.find(({ span }) => span)?.span), 'quiet');
    draft.text(row, columns.unit, '%', 'quiet');
    draft.text(row, columns.before, kindWords.input, 'quiet');
    const cells = fundingSources.map((source, index) =>
      draft.place(row, columns.first + index, shareFrom(line, source), 'percent', mayPay(line, source) ? 'input' : 'worked'),
    );
    const all = range(
      { sheet: draft.name, row, column: columns.first, fixedColumn: true },
      { sheet: draft.name, row, column: columns.first + fundingSources.length - 1, fixedColumn: true },
      () => cells.map((cell) => cell.value()),
    );
    shares.set(line, cells);
    return { line, total: draft.place(row, columns.value, sum(all), 'percent', 'total') };
  });
  const shareOf = (line: Line, source: FundingSource): Term => shares.get(line)?.[fundingSources.indexOf(source)] ?? nought;
  return {
    share: shareOf,
    ofCapital: (source) => {
      if (capital.length === 0) return null;
      const stays = {
        sheet: draft.name,
        column: columns.first + fundingSources.indexOf(source),
        fixedRow: true,
        fixedColumn: true,
      } as const;
      return range({ ...stays, row: firstRow }, { ...stays, row: firstRow + capital.length - 1 }, () =>
        capital.map((line) => shareOf(line, source).value()),
      );
    },
    totals,
  };
};
