/**
 * A what-if as the language writes it: a change of the discount rate, and of the size and timing of
 * lines, on top of what each line says. The same text is laid over a scenario as a stress, or stands
 * in a file that extends it; both give the same figures.
 */
import { one } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import type { Line } from '../core/line.js';
import type { Scenario } from '../core/scenario.js';
import { isError } from '../diagnostics/diagnostic.js';
import { parse } from './yaml/document.js';
import { isCloudPrice, laidAt } from './standard-stresses.js';
import { linesOf, percentText, placeOfLine, stressed } from './stress.js';
import type { Stressed } from './stress.js';
import { MapNode } from './tree.js';

/** What may be tried: rates as fractions, sizes as multiples of what is written, months. */
export interface Changes {
  /** Null leaves the scenario's own. */
  readonly discountRate: Decimal | null;
  readonly capital: Decimal;
  readonly savings: Decimal;
  /** Months by which savings come later; lines that a driver makes follow its months instead. */
  readonly delay: number;
  readonly cloud: Decimal;
}

export const noChange: Changes = { discountRate: null, capital: one, savings: one, delay: 0, cloud: one };

const sizeOf = (line: Line, changes: Changes): Decimal => {
  const section = line.section === 'capital' ? changes.capital : line.section === 'savings' ? changes.savings : one;
  return isCloudPrice(line) ? section.times(changes.cloud) : section;
};

const fieldsOf = (line: Line, changes: Changes): readonly string[] => {
  const size = sizeOf(line, changes);
  const delays = changes.delay !== 0 && line.section === 'savings' && line.driver === undefined;
  return [
    ...(size.eq(one) ? [] : [`scale: ${percentText(size.times(line.scale?.value ?? one))}`]),
    ...(delays ? [`delay: ${changes.delay + (line.delay?.value ?? 0)}`] : []),
  ];
};

/** The keys that say the change; empty where nothing changes. */
export const whatIfText = (changes: Changes, root: MapNode, lines: readonly Line[]): string => {
  const rate = changes.discountRate && `assumptions: { discount_rate: ${percentText(changes.discountRate)} }`;
  const laid = laidAt(
    lines.flatMap((line) => {
      const fields = fieldsOf(line, changes);
      return fields.length === 0 ? [] : [[placeOfLine(line, root), fields.join(', ')] as const];
    }),
  );
  return [rate, laid].filter((part) => part !== null).join('\n');
};

/** The scenario that `root` says, with the change laid over it; without its baseline. */
export const withChanges = (changes: Changes, root: MapNode, lines: readonly Line[]): Stressed => {
  const text = whatIfText(changes, root, lines);
  const source = { path: '<what-if>', text };
  const { root: map } = parse({ source, amountsIn: '£' });
  const laid = map instanceof MapNode ? map : new MapNode(new Map(), { source, start: 0, end: 0 });
  const entry = { key: 'what-if', keySpan: laid.span, node: laid };
  return stressed({ id: 'what-if', name: 'What if', entry, map: laid }, root, lines);
};

/** What of a scenario can be tried. */
export interface Reach {
  readonly capital: boolean;
  readonly savings: boolean;
  readonly cloud: boolean;
  /** Months of one step of delay: a year where a line is written by year; null where no line can be late. */
  readonly delayStep: 1 | 12 | null;
}

export const reachOf = (scenario: Scenario, root: MapNode): Reach => {
  const lines = linesOf(scenario);
  const late = lines.some((line) => line.section === 'savings' && line.driver === undefined);
  const byMonth = late && !withChanges({ ...noChange, delay: 1 }, root, lines).diagnostics.some(isError);
  return {
    capital: lines.some(({ section }) => section === 'capital'),
    savings: lines.some(({ section }) => section === 'savings'),
    cloud: lines.some(isCloudPrice),
    delayStep: late ? (byMonth ? 1 : 12) : null,
  };
};
