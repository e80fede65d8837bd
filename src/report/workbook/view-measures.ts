/** The measures of one view by formula: the expected one, or that with savings and income at their confidence. */
import { decimal } from '../../core/arithmetic/decimal.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import type { MeasureId, Measures } from '../../core/appraisal/measures/measures.js';
import type { Series, SheetDraft } from './draft.js';
import {
  isAbove,
  isBelow,
  isSame,
  lookedUp,
  minus,
  negative,
  nought,
  over,
  plus,
  rateOfReturn,
  rounded,
  signOf,
  smallest,
  sumOfProducts,
  times,
  unity,
  unlessFails,
  when,
  words,
} from './formula.js';
import type { Range, Term, Value } from './formula.js';
import type { Assumed } from './inputs.js';
import { none, paybackRows, peakOf } from './payback.js';
import type { CostRows } from './profile.js';
import type { Timeline } from './timeline.js';

export interface ViewSetting {
  readonly draft: SheetDraft;
  readonly appraisal: Appraisal;
  readonly assumed: Assumed;
  readonly timeline: Timeline;
  /** The names of the years, as they stand over the rows. */
  readonly labels: Range;
}

export interface View {
  /** Begins the names of the rows: nothing, or "Risk-adjusted: ". */
  readonly scope: string;
  readonly own: CostRows;
  readonly baseline: CostRows | null;
  readonly netBenefit: Series;
  /** What fivecase worked out. */
  readonly ours: Measures;
}

export interface ViewMeasures {
  readonly terms: Readonly<Record<MeasureId, Term>>;
  readonly peakYear: Term;
}

/** A spreadsheet searches from one rate and may miss; from one of these it finds what is there. */
const otherStarts = ['-0.3', '-0.6', '1'];

/**
 * The rate of return as the spreadsheet finds it where flows change sign once, so that it is the only
 * one. Where they change more often a spreadsheet gives any one of several: the figure of fivecase
 * stands there as long as the flows are those it worked out, and else the advice to ask it.
 */
const rateTerm = ({ draft, appraisal, assumed }: ViewSetting, { scope, netBenefit, ours }: View): Term => {
  const row = (label: string, unit: string, at: (year: number, itself: (year: number) => Term) => Term): Series =>
    draft.series({ label: `${scope}${label}`, unit, format: unit === '£' ? 'money' : 'whole', at });
  const fixed = (label: string, content: Value): Term =>
    draft.constant({ label: `${scope}${label}`, note: '', unit: '%', format: 'percent', content });
  const signs = row('sign of the net benefit, or of the last that was not nought', 'sign', (year, itself) =>
    when(isSame(rounded(netBenefit.at(year), assumed.places), nought), itself(year - 1), signOf(netBenefit.at(year))),
  );
  const changes = row('changes of sign', 'count', (year) =>
    when(isBelow(times(signs.before(year), signs.at(year)), nought), unity, nought),
  );
  const { rate } = ours.internal_rate_of_return.value;
  const found: Value = rate ?? 'none';
  const told = draft.series({
    label: `${scope}net benefit as fivecase worked it out`,
    unit: '£',
    format: 'money',
    at: (year) => netBenefit.at(year).value(),
  });
  const apart = row('net benefit less that of fivecase', '£', (year) => minus(netBenefit.at(year), told.at(year)));
  const known = when(
    isSame(rounded(sumOfProducts(apart.all, apart.all), assumed.places), nought),
    fixed('rate of return of fivecase', found),
    words('ask fivecase'),
  );
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
  const { scenario, setting } = appraisal;
  // A spreadsheet's IRR steps by whole years, and cannot time flows half a year after an instant.
  const steps = scenario.horizon.instant && setting.timing === 'mid-year' ? known : when(isSame(changes.total, unity), search, known);
  return when(isSame(changes.total, nought), none, steps);
};

export const viewMeasures = (setting: ViewSetting, view: View): ViewMeasures => {
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
