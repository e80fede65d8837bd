/**
 * A scenario as the core knows it: one option of one business case, every value with the place it
 * was written. Money is in pounds, percentages are fractions (3.5% is 0.035).
 */
import type { Span } from '../diagnostics/span.js';
import type { Horizon, Month, Year } from './arithmetic/calendar.js';
import type { Decimal } from './arithmetic/decimal.js';
import type { Timing } from './arithmetic/discounting.js';
import type { ByYear, Given } from './figure.js';
import type { Actual } from './plan/actual.js';
import type { Channel } from './drivers/channels.js';
import type { Energy } from './drivers/energy.js';
import type { Migration } from './drivers/migration.js';
import type { MadeShape, Shape } from './lines/shape.js';
import type { GivenRange, LineRange, UncertainInput } from './uncertainty/range.js';

/** Sections of lines in the order of every table. */
export const sections = ['base_budget', 'capital', 'one_off', 'recurring', 'savings', 'income'] as const;
export type Section = (typeof sections)[number];

/** Where the money for capital and one-off cost comes from, in the order of every table. */
export const fundingSources = [
  'borrowing',
  'capital-receipts',
  'grant',
  'developer-contributions',
  'revenue',
  'reserve',
  'corporate-resources',
  'partner',
] as const;
export type FundingSource = (typeof fundingSources)[number];

/** Other people's money: it lowers the net cost of a scenario. */
export const externalSources: readonly FundingSource[] = ['grant', 'developer-contributions', 'partner'];

export const savingKinds = ['cashable', 'avoidance', 'non-cashable'] as const;
export const incomeKinds = ['grant', 'charge', 'partner', 'other'] as const;
export const subjectives = [
  'employees',
  'premises',
  'transport',
  'supplies-and-services',
  'third-party-payments',
  'support-services',
  'capital-financing',
  'income',
] as const;
export const benefits = ['added-value', 'reduced-cost', 'cost-avoidance', 'reduced-risk'] as const;
export const sourceKinds = ['published', 'quoted', 'estimated', 'illustrative'] as const;

export type SavingKind = (typeof savingKinds)[number];
export type IncomeKind = (typeof incomeKinds)[number];
export type Subjective = (typeof subjectives)[number];
export type Benefit = (typeof benefits)[number];
export type SourceKind = (typeof sourceKinds)[number];

/** Why a project is worth doing; any one is enough. */
export const justifications = ['payback', 'service_improvement', 'customer_service', 'statutory'] as const;
export const approvalRoutes = ['board', 'key_decision', 'council', 'grant'] as const;
export const approvalStates = ['given', 'sought'] as const;

export type Justification = (typeof justifications)[number];
export type ApprovalRoute = (typeof approvalRoutes)[number];
export type ApprovalState = (typeof approvalStates)[number];

/** What makes lines out of counts and prices, in the order of every table. */
export const drivers = ['migration', 'channels', 'energy'] as const;
export type Driver = (typeof drivers)[number];

/** Where unnamed funding comes from: one-off cost from revenue, capital from corporate resources. */
export const defaultFunding: Partial<Readonly<Record<Section, FundingSource>>> = { capital: 'corporate-resources', one_off: 'revenue' };

/** Where a line's figures come from. */
export interface LineSource {
  readonly kind: SourceKind;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly address?: string | undefined;
}

export interface FundingShare {
  readonly source: FundingSource;
  /** Fraction of the line, with its place; a default has none. */
  readonly share: Decimal;
  readonly span?: Span;
}

export interface Line {
  /** `section/key` */
  readonly id: string;
  readonly section: Section;
  readonly name: string;
  /** The place of the line's id. */
  readonly span: Span;
  /** Where the line's id was first written: its own place, or that in the deepest file it extends. */
  readonly first?: Span | undefined;
  readonly shape: Shape | MadeShape;
  /** What made the line, where it was not written as one. */
  readonly driver?: Driver | undefined;
  /** Who bears it, by the name of a sharing; without one it belongs to the organisation. */
  readonly sharing?: Given<string> | undefined;
  readonly scale?: Given<Decimal> | undefined;
  /** Months. */
  readonly delay?: Given<number> | undefined;
  readonly index?: Given<string> | undefined;
  readonly contingency?: Given<Decimal> | undefined;
  readonly optimismBias?: Given<Decimal> | undefined;
  readonly confidence?: Given<Decimal> | undefined;
  /** Kind of a saving or an income, given or default; null in the other sections. */
  readonly kind: SavingKind | IncomeKind | null;
  readonly awarded: boolean;
  readonly funding: readonly FundingShare[];
  readonly assetLife?: Given<number> | undefined;
  readonly operational?: Given<Year> | undefined;
  readonly inPlan?: ByYear<Decimal> | undefined;
  readonly benefit: readonly Benefit[];
  readonly owner?: string | undefined;
  readonly directorate?: string | undefined;
  readonly subjective: Subjective;
  /** Where the finance system books it. */
  readonly costCentre?: string | undefined;
  readonly tags: readonly string[];
  readonly note?: string | undefined;
  readonly source?: LineSource | undefined;
  /** How the amount may turn out, as factors; in no figure. */
  readonly range?: LineRange | undefined;
  /** How much later it may come, in months; in no figure. */
  readonly delayRange?: GivenRange | undefined;
}

/** Growth on the year before, as written. */
export type GivenGrowth = { readonly every: Given<Decimal> } | { readonly byYear: ByYear<Decimal>; readonly span: Span };

export interface Borrowing {
  readonly rate?: Given<Decimal> | undefined;
  readonly mrp: 'equal-instalments' | 'annuity';
  readonly annuityRate?: Given<Decimal> | undefined;
  readonly interestOn: 'average' | 'opening';
  readonly chargedTo: 'service' | 'corporate';
}

export interface Assumptions {
  readonly priceBase: Year;
  readonly discountRate?: Given<Decimal> | undefined;
  readonly baseYear: Year;
  readonly discountTiming: Timing;
  readonly deflator?: GivenGrowth | undefined;
  readonly indices: ReadonlyMap<string, GivenGrowth>;
  readonly paybackFrom?: Given<Month> | undefined;
  readonly borrowing: Borrowing;
}

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
