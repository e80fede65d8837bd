/**
 * Judges scenarios by a policy: every rule that is on, in the order of the registry. Each scenario by itself
 * first, and then as a part of its case by what the rules have kept of it.
 */
import { byPlace, inOrder } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import { inCase, partsOfCase } from './case.js';
import type { InCase } from './case.js';
import { inForce } from './policy.js';
import type { Policy } from './policy.js';
import type { CasePart, CaseRule, OwnRule, Rule, Settings, ValuesOf } from './rule.js';
import { ruleIds, rules } from './rules.js';
import type { RuleId } from './rules.js';
import type { Subject } from './subject.js';

export interface Judgement {
  readonly subject: Subject;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a rule that looks at whole cases has kept of a scenario. */
export interface KeptPart {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly part: CasePart;
}

export interface JudgedAlone {
  readonly inCase: InCase;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly parts: readonly KeptPart[];
}

/** A finding as a part of a case; `place` is one of the part's places, which is where the diagnostic stands. */
export interface FoundInCase {
  readonly diagnostic: Diagnostic;
  readonly kept: KeptPart;
  readonly place: number;
}

/** A rule that is on, with its weight and its values. */
interface InForce {
  readonly id: RuleId;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly values: ValuesOf<Settings>;
}

/** Most scenarios share one policy; its settings are drawn up once. */
const drawnUp = new WeakMap<Policy, readonly InForce[]>();

const rulesInForce = (policy: Policy): readonly InForce[] => {
  const known = drawnUp.get(policy);
  if (known) return known;
  const all = ruleIds.flatMap((id) => {
    const rule: Rule = rules[id];
    const force = inForce(rule, policy[id]);
    return force ? [{ id, rule, ...force }] : [];
  });
  drawnUp.set(policy, all);
  return all;
};

const isOfCase = (rule: Rule): rule is CaseRule => 'part' in rule;

const codeOf = ({ id }: Rule) => `policy/${id}` as const;

const found = (rule: OwnRule, { severity, values }: InForce, subject: Subject): readonly Diagnostic[] =>
  [...rule.judge(subject, values)].map((each): Diagnostic =>
    'unjudged' in each
      ? { code: codeOf(rule), severity: 'info', span: each.at, message: `cannot judge: ${each.unjudged}`, hint: each.mend }
      : { code: codeOf(rule), severity, span: each.at, message: rule.says(each.facts), hint: rule.mend(each.facts) },
  );

/** What the rules find in a scenario by itself, and what those that look at whole cases keep of it. */
export const judgeAlone = (subject: Subject, policy: Policy): JudgedAlone => {
  const diagnostics: Diagnostic[] = [];
  const parts: KeptPart[] = [];
  for (const force of rulesInForce(policy)) {
    const { id, rule, severity, values } = force;
    if (isOfCase(rule)) parts.push({ rule: id, severity, part: rule.part(subject, values) });
    else diagnostics.push(...found(rule, force, subject));
  }
  return { inCase: inCase(subject), diagnostics: inOrder(diagnostics), parts };
};

const nowhere: Span = { source: { path: '', text: '' }, start: 0, end: 0 };

/** What the rules that look at whole cases find in each of these scenarios, in the order given. */
export const judgeTogether = (all: readonly Pick<JudgedAlone, 'inCase' | 'parts'>[]): readonly (readonly FoundInCase[])[] => {
  const partsOf = partsOfCase(all);
  // The parts of one rule in one case are one list for all of its files, so that what is added up of them is added up once.
  const lists = new Map<object, Map<RuleId, readonly CasePart[]>>();
  const keptBy = (id: RuleId, of: readonly Pick<JudgedAlone, 'parts'>[]): readonly CasePart[] => {
    const byRule = lists.get(of) ?? new Map<RuleId, readonly CasePart[]>();
    lists.set(of, byRule);
    const known = byRule.get(id) ?? of.flatMap(({ parts }) => parts.filter(({ rule }) => rule === id).map(({ part }) => part));
    byRule.set(id, known);
    return known;
  };
  return all.map((one) =>
    one.parts.flatMap((kept): readonly FoundInCase[] => {
      const rule: Rule = rules[kept.rule];
      if (!isOfCase(rule)) return [];
      return [...rule.judgePart(kept.part, keptBy(kept.rule, partsOf(one)))].map(({ place, facts }) => ({
        diagnostic: {
          code: codeOf(rule),
          severity: kept.severity,
          span: kept.part.places[place] ?? nowhere,
          message: rule.says(facts),
          hint: rule.mend(facts),
        },
        kept,
        place,
      }));
    }),
  );
};

const rank = new Map<string, number>(ruleIds.map((id, at) => [`policy/${id}`, at]));

/** Findings of a scenario by itself and as a part of its case, by file and place; at one place in the order of the registry. */
export const mergedInOrder = <T>(own: readonly T[], inCase: readonly T[], of: (one: T) => Diagnostic): readonly T[] => {
  if (inCase.length === 0) return own;
  const place = byPlace([...own, ...inCase].map(of));
  const compare = (a: T, b: T): number => place(of(a), of(b)) || (rank.get(of(a).code) ?? 0) - (rank.get(of(b).code) ?? 0);
  // One's own are in order, and those of the case are few.
  const rest = [...inCase].sort(compare);
  const merged: T[] = [];
  for (const each of own) {
    for (let [next] = rest; next && compare(next, each) < 0; [next] = rest) merged.push(...rest.splice(0, 1));
    merged.push(each);
  }
  return [...merged, ...rest];
};

/**
 * What the rules find in each scenario, in the order given, by one policy or by the policy of each. Rules that look
 * at a whole case see all the scenarios given.
 */
export const judge = (subjects: readonly Subject[], policy: Policy | ((subject: Subject) => Policy) = {}): readonly Judgement[] => {
  const policyOf = typeof policy === 'function' ? policy : () => policy;
  const alone = subjects.map((subject) => judgeAlone(subject, policyOf(subject)));
  const together = judgeTogether(alone);
  return subjects.map((subject, at) => ({
    subject,
    diagnostics: mergedInOrder(
      alone[at]?.diagnostics ?? [],
      (together[at] ?? []).map(({ diagnostic }) => diagnostic),
      (diagnostic) => diagnostic,
    ),
  }));
};
