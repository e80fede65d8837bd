/** The sheet of measures: each by formula, expected and risk-adjusted, with the workings below. */
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { measureIds } from '../../core/appraisal/measures/measures.js';
import type { MeasureId, Measures } from '../../core/appraisal/measures/measures.js';
import { yearLabel } from '../../core/arithmetic/calendar.js';
import { columns } from './draft.js';
import type { Series, SheetDraft } from './draft.js';
import { economicRows } from './economic.js';
import { nought, range } from './formula.js';
import type { Term, Value } from './formula.js';
import type { Assumed } from './inputs.js';
import type { LinesSheet } from './lines.js';
import type { NumberFormat } from './model.js';
import { costRows, netBenefitAt } from './profile.js';
import type { ProfileSheet } from './profile.js';
import { timelineRows } from './timeline.js';
import type { Timeline } from './timeline.js';
import { viewMeasures } from './view-measures.js';
import type { ViewSetting } from './view-measures.js';

/** A figure by formula beside the one that fivecase worked out. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly format: NumberFormat;
  readonly sheet: Term;
  readonly ours: Value;
}

export interface MeasuresSheet {
  readonly compared: readonly Compared[];
  readonly timeline: Timeline;
  readonly economicNetBenefit: Series;
  readonly term: (id: MeasureId) => Term;
}

export const looks: Readonly<Record<MeasureId, readonly [unit: string, format: NumberFormat]>> = {
  total_capital: ['£', 'money'],
  total_one_off: ['£', 'money'],
  total_recurring: ['£', 'money'],
  total_savings: ['£', 'money'],
  total_income: ['£', 'money'],
  total_external_funding: ['£', 'money'],
  total_net_benefit: ['£', 'money'],
  final_year_net_benefit: ['£', 'money'],
  peak_funding: ['£', 'money'],
  payback: ['years', 'years'],
  payback_first: ['years', 'years'],
  payback_extended: ['years', 'years'],
  discounted_payback: ['years', 'years'],
  net_present_value: ['£ real', 'money'],
  internal_rate_of_return: ['% a year', 'percent'],
  return_on_investment: ['%', 'percent'],
  equivalent_annual_cost: ['£ real a year', 'money'],
};

export const ourValue = (measures: Measures, id: MeasureId): Value => {
  if (id === 'peak_funding') return measures.peak_funding.value.amount;
  if (id === 'internal_rate_of_return') return measures.internal_rate_of_return.value.rate ?? 'none';
  return measures[id].value ?? 'none';
};

interface Given {
  readonly appraisal: Appraisal;
  readonly assumed: Assumed;
  readonly own: LinesSheet;
  readonly baseline: LinesSheet | null;
  readonly profile: ProfileSheet;
}

/** Where the list of measures begins, and how far it reaches: the workings stand below it. */
const listRow = 3;
const listLength = measureIds.length + 5;

