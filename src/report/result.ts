/**
 * The result of `run` as plain data: amounts as decimal strings with every digit, none
 * as null, keys in a fixed order. The JSON format is this, and the other formats hold the same figures.
 */
import { yearLabel, yearsOf } from '../core/arithmetic/calendar.js';
import { settled } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import { totalOf } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { FinancialView } from '../core/appraisal/financial-view.js';
import type { Measures } from '../core/appraisal/measures/measures.js';
import type { Figure } from '../core/figure.js';
import type { LineFigures } from '../core/lines/line.js';
import type { Scenario } from '../core/scenario.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionOf } from '../diagnostics/span.js';
import { version } from '../version.js';

/** An exact figure as text: no exponent, no thousands mark, no trailing noughts. */
export const exactText = (figure: Decimal): string => {
  const text = settled(figure).toFixed();
  return text === '-0' ? '0' : text;
};

/** An exact figure, or null where there is none. */
export const textOrNull = (figure: Decimal | null): string | null => (figure === null ? null : exactText(figure));
/** A profile as exact texts. */
export const texts = (profile: Profile): readonly string[] => profile.map(exactText);

/** What a result says of the file it was made from. */
export interface Identity {
  readonly file: string;
  readonly sha256: string;
  /** The path of the baseline as written, or null. */
  readonly baseline: string | null;
}

/** A measure's headline as text: the amount of peak funding, the one rate of return; null where there is none. */
export const measureText = (measures: Measures, id: keyof Measures): string | null => {
  if (id === 'peak_funding') return exactText(measures.peak_funding.value.amount);
  if (id === 'internal_rate_of_return') return textOrNull(measures.internal_rate_of_return.value.rate);
  return textOrNull(measures[id].value);
};

/** Every measure as text, in the order of the JSON result. */
export const measuresResult = (measures: Measures) => {
  const text = (id: Exclude<keyof Measures, 'peak_funding' | 'internal_rate_of_return'>): string | null => textOrNull(measures[id].value);
  const peak = measures.peak_funding.value;
  const rate = measures.internal_rate_of_return.value;
  return {
    total_capital: text('total_capital'),
    total_one_off: text('total_one_off'),
    total_recurring: text('total_recurring'),
    total_savings: text('total_savings'),
    total_income: text('total_income'),
    total_external_funding: text('total_external_funding'),
    total_net_benefit: text('total_net_benefit'),
    final_year_net_benefit: text('final_year_net_benefit'),
    peak_funding: { amount: exactText(peak.amount), year: peak.year === null ? null : yearLabel(peak.year) },
    payback: text('payback'),
    payback_first: text('payback_first'),
    payback_extended: text('payback_extended'),
    discounted_payback: text('discounted_payback'),
    net_present_value: text('net_present_value'),
    internal_rate_of_return: { rate: textOrNull(rate.rate), roots: rate.roots.map(exactText), reason: rate.reason },
    return_on_investment: text('return_on_investment'),
    equivalent_annual_cost: text('equivalent_annual_cost'),
  };
};

/** The economic view of an appraisal. */
export const economicResult = ({ economic }: Appraisal) => ({
  net_benefit: texts(economic.net_benefit.value),
  net_present_social_value: exactText(economic.net_present_social_value.value),
  benefit_cost_ratio: {
    ratio: textOrNull(economic.benefit_cost_ratio.value.ratio),
    reason: economic.benefit_cost_ratio.value.reason,
  },
});

const lineResult = ({ line, financial }: LineFigures) => ({
  id: line.id,
  section: line.section,
  name: line.name,
  kind: line.kind,
  amounts: texts(financial.value),
  total: exactText(totalOf(financial.value)),
  ...(line.driver && { derived: true }),
});

/** A diagnostic as data. */
export const diagnosticResult = (diagnostic: Diagnostic) => ({
  code: diagnostic.code,
  severity: diagnostic.severity,
  file: diagnostic.span.source.path,
  ...positionOf(diagnostic.span),
  message: diagnostic.message,
  hint: diagnostic.hint,
});

const profileResult = (profile: FinancialView, netBenefit: Figure<Profile>) => ({
  base_budget: texts(profile.base_budget.value),
  capital: texts(profile.capital.value),
  one_off: texts(profile.one_off.value),
  recurring: texts(profile.recurring.value),
  total_cost: texts(profile.total_cost.value),
  savings: texts(profile.savings.value),
  income: texts(profile.income.value),
  external_funding: texts(profile.external_funding.value),
  net_cost: texts(profile.net_cost.value),
  cumulative: texts(profile.cumulative.value),
  net_benefit: texts(netBenefit.value),
});

/** Which scenario a result is of. */
export const scenarioResult = (scenario: Scenario, identity: Identity) => ({
  file: identity.file,
  title: scenario.title,
  case: scenario.case ?? null,
  organisation: scenario.organisation ?? null,
  baseline: identity.baseline,
  sha256: identity.sha256,
});

/** The whole result of one scenario. */
export const runResult = (appraisal: Appraisal, identity: Identity, diagnostics: readonly Diagnostic[]) => {
  const { scenario, setting, profile } = appraisal;
  const { assumptions, horizon } = scenario;
  return {
    fivecase: { schema: 1, version },
    scenario: scenarioResult(scenario, identity),
    conventions: {
      year_zero: horizon.instant ? 'instant' : 'year',
      discount_timing: assumptions.discountTiming,
      base_year: yearLabel(assumptions.baseYear),
      price_base: yearLabel(assumptions.priceBase),
      real_terms: setting.deflator !== null,
    },
    years: yearsOf(horizon).map(yearLabel),
    lines: appraisal.lines.map(lineResult),
    profile: profileResult(profile, appraisal.netBenefit),
    discount_factors: texts(appraisal.discountFactors.value),
    measures: measuresResult(appraisal.measures),
    risk_adjusted: measuresResult(appraisal.riskAdjusted),
    economic: economicResult(appraisal),
    partners: appraisal.partners.map(({ partner, profile: part, netBenefit }) => ({
      id: partner.id,
      name: partner.name,
      profile: profileResult(part, netBenefit),
    })),
    beyond_horizon: appraisal.beyond.map(({ line, beyond }) => ({ id: line.id, amount: exactText(beyond) })),
    excluded: appraisal.excluded.map(({ line, financial }) => ({ id: line.id, amounts: texts(financial.value), reason: 'not awarded' })),
    diagnostics: diagnostics.map(diagnosticResult),
  };
};

export type RunResult = ReturnType<typeof runResult>;
