/**
 * WebAssembly put together instruction by instruction: each function below is one instruction, its
 * operands before it, by the names and numbers of the WebAssembly specification 2.0, section 5.4. What
 * is not in that version (relaxed and fused operations) is left out, for digits would hang on the machine.
 */

/** Instructions in a row, as a tree of their bytes; what leaves a value is an expression, what leaves none a statement. */
export type Code = readonly (number | Code)[];

const flattened = (code: Code, into: number[]): void => {
  for (const each of code) {
    if (typeof each === 'number') into.push(each);
    else flattened(each, into);
  }
};
const bytesOf = (code: Code): readonly number[] => {
  const bytes: number[] = [];
  flattened(code, bytes);
  return bytes;
};

/** A whole number as WebAssembly writes it, seven bits to a byte (LEB128): unsigned, and signed. */
const unsigned = (value: number): Code => (value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]);
const signed = (value: number): Code => (value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)]);

/** A kind of value: an address or a count, a figure, and a vector of four words or two figures. */
export type Kind = number;
export const i32: Kind = 0x7f;
export const f64: Kind = 0x7c;
export const v128: Kind = 0x7b;

/** A parameter or a variable: the instruction that reads it. */
const variable = (place: number): Code => [0x20, unsigned(place)];
export const set = (variable: Code, value: Code): Code => [value, 0x21, variable.slice(1)];

export const integer = (value: number): Code => [0x41, signed(value)];
export const plus = (a: Code, b: Code): Code => [a, b, 0x6a];
export const less = (a: Code, b: Code): Code => [a, b, 0x6b];
export const times = (a: Code, b: Code): Code => [a, b, 0x6c];
export const isBelow = (a: Code, b: Code): Code => [a, b, 0x48];
export const integerAt = (address: Code, further = 0): Code => [address, 0x28, 2, unsigned(further)];
const widened = (value: Code): Code => [value, 0xac];

const operation = (number: number): Code => [0xfd, unsigned(number)];
const unary =
  (number: number) =>
  (a: Code): Code => [a, operation(number)];
const binary =
  (number: number) =>
  (a: Code, b: Code): Code => [a, b, operation(number)];
const inMemory = (numbers: Float64Array | Int32Array): Code => [...new Uint8Array(numbers.buffer)];
/** From or to an address, so many bytes further; lines of eight bytes. */
const fromMemory =
  (number: number) =>
  (address: Code, further = 0): Code => [address, operation(number), 3, unsigned(further)];

export const load = fromMemory(0x00);
/** One figure, in both halves. */
export const loadBoth = fromMemory(0x0a);
export const store = (address: Code, value: Code, further = 0): Code => [address, value, operation(0x0b), 3, unsigned(further)];
/** Eight bytes into the lower half, nought above; and eight bytes into the upper half of a vector. */
export const loadLower = fromMemory(0x5d);
export const loadUpper = (address: Code, vector: Code): Code => [address, vector, operation(0x57), 3, 0, 1];
/** One half of a vector to an address. */
export const storeLane = (address: Code, value: Code, lane: number, further = 0): Code => [
  address,
  value,
  operation(0x5b),
  3,
  unsigned(further),
  lane,
];

export const words = (...lanes: readonly [number, number, number, number]): Code => [operation(0x0c), inMemory(Int32Array.from(lanes))];
export const allWords = (word: number): Code => words(word, word, word, word);
export const figures = (value: number): Code => [operation(0x0c), inMemory(Float64Array.of(value, value))];
/** Two numbers of 64 bits, up to 31 of them used. */
export const longs = (a: number, b: number): Code => words(a, 0, b, 0);
export const splatInteger = unary(0x11);
export const splatFigure = unary(0x14);
export const splatLong = (integer: Code): Code => [widened(integer), operation(0x12)];
export const wordOf = (vector: Code, lane: number): Code => [vector, operation(0x1b), lane];

/** Sixteen bytes out of two vectors, by their places in both. */
const shuffled = (a: Code, b: Code, places: readonly number[]): Code => [a, b, operation(0x0d), places];
const run = (from: number, length: number): readonly number[] => Array.from({ length }, (_, place) => from + place);
/** The lower halves of both, and the upper halves; the first two words of both in turn, and the last two. */
export const lowerHalves = (a: Code, b: Code): Code => shuffled(a, b, [...run(0, 8), ...run(16, 8)]);
export const upperHalves = (a: Code, b: Code): Code => shuffled(a, b, [...run(8, 8), ...run(24, 8)]);
export const lowerWords = (a: Code, b: Code): Code => shuffled(a, b, [...run(0, 4), ...run(16, 4), ...run(4, 4), ...run(20, 4)]);
export const upperWords = (a: Code, b: Code): Code => shuffled(a, b, [...run(8, 4), ...run(24, 4), ...run(12, 4), ...run(28, 4)]);

