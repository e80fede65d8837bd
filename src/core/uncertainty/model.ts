/**
 * A scenario compiled for the kernel: tables of numbers that come exactly from the Decimal core and are
 * rounded once, to double precision.
 */
import { decimal, larger, sumOf, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { minus } from '../arithmetic/profile.js';
import type { Scenario } from '../scenario.js';
import { settingOf } from '../setting.js';
import { alongAxis, axisOf } from './curves.js';
import type { Axis } from './curves.js';
import { exactMeasuresAt, inARow } from './exact.js';
import type { KernelEffect, KernelModel, KernelTerm } from './kernel-model.js';
import { pertTable, pertTableSize } from './pert.js';
import { valueOf } from './pieces.js';
import type { State } from './pieces.js';
import type { RangeShape, UncertainInput } from './range.js';
import { streamKey } from './stream.js';
import { bundlesOf, byId, positionsAt, Worlds } from './structure.js';
import type { Bundle } from './structure.js';

/** Why a scenario cannot be simulated: an input that nothing tried follows, or too many that meet in one line. */
export interface Refusal {
  readonly why: 'not smooth' | 'too many together';
  readonly inputs: readonly UncertainInput[];
}

export interface Asked {
  readonly seed: number;
  /** Years. */
  readonly paybackLimit: Decimal;
}

/** A scenario ready to be drawn. */
export interface Compiled {
  readonly scenario: Scenario;
  /** In the order of the kernel. */
  readonly inputs: readonly UncertainInput[];
  readonly model: KernelModel;
  /** What the likely positions come to, exactly, in the order of the kernel's measures; null for no payback. */
  readonly likely: readonly (Decimal | null)[];
}

/** Combinations of nodes at which the core is asked for one part of the state, at most. */
const mostCombinations = 5_000;

const shapeCodes: Readonly<Record<RangeShape, number>> = { uniform: 1, triangular: 2, pert: 3 };

const isStill = ({ low, high }: UncertainInput): boolean => low.eq(high);

/** Every combination of places along the axes, the last one's fastest. */
const combinations = (axes: readonly Axis[]): readonly (readonly number[])[] =>
  axes.reduce<readonly (readonly number[])[]>(
    (places, { nodes }) => places.flatMap((place) => nodes.map((_, node) => [...place, node])),
    [[]],
  );

/** A grid of rows, read along each axis in turn as the kernel wants it. */
const compiledGrid = (axes: readonly Axis[], grid: readonly State[]): readonly State[] => {
  let rows = [...grid];
  let stride = 1;
  for (const axis of [...axes].reverse()) {
    const size = axis.nodes.length;
    for (let start = 0; start < rows.length; start += 1) {
      if (Math.floor(start / stride) % size !== 0) continue;
      const places = Array.from({ length: size }, (_, node) => start + node * stride);
      const along = alongAxis(
        axis,
        places.map((place) => rows[place] ?? []),
      );
      places.forEach((place, node) => {
        rows[place] = along[node] ?? [];
      });
    }
    stride *= size;
  }
  return rows;
};

/** A centre as the kernel counts it: deviations from the likely position. */
const centreOf = ({ centre, input }: Axis): number => centre.minus(input.likely).toNumber();

const termOf = (axes: readonly Axis[], places: readonly number[], rows: readonly State[]): KernelTerm | null => {
  const columns = rows[0]?.length ?? 0;
  const used = Array.from({ length: columns }, (_, column) => column).filter((column) =>
    rows.some((row) => !(row[column] ?? zero).isZero()),
  );
  const [from] = used;
  if (from === undefined) return null;
  const width = (used.at(-1) ?? from) - from + 1;
  return {
    inputs: places,
    sizes: axes.map(({ nodes }) => nodes.length),
    centres: axes.map(centreOf),
    units: axes.map(({ unit }) => unit.toNumber()),
    from,
    width,
    rows: Float64Array.from(rows.flatMap((row) => row.slice(from, from + width).map((value) => value.toNumber()))),
  };
};

const isLinear = ({ bySteps, nodes }: Axis): boolean => !bySteps && nodes.length === 2;

class Compiler {
  private readonly worlds: Worlds;
  private readonly likelyState: State;
  private readonly years: number;
  readonly inputs: readonly UncertainInput[];

  constructor(
    private readonly scenario: Scenario,
    private readonly asked: Asked,
  ) {
    this.inputs = [...scenario.uncertain].sort(byId);
    this.worlds = new Worlds(scenario, this.inputs);
    this.likelyState = this.worlds.state(new Map());
    this.years = scenario.horizon.years;
  }

  /** The term of a bundle: what it adds to the state beyond what it adds at the likely positions. */
  private gridOf({ pieces }: Bundle, axes: readonly Axis[]): readonly State[] {
    const likely = this.worlds.state(new Map(), pieces);
    const grid = combinations(axes).map((places) => minus(this.worlds.state(positionsAt(axes, places), pieces), likely));
    return compiledGrid(axes, grid);
  }

  private effectOf(axis: Axis): KernelEffect {
    const likely = valueOf(this.likelyState);
    const rows = axis.nodes.map((node) => [valueOf(this.worlds.state(new Map([[axis.input.id, node]]))).minus(likely)]);
    return {
      centre: centreOf(axis),
      unit: axis.unit.toNumber(),
      values: Float64Array.from(alongAxis(axis, rows).map(([value]) => value?.toNumber() ?? 0)),
    };
  }

  private linearWith(slopes: ReadonlyMap<number, State>): Float64Array {
    const columns = 2 * this.years;
    const linear = new Float64Array(Math.ceil(this.inputs.length / 4) * columns * 4);
    for (const [input, slope] of slopes) {
      for (let column = 0; column < columns; column += 1) {
        linear[(Math.floor(input / 4) * columns + column) * 4 + (input % 4)] = slope[column]?.toNumber() ?? 0;
      }
    }
    return linear;
  }

  private tables(): { readonly tables: Float64Array; readonly tableAt: Int32Array } {
    const byLikely = new Map<string, number>();
    const tableAt = new Int32Array(this.inputs.length);
    this.inputs.forEach((input, place) => {
      if (input.shape !== 'pert' || isStill(input)) return;
      const { from, to } = endsOf(input);
      const likely = from.neg().div(to.minus(from)).toNumber();
      const key = String(likely);
      if (!byLikely.has(key)) byLikely.set(key, byLikely.size);
      tableAt[place] = (byLikely.get(key) ?? 0) * pertTableSize;
    });
    const tables = new Float64Array(byLikely.size * pertTableSize);
    [...byLikely.keys()].forEach((likely, place) => tables.set(pertTable(Number(likely)), place * pertTableSize));
    return { tables, tableAt };
  }

  compile(): Compiled | Refusal {
    const { scenario, inputs, worlds, years } = this;
    const moving = inputs.filter((input) => !isStill(input));
    const axes = new Map<UncertainInput, Axis>();
    for (const input of moving) {
      const axis = axisOf(input, (position) => worlds.state(new Map([[input.id, position]])));
      if (!axis) return { why: 'not smooth', inputs: [input] };
      axes.set(input, axis);
    }
    const terms: KernelTerm[] = [];
    const slopes = new Map<number, State>();
    for (const bundle of bundlesOf(worlds, moving)) {
      const along = bundle.inputs.flatMap((input) => axes.get(input) ?? []);
      if (along.reduce((product, { nodes }) => product * nodes.length, 1) > mostCombinations) {
        return { why: 'too many together', inputs: bundle.inputs };
      }
      const places = bundle.inputs.map((input) => inputs.indexOf(input));
      const rows = this.gridOf(bundle, along);
      const [only] = along;
      const touchesCostOnly = rows.every((row) => row.slice(2 * years).every((value) => value.isZero()));
      if (along.length === 1 && only && isLinear(only) && touchesCostOnly) {
        const place = places[0] ?? 0;
        const before = slopes.get(place);
        const slope = rows[1] ?? [];
        slopes.set(place, before ? before.map((value, column) => value.plus(slope[column] ?? zero)) : slope);
        continue;
      }
      const term = termOf(along, places, rows);
      if (term) terms.push(term);
    }
    const likely = inARow(exactMeasuresAt(scenario, new Map(inputs.map((input) => [input.id, input.likely]))));
    const size = sumOf(this.likelyState.slice(0, 3 * years).map((value) => value.abs()));
    const still: KernelEffect = { centre: 0, unit: 1, values: new Float64Array(2) };
    const keys = inputs.map(({ id, group }) => streamKey(this.asked.seed, group === undefined ? `input ${id}` : `group ${group}`));
    const ends = inputs.map(endsOf);
    const model: KernelModel = {
      years,
      instant: scenario.horizon.instant,
      origin: settingOf(scenario).paybackOrigin.value.div(12).toNumber(),
      paybackLimit: this.asked.paybackLimit.toNumber(),
      nought: larger(decimal('1e-9'), size.times('1e-13')).toNumber(),
      base: Float64Array.from(this.likelyState.map((value) => value.toNumber())),
      keys: Int32Array.from(keys.flat()),
      shapes: Uint8Array.from(inputs.map((input) => (isStill(input) ? 0 : shapeCodes[input.shape]))),
      low: Float64Array.from(ends.map(({ from }) => from.toNumber())),
      high: Float64Array.from(ends.map(({ to }) => to.toNumber())),
      first: Float64Array.from(inputs.map((input) => input.low.minus(input.likely).toNumber())),
      step: Float64Array.from(inputs.map(({ step }) => step)),
      ...this.tables(),
      linear: this.linearWith(slopes),
      terms,
      effects: inputs.map((input) => {
        const axis = axes.get(input);
        return axis ? this.effectOf(axis) : still;
      }),
      likely: Float64Array.from(likely.map((figure) => figure?.toNumber() ?? Infinity)),
    };
    return { scenario, inputs, model, likely };
  }
}

/** Ends of what is drawn, from the likely position; of whole months half a step further, so that each month has its own width. */
const endsOf = ({ low, likely, high, step }: UncertainInput): { readonly from: Decimal; readonly to: Decimal } => ({
  from: low.minus(likely).minus(decimal(step).div(2)),
  to: high.minus(likely).plus(decimal(step).div(2)),
});

/** The scenario for the kernel, or which of its ranges stand in the way. */
export const compiled = (scenario: Scenario, asked: Asked): Compiled | Refusal => new Compiler(scenario, asked).compile();
