/** Judges scenarios by a policy: every rule that is on, over every scenario, in the order of the registry. */
import { inOrder } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { partsOfCase } from './case.js';
import { inForce } from './policy.js';
import type { Policy } from './policy.js';
import type { Rule, Settings, ValuesOf } from './rule.js';
import { ruleIds, rules } from './rules.js';
import type { Subject } from './subject.js';

export interface Judgement {
  readonly subject: Subject;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A rule that is on, with its weight and its values. */
interface InForce {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly values: ValuesOf<Settings>;
}

const rulesInForce = (policy: Policy): readonly InForce[] =>
  ruleIds.flatMap((id) => {
    const rule: Rule = rules[id];
    const force = inForce(rule, policy[id]);
    return force ? [{ rule, ...force }] : [];
  });

const found = ({ rule, severity, values }: InForce, subject: Subject, parts: () => readonly Subject[]): readonly Diagnostic[] => {
  const code = `policy/${rule.id}` as const;
  return [...rule.judge(subject, values, parts)].map((each): Diagnostic =>
    'unjudged' in each
      ? { code, severity: 'info', span: each.at, message: `cannot judge: ${each.unjudged}`, hint: each.mend }
      : { code, severity, span: each.at, message: rule.says(each.facts), hint: rule.mend(each.facts) },
  );
};

/**
 * What the rules find in each scenario, in the order given, by one policy or by the policy of each. Rules that look
 * at a whole case see all the scenarios given.
 */
export const judge = (subjects: readonly Subject[], policy: Policy | ((subject: Subject) => Policy) = {}): readonly Judgement[] => {
  const policyOf = typeof policy === 'function' ? policy : () => policy;
  const partsOf = partsOfCase(subjects);
  // Most scenarios share one policy; its settings are drawn up once.
  const known = new Map<Policy, readonly InForce[]>();
  return subjects.map((subject) => {
    const own = policyOf(subject);
    const force = known.get(own) ?? rulesInForce(own);
    known.set(own, force);
    const diagnostics = inOrder(force.flatMap((each) => found(each, subject, () => partsOf(subject))));
    // A thousand scenarios are a thousand graphs of figures: none is kept longer than it is looked at.
    subject.release();
    return { subject, diagnostics };
  });
};
