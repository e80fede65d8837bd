/**
 * The inputs of a scenario, out of its tree: each with its text and its place, and with what it
 * means, so that £1.2m and 1,200,000 are one. Words for people (names, notes, sources) are no inputs.
 */
import { lastYearOf, yearLabel } from '../core/arithmetic/calendar.js';
import type { Horizon } from '../core/arithmetic/calendar.js';
import { hundred } from '../core/arithmetic/decimal.js';
import type { Inputs, WrittenInput } from '../core/options/inputs.js';
import { sections } from '../core/line.js';
import type { Span } from '../diagnostics/span.js';
import { shapeKeys } from './extends.js';
import { readMoney } from './scalars/money.js';
import type { AmountUnit } from './scalars/money.js';
import { readNumber } from './scalars/number.js';
import { readPercent } from './scalars/percent.js';
import { looksLikeYears, readYears } from './scalars/year.js';
import { Leaf, ListNode, MapNode } from './tree.js';
import type { Node } from './tree.js';

/** Parts of a file that hold inputs. */
const parts: readonly string[] = ['assumptions', ...sections, 'migration', 'channels', 'energy', 'sharing'];
const drivers: readonly string[] = ['migration', 'channels', 'energy'];

/** Said for people, or for sensitivity alone, and in no figure. */
const words: readonly string[] = [
  'name',
  'note',
  'owner',
  'directorate',
  'subjective',
  'tags',
  'source',
  'benefit',
  'unit',
  'range',
  'delay_range',
];

/** Fields in which a bare number is in the file's `amounts_in`. */
const inFileUnit: readonly string[] = ['amounts', 'movements', 'annual', 'once', 'in_plan'];

/** Fields in which a year not named is nought. */
const noughtUnlessNamed: readonly string[] = ['amounts', 'movements', 'units', 'posts'];

/** What belongs to a line's amount and is told in one breath. */
const amountFields: readonly string[] = [...shapeKeys, 'unit_cost', 'cost_per_post', 'in', 'from', 'until', 'ramp'];

const suffixes: Readonly<Record<AmountUnit, string>> = { '£': '', '£000': 'k', '£m': 'm' };

const isBare = (text: string): boolean => /^-?[\d,_.]+$/.test(text);

/** A bare amount with the size that its file gives it. */
const leafText = ({ text, file }: Leaf, field: string): string =>
  inFileUnit.includes(field) && isBare(text) ? `${text}${suffixes[file.amountsIn]}` : text;

/** A scalar's value, whatever it was written as. */
const leafMeaning = ({ text, file }: Leaf, field: string): string => {
  const percent = readPercent(text);
  if ('value' in percent) return `${percent.value.times(hundred).toFixed()}%`;
  const money = readMoney(text, inFileUnit.includes(field) ? file.amountsIn : '£');
  if ('value' in money) return money.value.toFixed();
  const number = readNumber(text);
  return 'value' in number ? number.value.toFixed() : text;
};

const isYears = (map: MapNode): boolean => map.entries.size > 0 && [...map.entries.keys()].every(looksLikeYears);

/** Years drawn out one by one, so that a range and its years mean the same. */
const yearsMeaning = (map: MapNode, field: string, horizon: Horizon): string => {
  const byYear = [...map.entries.values()].flatMap(({ key, node }): (readonly [number, string])[] => {
    const years = readYears(key);
    if ('problem' in years) return [];
    const meaning = nodeMeaning(node, field, horizon);
    const until = years.value.until ?? lastYearOf(horizon);
    return Array.from({ length: until - years.value.from + 1 }, (_, step) => [years.value.from + step, meaning] as const);
  });
  return byYear
    .filter(([, meaning]) => !(noughtUnlessNamed.includes(field) && meaning === '0'))
    .sort(([a], [b]) => a - b)
    .map(([year, meaning]) => `${yearLabel(year)}=${meaning}`)
    .join(' ');
};

const nodeMeaning = (node: Node, field: string, horizon: Horizon): string => {
  if (node instanceof Leaf) return leafMeaning(node, field);
  if (node instanceof ListNode) return node.items.map((item) => nodeMeaning(item, field, horizon)).join(', ');
  if (isYears(node)) return yearsMeaning(node, field, horizon);
  return [...node.entries.values()]
    .map(({ key, node: value }) => `${key}=${nodeMeaning(value, field, horizon)}`)
    .sort()
    .join(' ');
};

const nodeText = (node: Node, field: string): string => {
  if (node instanceof Leaf) return leafText(node, field);
  if (node instanceof ListNode) return `[${node.items.map((item) => nodeText(item, field)).join(', ')}]`;
  return `{ ${[...node.entries.values()].map(({ key, node: value }) => `${key}: ${nodeText(value, field)}`).join(', ')} }`;
};

/** Maps that are one value (LANGUAGE 1.3). */
const isOneValue = (map: MapNode, key: string): boolean => isYears(map) || ['funding', 'before', 'after', 'unit_cost'].includes(key);

const isSaid = (node: Node): boolean => !(node instanceof Leaf && node.isNull);

class InputReader {
  readonly inputs = new Map<string, WrittenInput>();

  constructor(private readonly horizon: Horizon) {}

  add(id: string, of: string | null, field: string, node: Node, span: Span): void {
    this.inputs.set(id, { id, of, text: nodeText(node, field), meaning: nodeMeaning(node, field, this.horizon), span });
  }

  /** Everything in a map that stands by itself, down to its leaves. */
  walk(map: MapNode, id: string, of: string | null): void {
    for (const { key, keySpan, node } of map.entries.values()) {
      if (words.includes(key) || !isSaid(node)) continue;
      if (node instanceof MapNode && !isOneValue(node, key)) this.walk(node, `${id}.${key}`, of);
      else this.add(`${id}.${key}`, of, key, node, keySpan);
    }
  }

  /** A line: its amount in one breath, and each other field by itself. */
  line(id: string, line: MapNode, place: Span): void {
    const said = [...line.entries.values()].filter(({ key, node }) => !words.includes(key) && isSaid(node));
    const amount = said.filter(({ key }) => amountFields.includes(key));
    this.inputs.set(id, {
      id,
      of: null,
      text: amount.map(({ key, node }) => `${key} ${nodeText(node, key)}`).join(' '),
      meaning: amount
        .map(({ key, node }) => `${key}: ${nodeMeaning(node, key, this.horizon)}`)
        .sort()
        .join('; '),
      span: amount[0]?.keySpan ?? place,
    });
    for (const { key, keySpan, node } of said) if (!amountFields.includes(key)) this.add(`${id}.${key}`, id, key, node, keySpan);
  }
}

/** The inputs of the files laid together, or of some of their parts. */
export const inputsOf = (root: MapNode, horizon: Horizon, of: readonly string[] = parts): Inputs => {
  const reader = new InputReader(horizon);
  for (const part of of) {
    const entry = root.entries.get(part);
    if (!(entry?.node instanceof MapNode)) continue;
    if ((sections as readonly string[]).includes(part)) {
      for (const { key, keySpan, node } of entry.node.entries.values())
        if (node instanceof MapNode) reader.line(`${part}/${key}`, node, keySpan);
    } else if (drivers.includes(part)) {
      reader.inputs.set(part, { id: part, of: null, text: 'given', meaning: 'given', span: entry.keySpan });
      reader.walk(entry.node, part, part);
    } else {
      reader.walk(entry.node, part, null);
    }
  }
  return reader.inputs;
};
