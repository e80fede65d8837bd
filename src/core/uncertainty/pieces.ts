/**
 * A scenario taken apart for simulation: every line of it and of its baseline, and its discounting,
 * each as what it puts into the state of a draw. The state is the sum of the pieces.
 */
import { zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { presentValue } from '../arithmetic/discounting.js';
import { minus, negated, noughts, over, plus } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { drive } from '../drivers/drivers.js';
import { lineFigures } from '../lines/line.js';
import type { LineFigures } from '../lines/line.js';
import { effectOf, lineEffects } from '../options/line-effects.js';
import { financingOf } from '../plan/financing.js';
import { baseLine, effectLines } from '../plan/plan-line.js';
import type { Assumptions } from '../assumptions.js';
import type { Line } from '../line.js';
import type { Scenario } from '../scenario.js';
import { settingOf } from '../setting.js';
import type { Setting } from '../setting.js';

/**
 * Four blocks of years: net cost; movement of the revenue budget, financing in where the service bears
 * it; what is added to minus the net cost to make the net benefit; and what a pound of each year's net
 * benefit adds to the net present value.
 */
export type State = readonly Decimal[];

export interface Piece {
  readonly id: string;
  /** The line as the scenario has it, for a quick look whether anything changed; null for discounting. */
  readonly line: Line | null;
  readonly state: () => State;
}

/** A scenario with its inputs somewhere. */
export interface World {
  readonly scenario: Scenario;
  readonly pieces: ReadonlyMap<string, Piece>;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

/** What beside the line itself its state hangs on: price indices where it has one, the terms of borrowing where it may borrow. */
type Surroundings = readonly [object, object];

const nothing = {};

const surroundingsOf = ({ index, section }: Line, { indices, borrowing }: Assumptions): Surroundings => [
  index ? indices : nothing,
  section === 'capital' ? borrowing : nothing,
];

/** States already worked out, by line and surroundings: a scenario that is changed in one place keeps the rest. */
export type KnownStates = WeakMap<Line, { readonly in: Surroundings; readonly state: State }[]>;

const isSameSurroundings = (a: Surroundings, b: Surroundings): boolean => a[0] === b[0] && a[1] === b[1];

const knownOr = (known: KnownStates, line: Line, assumptions: Assumptions, make: () => State): State => {
  const here = surroundingsOf(line, assumptions);
  const ofLine = known.get(line) ?? [];
  const before = ofLine.find((each) => isSameSurroundings(each.in, here));
  if (before) return before.state;
  const state = make();
  known.set(line, [...ofLine, { in: here, state }]);
  return state;
};

/** What a line moves the revenue budget by, as the medium term financial plan has it. */
const movementsOf = (scenario: Scenario, figures: LineFigures): Profile => {
  const alone = { scenario, lines: [figures] };
  const columns = scenario.horizon.years;
  const rows =
    figures.line.section === 'base_budget' ? [baseLine(figures, 0, '')] : effectLines(alone, financingOf(alone, ''), 0, '', undefined);
  return plus(
    columns,
    rows.map(({ movement }) => movement.value),
  );
};

const stateOfLine = (scenario: Scenario, figures: LineFigures): State => {
  const columns = scenario.horizon.years;
  const none = noughts(columns);
  const effect = effectOf(lineEffects({ lines: [figures], scenario }, true), columns);
  const isBase = figures.line.section === 'base_budget';
  // Without a baseline the base budget carries on, and so is in no net benefit.
  const aside = isBase && scenario.baseline ? effect : none;
  return [...(isBase ? none : negated(effect)), ...movementsOf(scenario, figures), ...aside, ...none];
};

const stateOfBaselineLine = (scenario: Scenario, figures: LineFigures): State => {
  const columns = scenario.horizon.years;
  const none = noughts(columns);
  return [...none, ...none, ...negated(effectOf(lineEffects({ lines: [figures], scenario }, true), columns)), ...none];
};

const stateOfDiscounting = ({ horizon, discountFactors, deflator }: Setting): State => {
  const none = noughts(horizon.years);
  const factors = discountFactors.value;
  return [...none, ...none, ...none, ...(deflator ? over(factors, deflator.value) : factors)];
};

/** Every line that counts, written or made by a driver. */
const linesOf = (scenario: Scenario, setting: Setting): readonly Line[] =>
  [...scenario.lines, ...drive(scenario, setting).lines].filter(({ awarded }) => awarded);

/** A scenario whose inputs are somewhere, taken apart; a line is put into figures only where its state is not known. */
export const worldOf = (moved: Scenario, known: KnownStates): World => {
  const { baseline } = moved;
  const setting = settingOf(moved);
  const piecesOf = (
    of: Scenario,
    within: Setting,
    prefix: string,
    stateOf: (scenario: Scenario, figures: LineFigures) => State,
  ): readonly Piece[] =>
    linesOf(of, within).map((line) => ({
      id: `${prefix}${line.id}`,
      line,
      state: () => knownOr(known, line, of.assumptions, () => stateOf(moved, lineFigures(line, within))),
    }));
  const pieces = [
    ...piecesOf(moved, setting, '', stateOfLine),
    ...(baseline ? piecesOf(baseline, settingOf(baseline), 'baseline ', stateOfBaselineLine) : []),
    { id: 'discounting', line: null, state: once(() => stateOfDiscounting(setting)) },
  ];
  return { scenario: moved, pieces: new Map(pieces.map((piece) => [piece.id, piece])) };
};

/** The state of a piece; one that is not there, such as a derived line that is nought, adds nothing. */
export const stateOf = ({ pieces, scenario }: World, id: string): State => pieces.get(id)?.state() ?? noughts(4 * scenario.horizon.years);

/** Whether a piece is the same in two worlds: the line itself in the same surroundings, or else figure by figure. */
export const isSameIn = (a: World, b: World, id: string): boolean => {
  const [one, other] = [a.pieces.get(id), b.pieces.get(id)];
  const isOfBaseline = id.startsWith('baseline ');
  const assumptions = ({ scenario }: World) => (isOfBaseline ? scenario.baseline : scenario)?.assumptions;
  const [here, there] = [assumptions(a), assumptions(b)];
  if (
    one?.line &&
    one.line === other?.line &&
    here &&
    there &&
    isSameSurroundings(surroundingsOf(one.line, here), surroundingsOf(one.line, there))
  )
    return true;
  const theirs = stateOf(b, id);
  return stateOf(a, id).every((value, column) => value.eq(theirs[column] ?? zero));
};

/** The net present value that a state comes to. */
export const valueOf = (state: State): Decimal => {
  const years = state.length / 4;
  const block = (which: number): Profile => state.slice(which * years, (which + 1) * years);
  return presentValue(minus(block(2), block(0)), block(3));
};