export const measureRows = (draft: SheetDraft, { appraisal, assumed, own, baseline, profile }: Given): MeasuresSheet => {
  const { measures, riskAdjusted, economic } = appraisal;
  draft.next = listRow + listLength;
  draft.heading('Workings: time, prices and discounting');
  const headerRow = draft.next;
  draft.yearHeader('Figure', 'Value or total');
  const labels = range(
    { sheet: draft.name, row: headerRow, column: columns.first, fixedRow: true, fixedColumn: true },
    { sheet: draft.name, row: headerRow, column: draft.afterYears - 1, fixedRow: true, fixedColumn: true },
    () => draft.years,
  );
  const timeline = timelineRows(draft, assumed);
  const setting: ViewSetting = { draft, appraisal, assumed, timeline, labels };

  draft.heading('Workings: financial view');
  const netBenefit = draft.series({
    label: 'Net benefit, cash',
    note: 'net_benefit',
    unit: '£',
    format: 'money',
    at: (year) => profile.netBenefit.at(year),
  });
  const expected = viewMeasures(setting, { scope: '', own: profile, baseline: profile.baseline, netBenefit, ours: measures });

  draft.heading('Workings: risk-adjusted, each saving and income at its confidence');
  const ownDoubted = costRows(draft, own, own.riskAdjusted, { scope: 'Risk-adjusted: ', id: 'risk_adjusted.' });
  const theirDoubted = baseline
    ? costRows(draft, baseline, baseline.riskAdjusted, { scope: 'Baseline, risk-adjusted: ', id: 'baseline.risk_adjusted.' })
    : null;
  const doubtedBenefit = draft.series({
    label: 'Risk-adjusted: net benefit, cash',
    note: 'risk_adjusted.net_benefit',
    unit: '£',
    format: 'money',
    at: netBenefitAt(ownDoubted, theirDoubted),
    sums: true,
  });
  const doubted = viewMeasures(setting, {
    scope: 'Risk-adjusted: ',
    own: ownDoubted,
    baseline: theirDoubted,
    netBenefit: doubtedBenefit,
    ours: riskAdjusted,
  });

  draft.heading('Workings: economic view, real, for society as a whole');
  const social = economicRows(draft, { appraisal, assumed, timeline, own, baseline, profile });
  const end = draft.next;

  draft.next = listRow;
  draft.header(
    ['Measure', 'Name in fivecase', 'Unit', 'Expected', 'Risk-adjusted', 'fivecase: expected', 'fivecase: risk-adjusted'],
    columns.value,
  );
  const compared: Compared[] = [];
  const line = (
    id: string,
    name: string,
    [unit, format]: readonly [string, NumberFormat],
    cells: readonly { readonly id: string; readonly column: number; readonly term: Term; readonly ours: Value }[],
  ): readonly Term[] => {
    const row = draft.next;
    draft.next += 1;
    draft.text(row, columns.label, name, 'label');
    draft.text(row, columns.note, id, 'quiet');
    draft.text(row, columns.unit, unit, 'quiet');
    return cells.map((cell) => {
      const sheet = draft.place(row, cell.column, cell.term, format, 'formula');
      draft.place(row, cell.column + 2, cell.ours, format, 'worked');
      compared.push({ id: cell.id, name, unit, format, sheet, ours: cell.ours });
      return sheet;
    });
  };
  const terms = new Map<MeasureId, Term>();
  for (const id of measureIds) {
    const [term] = line(id, measures[id].name, looks[id], [
      { id, column: columns.value, term: expected.terms[id], ours: ourValue(measures, id) },
      { id: `risk_adjusted.${id}`, column: columns.before, term: doubted.terms[id], ours: ourValue(riskAdjusted, id) },
    ]);
    if (term) terms.set(id, term);
    if (id === 'peak_funding') {
      const yearOf = ({ peak_funding: { value } }: Measures): string => (value.year === null ? 'none' : yearLabel(value.year));
      line(
        'peak_funding.year',
        'Year of peak funding',
        ['year', 'whole'],
        [
          { id: 'peak_funding.year', column: columns.value, term: expected.peakYear, ours: yearOf(measures) },
          { id: 'risk_adjusted.peak_funding.year', column: columns.before, term: doubted.peakYear, ours: yearOf(riskAdjusted) },
        ],
      );
    }
  }
  line(
    'net_present_social_value',
    economic.net_present_social_value.name,
    ['£ real', 'money'],
    [
      {
        id: 'economic.net_present_social_value',
        column: columns.value,
        term: social.socialValue,
        ours: economic.net_present_social_value.value,
      },
    ],
  );
  line(
    'benefit_cost_ratio',
    economic.benefit_cost_ratio.name,
    ['ratio', 'ratio'],
    [
      {
        id: 'economic.benefit_cost_ratio',
        column: columns.value,
        term: social.ratio,
        ours: economic.benefit_cost_ratio.value.ratio ?? 'none',
      },
    ],
  );
  draft.next = end;
  return {
    compared,
    timeline,
    economicNetBenefit: social.netBenefit,
    term: (id) => terms.get(id) ?? nought,
  };
};
