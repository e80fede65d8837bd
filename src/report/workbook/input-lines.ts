/** The inputs of each line: its amount as the scenario gives it, and everything that is said of it that a figure follows. */
import { yearsOf } from '../../core/arithmetic/calendar.js';
import type { Horizon } from '../../core/arithmetic/calendar.js';
import { decimal, one, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { ByYear, Given } from '../../core/figure.js';
import type { LineFigures } from '../../core/lines/line.js';
import { monthsPaid } from '../../core/lines/months.js';
import type { Quantity, Term as PaidTerm } from '../../core/lines/shape.js';
import type { Line } from '../../core/line.js';
import { columns, valuesOf } from './draft.js';
import type { Series, SheetDraft } from './draft.js';
import { isSame, nought, over, plus, times, when } from './formula.js';
import type { Term } from './formula.js';
import { inputRows } from './input-rows.js';
import type { Where } from './input-rows.js';
import type { Assumed } from './inputs.js';

/** What the sheets of workings need of one line. */
export interface LineInputs {
  readonly figures: LineFigures;
  /** The amount of a year, before scale, index and contingency; `itself` is the row it stands in. */
  readonly amount: (year: number, itself: (year: number) => Term) => Term;
  readonly scale: Term;
  /** The name of its price index; null where it has none. */
  readonly index: string | null;
  readonly contingency: Term | null;
  readonly optimismBias: Term | null;
  readonly confidence: Term | null;
  readonly assetLife: Term | null;
  /** The calendar year in which the financial year of first use starts; null where that is the year of the spend. */
  readonly inUse: Term | null;
  /** The yearly level that the financial plan already holds. */
  readonly inPlan: Series | null;
}

const moneyFormat = (figures: readonly Decimal[]) => (figures.every((figure) => figure.isInteger()) ? 'pounds' : 'pence');

const isByYear = (quantity: Quantity): quantity is ByYear<Decimal> => quantity instanceof Map;

const firstSpan = (entries: ReadonlyMap<number, Given<unknown>>) => [...entries.values()][0]?.span;

interface Setting {
  readonly draft: SheetDraft;
  readonly where: Where;
  readonly assumed: Pick<Assumed, 'startYear' | 'monthsInYear'>;
  readonly horizon: Horizon;
}

/** What a delay does to a row that is written year by year. */
const lateWords = (line: Line): string => (line.delay && line.delay.value > 0 ? `, ${line.delay.value} months later than written` : '');

const amountOf = ({
  figures: { line },
  draft,
  where,
  assumed,
  horizon,
}: Setting & { readonly figures: LineFigures }): LineInputs['amount'] => {
  const rows = inputRows(draft);
  const { shape } = line;
  const delay = line.delay?.value ?? 0;
  const late = lateWords(line);
  const byYear = (entries: ByYear<Decimal>): readonly Decimal[] =>
    yearsOf(horizon).map((year) => entries.get(year - delay / 12)?.value ?? zero);
  const months = (term: PaidTerm): Series =>
    rows.series(
      `Months paid in the year${term.ramp ? ', each at its share of the ramp' : ''}${late}`,
      where(term.from?.span ?? term.until?.span ?? term.ramp?.[0]?.span ?? line.span),
      'months',
      'count',
      'worked',
      valuesOf(monthsPaid({ horizon, delay }, term)),
    );
  const counted = (
    count: Quantity,
    costEach: Given<Decimal>,
    term: PaidTerm,
    words: { readonly count: string; readonly cost: string },
  ): LineInputs['amount'] => {
    const series = isByYear(count)
      ? rows.series(`${words.count}${late}`, where(firstSpan(count)), 'count', 'count', 'input', valuesOf(byYear(count)))
      : null;
    const single = isByYear(count) ? null : rows.constant(words.count, where(count.span), 'count', 'count', 'input', count.value);
    const cost = rows.constant(words.cost, where(costEach.span), '£', moneyFormat([costEach.value]), 'input', costEach.value);
    const paid = months(term);
    return (year) => over(times(series?.at(year) ?? single ?? nought, cost, paid.at(year)), assumed.monthsInYear);
  };
  switch (shape.kind) {
    case 'amounts': {
      const written = byYear(shape.amounts);
      const series = rows.series(
        `Amount of the year${late}`,
        where(firstSpan(shape.amounts)),
        '£',
        moneyFormat(written),
        'input',
        valuesOf(written),
      );
      return (year) => series.at(year);
    }
    case 'movements': {
      const written = byYear(shape.movements);
      const series = rows.series(
        `Movement on the year before${late}`,
        where(firstSpan(shape.movements)),
        '£',
        moneyFormat(written),
        'input',
        valuesOf(written),
      );
      return (year, itself) => plus(itself(year - 1), series.at(year));
    }
    case 'annual': {
      const yearly = rows.constant(
        'Amount of a whole year',
        where(shape.annual.span),
        '£',
        moneyFormat([shape.annual.value]),
        'input',
        shape.annual.value,
      );
      const paid = months(shape.term);
      return (year) => over(times(yearly, paid.at(year)), assumed.monthsInYear);
    }
    case 'units':
      return counted(shape.units, shape.unitCost, shape.term, { count: 'Units', cost: 'Cost of a unit a year' });
    case 'posts':
      return counted(shape.posts, shape.costPerPost, shape.term, { count: 'Posts', cost: 'Cost of a post a year' });
    case 'once': {
      const amount = rows.constant('Amount', where(shape.once.span), '£', moneyFormat([shape.once.value]), 'input', shape.once.value);
      const year = shape.year.value + delay / 12;
      const falls = rows.constant(
        `Falls in the financial year that starts in April of${late}`,
        where(shape.year.span),
        'year',
        'whole',
        'input',
        decimal(year),
      );
      return (column) => when(isSame(assumed.startYear.at(column), falls), amount, nought);
    }
    case 'made': {
      const made = shape.placed.profile.value;
      const series = rows.series(
        `Worked out by fivecase from ${line.driver ?? 'quantities'}`,
        where(line.span),
        '£',
        'pence',
        'worked',
        valuesOf(made),
      );
      return (year) => series.at(year);
    }
  }
};

const isCost = ({ section }: Line): boolean => section === 'capital' || section === 'one_off' || section === 'recurring';

/** One line's block of inputs. */
export const lineInputs = (figures: LineFigures, setting: Setting): LineInputs => {
  const { draft, where, horizon } = setting;
  const { line } = figures;
  const rows = inputRows(draft);
  draft.text(draft.next, columns.label, line.name, 'subheading');
  draft.text(draft.next, columns.note, line.id, 'quiet');
  if (line.source) draft.text(draft.next, columns.before, line.source.kind === 'illustrative' ? 'ILLUSTRATIVE' : line.source.kind, 'quiet');
  draft.next += 1;
  const share = (label: string, written: Given<Decimal> | undefined, otherwise: Decimal | Term): Term =>
    rows.constant(
      label,
      where(written?.span),
      '%',
      'percent',
      !written && 'hold' in otherwise ? 'formula' : 'input',
      written?.value ?? otherwise,
    );

  const amount = amountOf({ ...setting, figures });
  const scale = share('Scale', line.scale, one);
  if (line.index) {
    draft.text(draft.next, columns.label, `Follows the price index "${line.index.value}"`, 'label');
    draft.text(draft.next, columns.note, where(line.index.span), 'quiet');
    draft.next += 1;
  }
  const contingency = isCost(line) ? share('Contingency (financial view)', line.contingency, zero) : null;
  const optimismBias = contingency && share('Optimism bias (economic view)', line.optimismBias, contingency);
  const confidence =
    line.section === 'savings' || line.section === 'income' ? share('Confidence (risk-adjusted)', line.confidence, one) : null;
  const assetLife =
    line.section === 'capital' && line.assetLife
      ? rows.constant('Asset life', where(line.assetLife.span), 'years', 'whole', 'input', decimal(line.assetLife.value))
      : null;
  const inUse =
    assetLife && line.operational
      ? rows.constant(
          `In use from the financial year that starts in April of${lateWords(line)}`,
          where(line.operational.span),
          'year',
          'whole',
          'input',
          decimal(line.operational.value + Math.ceil((line.delay?.value ?? 0) / 12)),
        )
      : null;
  let level: Decimal = zero;
  const held = yearsOf(horizon).map((year) => {
    level = line.inPlan?.get(year)?.value ?? level;
    return level;
  });
  const inPlan = line.inPlan
    ? rows.series(
        'Level that the financial plan already holds',
        where(firstSpan(line.inPlan)),
        '£',
        moneyFormat(held),
        'input',
        valuesOf(held),
      )
    : null;
  return { figures, amount, scale, index: line.index?.value ?? null, contingency, optimismBias, confidence, assetLife, inUse, inPlan };
};
