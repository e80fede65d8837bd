/** What rules judge: a scenario that has been read, with its tree for places, and its figures when a rule asks. */
import { appraise } from '../core/appraisal/appraise.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { planOf } from '../core/plan/plan.js';
import type { Plan } from '../core/plan/plan.js';
import type { Line } from '../core/line.js';
import type { Scenario } from '../core/scenario.js';
import type { Span } from '../diagnostics/span.js';
import type { Files } from '../language/files.js';
import type { ReadScenario } from '../language/read.js';
import { MapNode, keySpanAt, nodeAt } from '../language/tree.js';

/** Where a line is written; what is said of a driver's line stands under `lines` of the driver. */
export const pathOfLine = (root: MapNode, { id, section, driver }: Line): readonly string[] => {
  const key = id.slice(section.length + 1);
  if (driver === undefined) return [section, key];
  if (driver === 'migration' && key.startsWith('migration-exit-')) {
    const cost = key.slice('migration-exit-'.length);
    if (nodeAt(root, ['migration', 'lines', key]) === undefined) return ['migration', 'exit', 'costs', cost];
  }
  if (driver !== 'channels') return [driver, 'lines', key];
  const channels = root.node('channels');
  const names = channels instanceof MapNode ? [...channels.entries.keys()] : [];
  const name = names.find((each) => key === `channel-${each}` || key === `channel-${each}-time`);
  return ['channels', name ?? '', 'lines', key];
};

export class Subject {
  private knownAppraisal: Appraisal | null = null;
  private knownPlan: Plan | null = null;
  private knownMade: readonly Line[] | null = null;

  constructor(
    /** The one name of its file, and of its baseline's where it has one: by these options of one case know each other. */
    readonly identity: string,
    readonly baseline: string | null,
    readonly scenario: Scenario,
    /** The scenario's files laid together. */
    readonly root: MapNode,
  ) {}

  get appraisal(): Appraisal {
    this.knownAppraisal ??= appraise(this.scenario);
    return this.knownAppraisal;
  }

  /** The scenario by itself in the financial plan. */
  get plan(): Plan {
    this.knownPlan ??= planOf([this.appraisal]);
    return this.knownPlan;
  }

  /** The lines that its drivers make. */
  get madeLines(): readonly Line[] {
    this.knownMade ??= this.appraisal.lines.map(({ line }) => line).filter(({ driver }) => driver !== undefined);
    return this.knownMade;
  }

  /** Where a top-level key stands; the title where the scenario does not say it. */
  placeOf(key: string): Span {
    return (this.root.entries.get(key) ?? this.root.entries.get('title'))?.keySpan ?? this.root.span;
  }

  /** Whether it says what the service spends today. */
  get hasBaseBudget(): boolean {
    return this.scenario.lines.some(({ section }) => section === 'base_budget');
  }

  /** Whether the scenario has the key, and a map under it. */
  hasSection(key: string): boolean {
    return this.root.node(key) instanceof MapNode;
  }

  /** Where a field of a line stands, or the line itself where it does not have the field. */
  fieldPlace(line: Line, field: string): Span {
    const path = [...pathOfLine(this.root, line), field];
    return nodeAt(this.root, path) === undefined ? line.span : keySpanAt(this.root, path);
  }

  /** Whether a line says the field itself, rather than having it by default. */
  says(line: Line, field: string): boolean {
    return nodeAt(this.root, [...pathOfLine(this.root, line), field]) !== undefined;
  }
}

/** What has been read, as a subject; null for a template and where a mistake stands in the way. */
export const subjectOf = (
  path: string,
  { scenario, root, template, baselineFile }: ReadScenario,
  files: Pick<Files, 'identity'>,
): Subject | null =>
  scenario && root && !template
    ? new Subject(files.identity(path), baselineFile === null ? null : files.identity(baselineFile), scenario, root)
    : null;
