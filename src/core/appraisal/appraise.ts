/**
 * The appraisal of a scenario: its lines, both views, the change against its baseline and every
 * measure, each a figure that remembers how it was made.
 */
import type { Decimal } from '../arithmetic/decimal.js';
import { isBlank, runningSum, times } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { carbonFigures } from '../drivers/carbon.js';
import type { CarbonFigures } from '../drivers/carbon.js';
import type { DriverFigures } from '../drivers/drivers.js';
import type { CarbonValues } from '../drivers/energy.js';
import { quantity } from '../figure.js';
import type { Figure } from '../figure.js';
import type { LineFigures } from '../lines/line.js';
import type { Scenario } from '../scenario.js';
import { inRealTerms } from '../setting.js';
import type { Setting } from '../setting.js';
import { economicChange, lessBaseline, netBenefitOf } from './against-baseline.js';
import { economicView } from './economic-view.js';
import { financialView } from './financial-view.js';
import type { FinancialView } from './financial-view.js';
import type { Book } from './measures/measure.js';
import { measuresOf, undoubted } from './measures/measures.js';
import type { Measures } from './measures/measures.js';
import { partnerParts } from './partners.js';
import type { PartnerPart } from './partners.js';
import { scenarioLines } from './scenario-lines.js';
import { benefitCostRatio, netPresentSocialValue } from './social-value.js';
import type { BenefitCostRatio } from './social-value.js';

export interface EconomicMeasures {
  readonly net_benefit: Figure<Profile>;
  readonly net_present_social_value: Figure<Decimal>;
  readonly benefit_cost_ratio: Figure<BenefitCostRatio>;
}

/** A baseline in figures: its lines as `lines` below, and the carbon it avoids at the values of the scenario being run. */
export interface BaselineFigures {
  readonly setting: Setting;
  readonly lines: readonly LineFigures[];
  readonly carbon: CarbonFigures | null;
}

export interface Appraisal {
  readonly scenario: Scenario;
  readonly setting: Setting;
  /** Every line but those not awarded and derived ones that are nought in every year: written ones in order, then derived ones. */
  readonly lines: readonly LineFigures[];
  /** Lines of which something falls after the horizon, in order. */
  readonly beyond: readonly LineFigures[];
  /** Lines not awarded: in no figure. */
  readonly excluded: readonly LineFigures[];
  readonly profile: FinancialView;
  readonly netBenefit: Figure<Profile>;
  readonly cumulativeNetBenefit: Figure<Profile>;
  /** Base budget + net cost of the baseline; null without one. */
  readonly baselineServiceCost: Figure<Profile> | null;
  /** What the baseline is made of; null without one. */
  readonly baseline: BaselineFigures | null;
  readonly discountFactors: Figure<Profile>;
  readonly measures: Measures;
  readonly riskAdjusted: Measures;
  readonly economic: EconomicMeasures;
  /** What the drivers are made of, for tables of their own. */
  readonly drivers: DriverFigures;
  /** Null where no energy is given, or none with an emission factor. */
  readonly carbon: CarbonFigures | null;
  /** Empty without partners. */
  readonly partners: readonly PartnerPart[];
}

/** A derived line that is nought in every year is not shown. */
export const isShown = ({ line, financial }: LineFigures): boolean => line.driver === undefined || !isBlank(financial.value);

/** What a table of lines holds: every line that is awarded and shown. */
const counts = (each: LineFigures): boolean => each.line.awarded && isShown(each);

/** Carbon counts at the values of the scenario being run; at the baseline's where only that has energy. */
const carbonValuesOf = ({ energy, baseline }: Scenario): CarbonValues =>
  energy?.carbonValues ?? baseline?.energy?.carbonValues ?? { kind: 'series' };