export const isEqual = binary(0x47);
export const isLess = binary(0x49);
export const isAtMost = binary(0x4b);
export const and = binary(0x4e);
/** The first, but for the bits of the second. */
export const without = binary(0x4f);
export const or = binary(0x50);
export const xor = binary(0x51);
/** The first where the mask is set, else the second. */
export const select = (mask: Code, a: Code, b: Code): Code => [a, b, mask, operation(0x52)];

const shifted =
  (number: number) =>
  (vector: Code, by: number): Code => [vector, integer(by), operation(number)];
export const shiftWordsLeft = shifted(0xab);
export const shiftWordsRight = shifted(0xad);
export const addWords = binary(0xae);
export const multiplyWords = binary(0xb5);
/** Two figures cut to whole numbers, in the lower words. */
export const wholeWords = unary(0xfc);
export const shiftLongsRight = shifted(0xcd);
export const addLongs = binary(0xce);
export const isLongMore = binary(0xd9);

export const floor = unary(0x75);
export const absolute = unary(0xec);
export const negative = unary(0xed);
export const root = unary(0xef);
export const add = binary(0xf0);
export const subtract = binary(0xf1);
export const multiply = binary(0xf2);
export const divide = binary(0xf3);
/** The second where it is less than the first, and where it is more; by plain comparison. */
export const lesser = (a: Code, b: Code): Code => binary(0xf6)(a, b);
export const greater = (a: Code, b: Code): Code => binary(0xf7)(a, b);

/** Statements that are gone through once, and again as long as the condition holds. */
export const repeat = (body: readonly Code[], condition: Code): Code => [0x03, 0x40, body, condition, 0x0d, 0, 0x0b];

export interface Routine {
  readonly name: string;
  readonly parameters: readonly Kind[];
  readonly locals: readonly Kind[];
  readonly body: Code;
}

/** Variables, or what kind they are, by their names. */
export type Named<Name extends string, Value> = { readonly [each in Name]: Value };

/** Makes variables of one kind. */
export type Declare = <Name extends string>(kind: Kind, ...names: readonly Name[]) => Named<Name, Code>;

const named = <Name extends string>(names: readonly Name[], from: number): Named<Name, Code> =>
  Object.fromEntries(names.map((name, place) => [name, variable(from + place)])) as Named<Name, Code>;

/** Keeps what does not change in a variable, worked out once before all else: an engine may make a constant anew wherever it stands. */
export type Keep = (value: Code, kind?: Kind) => Code;

/** A routine by its name: given its parameters and what makes variables, `statements` says what it does. */
export const routine = <Parameter extends string>(
  name: string,
  parameters: Named<Parameter, Kind>,
  statements: (parameters: Named<Parameter, Code>, declare: Declare, keep: Keep) => readonly Code[],
): Routine => {
  const kinds = Object.values<Kind>(parameters);
  const locals: Kind[] = [];
  const kept = new Map<string, Code>();
  const first: Code[] = [];
  const declare: Declare = (kind, ...names) => {
    const from = kinds.length + locals.length;
    locals.push(...names.map(() => kind));
    return named(names, from);
  };
  const keep: Keep = (value, kind = v128) => {
    const key = bytesOf(value).join(' ');
    const before = kept.get(key);
    if (before) return before;
    const { held } = declare(kind, 'held');
    kept.set(key, held);
    first.push(set(held, value));
    return held;
  };
  const body = statements(named(Object.keys(parameters) as Parameter[], 0), declare, keep);
  return { name, parameters: kinds, locals, body: [first, body] };
};

const sized = (content: Code): Code => {
  const bytes = bytesOf(content);
  return [unsigned(bytes.length), bytes];
};
const listed = (items: readonly Code[]): Code => [unsigned(items.length), items];
const section = (id: number, content: Code): Code => [id, sized(content)];
const text = (name: string): Code => sized([...new TextEncoder().encode(name)]);

/** A module's first bytes: its magic number and version. */
const preamble: Code = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** The bytes of a module that imports its memory as `kernel.memory` and exports the routines by their names. */
export const moduleBytes = (routines: readonly Routine[]): Uint8Array =>
  Uint8Array.from(
    bytesOf([
      preamble,
      section(1, listed(routines.map(({ parameters }) => [0x60, listed(parameters.map((kind) => [kind])), 0]))),
      section(2, listed([[text('kernel'), text('memory'), 2, 0, 1]])),
      section(3, listed(routines.map((_, place) => [place]))),
      section(7, listed(routines.map(({ name }, place) => [text(name), 0, place]))),
      section(10, listed(routines.map(({ locals, body }) => sized([listed(locals.map((kind) => [1, kind])), body, 0x0b])))),
    ]),
  );
