/** Scenarios ready to be drawn, or what stands against it in words; and the draws of a run that are worked out again exactly. */
import { decimal, larger, zero } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { Fault } from '../../core/figure.js';
import type { Scenario } from '../../core/scenario.js';
import { checkedDraws, largestDifference } from '../../core/uncertainty/accuracy.js';
import type { KernelModel } from '../../core/uncertainty/kernel-model.js';
import { kernelHere } from '../../core/uncertainty/kernel-here.js';
import { compiled } from '../../core/uncertainty/model.js';
import type { Asked, Compiled, Refusal } from '../../core/uncertainty/model.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { FramedOption } from './frame.js';
import type { Checked } from './simulated.js';

export interface NamedScenario {
  readonly file: string;
  /** Title and file of the baseline, in words; null without one. */
  readonly baseline: string | null;
  readonly scenario: Scenario;
}

/** A double that differs by more from Decimal than this is a fault of ours, and no result. */
const mostDifference = decimal('1e-9');

const refused = ({ why, inputs }: Refusal): readonly Diagnostic[] => {
  const [first] = inputs;
  if (!first) return [];
  return [
    why === 'not smooth'
      ? diagnose('simulation-not-smooth', first.span, { input: first.name })
      : diagnose('simulation-too-many-together', first.span, { inputs: inputs.map(({ name }) => name) }),
  ];
};

/** Options compiled, or what stands against it, of all of them. `digestOf` names the tables of an option for the parts of a run. */
export const compiledOptions = (
  named: readonly NamedScenario[],
  asked: Asked,
  digestOf: (model: KernelModel) => string,
): { readonly options: readonly FramedOption[] } | { readonly diagnostics: readonly Diagnostic[] } => {
  const all = named.map((option) => ({ ...option, compiled: compiled(option.scenario, asked) }));
  const diagnostics = all.flatMap((option) => ('why' in option.compiled ? refused(option.compiled) : []));
  if (diagnostics.length > 0) return { diagnostics };
  return {
    options: all.flatMap(({ file, baseline, compiled: one }) =>
      'why' in one ? [] : [{ file, baseline, compiled: one, model: digestOf(one.model) }],
    ),
  };
};

/** Draws of a run that are worked out again in Decimal: of one by itself, and of one beside which a document is made too. */
export const usualSample = 32;
export const documentSample = 8;

/** A run, of which the draws from one on to another are looked at, the last exclusive; so many of it are worked out again. */
export interface Sampled {
  readonly draws: number;
  readonly sample: number;
  readonly from: number;
  readonly until: number;
}

/** Draws of the sample that lie between two draws of a run, and the largest difference among all options. */
export const checkedOf = (options: readonly Compiled[], { draws, sample: most, from, until }: Sampled): Checked => {
  const sample = checkedDraws(draws, most).filter((draw) => draw >= from && draw < until);
  const largest = options.reduce<Decimal>(
    // Where nothing is drawn every draw is the likely case.
    (most, option) => larger(most, largestDifference(option, kernelHere(option.model), option.inputs.length === 0 ? [] : sample)),
    zero,
  );
  if (largest.gt(mostDifference))
    throw new Fault(`the simulation differs from the exact figures by ${largest.toSignificantDigits(2).toFixed()}`);
  return { draws: sample.length, largest };
};
