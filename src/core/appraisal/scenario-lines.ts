/** Every line of a scenario in figures: what was written, then what drivers make of counts and prices. */
import { drive } from '../drivers/drivers.js';
import type { DriverFigures } from '../drivers/drivers.js';
import { lineFigures } from '../lines/line.js';
import type { LineFigures } from '../lines/line.js';
import { sections } from '../line.js';
import type { Line } from '../line.js';
import type { Scenario } from '../scenario.js';
import { settingOf } from '../setting.js';
import type { Setting } from '../setting.js';

/** The parts of a scenario that its lines are worked out from. */
const parts = ['lines', 'horizon', 'assumptions', 'migration', 'channels', 'energy'] as const;
export type LineParts = Pick<Scenario, (typeof parts)[number]>;

/** Begins the names of the figures. */
export type LineScope = '' | 'baseline.';

export interface ScenarioLines {
  readonly setting: Setting;
  /** In the order of every table: written ones by section, then derived ones; those not awarded among them. */
  readonly lines: readonly LineFigures[];
  readonly drivers: DriverFigures;
}

const worked = (scenario: LineParts, scope: LineScope): ScenarioLines => {
  const setting = settingOf(scenario);
  const written = [...scenario.lines].sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section));
  const driven = drive(scenario, setting, scope);
  return { setting, lines: [...written, ...driven.lines].map((line) => lineFigures(line, setting, scope)), drivers: driven.figures };
};

interface Known {
  readonly of: LineParts;
  readonly made: ScenarioLines;
}

/** What was worked out last from the same written lines, in either scope. */
const known: Readonly<Record<LineScope, WeakMap<readonly Line[], Known>>> = { '': new WeakMap(), 'baseline.': new WeakMap() };

/**
 * The lines of a scenario in figures. One that was read, judged and appraised is asked for its lines each
 * time, and a baseline by every option measured against it: from the same parts they are worked out once.
 */
export const scenarioLines = (scenario: LineParts, scope: LineScope = ''): ScenarioLines => {
  const before = known[scope].get(scenario.lines);
  if (before && parts.every((part) => before.of[part] === scenario[part])) return before.made;
  const made = worked(scenario, scope);
  known[scope].set(scenario.lines, { of: scenario, made });
  return made;
};