/** The figures measures are made from, plain or at the confidence of savings and income. */
const bookOf = (
  setting: Setting,
  lines: readonly LineFigures[],
  baselineLines: readonly LineFigures[] | null,
  adjust: boolean,
): { readonly book: Book; readonly view: FinancialView; readonly baseline: FinancialView | null } => {
  const scope = adjust ? 'risk_adjusted.' : '';
  const { horizon, discountFactors } = setting;
  const view = financialView(lines, horizon.years, { scope, adjust });
  const baseline = baselineLines && financialView(baselineLines, horizon.years, { scope: `baseline.${scope}`, adjust });
  const netBenefit = netBenefitOf({ id: `${scope}net_benefit`, name: 'net benefit' }, view, baseline);
  const netBenefitReal = inRealTerms(setting, `${scope}net_benefit_real`, 'net benefit, real', netBenefit);
  const discountedNetBenefit = quantity({
    id: `${scope}discounted_net_benefit`,
    name: 'discounted net benefit',
    unit: setting.real,
    formula: 'real net benefit × discount factor',
    inputs: { netBenefitReal, discountFactors },
    rule: (value) => times(value.netBenefitReal, value.discountFactors),
  });
  const cumulative = (id: string, name: string, flows: Figure<Profile>): Figure<Profile> =>
    quantity({
      id: `${scope}${id}`,
      name,
      unit: flows.unit,
      formula: `sum of ${flows.name} up to the year`,
      inputs: { flows },
      reach: 'years so far',
      rule: (value) => runningSum(value.flows),
    });
  const book: Book = {
    horizon,
    timing: setting.timing,
    view,
    netBenefit,
    netBenefitReal,
    discountedNetBenefit,
    cumulativeNetBenefit: cumulative('cumulative_net_benefit', 'cumulative net benefit', netBenefit),
    cumulativeDiscounted: cumulative('cumulative_discounted_net_benefit', 'cumulative discounted net benefit', discountedNetBenefit),
    serviceCostReal: inRealTerms(setting, `${scope}service_cost_real`, 'cost of the service, real', view.service_cost),
    investment: lessBaseline(
      { id: `${scope}extra_investment`, name: 'investment beyond the baseline' },
      view.investment,
      baseline && baseline.investment,
    ),
    discountFactors,
    paybackOrigin: setting.paybackOrigin,
  };
  return { book, view, baseline };
};

/** Appraises a scenario, against its baseline where it has one. */
export const appraise = (scenario: Scenario): Appraisal => {
  const { setting, lines: all, drivers } = scenarioLines(scenario);
  const baselineOwn = scenario.baseline ? scenarioLines(scenario.baseline, 'baseline.') : null;
  const baselineLines = baselineOwn && baselineOwn.lines;
  const values = carbonValuesOf(scenario);
  const carbon = drivers.energy && carbonFigures(drivers.energy, values, setting);
  const baselineCarbon = baselineOwn?.drivers.energy ? carbonFigures(baselineOwn.drivers.energy, values, setting, 'baseline.') : null;

  const { book, view, baseline } = bookOf(setting, all, baselineLines, false);
  const measures = measuresOf(book);
  const isDoubted = [...all, ...(baselineLines ?? [])].some(({ line }) => line.confidence !== undefined);
  const change = economicChange(
    economicView(all, setting, { carbon: carbon && carbon.value }),
    baselineLines && economicView(baselineLines, setting, { scope: 'baseline.', carbon: baselineCarbon && baselineCarbon.value }),
    inRealTerms(setting, 'economic.base_budget', 'base budget, real', view.base_budget),
  );
  return {
    scenario,
    setting,
    lines: all.filter(counts),
    beyond: all.filter(({ line, beyond }) => line.awarded && !beyond.isZero()),
    excluded: all.filter(({ line }) => !line.awarded),
    profile: view,
    netBenefit: book.netBenefit,
    cumulativeNetBenefit: book.cumulativeNetBenefit,
    baselineServiceCost: baseline && baseline.service_cost,
    baseline: baselineOwn && { setting: baselineOwn.setting, lines: baselineOwn.lines.filter(counts), carbon: baselineCarbon },
    discountFactors: setting.discountFactors,
    measures,
    riskAdjusted: isDoubted ? measuresOf(bookOf(setting, all, baselineLines, true).book, 'risk_adjusted.') : undoubted(measures),
    economic: {
      net_benefit: change.netBenefit,
      net_present_social_value: netPresentSocialValue(change.netBenefit, setting.discountFactors),
      benefit_cost_ratio: benefitCostRatio(change.extraBenefits, change.extraCosts, setting.discountFactors),
    },
    drivers,
    carbon,
    partners: partnerParts(scenario, all, baselineLines),
  };
};
