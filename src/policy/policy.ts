/** A council's policy: what it says of each rule, as its file of settings has it. */
import * as z from 'zod/mini';
import type { Given } from '../core/figure.js';
import { severities } from '../diagnostics/diagnostic.js';
import { about, closed, field, readInto } from '../language/schema/field.js';
import { choice } from '../language/schema/leaves.js';
import { Leaf } from '../language/tree.js';
import type { Rule, Settings, ValuesOf, Weight } from './rule.js';
import { ruleIds, rules } from './rules.js';
import type { RuleId } from './rules.js';

/** What is said of one rule: how much a breach weighs, or that it is off; and its numbers and words. */
export type SaidOfRule = { readonly severity?: Given<Weight | 'off'> | undefined } & {
  readonly [setting: string]: Given<unknown> | undefined;
};

/** A rule that is not named holds as it comes. */
export type Policy = { readonly [Id in RuleId]?: SaidOfRule | undefined };

const weight = choice('how much a breach weighs', ['off', ...severities]);

/** A rule's own map: its weight and its settings. */
const mapOfRule = ({ id, severity, settings }: Rule) =>
  closed(`the rule ${id}`, {
    severity: about(z.optional(weight), `How much a breach weighs; off leaves the rule out. Default: ${severity}.`, severity),
    ...Object.fromEntries(
      Object.entries(settings).map(([key, { schema, what, example }]) => [key, about(z.optional(schema), what, example)]),
    ),
  });

/** One rule: a word (`off`, `warning`) or a map of its settings. */
const saidOfRule = (id: RuleId) => {
  const map = mapOfRule(rules[id]);
  return field({ kind: 'either', of: [weight, map] }, (value, issues): SaidOfRule | undefined => {
    if (value instanceof Leaf && !value.isNull) {
      const severity = readInto(weight, value, issues);
      return severity && { severity };
    }
    return readInto(map as unknown as z.ZodMiniType<SaidOfRule>, value, issues);
  });
};

/** Rules by id, as a policy writes them. */
export const policySchema = closed(
  'the rules',
  Object.fromEntries(
    ruleIds.map((id) => [id, about(z.optional(saidOfRule(id)), rules[id].purpose, rules[id].severity)]),
  ) as unknown as Record<RuleId, z.ZodMiniOptional<z.ZodMiniType<SaidOfRule>>>,
);

/** The severity and the values a rule is judged by; null where the policy turns it off. */
export const inForce = <S extends Settings>(
  { severity, settings }: Rule<S>,
  said: SaidOfRule | undefined,
): { readonly severity: Weight; readonly values: ValuesOf<S> } | null => {
  const weighs = said?.severity?.value ?? severity;
  if (weighs === 'off') return null;
  const values = Object.fromEntries(Object.entries(settings).map(([key, { value }]) => [key, said?.[key]?.value ?? value]));
  return { severity: weighs, values: values as ValuesOf<S> };
};
