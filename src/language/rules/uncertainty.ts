/**
 * The uncertain inputs of a sound scenario: ranges of lines, by default or their own, of drivers and
 * of assumptions; and the mistakes that only the whole scenario shows.
 */
import { scenarioLines } from '../../core/appraisal/scenario-lines.js';
import type { Scenario } from '../../core/scenario.js';
import { driverInputs } from '../../core/uncertainty/driver-inputs.js';
import type { UncertainInput } from '../../core/uncertainty/range.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { WrittenScenario } from '../written.js';
import type { Collected } from './ranges/collected.js';
import { grouped } from './ranges/correlate.js';
import { collectAssumptions } from './ranges/of-assumptions.js';
import { collectDrivers, rangesOfDrivers } from './ranges/of-drivers.js';
import { collectLines } from './ranges/of-lines.js';

export interface Uncertainty {
  readonly uncertain: readonly UncertainInput[];
  readonly diagnostics: readonly Diagnostic[];
}

const assumptionIds = ['discount_rate', 'deflator', 'borrowing/rate', 'borrowing/annuity_rate'];

/** Whether nothing can be uncertain: no range, no default, no group, and no driver whose lines may have one. */
const isCertain = ({ uncertainty, correlate }: WrittenScenario, { lines, migration, channels, energy }: Scenario): boolean =>
  uncertainty === undefined &&
  correlate === undefined &&
  migration === undefined &&
  energy === undefined &&
  channels.length === 0 &&
  lines.every(({ range, delayRange }) => range === undefined && delayRange === undefined);

/** The uncertain inputs of a sound scenario that `written` says, each with its group; or what is wrong with them. `path` is that of its own file. */
export const uncertaintyOf = (written: WrittenScenario, scenario: Scenario, path: string): Uncertainty => {
  // Most scenarios name no range, and their lines then need no working out to be read.
  if (isCertain(written, scenario)) return { uncertain: [], diagnostics: [] };
  const { uncertainty = {}, correlate = [] } = written;
  const { lines } = scenarioLines(scenario);
  const ofDrivers = rangesOfDrivers(uncertainty);
  const into: Collected = {
    scenario,
    shape: uncertainty.shape?.value ?? 'triangular',
    isInherited: ({ source }) => source.path !== path,
    inputs: [],
    diagnostics: [],
  };
  const driven = ofDrivers.map(([id]) => id);
  collectLines(lines, uncertainty, driven, into);
  const ofAllDrivers = driverInputs(scenario);
  collectDrivers(ofDrivers, ofAllDrivers, into);
  collectAssumptions(uncertainty, into);
  const known = [
    ...lines.flatMap(({ line }) => [line.id, `${line.id} delay`]),
    ...ofAllDrivers.map(({ id }) => id),
    ...[...assumptionIds, ...[...scenario.assumptions.indices.keys()].map((key) => `indices/${key}`)].map((id) => `assumptions/${id}`),
  ];
  const groups = grouped(into.inputs, correlate, known, into.isInherited);
  return { uncertain: groups.inputs, diagnostics: [...into.diagnostics, ...groups.diagnostics] };
};
