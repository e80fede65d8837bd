/** What moves the net present value of a scenario: worked out once, for every document that tells of it. */
import { rankingMeasure } from '../../core/options/ranking.js';
import type { Scenario } from '../../core/scenario.js';
import { sensitivity } from '../../core/uncertainty/sensitivity.js';
import type { Sensitivity } from '../../core/uncertainty/sensitivity.js';

const known = new WeakMap<Scenario, Sensitivity>();

/** Null where the scenario has no range. */
export const valueSensitivity = (scenario: Scenario): Sensitivity | null => {
  const measure = rankingMeasure('net_present_value');
  if (!measure || scenario.uncertain.length === 0) return null;
  const found = known.get(scenario) ?? sensitivity(scenario, measure);
  known.set(scenario, found);
  return found;
};
