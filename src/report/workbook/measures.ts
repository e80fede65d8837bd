/** The sheet of measures: each by formula, expected and risk-adjusted, with the workings below. */
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { decimal } from '../../core/arithmetic/decimal.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { measureIds } from '../../core/appraisal/measures/measures.js';
import type { MeasureId, Measures } from '../../core/appraisal/measures/measures.js';
import { yearLabel } from '../../core/arithmetic/calendar.js';
import { columns, valuesOf } from './draft.js';
import type { Series, SheetDraft } from './draft.js';
import {
  isAbove,
  isBelow,
  isSame,
  lookedUp,
  minus,
  negative,
  nought,
  numberIn,
  over,
  plus,
  range,
  rateOfReturn,
  rounded,
  signOf,
  smallest,
  sum,
  times,
  unity,
  unlessFails,
  when,
} from './formula.js';
import type { Range, Term, Value } from './formula.js';
import type { Assumed } from './inputs.js';
import type { LinesSheet } from './lines.js';
import type { NumberFormat } from './model.js';
import { none, paybackRows, peakOf } from './payback.js';
import { costRows, netBenefitAt } from './profile.js';
import type { CostRows, ProfileSheet } from './profile.js';
import { timelineRows } from './timeline.js';
import type { Timeline } from './timeline.js';

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
  readonly socialValue: Term;
  readonly benefitCostRatio: Term;
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

interface Setting {
  readonly draft: SheetDraft;
  readonly appraisal: Appraisal;
  readonly assumed: Assumed;
  readonly timeline: Timeline;
  readonly labels: Range;
}

interface View {
  /** Begins the names of the rows: nothing, or "Risk-adjusted: ". */
  readonly scope: string;
  readonly own: CostRows;
  readonly baseline: CostRows | null;
  readonly netBenefit: Series;
  readonly ours: Measures;
}

interface ViewMeasures {
  readonly terms: Readonly<Record<MeasureId, Term>>;
  readonly peakYear: Term;
}

/** A spreadsheet searches from one rate and may miss; from one of these it finds what is there. */
const otherStarts = ['-0.3', '-0.6', '1'];

/** The rate of return as the spreadsheet finds it, where flows change sign at most once, so that it is the only one. */
const rateTerm = ({ draft, appraisal, assumed }: Setting, { scope, netBenefit, ours }: View): Term => {
  const row = (label: string, at: (year: number, itself: (year: number) => Term) => Term): Series =>
    draft.series({ label: `${scope}${label}`, unit: 'sign', format: 'whole', at });
  const signs = row('sign of the net benefit, or of the last that was not nought', (year, itself) =>
    when(isSame(rounded(netBenefit.at(year), assumed.places), nought), itself(year - 1), signOf(netBenefit.at(year))),
  );
  const changes = row('changes of sign', (year) => when(isBelow(times(signs.before(year), signs.at(year)), nought), unity, nought));
  const { rate } = ours.internal_rate_of_return.value;
  const found: Value = rate ?? 'none';
  const { scenario, setting } = appraisal;
  const fits = !(scenario.horizon.instant && setting.timing === 'mid-year');
  const fixed = (label: string, content: Value): Term =>
    draft.constant({ label: `${scope}${label}`, note: '', unit: '%', format: 'percent', content });
  if (!fits || numberIn(changes.total.value()).gt(1)) {
    return fixed(
      fits
        ? 'rate of return, worked out by fivecase: flows change sign more than once, and a spreadsheet finds any one of several rates'
        : 'rate of return, worked out by fivecase: a spreadsheet cannot time flows half a year on from an instant',
      found,
    );
  }
  const starts = [rate ?? decimal('0.1'), ...otherStarts.map(decimal)].map((start, index) =>
    fixed(`rate of return: where the search starts${index === 0 ? '' : `, attempt ${index + 1}`}`, start),
  );
  const search = starts.reduceRight<Term>(
    (otherwise, start) =>
      unlessFails(
        rateOfReturn(netBenefit.all, start, () => found),
        otherwise,
      ),
    none,
  );
  return when(isSame(changes.total, unity), search, none);
};

