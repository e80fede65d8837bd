/**
 * The kernel's two inner loops as WebAssembly, put together instruction by instruction: drawing numbers
 * under one key, four at a time, and adding four inputs to a column, two draws at a time. Every
 * instruction does lane by lane what the same sum in JavaScript does, rounded alike, so the digits
 * are the same; only the time is not. Instructions by their names in the WebAssembly
 * specification 2.0, section 5.4.
 */

type Code = readonly number[];

/** A whole number as WebAssembly writes it, seven bits to a byte (LEB128): unsigned, and signed. */
const unsigned = (value: number): Code => (value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]);
const signed = (value: number): Code => (value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)]);

const bytesOf = (value: number): Code => [...new Uint8Array(Float64Array.of(value).buffer)];

const i32 = 0x7f;
const f64 = 0x7c;
const v128 = 0x7b;

const get = (local: number): Code => [0x20, ...unsigned(local)];
const set = (local: number): Code => [0x21, ...unsigned(local)];
const integer = (value: number): Code => [0x41, ...signed(value)];
const addIntegers: Code = [0x6a];
const isBelow: Code = [0x48];
const vector = (operation: number): Code => [0xfd, ...unsigned(operation)];
/** From or to the address on the stack, so many bytes further; lines of eight bytes. */
const load = (further = 0): Code => [...vector(0x00), 3, ...unsigned(further)];
const store = (further = 0): Code => [...vector(0x0b), 3, ...unsigned(further)];
const integersOf = (...lanes: readonly number[]): Code => [...vector(0x0c), ...new Uint8Array(Int32Array.from(lanes).buffer)];
const figuresOf = (value: number): Code => [...vector(0x0c), ...bytesOf(value), ...bytesOf(value)];
/** A vector as it is, or with the upper half of its bytes in place of the lower. */
type Half = (local: number) => Code;
const lowerHalf: Half = get;
const upperHalf: Half = (local) => [
  ...get(local),
  ...get(local),
  ...vector(0x0d),
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
];
const splatInteger = vector(0x11);
const splatFigure = vector(0x14);
const isLess = vector(0x49);
const or = vector(0x50);
const xor = vector(0x51);
const select = vector(0x52);
const shiftLeft = vector(0xab);
const shiftRight = vector(0xad);
const add32 = vector(0xae);
const root = vector(0xef);
const add = vector(0xf0);
const subtract = vector(0xf1);
const multiply = vector(0xf2);
const toFigures = vector(0xff);

const loop = (...body: readonly Code[]): Code => [0x03, 0x40, ...body.flat(), 0x0b];
const again: Code = [0x0d, 0];

interface Routine {
  readonly name: string;
  readonly parameters: Code;
  readonly locals: Code;
  readonly body: Code;
}

/** Rotations of Threefry-2x32, round by round. */
const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/** draw(at, until, first, upper, key0, key1, kind, from, to, turn, rising, falling): kind 0 leaves numbers from 0 to 1, 1 is a uniform range, 2 a triangle. */
const draw = (kind: 'unit' | 'uniform' | 'triangular'): Routine => {
  const [at, until, first, upper, key0, key1, from, to, turn, rising, falling] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
  // v128 locals follow the parameters: the two words, the key's words, what the key adds to the second word after each fourth round.
  const [a, b, keyA, keyB, keyC] = [11, 12, 13, 14, 15] as const;
  const [vFrom, vTo, vTurn, vRising, vFalling, figure, mask, next] = [16, 17, 18, 19, 20, 21, 22, 23] as const;
  const round = (by: number): Code => [
    ...get(a),
    ...get(b),
    ...add32,
    ...set(a),
    ...get(b),
    ...integer(by),
    ...shiftLeft,
    ...get(b),
    ...integer(32 - by),
    ...shiftRight,
    ...or,
    ...get(a),
    ...xor,
    ...set(b),
  ];
  const keysInTurn = [keyA, keyB, keyC] as const;
  const inject = (group: number): Code => [
    ...get(a),
    ...get(keysInTurn[group % 3] ?? keyA),
    ...add32,
    ...set(a),
    ...get(b),
    ...get(keysInTurn[(group + 1) % 3] ?? keyA),
    ...add32,
    ...integersOf(group, group, group, group),
    ...add32,
    ...set(b),
  ];
  const rounds = [1, 2, 3, 4, 5].flatMap((group) => [
    ...[0, 1, 2, 3].flatMap((place) => round(rotations[((group - 1) % 2) * 4 + place] ?? 13)),
    ...inject(group),
  ]);
  const splat = (parameter: number, local: number): Code => [...get(parameter), ...splatFigure, ...set(local)];
  /** Two of the four words as numbers between 0 and 1, in `figure`. */
  const uniform = (half: Half): Code => [
    ...half(a),
    ...toFigures,
    ...figuresOf(1048576),
    ...multiply,
    ...half(b),
    ...toFigures,
    ...add,
    ...figuresOf(0.5),
    ...add,
    ...figuresOf(2.220446049250313e-16),
    ...multiply,
    ...set(figure),
  ];
  const shape: Code =
    kind === 'unit'
      ? get(figure)
      : kind === 'uniform'
        ? [...get(vFrom), ...get(figure), ...get(vTo), ...get(vFrom), ...subtract, ...multiply, ...add]
        : [
            ...get(figure),
            ...get(vTurn),
            ...isLess,
            ...set(mask),
            ...get(figure),
            ...get(vRising),
            ...multiply,
            ...figuresOf(1),
            ...get(figure),
            ...subtract,
            ...get(vFalling),
            ...multiply,
            ...get(mask),
            ...select,
            ...root,
            ...set(figure),
            ...get(vFrom),
            ...get(figure),
            ...add,
            ...get(vTo),
            ...get(figure),
            ...subtract,
            ...get(mask),
            ...select,
          ];
  const two = (half: Half, further: number): Code => [...uniform(half), ...get(at), ...shape, ...store(further)];
  return {
    name: kind,
    parameters: [i32, i32, i32, i32, i32, i32, f64, f64, f64, f64, f64],
    locals: [v128, v128, v128, v128, v128, v128, v128, v128, v128, v128, v128, v128, v128],
    body: [
      ...get(key0),
      ...splatInteger,
      ...set(keyA),
      ...get(key1),
      ...splatInteger,
      ...set(keyB),
      ...integer(0x1bd11bda),
      ...splatInteger,
      ...get(keyA),
      ...xor,
      ...get(keyB),
      ...xor,
      ...set(keyC),
      ...splat(from, vFrom),
      ...splat(to, vTo),
      ...splat(turn, vTurn),
      ...splat(rising, vRising),
      ...splat(falling, vFalling),
      ...get(first),
      ...splatInteger,
      ...integersOf(0, 1, 2, 3),
      ...add32,
      ...get(keyA),
      ...add32,
      ...set(next),
      ...loop(
        get(next),
        set(a),
        get(upper),
        splatInteger,
        get(keyB),
        add32,
        set(b),
        rounds,
        get(b),
        integer(12),
        shiftRight,
        set(b),
        two(lowerHalf, 0),
        two(upperHalf, 16),
        get(next),
        integersOf(4, 4, 4, 4),
        add32,
        set(next),
        get(at),
        integer(32),
        addIntegers,
        set(at),
        get(at),
        get(until),
        isBelow,
        again,
      ),
    ],
  };
};

