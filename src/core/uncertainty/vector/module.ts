/**
 * What every draw goes through, as WebAssembly with vector instructions. Every instruction does in each of
 * its lanes what the same sum in JavaScript does, rounded alike, so the digits are the same on every
 * machine and every engine.
 */
import { adding } from './adding.js';
import { moduleBytes } from './assembler.js';
import { addingRows, bending, looking, stepping, weighing } from './bending.js';
import { drawing } from './drawing.js';
import { measuring } from './measuring.js';
import { rounding } from './months.js';
import { pert, triangular, uniform } from './shapes.js';
import { summing, summingProducts } from './summing.js';

/** The module as the engine keeps it: compiled once, for every thread. */
export type VectorModule = object;

/** What the module does; addresses and sizes in bytes. */
export interface VectorCode {
  readonly uniform: (...of: readonly number[]) => void;
  readonly triangular: (...of: readonly number[]) => void;
  readonly pert: (...of: readonly number[]) => void;
  readonly whole: (...of: readonly number[]) => void;
  readonly add: (...of: readonly number[]) => void;
  readonly measure: (...of: readonly number[]) => void;
  readonly sum: (...of: readonly number[]) => void;
  readonly sumProducts: (...of: readonly number[]) => void;
  readonly step: (...of: readonly number[]) => void;
  readonly weigh: (...of: readonly number[]) => void;
  readonly addRows: (...of: readonly number[]) => void;
  readonly look: (...of: readonly number[]) => void;
  readonly bend: (...of: readonly number[]) => void;
}

/** The engine's own WebAssembly, as far as it is needed here. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => VectorModule };

const drawings = [drawing(uniform), drawing(triangular), drawing(pert), rounding];
/** What every block goes through, and what only some scenarios have. */
const always = [adding, measuring, summing, summingProducts];
const sometimes = [stepping, weighing, addingRows, looking, bending];

let made: VectorModule | null = null;

/** The vector code, compiled when it is first asked for. */
export const vectorModule = (): VectorModule => (made ??= new WebAssembly.Module(moduleBytes([...drawings, ...always, ...sometimes])));
