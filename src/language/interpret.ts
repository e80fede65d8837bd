/** What a tree says: a scenario without its baseline, or what stands in the way of one. */
import { sections } from '../core/line.js';
import type { Drivers } from '../core/drivers/drivers.js';
import type { Line } from '../core/line.js';
import type { Scenario } from '../core/scenario.js';
import { isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic, FindingCode } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import { assumptionsOf, dependsOnHorizon, horizonOf, standInHorizon } from './rules/assumptions.js';
import { channelsOf } from './rules/channels.js';
import { checkDriverIndices } from './rules/driver-indices.js';
import type { DriverContext } from './rules/driver-lines.js';
import { energyOf } from './rules/energy.js';
import { governanceOf } from './rules/governance.js';
import { lineOf } from './rules/lines.js';
import { migrationOf } from './rules/migration.js';
import { bearersOf } from './rules/sharing.js';
import { attempt, diagnosticsOf } from './schema/field.js';
import { scenarioSchema } from './schema/scenario.js';
import { MapNode } from './tree.js';
import type { KeyedLine, WrittenScenario } from './written.js';

/** What a tree says, before its baseline is joined to it. */
export interface Interpreted {
  /** Without its ranges, which are judged once it is known to be sound (rules/uncertainty.ts). */
  readonly scenario: Scenario | null;
  readonly template: Span | null;
  /** What zod has read. */
  readonly written: WrittenScenario;
  readonly diagnostics: readonly Diagnostic[];
}

const linesOf = (written: WrittenScenario, root: MapNode, context: DriverContext): readonly Line[] =>
  sections.flatMap((section) => {
    const node = root.node(section);
    if (!(node instanceof MapNode)) return [];
    const lines = (written[section] ?? []) as readonly KeyedLine[];
    return lines.flatMap((line) => lineOf(line, node, { ...context, section }) ?? []);
  });

/** Findings that a file below, had it been read, might have answered. */
const ofFilesBelow: readonly FindingCode[] = [
  'missing-key',
  'no-shape',
  'shape-needs',
  'unknown-index',
  'asset-life-needed',
  'borrowing-rate-needed',
];
const dependsOnFilesBelow = ({ code }: Diagnostic): boolean => ofFilesBelow.includes(code);

/** The drivers of a scenario, with the price indices they need. */
const driversOf = (written: WrittenScenario, root: MapNode, context: DriverContext): Drivers => {
  const drivers: Drivers = {
    migration: migrationOf(written.migration, root, context),
    channels: channelsOf(written.channels, root, context),
    energy: energyOf(written.energy, root, context),
  };
  checkDriverIndices(drivers, context);
  return drivers;
};

/** Reads a tree as a scenario; `told` is known of it already. Where a file below is missing, what that might have said is not asked for. */
export const interpret = (root: MapNode, told: readonly Diagnostic[] = [], complete = true): Interpreted => {
  const { value, issues } = attempt<WrittenScenario | undefined>(scenarioSchema, root);
  const written = value ?? {};
  const template = written.template?.value ? written.template.span : null;
  // What a template leaves open is for the files that extend it to say.
  const sayable = (diagnostic: Diagnostic): boolean => (complete && template === null) || !dependsOnFilesBelow(diagnostic);
  const ofKeys = diagnosticsOf(issues).filter(sayable);
  const known = horizonOf(written);
  const horizon = known ?? standInHorizon;
  const found: Diagnostic[] = [];
  const assumptions = assumptionsOf(written, horizon, found);
  const bearers = bearersOf(written, root, found);
  const context: DriverContext = { horizon, assumptions, sharing: bearers.sharing, diagnostics: found };
  const lines = linesOf(written, root, context);
  const drivers = driversOf(written, root, context);
  const ofRules = found.filter((diagnostic) => sayable(diagnostic) && (known !== null || !dependsOnHorizon(diagnostic)));
  const diagnostics = [...told, ...ofKeys, ...ofRules];
  const scenario: Scenario | null =
    !known || diagnostics.some(isError)
      ? null
      : {
          title: written.title?.value ?? '',
          case: written.case?.value,
          organisation: written.organisation?.value,
          summary: written.summary?.value,
          horizon,
          assumptions,
          lines,
          ...drivers,
          ...bearers,
          uncertain: [],
          ...governanceOf(written, root),
        };
  return { scenario, template, written, diagnostics };
};
