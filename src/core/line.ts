/**
 * A line of a scenario as the core knows it: what was written of one cost, saving or income, each value with
 * its place; and the words its keys may take. Money is in pounds, percentages are fractions.
 */
import type { Span } from '../diagnostics/span.js';
import type { Year } from './arithmetic/calendar.js';
import type { Decimal } from './arithmetic/decimal.js';
import type { ByYear, Given } from './figure.js';
import type { MadeShape, Shape } from './lines/shape.js';
import type { GivenRange, LineRange } from './uncertainty/range.js';

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
