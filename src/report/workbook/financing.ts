/** The sheet of financing: what is borrowed, how it is written down year of spend by year of spend, interest and debt. */
import type { FundingInputs } from './funding-inputs.js';
import { columns } from './draft.js';
import type { Series, SheetDraft } from './draft.js';
import {
  both,
  isAbove,
  isAtMost,
  isSame,
  largerOf,
  minus,
  nought,
  over,
  plus,
  power,
  reference,
  sum,
  times,
  unity,
  when,
} from './formula.js';
import type { Term } from './formula.js';
import type { Assumed } from './inputs.js';
import type { LineRows, LinesSheet } from './lines.js';

export interface FinancingSheet {
  readonly borrowed: Series;
  readonly mrp: Series;
  readonly interest: Series;
  readonly debt: Series;
  /** Debt at the end of the horizon, which is written down after it. */
  readonly beyond: Term;
}

const money = { unit: '£', format: 'money' } as const;

/** A capital line that can be borrowed for. */
interface Borrowing {
  readonly row: LineRows;
  readonly life: Term;
  readonly borrowed: Series;
}

/** One year's borrowing, written down over the asset's life from the year after its first use. */
const writeDown = (
  draft: SheetDraft,
  { life, borrowed }: Borrowing,
  inUse: Series,
  firstShare: Term,
  assumed: Assumed,
  spent: number,
): Series => {
  const { startYear, annuityRate } = assumed;
  const at = { sheet: draft.name, row: draft.next, fixedColumn: true } as const;
  const amount = reference({ ...at, column: columns.value }, borrowed.at(spent).value);
  const from = reference({ ...at, column: columns.before }, inUse.at(spent).value);
  return draft.series({
    ...money,
    label: `  written down of what is borrowed in ${draft.years[spent] ?? ''}`,
    at: (year) =>
      when(
        both(isAbove(startYear.at(year), from), isAtMost(startYear.at(year), plus(from, life))),
        times(amount, firstShare, power(plus(unity, annuityRate), minus(startYear.at(year), from, unity))),
        nought,
      ),
    opening: inUse.at(spent),
    openingFormat: 'whole',
    total: () => borrowed.at(spent),
  });
};

const provision = (draft: SheetDraft, borrowing: Borrowing, assumed: Assumed): Series => {
  const { row, life } = borrowing;
  const { annuityRate, startYear } = assumed;
  draft.skip();
  draft.text(draft.next, columns.label, row.line.name, 'subheading');
  draft.text(draft.next, columns.note, row.line.id, 'quiet');
  draft.next += 1;
  const firstShare = draft.constant({
    label: 'Share written down in the first year',
    note: '',
    unit: 'share',
    format: 'factor',
    content: when(isSame(annuityRate, nought), over(unity, life), over(annuityRate, minus(power(plus(unity, annuityRate), life), unity))),
  });
  const { inUse } = row;
  const used = draft.series({
    label: 'In use from the financial year that starts in April of',
    unit: 'year',
    format: 'whole',
    at: (year) => (inUse ? largerOf(startYear.at(year), inUse) : startYear.at(year)),
    total: null,
  });
  draft.text(draft.next, columns.label, 'Year of the spend', 'quiet');
  draft.text(draft.next, columns.value, 'Borrowed', 'quiet');
  draft.text(draft.next, columns.before, 'In use from', 'quiet');
  draft.next += 1;
  const vintages = draft.stack(draft.years.map((_, spent) => writeDown(draft, borrowing, used, firstShare, assumed, spent)));
  return draft.series({
    ...money,
    label: `${row.line.name}: written down`,
    note: row.line.id,
    at: (year) => sum(vintages.at(year)),
    sums: true,
  });
};

export const financingRows = (draft: SheetDraft, { lines }: LinesSheet, funding: FundingInputs, assumed: Assumed): FinancingSheet => {
  draft.heading('Borrowed = financial view × share from borrowing');
  const borrowings = lines.flatMap((row): readonly Borrowing[] => {
    const { line, assetLife } = row;
    if (line.section !== 'capital' || !assetLife) return [];
    const borrowed = draft.series({
      ...money,
      label: line.name,
      note: line.id,
      at: (year) => times(row.financial.at(year), funding.share(line, 'borrowing')),
    });
    return [{ row, life: assetLife, borrowed }];
  });
  const all = draft.stack(borrowings.map(({ borrowed }) => borrowed));
  const borrowed = draft.series({ ...money, label: 'Borrowed', note: 'financing.borrowed', at: (year) => sum(all.at(year)), sums: true });

  draft.heading(
    'Written down (minimum revenue provision) over the life of each asset, from the year after the spend or, if later, after first use',
  );
  const provisions = borrowings.map((borrowing) => ({ borrowing, mrp: provision(draft, borrowing, assumed) }));

  draft.heading('Debt, interest and minimum revenue provision');
  const byLine = draft.stack(
    provisions.map(({ borrowing: { row }, mrp }) =>
      draft.series({ ...money, label: `${row.line.name}: minimum revenue provision`, note: row.line.id, at: (year) => mrp.at(year) }),
    ),
  );
  const mrp = draft.series({
    ...money,
    label: 'Minimum revenue provision (MRP)',
    note: 'financing.mrp',
    at: (year) => sum(byLine.at(year)),
    sums: true,
  });

  // Opening debt refers to the closing row below it, so that row is written first.
  const openingRow = draft.next;
  draft.next = openingRow + 3;
  const debt = draft.series({
    ...money,
    label: 'Debt at the end of the year',
    note: 'financing.debt',
    at: (year, itself) => minus(plus(itself(year - 1), borrowed.at(year)), mrp.at(year)),
    total: null,
    sums: true,
  });
  const end = draft.next;
  draft.next = openingRow;
  const opening = draft.series({ ...money, label: 'Debt at the start of the year', at: (year) => debt.before(year), total: null });
  draft.series({ ...money, label: '  borrowed', at: (year) => borrowed.at(year) });
  draft.series({ ...money, label: '  less minimum revenue provision', at: (year) => minus(nought, mrp.at(year)) });
  draft.next = end;
  const interest = draft.series({
    ...money,
    label: 'Interest',
    note: 'financing.interest',
    at: (year) =>
      times(
        assumed.borrowingRate,
        plus(opening.at(year), times(assumed.interestPart, minus(debt.at(year), opening.at(year)))),
        assumed.takesTime.at(year),
      ),
  });
  draft.series({ ...money, label: 'Financing cost (MRP + interest)', at: (year) => plus(mrp.at(year), interest.at(year)), sums: true });
  const beyond = draft.constant({
    label: 'Beyond the horizon: debt left, and minimum revenue provision still to be charged on it',
    note: 'financing.beyond_horizon',
    unit: '£',
    format: 'money',
    content: debt.at(draft.years.length - 1),
  });
  return { borrowed, mrp, interest, debt, beyond };
};
