/**
 * A scenario as the core knows it: one option of one business case, every value with the place it
 * was written. Money is in pounds, percentages are fractions (3.5% is 0.035).
 */
import type { Span } from '../diagnostics/span.js';
import type { Horizon } from './arithmetic/calendar.js';
import type { Decimal } from './arithmetic/decimal.js';
import type { Assumptions } from './assumptions.js';
import type { Given } from './figure.js';
import type { Line } from './line.js';
import type { Actual } from './plan/actual.js';
import type { Channel } from './drivers/channels.js';
import type { Energy } from './drivers/energy.js';
import type { Migration } from './drivers/migration.js';
import type { UncertainInput } from './uncertainty/range.js';

/** Why a project is worth doing; any one is enough. */
export const justifications = ['payback', 'service_improvement', 'customer_service', 'statutory'] as const;
export const approvalRoutes = ['board', 'key_decision', 'council', 'grant'] as const;
export const approvalStates = ['given', 'sought'] as const;

export type Justification = (typeof justifications)[number];
export type ApprovalRoute = (typeof approvalRoutes)[number];
export type ApprovalState = (typeof approvalStates)[number];

/** One of those who bear a case together. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly span: Span;
}

/** A split of a line between partners; the fractions add to 1. */
export interface Sharing {
  readonly span: Span;
  readonly shares: ReadonlyMap<string, Given<Decimal>>;
}

/** Who has said yes, or is to be asked. */
export interface Approval {
  readonly by: string;
  readonly state: ApprovalState;
  readonly date?: string | undefined;
  readonly reference?: string | undefined;
  readonly span: Span;
}

export interface Scenario {
  readonly title: string;
  readonly case?: string | undefined;
  readonly organisation?: string | undefined;
  readonly summary?: string | undefined;
  readonly horizon: Horizon;
  readonly assumptions: Assumptions;
  /** In the order of the sections and, within one, of the file. */
  readonly lines: readonly Line[];
  /** What was really spent so far; in no figure but the outturn. */
  readonly actuals?: readonly Actual[] | undefined;
  readonly migration?: Migration | undefined;
  readonly channels: readonly Channel[];
  readonly energy?: Energy | undefined;
  /** Empty where the organisation bears the case alone; else `organisation` is the id of one of them. */
  readonly partners: readonly Partner[];
  readonly sharing: ReadonlyMap<string, Sharing>;
  /** Inputs with a range: lines in the order of the tables, drivers, assumptions; in no figure. */
  readonly uncertain: readonly UncertainInput[];
  /** Why it is worth doing, in the words of the case; in no figure. */
  readonly justification: ReadonlyMap<Justification, Given<string>>;
  /** In no figure. */
  readonly approvals: ReadonlyMap<ApprovalRoute, Approval>;
  /** The scenario this one is measured against; without one, its own base budget carrying on. */
  readonly baseline?: Scenario | undefined;
}
