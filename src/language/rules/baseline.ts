/** What a scenario and its baseline should have in common; where they differ, the scenario's counts and a warning says so. */
import type { Assumptions, GivenGrowth } from '../../core/scenario.js';

const growthText = (growth: GivenGrowth | undefined): string => {
  if (!growth) return 'none';
  if ('every' in growth) return growth.every.value.toFixed();
  return [...growth.byYear].map(([year, { value }]) => `${year}:${value.toFixed()}`).join(' ');
};

const compared: Readonly<Record<string, (assumptions: Assumptions) => string>> = {
  'price base': ({ priceBase }) => String(priceBase),
  deflator: ({ deflator }) => growthText(deflator),
  'discount rate': ({ discountRate }) => discountRate?.value.toFixed() ?? 'schedule',
  'base year': ({ baseYear }) => String(baseYear),
  'discount timing': ({ discountTiming }) => discountTiming,
};

/** The assumptions of the appraisal in which the two differ, in words. */
export const appraisalDifferences = (scenario: Assumptions, baseline: Assumptions): readonly string[] =>
  Object.entries(compared)
    .filter(([, text]) => text(scenario) !== text(baseline))
    .map(([what]) => what);
