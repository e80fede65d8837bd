/**
 * A figure is a value that remembers how it came to be: written in a file, published, a default of
 * the language, or derived from other figures. Names are traced, not operators: a figure is made
 * where a number gets a name that a finance officer would use.
 */
import type { Reference } from '../published/discount-rates.js';
import type { Span } from '../diagnostics/span.js';
import type { Year } from './arithmetic/calendar.js';
import { plus } from './arithmetic/profile.js';
import type { Profile } from './arithmetic/profile.js';

/** Money names its price base, so that cash and real terms cannot be added by accident. */
export type MoneyUnit = 'GBP cash' | `GBP real ${string}`;
export type Unit = MoneyUnit | 'years' | 'months' | 'rate' | 'share' | 'factor' | 'ratio' | 'count' | 'words';

/** Something written in a scenario, with its place. */
export interface Given<T> {
  readonly value: T;
  readonly span: Span;
}

/** Values by financial year; a range stands once for each of its years, with the same place. */
export type ByYear<T> = ReadonlyMap<Year, Given<T>>;

/**
 * How much of an input one cell of a derived profile needs: the input's cell of the same year, the
 * year before as well, its years so far, or all of it.
 */
export type Reach = 'same year' | 'year before' | 'years so far' | 'whole';

export interface Input {
  readonly figure: Figure;
  readonly reach: Reach;
}

export type Origin =
  | { readonly kind: 'given'; readonly span: Span }
  | { readonly kind: 'given by year'; readonly entries: ReadonlyMap<Year, Given<unknown>> }
  | { readonly kind: 'default'; readonly why: string }
  | { readonly kind: 'published'; readonly reference: Reference }
  | { readonly kind: 'derived'; readonly formula: string; readonly reference: string | undefined; readonly inputs: readonly Input[] };

export interface Figure<V = unknown> {
  /** How `explain` and the JSON result call it, such as `net_cost` or `savings/maintenance`. */
  readonly id: string;
  /** How people call it. */
  readonly name: string;
  readonly unit: Unit;
  readonly value: V;
  readonly origin: Origin;
}

export type Values<I> = { readonly [K in keyof I]: I[K] extends Figure<infer V> ? V : never };

/** A mistake in fivecase itself, never in a scenario: caught once, at the rim, exit 4. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

const isMoney = (unit: Unit): unit is MoneyUnit => unit.startsWith('GBP');

/** Cash and real amounts must not meet, unless a definition says that converting is its business. */
const refuseMixedUnits = (id: string, unit: Unit, inputs: readonly Figure[] | Readonly<Record<string, Figure>>): void => {
  let money = isMoney(unit) ? unit : null;
  for (const { unit: other } of Object.values(inputs)) {
    if (!isMoney(other)) continue;
    if (money !== null && other !== money) throw new Fault(`${id} mixes ${other} and ${money}`);
    money = other;
  }
};

/** A value at a place in a scenario file. */
export const given = <V>(id: string, name: string, unit: Unit, { value, span }: Given<V>): Figure<V> => ({
  id,
  name,
  unit,
  value,
  origin: { kind: 'given', span },
});

/** A profile whose cells were written year by year. */
export const givenByYear = (
  id: string,
  name: string,
  unit: Unit,
  value: Profile,
  entries: ReadonlyMap<Year, Given<unknown>>,
): Figure<Profile> => ({
  id,
  name,
  unit,
  value,
  origin: { kind: 'given by year', entries },
});

/** A value the language supplies where the scenario is silent. */
export const byDefault = <V>(id: string, name: string, unit: Unit, value: V, why: string): Figure<V> => ({
  id,
  name,
  unit,
  value,
  origin: { kind: 'default', why },
});

/** A value out of a dated, published table. */
export const published = <V>(id: string, name: string, unit: Unit, value: V, reference: Reference): Figure<V> => ({
  id,
  name,
  unit,
  value,
  origin: { kind: 'published', reference },
});

/**
 * A figure whose value is worked out when it is first asked for: what nobody shows, nobody computes.
 * Rules are pure, so when makes no difference. A class, because a scenario makes hundreds of them.
 */
class Lazily<V> implements Figure<V> {
  private known: { readonly value: V } | null = null;
  private came: Origin | null = null;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly unit: Unit,
    private readonly from: () => Origin,
    private readonly compute: () => V,
  ) {}

  get value(): V {
    this.known ??= { value: this.compute() };
    return this.known.value;
  }

  get origin(): Origin {
    this.came ??= this.from();
    return this.came;
  }
}

/** The same figure under another name. */
export const renamed = <V>(figure: Figure<V>, id: string, name: string): Figure<V> =>
  new Lazily(
    id,
    name,
    figure.unit,
    () => figure.origin,
    () => figure.value,
  );

export interface Definition<I extends Readonly<Record<string, Figure>>, V> {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  /** The rule in words, as the guidance would put it. */
  readonly formula: string;
  readonly reference?: string;
  readonly inputs: I;
  /** How far back a year's figure looks at each input; the same year unless said. */
  readonly reach?: Reach;
  /** Set where turning one unit of money into another is the rule itself. */
  readonly converts?: true;
  readonly rule: (values: Values<I>) => V;
}

/** A figure derived from named figures; its formula stands beside its rule. */
export const quantity = <const I extends Readonly<Record<string, Figure>>, V>(definition: Definition<I, V>): Figure<V> => {
  const { id, name, unit, formula, reference, inputs, reach = 'same year', converts, rule } = definition;
  if (!converts) refuseMixedUnits(id, unit, inputs);
  return new Lazily(
    id,
    name,
    unit,
    () => ({ kind: 'derived', formula, reference, inputs: Object.values(inputs).map((figure) => ({ figure, reach })) }),
    () => {
      const values: Record<string, unknown> = {};
      for (const key in inputs) values[key] = inputs[key]?.value;
      return rule(values as Values<I>);
    },
  );
};

/** The sum of any number of profiles of one unit. */
export const total = (definition: {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly formula: string;
  readonly columns: number;
  readonly of: readonly Figure<Profile>[];
}): Figure<Profile> => {
  const { id, name, unit, formula, columns, of } = definition;
  refuseMixedUnits(id, unit, of);
  return new Lazily(
    id,
    name,
    unit,
    () => ({ kind: 'derived', formula, reference: undefined, inputs: of.map((figure) => ({ figure, reach: 'same year' })) }),
    () =>
      plus(
        columns,
        of.map((figure) => figure.value),
      ),
  );
};
