/** Judges scenarios by a policy: every rule that is on, over every scenario, in the order of the registry. */
import { inOrder } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { partsOfCase } from './case.js';
import { inForce } from './policy.js';
import type { Policy } from './policy.js';
import type { Rule } from './rule.js';
import { ruleIds, rules } from './rules.js';
import type { Subject } from './subject.js';

export interface Judgement {
  readonly subject: Subject;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

const found = (rule: Rule, subject: Subject, policy: Policy, parts: () => readonly Subject[]): readonly Diagnostic[] => {
  const force = inForce(rule, policy[rule.id as keyof Policy]);
  if (!force) return [];
  const code = `policy/${rule.id}` as const;
  return [...rule.judge(subject, force.values, parts)].map((each): Diagnostic =>
    'unjudged' in each
      ? { code, severity: 'info', span: each.at, message: `cannot judge: ${each.unjudged}`, hint: each.mend }
      : { code, severity: force.severity, span: each.at, message: rule.says(each.facts), hint: rule.mend(each.facts) },
  );
};

/** What the rules find in each scenario, in the order given. Rules that look at a whole case see all the scenarios given. */
export const judge = (subjects: readonly Subject[], policy: Policy = {}): readonly Judgement[] => {
  const partsOf = partsOfCase(subjects);
  return subjects.map((subject) => ({
    subject,
    diagnostics: inOrder(ruleIds.flatMap((id) => found(rules[id], subject, policy, () => partsOf(subject)))),
  }));
};
