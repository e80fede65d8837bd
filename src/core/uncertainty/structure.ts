/**
 * Which inputs a scenario's figures hang on, and which of them together. What hangs on one input alone
 * is added up over all lines; what hangs on several is kept apart, so that a price and a delay of one
 * line meet in every draw as they do in the core.
 */
import type { Decimal } from '../arithmetic/decimal.js';
import { minus, plus } from '../arithmetic/profile.js';
import type { Scenario } from '../scenario.js';
import type { Axis } from './curves.js';
import { isSameIn, stateOf, worldOf } from './pieces.js';
import type { KnownStates, State, World } from './pieces.js';
import { placing } from './placing.js';
import type { Positions } from './placing.js';
import type { UncertainInput } from './range.js';

/** A part of the state that hangs on a few inputs together. */
export interface Bundle {
  /** In the order of their ids. */
  readonly inputs: readonly UncertainInput[];
  /** The pieces it is the sum of. */
  readonly pieces: readonly string[];
}

/** Asks the core for worlds; one asked for twice is made once. */
export class Worlds {
  private readonly made = new Map<string, World>();
  private readonly known: KnownStates = new WeakMap();
  private readonly placed: (positions: Positions) => Scenario;
  private readonly sums = new Map<World, State>();

  constructor(
    private readonly scenario: Scenario,
    private readonly inputs: readonly UncertainInput[],
  ) {
    this.placed = placing(scenario, inputs);
  }

  /** The world with these positions, all other inputs likely. */
  at(positions: Positions): World {
    const apart = this.inputs.filter(({ id, likely }) => !(positions.get(id) ?? likely).eq(likely));
    const key = apart.map(({ id }) => `${id} ${positions.get(id)?.toFixed() ?? ''}`).join(' ');
    const known = this.made.get(key);
    if (known) return known;
    const world = worldOf(this.placed(positions), this.known);
    this.made.set(key, world);
    return world;
  }

  /** The sum of some pieces there; of all of them where none are named. */
  state(positions: Positions, pieces?: readonly string[]): State {
    const columns = 4 * this.scenario.horizon.years;
    const world = this.at(positions);
    if (pieces)
      return plus(
        columns,
        pieces.map((id) => stateOf(world, id)),
      );
    const before = this.sums.get(world);
    if (before) return before;
    const sum = this.sumOf(world);
    this.sums.set(world, sum);
    return sum;
  }

  /** Most pieces are as in the likely world: only what differs is added up. */
  private sumOf(world: World): State {
    const columns = 4 * this.scenario.horizon.years;
    const likely = this.at(new Map());
    if (world === likely)
      return plus(
        columns,
        [...likely.pieces.keys()].map((id) => stateOf(likely, id)),
      );
    const ids = new Set([...world.pieces.keys(), ...likely.pieces.keys()]);
    const changes = [...ids].flatMap((id): State[] => {
      const [here, there] = [stateOf(world, id), stateOf(likely, id)];
      return here === there ? [] : [minus(here, there)];
    });
    return plus(columns, [this.state(new Map()), ...changes]);
  }
}

const endsOf = (inputs: readonly UncertainInput[], end: 'low' | 'high'): Map<string, Decimal> =>
  new Map(inputs.map((input) => [input.id, input[end]]));

/** Worlds between which an input moves: alone and, unless it is a line's own, where all others are at their high end. */
const movesOf = (worlds: Worlds, inputs: readonly UncertainInput[], input: UncertainInput): readonly (readonly [World, World])[] => {
  const likely = worlds.at(new Map());
  const alone = [input.low, input.high].map((position) => [likely, worlds.at(new Map([[input.id, position]]))] as const);
  if (ownLine(input) !== null) return alone;
  const high = endsOf(inputs, 'high');
  return [...alone, [worlds.at(high), worlds.at(new Map(high).set(input.id, input.low))]];
};

/** The line whose size or delay an input is: it moves that line, even one that is nought while all else is likely, and no other. */
const ownLine = ({ target }: UncertainInput): string | null => (target.kind === 'line' || target.kind === 'delay' ? target.line : null);

/** The inputs that move each piece. */
const movedBy = (worlds: Worlds, inputs: readonly UncertainInput[]): ReadonlyMap<string, readonly UncertainInput[]> => {
  const moved = new Map<string, UncertainInput[]>();
  for (const input of inputs) {
    const moves = movesOf(worlds, inputs, input);
    const own = ownLine(input);
    for (const id of new Set(moves.flatMap(([a, b]) => [...a.pieces.keys(), ...b.pieces.keys()]))) {
      if (id === own || moves.some(([a, b]) => !isSameIn(a, b, id))) moved.set(id, [...(moved.get(id) ?? []), input]);
    }
  }
  return moved;
};

/** Whether two inputs do more together than each by itself, with the others likely and with them high. */
const meet = (worlds: Worlds, bundle: Bundle, a: UncertainInput, b: UncertainInput): boolean => {
  const others = bundle.inputs.filter((input) => input !== a && input !== b);
  return [new Map<string, Decimal>(), endsOf(others, 'high')].some((setting) =>
    (['low', 'high'] as const).some((end) => {
      const at = (...moved: readonly UncertainInput[]): State => {
        const positions = new Map(setting);
        for (const input of [a, b]) positions.set(input.id, moved.includes(input) ? input[end] : input.likely);
        return worlds.state(positions, bundle.pieces);
      };
      const together = minus(at(a, b), at(b));
      const alone = minus(at(a), at());
      return !minus(together, alone).every((apart, column) =>
        apart.abs().lte((together[column]?.abs() ?? apart).plus(alone[column]?.abs() ?? apart).times('1e-40')),
      );
    }),
  );
};

/** A bundle cut into those of its inputs that meet; parts that do not are added up. */
const parted = (worlds: Worlds, bundle: Bundle): readonly Bundle[] => {
  const groups: UncertainInput[][] = bundle.inputs.map((input) => [input]);
  const groupOf = (input: UncertainInput): UncertainInput[] => groups.find((group) => group.includes(input)) ?? [];
  bundle.inputs.forEach((a, at) => {
    for (const b of bundle.inputs.slice(at + 1)) {
      const [own, other] = [groupOf(a), groupOf(b)];
      if (own === other || !meet(worlds, bundle, a, b)) continue;
      own.push(...other.splice(0));
    }
  });
  return groups.filter((group) => group.length > 0).map((inputs) => ({ inputs: inputs.sort(byId), pieces: bundle.pieces }));
};

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The parts of a scenario's state that move, each with the inputs that move it; one input alone comes once. */
export const bundlesOf = (worlds: Worlds, inputs: readonly UncertainInput[]): readonly Bundle[] => {
  const bundles = new Map<string, { readonly inputs: readonly UncertainInput[]; readonly pieces: string[] }>();
  for (const [piece, movers] of movedBy(worlds, inputs)) {
    const key = movers.map(({ id }) => id).join(' + ');
    const known = bundles.get(key);
    if (known) known.pieces.push(piece);
    else bundles.set(key, { inputs: movers, pieces: [piece] });
  }
  return [...bundles.values()]
    .map((bundle) => ({ ...bundle, pieces: bundle.pieces.sort() }))
    .flatMap((bundle) => (bundle.inputs.length > 1 ? parted(worlds, bundle) : [bundle]));
};

/** Positions of a bundle's inputs at one of the nodes of each of their axes. */
export const positionsAt = (axes: readonly Axis[], places: readonly number[]): Positions =>
  new Map(axes.map(({ input, nodes }, which) => [input.id, nodes[places[which] ?? 0] ?? input.likely]));
