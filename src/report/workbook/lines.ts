/**
 * The sheet of lines: every line by year, from the amount as written to what it comes to in each
 * view, table by table, so that a section can be added up in one stretch.
 */
import { Fault } from '../../core/figure.js';
import { externalSources, sections } from '../../core/line.js';
import type { Line, Section } from '../../core/line.js';
import type { Series, SheetDraft } from './draft.js';
import { plus, times, unity } from './formula.js';
import type { Range, Term } from './formula.js';
import type { FundingInputs } from './funding-inputs.js';
import type { LineInputs } from './input-lines.js';
import type { GrowthInputs } from './growth-inputs.js';

export interface Stack {
  readonly at: (year: number) => Range;
}

/** A line as the sheets that come after it refer to it. */
export interface LineRows extends LineInputs {
  readonly line: Line;
  /** In the financial view, contingency in; a cost and a saving alike positive. */
  readonly financial: Series;
}

/** The lines of one scenario, added up as the views need them. */
export interface LinesSheet {
  readonly lines: readonly LineRows[];
  /** The financial view by section: cashable savings and awarded income only. */
  readonly financial: Readonly<Record<Section, Stack>>;
  readonly externalFunding: Stack;
  /** Cashable savings and income at their confidence. */
  readonly riskAdjusted: { readonly savings: Stack; readonly income: Stack };
  /** Cash, before the deflator. */
  readonly economic: { readonly costs: Stack; readonly benefits: Stack };
}

const sectionTitles: Readonly<Record<Section, string>> = {
  base_budget: 'base budget',
  capital: 'one-off capital',
  one_off: 'one-off revenue',
  recurring: 'ongoing revenue',
  savings: 'cashable savings',
  income: 'income',
};

/** Each price index by year: 1 in the price base. */
export const indexRows = (draft: SheetDraft, names: string, inputs: ReadonlyMap<string, GrowthInputs>): ReadonlyMap<string, Series> =>
  new Map(
    [...inputs].map(([name, { growth, opening }]): [string, Series] => [
      name,
      draft.series({
        label: `${names} "${name}"`,
        unit: 'factor',
        format: 'factor',
        at: (year, itself) => times(itself(year - 1), plus(unity, growth.at(year))),
        opening,
        total: null,
      }),
    ]),
  );

const isCashable = ({ section, kind }: Line): boolean => section !== 'savings' || kind === 'cashable';
const isTransfer = ({ section, kind }: Line): boolean => section === 'income' && (kind === 'grant' || kind === 'partner');
const isBenefit = ({ section }: Line): boolean => section === 'savings' || section === 'income';

interface Making {
  readonly draft: SheetDraft;
  /** Begins the headings: nothing, or "Baseline: ". */
  readonly scope: string;
  readonly lines: readonly LineInputs[];
  readonly indices: ReadonlyMap<string, Series>;
  readonly funding: FundingInputs;
}

const inOrder = (lines: readonly LineInputs[]): readonly LineInputs[] =>
  [...lines].sort((a, b) => sections.indexOf(a.figures.line.section) - sections.indexOf(b.figures.line.section));

/** The tables of one scenario's lines. */
export const lineTables = ({ draft, scope, lines: given, indices, funding }: Making): LinesSheet => {
  const lines = inOrder(given);
  const row = ({ figures: { line } }: LineInputs, at: (year: number, itself: (year: number) => Term) => Term): Series =>
    draft.series({ label: line.name, note: line.id, unit: '£', format: 'pounds', at });
  const table = (
    title: string,
    of: readonly LineInputs[],
    at: (each: LineInputs) => Parameters<typeof row>[1],
  ): ReadonlyMap<LineInputs, Series> => {
    draft.heading(`${scope}${title}`);
    return new Map(of.map((each): [LineInputs, Series] => [each, row(each, at(each))]));
  };
  const seriesOf = (rows: ReadonlyMap<LineInputs, Series>, line: LineInputs): Series => {
    const series = rows.get(line);
    if (!series) throw new Fault(`${line.figures.line.id} has no row`);
    return series;
  };

  const written = table('amount as written', lines, ({ amount }) => amount);
  const estimate = table('estimate in cash = amount × scale × price index', lines, (each) => (year) => {
    const amount = times(seriesOf(written, each).at(year), each.scale);
    const index = each.index === null ? null : indices.get(each.index);
    return index ? times(amount, index.at(year)) : amount;
  });
  const uplifted =
    (each: LineInputs, uplift: Term | null) =>
    (year: number): Term => {
      const amount = seriesOf(estimate, each).at(year);
      return uplift ? times(amount, plus(unity, uplift)) : amount;
    };

  const financial = new Map<LineInputs, Series>();
  const sectionStack = (title: string, of: readonly LineInputs[]): Stack => {
    const rows = table(title, of, (each) => uplifted(each, each.contingency));
    for (const [line, series] of rows) financial.set(line, series);
    return draft.stack([...rows.values()]);
  };
  const inSection = (section: Section): Stack =>
    sectionStack(
      `financial view, ${sectionTitles[section]}${section === 'capital' || section === 'one_off' || section === 'recurring' ? ' = estimate × (1 + contingency)' : ''}`,
      lines.filter(({ figures: { line } }) => line.section === section && isCashable(line)),
    );
  const views: Readonly<Record<Section, Stack>> = {
    base_budget: inSection('base_budget'),
    capital: inSection('capital'),
    one_off: inSection('one_off'),
    recurring: inSection('recurring'),
    savings: inSection('savings'),
    income: inSection('income'),
  };
  const notCashable = lines.filter(({ figures: { line } }) => !isCashable(line));
  if (notCashable.length > 0) sectionStack('savings that are not cashable (economic view only)', notCashable);

  const stackOf = (title: string, of: readonly LineInputs[], at: (each: LineInputs) => (year: number) => Term): Stack =>
    draft.stack([...table(title, of, at).values()]);
  const is = (section: Section) => (each: LineInputs) => each.figures.line.section === section && isCashable(each.figures.line);
  const externalFunding = stackOf(
    "external funding = financial view × other people's shares",
    lines.filter(({ figures: { line } }) => line.section === 'capital' || line.section === 'one_off'),
    (each) => {
      const shares = externalSources.map((source) => funding.share(each.figures.line, source));
      return (year) => times(seriesOf(financial, each).at(year), plus(...shares));
    },
  );
  const atConfidence = (each: LineInputs) => (year: number) => times(seriesOf(financial, each).at(year), each.confidence ?? unity);
  const riskAdjusted = {
    savings: stackOf('cashable savings × confidence', lines.filter(is('savings')), atConfidence),
    income: stackOf('income × confidence', lines.filter(is('income')), atConfidence),
  };
  const biased = (each: LineInputs) => uplifted(each, each.optimismBias);
  const economic = {
    costs: stackOf(
      'economic view, costs = estimate × (1 + optimism bias), cash',
      lines.filter(({ figures: { line } }) => !isBenefit(line)),
      biased,
    ),
    benefits: stackOf(
      "economic view, benefits: savings of every kind and income, without grants and partners' money, cash",
      lines.filter(({ figures: { line } }) => isBenefit(line) && !isTransfer(line)),
      biased,
    ),
  };
  return {
    lines: lines.map((each): LineRows => ({ ...each, line: each.figures.line, financial: seriesOf(financial, each) })),
    financial: views,
    externalFunding,
    riskAdjusted,
    economic,
  };
};
