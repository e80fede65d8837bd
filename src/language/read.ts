/** From a path to a scenario, or to every mistake that stands in the way. */
import { sameHorizon } from '../core/arithmetic/calendar.js';
import { unlikeBaseline } from './rules/baseline.js';
import type { Scenario } from '../core/scenario.js';
import type { Actual } from '../core/plan/actual.js';
import { diagnose, inOrder, isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../diagnostics/span.js';
import { readActuals } from './actuals/actuals.js';
import type { Config } from './config/config.js';
import type { FileReading, Files } from './files.js';
import { readLayers } from './layers.js';
import type { KnownLayers } from './layers.js';
import { uncertaintyOf } from './rules/uncertainty.js';
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
  /** The same seen from where the scenario's own path begins: the baseline may be named in a file below, in another folder. */
  readonly baselineFile: string | null;
  /** Everything the scenario says, its files laid together; null where nothing could be read. */
  readonly root: MapNode | null;
  /** The one name of each file it was made from, its own and those below it. */
  readonly files: readonly string[];
  /** The scenario's own file, the files below it, then the baseline's. */
  readonly sources: readonly Source[];
  /** The council's settings that hold for it; null where there are none. */
  readonly config: Config | null;
  /** Every mistake and warning, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A scenario by itself, without its baseline. */
export interface OwnReading extends Interpreted {
  readonly path: string;
  readonly root: MapNode | null;
  readonly sources: readonly Source[];
  readonly config: Config | null;
}

/** What the tree says, with its ranges, and the mistakes of its ranges and stresses: those that are told whether or not they are used. */
const interpretedInFull = (root: MapNode, told: readonly Diagnostic[], complete: boolean, path: string): Interpreted => {
  const own = interpret(root, told, complete);
  if (!own.scenario || own.template) return own;
  const { uncertain, diagnostics } = uncertaintyOf(own.written, own.scenario, path);
  const mistakes = [...diagnostics, ...stressMistakes(root, own.scenario)];
  return {
    ...own,
    scenario: mistakes.length === 0 ? { ...own.scenario, uncertain } : null,
    diagnostics: [...own.diagnostics, ...mistakes],
  };
};

/** Reads a scenario without its baseline. */
export const readOwn = (path: string, reading: FileReading, files: Files, layers: KnownLayers): OwnReading => {
  const { root, complete, sources, diagnostics, config } = readLayers(path, reading, files, layers);
  const interpreted = root
    ? interpretedInFull(root, diagnostics, complete, path)
    : { scenario: null, template: null, written: {}, diagnostics };
  return { ...interpreted, path, root, sources, config };
};

/** The place where a scenario names its baseline; null where it names none or is never run. */
export const baselineNamed = ({ root, template }: OwnReading): Leaf | null => {
  const leaf = root?.node('baseline');
  return leaf instanceof Leaf && !leaf.isNull && !template ? leaf : null;
};

/** The actuals in the file that `leaf` names. */
const actualsNamed = (leaf: Leaf, path: string, files: Files, scenario: Scenario, diagnostics: Diagnostic[]): readonly Actual[] => {
  const target = files.beside(leaf.file.source.path, leaf.text);
  const reading = files.isInProject(path, target) ? files.read(target) : null;
  if (reading && 'source' in reading) return readActuals(reading.source, scenario, diagnostics);
  const reason =
    reading === null
      ? "it lies outside the project's folder"
      : reading.trouble === 'unreadable-file'
        ? reading.reason
        : reading.trouble === 'not-text'
          ? reading.what
          : 'it is larger than a mebibyte';
  diagnostics.push(diagnose('actuals-unreadable', leaf.span, { path: leaf.text, reason }));
  return [];
};

/** A scenario's reading with the actuals it names; a mistake in them stands in its way. */
export const withOwnActuals = (own: OwnReading, path: string, files: Files): OwnReading => {
  const leaf = own.root?.node('actuals');
  if (!own.scenario || !(leaf instanceof Leaf) || leaf.isNull) return own;
  const diagnostics = [...own.diagnostics];
  const actuals = actualsNamed(leaf, path, files, own.scenario, diagnostics);
  return { ...own, scenario: diagnostics.some(isError) ? null : { ...own.scenario, actuals }, diagnostics };
};

/** A scenario with the actuals of another file in place of its own, and what that file has wrong. */
export const withActuals = (
  scenario: Scenario,
  source: Source,
): { readonly scenario: Scenario; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const actuals = readActuals(source, scenario, diagnostics);
  return { scenario: { ...scenario, actuals }, diagnostics: inOrder(diagnostics) };
};

/** Baselines by their path, beside the layers that they were read with: many options are often measured against one. */
const baselines = new WeakMap<KnownLayers, Map<string, OwnReading>>();

const baselineOnce = (path: string, reading: FileReading, files: Files, known: KnownLayers): OwnReading => {
  const all = baselines.get(known) ?? new Map<string, OwnReading>();
  baselines.set(known, all);
  const baseline = all.get(path) ?? readOwn(path, reading, files, known);
  all.set(path, baseline);
  return baseline;
};

/** The baseline that a scenario names, joined to it. Its own `baseline` is not followed. */
const withBaseline = (
  own: OwnReading,
  leaf: Leaf,
  files: Files,
  known: KnownLayers,
): { readonly scenario: Scenario | null; readonly sources: readonly Source[]; readonly diagnostics: readonly Diagnostic[] } => {
  const path = files.beside(leaf.file.source.path, leaf.text);
  if (!files.isInProject(own.path, path)) {
    return { scenario: null, sources: [], diagnostics: [diagnose('extends-outside', leaf.span, { path: leaf.text })] };
  }
  const reading = files.read(path);
  if ('trouble' in reading && reading.trouble === 'unreadable-file') {
    return {
      scenario: null,
      sources: [],
      diagnostics: [diagnose('baseline-missing', leaf.span, { path: leaf.text, reason: reading.reason })],
    };
  }
  const baseline = baselineOnce(path, reading, files, known);
  const diagnostics = [...baseline.diagnostics];
  const errors = diagnostics.filter(isError).length;
  if (errors > 0) diagnostics.push(diagnose('baseline-invalid', leaf.span, { path: leaf.text, errors }));
  if (baseline.template) diagnostics.push(diagnose('baseline-template', leaf.span, { path: leaf.text }));
  const { scenario } = own;
  if (scenario && baseline.scenario) {
    const [mine, theirs] = [scenario.horizon, baseline.scenario.horizon];
    if (!sameHorizon(mine, theirs)) {
      diagnostics.push(diagnose('baseline-horizon', leaf.span, { own: horizonWords(mine), theirs: horizonWords(theirs) }));
    }
    diagnostics.push(...unlikeBaseline(scenario, baseline.scenario, leaf.span, leaf.text));
  }
  const sound = scenario !== null && baseline.scenario !== null && !diagnostics.some(isError);
  return { scenario: sound ? { ...scenario, baseline: baseline.scenario } : null, sources: baseline.sources, diagnostics };
};

/**
 * Reads the scenario at `path` with everything it extends and its baseline. `reading` is its own
 * file, already read (standard input has no path to read again). Scenarios read with one and the same
 * `known` read a file that they share once, and tell its mistakes once.
 */
export const readScenario = (path: string, reading: FileReading, files: Files, known: KnownLayers = new Map()): ReadScenario => {
  const own = withOwnActuals(readOwn(path, reading, files, known), path, files);
  const below = own.sources.map((source) => files.identity(source.path));
  const leaf = baselineNamed(own);
  if (!leaf) return { ...own, files: below, baseline: null, baselineFile: null, diagnostics: inOrder(own.diagnostics) };
  const joined = withBaseline(own, leaf, files, known);
  return {
    scenario: joined.scenario,
    template: own.template,
    baseline: leaf.text,
    baselineFile: files.beside(leaf.file.source.path, leaf.text),
    root: own.root,
    config: own.config,
    files: below,
    sources: [...own.sources, ...joined.sources],
    diagnostics: inOrder([...own.diagnostics, ...joined.diagnostics]),
  };
};
