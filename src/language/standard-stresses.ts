/**
 * The standard stress tests, each written in the language itself, as a scenario could write it under
 * `stress:`. What depends on the scenario (its first year of capital, its own rates) is filled in.
 */
import { yearLabel, yearsOf } from '../core/arithmetic/calendar.js';
import { decimal, one, sumOf, zero } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import { at, plus } from '../core/arithmetic/profile.js';
import type { Profile } from '../core/arithmetic/profile.js';
import { place } from '../core/lines/shapes.js';
import type { Line } from '../core/line.js';
import type { Scenario } from '../core/scenario.js';
import { publishedStresses } from '../published/stresses.js';
import { parse } from './yaml/document.js';
import { percentText, placeOfLine } from './stress.js';
import type { Stress } from './stress.js';
import { MapNode } from './tree.js';

/** What a stress is written from. */
interface Ground {
  readonly scenario: Scenario;
  /** Lines that drivers make among them. */
  readonly lines: readonly Line[];
  readonly root: MapNode;
}

interface Standard {
  readonly id: string;
  readonly name: string;
  /** The stress in the language; null where the scenario has nothing for it to change. */
  readonly written: (ground: Ground) => string | null;
}

const { overrun, bias, slippage, savings, late, cloud, borrowing, discountRate } = publishedStresses;

const more = (by: string): Decimal => one.plus(decimal(by));

/** Places and their fields as one YAML map. */
export const laidAt = (entries: readonly (readonly [path: readonly string[], fields: string])[]): string | null => {
  if (entries.length === 0) return null;
  const heads = [...new Set(entries.map(([[head = '']]) => head))];
  return heads
    .map((head) => {
      const below = entries.filter(([path]) => path[0] === head).map(([path, fields]) => [path.slice(1), fields] as const);
      return `${head}: ${nested(below)}`;
    })
    .join('\n');
};

const nested = (entries: readonly (readonly [path: readonly string[], fields: string])[]): string => {
  const [only] = entries;
  if (only && only[0].length === 0) return `{ ${only[1]} }`;
  const keys = [...new Set(entries.map(([[key = '']]) => key))];
  return `{ ${keys.map((key) => `${key}: ${nested(entries.filter(([path]) => path[0] === key).map(([path, fields]) => [path.slice(1), fields] as const))}`).join(', ')} }`;
};

const inSection = (lines: readonly Line[], section: Line['section']): readonly Line[] => lines.filter((line) => line.section === section);

const everySection =
  (section: Line['section'], fields: string) =>
  ({ lines }: Ground): string | null =>
    inSection(lines, section).length === 0 ? null : `every: { ${section}: { ${fields} } }`;

/** A line's amount by year before its scale and index, after its delay. */
const amountsOf = (line: Line, { scenario }: Ground): Profile =>
  place(line.shape, { id: line.id, horizon: scenario.horizon, unit: 'GBP cash', delay: line.delay?.value ?? 0 }).profile.value;

/** Capital lines, their amounts, and the column in which the programme begins; null without capital. */
const programmeOf = (ground: Ground) => {
  const lines = inSection(ground.lines, 'capital').map((line) => ({ line, amounts: amountsOf(line, ground) }));
  const together = plus(
    ground.scenario.horizon.years,
    lines.map(({ amounts }) => amounts),
  );
  const first = together.findIndex((amount) => !amount.isZero());
  return first === -1 ? null : { lines, first, together };
};

/** A line written anew as movements, which may take any amounts, with its index kept and its delay already in them. */
const asMovements = (line: Line, amounts: Profile, { scenario }: Ground): string => {
  const changes = yearsOf(scenario.horizon).map((year, column) => ({
    year,
    change: at(amounts, column).minus(column === 0 ? zero : at(amounts, column - 1)),
  }));
  const years = changes.map(
    ({ year, change }) => `${yearLabel(year)}: ${change.lt(0) ? '-' : ''}£${change.abs().toSignificantDigits(38).toFixed()}`,
  );
  const gone = ['delay', 'from', 'until', 'ramp', 'in', 'unit_cost', 'cost_per_post'].map((key) => `${key}: null`).join(', ');
  return `movements: { ${years.join(', ')} }, index: ${line.index?.value ?? 'null'}, ${gone}`;
};

const slipped = (ground: Ground): string | null => {
  const programme = programmeOf(ground);
  if (!programme || programme.first === ground.scenario.horizon.years - 1) return null;
  const part = decimal(slippage.share);
  return laidAt(
    programme.lines.map(({ line, amounts }) => {
      const slips = at(amounts, programme.first).times(part);
      const later = amounts.map((amount, column) =>
        column === programme.first ? amount.minus(slips) : column === programme.first + 1 ? amount.plus(slips) : amount,
      );
      return [placeOfLine(line, ground.root), asMovements(line, later, ground)] as const;
    }),
  );
};

