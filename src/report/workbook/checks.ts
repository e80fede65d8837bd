/** The sheet of checks: whether the sheet's arithmetic holds, and whether its figures are still those of fivecase. */
import { decimal } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import { columns, valuesOf } from './draft.js';
import type { Series, SheetDraft } from './draft.js';
import {
  isAtMost,
  isSame,
  largerOf,
  largest,
  minus,
  negative,
  nought,
  numberIn,
  range,
  size,
  smallest,
  sum,
  unity,
  unlessFails,
  when,
  words,
} from './formula.js';
import type { Range, Term } from './formula.js';
import type { Compared } from './measures.js';
import type { NumberFormat } from './model.js';

/** A row by year as the sheet has it, and as fivecase worked it out. */
export interface ComparedRow {
  readonly name: string;
  readonly id: string;
  readonly series: Series;
  readonly ours: Profile;
  /** That of money, unless said. */
  readonly format?: NumberFormat;
}

/** What must be nought whatever the inputs are. */
export interface Balance {
  readonly name: string;
  readonly difference: (year: number) => Term;
}

export interface ChecksGiven {
  readonly balances: readonly Balance[];
  /** What must be one: the funding shares of each line. */
  readonly wholes: readonly { readonly name: string; readonly total: Term }[];
  readonly measures: readonly Compared[];
  readonly rows: readonly ComparedRow[];
}

export interface ChecksSheet {
  /** How many checks of the sheet's own arithmetic fail. */
  readonly failed: Term;
  /** How many figures are not those that fivecase worked out. */
  readonly changed: Term;
  /** Every difference, for tests. */
  readonly differences: readonly { readonly id: string; readonly value: Decimal }[];
}

const holds = words('ok');
const fails = words('differs');

/** The row in which the count of each kind of check stands, at the top. */
const countRow = 3;

export const checkRows = (draft: SheetDraft, { balances, wholes, measures, rows }: ChecksGiven): ChecksSheet => {
  draft.next = countRow + 3;
  draft.heading('How near is the same');
  const money = draft.constant({ label: 'Money: within', note: '', unit: '£', format: 'factor', content: decimal('0.005') });
  const other = draft.constant({ label: 'All else: within', note: '', unit: '', format: 'count', content: decimal('0.000001') });
  const differences: { readonly id: string; readonly value: Decimal }[] = [];
  const flags = new Map<number, Term>();

  /** 1 in the column before the years where a difference is too large. */
  const judge = (row: number, id: string, difference: Term, tolerance: Term): void => {
    differences.push({ id, value: numberIn(difference.value()) });
    flags.set(row, draft.place(row, columns.before, when(isAtMost(difference, tolerance), nought, unity), 'whole', 'check'));
  };
  /** The same in words, after the years. */
  const sayOf = (row: number): void => {
    const flag = flags.get(row);
    if (flag) draft.place(row, draft.afterYears, when(isSame(flag, nought), holds, fails), 'whole', 'check');
  };
  /** The flags from a row on. */
  const flagged = (from: number): Range => {
    const cell = { sheet: draft.name, column: columns.before } as const;
    const below = [...flags].filter(([row]) => row >= from).map(([, flag]) => flag);
    return range({ ...cell, row: from }, { ...cell, row: draft.next - 1 }, () => below.map((flag) => flag.value()));
  };
  const furthest = (all: Range): Term => largerOf(largest(all), negative(smallest(all)));

  draft.heading("The sheet's own arithmetic: differences that must be nought whatever the inputs are");
  draft.yearHeader('Check', 'Largest', { before: 'Differs (1)', after: ['Verdict'] });
  const ownFrom = draft.next;
  for (const { name, difference } of balances) {
    const row = draft.next;
    const series = draft.series({ label: name, unit: '£', format: 'pence', at: difference, total: furthest });
    judge(row, name, series.total, money);
    sayOf(row);
  }
  for (const { name, total } of wholes) {
    const row = draft.next;
    const gap = draft.constant({
      label: `Funding shares of ${name} add up to 100%`,
      note: '',
      unit: '',
      format: 'factor',
      content: size(minus(total, unity)),
    });
    judge(row, name, gap, other);
    sayOf(row);
  }
  const own = flagged(ownFrom);

  draft.heading('Measures: the figure of fivecase, and how far the sheet is from it');
  draft.header(['Measure', 'Name in fivecase', 'Unit', 'Difference', 'Differs (1)', 'fivecase', 'Sheet'], columns.value);
  const changedFrom = draft.next;
  for (const { id, name, unit, format, sheet, ours } of measures) {
    const row = draft.next;
    draft.next += 1;
    draft.text(row, columns.label, name, 'label');
    draft.text(row, columns.note, id, 'quiet');
    draft.text(row, columns.unit, unit, 'quiet');
    const told = draft.place(row, columns.first, ours, format, 'worked');
    const shown = draft.place(row, columns.first + 1, sheet, format, 'formula');
    const apart = draft.place(
      row,
      columns.value,
      unlessFails(size(minus(shown, told)), when(isSame(shown, told), nought, unity)),
      format === 'money' ? 'pence' : 'factor',
      'formula',
    );
    judge(row, id, apart, format === 'money' ? money : other);
  }

  draft.heading('Rows by year: the figures of fivecase, and how far the sheet is from them');
  draft.yearHeader('Figure', 'Largest', { before: 'Differs (1)', after: ['Verdict'] });
  for (const { name, id, series, ours, format = 'money' } of rows) {
    const told = draft.series({
      label: `${name}: fivecase`,
      note: id,
      unit: format === 'money' ? '£' : '',
      format,
      at: valuesOf(ours),
      total: null,
    });
    const row = draft.next;
    const apart = draft.series({
      label: `${name}: difference`,
      note: id,
      unit: format === 'money' ? '£' : '',
      format: format === 'money' ? 'pence' : 'count',
      at: (year) => minus(series.at(year), told.at(year)),
      total: furthest,
    });
    judge(row, id, apart.total, format === 'money' ? money : other);
    sayOf(row);
  }
  const changes = flagged(changedFrom);
  const end = draft.next;

  draft.next = countRow;
  const count = (label: string, of: Range): Term =>
    draft.constant({ label, note: '', unit: 'count', format: 'whole', role: 'check', content: sum(of) });
  const failed = count("Checks of the sheet's own arithmetic that fail (0: it holds)", own);
  const changed = count('Figures that are not those of fivecase (0: nothing was changed)', changes);
  draft.next = end;
  return { failed, changed, differences };
};
