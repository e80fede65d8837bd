/** Measures by name, for an editor to offer where a figure is named: what each is, and a figure of its kind. */
import { measureIds, measureRules } from '../../core/appraisal/measures/measures.js';
import type { MeasureId } from '../../core/appraisal/measures/measures.js';
import type { KnownName, Part } from './form.js';

/** A figure of each measure as `expect` and `limits` write it. */
const figures = {
  total_capital: '£12m',
  total_one_off: '£450k',
  total_recurring: '£3.2m',
  total_savings: '£4.1m',
  total_income: '£250k',
  total_external_funding: '£500k',
  total_net_benefit: '£1.4m',
  final_year_net_benefit: '£640k',
  peak_funding: '£2.5m',
  payback: '4.5 years',
  payback_first: '4.5 years',
  payback_extended: '7.5 years',
  discounted_payback: '5 years',
  net_present_value: '£0',
  internal_rate_of_return: '8%',
  return_on_investment: '10%',
  equivalent_annual_cost: '£900k',
} as const satisfies Record<MeasureId, string>;

/** Every measure, with what may stand beside it and an example of that, made from a figure of its kind. */
export const measureNames = (
  of: Part,
  example: (figure: string, better: 'higher' | 'lower') => string,
): Readonly<Record<MeasureId, KnownName>> =>
  Object.fromEntries(
    measureIds.map((id): [string, KnownName] => {
      const { name, formula, better } = measureRules[id];
      return [id, { of, what: `${name}: ${formula}.`, example: example(figures[id], better) }];
    }),
  ) as Record<MeasureId, KnownName>;
