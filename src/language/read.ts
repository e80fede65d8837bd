/** From a path to a scenario, or to every mistake that stands in the way. */
import { sameHorizon } from '../core/arithmetic/calendar.js';
import { appraisalDifferences, strangersInBaseline } from './rules/baseline.js';
import type { Scenario } from '../core/scenario.js';
import { diagnose, inOrder, isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../diagnostics/span.js';
import type { FileReading, Files } from './files.js';
import { readLayers } from './layers.js';
import type { KnownLayers } from './layers.js';
import { horizonWords } from './rules/years.js';
import { stressMistakes } from './stress.js';
import { Leaf, MapNode } from './tree.js';
import { interpret } from './interpret.js';
import type { Interpreted } from './interpret.js';

export interface ReadScenario {
  /** Null where a mistake stands in the way. */
  readonly scenario: Scenario | null;
  /** Where the file is marked as there only to be extended; null where it is not. */
  readonly template: Span | null;
  /** The path of `baseline`, as written; null without one. */
  readonly baseline: string | null;
  /** The scenario's own file, the files below it, then the baseline's. */
  readonly sources: readonly Source[];
  /** Every mistake and warning, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files laid together, as a tree; null where a file could not be read at all. */
  readonly root: MapNode | null;
}

/** A scenario by itself, without its baseline. */
export interface OwnReading extends Interpreted {
  readonly root: MapNode | null;
  readonly sources: readonly Source[];
}

/** What the tree says, with the mistakes of its stresses: those that are told whether or not they are run. */
const interpretedWithStresses = (root: MapNode, told: readonly Diagnostic[], complete: boolean): Interpreted => {
  const own = interpret(root, told, complete);
  const mistakes = own.scenario && !own.template ? stressMistakes(root, own.scenario) : [];
  return mistakes.length === 0 ? own : { ...own, scenario: null, diagnostics: [...own.diagnostics, ...mistakes] };
};

/** Reads a scenario without its baseline. */
export const readOwn = (path: string, reading: FileReading, files: Files, layers: KnownLayers): OwnReading => {
  const { root, complete, sources, diagnostics } = readLayers(path, reading, files, layers);
  return {
    ...(root ? interpretedWithStresses(root, diagnostics, complete) : { scenario: null, template: null, diagnostics }),
    root,
    sources,
  };
};

/** The place where a scenario names its baseline; null where it names none or is never run. */
export const baselineNamed = ({ root, template }: OwnReading): Leaf | null => {
  const leaf = root?.node('baseline');
  return leaf instanceof Leaf && !leaf.isNull && !template ? leaf : null;
};

/** The baseline that a scenario names, joined to it. Its own `baseline` is not followed. */
const withBaseline = (
  own: OwnReading,
  leaf: Leaf,
  files: Files,
  known: KnownLayers,
): { readonly scenario: Scenario | null; readonly sources: readonly Source[]; readonly diagnostics: readonly Diagnostic[] } => {
  const path = files.beside(leaf.file.source.path, leaf.text);
  const reading = files.read(path);
  if ('trouble' in reading && reading.trouble === 'unreadable-file') {
    return {
      scenario: null,
      sources: [],
      diagnostics: [diagnose('extends-missing', leaf.span, { path: leaf.text, reason: reading.reason })],
    };
  }
  const baseline = readOwn(path, reading, files, known);
  const diagnostics = [...baseline.diagnostics];
  const errors = diagnostics.filter(isError).length;
  if (errors > 0) diagnostics.push(diagnose('baseline-invalid', leaf.span, { path: leaf.text, errors }));
  if (baseline.template) diagnostics.push(diagnose('baseline-template', leaf.span, { path: leaf.text }));
  const { scenario } = own;
  if (scenario && baseline.scenario) {
    const hasBaseBudget = ({ lines }: Scenario): boolean => lines.some(({ section }) => section === 'base_budget');
    if (!hasBaseBudget(scenario) && hasBaseBudget(baseline.scenario)) {
      diagnostics.push(diagnose('base-budget-missing', leaf.span, { path: leaf.text }));
    }
    const [mine, theirs] = [scenario.horizon, baseline.scenario.horizon];
    if (!sameHorizon(mine, theirs)) {
      diagnostics.push(diagnose('baseline-horizon', leaf.span, { own: horizonWords(mine), theirs: horizonWords(theirs) }));
    }
    diagnostics.push(
      ...appraisalDifferences(scenario, baseline.scenario).map((what) => diagnose('baseline-differs', leaf.span, { what })),
      ...strangersInBaseline(scenario, baseline.scenario),
    );
  }
  const sound = scenario !== null && baseline.scenario !== null && !diagnostics.some(isError);
  return { scenario: sound ? { ...scenario, baseline: baseline.scenario } : null, sources: baseline.sources, diagnostics };
};

/**
 * Reads the scenario at `path` with everything it extends and its baseline. `reading` is its own
 * file, already read (standard input has no path to read again).
 */
export const readScenario = (path: string, reading: FileReading, files: Files): ReadScenario => {
  const known: KnownLayers = new Map();
  const own = readOwn(path, reading, files, known);
  const leaf = baselineNamed(own);
  if (!leaf) return { ...own, baseline: null, diagnostics: inOrder(own.diagnostics) };
  const joined = withBaseline(own, leaf, files, known);
  return {
    scenario: joined.scenario,
    template: own.template,
    baseline: leaf.text,
    sources: [...own.sources, ...joined.sources],
    diagnostics: inOrder([...own.diagnostics, ...joined.diagnostics]),
    root: own.root,
  };
};