/** No capital after the first year, and of every saving only the part of the capital that was spent. */
const withdrawn = (ground: Ground): string | null => {
  const programme = programmeOf(ground);
  if (!programme) return null;
  const spent = at(programme.together, programme.first).div(sumOf(programme.together));
  return laidAt([
    ...programme.lines.map(({ line, amounts }) => {
      const cut = amounts.map((amount, column) => (column > programme.first ? zero : amount));
      return [placeOfLine(line, ground.root), asMovements(line, cut, ground)] as const;
    }),
    ...inSection(ground.lines, 'savings').map(
      (line) => [placeOfLine(line, ground.root), `scale: ${percentText(spent.times(line.scale?.value ?? one))}`] as const,
    ),
  ]);
};

const says = (words: string, what: string): boolean =>
  words
    .toLowerCase()
    .split(/[^a-z]+/)
    .includes(what);

/**
 * Whether a line is a price of the cloud: tagged `cloud`; or running cost with the word in its id,
 * its name or the name of its index, lines of a migration's cloud cost among them.
 */
export const isCloudPrice = ({ section, id, name, index, tags }: Line): boolean =>
  tags.includes('cloud') || (section === 'recurring' && [id, name, index?.value ?? ''].some((words) => says(words, 'cloud')));

const cloudPrices = (ground: Ground): string | null =>
  laidAt(
    ground.lines
      .filter(isCloudPrice)
      .map((line) => [placeOfLine(line, ground.root), `scale: ${percentText(more(cloud.more).times(line.scale?.value ?? one))}`] as const),
  );

const dearerBorrowing = ({ scenario }: Ground): string | null => {
  const { rate, annuityRate } = scenario.assumptions.borrowing;
  if (!rate) return null;
  const points = decimal(borrowing.points);
  const annuity = annuityRate ? `, annuity_rate: ${percentText(annuityRate.value.plus(points))}` : '';
  return `assumptions: { borrowing: { rate: ${percentText(rate.value.plus(points))}${annuity} } }`;
};

/** In the order of the table. */
const standard: readonly Standard[] = [
  { id: 'capital-20', name: 'Capital +20%', written: everySection('capital', `scale: ${percentText(more(overrun.more))}`) },
  { id: 'capital-54', name: 'Capital +54%', written: everySection('capital', `scale: ${percentText(more(bias.more))}`) },
  { id: 'capital-slips', name: '26% of year one slips to year two', written: slipped },
  { id: 'savings-25', name: 'Savings −25%', written: everySection('savings', `scale: ${percentText(one.minus(decimal(savings.less)))}`) },
  { id: 'savings-late', name: 'Savings 12 months late', written: everySection('savings', `delay: ${late.months}`) },
  {
    id: 'savings-25-late',
    name: 'Savings −25% and 12 months late',
    written: everySection('savings', `scale: ${percentText(one.minus(decimal(savings.less)))}, delay: ${late.months}`),
  },
  { id: 'cloud-prices-10', name: 'Cloud prices +10%', written: cloudPrices },
  { id: 'borrowing-1', name: 'Borrowing +1 point', written: dearerBorrowing },
  {
    id: 'discount-rate-3',
    name: 'Discount rate 3.0%',
    written: () => `assumptions: { discount_rate: ${percentText(decimal(discountRate.rate))} }`,
  },
  { id: 'capital-withdrawn', name: 'Capital withdrawn after year one', written: withdrawn },
];

/** A standard stress as it stands for one scenario; null where there is nothing for it to change. */
export interface StandardStress {
  readonly id: string;
  readonly name: string;
  readonly stress: Stress | null;
  /** As the language writes it. */
  readonly text: string | null;
}

/** The standard set, written for one scenario. */
export const standardStresses = (scenario: Scenario, lines: readonly Line[], root: MapNode): readonly StandardStress[] =>
  standard.map(({ id, name, written }) => {
    const text = written({ scenario, lines, root });
    if (text === null) return { id, name, stress: null, text };
    const source = { path: `<stress ${id}>`, text };
    const { root: map } = parse({ source, amountsIn: '£' });
    if (!(map instanceof MapNode)) return { id, name, stress: null, text };
    const span = { source, start: 0, end: 0 };
    return { id, name, stress: { id, name, entry: { key: id, keySpan: span, node: map }, map }, text };
  });