const viewMeasures = (setting: Setting, view: View): ViewMeasures => {
  const { draft, assumed, timeline, labels } = setting;
  const { scope, own, baseline, netBenefit } = view;
  const last = draft.years.length - 1;
  const row = (label: string, at: (year: number, itself: (year: number) => Term) => Term): Series =>
    draft.series({ label: `${scope}${label}`, unit: '£', format: 'money', at });

  const real = row('net benefit, real', (year) => over(netBenefit.at(year), timeline.priceIndex.at(year)));
  const discounted = row('net benefit, real and discounted', (year) => times(real.at(year), timeline.discountFactor.at(year)));
  const serviceCost = row('cost of the service, real and discounted', (year) =>
    times(over(own.serviceCost.at(year), timeline.priceIndex.at(year)), timeline.discountFactor.at(year)),
  );
  const investmentOf = (rows: CostRows, year: number): Term =>
    plus(rows.capital.at(year), rows.oneOff.at(year), rows.externalFunding.at(year));
  const investment = row(
    baseline ? "capital, one-off and external funding, less the baseline's" : 'capital, one-off and external funding',
    (year) => (baseline ? minus(investmentOf(own, year), investmentOf(baseline, year)) : investmentOf(own, year)),
  );
  const plain = paybackRows(draft, { name: `${scope}payback`, flows: netBenefit, assumed, timeline });
  const later = paybackRows(draft, { name: `${scope}discounted payback`, flows: discounted, assumed, timeline });
  const rate = rateTerm(setting, view);
  const peak = peakOf(plain);
  return {
    terms: {
      total_capital: own.capital.total,
      total_one_off: own.oneOff.total,
      total_recurring: own.recurring.total,
      total_savings: negative(own.savings.total),
      total_income: negative(own.income.total),
      total_external_funding: negative(own.externalFunding.total),
      total_net_benefit: netBenefit.total,
      final_year_net_benefit: netBenefit.at(last),
      peak_funding: peak,
      payback: plain.payback,
      payback_first: plain.first,
      payback_extended: plain.extended,
      discounted_payback: later.payback,
      net_present_value: discounted.total,
      internal_rate_of_return: rate,
      return_on_investment: when(
        isAbove(rounded(investment.total, assumed.places), nought),
        over(netBenefit.total, investment.total),
        none,
      ),
      equivalent_annual_cost: when(isSame(timeline.factorOfTime.total, nought), none, over(serviceCost.total, timeline.factorOfTime.total)),
    },
    peakYear: when(isSame(peak, nought), none, lookedUp(labels, smallest(plain.positions.all), plain.positions.all)),
  };
};

/** Extra costs and benefits of the economic view, real. */
const economicRows = (
  { draft, appraisal, assumed, timeline }: Setting,
  own: LinesSheet,
  baseline: LinesSheet | null,
  profile: ProfileSheet,
) => {
  const row = (label: string, note: string, at: (year: number) => Term, sums = false): Series =>
    draft.series({ label, note, unit: '£ real', format: 'money', at, ...(sums && { sums: true as const }) });
  const carbonRow = (scope: string, values: readonly Decimal[] | undefined): Series | null =>
    values
      ? draft.series({
          label: `${scope}value of carbon avoided, worked out by fivecase`,
          unit: '£ real',
          format: 'money',
          at: valuesOf(values),
        })
      : null;
  const real = (label: string, note: string, lines: LinesSheet, kind: 'costs' | 'benefits'): Series =>
    row(label, note, (year) => over(sum(lines.economic[kind].at(year)), timeline.priceIndex.at(year)));
  const costs = real('Costs, economic view', 'economic.costs', own, 'costs');
  const benefits = real('Savings and income, economic view', 'economic.benefits', own, 'benefits');
  const carbon = carbonRow('Value of carbon: ', appraisal.carbon?.value.value);
  const theirCosts = baseline
    ? real("Baseline's costs, economic view", 'baseline.economic.costs', baseline, 'costs')
    : row('Its own base budget carrying on, real', 'economic.base_budget', (year) =>
        over(profile.baseBudget.at(year), timeline.priceIndex.at(year)),
      );
  const theirBenefits = baseline
    ? real("Baseline's savings and income, economic view", 'baseline.economic.benefits', baseline, 'benefits')
    : null;
  const theirCarbon = carbonRow('Baseline: ', appraisal.baseline?.carbon?.value.value);
  const extraCosts = row('Extra costs', 'economic.extra_costs', (year) => minus(costs.at(year), theirCosts.at(year)));
  const extraBenefits = row('Extra benefits', 'economic.extra_benefits', (year) => {
    const gained = carbon ? plus(benefits.at(year), carbon.at(year)) : benefits.at(year);
    const theirs = [theirBenefits, theirCarbon].flatMap((series) => (series ? [series.at(year)] : []));
    return theirs.length > 0 ? minus(gained, ...theirs) : gained;
  });
  const netBenefit = row(
    'Net benefit, economic view',
    'economic.net_benefit',
    (year) => minus(extraBenefits.at(year), extraCosts.at(year)),
    true,
  );
  const worth = (label: string, of: Series): Series => row(label, '', (year) => times(of.at(year), timeline.discountFactor.at(year)));
  const costsNow = worth('Extra costs, discounted', extraCosts);
  const benefitsNow = worth('Extra benefits, discounted', extraBenefits);
  const netNow = worth('Net benefit, economic view, discounted', netBenefit);
  return {
    netBenefit,
    socialValue: netNow.total,
    ratio: when(isAbove(rounded(costsNow.total, assumed.places), nought), over(benefitsNow.total, costsNow.total), none),
  };
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
  const setting: Setting = { draft, appraisal, assumed, timeline, labels };

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
  const social = economicRows(setting, own, baseline, profile);
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
  const [socialValue = nought] = line(
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
  const [benefitCostRatio = nought] = line(
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
    socialValue,
    benefitCostRatio,
  };
};
