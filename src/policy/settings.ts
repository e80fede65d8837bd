/** What is in force for a scenario, or for all of a folder, item by item: its value and where that comes from. */
import type * as z from 'zod/mini';
import { placeOf } from '../diagnostics/span.js';
import type { Span } from '../diagnostics/span.js';
import { spanText } from '../diagnostics/span.js';
import { partOf } from '../language/config/config.js';
import type { Config } from '../language/config/config.js';
import { assumptions } from '../language/schema/assumptions.js';
import { abouts, withoutOptional } from '../language/schema/field.js';
import { keysOf } from '../language/schema/form.js';
import { Leaf, ListNode, MapNode } from '../language/tree.js';
import type { Node } from '../language/tree.js';
import type { Rule, Settings } from './rule.js';
import { ruleIds, rules } from './rules.js';
import { standingPolicy } from './standing.js';

export interface InForce {
  /** `assumptions.discount_rate`, `policy.payback-within.years` */
  readonly key: string;
  readonly value: string;
  /** `file:line:column`, or `default`. */
  readonly from: string;
}

const written = (span: Span): string => spanText(span).replace(/\s+/g, ' ');

/** The leaves of a part of the settings, each with its place. */
const leavesOf = (node: Node, key: string): readonly InForce[] => {
  if (node instanceof MapNode) return [...node.entries.values()].flatMap((entry) => leavesOf(entry.node, `${key}.${entry.key}`));
  if (node instanceof ListNode) return [{ key, value: written(node.span), from: placeOf(node.span) }];
  return node instanceof Leaf && !node.isNull ? [{ key, value: node.text, from: placeOf(node.span) }] : [];
};

/** What holds where nobody says it, in the words of the schema. */
const defaultOf = (field: z.ZodMiniType): string | null => /Default: (.*)\.$/.exec(abouts.get(field)?.what ?? '')?.[1] ?? null;

/** The keys of a part in the order of the language: what is said of each, else what holds by default. */
const keysInForce = (said: Node | undefined, part: z.ZodMiniType, key: string): readonly InForce[] =>
  Object.entries(keysOf(withoutOptional(part))).flatMap(([name, field]) => {
    const node = said instanceof MapNode ? said.node(name) : undefined;
    const id = `${key}.${name}`;
    const inside = keysInForce(node, field, id);
    if (inside.length > 0) return inside;
    const leaves = node ? leavesOf(node, id) : [];
    const standard = defaultOf(field);
    return leaves.length > 0 || standard === null ? leaves : [{ key: id, value: standard, from: 'default' }];
  });

const limitsOf = (config: Config): readonly InForce[] =>
  config.limits.flatMap(({ figure, of, atLeast, atMost }) => {
    const key = of === 'change' ? `limits.change.${figure}` : `limits.${figure}`;
    const bounds = [
      ['at_least', atLeast],
      ['at_most', atMost],
    ] as const;
    return bounds.flatMap(([side, bound]) => (bound ? [{ key: `${key}.${side}`, value: bound.written, from: placeOf(bound.span) }] : []));
  });

const waiversOf = (config: Config): readonly InForce[] =>
  config.waivers.map(({ rule, file, line, figure, owner, expires, span }) => ({
    key: `waivers.${rule.value}`,
    value: [file, line, figure, owner, `until ${expires.value}`].filter((each) => each !== null).join(', '),
    from: placeOf(span),
  }));

/** One rule: how much a breach weighs, and its settings; nothing more of one that is off. */
const ruleInForce = (rule: Rule, policy: ReturnType<typeof standingPolicy>['policy']): readonly InForce[] => {
  const said = policy[rule.id as keyof typeof policy] ?? {};
  const key = `policy.${rule.id}`;
  const { severity } = said;
  const weight = { key, value: severity?.value ?? rule.severity, from: severity ? placeOf(severity.span) : 'default' };
  if (weight.value === 'off') return [weight];
  const settings = Object.entries(rule.settings satisfies Settings).map(([name, { standard }]): InForce => {
    const given = said[name];
    return given
      ? { key: `${key}.${name}`, value: written(given.span), from: placeOf(given.span) }
      : { key: `${key}.${name}`, value: standard ?? 'none', from: 'default' };
  });
  return [weight, ...settings];
};

/** What the council's settings and, where `root` is a scenario's, its own words come to. */
export const settingsInForce = (config: Config | null, root: MapNode | null): readonly InForce[] => {
  const said = root ? root.node('assumptions') : config && partOf(config, 'assumptions');
  const uncertainty = config && partOf(config, 'uncertainty');
  const { policy } = standingPolicy(root ?? new MapNode(new Map(), { source: { path: '', text: '' }, start: 0, end: 0 }), config);
  return [
    ...keysInForce(said ?? undefined, assumptions, 'assumptions'),
    ...ruleIds.flatMap((id) => ruleInForce(rules[id] as Rule, policy)),
    ...(config ? limitsOf(config) : []),
    ...(config ? waiversOf(config) : []),
    ...(uncertainty ? leavesOf(uncertainty, 'uncertainty') : []),
  ];
};
