/** What a document is about: everything that is known when it is made. Every format is made from this and nothing else. */
import type { Appraisal } from '../../core/appraisal/appraise.js';
import type { Comparison } from '../../core/options/comparison.js';
import type { Inputs } from '../../core/options/inputs.js';
import type { StressTest } from '../../core/options/stress.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Finding } from '../../policy/finding.js';
import type { ApprovalLimits } from '../../policy/rules/approval-route.js';
import type { MoneyDisplay, Prose, Table } from '../model.js';
import type { PlanPage } from '../plan/page.js';
import type { Simulated } from '../simulation/simulated.js';
import type { WhatIf } from './what-if.js';

/** What the checks found in a scenario, and by whose rules. */
export interface ChecksMade {
  readonly findings: readonly Finding[];
  /** The council's settings that were in force, as documents name the file; null where the rules hold as they come. */
  readonly settings: string | null;
}

/** One scenario of a document. */
export interface SubjectScenario {
  readonly appraisal: Appraisal;
  /** As results name it: from the project's folder. */
  readonly file: string;
  /** Its baseline's file, named so too; null without one. */
  readonly baselineFile: string | null;
  /** Digest of its own file. */
  readonly sha256: string;
  /** What it says, with its places. */
  readonly inputs: Inputs;
  /** Warnings about its files. */
  readonly diagnostics: readonly Diagnostic[];
  /** What `check` finds in it by itself; judged when asked for. */
  readonly checks: () => ChecksMade;
  /** Above what somebody must approve it, and who, by the policy in force; null where the council has turned the rule off. */
  readonly approvalLimits: () => ApprovalLimits | null;
}

/** What drawing the ranges came to, of the scenarios in their order; or, in a sentence, why they cannot be drawn. */
export type Simulation = Simulated | { readonly without: string };

export interface Subject {
  /** The unit of the figures in tables. */
  readonly unit: MoneyDisplay;
  /** One scenario; the options of a case in rank order; or the scenarios that make up a plan. Never empty. */
  readonly scenarios: readonly SubjectScenario[];
  /** Options side by side; null where they are not compared. */
  readonly comparison: Comparison | null;
  /** The plan of the scenario, of the first option, or of all scenarios together. */
  readonly planPage: PlanPage;
  /** The standard stress tests and those of the scenarios, laid over the scenarios in their order; worked out when asked for. */
  readonly stressTests: () => readonly StressTest[];
  /** Null where there is no range, where several scenarios make up one plan, and where none was asked for. */
  readonly simulation: Simulation | null;
  /** Tables that stand after the plan, such as the outturn. */
  readonly afterPlan: readonly (Table | Prose)[];
  /** What the reader of a page needs to try changes; null where there is no one scenario to try them on. */
  readonly whatIf: (() => WhatIf) | null;
  /** How a document names the file at a path: from the project's folder, never from that of the machine. */
  readonly nameOf: (path: string) => string;
}
