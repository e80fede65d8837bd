/**
 * The contract of a policy rule: what a council asks of a case beyond its being well written. One
 * file a rule; this file knows none of them. A rule finds facts; its words, beside it, turn the facts
 * into a sentence and a mend.
 */
import type * as z from 'zod/mini';
import type { Given } from '../core/figure.js';
import type { severities } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../diagnostics/span.js';
import { attempt } from '../language/schema/field.js';
import { Leaf } from '../language/tree.js';
import type { Subject } from './subject.js';

/** A number or a word of a rule that a council may set. */
export interface Setting<T> {
  readonly schema: z.ZodMiniType<Given<T>>;
  /** What people are told of it. */
  readonly what: string;
  readonly example: string;
  /** What holds where nothing is set, as it would be written; null where then nothing is asked. */
  readonly standard: string | null;
  /** The standard as a value. */
  readonly value: T | null;
}

const ofTheRule: Source = { path: '<the rule>', text: '' };

/** A setting with the value that holds unless a council says otherwise, written as it would be in the file. */
export const setting = <T>(schema: z.ZodMiniType<Given<T>>, standard: string, what: string): Setting<T> & { readonly value: T } => {
  const leaf = new Leaf(standard, { source: ofTheRule, start: 0, end: 0 }, false, { source: ofTheRule, amountsIn: '£' });
  const { value } = attempt(schema, leaf);
  if (value === undefined) throw new RangeError(`"${standard}" cannot be read`);
  return { schema, what: `${what} Default: ${standard}.`, example: standard, standard, value: value.value };
};

/** A setting that asks nothing until a council gives it. */
export const unset = <T>(schema: z.ZodMiniType<Given<T>>, what: string, example: string): Setting<T> => ({
  schema,
  what: `${what} Default: none.`,
  example,
  standard: null,
  value: null,
});

/** How much a breach of a rule may weigh. */
export type Weight = (typeof severities)[number];

export type Settings = Readonly<Record<string, Setting<unknown>>>;

/** The values a rule judges by. */
export type ValuesOf<S extends Settings> = { readonly [K in keyof S]: S[K]['value'] };

/** What a rule has found at a place: facts against the rule, or why it could not judge. */
export type Found<F> = { readonly at: Span; readonly facts: F } | { readonly at: Span; readonly unjudged: string; readonly mend: string };

/** A rule to people: what it holds, why, and its words for what it finds. */
interface Words<S extends Settings, F> {
  readonly id: string;
  readonly title: string;
  /** What it holds, in one sentence. */
  readonly purpose: string;
  /** Where it comes from. */
  readonly source: string;
  readonly severity: Weight;
  readonly settings: S;
  /** One sentence: what is wrong and why. */
  says(facts: F): string;
  /** What to do about it. */
  mend(facts: F): string;
}

/** A rule that judges a scenario by itself. */
export interface OwnRule<S extends Settings = Settings, F = unknown> extends Words<S, F> {
  /** A pure function of the scenario and of the values set. */
  judge(subject: Subject, values: ValuesOf<S>): Iterable<Found<F>>;
}

/** What a rule keeps of a scenario to judge it beside others: plain data, which can go from one thread to another. */
export interface CasePart {
  /** Every place at which something may be found. */
  readonly places: readonly Span[];
}

/** A rule that judges a scenario as a part of its case. */
export interface CaseRule<S extends Settings = Settings, F = unknown, P extends CasePart = CasePart> extends Words<S, F> {
  /** What it needs of a scenario, and of the values set for it. */
  part(subject: Subject, values: ValuesOf<S>): P;
  /** What it finds in one part, at one of its places. `others` are the other parts; files of a case share one list, in which their own part may stand. */
  judgePart(own: P, others: readonly P[]): Iterable<{ readonly place: number; readonly facts: F }>;
}

export type Rule<S extends Settings = Settings, F = unknown> = OwnRule<S, F> | CaseRule<S, F>;

/** Fixes the types of a rule from its settings and its facts. */
export const rule = <const S extends Settings, F>(definition: OwnRule<S, F>): OwnRule<S, F> => definition;

/** The same of a rule that looks at a whole case. */
export const caseRule = <const S extends Settings, F, P extends CasePart>(definition: CaseRule<S, F, P>): CaseRule<S, F, P> => definition;

/** A rule that lacks what it would need says so, and what would let it judge. */
export const cannotJudge = (at: Span, why: string, mend: string) => ({ at, unjudged: why, mend });
