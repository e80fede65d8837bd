/**
 * Stress tests: what-ifs laid over a scenario as a file is laid over the one it extends. A scenario
 * names its own under `stress:`; `every` reaches all lines of a section, on top of what each says.
 */
import { scenarioLines } from '../core/appraisal/scenario-lines.js';
import { hundred, one } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import { sections } from '../core/line.js';
import type { Line, Section } from '../core/line.js';
import type { Scenario } from '../core/scenario.js';
import { diagnose, isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import { inLongForm, layOver, shapeKeys } from './extends.js';
import { interpret } from './interpret.js';
import { inWords } from './rules/lines.js';
import { readPercent } from './scalars/percent.js';
import { Leaf, MapNode } from './tree.js';
import type { Entry, Node } from './tree.js';

/** A what-if as written: its name and the map that is laid over the scenario. */
export interface Stress {
  readonly id: string;
  readonly name: string;
  readonly entry: Entry;
  readonly map: MapNode;
}

/** Keys of a stress that say something of it and are not laid over. */
const ofTheStress: readonly string[] = ['name', 'note', 'every'];

const textAt = (map: MapNode, key: string): string | null => {
  const node = map.node(key);
  return node instanceof Leaf && !node.isNull ? node.text : null;
};

const mapAt = (map: MapNode, key: string): MapNode | null => {
  const node = map.node(key);
  return node instanceof MapNode ? node : null;
};

/** The stresses that a scenario names. */
export const stressesOf = (root: MapNode): readonly Stress[] =>
  [...(mapAt(root, 'stress')?.entries.values() ?? [])].flatMap((entry) =>
    entry.node instanceof MapNode
      ? [{ id: entry.key, name: textAt(entry.node, 'name') ?? inWords(entry.key), entry, map: entry.node }]
      : [],
  );

/** A value, the keys that lead to it, and where the last of them stands. */
interface Placed {
  readonly place: readonly string[];
  readonly leaf: Leaf;
  readonly keySpan: Span;
}

/** Values as maps in maps, from the key at `depth` on. */
const inMaps = (values: readonly Placed[], span: Span, depth = 0): MapNode => {
  const byKey = new Map<string, Placed[]>();
  for (const value of values) {
    const key = value.place[depth] ?? '';
    const alike = byKey.get(key) ?? [];
    if (alike.length === 0) byKey.set(key, alike);
    alike.push(value);
  }
  const entries = [...byKey].flatMap(([key, alike]): readonly Entry[] => {
    const [first] = alike;
    if (!first) return [];
    const { place, leaf, keySpan } = first;
    return [{ key, keySpan, node: place.length === depth + 1 ? leaf : inMaps(alike, keySpan, depth + 1) }];
  });
  return new MapNode(new Map(entries.map((entry) => [entry.key, entry])), span);
};

/** Where the fields of a line are said: in its section, or in the `lines` of the driver that makes it. */
export const placeOfLine = (line: Line, root: MapNode): readonly string[] => {
  const key = line.id.slice(line.section.length + 1);
  if (line.driver === undefined) return [line.section, key];
  if (line.driver !== 'channels') return [line.driver, 'lines', key];
  const channel = [...(mapAt(root, 'channels')?.entries.keys() ?? [])].find(
    (id) => key === `channel-${id}` || key === `channel-${id}-time`,
  );
  return ['channels', channel ?? '', 'lines', key];
};

/** A fraction as the language writes it. */
export const percentText = (fraction: Decimal): string => `${fraction.times(hundred).toSignificantDigits(30).toFixed()}%`;

/** `every`: each line of a section, its own scale multiplied and its own delay added to. Lines that a driver makes follow its months, so they take no delay. */
const everyLine = (stress: Stress, root: MapNode, lines: readonly Line[]): MapNode => {
  const laid: Placed[] = [];
  for (const [section, entry] of mapAt(stress.map, 'every')?.entries ?? []) {
    if (!(entry.node instanceof MapNode)) continue;
    const scale = entry.node.entries.get('scale');
    const delay = entry.node.entries.get('delay');
    for (const line of lines.filter((each) => each.section === section)) {
      const place = placeOfLine(line, root);
      if (scale?.node instanceof Leaf) {
        const reading = readPercent(scale.node.text);
        const by = 'value' in reading ? reading.value : one;
        const leaf = new Leaf(percentText(by.times(line.scale?.value ?? one)), scale.node.span, false, scale.node.file);
        laid.push({ place: [...place, 'scale'], leaf, keySpan: scale.keySpan });
      }
      if (delay?.node instanceof Leaf && line.driver === undefined) {
        const months = Number.parseInt(delay.node.text, 10) + (line.delay?.value ?? 0);
        const leaf = new Leaf(String(months), delay.node.span, false, delay.node.file);
        laid.push({ place: [...place, 'delay'], leaf, keySpan: delay.keySpan });
      }
    }
  }
  return inMaps(laid, stress.map.span);
};

const withoutStress = (root: MapNode): MapNode => new MapNode(new Map([...root.entries].filter(([key]) => key !== 'stress')), root.span);

/** Every line of a scenario, those that drivers make among them. */
export const linesOf = (scenario: Scenario): readonly Line[] => scenarioLines(scenario).lines.map(({ line }) => line);

export interface Stressed {
  /** The scenario under the stress, without its baseline; null where it cannot be laid over it. */
  readonly scenario: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A stress laid over the scenario that `root` says, whose lines are `lines`: first what reaches every line, then what it names. */
export const stressed = (stress: Stress, root: MapNode, lines: readonly Line[]): Stressed => {
  const diagnostics: Diagnostic[] = [];
  const own = new MapNode(new Map([...stress.map.entries].filter(([key]) => !ofTheStress.includes(key))), stress.map.span);
  const named = inLongForm(own);
  const everywhere = layOver(withoutStress(root), everyLine(stress, root, lines), diagnostics);
  const read = interpret(layOver(everywhere, named.root, diagnostics));
  const told = [...diagnostics, ...named.diagnostics, ...read.diagnostics];
  return { scenario: told.some(isError) ? null : read.scenario, diagnostics: told };
};

const namesShape = (line: Node): boolean => line instanceof MapNode && shapeKeys.some((key) => line.entries.has(key));

/** Lines that a stress changes without their being there: a slip of the pen, unless it gives them an amount. */
const strangers = (stress: Stress, root: MapNode): readonly Diagnostic[] => {
  const { root: named } = inLongForm(stress.map);
  return sections.flatMap((section: Section) => {
    const known = [...(mapAt(root, section)?.entries.keys() ?? [])];
    return [...(mapAt(named, section)?.entries.values() ?? [])].flatMap(({ key, keySpan, node }) =>
      known.includes(key) || namesShape(node) || (node instanceof Leaf && !node.isNull)
        ? []
        : [diagnose('stress-unknown-line', keySpan, () => ({ line: `${section}/${key}`, meant: nearest(key, known) }))],
    );
  });
};

const laysNothing = ({ map }: Stress): boolean => {
  const laid = [...map.entries.values()].filter(
    ({ key, node }) => !['name', 'note'].includes(key) && !(node instanceof MapNode && node.entries.size === 0),
  );
  return laid.length === 0;
};

/** Stresses that a scenario may have, and lines that all of them together may go over: each is a scenario of its own to read. */
const mostStresses = 100;
const mostLinesInAll = 20_000;

/** What makes reading a scenario long: its lines, and the maps of its drivers. */
const maps = (node: Node): number =>
  node instanceof MapNode ? [...node.entries.values()].reduce((sum, entry) => sum + maps(entry.node), 1) : 0;

/** Every mistake in the stresses of a sound scenario, told when the scenario is read, whether or not they are run. */
export const stressMistakes = (root: MapNode, scenario: Scenario): readonly Diagnostic[] => {
  const stresses = stressesOf(root);
  if (stresses.length === 0) return [];
  const most = Math.min(mostStresses, Math.floor(mostLinesInAll / maps(withoutStress(root))));
  const [tooMany] = stresses.slice(most);
  if (tooMany) return [diagnose('too-many-stresses', tooMany.entry.keySpan, { stresses: stresses.length, most })];
  const lines = linesOf(scenario);
  return stresses.flatMap((stress) => {
    if (laysNothing(stress)) return [diagnose('stress-nothing', stress.entry.keySpan, { stress: stress.id })];
    const unknown = strangers(stress, root);
    if (unknown.length > 0) return unknown;
    return stressed(stress, root, lines).diagnostics.filter(isError);
  });
};
