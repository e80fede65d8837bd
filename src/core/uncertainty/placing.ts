/**
 * A scenario with its inputs placed here and there, most of them at their likely positions. What is as in
 * the likely case is the same object there, so that it is worked out once and not in each of the worlds.
 */
import type { Decimal } from '../arithmetic/decimal.js';
import type { Line } from '../line.js';
import type { Scenario } from '../scenario.js';
import { withInputsAt } from './inputs-at.js';
import type { UncertainInput } from './range.js';

/** Positions of inputs by their id. */
export type Positions = ReadonlyMap<string, Decimal>;

/** Whether two lines differ in no field; scales and delays are compared by their values, for each scenario has its own. */
const isAlike = (a: Line, b: Line): boolean => {
  const fields = Object.keys(a) as (keyof Line)[];
  return (
    fields.length === Object.keys(b).length &&
    fields.every((field) => {
      if (field === 'scale') return a.scale && b.scale ? a.scale.value.eq(b.scale.value) : a.scale === b.scale;
      return field === 'delay' ? a.delay?.value === b.delay?.value : a[field] === b[field];
    })
  );
};

/** A scenario whose lines are those of another where they are alike. */
const withLinesOf = (scenario: Scenario, likely: Scenario): Scenario => ({
  ...scenario,
  lines: scenario.lines.map((line, place) => {
    const other = likely.lines[place];
    return other && (line === other || isAlike(line, other)) ? other : line;
  }),
});

/** Whether two scenarios, with their baselines, are the same but for their lines. */
const differInLinesAlone = (a: Scenario, b: Scenario): boolean =>
  (Object.keys(a) as (keyof Scenario)[]).every(
    (field) =>
      field === 'lines' ||
      a[field] === b[field] ||
      (field === 'baseline' && a.baseline && b.baseline && differInLinesAlone(a.baseline, b.baseline)),
  );

/** The line that an input sizes or delays; null where it is something else. */
const lineOf = ({ target }: UncertainInput): string | null => ('line' in target ? target.line : null);

/** What places the inputs of a scenario: those that are named at their positions, all others likely. */
export const placing = (scenario: Scenario, inputs: readonly UncertainInput[]): ((positions: Positions) => Scenario) => {
  const likelyPositions = new Map(inputs.map(({ id, likely }) => [id, likely]));
  const likely = withInputsAt(scenario, likelyPositions);

  /** Only some lines, which are moved by themselves; null where more than lines would move. */
  const withLinesMoved = (positions: Positions, ids: ReadonlySet<string | null>): Scenario | null => {
    const own = inputs.filter((input) => ids.has(lineOf(input)));
    const moved = withInputsAt(scenario, new Map(own.map(({ id, likely }) => [id, positions.get(id) ?? likely])));
    if (ids.has(null) || !differInLinesAlone(moved, scenario)) return null;
    const taken = (of: Scenario, from: Scenario): Scenario => ({
      ...of,
      lines: of.lines.map((line, place) => (ids.has(line.id) ? (from.lines[place] ?? line) : line)),
    });
    const baseline = likely.baseline && moved.baseline ? taken(likely.baseline, moved.baseline) : likely.baseline;
    return { ...taken(likely, moved), baseline };
  };

  return (positions) => {
    const apart = inputs.filter(({ id, likely }) => !(positions.get(id) ?? likely).eq(likely));
    if (apart.length === 0) return likely;
    const near = withLinesMoved(positions, new Set(apart.map(lineOf)));
    if (near) return near;
    const placed = withInputsAt(scenario, new Map([...likelyPositions, ...positions]));
    const baseline = placed.baseline && likely.baseline ? withLinesOf(placed.baseline, likely.baseline) : placed.baseline;
    return { ...withLinesOf(placed, likely), baseline };
  };
};
