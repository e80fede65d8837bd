/**
 * What a simulation is of, in plain data: everything its result tells beside what was drawn. Every
 * part of a run that is spread over machines carries it, and parts go together where it is the same.
 */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { appraise } from '../../core/appraisal/appraise.js';
import { exactMeasuresAt, inARow } from '../../core/uncertainty/exact.js';
import type { Compiled } from '../../core/uncertainty/model.js';
import type { RangeOf, RangeShape } from '../../core/uncertainty/range.js';
import { basisOf, illustrativeNotice } from '../conventions.js';
import { exactText, textOrNull } from '../result.js';

export interface FrameInput {
  readonly id: string;
  readonly name: string;
  readonly what: RangeOf;
  readonly shape: RangeShape;
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly group: string | null;
  readonly published: string | null;
}

export interface FrameOption {
  readonly file: string;
  readonly title: string;
  readonly baseline: string | null;
  /** Said under the title where figures are made up. */
  readonly notice: string | null;
  /** In the order of the kernel. */
  readonly inputs: readonly FrameInput[];
  /** As `run` has it, exactly, in the order of the kernel's measures; null for no payback. */
  readonly written: readonly (string | null)[];
  /** With every input at its likely position, likewise. */
  readonly likely: readonly (string | null)[];
  /** The digest of the tables that the draws run on: two options with one digest draw alike. */
  readonly model: string;
}

export interface Frame {
  readonly draws: number;
  readonly seed: number;
  /** Years. */
  readonly paybackLimit: string;
  readonly years: readonly string[];
  readonly case: string | null;
  readonly organisation: string | null;
  /** How time, discounting and prices are counted. */
  readonly basis: readonly string[];
  readonly options: readonly FrameOption[];
}

/** An option as it is named, compiled, with the digest of its tables. */
export interface FramedOption {
  readonly file: string;
  readonly baseline: string | null;
  readonly compiled: Compiled;
  readonly model: string;
}

export interface FramedRun {
  readonly draws: number;
  readonly seed: number;
  readonly paybackLimit: Decimal;
}

export const frameOf = (options: readonly FramedOption[], { draws, seed, paybackLimit }: FramedRun): Frame => {
  const [first] = options;
  const scenario = first?.compiled.scenario;
  return {
    draws,
    seed,
    paybackLimit: exactText(paybackLimit),
    years: scenario ? yearsOf(scenario.horizon).map(yearLabel) : [],
    case: scenario?.case ?? null,
    organisation: scenario?.organisation ?? null,
    basis: scenario ? basisOf(appraise(scenario)) : [],
    options: options.map(({ file, baseline, compiled, model }) => ({
      file,
      title: compiled.scenario.title,
      baseline,
      notice: illustrativeNotice(appraise(compiled.scenario)),
      inputs: compiled.inputs.map(({ id, name, what, shape, low, likely, high, group, published }) => ({
        id,
        name,
        what,
        shape,
        low: exactText(low),
        likely: exactText(likely),
        high: exactText(high),
        group: group ?? null,
        published: published ?? null,
      })),
      written: inARow(exactMeasuresAt(compiled.scenario, new Map())).map(textOrNull),
      likely: compiled.likely.map(textOrNull),
      model,
    })),
  };
};
