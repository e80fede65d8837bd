/**
 * The policy that holds for a scenario. What the council's settings say of a rule holds; where they
 * leave it open the scenario may say it; what neither says is as the rule comes.
 */
import { diagnose, inOrder } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { placeOf, spanText } from '../diagnostics/span.js';
import { partOf } from '../language/config/config.js';
import type { Config } from '../language/config/config.js';
import { attempt, diagnosticsOf } from '../language/schema/field.js';
import { MapNode } from '../language/tree.js';
import { policySchema } from './policy.js';
import type { Policy, SaidOfRule } from './policy.js';
import { ruleIds } from './rules.js';
import type { RuleId } from './rules.js';

interface ReadPolicy {
  readonly policy: Policy;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing: ReadPolicy = { policy: {}, diagnostics: [] };

const readPolicy = (map: MapNode | null): ReadPolicy => {
  if (!map) return nothing;
  const { value, issues } = attempt(policySchema, map);
  return { policy: (value ?? {}) as Policy, diagnostics: inOrder(diagnosticsOf(issues)) };
};

/** Settings are read once, however many scenarios they hold for. */
const readBefore = new WeakMap<Config, ReadPolicy>();

/** The rules of the council's settings, with what is wrong there. */
export const councilPolicy = (config: Config | null): ReadPolicy => {
  if (!config) return nothing;
  const read = readBefore.get(config) ?? readPolicy(partOf(config, 'policy'));
  readBefore.set(config, read);
  return read;
};

/** The rules that a scenario itself says. */
export const ownPolicy = (root: MapNode): ReadPolicy => {
  const node = root.node('policy');
  return readPolicy(node instanceof MapNode ? node : null);
};

const saidOf = (policy: Policy, id: RuleId): SaidOfRule => policy[id] ?? {};

/** What a scenario says of a rule that the council has settled otherwise. */
const overruled = (id: RuleId, own: SaidOfRule, council: SaidOfRule): readonly Diagnostic[] =>
  Object.entries(own).flatMap(([key, given]) => {
    const settled = council[key];
    if (!given || !settled || String(given.value) === String(settled.value)) return [];
    const words = { rule: id, setting: key, settled: spanText(settled.span), place: placeOf(settled.span) };
    return [diagnose('policy-settled', given.span, words)];
  });

/** The policy that holds for a scenario, and what is wrong with what is said of it. */
export const standingPolicy = (root: MapNode, config: Config | null): ReadPolicy => {
  const council = councilPolicy(config);
  if (root.node('policy') === undefined) return council;
  const own = ownPolicy(root);
  const policy = Object.fromEntries(ruleIds.map((id) => [id, { ...saidOf(own.policy, id), ...saidOf(council.policy, id) }])) as Policy;
  const lost = ruleIds.flatMap((id) => overruled(id, saidOf(own.policy, id), saidOf(council.policy, id)));
  return { policy, diagnostics: [...council.diagnostics, ...own.diagnostics, ...lost] };
};
