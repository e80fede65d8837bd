/** Council-wide assumptions and ranges laid under a scenario: the scenario's own word counts wherever it has one. */
import { lastYearOf, yearLabel } from '../../core/arithmetic/calendar.js';
import type { Horizon } from '../../core/arithmetic/calendar.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { layOver } from '../extends.js';
import { readWhole } from '../scalars/number.js';
import { looksLikeYears, readYear, readYears } from '../scalars/year.js';
import { Leaf, MapNode } from '../tree.js';
import type { Entry } from '../tree.js';
import { partOf } from './config.js';
import type { Config } from './config.js';

const leafText = (map: MapNode, key: string): string => {
  const node = map.node(key);
  return node instanceof Leaf ? node.text : '';
};

/** The last year a scenario looks at; null where its horizon cannot be read. */
const lastYear = (root: MapNode): number | null => {
  const horizon = root.node('horizon');
  if (!(horizon instanceof MapNode)) return null;
  const first = readYear(leafText(horizon, 'first_year'));
  const years = horizon.entries.has('years') ? readWhole(1, 60)(leafText(horizon, 'years')) : { value: 5 };
  if (!('value' in first) || !('value' in years)) return null;
  return lastYearOf({ firstYear: first.value, years: years.value, instant: false } satisfies Horizon);
};

/** One entry of a map of years up to the last year: cut short, or left out where it begins after it. */
const until = (last: number, entry: Entry): readonly (readonly [string, Entry])[] => {
  const years = readYears(entry.key);
  if ('problem' in years) return [[entry.key, entry]];
  const { from, until: end } = years.value;
  if (from > last) return [];
  if (end === null || end <= last) return [[entry.key, entry]];
  const key = from === last ? yearLabel(last) : `${yearLabel(from)}..${yearLabel(last)}`;
  return [[key, { ...entry, key }]];
};

/**
 * Maps of years without what comes after the scenario's last year. A council writes its indices for all its
 * cases; that some look less far ahead is no mistake of theirs, as it would be in the scenario's own file.
 */
const upTo = (last: number, map: MapNode): MapNode => {
  const entries = [...map.entries.values()];
  const isByYear = entries.length > 0 && entries.every(({ key }) => looksLikeYears(key));
  if (isByYear) return new MapNode(new Map(entries.flatMap((entry) => until(last, entry))), map.span);
  return new MapNode(
    new Map(entries.map((entry) => [entry.key, entry.node instanceof MapNode ? { ...entry, node: upTo(last, entry.node) } : entry])),
    map.span,
  );
};

/** Parts of the settings that lie under every scenario. */
const groundParts = ['assumptions', 'uncertainty'] as const;

/** `root` with one part of the settings under its own. */
const withPart = (config: Config, part: (typeof groundParts)[number], root: MapNode, diagnostics: Diagnostic[]): MapNode => {
  const ground = partOf(config, part);
  const entry = config.root?.entries.get(part);
  if (!ground || !entry) return root;
  const last = lastYear(root);
  const cut = last === null ? ground : upTo(last, ground);
  const own = root.entries.get(part);
  const entries = new Map(root.entries);
  if (!own || (own.node instanceof Leaf && own.node.isNull && own.node.text === '')) entries.set(part, { ...entry, node: cut });
  else if (own.node instanceof Leaf && own.node.isNull) entries.delete(part);
  else if (own.node instanceof MapNode) entries.set(part, { ...own, node: layOver(cut, own.node, diagnostics, [part]) });
  return new MapNode(entries, root.span);
};

/** `root` with the settings' assumptions and ranges under its own. */
export const laidUnder = (config: Config, root: MapNode, diagnostics: Diagnostic[]): MapNode =>
  groundParts.reduce((laid, part) => withPart(config, part, laid, diagnostics), root);