/** add(into, until, x, stride, p, q, r, s): into += p x₁ + q x₂ + r x₃ + s x₄ for each draw, in this order. */
const addFour: Routine = (() => {
  const [into, until, x1, stride, p, q, r, s] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const [x2, x3, x4] = [8, 9, 10] as const;
  const [vp, vq, vr, vs] = [11, 12, 13, 14] as const;
  const splat = (parameter: number, local: number): Code => [...get(parameter), ...splatFigure, ...set(local)];
  const times = (x: number, by: number, further: number): Code => [...get(x), ...load(further), ...get(by), ...multiply, ...add];
  const two = (further: number): Code => [
    ...get(into),
    ...get(into),
    ...load(further),
    ...times(x1, vp, further),
    ...times(x2, vq, further),
    ...times(x3, vr, further),
    ...times(x4, vs, further),
    ...store(further),
  ];
  const step = (pointer: number): Code => [...get(pointer), ...integer(32), ...addIntegers, ...set(pointer)];
  return {
    name: 'add',
    parameters: [i32, i32, i32, i32, f64, f64, f64, f64],
    locals: [i32, i32, i32, v128, v128, v128, v128],
    body: [
      ...get(x1),
      ...get(stride),
      ...addIntegers,
      ...set(x2),
      ...get(x2),
      ...get(stride),
      ...addIntegers,
      ...set(x3),
      ...get(x3),
      ...get(stride),
      ...addIntegers,
      ...set(x4),
      ...splat(p, vp),
      ...splat(q, vq),
      ...splat(r, vr),
      ...splat(s, vs),
      ...loop(two(0), two(16), step(x1), step(x2), step(x3), step(x4), step(into), get(into), get(until), isBelow, again),
    ],
  };
})();

const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const listed = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const section = (id: number, content: Code): Code => [id, ...sized(content)];
const named = (name: string): Code => sized([...new TextEncoder().encode(name)]);

const routines: readonly Routine[] = [draw('unit'), draw('uniform'), draw('triangular'), addFour];

/** The bytes of the module: it imports its memory as `kernel.memory` and exports `unit`, `uniform`, `triangular` and `add`. */
const vectorBytes = (): Uint8Array =>
  Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    0x01,
    0x00,
    0x00,
    0x00,
    ...section(1, listed(routines.map(({ parameters }) => [0x60, ...listed(parameters.map((type) => [type])), 0]))),
    ...section(2, listed([[...named('kernel'), ...named('memory'), 2, 0, 1]])),
    ...section(3, listed(routines.map((_, place) => [place]))),
    ...section(7, listed(routines.map(({ name }, place) => [...named(name), 0, place]))),
    ...section(10, listed(routines.map(({ locals, body }) => sized([...listed(locals.map((type) => [1, type])), ...body, 0x0b])))),
  ]);

/** The module as the engine keeps it: compiled once, for every thread. */
export type VectorModule = object;

/** The engine's own WebAssembly, as far as it is needed here. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => VectorModule };

let made: VectorModule | null = null;

/** The vector code, compiled when it is first asked for. */
export const vectorModule = (): VectorModule => (made ??= new WebAssembly.Module(vectorBytes()));
